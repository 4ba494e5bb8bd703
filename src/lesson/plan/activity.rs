//! What a class does in a lesson besides the story.

use crate::atlas::Words;
use crate::lesson::quiz::Quiz;
use crate::lesson::sheet::Sheet;
use crate::view::View;
use serde::{Deserialize, Serialize};

/// An activity of a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Id within the lesson, by which answers name it.
    pub id: String,
    /// Title.
    pub title: Words,
    /// How long it is planned, in minutes.
    pub minutes: u32,
    /// Whether it comes before the story, and not after it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub before_story: bool,
    /// The most points that it can bring; 0 where it is not marked.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub points: u32,
    /// What to do, in a small Markdown.
    pub instructions: Words,
    /// For the teacher alone, in a small Markdown.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub notes: Words,
    /// The picture that the class looks at; in a comparison, where it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<Box<View>>,
    /// What the picture shows, for those who do not see it.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub alt: Words,
    /// The task.
    pub task: Task,
}

/// What is asked in an [`Activity`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Task {
    /// A quiz, which the atlas marks.
    Quiz(Box<Quiz>),
    /// A sheet to print.
    Sheet(Box<Sheet>),
    /// Two claims side by side, and the question that weighs them.
    Debate {
        /// The claims, by their ids.
        claims: (String, String),
        /// The question to weigh.
        question: Words,
        /// What a teacher listens for.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        look_for: Words,
    },
    /// A view that is built in the atlas and handed in.
    Comparison {
        /// What is to be shown.
        task: Words,
        /// What helps, one after the other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        hints: Vec<Words>,
        /// What a good answer shows; for the teacher.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        good: Words,
    },
    /// A question that is answered in one's own words.
    Question {
        /// The question.
        question: Words,
        /// How the answer is marked; for the teacher.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        guide: Words,
        /// How many lines to write on stand on paper.
        lines: u32,
    },
}

/// What kind of task it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskKind {
    /// Questions that the atlas marks.
    Quiz,
    /// A sheet on paper.
    Sheet,
    /// Two claims side by side.
    Debate,
    /// A view to build.
    Comparison,
    /// An open question.
    Question,
}

impl TaskKind {
    /// The word by which tables and sentences name it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Quiz => "quiz",
            Self::Sheet => "worksheet",
            Self::Debate => "debate",
            Self::Comparison => "comparison",
            Self::Question => "question",
        }
    }

    /// The key of its name in the program's words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Quiz => "lesson-task-quiz",
            Self::Sheet => "lesson-task-sheet",
            Self::Debate => "lesson-task-debate",
            Self::Comparison => "lesson-task-comparison",
            Self::Question => "lesson-task-question",
        }
    }
}

impl Task {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> TaskKind {
        match self {
            Self::Quiz(_) => TaskKind::Quiz,
            Self::Sheet(_) => TaskKind::Sheet,
            Self::Debate { .. } => TaskKind::Debate,
            Self::Comparison { .. } => TaskKind::Comparison,
            Self::Question { .. } => TaskKind::Question,
        }
    }

    /// What is for the teacher alone: how an answer is marked. None where the key follows from the
    /// atlas.
    #[must_use]
    pub fn marking_guide(&self) -> Option<&Words> {
        match self {
            Self::Quiz(_) | Self::Sheet(_) => None,
            Self::Debate { look_for, .. } => Some(look_for),
            Self::Comparison { good, .. } => Some(good),
            Self::Question { guide, .. } => Some(guide),
        }
    }

    /// The task without what is for the teacher alone.
    pub(super) fn for_student(&self) -> Self {
        let mut task = self.clone();
        match &mut task {
            Self::Quiz(_) | Self::Sheet(_) => {}
            Self::Debate { look_for, .. } => *look_for = Words::default(),
            Self::Comparison { good, .. } => *good = Words::default(),
            Self::Question { guide, .. } => *guide = Words::default(),
        }
        task
    }

    /// Its texts that the student reads.
    pub(super) fn student_texts(&self) -> Vec<&Words> {
        match self {
            Self::Quiz(_) | Self::Sheet(_) => Vec::new(),
            Self::Debate { question, .. } | Self::Question { question, .. } => vec![question],
            Self::Comparison { task, hints, .. } => std::iter::once(task).chain(hints).collect(),
        }
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}
