//! A lesson while it is written: its texts, its parts in a row, every edit as a value.

mod edit;
mod field;
mod manuscript;

pub use edit::{LessonEdit, LessonTyping};
pub use field::LessonField;
pub use manuscript::LessonManuscript;

use super::Editing;
use crate::lesson::plan::Place;

/// A lesson in hand. The row in hand is the lesson as a whole, or one of its parts.
pub type LessonEditing = Editing<LessonManuscript, LessonTyping>;

impl LessonEditing {
    /// The part that is worked on, or the lesson as a whole.
    #[must_use]
    pub fn place(&self) -> Place {
        self.document()
            .place_of(self.selected())
            .unwrap_or(Place::Lesson)
    }

    /// Works on another row.
    pub fn select(&mut self, row: usize) {
        let last = self.document().rows().len().saturating_sub(1);
        self.go(row.min(last));
    }

    /// Edits the lesson; false when nothing is different after it.
    pub fn apply(&mut self, edit: &LessonEdit) -> bool {
        let (next, place) = edit.applied_to(self.document());
        let row = next.row_of(place.unwrap_or(self.place()));
        self.put(next, row, edit.typing())
    }
}
