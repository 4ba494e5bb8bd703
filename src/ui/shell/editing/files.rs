//! The file of what is written: opened, saved, saved elsewhere.

use super::quiz::pictures_carried_along;
use super::{Written, waking};
use crate::lesson::picture::carry_along;
use crate::lesson::{
    Comments, FileFault, PictureFault, PictureFolder, file_fault_sentence, file_name,
};
use crate::store::{OnDisk, OpenDocument, Pace, StoreError};
use crate::ui::editor::Editor;
use crate::ui::shell::Shell;
use egui::Context;
use std::path::Path;

/// How the document of a file was begun.
pub(super) enum Begun {
    /// It is ours to write.
    Free(Box<OpenDocument>),
    /// Another window writes it.
    InUse,
}

impl Shell {
    /// Writes the file now, or asks for one.
    pub(super) fn save(&mut self) {
        let Some(written) = &mut self.writing.in_hand else {
            return;
        };
        if written.in_hand().document.file().is_none() {
            return self.ask_for_file();
        }
        written.hand_in();
        written.in_hand_mut().document.save();
    }

    /// Reads a file to be written in, and begins its document. What is in the way is said; comments
    /// that the editor cannot keep are, too.
    pub(super) fn begin_file<T>(
        &mut self,
        context: &Context,
        path: &Path,
        read: impl FnOnce(&str, &str) -> Result<T, FileFault>,
    ) -> Option<(T, Begun)> {
        let on_disk = match OnDisk::read(path) {
            Ok(on_disk) => on_disk,
            Err(fault) => {
                self.tell_not_open(&fault);
                return None;
            }
        };
        let written = match read(&path.to_string_lossy(), &on_disk.text) {
            Ok(written) => written,
            Err(fault) => {
                let reason = file_fault_sentence(&fault, &self.world.locale);
                self.tell_unopened(&reason);
                return None;
            }
        };
        let drafts = self.drafts();
        let begun = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), waking(context));
        match begun {
            Ok(document) => {
                if Comments::of(&on_disk.text).has_others {
                    self.tell("editor-comments");
                }
                Some((written, Begun::Free(Box::new(document))))
            }
            Err(StoreError::InUse { .. }) => Some((written, Begun::InUse)),
            Err(fault) => {
                self.tell_not_open(&fault);
                None
            }
        }
    }

    pub(super) fn ask_for_file(&mut self) {
        if let Some(written) = &self.writing.in_hand {
            let (title, untitled) = written.file_title();
            let name = file_name(title, untitled);
            let file = written.in_hand().document.file();
            (self.writing.save_as).open(written.save_as_key(), file, &name);
        }
    }

    pub(super) fn save_document_as(&mut self, context: &Context, path: &Path) {
        let Some(written) = &mut self.writing.in_hand else {
            return;
        };
        written.hand_in();
        if let Err(fault) = written.in_hand_mut().document.move_to(path) {
            return self.tell_not_open(&fault);
        }
        let left = match written {
            Written::Story(editor) => carried_along(editor, path),
            Written::Lesson(editor) => editor
                .editing
                .document()
                .lesson()
                .carry_pictures_along(path),
            Written::Quiz(editor) => pictures_carried_along(editor, path),
        };
        if !left.is_empty() {
            self.tell_left(&left);
        }
        if let Some(then) = self.writing.after_saving.take() {
            self.apply(context, then);
        }
    }
}

/// Copies the pictures of a story to where it is saved anew; gives what could not be copied.
fn carried_along(editor: &mut Editor, path: &Path) -> Vec<PictureFault> {
    let pictures =
        (editor.editing.manuscript().steps.iter()).filter_map(|step| step.picture.as_ref());
    let left = pictures
        .filter_map(|picture| carry_along(picture, &editor.folder, path).err())
        .collect();
    editor.folder = PictureFolder::beside(path);
    left
}
