//! Module doc.
use std::collections::HashMap;

/// A cache é.
/// Second line.
#[derive(Debug)]
pub struct Cache<K> { map: HashMap<K, String> }

impl<K: Eq> Cache<K> {
    /// Gets it.
    #[inline]
    pub async fn get(&self, key: &K) -> Option<&str> { None }
}
impl std::fmt::Display for Cache<u8> { fn fmt(&self) {} }
pub trait Shape { fn area(&self) -> f64; fn twice(&self) -> f64 { self.area() * 2.0 } }
mod inner { pub fn helper(x: i32) -> i32 { x } }
pub enum E { A, B }
#[cfg(test)]
mod tests { #[test] fn works() {} }
