//! Reading answers: as much as can be read, and what is wrong with the rest.

use super::fault::AnswersFault;
use super::given::{Answers, Given, GivenKind, VERSION};
use crate::lesson::plan::{Lesson, Task, TaskKind};
use crate::lesson::versioned::Format;
use crate::view::View;

/// The longest file that is read, in bytes: beyond it a mistake is likelier than answers.
const LIMIT_BYTES: usize = 1024 * 1024;

/// How a file says that it is answers.
pub(in crate::lesson) const FORMAT: Format = Format {
    field: "mosaique_answers",
    noun: "file of answers",
    version: VERSION,
};

/// Where an entry ends, as [`Answers::to_ron`] writes it.
const END_OF_ENTRY: &str = "\n        ),";
/// What follows the last entry.
const END_OF_FILE: &str = "\n    ],\n)";

/// Answers that were read, and what is wrong with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What could be read.
    pub answers: Answers,
    /// What is wrong: a part that is missing, an edit.
    pub faults: Vec<AnswersFault>,
}

impl Answers {
    /// Reads answers; `file` is what a fault calls it.
    ///
    /// # Errors
    /// An [`AnswersFault`] when nothing of it can be read.
    pub fn read(file: &str, text: &str) -> Result<Read, AnswersFault> {
        if text.len() > LIMIT_BYTES {
            return Err(AnswersFault::TooLong {
                file: file.to_owned(),
                limit_kb: LIMIT_BYTES / 1024,
            });
        }
        let answers: Self = match FORMAT.read(file, text) {
            Ok(answers) => answers,
            Err(fault) => return rescued(file, text).ok_or(AnswersFault::File(fault)),
        };
        let is_whole = answers.seal == answers.seal_of();
        let faults = (!is_whole).then(|| AnswersFault::Edited {
            file: file.to_owned(),
        });
        Ok(Read {
            answers,
            faults: faults.into_iter().collect(),
        })
    }

    /// What of these answers does not fit a lesson.
    #[must_use]
    pub fn faults_in(&self, lesson: &Lesson) -> Vec<AnswersFault> {
        if self.pack != lesson.pack {
            return vec![AnswersFault::OtherPack {
                found: self.pack.clone(),
                expected: lesson.pack.clone(),
            }];
        }
        if self.lesson != lesson.id {
            return vec![AnswersFault::OtherLesson {
                found: self.lesson.clone(),
                expected: lesson.id.clone(),
            }];
        }
        let mut faults = Vec::new();
        if self.fingerprint != lesson.fingerprint() {
            faults.push(AnswersFault::ChangedLesson {
                lesson: lesson.id.clone(),
            });
        }
        for (place, entry) in self.entries.iter().enumerate() {
            let id = &entry.activity;
            let Some(activity) = lesson.activity(id) else {
                let activity = id.clone();
                faults.push(AnswersFault::UnknownActivity { activity });
                continue;
            };
            let mut before = self.entries.iter().take(place);
            if before.any(|other| other.activity == *id) {
                let activity = id.clone();
                faults.push(AnswersFault::Twice { activity });
                continue;
            }
            faults.extend(entry.given.fault_in(id, activity.task.kind()));
            if let (Given::Quiz(answers), Task::Quiz(quiz)) = (&entry.given, &activity.task) {
                let known: Vec<String> = (quiz.questions.iter())
                    .map(|question| question.stable_id(&quiz.pack))
                    .collect();
                let unknown = answers.iter().filter(|(id, _)| !known.contains(id));
                faults.extend(unknown.map(|(question, _)| AnswersFault::UnknownQuestion {
                    activity: id.clone(),
                    question: question.clone(),
                }));
            }
        }
        faults
    }
}

/// The answers before the place where a file was cut off.
fn rescued(file: &str, text: &str) -> Option<Read> {
    let ends = text.rmatch_indices(END_OF_ENTRY);
    let mut whole = ends.filter_map(|(at, end)| text.get(..at + end.len()));
    let answers: Answers = whole.find_map(|start| {
        let closed = format!("{start}{END_OF_FILE}");
        FORMAT.read(file, &closed).ok()
    })?;
    let kept = answers.entries.len();
    Some(Read {
        answers,
        faults: vec![AnswersFault::Cut {
            file: file.to_owned(),
            kept,
        }],
    })
}

impl Given {
    /// Why it does not answer a task.
    fn fault_in(&self, activity: &str, task: TaskKind) -> Option<AnswersFault> {
        let (found, expected) = (self.kind(), GivenKind::of(task));
        if found != expected {
            return Some(AnswersFault::WrongKind {
                activity: activity.to_owned(),
                task,
                found,
                expected,
            });
        }
        let Self::View { view, .. } = self else {
            return None;
        };
        // A sentence may be written before a view is handed in.
        if view.is_empty() {
            return None;
        }
        let fault = View::from_text(view).err()?;
        Some(AnswersFault::NoView {
            activity: activity.to_owned(),
            fault,
        })
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
