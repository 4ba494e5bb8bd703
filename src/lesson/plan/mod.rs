//! Lessons: aims, a story, activities, a guide for whoever teaches.
//!
//! A [`Lesson`] is a file that a person can read. Its tasks name claims, terms, metrics and regions
//! by their ids, and its own words are in as many languages as its author writes. The sources and
//! the key follow from what it names. [`Lesson::as_student`] is what a class is given. Marking what
//! comes back is `lesson::answers`'.

mod activity;
mod check;
mod file;
mod model;
mod reader;
mod said;

pub use activity::{Activity, Task, TaskKind};
pub use check::{Field, LessonFinding, Mend, Place, check_lesson};
pub(super) use file::FORMAT;
pub use file::{LessonFault, lesson_files, lessons_of};
pub use model::{Age, Lesson, Part, StoryPart, StoryRef};
pub use reader::Reader;
pub use said::{field_name, mend_sentence, place_name};
