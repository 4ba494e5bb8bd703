//! What keeps the answers of a quiz safe from the end of the window.

use super::{Quizzing, Whose};
use crate::store::{Drafts, LeftDraft, OpenDocument, Pace, StoreError};
use egui::Context;
use std::path::Path;

/// What keeps the answers of a quiz.
#[derive(Debug, Default)]
pub enum Keeping {
    /// Nothing was answered yet.
    #[default]
    Waits,
    /// A draft, written on a thread of its own, and how many answers it was handed.
    Draft(Box<OpenDocument>, usize),
    /// It cannot be kept, and that was said.
    Fails,
}

impl Keeping {
    /// The drafts of quizzes in a configuration folder.
    #[must_use]
    pub fn drafts(configuration: &Path) -> Drafts {
        Drafts::in_folder(&configuration.join("quizzes"))
    }

    /// Goes on with a draft that was left.
    ///
    /// # Errors
    /// A [`StoreError`] when it cannot be written to.
    pub fn go_on(
        &mut self,
        drafts: &Drafts,
        left: LeftDraft,
        context: &Context,
    ) -> Result<(), StoreError> {
        *self = Self::Fails;
        let context = context.clone();
        let wake = move || context.request_repaint();
        let document = OpenDocument::go_on(drafts, left, Pace::default(), wake)?;
        // Nothing counts as handed in yet, so that the text is written again.
        *self = Self::Draft(Box::new(document), 0);
        Ok(())
    }

    /// Takes the draft away: the quiz is over, or not wanted any more.
    pub fn discard(&mut self) {
        if let Self::Draft(document, _) = std::mem::take(self) {
            document.discard();
        }
    }

    /// Writes the draft to its end, for the next start.
    pub fn close(&mut self) {
        if let Self::Draft(document, _) = std::mem::take(self) {
            let _ = document.close();
        }
    }
}

impl Quizzing {
    /// Whether it can be gone on with another time.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self.keeping, Keeping::Draft(..))
    }

    /// Hands in what was answered since the last time.
    ///
    /// # Errors
    /// Once, a [`StoreError`] when the folder cannot be written to.
    pub fn keep(&mut self, drafts: &Drafts, context: &Context) -> Result<(), StoreError> {
        if self.whose != Whose::Reader {
            return Ok(());
        }
        let answered = self.run.answered();
        if let Keeping::Waits = self.keeping {
            if answered == 0 {
                return Ok(());
            }
            let context = context.clone();
            let wake = move || context.request_repaint();
            match OpenDocument::begin(drafts, None, Pace::default(), wake) {
                Ok(document) => self.keeping = Keeping::Draft(Box::new(document), 0),
                Err(fault) => {
                    self.keeping = Keeping::Fails;
                    return Err(fault);
                }
            }
        }
        let underway = match &self.keeping {
            Keeping::Draft(_, handed) if *handed != answered => self.underway(),
            _ => return Ok(()),
        };
        if let Keeping::Draft(document, handed) = &mut self.keeping {
            *handed = answered;
            document.write(move || underway.to_ron());
            if let Some(fault) = document.status().draft_fault {
                tracing::warn!("the answers are not kept: {fault}");
            }
        }
        Ok(())
    }
}
