//! Calendar dates, and dates of reviews.

use serde::{Deserialize, Serialize};

/// A date in the Gregorian calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Returns the day after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        let Self { year, month, day } = self;
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        match (month, day) {
            (_, day) if day < days => Self { year, month, day: day + 1 },
            (12, _) => Self { year: year + 1, month: 1, day: 1 },
            _ => Self { year, month: month + 1, day: 1 },
        }
    }
}

impl std::fmt::Display for Date {
    /// Formats the date as ISO 8601, such as `2026-11-23`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Dates of a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The day on which it was checked against its sources.
    pub reviewed: Date,
    /// The day from which the review is overdue.
    pub due: Date,
}
