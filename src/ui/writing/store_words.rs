//! What went wrong on disk, in the reader's language.

use crate::locale::Locale;
use crate::store::StoreError;
use std::io::ErrorKind;

/// What went wrong, as the end of a sentence.
#[must_use]
pub fn store_sentence(fault: &StoreError, locale: &Locale) -> String {
    let cause = match fault {
        StoreError::InUse { .. } => return locale.text("store-in-use"),
        StoreError::Write { cause, .. }
        | StoreError::Read { cause, .. }
        | StoreError::Folder { cause, .. } => cause,
        other => return other.to_string(),
    };
    let key = match cause.kind() {
        ErrorKind::PermissionDenied => "store-denied",
        ErrorKind::NotFound | ErrorKind::NotADirectory => "store-no-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "store-full",
        ErrorKind::ReadOnlyFilesystem => "store-read-only",
        ErrorKind::IsADirectory => "store-folder-in-way",
        ErrorKind::FileTooLarge => "store-too-large",
        ErrorKind::InvalidData if cause.get_ref().is_none() => "store-not-text",
        // What no language has words for is said as the system says it.
        _ => return fault.to_string(),
    };
    locale.text(key)
}
