//! Dates as a language writes them.

use super::words::{Locale, Value};

impl Locale {
    /// A day of the Gregorian calendar: `24 September 2026`, `1er janvier 2026`, `2026年9月24日`.
    /// A month or day that no calendar has is written as numbers, as it was given.
    pub fn date(&self, year: i32, month: u8, day: u8) -> String {
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return format!("{year:04}-{month:02}-{day:02}");
        }
        self.text_with(
            "date-day",
            &[
                ("day", Value::Number(day.into())),
                ("month", self.text(&format!("month-{month}")).into()),
                ("year", Value::Year(year)),
            ],
        )
    }

    /// A month of a year: `January 2025`, `janvier 2025`, `2025年1月`.
    pub fn month(&self, year: i32, month: u8) -> String {
        if !(1..=12).contains(&month) {
            return format!("{year:04}-{month:02}");
        }
        self.text_with(
            "date-month",
            &[
                ("month", self.text(&format!("month-{month}")).into()),
                ("year", Value::Year(year)),
            ],
        )
    }

    /// A date written as ISO 8601 to the year, month or day; any other text comes back as it is.
    pub fn date_from_iso(&self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let year = parts.next().and_then(|part| part.parse::<i32>().ok());
        let month = parts.next().map(str::parse::<u8>);
        let day = parts.next().map(str::parse::<u8>);
        match (year, month, day, parts.next()) {
            (Some(year), None, None, None) => self.year(year),
            (Some(year), Some(Ok(month)), None, None) => self.month(year, month),
            (Some(year), Some(Ok(month)), Some(Ok(day)), None) => self.date(year, month, day),
            _ => iso.to_owned(),
        }
    }
}
