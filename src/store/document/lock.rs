//! Who may write: one at a time.

use crate::store::StoreError;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

/// The right to write something, until it is dropped or the process ends, however it ends: the
/// system gives it back. The file that is locked stays, empty: taking it away could take it from
/// somebody who is about to lock it.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the right to write what `path` stands for; none when somebody else has it.
    ///
    /// # Errors
    /// [`StoreError`] when the file to be locked cannot be made.
    pub(super) fn take(path: &Path) -> Result<Option<Self>, StoreError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|cause| StoreError::Folder {
                path: folder.to_owned(),
                cause,
            })?;
        }
        let failed = |cause| StoreError::Write {
            path: path.to_owned(),
            cause,
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            // Some network disks know no locks: then nobody can be kept out.
            Err(TryLockError::Error(cause)) if cause.kind() == ErrorKind::Unsupported => {
                Ok(Some(Self { _file: file }))
            }
            Err(TryLockError::Error(cause)) => Err(failed(cause)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_one_waits_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("locks").join("a");
        let first = Lock::take(&path).unwrap();
        assert!(first.is_some());
        assert!(Lock::take(&path).unwrap().is_none());
        drop(first);
        assert!(Lock::take(&path).unwrap().is_some());
    }
}
