//! Practice: which questions somebody has met, and when each is to be asked again.
//!
//! [`Progress`] is what is kept of it, on the reader's machine and nowhere else: a question by its
//! stable id, how firmly it seems to be remembered, and when it is due. When is worked out by
//! [`schedule`]. Time is always passed in, as a [`Moment`], so that nothing here depends on a
//! clock. Where the file lies is `store`'s.

mod file;
mod progress;
pub mod schedule;

pub use file::ProgressFault;
pub use progress::{Card, Moment, Progress, SECONDS_A_DAY};
