//! A document in hand and its file: what was handed in, what is on disk, what somebody else made
//! of it.

use crate::store::{OpenDocument, Outside, Status};
use std::path::Path;

/// A document in hand and its file.
pub struct InHand {
    /// Its file and its draft.
    pub document: OpenDocument,
    /// What is on disk: in words, for each frame.
    pub status: Status,
    /// What somebody else made of the file, and why that cannot be read where it cannot.
    theirs: Option<(Outside, Option<String>)>,
    /// What was answered and the document does not know yet.
    answered: Option<Outside>,
    /// The change that was handed to the document last.
    handed: u64,
    /// What had the keyboard in the last frame.
    focused: Option<egui::Id>,
}

impl InHand {
    /// A document that is begun, opened or gone on with.
    #[must_use]
    pub fn new(document: OpenDocument) -> Self {
        Self {
            document,
            status: Status::default(),
            theirs: None,
            answered: None,
            handed: 0,
            focused: None,
        }
    }

    /// Hands in the version after so many changes.
    pub fn hand_in(&mut self, changes: u64, text: impl FnOnce() -> String + Send + 'static) {
        self.document.write(text);
        self.handed = changes;
    }

    /// Whether the version after so many changes was handed in.
    #[must_use]
    pub fn is_handed_in(&self, changes: u64) -> bool {
        self.handed == changes
    }

    /// Whether nothing would be lost if the document were closed after so many changes.
    #[must_use]
    pub fn is_saved(&self, changes: u64) -> bool {
        self.is_handed_in(changes) && self.document.is_saved()
    }

    /// Whether the keyboard went elsewhere since the last frame: what is typed next is another step
    /// of undo.
    pub fn moves_to(&mut self, focused: Option<egui::Id>) -> bool {
        let moves = self.focused != focused;
        self.focused = focused;
        moves
    }

    /// Looks at what is on disk. `read` says why a text of this name is no such document.
    pub fn look(&mut self, read: impl FnOnce(&str, &str) -> Result<(), String>) {
        self.status = self.document.status();
        let outside = &self.status.outside;
        if outside.is_none() {
            self.answered = None;
        }
        if self.theirs.as_ref().map(|(known, _)| known) == outside.as_ref() {
            return;
        }
        let name = self.document.file().unwrap_or(Path::new(""));
        let name = name.to_string_lossy();
        self.theirs = outside.clone().map(|outside| {
            let fault = match &outside {
                Outside::Edited(text) => read(&name, text).err(),
                Outside::Gone => None,
            };
            (outside, fault)
        });
    }

    /// The name of the file and what somebody else wrote into it, which the caller goes on with as
    /// one more change. None where there is no such text or it was answered for.
    pub fn take_theirs(&mut self) -> Option<(String, String)> {
        let (outside, fault) = self.theirs.as_ref()?;
        let Outside::Edited(text) = outside else {
            return None;
        };
        if fault.is_some() || self.answered.as_ref() == Some(outside) {
            return None;
        }
        let name = self.document.file().unwrap_or(Path::new(""));
        let taken = (name.to_string_lossy().into_owned(), text.to_string());
        self.answered = Some(outside.clone());
        self.document.take_theirs(outside);
        Some(taken)
    }

    /// The version after so many changes is what the file holds.
    pub fn is_theirs(&mut self, changes: u64) {
        self.handed = changes;
    }

    /// Replaces what somebody else wrote by what was handed in.
    pub fn keep_mine(&mut self) {
        if let Some((outside, _)) = &self.theirs {
            self.answered = Some(outside.clone());
            self.document.keep_mine(outside);
        }
    }

    /// What is to be asked about the file: what somebody else made of it, and why that cannot be
    /// read where it cannot.
    #[must_use]
    pub fn question(&self) -> Option<(&Outside, Option<&str>)> {
        let (outside, fault) = self.theirs.as_ref()?;
        if self.answered.as_ref() == Some(outside) {
            return None;
        }
        Some((outside, fault.as_deref()))
    }
}
