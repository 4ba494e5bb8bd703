//! The thread that puts words on disk.

use super::draft::{Envelope, Slot};
use super::fingerprint::Fingerprint;
use super::lock::Lock;
use super::open::{OnDisk, lock};
use crate::store::{FileWatch, StoreError, write_atomically};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long words may wait.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// From a change to the draft.
    pub draft: Duration,
    /// From the last of several changes to the file.
    pub quiet: Duration,
    /// From the first change to the file, for somebody who never pauses.
    pub longest: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            draft: Duration::from_millis(250),
            quiet: Duration::from_secs(1),
            longest: Duration::from_secs(10),
        }
    }
}

/// How long after a draft could not be written it is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// What is on disk, and what is in the way.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// The number of the newest text that a draft or the file holds.
    pub kept: u64,
    /// The number of the newest text that the file holds.
    pub saved: u64,
    /// Why the file could not be written.
    pub file_fault: Option<Arc<StoreError>>,
    /// Why not even the draft could be written.
    pub draft_fault: Option<Arc<StoreError>>,
    /// What somebody else made of the file; nothing is written to it until one of the answers.
    pub outside: Option<Outside>,
}

/// What somebody else made of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outside {
    /// It was edited, and holds this now.
    Edited(Arc<str>),
    /// It was taken away.
    Gone,
}

impl Outside {
    pub(super) fn fingerprint(&self) -> Option<Fingerprint> {
        match self {
            Self::Edited(text) => Some(Fingerprint::of(text.as_bytes())),
            Self::Gone => None,
        }
    }
}

/// The file that a document belongs to.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// What it held when it was last read or written; none when it was not there.
    pub(super) base: Option<Fingerprint>,
    pub(super) _lock: Lock,
    pub(super) _watch: Option<FileWatch>,
}

pub(super) type Text = Box<dyn FnOnce() -> String + Send>;

/// What the thread is told.
pub(super) enum Message {
    Text(u64, Text),
    Save,
    Look,
    Move(Box<Target>),
    Rebase(Option<Fingerprint>),
    Adopt(u64, Option<Fingerprint>),
    Close,
    Discard,
    Drop,
}

/// The newest text.
enum Newest {
    /// It was handed in and nobody has asked what it says.
    Unasked(Text),
    Known(String),
}

pub(super) struct Writer {
    inbox: Receiver<Message>,
    status: Arc<Mutex<Status>>,
    wake: Box<dyn Fn() + Send>,
    slot: Slot,
    target: Option<Target>,
    pace: Pace,
    number: u64,
    newest: Option<Newest>,
    draft_due: Option<Instant>,
    file_due: Option<Instant>,
    /// When the first change came that the file does not hold.
    unsaved_since: Option<Instant>,
}

impl Writer {
    pub(super) fn new(
        inbox: Receiver<Message>,
        status: Arc<Mutex<Status>>,
        wake: Box<dyn Fn() + Send>,
        slot: Slot,
        target: Option<Target>,
        pace: Pace,
    ) -> Self {
        Self {
            inbox,
            status,
            wake,
            slot,
            target,
            pace,
            number: 0,
            newest: None,
            draft_due: None,
            file_due: None,
            unsaved_since: None,
        }
    }

    /// Until the document is closed.
    pub(super) fn run(mut self) {
        loop {
            let due = [self.draft_due, self.file_due].into_iter().flatten().min();
            let message = match due {
                Some(due) => self
                    .inbox
                    .recv_timeout(due.saturating_duration_since(Instant::now())),
                None => self.inbox.recv().map_err(RecvTimeoutError::from),
            };
            match message {
                Ok(Message::Close) => break self.close(),
                Ok(Message::Discard) => break self.slot.clear(),
                Ok(Message::Drop) | Err(RecvTimeoutError::Disconnected) => break self.keep(),
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => {}
            }
            let now = Instant::now();
            if self.draft_due.is_some_and(|due| due <= now) {
                self.write_draft();
            }
            if self.file_due.is_some_and(|due| due <= now) {
                self.write_file();
            }
        }
    }

    fn take(&mut self, message: Message) {
        let now = Instant::now();
        match message {
            Message::Text(number, text) => {
                self.number = number;
                self.newest = Some(Newest::Unasked(text));
                self.draft_due.get_or_insert(now + self.pace.draft);
                let since = *self.unsaved_since.get_or_insert(now);
                let due = (now + self.pace.quiet).min(since + self.pace.longest);
                self.file_due = self.target.is_some().then_some(due);
            }
            Message::Save => self.write_file(),
            Message::Look => self.look(),
            Message::Move(target) => {
                self.target = Some(*target);
                self.change(|status| status.outside = None);
                self.write_file();
            }
            Message::Rebase(base) => {
                if let Some(target) = &mut self.target {
                    target.base = base;
                }
                self.change(|status| status.outside = None);
                self.write_file();
            }
            Message::Adopt(number, base) => {
                if let Some(target) = &mut self.target {
                    target.base = base;
                }
                self.number = number;
                self.newest = None;
                self.is_saved();
            }
            Message::Close | Message::Discard | Message::Drop => {}
        }
    }

