//! What the program keeps on disk: settings, documents while they are written, files written whole
//! or not at all, folders watched.
//!
//! The program creates its own configuration folder, and a folder of pictures where one is asked
//! for; other folders are the user's. What does not belong here: what a document or an export contains (they arrive as
//! bytes), and what is done when a folder changes (the caller says so).

mod document;
mod practice_file;
mod settings;
mod settings_store;
mod watch;
mod write;

pub use document::{
    Drafts, Fingerprint, LeftBehind, LeftDraft, OnDisk, OpenDocument, Outside, Pace, Status,
};
pub use practice_file::PracticeFile;
pub use settings::{KeptView, Panels, Settings, TEXT_SCALES, Theme as ThemeChoice};
pub use settings_store::{CONFIG_FOLDER_VARIABLE, SettingsNotice, SettingsStore};
pub use watch::{FileWatch, FolderWatch, QUIET_TIME};
pub use write::{StoreError, write_atomically, write_folder};
