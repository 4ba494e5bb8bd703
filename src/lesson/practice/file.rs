//! What was practised as a file.

use super::schedule::{DIFFICULTY, STABILITY};
use super::{Card, Progress};
use crate::lesson::versioned::{FileFault, Format, written};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// The version of the format that this program writes, and the newest it reads.
const VERSION: u32 = 1;

const FORMAT: Format = Format {
    field: "mosaique_practice",
    noun: "progress",
    version: VERSION,
};

/// The file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    mosaique_practice: u32,
    questions: BTreeMap<String, Card>,
}

/// Why a text is not progress.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ProgressFault {
    /// It does not follow the format, or is of a newer version.
    #[error(transparent)]
    File(#[from] FileFault),
    /// A number that no answer leaves behind.
    #[error("{file}: question '{id}': {field} is {found}; expected {expected}")]
    Value {
        /// The file.
        file: String,
        /// The id of the question.
        id: String,
        /// The field.
        field: &'static str,
        /// What it holds.
        found: f64,
        /// What it may hold.
        expected: String,
    },
    /// A question stands under the id of another.
    #[error("{file}: question '{id}': the id of this question is '{expected}'")]
    Id {
        /// The file.
        file: String,
        /// The id under which it stands.
        id: String,
        /// The id that it has.
        expected: String,
    },
}

impl Progress {
    /// Reads progress; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`ProgressFault`] that says where it is wrong.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, ProgressFault> {
        let read: File = FORMAT.read(file, text)?;
        for (id, card) in &read.questions {
            check(file, id, card)?;
        }
        Ok(Self {
            cards: read.questions,
        })
    }

    /// The progress as a file that a person can read, which [`Progress::from_ron`] reads back as
    /// the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        let file = File {
            mosaique_practice: VERSION,
            questions: self.cards.clone(),
        };
        written(&file, 6)
    }
}

fn check(file: &str, id: &str, card: &Card) -> Result<(), ProgressFault> {
    let expected = card.question.stable_id(&card.pack);
    if id != expected {
        return Err(ProgressFault::Id {
            file: file.to_owned(),
            id: id.to_owned(),
            expected,
        });
    }
    let memory = card.memory;
    for (field, found, range) in [
        ("stability", memory.stability, STABILITY),
        ("difficulty", memory.difficulty, DIFFICULTY),
    ] {
        if !range.contains(&found) {
            return Err(ProgressFault::Value {
                file: file.to_owned(),
                id: id.to_owned(),
                field,
                found: f64::from(found),
                expected: format!("a number from {} to {}", range.start(), range.end()),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Moment;
    use super::*;
    use crate::lesson::quiz::{Mark, Own, Question, Verdict};

    fn progress() -> Progress {
        let mut progress = Progress::default();
        let own = Own {
            id: "o1".into(),
            prompt: [("en", "Why {a} = \"b\" ~ #\n<c> & 🙂 \u{200f}?")]
                .into_iter()
                .collect(),
            ..Own::default()
        };
        for (question, mark) in [
            (Question::Find { region: "A".into() }, Mark::Right),
            (Question::Own(own), Mark::Wrong),
        ] {
            let verdict = Verdict { mark, share: 1.0 };
            progress.answered("tiny", &question, verdict, Moment(1_800_000_000));
        }
        progress
    }

    fn fault(text: &str) -> String {
        Progress::from_ron("practice.ron", text)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn progress_written_is_read_back_as_the_same() {
        let progress = progress();
        let text = progress.to_ron();
        assert_eq!(
            Progress::from_ron("practice.ron", &text),
            Ok(progress),
            "{text}"
        );
    }

    #[test]
    fn progress_of_a_newer_program_says_so() {
        let fault = fault("(mosaique_practice: 9, questions: {}, dreams: [])");
        assert!(fault.contains("version 9"), "{fault}");
    }

    #[test]
    fn progress_cut_anywhere_is_refused_with_its_place() {
        let text = progress().to_ron();
        let letters: Vec<char> = text.trim_end().chars().collect();
        for length in (0..letters.len()).step_by(7) {
            let cut: String = letters.iter().take(length).collect();
            let fault = fault(&cut);
            assert!(fault.starts_with("practice.ron:"), "{length}: {fault}");
        }
    }

    #[test]
    fn numbers_that_no_answer_leaves_behind_are_named() {
        let text = progress().to_ron();
        let line = (text.lines())
            .find(|line| line.contains("stability"))
            .unwrap();
        for wrong in ["NaN", "inf", "-1.0", "0.0"] {
            let fault = fault(&text.replacen(line, &format!("stability: {wrong},"), 1));
            assert!(
                fault.contains("stability") && fault.contains("0.001"),
                "{fault}"
            );
        }
        let unknown = fault(&text.replacen("stability:", "stabilty:", 1));
        assert!(unknown.contains("did you mean 'stability'?"), "{unknown}");
    }

    #[test]
    fn a_question_under_the_id_of_another_is_refused() {
        let id = Question::Find { region: "A".into() }.stable_id("tiny");
        let fault = fault(&progress().to_ron().replacen(&id, "0000", 1));
        assert!(fault.contains("0000") && fault.contains(&id), "{fault}");
    }
}
