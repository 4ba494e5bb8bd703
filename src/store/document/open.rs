//! A document in the hands of somebody who writes.

use super::draft::{Drafts, Envelope, LeftDraft, Slot};
use super::fingerprint::Fingerprint;
use super::writer::{Message, Outside, Pace, Status, Target, Writer};
use crate::store::{FileWatch, StoreError};
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The largest file that is read: beyond it a mistake is likelier than a document.
const LIMIT_BYTES: u64 = 8 << 20;

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDisk {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

impl OnDisk {
    /// Reads a file.
    ///
    /// # Errors
    /// [`StoreError::Read`] when it is not there, is no text, or has more than 8 MB.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let read = || {
            let mut text = String::new();
            let file = File::open(path)?;
            file.take(LIMIT_BYTES + 1).read_to_string(&mut text)?;
            if text.len() as u64 > LIMIT_BYTES {
                return Err(io::Error::from(ErrorKind::FileTooLarge));
            }
            Ok(text)
        };
        let text = read().map_err(|cause| StoreError::Read {
            path: path.to_owned(),
            cause,
        })?;
        Ok(Self {
            path: path.to_owned(),
            text,
        })
    }

    /// What it held, in a few bytes.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.text.as_bytes())
    }
}

/// A document that is open for writing. Dropped, it leaves a draft behind when not all of it is in
/// its file; [`close`](Self::close) ends it in good order.
#[derive(Debug)]
pub struct OpenDocument {
    drafts: Drafts,
    sender: Sender<Message>,
    status: Arc<Mutex<Status>>,
    thread: Option<JoinHandle<()>>,
    /// The number of the newest text that was handed in.
    number: u64,
    file: Option<PathBuf>,
}

impl OpenDocument {
    /// Begins to write: a file that was read, or a document that has no file yet. `wake` is called,
    /// on another thread, when the [`Status`] has changed.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another window writes the file; another [`StoreError`] when the
    /// configuration folder cannot be written to.
    pub fn begin(
        drafts: &Drafts,
        on_disk: Option<&OnDisk>,
        pace: Pace,
        wake: impl Fn() + Send + 'static,
    ) -> Result<Self, StoreError> {
        let base = on_disk.map(|read| (read.path.clone(), Some(read.fingerprint())));
        Self::start(drafts, drafts.free_slot()?, base, pace, Box::new(wake))
    }

    /// Goes on with a draft that was left behind; the caller hands its text in next.
    ///
    /// # Errors
    /// As [`begin`](Self::begin); the draft stays where it is.
    pub fn go_on(
        drafts: &Drafts,
        left: LeftDraft,
        pace: Pace,
        wake: impl Fn() + Send + 'static,
    ) -> Result<Self, StoreError> {
        let LeftDraft { envelope, slot } = left;
        let Envelope { file, base, .. } = envelope;
        let base = file.map(|file| (PathBuf::from(file), base));
        Self::start(drafts, slot, base, pace, Box::new(wake))
    }

    fn start(
        drafts: &Drafts,
        slot: Slot,
        file: Option<(PathBuf, Option<Fingerprint>)>,
        pace: Pace,
        wake: Box<dyn Fn() + Send>,
    ) -> Result<Self, StoreError> {
        let (sender, inbox) = channel();
        let path = file.as_ref().map(|(path, _)| path.clone());
        let target = (file)
            .map(|(path, base)| target(drafts, &path, base, &sender))
            .transpose()?;
        let status = Arc::new(Mutex::new(Status::default()));
        let writer = Writer::new(inbox, Arc::clone(&status), wake, slot, target, pace);
        let thread = std::thread::Builder::new()
            .name("document".to_owned())
            .spawn(move || writer.run())
            .map_err(|cause| StoreError::Write {
                path: path.clone().unwrap_or_default(),
                cause,
            })?;
        Ok(Self {
            drafts: drafts.clone(),
            sender,
            status,
            thread: Some(thread),
            number: 0,
            file: path,
        })
    }

