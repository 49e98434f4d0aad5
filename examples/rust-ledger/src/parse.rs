use crate::Money;

/// Why a line is no entry.
#[derive(Debug, PartialEq, Eq)]
pub enum ParseError {
    NoAmount,
    NotANumber(String),
}

/// Parses a line such as `rent -700.50` into an account and an amount.
pub fn parse_entry(line: &str) -> Result<(String, Money), ParseError> {
    let (account, amount) = line.trim().rsplit_once(' ').ok_or(ParseError::NoAmount)?;
    Ok((account.trim().to_string(), parse_amount(amount)?))
}

/// Parses a decimal number with up to two decimals into cents.
fn parse_amount(text: &str) -> Result<Money, ParseError> {
    let wrong = || ParseError::NotANumber(text.to_string());
    let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
    let negative = whole.starts_with('-');
    let units: i64 = whole.parse().map_err(|_| wrong())?;
    let cents: i64 = format!("{:0<2}", cents).parse().map_err(|_| wrong())?;
    Ok(Money::cents(units * 100 + if negative { -cents } else { cents }))
}
