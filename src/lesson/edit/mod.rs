//! A story while it is written: every edit as a value, undo, and what is left to do.
//!
//! A [`Manuscript`] shares its steps with the versions before it, so that two hundred steps of undo
//! cost what differs between them, and that what was found in a step need not be looked for again.

mod comments;
mod edit;
mod editing;
mod findings;
mod manuscript;

pub use comments::Comments;
pub use edit::StoryEdit;
pub use editing::Editing;
pub use findings::Findings;
pub use manuscript::{Manuscript, file_name};
