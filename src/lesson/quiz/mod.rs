//! Quizzes: questions that are born from the atlas, and questions that an educator writes.
//!
//! A [`Quiz`] is a file that a person can read and hand out. A [`Question`] holds ids and numbers
//! and no words of one language, so that it can be asked in any of them and outlives the atlas it
//! was made from. What it needs to be asked and explained in one language is an [`Asked`], and
//! whoever shows, prints or exports a question takes it from there. [`judge`] compares an
//! [`Answer`] with it and is the only place that does.
//!
//! Nothing here knows how a question is drawn, or the format that another program wants.

mod ask;
mod asked;
mod check;
mod file;
mod generate;
mod judge;
mod model;
mod question;
mod run;
mod said;
mod underway;

pub use ask::{AskFault, NumberRange, answer_in_words, asked, number_in_words, point_in_words};
pub use asked::{Answer, Asked, Choice, Cited, Form, Heading};
pub use check::{Finding, FindingKind, check};
pub(super) use file::FORMAT;
pub use file::QuizFault;
pub use generate::{Generated, MOST_QUESTIONS, NoQuestion, Reason, generated};
pub use judge::{Mark, Verdict, judge};
pub use model::{Difficulty, Quiz, Recipe, TopicFault, TopicId};
pub use question::{End, Match, Own, OwnAnswer, Question, QuestionKind, Saying};
pub use run::{Given, Phase, QuizRun, RunOptions, Score};
pub use said::{ask_fault_sentence, no_question_sentence, quiz_finding_sentence, topic_name};
pub use underway::{Reply, Underway};
