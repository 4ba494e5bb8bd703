//! A document in hand: its newest version, the part that is worked on, undo.

use super::Manuscript;
use super::story_edit::{StoryEdit, Typing};
use crate::lesson::Step;
use crate::view::History;
use std::sync::Arc;

/// A version, and which part of it was worked on.
#[derive(Clone, Debug)]
struct Version<T> {
    document: T,
    selected: usize,
}

/// A document `T` in hand: a story, or another one. `G` says which text is typed: further letters
/// of the same one are the same step of undo.
#[derive(Clone, Debug)]
pub struct Editing<T = Manuscript, G = Typing> {
    now: Version<T>,
    history: History<Version<T>, G>,
    /// Counts changes, so that what follows from a version is derived once.
    changes: u64,
}

impl<T: Clone + PartialEq, G: PartialEq> Editing<T, G> {
    /// Takes a document in hand.
    #[must_use]
    pub fn new(document: T) -> Self {
        Self {
            now: Version {
                document,
                selected: 0,
            },
            history: History::default(),
            changes: 0,
        }
    }

    /// The document as it is now.
    #[must_use]
    pub fn document(&self) -> &T {
        &self.now.document
    }

    /// How often it was changed.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// The place of the part that is worked on.
    #[must_use]
    pub fn selected(&self) -> usize {
        self.now.selected
    }

    /// Works on the part at a place, which the caller knows to be there.
    pub(super) fn go(&mut self, place: usize) {
        self.now.selected = place;
        self.rest();
    }

    /// Goes on with another version, in which the part at `selected` is worked on: one step of
    /// undo, or part of the last one while a text is typed. False when nothing is different.
    pub(super) fn put(&mut self, next: T, selected: usize, typing: Option<G>) -> bool {
        if next == self.now.document {
            return false;
        }
        self.history.record(&self.now, typing);
        self.now = Version {
            document: next,
            selected,
        };
        self.changes += 1;
        true
    }

    /// The writer paused or went elsewhere: what is typed next is another step of undo.
    pub fn rest(&mut self) {
        self.history.rest();
    }

    /// Goes one step back, or forward; false when there is none.
    pub fn step_history(&mut self, back: bool) -> bool {
        let version = if back {
            self.history.undo(&self.now)
        } else {
            self.history.redo(&self.now)
        };
        let Some(version) = version else { return false };
        self.now = version;
        self.changes += 1;
        true
    }

    /// Whether there is a step to go back to.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to go forward to.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}

impl Editing {
    /// The story as it is now.
    #[must_use]
    pub fn manuscript(&self) -> &Manuscript {
        self.document()
    }

    /// The step that is worked on; none in a story without steps.
    #[must_use]
    pub fn step(&self) -> Option<&Arc<Step>> {
        self.manuscript().steps.get(self.selected())
    }

    /// Works on another step.
    pub fn select(&mut self, place: usize) {
        let last = self.manuscript().steps.len().saturating_sub(1);
        self.go(place.min(last));
    }

