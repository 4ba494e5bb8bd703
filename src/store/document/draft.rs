//! Drafts: what was written and may not be in its file yet.

use super::fingerprint::Fingerprint;
use super::lock::Lock;
use super::open::OnDisk;
use crate::store::{StoreError, write_atomically};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The version of the envelope.
const VERSION: u32 = 1;
/// The most documents that can be open at once, and drafts that can lie about.
const MOST: u32 = 1000;

/// A draft with what is needed to go on with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope {
    mosaique_draft: u32,
    /// The file that the text belongs to; none for one that has none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<String>,
    /// What that file held when the text was begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<Fingerprint>,
    /// When it was written, in seconds since 1970.
    written_s: u64,
    pub(super) text: String,
}

impl Envelope {
    pub(super) fn new(file: Option<&Path>, base: Option<Fingerprint>, text: String) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            mosaique_draft: VERSION,
            // A path that is no text cannot be written down; the words are kept without it.
            file: file.and_then(Path::to_str).map(str::to_owned),
            base,
            written_s: now.unwrap_or_default().as_secs(),
            text,
        }
    }

    fn to_ron(&self) -> Result<String, StoreError> {
        let pretty = ron::ser::PrettyConfig::default();
        ron::ser::to_string_pretty(self, pretty).map_err(|error| StoreError::Serialise {
            detail: error.to_string(),
        })
    }

    fn read(path: &Path) -> Result<Self, StoreError> {
        let unread = |cause| StoreError::Read {
            path: path.to_owned(),
            cause,
        };
        let text = fs::read_to_string(path).map_err(unread)?;
        let envelope: Self = ron::from_str(&text)
            .map_err(|error| unread(std::io::Error::new(ErrorKind::InvalidData, error)))?;
        if envelope.mosaique_draft > VERSION {
            let newer = "it was written by a newer version of Mosaïque";
            return Err(unread(std::io::Error::other(newer)));
        }
        Ok(envelope)
    }
}

/// The place of one draft, which nobody else writes to.
#[derive(Debug)]
pub(super) struct Slot {
    path: PathBuf,
    _lock: Lock,
}

impl Slot {
    pub(super) fn write(&self, envelope: &Envelope) -> Result<(), StoreError> {
        write_atomically(&self.path, envelope.to_ron()?.as_bytes())
    }

    /// Takes the draft away; that there is none is as good.
    pub(super) fn clear(&self) {
        match fs::remove_file(&self.path) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => {
                tracing::warn!("{} stays behind: {cause}", self.path.display());
            }
            _ => {}
        }
    }
}

/// The drafts of a configuration folder, and who writes which document.
#[derive(Clone, Debug)]
pub struct Drafts {
    drafts: PathBuf,
    locks: PathBuf,
}

/// A draft that nobody is writing any more. While it is held, no other window is offered it.
#[derive(Debug)]
pub struct LeftDraft {
    pub(super) envelope: Envelope,
    pub(super) slot: Slot,
}

/// What was found in the folder of drafts.
#[derive(Debug, Default)]
pub struct LeftBehind {
    /// Drafts to go on with, the newest first.
    pub drafts: Vec<LeftDraft>,
    /// Files that are drafts by their names and cannot be read; they stay where they are.
    pub unread: Vec<StoreError>,
}

impl LeftDraft {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.envelope.text
    }

    /// The file that it belongs to.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.envelope.file.as_deref().map(Path::new)
    }

    /// When it was written.
    #[must_use]
    pub fn written(&self) -> SystemTime {
        // A time that no clock shows is as good as the first.
        let since = Duration::from_secs(self.envelope.written_s);
        UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH)
    }

    /// Takes it away for good.
    pub fn discard(self) {
        self.slot.clear();
    }
}

impl Drafts {
    /// The drafts in a configuration folder; nothing is created before something is written.
    #[must_use]
    pub fn in_folder(configuration: &Path) -> Self {
        Self {
            drafts: configuration.join("drafts"),
            locks: configuration.join("locks"),
        }
    }

    /// The drafts of processes that are gone. One that its file has caught up with is taken away.
    #[must_use]
    pub fn left_behind(&self) -> LeftBehind {
        let mut found = LeftBehind::default();
        let Ok(entries) = fs::read_dir(&self.drafts) else {
            return found;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|ending| ending != "ron") {
                continue;
            }
            let Ok(Some(slot)) = slot_at(path) else {
                continue;
            };
            match Envelope::read(&slot.path) {
                Ok(envelope) if is_in_its_file(&envelope) => slot.clear(),
                Ok(envelope) => found.drafts.push(LeftDraft { envelope, slot }),
                Err(fault) => found.unread.push(fault),
            }
        }
        (found.drafts).sort_by_key(|draft| std::cmp::Reverse(draft.envelope.written_s));
        found
    }

    /// A place for one more draft.
    pub(super) fn free_slot(&self) -> Result<Slot, StoreError> {
        for number in 1..=MOST {
            let path = self.drafts.join(format!("{number}.ron"));
            if let Some(slot) = slot_at(path)?
                && !slot.path.exists()
            {
                return Ok(slot);
            }
        }
        Err(StoreError::TooManyDrafts {
            path: self.drafts.clone(),
        })
    }

    /// The right to write a file.
    pub(super) fn lock_file(&self, path: &Path) -> Result<Lock, StoreError> {
        // The same file by any of its names.
        let whole = fs::canonicalize(path)
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned());
        let name = Fingerprint::of(whole.as_os_str().as_encoded_bytes()).name();
        let lock = Lock::take(&self.locks.join(name))?;
        lock.ok_or_else(|| StoreError::InUse {
            path: path.to_owned(),
        })
    }
}

fn slot_at(path: PathBuf) -> Result<Option<Slot>, StoreError> {
    let lock = Lock::take(&path.with_extension("lock"))?;
    Ok(lock.map(|lock| Slot { path, _lock: lock }))
}

fn is_in_its_file(envelope: &Envelope) -> bool {
    let file = envelope.file.as_deref().map(Path::new);
    file.and_then(|path| OnDisk::read(path).ok())
        .is_some_and(|on_disk| on_disk.text == envelope.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back_from_its_draft(text in any::<String>(), file in any::<Option<String>>()) {
            let envelope = Envelope {
                file,
                ..Envelope::new(None, Some(Fingerprint::of(b"x")), text)
            };
            let read: Envelope = ron::from_str(&envelope.to_ron().unwrap()).unwrap();
            prop_assert_eq!(read, envelope);
        }
    }

    #[test]
    fn a_draft_that_cannot_be_read_stays_where_it_is_and_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(folder.path());
        assert!(drafts.left_behind().drafts.is_empty());
        assert!(
            !folder.path().join("drafts").exists(),
            "looking writes nothing"
        );
        let path = folder.path().join("drafts").join("1.ron");
        fs::create_dir(folder.path().join("drafts")).unwrap();
        for text in [
            "(mosaique_draft: 1, te",
            "(mosaique_draft: 9, written_s: 0, text: \"\")",
        ] {
            fs::write(&path, text).unwrap();
            let left = drafts.left_behind();
            assert!(left.drafts.is_empty());
            assert_eq!(left.unread.len(), 1);
            assert!(left.unread[0].to_string().contains("1.ron"));
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        // And nobody writes over it.
        assert!(drafts.free_slot().unwrap().path.ends_with("2.ron"));
    }
}
