//! A story, a lesson or a quiz while it is written: every edit as a value, undo, and what is left to do.
//!
//! A [`Manuscript`] shares its steps, and a [`LessonManuscript`] its parts, with the versions before it, so that two hundred steps of undo
//! cost what differs between them, and that what was found in a step need not be looked for again.

mod comments;
mod editing;
mod findings;
mod manuscript;
mod plan;
mod quiz;
mod story_edit;

pub use comments::Comments;
pub use editing::Editing;
pub use findings::Findings;
pub use manuscript::{Manuscript, file_name, file_stem};
pub use plan::{LessonEdit, LessonEditing, LessonField, LessonManuscript, LessonTyping};
pub use quiz::{QuizEdit, QuizEditing, QuizField, QuizManuscript, QuizTyping};
pub use story_edit::{StoryEdit, Typing};
