//! Documents that are open for writing, and what keeps their words safe.
//!
//! A document is a text and the file it belongs to, or none yet. What it means is not known here.
//! Whoever edits hands in the whole text after a change ([`OpenDocument::write`]). A thread puts it
//! into a *draft* in the configuration folder within [`Pace::draft`], and into the file itself when
//! nothing has changed for [`Pace::quiet`], provided that the file still is what was last read or
//! written. A process that is killed leaves its draft behind, and [`Drafts::left_behind`] finds it.

mod draft;
mod fingerprint;
mod lock;
mod open;
mod writer;

pub use draft::{Drafts, LeftBehind, LeftDraft};
pub use fingerprint::Fingerprint;
pub use open::{OnDisk, OpenDocument};
pub use writer::{Outside, Pace, Status};
