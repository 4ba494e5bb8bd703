//! What the writer of a lesson can ask for.

use crate::lesson::LessonEdit;
use crate::lesson::plan::{Reader, TaskKind};
use crate::ui::editor::StoryCommand;
use std::path::PathBuf;

/// One thing that the lesson editor can be asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanCommand {
    /// Begin a lesson.
    New,
    /// Write a copy of a lesson of the pack, by its place among them.
    CopyOfPack(usize),
    /// Ask for the file of a lesson to write in.
    AskToOpen,
    /// Write the lesson in a file.
    Open(PathBuf),
    /// Show the editor, or the atlas while the lesson stays open.
    Toggle,
    /// Put an activity behind the part in hand.
    Add(TaskKind),
    /// Tell a story of the pack, by its place among them.
    AddStory(usize),
    /// Ask for the file of a story to be told.
    AskForStory,
    /// Ask for the file of a quiz to take the questions of.
    AskForQuiz,
    /// Make the questions of the quiz in hand with another seed.
    OtherQuestions,
    /// Put what is on screen in the place of the activity's view.
    TakeView,
    /// Show the view of the activity.
    ReturnToView,
    /// Put the activity behind itself once more.
    Duplicate,
    /// Take the part away.
    Delete,
    /// Move the part one place up.
    Up,
    /// Move the part one place down.
    Down,
    /// Take the part before in hand.
    Previous,
    /// Take the part after in hand.
    Next,
    /// Take a row in hand.
    Select(usize),
    /// Write in a language.
    Write(String),
    /// Go to the next thing to mend.
    MendNext,
    /// Go to a thing to mend, by its place in the list.
    Mend(usize),
    /// Edit the lesson.
    Edit(LessonEdit),
    /// Go one edit back.
    Undo,
    /// Go one edit forward.
    Redo,
    /// Write the file now.
    Save,
    /// Ask for a file.
    SaveAs,
    /// Show the lesson from the part in hand as somebody reads it, and come back.
    Preview(Reader),
    /// Ask what the lesson is to be taken along as.
    Export,
    /// Close the lesson.
    Close,
}

impl PlanCommand {
    /// Those that stand in the palette and on the page of keys. What an editor of stories has too
    /// is asked for by the same keys, and stands there once.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        let mut commands = vec![Self::New, Self::AskToOpen, Self::AskForStory];
        commands.extend(KINDS.map(Self::Add));
        commands.extend([Reader::Student, Reader::Teacher].map(Self::Preview));
        commands
    }

    /// What the keys of the story editor ask for while a lesson is in hand.
    #[must_use]
    pub fn in_place_of(command: &StoryCommand) -> Option<Self> {
        Some(match command {
            StoryCommand::Toggle => Self::Toggle,
            StoryCommand::Add => Self::Add(TaskKind::Comparison),
            StoryCommand::TakeView => Self::TakeView,
            StoryCommand::ReturnToView => Self::ReturnToView,
            StoryCommand::Duplicate => Self::Duplicate,
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
            StoryCommand::Preview => Self::Preview(Reader::Student),
            StoryCommand::Close => Self::Close,
            _ => return None,
        })
    }

    /// The command of the story editor whose keys ask for it.
    #[must_use]
    pub fn counterpart(&self) -> Option<StoryCommand> {
        Some(match self {
            Self::Toggle => StoryCommand::Toggle,
            Self::TakeView => StoryCommand::TakeView,
            Self::ReturnToView => StoryCommand::ReturnToView,
            Self::Duplicate => StoryCommand::Duplicate,
            Self::Delete => StoryCommand::Delete,
            Self::Up => StoryCommand::Up,
            Self::Down => StoryCommand::Down,
            Self::MendNext => StoryCommand::MendNext,
            Self::SaveAs => StoryCommand::SaveAs,
            Self::Preview(Reader::Student) => StoryCommand::Preview,
            Self::Close => StoryCommand::Close,
            _ => return None,
        })
    }

    /// The key of its name.
    #[must_use]
    pub fn name_key(&self) -> &'static str {
        match self {
            Self::New | Self::CopyOfPack(_) => "cmd-plan-new",
            Self::AskToOpen | Self::Open(_) => "cmd-plan-open",
            Self::Add(TaskKind::Quiz) => "cmd-plan-add-quiz",
            Self::Add(TaskKind::Sheet) => "cmd-plan-add-sheet",
            Self::Add(TaskKind::Debate) => "cmd-plan-add-debate",
            Self::Add(TaskKind::Comparison) => "cmd-plan-add-comparison",
            Self::Add(TaskKind::Question) => "cmd-plan-add-question",
            Self::AddStory(_) | Self::AskForStory => "cmd-plan-add-story",
            Self::AskForQuiz => "plan-quiz-file",
            Self::OtherQuestions => "plan-quiz-again",
            Self::TakeView => "plan-view-take",
            Self::ReturnToView => "plan-view-show",
            Self::Duplicate => "plan-duplicate",
            Self::Delete => "plan-delete",
            Self::Up => "editor-point-up",
            Self::Down => "editor-point-down",
            Self::Undo => "cmd-plan-undo",
            Self::Redo => "cmd-plan-redo",
            Self::Toggle => "cmd-story-toggle",
            Self::Previous => "cmd-story-previous",
            Self::Next | Self::Select(_) => "cmd-story-next",
            Self::MendNext | Self::Mend(_) => "cmd-story-mend",
            Self::Save | Self::Edit(_) | Self::Write(_) => "cmd-story-save",
            Self::SaveAs => "editor-save-as",
            Self::Preview(Reader::Student) => "plan-preview-student",
            Self::Preview(Reader::Teacher) => "plan-preview-teacher",
            Self::Export => "plan-export",
            Self::Close => "plan-close",
        }
    }
}

/// The kinds of activity, in the order in which they are offered.
pub const KINDS: [TaskKind; 5] = [
    TaskKind::Question,
    TaskKind::Debate,
    TaskKind::Comparison,
    TaskKind::Quiz,
    TaskKind::Sheet,
];
