//! How far the work is, told to whoever waits for it.

use super::SlidesError;
use std::ops::ControlFlow;

/// Is told how many of all steps are done, and says whether to go on.
pub type Report<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

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

    /// One more step is done.
    ///
    /// # Errors
    /// [`SlidesError::Cancelled`] when nobody wants the rest.
    pub fn step(&mut self) -> Result<(), SlidesError> {
        self.done += 1;
        match (self.report)(self.done.min(self.total), self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(SlidesError::Cancelled),
        }
    }
}
