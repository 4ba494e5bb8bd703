//! The screen does not go to sleep while a talk is given, where the system can be asked for that.

use std::sync::mpsc::{Sender, channel};

/// Asks the system to stay awake until it is dropped. The request is made and held by a thread of
/// its own: a system may take its time to answer, or not answer at all.
pub struct Awake {
    /// The thread waits until this end is gone.
    _until_dropped: Sender<()>,
}

impl Awake {
    /// Asks. Where the system does not offer it, nothing happens.
    #[must_use]
    pub fn ask() -> Self {
        let (sender, receiver) = channel::<()>();
        std::thread::spawn(move || {
            let request = keepawake::Builder::default()
                .display(true)
                .idle(true)
                .reason("A talk is given")
                .app_name("Mosaïque")
                .app_reverse_domain("mosaique")
                .create();
            match request {
                // Held until there is nobody to wait for.
                Ok(_held) => drop(receiver.recv()),
                Err(fault) => tracing::debug!("the screen may go to sleep: {fault}"),
            }
        });
        Self {
            _until_dropped: sender,
        }
    }
}
