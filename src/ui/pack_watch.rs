//! A pack that is read again when its files change, aside from the window.

use crate::atlas::PackSource;
use crate::lesson::OpenedPack;
use crate::store::{FolderWatch, StoreError};
use egui::Context;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Reads a pack on another thread, when asked and when its folder changes.
pub struct PackWatch {
    source: PackSource,
    context: Context,
    sender: Sender<OpenedPack>,
    receiver: Receiver<OpenedPack>,
    _watch: Option<FolderWatch>,
}

impl PackWatch {
    /// Watches the folder of a pack; the embedded pack never changes and is not watched.
    ///
    /// # Errors
    /// When the system cannot watch the folder.
    pub fn new(source: PackSource, context: &Context) -> Result<Self, StoreError> {
        let (sender, receiver) = channel();
        let watch = match &source {
            PackSource::Embedded => None,
            PackSource::Folder(folder) => {
                let (source, sender, context) = (source.clone(), sender.clone(), context.clone());
                Some(FolderWatch::new(folder, move || {
                    read(&source, &sender, &context);
                })?)
            }
        };
        Ok(Self {
            source,
            context: context.clone(),
            sender,
            receiver,
            _watch: watch,
        })
    }

    /// Reads the pack again, aside.
    pub fn reload(&self) {
        let (source, sender, context) = (
            self.source.clone(),
            self.sender.clone(),
            self.context.clone(),
        );
        std::thread::spawn(move || read(&source, &sender, &context));
    }

    /// What was read since the last call, if anything: only the newest counts.
    #[must_use]
    pub fn news(&self) -> Option<OpenedPack> {
        self.receiver.try_iter().last()
    }
}

fn read(source: &PackSource, sender: &Sender<OpenedPack>, context: &Context) {
    // The window may be gone by now; then nobody waits for the pack.
    if sender.send(OpenedPack::open(source)).is_ok() {
        context.request_repaint();
    }
}
