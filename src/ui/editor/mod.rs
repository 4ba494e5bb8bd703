//! Writing a story: the steps at the left, what the step shows in the middle, its words at the
//! right, and what is in the file.
//!
//! [`Editor`] holds the story in hand and the document that keeps it safe; the panels read it and
//! return commands, which `shell::editing` carries out. The picture in the middle is the atlas as
//! it always is: what is done to it is the writer's business until it is taken into the step.

mod bar;
mod command;
mod findings;
mod offered;
mod picture;
mod steps;
mod words;

pub use bar::bar_ui;
pub use command::StoryCommand;
pub use findings::findings_ui;
pub use offered::{Offered, OfferedAnswer, offered_ui};
pub use picture::ImportPicture;
pub use steps::steps_ui;
pub use words::words_ui;

use super::world::World;
use super::writing::{InHand, Panes, languages_with};
use crate::atlas::Atlas;
use crate::lesson::{Editing, Field, Findings, Manuscript, PictureFolder, Story, StoryEdit};
use crate::store::OpenDocument;
use crate::view::View;

/// How many steps are looked through in a frame for what is to be mended.
const STEPS_A_FRAME: usize = 8;

/// A story in hand.
pub struct Editor {
    /// The story and its history.
    pub editing: Editing,
    /// Its file and its draft.
    pub in_hand: InHand,
    /// What of it is on screen.
    pub panes: Panes,
    /// Where its pictures are: beside its file, or in the pack that it is a copy from.
    pub folder: PictureFolder,
    /// What is to be mended.
    pub findings: Findings,
    /// The text that is to have the focus in the next frame.
    pub focus: Option<Field>,
}

impl Editor {
    /// Takes a story in hand; `preferred` is the language of the reader.
    #[must_use]
    pub fn new(manuscript: Manuscript, document: OpenDocument, preferred: &str) -> Self {
        Self {
            panes: Panes::new(&manuscript.languages(), preferred),
            folder: match document.file() {
                Some(file) => PictureFolder::beside(file),
                None => manuscript.head.folder.clone(),
            },
            editing: Editing::new(manuscript),
            in_hand: InHand::new(document),
            findings: Findings::default(),
            focus: None,
        }
    }

    /// Hands the newest version to the document, whatever it holds: for one that is begun.
    pub fn hand_in(&mut self) {
        let manuscript = self.editing.manuscript().clone();
        let changes = self.editing.changes();
        self.in_hand.hand_in(changes, move || manuscript.to_ron());
    }

    /// Keeps up with the story and with its file; true while there is more to do. What somebody
    /// else wrote is taken over where nothing of ours would be lost: the second answer is whether
    /// it was.
    pub fn follow(&mut self, atlas: &Atlas, focused: Option<egui::Id>) -> (bool, bool) {
        if self.in_hand.moves_to(focused) {
            self.editing.rest();
        }
        self.in_hand.look(|name, text| {
            let read = Manuscript::from_ron(name, text);
            read.map(drop).map_err(|fault| fault.to_string())
        });
        let taken = self.is_saved() && self.take_theirs();
        if !self.in_hand.is_handed_in(self.editing.changes()) {
            self.hand_in();
        }
        let is_complete = (self.findings).follow(&self.editing, &self.folder, atlas, STEPS_A_FRAME);
        (!is_complete, taken)
    }

    /// Goes on with what somebody else wrote: one step of undo. False where there is nothing.
    pub fn take_theirs(&mut self) -> bool {
        let Some((name, text)) = self.in_hand.take_theirs() else {
            return false;
        };
        if let Ok(theirs) = Manuscript::from_ron(&name, &text) {
            self.editing.apply(&StoryEdit::Replace(Box::new(theirs)));
        }
        self.in_hand.is_theirs(self.editing.changes());
        true
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
        self.in_hand.is_saved(self.editing.changes())
    }

    /// What the story is called.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        let title = self
            .editing
            .manuscript()
            .head
            .title
            .get(&self.panes.language);
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
        languages_with(self.editing.manuscript().languages())
    }
}
