//! How far the work is, told to whoever waits for it.

use std::ops::ControlFlow;

/// Is told how many of all steps are done, and says whether to go on.
pub type Report<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Whoever waited for it does not want it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Counts the steps of a long work.
pub struct Progress<'a, 'r> {
    report: &'a mut Report<'r>,
    done: usize,
    total: usize,
}

impl<'a, 'r> Progress<'a, 'r> {
    /// A work of so many steps, none of them done.
    pub fn new(report: &'a mut Report<'r>, total: usize) -> Self {
        Self {
            report,
            done: 0,
            total,
        }
    }

    /// There are so many steps, none of them done yet: known only once the work is looked through.
    pub fn expect(&mut self, total: usize) {
        self.total = total;
    }

    /// One more step is done.
    ///
    /// # Errors
    /// [`Cancelled`] when nobody wants the rest.
    pub fn step(&mut self) -> Result<(), Cancelled> {
        self.done += 1;
        match (self.report)(self.done.min(self.total), self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }
}
