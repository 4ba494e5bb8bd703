//! What the writer of a story can ask for.

use crate::lesson::StoryEdit;
use egui::{Key, KeyboardShortcut, Modifiers};
use std::path::PathBuf;

/// One thing that the story editor can be asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryCommand {
    /// Begin a story.
    New,
    /// Write a copy of a story of the pack, by its place among them.
    CopyOfPack(usize),
    /// Write the story in a file.
    Open(PathBuf),
    /// Show the editor, or the atlas while the story stays open.
    Toggle,
    /// Put what is on screen behind the step in hand, as a step.
    Add,
    /// Put what is on screen in the place of the step's view.
    TakeView,
    /// Show the view of the step.
    ReturnToView,
    /// Ask for a picture to be shown in place of the step's view.
    ImportPicture,
    /// Put the step behind itself once more.
    Duplicate,
    /// Take the step away.
    Delete,
    /// Move the step one place up.
    Up,
    /// Move the step one place down.
    Down,
    /// Take the step before in hand.
    Previous,
    /// Take the step after in hand.
    Next,
    /// Take a step in hand.
    Select(usize),
    /// Write in a language.
    Write(String),
    /// Go to the next thing to mend.
    MendNext,
    /// Go to a thing to mend, by its place in the list.
    Mend(usize),
    /// Edit the story.
    Edit(StoryEdit),
    /// Go one edit back.
    Undo,
    /// Go one edit forward.
    Redo,
    /// Write the file now.
    Save,
    /// Ask for a file.
    SaveAs,
    /// Tell the story from the step in hand, and come back.
    Preview,
    /// Close the story.
    Close,
}

impl StoryCommand {
    /// Those that stand in the palette and on the page of keys.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        vec![
            Self::New,
            Self::Toggle,
            Self::Add,
            Self::TakeView,
            Self::ReturnToView,
            Self::ImportPicture,
            Self::Duplicate,
            Self::Delete,
            Self::Up,
            Self::Down,
            Self::Previous,
            Self::Next,
            Self::MendNext,
            Self::Save,
            Self::SaveAs,
            Self::Preview,
            Self::Close,
        ]
    }

    /// Whether it needs an open story.
    #[must_use]
    pub fn needs_story(&self) -> bool {
        !matches!(
            self,
            Self::New | Self::CopyOfPack(_) | Self::Open(_) | Self::Add
        )
    }

    /// The key of its name.
    #[must_use]
    pub fn name_key(&self) -> &'static str {
        match self {
            Self::New | Self::CopyOfPack(_) | Self::Open(_) => "cmd-story-new",
            Self::Toggle => "cmd-story-toggle",
            Self::Add => "cmd-story-add",
            Self::TakeView => "cmd-story-replace",
            Self::ReturnToView => "cmd-story-return",
            Self::ImportPicture => "cmd-story-picture",
            Self::Duplicate => "cmd-story-duplicate",
            Self::Delete => "cmd-story-delete",
            Self::Up => "cmd-story-up",
            Self::Down => "cmd-story-down",
            Self::Previous => "cmd-story-previous",
            Self::Next | Self::Select(_) => "cmd-story-next",
            Self::MendNext | Self::Mend(_) => "cmd-story-mend",
            Self::Undo => "cmd-story-undo",
            Self::Redo => "cmd-story-redo",
            Self::Save | Self::Edit(_) | Self::Write(_) => "cmd-story-save",
            Self::SaveAs => "cmd-story-save-as",
            Self::Preview => "cmd-story-preview",
            Self::Close => "cmd-story-close",
        }
    }

    /// The keys that ask for it. Undo and redo have those of the atlas, whose place they take.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [KeyboardShortcut] {
        const CTRL: Modifiers = Modifiers::COMMAND;
        const ALT: Modifiers = Modifiers::ALT;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        const CTRL_SHIFT: Modifiers = CTRL.plus(SHIFT);
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        match self {
            Self::New => const { &[key(CTRL, Key::N)] },
            Self::Toggle => const { &[key(Modifiers::NONE, Key::F6)] },
            Self::Add => const { &[key(CTRL, Key::Enter)] },
            Self::TakeView => const { &[key(CTRL_SHIFT, Key::Enter)] },
            Self::ReturnToView => const { &[key(ALT, Key::Home)] },
            Self::Duplicate => const { &[key(CTRL_SHIFT, Key::D)] },
            Self::Delete => const { &[key(ALT, Key::Delete)] },
            Self::Up => const { &[key(ALT, Key::ArrowUp)] },
            Self::Down => const { &[key(ALT, Key::ArrowDown)] },
            Self::Previous => const { &[key(ALT, Key::PageUp)] },
            Self::Next => const { &[key(ALT, Key::PageDown)] },
            Self::MendNext => const { &[key(Modifiers::NONE, Key::F8)] },
            Self::Save => const { &[key(CTRL, Key::S)] },
            Self::SaveAs => const { &[key(CTRL_SHIFT, Key::S)] },
            Self::Preview => const { &[key(SHIFT, Key::F5)] },
            Self::Close => const { &[key(CTRL, Key::W)] },
            _ => &[],
        }
    }
}
