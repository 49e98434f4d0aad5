use std::fmt;

/// An amount of money in whole cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

impl Money {
    /// So many cents.
    pub fn cents(cents: i64) -> Money {
        Money(cents)
    }

    /// The sum of two amounts; the greatest amount there is where it is too large.
    pub fn plus(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }

    /// Whether it is owed.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Splits an amount into equal parts; the first ones take the cents that are left over.
    pub fn split(self, parts: usize) -> Vec<Money> {
        let count = parts.max(1) as i64;
        let (each, rest) = (self.0 / count, self.0 % count);
        (0..count)
            .map(|part| Money(each + if part < rest.abs() { rest.signum() } else { 0 }))
            .collect()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(out, "{}{}.{:02}", sign, self.0.abs() / 100, self.0.abs() % 100)
    }
}
