//! What somebody has practised.

use super::schedule::{self, Memory, Rating, days_between};
use crate::lesson::quiz::{Mark, Question, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many seconds a day has.
pub const SECONDS_A_DAY: i64 = 86_400;

/// A moment, in seconds since the beginning of 1970 in universal time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// So many days later.
    #[must_use]
    pub fn after_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(SECONDS_A_DAY)))
    }
}

/// What is kept of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The pack that it is about.
    pub pack: String,
    /// The question itself, so that it can be asked again.
    pub question: Question,
    /// How firmly it is remembered.
    pub memory: Memory,
    /// When it was answered last.
    pub answered: Moment,
    /// When it is to be asked again.
    pub due: Moment,
    /// How often it was answered right.
    #[serde(default)]
    pub right: u32,
    /// How often it was partly right.
    #[serde(default)]
    pub partly: u32,
    /// How often it was wrong.
    #[serde(default)]
    pub wrong: u32,
}

/// What somebody has practised, question by question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    pub(super) cards: BTreeMap<String, Card>,
}

impl Progress {
    /// The cards by the stable ids of their questions.
    #[must_use]
    pub fn cards(&self) -> &BTreeMap<String, Card> {
        &self.cards
    }

    /// Whether nothing was practised yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The questions on a pack that are to be asked at this moment, those that wait longest first.
    #[must_use]
    pub fn due(&self, pack: &str, now: Moment) -> Vec<&Card> {
        let mut due: Vec<&Card> = (self.cards.values())
            .filter(|card| card.pack == pack && card.due <= now)
            .collect();
        due.sort_by_key(|card| card.due);
        due
    }

    /// Notes an answer. Nothing is noted of an own question that has no id, since another one
    /// without an id would be taken for it.
    pub fn answered(&mut self, pack: &str, question: &Question, verdict: Verdict, now: Moment) {
        if matches!(question, Question::Own(own) if own.id.is_empty()) {
            return;
        }
        let id = question.stable_id(pack);
        let known = self.cards.get(&id);
        let days_since = known.map_or(0, |card| days_between(card.answered, now));
        let memory = known.map(|card| card.memory);
        let Some(next) = schedule::answered(memory, days_since, Rating::of(verdict)) else {
            return;
        };
        let count = |mark: Mark, so_far: fn(&Card) -> u32| {
            let before = known.map_or(0, so_far);
            before.saturating_add(u32::from(verdict.mark == mark))
        };
        let card = Card {
            pack: pack.to_owned(),
            question: question.clone(),
            memory: next.memory,
            answered: now,
            due: now.after_days(next.days),
            right: count(Mark::Right, |card| card.right),
            partly: count(Mark::Partly, |card| card.partly),
            wrong: count(Mark::Wrong, |card| card.wrong),
        };
        self.cards.insert(id, card);
    }

    /// Takes in what was practised elsewhere: of each question what was answered last.
    pub fn merge(&mut self, other: Self) {
        for (id, card) in other.cards {
            match self.cards.get(&id) {
                Some(known) if known.answered >= card.answered => {}
                _ => {
                    self.cards.insert(id, card);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment = Moment(1_800_000_000);

    fn find(region: &str) -> Question {
        Question::Find {
            region: region.into(),
        }
    }

    fn verdict(mark: Mark) -> Verdict {
        let share = match mark {
            Mark::Right => 1.0,
            Mark::Partly => 0.5,
            Mark::Wrong => 0.0,
        };
        Verdict { mark, share }
    }

    fn due(progress: &Progress, now: Moment) -> Vec<Question> {
        (progress.due("tiny", now).iter())
            .map(|card| card.question.clone())
            .collect()
    }

    #[test]
    fn what_was_answered_is_due_on_a_later_day_and_the_longest_waiting_comes_first() {
        let mut progress = Progress::default();
        progress.answered("tiny", &find("A"), verdict(Mark::Right), START);
        progress.answered("tiny", &find("B"), verdict(Mark::Wrong), START);
        progress.answered("other", &find("C"), verdict(Mark::Wrong), START);
        assert_eq!(due(&progress, START), []);
        assert_eq!(due(&progress, START.after_days(1)), [find("B")]);
        let later = START.after_days(100);
        assert_eq!(due(&progress, later), [find("B"), find("A")]);
    }

    #[test]
    fn each_right_answer_on_its_day_puts_the_next_one_further_off() {
        let mut progress = Progress::default();
        let mut now = START;
        let mut before = 0;
        for _ in 0..6 {
            progress.answered("tiny", &find("A"), verdict(Mark::Right), now);
            let card = progress.cards().values().next().unwrap();
            let days = (card.due.0 - now.0) / SECONDS_A_DAY;
            assert!(days > before, "{days} after {before}");
            before = days;
            now = card.due;
        }
        let card = progress.cards().values().next().unwrap();
        assert_eq!((card.right, card.partly, card.wrong), (6, 0, 0));
    }

    #[test]
    fn of_two_progresses_what_was_answered_last_counts() {
        let at = |days, mark| {
            let mut progress = Progress::default();
            progress.answered("tiny", &find("A"), verdict(mark), START.after_days(days));
            progress
        };
        let (old, new) = (at(0, Mark::Wrong), at(3, Mark::Right));
        for (mut one, other) in [(old.clone(), new.clone()), (new.clone(), old)] {
            one.merge(other);
            assert_eq!(one, new);
        }
    }

    #[test]
    fn own_questions_without_an_id_are_not_taken_for_each_other() {
        let mut progress = Progress::default();
        let own = Question::Own(crate::lesson::quiz::Own::default());
        progress.answered("tiny", &own, verdict(Mark::Right), START);
        assert!(progress.is_empty());
    }
}
