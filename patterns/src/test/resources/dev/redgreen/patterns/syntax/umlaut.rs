/// Grüße 😀 an alle.
fn grüße(name: &str) -> String { format!("Grüß Gott, {name} 😀") }

/// Danach.
pub fn danach() -> u8 { 1 }
