//! A quiz while it is written: its questions in a row, every edit as a value.

mod edit;
mod field;
mod manuscript;

pub use edit::{QuizEdit, QuizTyping};
pub use field::QuizField;
pub use manuscript::QuizManuscript;

use super::Editing;
use crate::lesson::quiz::Question;
use std::sync::Arc;

/// A quiz in hand. The first row is the quiz as a whole, each other one a question.
pub type QuizEditing = Editing<QuizManuscript, QuizTyping>;

impl QuizEditing {
    /// The place of the question in hand; none where the quiz as a whole is.
    #[must_use]
    pub fn place(&self) -> Option<usize> {
        self.selected().checked_sub(1)
    }

    /// The question in hand.
    #[must_use]
    pub fn question(&self) -> Option<&Arc<Question>> {
        self.document().questions.get(self.place()?)
    }

    /// Takes another row in hand.
    pub fn select(&mut self, row: usize) {
        self.go(row.min(self.document().questions.len()));
    }

    /// Edits the quiz; false when nothing is different after it.
    pub fn apply(&mut self, edit: &QuizEdit) -> bool {
        let next = edit.applied_to(self.document());
        let row = edit.selects(self.selected()).min(next.questions.len());
        self.put(next, row, edit.typing())
    }
}
