//! Long work beside the window: a thread, how far it is, a way to end it, and what comes of it.
//!
//! The window asks in every frame what came of it ([`Work::outcome`]) and never waits. Work that
//! nobody holds any more is told to end.

use egui::Context;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Work on a thread of its own.
#[derive(Debug)]
pub struct Work<T> {
    outcome: Receiver<T>,
    shared: Arc<Shared>,
}

/// What the window and the thread both see.
#[derive(Debug, Default)]
struct Shared {
    done: AtomicUsize,
    total: AtomicUsize,
    is_cancelled: AtomicBool,
}

/// What came of work.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It is still being done.
    Working,
    /// It is done.
    Done(T),
    /// It broke off without an answer: a fault of this program.
    Lost,
}

/// The end of the work that the thread holds: it tells how far it is, and hears when to end.
#[derive(Clone, Debug)]
pub struct Pace {
    shared: Arc<Shared>,
    context: Context,
}

impl<T: Send + 'static> Work<T> {
    /// Begins work, and wakes the window of `context` whenever there is something to show.
    pub fn start(context: &Context, work: impl FnOnce(&Pace) -> T + Send + 'static) -> Self {
        let (sender, outcome) = channel();
        let shared = Arc::new(Shared::default());
        let pace = Pace {
            shared: Arc::clone(&shared),
            context: context.clone(),
        };
        std::thread::spawn(move || {
            // Woken also when the work breaks off, or the window would wait for it forever.
            let _wakes = Wakes(pace.context.clone());
            // Nobody may be waiting any more.
            let _ = sender.send(work(&pace));
            drop(sender);
        });
        Self { outcome, shared }
    }

    /// What came of it; an answer is given once.
    pub fn outcome(&self) -> Outcome<T> {
        match self.outcome.try_recv() {
            Ok(outcome) => Outcome::Done(outcome),
            Err(TryRecvError::Empty) => Outcome::Working,
            Err(TryRecvError::Disconnected) => Outcome::Lost,
        }
    }
}

impl<T> Work<T> {
    /// How many of how many steps are done; none of none while that is not known.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let total = self.shared.total.load(Ordering::Relaxed);
        (self.shared.done.load(Ordering::Relaxed).min(total), total)
    }

    /// Asks it to end at its next step.
    pub fn cancel(&self) {
        self.shared.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.is_cancelled.load(Ordering::Relaxed)
    }
}

impl<T> Drop for Work<T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Pace {
    /// So many of all steps are done; says whether to go on.
    pub fn report(&self, done: usize, total: usize) -> ControlFlow<()> {
        self.shared.total.store(total, Ordering::Relaxed);
        self.shared.done.store(done, Ordering::Relaxed);
        self.context.request_repaint();
        if self.is_cancelled() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    /// Whether the work is to end.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.is_cancelled.load(Ordering::Relaxed)
    }
}

/// Wakes a window when it goes.
struct Wakes(Context);

impl Drop for Wakes {
    fn drop(&mut self) {
        self.0.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    /// Waits for what comes of a work, as a window does that is woken.
    fn awaited<T: Send + 'static>(work: &Work<T>) -> Outcome<T> {
        loop {
            match work.outcome() {
                Outcome::Working => std::thread::yield_now(),
                outcome => return outcome,
            }
        }
    }

    #[test]
    fn work_tells_how_far_it_is_and_what_came_of_it() {
        let (go_on, waits) = channel();
        let (reached, reaches) = channel();
        let work = Work::start(&Context::default(), move |pace| {
            assert_eq!(pace.report(2, 5), ControlFlow::Continue(()));
            reached.send(()).unwrap();
            waits.recv().unwrap();
            "done"
        });
        assert_eq!(work.outcome(), Outcome::Working);
        reaches.recv().unwrap();
        assert_eq!(work.progress(), (2, 5));
        go_on.send(()).unwrap();
        assert_eq!(awaited(&work), Outcome::Done("done"));
    }

    #[test]
    fn work_that_is_cancelled_or_that_nobody_holds_hears_of_it_at_its_next_step() {
        for drops in [false, true] {
            let (go_on, waits) = channel::<()>();
            let (told, tells) = channel();
            let work = Work::start(&Context::default(), move |pace| {
                let _ = waits.recv();
                told.send(pace.report(1, 2)).unwrap();
            });
            let kept = if drops {
                drop(work);
                None
            } else {
                work.cancel();
                Some(work)
            };
            drop(go_on);
            assert_eq!(tells.recv().unwrap(), ControlFlow::Break(()));
            drop(kept);
        }
    }

    #[test]
    fn work_that_breaks_off_is_lost_and_not_waited_for() {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let work: Work<()> = Work::start(&Context::default(), |_| panic!("a fault"));
        assert_eq!(awaited(&work), Outcome::Lost);
        std::panic::set_hook(hook);
    }
}
