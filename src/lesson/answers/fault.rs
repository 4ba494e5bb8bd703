//! What may be wrong with a file of answers.

use super::given::GivenKind;
use crate::lesson::plan::TaskKind;
use crate::lesson::versioned::FileFault;
use crate::view::ViewFault;
use thiserror::Error;

/// What is wrong with a file of answers, in a sentence for the teacher who opens it.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum AnswersFault {
    /// It does not follow the format, or is of a newer version.
    #[error(transparent)]
    File(#[from] FileFault),
    /// It is far too long.
    #[error("{file}: more than the {limit_kb} KB that answers may have")]
    TooLong {
        /// The file.
        file: String,
        /// The most that is read.
        limit_kb: usize,
    },
    /// It ends in the middle.
    #[error("{file}: the file ends in the middle; {kept} answers before that could be read")]
    Cut {
        /// The file.
        file: String,
        /// How many answers could be read.
        kept: usize,
    },
    /// It was edited after it was saved.
    #[error("{file}: the file was edited after the atlas saved it")]
    Edited {
        /// The file.
        file: String,
    },
    /// It is of another pack.
    #[error("the answers are on the pack '{found}'; the lesson is on '{expected}'")]
    OtherPack {
        /// The pack of the answers.
        found: String,
        /// The pack of the lesson.
        expected: String,
    },
    /// It is of another lesson.
    #[error("the answers are to the lesson '{found}', not to '{expected}'")]
    OtherLesson {
        /// The lesson of the answers.
        found: String,
        /// The lesson that is marked.
        expected: String,
    },
    /// It is of this lesson, but its tasks are not the same.
    #[error("the tasks of the lesson '{lesson}' were changed after these answers were given")]
    ChangedLesson {
        /// The lesson.
        lesson: String,
    },
    /// An activity that the lesson does not have.
    #[error("there is an answer to '{activity}', which is no activity of the lesson")]
    UnknownActivity {
        /// What was found.
        activity: String,
    },
    /// An activity that is answered twice; the first answer counts.
    #[error("'{activity}' is answered twice; the first answer counts")]
    Twice {
        /// The activity.
        activity: String,
    },
    /// An answer of another kind than the task.
    #[error(
        "'{activity}': found {}; a {} is answered with {}",
        found.noun(), task.word(), expected.noun()
    )]
    WrongKind {
        /// The activity.
        activity: String,
        /// What the task is.
        task: TaskKind,
        /// What was found.
        found: GivenKind,
        /// What answers it.
        expected: GivenKind,
    },
    /// A question that the quiz does not have.
    #[error("'{activity}': there is an answer to '{question}', which is no question of the quiz")]
    UnknownQuestion {
        /// The activity.
        activity: String,
        /// What was found.
        question: String,
    },
    /// A view that is none.
    #[error("'{activity}': the view cannot be read: {fault}")]
    NoView {
        /// The activity.
        activity: String,
        /// Why.
        fault: ViewFault,
    },
}
