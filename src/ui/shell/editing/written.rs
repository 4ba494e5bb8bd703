//! The document in hand, whatever it is: what every editor can be asked.

use crate::ui::editor::Editor;
use crate::ui::lesson_editor::LessonEditor;
use crate::ui::quiz_editor::QuizEditor;
use crate::ui::world::World;
use crate::ui::writing::{InHand, Panes};
use crate::view::View;

/// The document in hand.
pub(in crate::ui::shell) enum Written {
    /// A story.
    Story(Box<Editor>),
    /// A lesson.
    Lesson(Box<LessonEditor>),
    /// A quiz.
    Quiz(Box<QuizEditor>),
}

impl Written {
    /// The document and its file.
    pub(super) fn in_hand(&self) -> &InHand {
        match self {
            Self::Story(editor) => &editor.in_hand,
            Self::Lesson(editor) => &editor.in_hand,
            Self::Quiz(editor) => &editor.in_hand,
        }
    }

    /// The document and its file.
    pub(super) fn in_hand_mut(&mut self) -> &mut InHand {
        match self {
            Self::Story(editor) => &mut editor.in_hand,
            Self::Lesson(editor) => &mut editor.in_hand,
            Self::Quiz(editor) => &mut editor.in_hand,
        }
    }

    /// What of it is on screen.
    pub(super) fn panes(&self) -> &Panes {
        match self {
            Self::Story(editor) => &editor.panes,
            Self::Lesson(editor) => &editor.panes,
            Self::Quiz(editor) => &editor.panes,
        }
    }

    /// What of it is on screen.
    pub(super) fn panes_mut(&mut self) -> &mut Panes {
        match self {
            Self::Story(editor) => &mut editor.panes,
            Self::Lesson(editor) => &mut editor.panes,
            Self::Quiz(editor) => &mut editor.panes,
        }
    }

    /// Hands the newest version to the document.
    pub(super) fn hand_in(&mut self) {
        match self {
            Self::Story(editor) => editor.hand_in(),
            Self::Lesson(editor) => editor.hand_in(),
            Self::Quiz(editor) => editor.hand_in(),
        }
    }

    /// Whether nothing would be lost if it were closed.
    pub(super) fn is_saved(&self) -> bool {
        match self {
            Self::Story(editor) => editor.is_saved(),
            Self::Lesson(editor) => editor.is_saved(),
            Self::Quiz(editor) => editor.is_saved(),
        }
    }

    /// Goes on with what somebody else wrote.
    pub(super) fn take_theirs(&mut self) {
        match self {
            Self::Story(editor) => editor.take_theirs(),
            Self::Lesson(editor) => editor.take_theirs(),
            Self::Quiz(editor) => editor.take_theirs(),
        };
    }

    /// What it is called.
    pub(super) fn title(&self, world: &World) -> String {
        match self {
            Self::Story(editor) => editor.title(world),
            Self::Lesson(editor) => editor.title(world),
            Self::Quiz(editor) => editor.title(world),
        }
    }

    /// The view of the step or the part in hand.
    pub(super) fn view(&self) -> Option<&View> {
        match self {
            Self::Story(editor) => editor.editing.step().map(|step| &step.view),
            Self::Lesson(editor) => editor.view(),
            Self::Quiz(editor) => editor.view(),
        }
    }

    /// What the file it is saved as is called at first: its title, and the name of what has none.
    pub(super) fn file_title(&self) -> (&str, &'static str) {
        let language = &self.panes().language;
        match self {
            Self::Story(editor) => {
                let title = &editor.editing.manuscript().head.title;
                (title.get(language), "story")
            }
            Self::Lesson(editor) => {
                let title = &editor.editing.document().head.title;
                (title.get(language), "lesson")
            }
            Self::Quiz(editor) => {
                let title = &editor.editing.document().head.title;
                (title.get(language), "quiz")
            }
        }
    }

    /// The key of what asking for its file is called.
    pub(super) fn save_as_key(&self) -> &'static str {
        match self {
            Self::Story(_) => "save-as-title",
            Self::Lesson(_) => "plan-save-as",
            Self::Quiz(_) => "ask-save-as",
        }
    }
}
