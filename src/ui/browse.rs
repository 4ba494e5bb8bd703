//! The dialogs of the system to choose a file, asked beside the window.
//!
//! On Linux they are asked of the desktop (through its portal, or else with zenity). Where neither
//! answers there is no dialog, and the reader is told to type the path instead.

use super::work::{Outcome, Work};
use egui::Context;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What is to be chosen.
#[derive(Clone, Debug)]
pub enum Choice {
    /// A file to open, with one of these endings.
    Open(&'static [&'static str]),
    /// Where to save a file.
    Save,
    /// Several files to open, with one of these endings.
    OpenMany(&'static [&'static str]),
    /// A folder to write to.
    Folder,
    /// A folder to read from.
    FolderToRead,
}

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This path.
    Path(PathBuf),
    /// These files.
    Paths(Vec<PathBuf>),
    /// Nothing: it was closed.
    Nothing,
    /// No dialog opened: the path has to be typed.
    NoDialog,
}

/// A dialog of the system that is open.
#[derive(Debug)]
pub struct Browse {
    work: Work<Chosen>,
}

/// A person takes longer than this to close a dialog: where the answer comes sooner, none opened.
/// The library tells no difference between the two.
const SOONEST: Duration = Duration::from_millis(250);

impl Browse {
    /// Opens a dialog called `title`, in the folder and with the name of `start`.
    #[must_use]
    pub fn open(context: &Context, choice: Choice, title: &str, start: &Path) -> Self {
        let mut dialog = rfd::FileDialog::new().set_title(without_nul(title));
        let folder = match choice {
            Choice::Folder | Choice::FolderToRead => Some(start),
            _ => start.parent(),
        };
        if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if let (Choice::Save, Some(name)) = (&choice, start.file_name()) {
            dialog = dialog.set_file_name(without_nul(&name.to_string_lossy()));
        }
        if let Choice::Open(endings) | Choice::OpenMany(endings) = choice {
            dialog = dialog.add_filter(endings.join(", "), endings);
        }
        let work = Work::start(context, move |_| {
            let asked = Instant::now();
            let path = match choice {
                Choice::Open(_) => dialog.pick_file(),
                Choice::Save => dialog.save_file(),
                Choice::Folder | Choice::FolderToRead => dialog.pick_folder(),
                Choice::OpenMany(_) => {
                    let paths = dialog.pick_files().unwrap_or_default();
                    if !paths.is_empty() {
                        return Chosen::Paths(paths);
                    }
                    None
                }
            };
            chosen(path, asked.elapsed())
        });
        Self { work }
    }

    /// What came of it; none while it is open.
    #[must_use]
    pub fn outcome(&self) -> Option<Chosen> {
        match self.work.outcome() {
            Outcome::Working => None,
            Outcome::Done(chosen) => Some(chosen),
            Outcome::Lost => Some(Chosen::NoDialog),
        }
    }
}

fn chosen(path: Option<PathBuf>, after: Duration) -> Chosen {
    match path {
        Some(path) => Chosen::Path(path),
        None if after < SOONEST => Chosen::NoDialog,
        None => Chosen::Nothing,
    }
}

/// The libraries of the system end a text at a NUL.
fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_that_nobody_can_have_seen_is_told_from_one_that_was_closed() {
        let path = PathBuf::from("/tmp/talk.pptx");
        let at_once = Duration::from_millis(3);
        let later = Duration::from_secs(4);
        assert_eq!(chosen(None, at_once), Chosen::NoDialog);
        assert_eq!(chosen(None, later), Chosen::Nothing);
        assert_eq!(chosen(Some(path.clone()), later), Chosen::Path(path));
    }
}
