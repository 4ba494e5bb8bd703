//! What is asked for while answers are marked.

use super::Order;
use crate::carto::Direction;
use egui::{Key, KeyboardShortcut, Modifiers};

/// What is asked for while answers are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkCommand {
    /// Ask whose answers are to be marked.
    Open,
    /// Go to the next cell of the table in a direction.
    Walk(Direction),
    /// Go to a cell: a row and a column.
    Select(usize, usize),
    /// Write points for the answer in hand.
    Points,
    /// Go to the next answer that has no points yet.
    Next,
    /// Go to the one before that has none.
    Previous,
    /// Go on student by student, or activity by activity.
    Order(Order),
    /// Show the view that was handed in on the map, or go back to the table.
    ShowOnMap,
    /// In a narrow window: the table, or the answer.
    Pane,
    /// Read the files again.
    Again,
    /// Ask where the marking is to be kept.
    SaveAs,
    /// Ask where to save the table of marks.
    SaveTable,
    /// Ask where to save a page for the student in hand.
    HandBack,
    /// Leave.
    Leave,
}

impl MarkCommand {
    /// The commands that stand in the palette and, with their keys, on the page of keys.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        vec![
            Self::Open,
            Self::Next,
            Self::Previous,
            Self::ShowOnMap,
            Self::Again,
            Self::SaveAs,
            Self::SaveTable,
            Self::HandBack,
            Self::Leave,
        ]
    }

    /// The key of its name.
    #[must_use]
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Open => "cmd-mark",
            Self::Walk(_) | Self::Select(..) => "cmd-mark-cell",
            Self::Points => "cmd-mark-points",
            Self::Next => "cmd-mark-next",
            Self::Previous => "cmd-mark-previous",
            Self::Order(Order::ByStudent) => "marking-by-student",
            Self::Order(Order::ByActivity) => "marking-by-activity",
            Self::ShowOnMap => "cmd-mark-map",
            Self::Pane => "cmd-mark-pane",
            Self::Again => "cmd-mark-again",
            Self::SaveAs => "cmd-mark-save-as",
            Self::SaveTable => "cmd-mark-table",
            Self::HandBack => "cmd-mark-hand-back",
            Self::Leave => "cmd-mark-leave",
        }
    }

    /// The keys that ask for it; the first is the one that is shown.
    #[must_use]
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        match self {
            Self::Next => const { &[key(Modifiers::NONE, Key::F3)] },
            Self::Previous => const { &[key(Modifiers::SHIFT, Key::F3)] },
            Self::ShowOnMap => const { &[key(Modifiers::NONE, Key::F4)] },
            _ => &[],
        }
    }
}
