//! A picture of the figure for the clipboard, drawn beside the window.

use super::export_dialog::paper_medium;
use super::work::{Outcome, Work};
use super::world::World;
use crate::export::{ExportError, view_pixels};
use egui::{ColorImage, Context};
use std::sync::Arc;

/// The picture that is being drawn.
#[derive(Debug, Default)]
pub struct Copying {
    work: Option<Work<Result<ColorImage, ExportError>>>,
}

impl Copying {
    /// Begins to draw the main figure; one that is being drawn is given up for it.
    pub fn start(&mut self, context: &Context, world: &World) {
        let (atlas, view, medium) = (
            Arc::clone(&world.atlas),
            world.view.clone(),
            paper_medium(world),
        );
        self.work = Some(Work::start(context, move |_| {
            view_pixels(&atlas, &view, &medium)
        }));
    }

    /// Puts the picture into the clipboard when it is drawn, and gives what to say then.
    pub fn ended(&mut self, context: &Context, world: &World) -> Option<String> {
        let locale = &world.locale;
        let said = match self.work.as_ref()?.outcome() {
            Outcome::Working => return None,
            Outcome::Done(Ok(picture)) => {
                context.copy_image(picture);
                locale.text("message-figure-copied")
            }
            Outcome::Done(Err(fault)) => fault.to_string(),
            Outcome::Lost => locale.text("saving-lost"),
        };
        self.work = None;
        Some(said)
    }
}
