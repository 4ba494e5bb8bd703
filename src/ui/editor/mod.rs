//! Writing a story: the steps at the left, what the step shows in the middle, its words at the
//! right, and what is in the file.
//!
//! [`Editor`] holds the story in hand and the document that keeps it safe; the panels read it and
//! return commands, which `shell::editing` carries out. The picture in the middle is the atlas as
//! it always is: what is done to it is the writer's business until it is taken into the step.

mod bar;
mod command;
mod findings;
mod picture;
mod questions;
mod recovered;
mod save_as;
mod steps;
mod store_words;
mod words;

pub use bar::bar_ui;
pub use command::StoryCommand;
pub use findings::findings_ui;
pub use picture::ImportPicture;
pub use questions::{
    Leaving, LeavingAnswer, Offered, OfferedAnswer, OutsideAnswer, leaving_ui, offered_ui,
    outside_ui,
};
pub use recovered::{Recovered, RecoveredAnswer, recovered_ui};
pub use save_as::SaveAs;
pub use steps::steps_ui;
pub use store_words::store_sentence;
pub use words::words_ui;

use super::world::World;
use crate::atlas::Atlas;
use crate::lesson::{Editing, Field, Findings, Manuscript, PictureFolder, Story};
use crate::locale::LANGUAGES;
use crate::store::{OpenDocument, Outside, Status};
use crate::view::View;
use std::path::Path;

/// How many steps are looked through in a frame for what is to be mended.
const STEPS_A_FRAME: usize = 8;

/// A story in hand.
pub struct Editor {
    /// The story and its history.
    pub editing: Editing,
    /// Its file and its draft.
    pub document: OpenDocument,
    /// Where its pictures are: beside its file, or in the pack that it is a copy from.
    pub folder: PictureFolder,
    /// What is to be mended.
    pub findings: Findings,
    /// The language that is written in.
    pub language: String,
    /// Whether the editor is on screen, or the atlas while the story stays open.
    pub is_shown: bool,
    /// What the panel at the left shows.
    pub left: LeftSide,
    /// In a narrow window: the list of steps is wanted, not the words.
    pub list_first: bool,
    /// The text that is to have the focus in the next frame.
    pub focus: Option<Field>,
    /// Whether the list is to be scrolled to the step in hand.
    pub scrolls: bool,
    /// The step that is dragged.
    pub dragged: Option<usize>,
    /// The thing to mend that was gone to last.
    pub mended: Option<usize>,
    /// The view of the step in hand when it was shown last.
    pub view_shown: Option<View>,
    /// What was on disk: in words, for each frame.
    pub status: Status,
    /// What somebody else made of the file, and the story it is.
    theirs: Option<(Outside, Option<Result<Manuscript, String>>)>,
    /// What was answered and the document does not know yet.
    answered: Option<Outside>,
    /// The change that was handed to the document last.
    handed: u64,
    /// What had the keyboard in the last frame.
    focused: Option<egui::Id>,
}

/// What the panel at the left shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftSide {
    /// The steps.
    #[default]
    Steps,
    /// What can be shown in the picture.
    Picture,
}

impl Editor {
    /// Takes a story in hand; `preferred` is the language of the reader.
    #[must_use]
    pub fn new(manuscript: Manuscript, document: OpenDocument, preferred: &str) -> Self {
        let languages = manuscript.languages();
        let has_preferred =
            languages.is_empty() || languages.iter().any(|known| known == preferred);
        let language = match languages.first() {
            Some(first) if !has_preferred => first.clone(),
            _ => preferred.to_owned(),
        };
        Self {
            folder: match document.file() {
                Some(file) => PictureFolder::beside(file),
                None => manuscript.head.folder.clone(),
            },
            editing: Editing::new(manuscript),
            document,
            findings: Findings::default(),
            language,
            is_shown: true,
            left: LeftSide::Steps,
            list_first: false,
            focus: None,
            scrolls: true,
            dragged: None,
            mended: None,
            view_shown: None,
            status: Status::default(),
            theirs: None,
            answered: None,
            handed: 0,
            focused: None,
        }
    }