    /// Edits the story; false when nothing is different after it.
    pub fn apply(&mut self, edit: &StoryEdit) -> bool {
        let next = edit.applied_to(self.manuscript());
        let selected = edit.selects(self.selected(), next.steps.len());
        self.put(next, selected, edit.typing())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Field;
    use crate::view::View;
    use proptest::prelude::*;

    fn titles(editing: &Editing) -> Vec<&str> {
        let steps = editing.manuscript().steps.iter();
        steps.map(|step| step.title.get("en")).collect()
    }

    fn step(title: &str) -> Box<Step> {
        Box::new(Step {
            title: [("en", title)].into_iter().collect(),
            ..Step::default()
        })
    }

    fn title(place: usize, text: &str) -> StoryEdit {
        StoryEdit::Text(place, Field::Title, "en".to_owned(), text.to_owned())
    }

    fn three() -> Editing {
        let mut editing = Editing::new(Manuscript::new("tiny"));
        for (place, name) in ["a", "b", "c"].into_iter().enumerate() {
            editing.apply(&StoryEdit::Insert(place, step(name)));
        }
        editing
    }

    #[test]
    fn steps_are_moved_doubled_and_taken_away_and_the_one_in_hand_stays_in_hand() {
        let mut editing = three();
        editing.apply(&StoryEdit::Move(2, 0));
        assert_eq!(
            (titles(&editing), editing.selected()),
            (vec!["c", "a", "b"], 0)
        );
        editing.apply(&StoryEdit::Duplicate(1));
        assert_eq!(
            (titles(&editing), editing.selected()),
            (vec!["c", "a", "a", "b"], 2)
        );
        editing.apply(&StoryEdit::Delete(0));
        assert_eq!(
            (titles(&editing), editing.selected()),
            (vec!["a", "a", "b"], 1)
        );
        editing.select(2);
        editing.apply(&StoryEdit::Delete(2));
        assert_eq!((titles(&editing), editing.selected()), (vec!["a", "a"], 1));
        for _ in 0..4 {
            editing.step_history(true);
        }
        assert_eq!(titles(&editing), ["a", "b", "c"]);
    }

    #[test]
    fn letters_typed_into_one_text_are_one_step_of_undo_and_a_pause_begins_another() {
        let mut editing = three();
        for text in ["f", "fi", "fir", "firs", "first"] {
            editing.apply(&title(0, text));
        }
        editing.rest();
        editing.apply(&title(0, "first!"));
        editing.apply(&title(1, "second"));
        editing.step_history(true);
        assert_eq!(titles(&editing), ["first!", "b", "c"]);
        editing.step_history(true);
        assert_eq!(titles(&editing), ["first", "b", "c"]);
        editing.step_history(true);
        assert_eq!(titles(&editing), ["a", "b", "c"]);
        editing.step_history(false);
        assert_eq!(titles(&editing), ["first", "b", "c"]);
    }

    #[test]
    fn a_text_written_empty_is_no_text_in_that_language() {
        let mut editing = three();
        editing.apply(&title(0, ""));
        assert!(editing.step().is_some());
        assert!(editing.manuscript().steps[0].title.is_empty());
    }

    #[test]
    fn versions_share_the_steps_in_which_they_do_not_differ() {
        let mut editing = three();
        let before = editing.manuscript().steps.clone();
        editing.apply(&title(1, "other"));
        let after = &editing.manuscript().steps;
        assert!(Arc::ptr_eq(&before[0], &after[0]) && Arc::ptr_eq(&before[2], &after[2]));
        assert!(!Arc::ptr_eq(&before[1], &after[1]));
    }

    fn any_edit() -> impl Strategy<Value = StoryEdit> {
        let at = 0..6_usize;
        prop_oneof![
            (at.clone(), "[a-c]{0,2}")
                .prop_map(|(place, name)| StoryEdit::Insert(place, step(&name))),
            at.clone().prop_map(StoryEdit::Duplicate),
            at.clone().prop_map(StoryEdit::Delete),
            (at.clone(), at.clone()).prop_map(|(from, to)| StoryEdit::Move(from, to)),
            (at.clone(), "[a-c]{0,2}").prop_map(|(place, text)| title(place, &text)),
            at.clone().prop_map(StoryEdit::AddPoint),
            (at.clone(), at.clone())
                .prop_map(|(place, point)| StoryEdit::DeletePoint(place, point)),
            (at.clone(), at.clone(), at.clone())
                .prop_map(|(place, from, to)| StoryEdit::MovePoint(place, from, to)),
            (at, 2000..2003).prop_map(|(place, year)| {
                let view = View {
                    year: Some(year),
                    ..View::default()
                };
                StoryEdit::View(place, Box::new(view))
            }),
        ]
    }

    proptest! {
        #[test]
        fn whatever_was_done_is_undone_and_redone(edits in prop::collection::vec(any_edit(), 0..30)) {
            let mut editing = three();
            let mut versions = vec![editing.manuscript().clone()];
            for edit in &edits {
                editing.rest();
                if editing.apply(edit) {
                    versions.push(editing.manuscript().clone());
                }
                let last = editing.manuscript().steps.len().saturating_sub(1);
                prop_assert!(editing.selected() <= last);
            }
            for version in versions.iter().rev().skip(1) {
                editing.step_history(true);
                prop_assert_eq!(editing.manuscript(), version);
            }
            for version in versions.iter().skip(1) {
                editing.step_history(false);
                prop_assert_eq!(editing.manuscript(), version);
            }
        }
    }
}
