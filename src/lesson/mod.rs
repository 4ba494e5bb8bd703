//! What people make of the atlas: stories to be told in front of a room, and quizzes.
//!
//! A [`Story`] is a list of steps; a step is a view with a title, a text, notes for the speaker and
//! a text for those who do not see the picture. It is a file that a person can read and edit, and
//! it outlives the atlas it was made with: what a step asks for and is no longer there is a gap,
//! and the rest plays. A [`Quiz`](quiz::Quiz) is a list of questions, of which the same is true.
//! Drawing a step is `figure`'s, writing it as slides is `export`'s, and the window's editor and
//! presenter are in `ui`; what an edit does to a story is said here.

pub mod answers;
mod check;
mod document;
mod edit;
mod field;
mod file;
mod fingerprint;
mod markdown;
mod opened;
pub mod picture;
pub mod plan;
pub mod practice;
pub mod quiz;
mod said;
mod sentence;
pub mod sheet;
mod story;
mod versioned;

pub use check::{Finding, FindingKind, TEXT_LIMIT, TITLE_LIMIT, check, text_room, title_room};
pub use document::{Document, DocumentFault};
pub use edit::{
    Comments, Editing, Findings, LessonEdit, LessonEditing, LessonField, LessonManuscript,
    LessonTyping, Manuscript, QuizEdit, QuizEditing, QuizField, QuizManuscript, QuizTyping,
    StoryEdit, Typing, file_name, file_stem,
};
pub use field::Field;
pub use file::{StoryFault, stories_of, story_files};
pub use markdown::{Block, Link, Span, blocks, plain_text};
pub use opened::{OpenedPack, PackFault};
pub use picture::{Picture, PictureFault, PictureFolder};
pub use said::{document_fault_sentence, file_fault_sentence, view_fault_sentence};
pub use sentence::{field_name, finding_sentence};
pub use story::{Step, Story};
pub use versioned::FileFault;
