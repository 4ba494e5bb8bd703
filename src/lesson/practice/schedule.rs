//! When a question is asked again: FSRS 6 with its standard parameters, in whole days.
//!
//! The formulas are those of the crate `fsrs`. Whatever is answered, a question is not due again
//! before the next day: within a day it can be asked again as often as one likes, and that counts
//! as FSRS counts it. There is no chance in it (no "fuzz"), so the same answers give the same days.

use super::Moment;
use crate::lesson::quiz::{Mark, Verdict};
use fsrs::{FSRS, MemoryState};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How likely an answer is to be right on the day on which it is due.
pub const RETENTION: f32 = 0.9;
/// The longest time until a question is due again, in days.
pub const LONGEST_DAYS: i64 = 36_500;
/// What a stability may be, in days.
pub const STABILITY: std::ops::RangeInclusive<f32> = 0.001..=36_500.0;
/// What a difficulty may be.
pub const DIFFICULTY: std::ops::RangeInclusive<f32> = 1.0..=10.0;

/// The standard parameters are within their bounds: there is no other reason to have none.
static FSRS_6: LazyLock<Option<FSRS>> = LazyLock::new(|| FSRS::new(&fsrs::DEFAULT_PARAMETERS).ok());

/// How well an answer was known, as FSRS asks for it. Nobody is asked whether it was easy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rating {
    /// It was not known.
    Again,
    /// Part of it was known.
    Hard,
    /// It was known.
    Good,
    /// It was known without having to think.
    Easy,
}

impl Rating {
    /// What a verdict says about it.
    #[must_use]
    pub fn of(verdict: Verdict) -> Self {
        match verdict.mark {
            Mark::Right => Self::Good,
            Mark::Partly => Self::Hard,
            Mark::Wrong => Self::Again,
        }
    }
}

/// How firmly something is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    /// After how many days the chance of a right answer has fallen to nine in ten.
    pub stability: f32,
    /// How hard it is to remember, from 1 to 10.
    pub difficulty: f32,
}

/// What an answer leaves behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scheduled {
    /// How firmly it is remembered now.
    pub memory: Memory,
    /// In how many days it is to be asked again.
    pub days: i64,
}

/// What follows from an answer to a question that was last answered so many whole days ago; from a
/// first answer when there is no memory of it. None when the memory is one that cannot be.
#[must_use]
pub fn answered(memory: Option<Memory>, days_since: u32, rating: Rating) -> Option<Scheduled> {
    let before = memory.map(|memory| MemoryState {
        stability: memory.stability,
        difficulty: memory.difficulty,
    });
    let next = (FSRS_6.as_ref()?.next_states(before, RETENTION, days_since)).ok()?;
    let state = match rating {
        Rating::Again => next.again,
        Rating::Hard => next.hard,
        Rating::Good => next.good,
        Rating::Easy => next.easy,
    };
    Some(Scheduled {
        memory: Memory {
            stability: state.memory.stability,
            difficulty: state.memory.difficulty,
        },
        days: (state.interval.round() as i64).clamp(1, LONGEST_DAYS),
    })
}

/// The whole days from one moment to another; none have passed when the clock was turned back.
#[must_use]
pub fn days_between(from: Moment, to: Moment) -> u32 {
    let days = to.0.saturating_sub(from.0) / super::SECONDS_A_DAY;
    u32::try_from(days.max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_better_is_asked_later() {
        let days: Vec<i64> = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy]
            .iter()
            .map(|&rating| answered(None, 0, rating).unwrap().days)
            .collect();
        assert!(days.is_sorted(), "{days:?}");
        assert_eq!(days.first(), Some(&1));
    }

    #[test]
    fn a_memory_that_cannot_be_gives_no_day() {
        let memory = Memory {
            stability: f32::NAN,
            difficulty: 5.0,
        };
        assert_eq!(answered(Some(memory), 3, Rating::Good), None);
    }

    #[test]
    fn a_clock_turned_back_counts_as_no_day() {
        assert_eq!(days_between(Moment(1_000_000), Moment(0)), 0);
        assert_eq!(days_between(Moment(0), Moment(86_399)), 0);
        assert_eq!(days_between(Moment(0), Moment(86_400)), 1);
        assert_eq!(days_between(Moment(i64::MIN), Moment(i64::MAX)), u32::MAX);
    }
}
