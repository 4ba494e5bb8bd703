//! What can be asked of a lesson that is worked through.

use super::Place;
use crate::lesson::plan::Reader;
use egui::{Key, KeyboardShortcut, Modifiers};

/// What can be asked of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonCommand {
    /// Ask for a file: a lesson, answers, or anything else that can be opened.
    Open,
    /// Work through a lesson of the pack, by its place.
    Begin(usize),
    /// Go to the next part.
    Next,
    /// Go to the part before.
    Previous,
    /// Go to a part, the beginning or the end.
    Go(Place),
    /// Go to where something is still to be answered.
    GoOn,
    /// Put the keyboard into the next pane.
    NextPane,
    /// Show the lesson as somebody reads it.
    ReadAs(Reader),
    /// Say how one wants to be called.
    Alias(String),
    /// Write the answer to an activity, by its id.
    Write(String, String),
    /// Hand in what is shown as the answer to an activity.
    HandIn(String),
    /// Take back the view that was handed in.
    TakeBack(String),
    /// Show the view that was handed in.
    ShowAgain(String),
    /// Show what the part shows at first.
    ShowFirst,
    /// Show one more hint.
    Hint(String),
    /// Tell the story.
    Tell,
    /// Do the quiz of an activity, or what is left of it.
    Quiz(String),
    /// Ask where to save the worksheet of an activity.
    SaveSheet(String),
    /// Go on with answers that were kept, by their place in the list.
    Recover(usize),
    /// Write the answers to their file now.
    Save,
    /// Ask where to save the answers.
    SaveAs,
    /// Ask where to save the lesson without what is for the teacher.
    SaveStudentCopy,
    /// Leave the lesson.
    Leave,
}

impl LessonCommand {
    /// Those that stand in the palette and on the page of keys.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        vec![
            Self::Open,
            Self::Begin(0),
            Self::Next,
            Self::Previous,
            Self::GoOn,
            Self::NextPane,
            Self::ReadAs(Reader::Student),
            Self::ReadAs(Reader::Teacher),
            Self::ShowFirst,
            Self::SaveAs,
            Self::SaveStudentCopy,
            Self::Leave,
        ]
    }

    /// The key of its name.
    #[must_use]
    pub fn name_key(&self) -> &'static str {
        match self {
            Self::Open => "cmd-lesson-open",
            Self::Begin(_) => "cmd-lesson-begin",
            Self::Next => "cmd-lesson-next",
            Self::Previous | Self::Go(_) => "cmd-lesson-previous",
            Self::GoOn => "cmd-lesson-go-on",
            Self::NextPane => "cmd-lesson-pane",
            Self::ReadAs(Reader::Student) => "cmd-lesson-student",
            Self::ReadAs(Reader::Teacher) => "cmd-lesson-teacher",
            Self::ShowFirst => "cmd-lesson-first-picture",
            Self::Hint(_) => "learn-hint",
            Self::HandIn(_) => "learn-hand-in",
            Self::TakeBack(_) => "learn-take-back",
            Self::ShowAgain(_) => "learn-show-again",
            Self::Tell => "learn-tell",
            Self::Quiz(_) => "learn-quiz",
            Self::SaveSheet(_) => "learn-sheet",
            Self::Recover(_) => "learn-recover",
            Self::Alias(_) | Self::Write(..) | Self::Save | Self::SaveAs => "cmd-lesson-save-as",
            Self::SaveStudentCopy => "cmd-lesson-student-copy",
            Self::Leave => "cmd-lesson-leave",
        }
    }

    /// The keys that ask for it. In a lesson F6, the Page keys and the keys of files are its own
    /// besides.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [KeyboardShortcut] {
        const CTRL: Modifiers = Modifiers::COMMAND;
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        match self {
            Self::Open => const { &[key(CTRL, Key::O)] },
            Self::Begin(0) => const { &[key(Modifiers::NONE, Key::F9)] },
            Self::Next => const { &[key(CTRL, Key::PageDown)] },
            Self::Previous => const { &[key(CTRL, Key::PageUp)] },
            Self::NextPane => const { &[key(Modifiers::SHIFT, Key::F6)] },
            _ => &[],
        }
    }
}