    /// Hands in the whole text after a change; `text` is asked for on the thread that writes, and
    /// not at all when a newer one comes first. Gives the number by which [`Status`] confirms it.
    pub fn write(&mut self, text: impl FnOnce() -> String + Send + 'static) -> u64 {
        self.number += 1;
        self.send(Message::Text(self.number, Box::new(text)));
        self.number
    }

    /// Writes what was handed in to the file now.
    pub fn save(&self) {
        self.send(Message::Save);
    }

    /// Looks whether the file was edited by somebody else; it is watched, but not every disk tells.
    pub fn look(&self) {
        self.send(Message::Look);
    }

    /// Gives the document another file and writes there what was handed in. What that file holds
    /// now is replaced: the caller has asked.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another window writes that file; another [`StoreError`] when it
    /// is there and cannot be read.
    pub fn move_to(&mut self, path: &Path) -> Result<(), StoreError> {
        let base = match OnDisk::read(path) {
            Ok(read) => Some(read.fingerprint()),
            Err(StoreError::Read { cause, .. }) if cause.kind() == ErrorKind::NotFound => None,
            Err(fault) => return Err(fault),
        };
        if self.file.as_deref() == Some(path) {
            self.send(Message::Rebase(base));
            return Ok(());
        }
        let target = target(&self.drafts, path, base, &self.sender)?;
        self.file = Some(path.to_owned());
        self.send(Message::Move(Box::new(target)));
        Ok(())
    }

    /// Keeps what was handed in and replaces what somebody else wrote.
    pub fn keep_mine(&self, outside: &Outside) {
        self.send(Message::Rebase(outside.fingerprint()));
    }

    /// Takes over what somebody else wrote: from here on it is what the document holds.
    pub fn take_theirs(&mut self, outside: &Outside) {
        self.number += 1;
        self.send(Message::Adopt(self.number, outside.fingerprint()));
    }

    /// The file that it belongs to.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// What is on disk, and what is in the way.
    #[must_use]
    pub fn status(&self) -> Status {
        lock(&self.status).clone()
    }

    /// Whether the file holds all that was handed in.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        lock(&self.status).saved >= self.number
    }

    /// Whether a draft or the file holds all that was handed in.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        lock(&self.status).kept >= self.number
    }

    /// Waits until the file holds all that was handed in; false when it has none, when something is
    /// in the way, or when it takes longer than this.
    #[must_use]
    pub fn wait_until_saved(&self, longest: Duration) -> bool {
        let end = Instant::now() + longest;
        while !self.is_saved() {
            let status = self.status();
            let is_stuck = status.file_fault.is_some() || status.outside.is_some();
            if self.file.is_none() || is_stuck || Instant::now() > end {
                return false;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        true
    }

    /// Writes all of it and ends. What cannot be written to the file, or has none, stays as a draft
    /// that the next start offers.
    #[must_use]
    pub fn close(mut self) -> Status {
        self.end(Message::Close);
        self.status()
    }

    /// Ends and takes the draft away: what is not in the file is gone.
    pub fn discard(mut self) {
        self.end(Message::Discard);
    }

    fn end(&mut self, message: Message) {
        self.send(message);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that writes a document gave up");
        }
    }

    fn send(&self, message: Message) {
        // The thread ends only when it is told to.
        let _ = self.sender.send(message);
    }
}

impl Drop for OpenDocument {
    fn drop(&mut self) {
        if self.thread.is_some() {
            self.end(Message::Drop);
        }
    }
}

/// The status, whoever gave up while holding it.
pub(super) fn lock(status: &Mutex<Status>) -> MutexGuard<'_, Status> {
    status.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The right to write a file, and the watch over it.
fn target(
    drafts: &Drafts,
    path: &Path,
    base: Option<Fingerprint>,
    sender: &Sender<Message>,
) -> Result<Target, StoreError> {
    let lock = drafts.lock_file(path)?;
    let sender = sender.clone();
    let watch = FileWatch::new(path, move || {
        // The document may be closed by now.
        let _ = sender.send(Message::Look);
    });
    if let Err(fault) = &watch {
        tracing::warn!("{fault}");
    }
    Ok(Target {
        path: path.to_owned(),
        base,
        _lock: lock,
        _watch: watch.ok(),
    })
}