    /// Writes the draft, when there is anything that the file does not hold.
    fn write_draft(&mut self) {
        self.draft_due = None;
        let number = self.number;
        let Some(text) = self.text().map(str::to_owned) else {
            return;
        };
        let file = self.target.as_ref().map(|target| target.path.as_path());
        let base = self.target.as_ref().and_then(|target| target.base);
        match self.slot.write(&Envelope::new(file, base, text)) {
            Ok(()) => self.change(|status| {
                status.kept = number;
                status.draft_fault = None;
            }),
            Err(fault) => {
                self.draft_due = Some(Instant::now() + TRY_AGAIN);
                self.change(|status| status.draft_fault = Some(Arc::new(fault)));
            }
        }
    }

    /// Writes the file, if it still is what it was when it was last read or written.
    fn write_file(&mut self) {
        self.file_due = None;
        if self.target.is_none() || lock(&self.status).outside.is_some() || self.text().is_none() {
            return;
        }
        // The draft first: after a kill it is never older than the file, and it keeps the words when
        // the file cannot be written.
        self.keep();
        if let Err(fault) = self.try_file() {
            self.change(|status| status.file_fault = Some(Arc::new(fault)));
        }
    }

    fn try_file(&mut self) -> Result<(), StoreError> {
        let Some(Newest::Known(text)) = &self.newest else {
            return Ok(());
        };
        let Some(target) = &mut self.target else {
            return Ok(());
        };
        let wanted = Fingerprint::of(text.as_bytes());
        let found = found(&target.path)?;
        if found.fingerprint() == Some(wanted) {
            target.base = Some(wanted);
        } else if found.fingerprint() == target.base {
            write_atomically(&target.path, text.as_bytes())?;
            target.base = Some(wanted);
        } else {
            self.change(|status| status.outside = Some(found));
            return Ok(());
        }
        self.is_saved();
        Ok(())
    }

    /// The file holds everything: the draft has nothing more to say.
    fn is_saved(&mut self) {
        (self.draft_due, self.file_due, self.unsaved_since) = (None, None, None);
        self.slot.clear();
        let number = self.number;
        self.change(|status| {
            *status = Status {
                kept: number,
                saved: number,
                ..Status::default()
            };
        });
    }

    /// Looks whether somebody else has edited the file.
    fn look(&mut self) {
        let Some(target) = &self.target else { return };
        // A file that cannot be read now is met again when it is to be written.
        let Ok(found) = found(&target.path) else {
            return;
        };
        let differs = found.fingerprint() != target.base;
        let outside = differs.then_some(found);
        if lock(&self.status).outside == outside {
            return;
        }
        let was_asked = outside.is_none();
        self.change(|status| status.outside = outside);
        if was_asked {
            // It is again what it was: what waited can be written.
            self.write_file();
        }
    }

    fn close(&mut self) {
        self.write_file();
        self.keep();
    }

    /// Writes the draft now, when neither it nor the file holds everything.
    fn keep(&mut self) {
        if lock(&self.status).kept < self.number {
            self.write_draft();
        }
    }

    /// The newest text; none when the file holds it.
    fn text(&mut self) -> Option<&str> {
        if lock(&self.status).saved >= self.number {
            return None;
        }
        self.newest = self.newest.take().map(|newest| match newest {
            Newest::Unasked(text) => Newest::Known(text()),
            known @ Newest::Known(_) => known,
        });
        match &self.newest {
            Some(Newest::Known(text)) => Some(text),
            _ => None,
        }
    }

    fn change(&self, change: impl FnOnce(&mut Status)) {
        change(&mut lock(&self.status));
        (self.wake)();
    }
}

/// What a file holds; that it is not there is an answer too.
fn found(path: &std::path::Path) -> Result<Outside, StoreError> {
    match OnDisk::read(path) {
        Ok(read) => Ok(Outside::Edited(read.text.into())),
        Err(StoreError::Read { cause, .. }) if cause.kind() == ErrorKind::NotFound => {
            Ok(Outside::Gone)
        }
        Err(fault) => Err(fault),
    }
}
