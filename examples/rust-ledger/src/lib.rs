//! A ledger of amounts in cents.

mod money;
mod parse;

pub use money::Money;
pub use parse::{parse_entry, ParseError};

use std::collections::BTreeMap;

/// Sums of a household by account name.
#[derive(Debug, Default)]
pub struct Ledger {
    sums: BTreeMap<String, Money>,
}

impl Ledger {
    /// Books an amount on an account, which is opened when it is new.
    pub fn book(&mut self, account: &str, amount: Money) {
        let sum = self.sums.entry(account.to_string()).or_default();
        *sum = sum.plus(amount);
    }

    /// What an account holds; nothing where it was never booked on.
    pub fn balance(&self, account: &str) -> Money {
        self.sums.get(account).copied().unwrap_or_default()
    }

    /// The accounts that are below zero, in the order of their names.
    pub fn overdrawn(&self) -> Vec<&str> {
        self.sums
            .iter()
            .filter(|(_, sum)| sum.is_negative())
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn books_and_balances() {
        let mut ledger = Ledger::default();
        ledger.book("rent", Money::cents(-70_000));
        assert_eq!(vec!["rent"], ledger.overdrawn());
    }
}
