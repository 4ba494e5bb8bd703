//! What the writer of a quiz can ask for.

use crate::lesson::QuizEdit;
use crate::lesson::quiz::QuestionKind;
use crate::ui::editor::StoryCommand;
use std::path::PathBuf;

/// How a question of the educator's own is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnKind {
    /// One of several.
    Choice,
    /// True or false.
    TrueFalse,
    /// A number.
    Number,
    /// A few words.
    Text,
    /// Things that belong together.
    Matching,
    /// Things in their order.
    Order,
}

impl OwnKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Choice,
        Self::TrueFalse,
        Self::Number,
        Self::Text,
        Self::Matching,
        Self::Order,
    ];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Choice => "ask-form-choice",
            Self::TrueFalse => "ask-form-true-false",
            Self::Number => "ask-form-number",
            Self::Text => "ask-form-text",
            Self::Matching => "ask-form-matching",
            Self::Order => "ask-form-order",
        }
    }
}

/// One thing that the quiz editor can be asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum AskCommand {
    /// Begin a quiz without questions.
    New,
    /// Write on at the quiz that is done.
    OfQuiz,
    /// Write the quiz in a file.
    Open(PathBuf),
    /// Show the editor, or the atlas while the quiz stays open.
    Toggle,
    /// Put a question of one's own behind the one in hand.
    Add(OwnKind),
    /// Put a question from the atlas behind the one in hand.
    Generate(QuestionKind),
    /// Put another question of the same kind in the place of the one in hand.
    Another,
    /// Ask for a picture for the question.
    ImportPicture,
    /// Take the question away.
    Delete,
    /// Move the question one place up.
    Up,
    /// Move the question one place down.
    Down,
    /// Take the row before in hand.
    Previous,
    /// Take the row after in hand.
    Next,
    /// Take a row in hand.
    Select(usize),
    /// Write in a language.
    Write(String),
    /// Go to the next thing to mend.
    MendNext,
    /// Go to a thing to mend, by its place in the list.
    Mend(usize),
    /// Edit the quiz.
    Edit(QuizEdit),
    /// Go one edit back.
    Undo,
    /// Go one edit forward.
    Redo,
    /// Write the file now.
    Save,
    /// Ask for a file.
    SaveAs,
    /// Do the quiz, and come back.
    Try,
    /// Ask for which program to write the quiz.
    Export,
    /// Close the quiz.
    Close,
}

impl AskCommand {
    /// Those that stand in the palette and on the page of keys. What an editor of stories has too
    /// is asked for by the same keys, and stands there once.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        vec![Self::New, Self::Another]
    }

    /// What the keys of the story editor ask for while a quiz is in hand.
    #[must_use]
    pub fn in_place_of(command: &StoryCommand) -> Option<Self> {
        Some(match command {
            StoryCommand::Toggle => Self::Toggle,
            StoryCommand::Add => Self::Add(OwnKind::Choice),
            StoryCommand::ImportPicture => Self::ImportPicture,
            StoryCommand::Delete => Self::Delete,
            StoryCommand::Up => Self::Up,
            StoryCommand::Down => Self::Down,
            StoryCommand::Previous => Self::Previous,
            StoryCommand::Next => Self::Next,
            StoryCommand::MendNext => Self::MendNext,
            StoryCommand::Undo => Self::Undo,
            StoryCommand::Redo => Self::Redo,
            StoryCommand::Save => Self::Save,
            StoryCommand::SaveAs => Self::SaveAs,
            StoryCommand::Preview => Self::Try,
            StoryCommand::Close => Self::Close,
            _ => return None,
        })
    }

    /// The command of the story editor whose keys ask for it.
    #[must_use]
    pub fn counterpart(&self) -> Option<StoryCommand> {
        Some(match self {
            Self::Toggle => StoryCommand::Toggle,
            Self::Delete => StoryCommand::Delete,
            Self::Up => StoryCommand::Up,
            Self::Down => StoryCommand::Down,
            Self::MendNext => StoryCommand::MendNext,
            Self::SaveAs => StoryCommand::SaveAs,
            Self::Try => StoryCommand::Preview,
            Self::Close => StoryCommand::Close,
            _ => return None,
        })
    }

    /// The key of its name.
    #[must_use]
    pub fn name_key(&self) -> &'static str {
        match self {
            Self::New => "cmd-ask-new",
            Self::OfQuiz | Self::Open(_) => "ask-edit",
            Self::Add(_) | Self::Generate(_) => "ask-add",
            Self::Another => "cmd-ask-another",
            Self::ImportPicture => "cmd-story-picture",
            Self::Delete => "ask-delete",
            Self::Up => "editor-point-up",
            Self::Down => "editor-point-down",
            Self::Undo => "ask-undo",
            Self::Redo => "ask-redo",
            Self::Toggle => "cmd-story-toggle",
            Self::Previous => "cmd-story-previous",
            Self::Next | Self::Select(_) => "cmd-story-next",
            Self::MendNext | Self::Mend(_) => "cmd-story-mend",
            Self::Save | Self::Edit(_) | Self::Write(_) => "cmd-story-save",
            Self::SaveAs => "editor-save-as",
            Self::Try => "ask-try",
            Self::Export => "quiz-export",
            Self::Close => "ask-close",
        }
    }
}
