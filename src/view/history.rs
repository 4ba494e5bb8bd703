//! Undo and redo: a stack of views, or of versions of whatever is edited.

use super::View;

/// The most versions that are remembered on either side.
const DEPTH: usize = 200;

/// What holds several changes together as one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The map is dragged, or the wheel turned, for the nth time.
    Map(u64),
    /// The nth click on the map, and the second one of a double click.
    Click(u64),
    /// The year slider is dragged for the nth time.
    Slider(u64),
    /// The years play for the nth time.
    Play(u64),
    /// The nth command that takes more than one change.
    Command(u64),
}

/// The views before and after the one on screen; or the versions `T` of another value, whose
/// changes are held together by a `G`.
///
/// One gesture is one step: changes that share a gesture replace each other, so
/// dragging the map or the year slider is undone at once.
#[derive(Clone, Debug)]
pub struct History<T = View, G = Gesture> {
    past: Vec<T>,
    future: Vec<T>,
    gesture: Option<G>,
}

impl<T, G> Default for History<T, G> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            gesture: None,
        }
    }
}

impl<T: Clone, G: PartialEq> History<T, G> {
    /// Remembers `before`, the view that a change is about to replace.
    ///
    /// Changes of the same `gesture` are one step; `None` is always a step of its own.
    pub fn record(&mut self, before: &T, gesture: Option<G>) {
        self.future.clear();
        let continues = gesture.is_some() && gesture == self.gesture;
        self.gesture = gesture;
        if continues {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(before.clone());
    }

    /// The gesture is over: the next change is a step of its own, even if it is of the same one.
    pub fn rest(&mut self) {
        self.gesture = None;
    }

    /// The view before `current`, which moves to the redo side.
    pub fn undo(&mut self, current: &T) -> Option<T> {
        let view = self.past.pop()?;
        self.future.push(current.clone());
        self.gesture = None;
        Some(view)
    }

    /// The view that undo left, if nothing has changed since.
    pub fn redo(&mut self, current: &T) -> Option<T> {
        let view = self.future.pop()?;
        self.past.push(current.clone());
        self.gesture = None;
        Some(view)
    }

    /// How many steps back (or forward) the nearest view lies that is `wanted`; one step where none
    /// is, so that the step asked for is never nothing while there is one.
    pub fn steps_to(&self, back: bool, wanted: impl Fn(&T) -> bool) -> usize {
        let views = if back { &self.past } else { &self.future };
        let place = views.iter().rev().position(wanted);
        place.map_or(1, |place| place + 1)
    }

    /// Whether there is a view to go back to.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a view to go forward to.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_classes(classes: u8) -> View {
        View {
            classes,
            ..View::default()
        }
    }

    #[test]
    fn undo_and_redo_return_the_views_in_order() {
        let mut history: History = History::default();
        history.record(&with_classes(3), None);
        history.record(&with_classes(4), None);
        let undone = history.undo(&with_classes(5)).unwrap();
        assert_eq!(undone, with_classes(4));
        let undone = history.undo(&undone).unwrap();
        assert_eq!(undone, with_classes(3));
        assert!(!history.can_undo());
        assert_eq!(history.redo(&undone).unwrap(), with_classes(4));
    }

    #[test]
    fn changes_of_one_gesture_are_one_step() {
        let mut history: History = History::default();
        history.record(&with_classes(3), Some(Gesture::Map(7)));
        history.record(&with_classes(4), Some(Gesture::Map(7)));
        history.record(&with_classes(5), Some(Gesture::Map(7)));
        assert_eq!(history.undo(&with_classes(6)).unwrap(), with_classes(3));
        assert!(!history.can_undo());
    }

    #[test]
    fn a_change_after_undo_forgets_what_could_be_redone() {
        let mut history: History = History::default();
        history.record(&with_classes(3), None);
        history.undo(&with_classes(4)).unwrap();
        history.record(&with_classes(3), None);
        assert!(!history.can_redo());
    }

    #[test]
    fn the_oldest_views_are_dropped_past_the_depth() {
        let mut history: History = History::default();
        for _ in 0..DEPTH + 50 {
            history.record(&with_classes(3), None);
        }
        assert_eq!(history.past.len(), DEPTH);
    }
}
