//! Where what was practised is kept.

use super::SettingsNotice;
use super::settings_store::set_aside;
use super::write::{StoreError, write_atomically};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

const FILE_NAME: &str = "practice.ron";
/// A question takes a few hundred bytes; a file beyond this is not ours and is not read.
const LARGEST_FILE_BYTES: u64 = 64 << 20;

/// The file of what was practised, in a configuration folder or wherever somebody put one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeFile {
    path: PathBuf,
}

impl PracticeFile {
    /// The file in a configuration folder, which is created by the first [`save`](Self::save).
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            path: folder.join(FILE_NAME),
        }
    }

    /// A file of any name, to be taken along or brought in.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text of the file; none when there is no such file.
    ///
    /// # Errors
    /// What the system says, or that the file is too large or no text.
    pub fn read(&self) -> io::Result<Option<String>> {
        let file = match fs::File::open(&self.path) {
            Ok(file) => file,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(fault),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST_FILE_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST_FILE_BYTES {
            let text = format!("more than {} MB", LARGEST_FILE_BYTES >> 20);
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, text));
        }
        // What is no text is no progress either, and is said to be damaged.
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Writes the file whole or not at all.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be created or the file not be written.
    pub fn save(&self, text: &str) -> Result<(), StoreError> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(|cause| StoreError::Folder {
                path: folder.to_owned(),
                cause,
            })?;
        }
        write_atomically(&self.path, text.as_bytes())
    }

    /// Moves a damaged file out of the way, to a name that is free.
    #[must_use]
    pub fn set_aside(&self, reason: String) -> SettingsNotice {
        set_aside(self.path.clone(), reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_read_and_what_is_damaged_is_set_aside_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = PracticeFile::in_folder(&folder.path().join("mosaique"));
        assert_eq!(file.read().unwrap(), None);
        file.save("(one)").unwrap();
        assert_eq!(file.read().unwrap().as_deref(), Some("(one)"));
        let SettingsNotice::SetAside { kept_at, reason } = file.set_aside("why".into()) else {
            panic!("it was left in place");
        };
        assert_eq!(kept_at.file_name().unwrap(), "practice.damaged-1.ron");
        assert_eq!(reason, "why");
        assert_eq!(fs::read(kept_at).unwrap(), b"(one)");
        assert_eq!(file.read().unwrap(), None);
    }
}
