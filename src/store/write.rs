//! Writing a file whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

/// Why something could not be kept on disk.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file could not be written; one that was there before is untouched.
    #[error("{} could not be written: {}", path.display(), reason(cause))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A file could not be read.
    #[error("{} could not be read: {}", path.display(), reason(cause))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// Another window of the program is writing the file.
    #[error("{} is being edited in another window", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// There is no place for one more draft.
    #[error("{} has no place for one more draft", path.display())]
    TooManyDrafts {
        /// The folder.
        path: PathBuf,
    },
    /// The program's configuration folder could not be created.
    #[error("the folder {} could not be created: {}", path.display(), reason(cause))]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The system names no folder for the configuration of programs.
    #[error("this system names no folder for settings; set MOSAIQUE_CONFIG_DIR to one")]
    NoConfigurationFolder,
    /// Settings or a draft could not be put into words.
    #[error("it could not be written as text: {detail}")]
    Serialise {
        /// What the serialiser said.
        detail: String,
    },
    /// A folder cannot be watched for changes.
    #[error("{} cannot be watched for changes: {detail}", path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

/// The common causes in words that say what to do; others as the system has them.
fn reason(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::PermissionDenied => "there is no right to write in this folder".to_owned(),
        io::ErrorKind::NotFound => "the folder does not exist".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::IsADirectory => "there is a folder of that name".to_owned(),
        io::ErrorKind::FileTooLarge => "the file is too large".to_owned(),
        io::ErrorKind::InvalidData if cause.get_ref().is_none() => "it is no text".to_owned(),
        _ => cause.to_string(),
    }
}

/// Writes a file beside its place, syncs it and moves it there, so that a reader sees the old
/// file or the new one, and a failure leaves the old one whole.
///
/// # Errors
/// [`StoreError::Write`] with the path and what the system said: no right to write, no such
/// folder, no room.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let write = || {
        // Renaming onto a folder fails late and with an obscure message.
        if path.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    write().map_err(|cause| StoreError::Write {
        path: path.to_owned(),
        cause,
    })
}

/// Writes files into a folder. A folder that is not there yet appears with all of them or not at
/// all; in one that is there each file is replaced whole, and what else it holds stays.
///
/// # Errors
/// [`StoreError`] with the path and what the system said.
pub fn write_folder(path: &Path, files: &[(String, Vec<u8>)]) -> Result<(), StoreError> {
    let write_all = |folder: &Path| {
        (files.iter()).try_for_each(|(name, bytes)| write_atomically(&folder.join(name), bytes))
    };
    if path.is_dir() {
        return write_all(path);
    }
    let failed = |cause| StoreError::Folder {
        path: path.to_owned(),
        cause,
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    std::fs::create_dir(&beside).map_err(failed)?;
    let outcome = write_all(&beside).and_then(|()| std::fs::rename(&beside, path).map_err(failed));
    if outcome.is_err() {
        // Nothing of it is wanted; whether it can be taken away changes nothing about the failure.
        let _ = std::fs::remove_dir_all(&beside);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.svg");
        write_atomically(&path, b"old and long").unwrap();
        write_atomically(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_appears_with_all_its_files_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pictures");
        let file = |name: &str| (name.to_owned(), b"x".to_vec());
        assert!(write_folder(&path, &[file("a.svg"), file("no/b.svg")]).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        write_folder(&path, &[file("a.svg"), file("b.svg")]).unwrap();
        write_folder(&path, &[file("c.svg")]).unwrap();
        assert_eq!(fs::read_dir(&path).unwrap().count(), 3);
    }

    #[test]
    fn a_missing_folder_is_named_and_not_created() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nowhere").join("picture.svg");
        let error = write_atomically(&path, b"new").unwrap_err();
        assert!(error.to_string().contains("nowhere"));
        assert!(error.to_string().contains("the folder does not exist"));
        assert!(!folder.path().join("nowhere").exists());
    }

    #[test]
    fn a_folder_in_the_way_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.svg");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), b"kept").unwrap();
        let error = write_atomically(&path, b"new").unwrap_err();
        assert!(error.to_string().contains("there is a folder of that name"));
        assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn without_the_right_to_write_the_old_file_stays_whole() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.svg");
        fs::write(&path, b"old").unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        let outcome = write_atomically(&path, b"new");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        match outcome {
            Err(error) => {
                let text = error.to_string();
                assert!(text.contains("no right to write"), "{text}");
                assert!(text.contains("picture.svg"), "{text}");
                assert_eq!(fs::read(&path).unwrap(), b"old");
            }
            // The superuser may write anywhere; there is nothing to refuse.
            Ok(()) => assert_eq!(fs::read(&path).unwrap(), b"new"),
        }
    }
}
