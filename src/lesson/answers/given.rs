//! Answers as a value and as a file.

use crate::lesson::fingerprint::fingerprint;
use crate::lesson::plan::{Lesson, TaskKind};
use crate::lesson::quiz::Answer;
use crate::lesson::versioned::written;
use serde::{Deserialize, Serialize};

/// The version of the format that this program writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// What one student, or one group, answers to one lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The version of the format.
    pub mosaique_answers: u32,
    /// The id of the pack.
    pub pack: String,
    /// The id of the lesson.
    pub lesson: String,
    /// The fingerprint of the lesson, [`Lesson::fingerprint`].
    pub fingerprint: String,
    /// How the student wants to be called; may be empty.
    #[serde(default)]
    pub alias: String,
    /// The language in which it was asked: numbers of a quiz are in its units.
    #[serde(default)]
    pub language: String,
    /// A number that follows from all the rest: where it does not, somebody edited the file. It
    /// proves nothing, since whoever can read this can work it out.
    #[serde(default)]
    pub seal: String,
    /// What is answered, an entry an activity.
    pub entries: Vec<Entry>,
}

/// The answer to an activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The activity, by its id.
    pub activity: String,
    /// What is answered.
    pub given: Given,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Given {
    /// The answers to the questions of a quiz, each with the question's stable id.
    Quiz(Vec<(String, Answer)>),
    /// Words.
    Text(String),
    /// A view as text, and a sentence about it.
    View {
        /// The view, as `View::to_text` writes it; empty before one is handed in.
        view: String,
        /// What it shows, in the student's words.
        #[serde(default)]
        text: String,
    },
}

/// What kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenKind {
    /// Answers to the questions of a quiz.
    Quiz,
    /// Words.
    Text,
    /// A view.
    View,
}

impl GivenKind {
    /// What answers a task.
    #[must_use]
    pub fn of(task: TaskKind) -> Self {
        match task {
            TaskKind::Quiz => Self::Quiz,
            TaskKind::Comparison => Self::View,
            TaskKind::Sheet | TaskKind::Debate | TaskKind::Question => Self::Text,
        }
    }

    /// What it is, in a sentence.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Quiz => "answers to a quiz",
            Self::Text => "a text",
            Self::View => "a view",
        }
    }
}

impl Given {
    /// What kind of answer it is.
    #[must_use]
    pub fn kind(&self) -> GivenKind {
        match self {
            Self::Quiz(_) => GivenKind::Quiz,
            Self::Text(_) => GivenKind::Text,
            Self::View { .. } => GivenKind::View,
        }
    }
}

impl Answers {
    /// Answers to a lesson, with nothing answered yet.
    #[must_use]
    pub fn to(lesson: &Lesson) -> Self {
        Self {
            mosaique_answers: VERSION,
            pack: lesson.pack.clone(),
            lesson: lesson.id.clone(),
            fingerprint: lesson.fingerprint(),
            ..Self::default()
        }
    }

    /// What is answered to an activity.
    #[must_use]
    pub fn given(&self, activity: &str) -> Option<&Given> {
        let entry = (self.entries.iter()).find(|entry| entry.activity == activity)?;
        Some(&entry.given)
    }

    /// Answers an activity, in the place of what was answered before.
    pub fn answer(&mut self, activity: &str, given: Given) {
        let place = (self.entries.iter_mut()).find(|entry| entry.activity == activity);
        match place {
            Some(entry) => entry.given = given,
            None => self.entries.push(Entry {
                activity: activity.to_owned(),
                given,
            }),
        }
    }

    /// The answers as a file, sealed, which [`Answers::read`] reads back as the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        let mut sealed = self.clone();
        sealed.seal = self.seal_of();
        written(&sealed, 3)
    }

    /// The seal that follows from what is answered.
    pub(super) fn seal_of(&self) -> String {
        let mut plain = self.clone();
        plain.seal = String::new();
        fingerprint(&written(&plain, 0))
    }
}
