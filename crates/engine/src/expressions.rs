//! Dates, periods and quantities, by rules on tokens.