    /// Hands the newest version to the document, whatever it holds: for one that is begun.
    pub fn hand_in(&mut self) {
        let manuscript = self.editing.manuscript().clone();
        self.document.write(move || manuscript.to_ron());
        self.handed = self.editing.changes();
    }

    /// Keeps up with the story and with its file; true while there is more to do. What somebody
    /// else wrote is taken over where nothing of ours would be lost: the second answer is whether
    /// it was.
    pub fn follow(&mut self, atlas: &Atlas, focused: Option<egui::Id>) -> (bool, bool) {
        if self.focused != focused {
            self.focused = focused;
            self.editing.rest();
        }
        self.status = self.document.status();
        if self.status.outside.is_none() {
            self.answered = None;
        }
        let taken = self.take_over();
        if self.handed != self.editing.changes() {
            self.hand_in();
        }
        let is_complete = (self.findings).follow(&self.editing, &self.folder, atlas, STEPS_A_FRAME);
        (!is_complete, taken)
    }

    fn take_over(&mut self) -> bool {
        let outside = self.status.outside.clone();
        if self.theirs.as_ref().map(|(known, _)| known) != outside.as_ref() {
            let name = self.document.file().unwrap_or(Path::new(""));
            let name = name.to_string_lossy().into_owned();
            self.theirs = outside.map(|outside| {
                let read = match &outside {
                    Outside::Edited(text) => {
                        Some(Manuscript::from_ron(&name, text).map_err(|fault| fault.to_string()))
                    }
                    Outside::Gone => None,
                };
                (outside, read)
            });
        }
        let has_unsaved = self.handed != self.editing.changes() || !self.document.is_saved();
        if has_unsaved {
            return false;
        }
        self.take_theirs()
    }

    /// Goes on with what somebody else wrote: one step of undo.
    pub fn take_theirs(&mut self) -> bool {
        let Some((outside, Some(Ok(theirs)))) = &self.theirs else {
            return false;
        };
        if self.answered.as_ref() == Some(outside) {
            return false;
        }
        self.answered = Some(outside.clone());
        self.document.take_theirs(outside);
        let edit = crate::lesson::StoryEdit::Replace(Box::new(theirs.clone()));
        self.editing.apply(&edit);
        self.handed = self.editing.changes();
        true
    }

    /// Replaces what somebody else wrote.
    pub fn keep_mine(&mut self) {
        let Some((outside, _)) = &self.theirs else {
            return;
        };
        self.answered = Some(outside.clone());
        let outside = outside.clone();
        self.hand_in();
        self.document.keep_mine(&outside);
    }

    /// What is to be asked about the file: what somebody else made of it, and the story it is, or
    /// why it is none.
    #[must_use]
    pub fn question(&self) -> Option<(&Outside, Option<&Result<Manuscript, String>>)> {
        let (outside, read) = self.theirs.as_ref()?;
        if self.answered.as_ref() == Some(outside) {
            return None;
        }
        Some((outside, read.as_ref()))
    }

    /// The story as it can be told, with its pictures.
    #[must_use]
    pub fn story(&self) -> Story {
        Story {
            folder: self.folder.clone(),
            ..self.editing.manuscript().story()
        }
    }

    /// Whether nothing would be lost if the story were closed.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.handed == self.editing.changes() && self.document.is_saved()
    }

    /// What the story is called.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        let title = self.editing.manuscript().head.title.get(&self.language);
        if title.is_empty() {
            world.locale.text("editor-untitled")
        } else {
            title.to_owned()
        }
    }

    /// Whether the picture on screen is another than that of the step in hand.
    #[must_use]
    pub fn differs(&self, view: &View) -> bool {
        self.editing.step().is_some_and(|step| step.view != *view)
    }

    /// The languages that the story can be written in: those of the program and its own.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> = (LANGUAGES.iter())
            .map(|language| language.tag.to_owned())
            .collect();
        for language in self.editing.manuscript().languages() {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }
}

/// What a language calls itself.
#[must_use]
pub fn own_name(language: &str) -> &str {
    (LANGUAGES.iter())
        .find(|known| known.tag == language)
        .map_or(language, |known| known.own_name)
}
