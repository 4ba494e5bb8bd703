//! What a student answers to a lesson, and what a teacher makes of it.
//!
//! [`Answers`] are a file that needs no name and no account: an alias that may be empty, and an
//! entry an activity. [`Answers::read`] reads what can be read, and says what is wrong with the
//! rest; [`Answers::faults_in`] says what does not fit the lesson. [`Marking`] holds what the
//! teacher gives, and [`marks_table`] is a row a student, with what the atlas marks itself.

mod fault;
mod given;
mod marking;
mod progress;
mod read;
mod said;
mod table;

pub use fault::AnswersFault;
pub use given::{Answers, Entry, Given, GivenKind};
pub(super) use marking::FORMAT as MARKING;
pub use marking::{Mark, MarkFault, Marked, Marking};
pub use progress::Progress;
pub(super) use read::FORMAT as ANSWERS;
pub use read::Read;
pub use said::{answers_fault_sentence, mark_fault_sentence};
pub use table::{Cell, MarkRow, MarksTable, Paper, marks_table};
