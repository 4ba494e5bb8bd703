//! A picture in place of the view of a step: chosen, read beside the window, copied beside the story.

use crate::figure::style;
use crate::lesson::picture::import;
use crate::lesson::{Picture, PictureFault};
use crate::ui::browse::Choice;
use crate::ui::messages;
use crate::ui::path_field::PathField;
use crate::ui::work::{Outcome, Work};
use crate::ui::world::World;
use egui::{Context, Id, Label, Modal, Ui};
use std::path::Path;

/// The endings of the files that can be pictures.
pub const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "svg"];

/// Asks for a picture and brings it beside the story.
#[derive(Default)]
pub struct ImportPicture {
    open: Option<PathField>,
    work: Option<Work<Result<Picture, PictureFault>>>,
    /// Why the last one could not be taken.
    fault: Option<PictureFault>,
}

impl ImportPicture {
    /// Asks which picture.
    pub fn open(&mut self) {
        self.fault = None;
        let start = PathField::documents().join("");
        self.open = Some(PathField::new(&start, Choice::Open(&ENDINGS)));
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.work = None;
        self.open.take().is_some()
    }

    /// Whether a file may be a picture, by its name.
    #[must_use]
    pub fn takes(path: &Path) -> bool {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        ENDINGS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&ending))
    }

    /// Brings a picture beside a story, on a thread.
    pub fn take(&mut self, context: &Context, path: &Path, story: &Path) {
        if self.open.is_none() {
            // Where there is something to say, it is said in the dialog.
            self.open();
        }
        if let Some(field) = &mut self.open {
            field.set(path);
        }
        self.fault = None;
        let (path, story) = (path.to_owned(), story.to_owned());
        self.work = Some(Work::start(context, move |_| import(&path, &story)));
    }

    /// Draws it when it is open; gives the picture that was brought beside `story`.
    pub fn ui(&mut self, ui: &Ui, world: &World, story: Option<&Path>) -> Option<Picture> {
        if let Some(picture) = self.taken() {
            self.close();
            return Some(picture);
        }
        let is_working = self.work.is_some();
        let field = self.open.as_mut()?;
        let locale = &world.locale;
        let mut chosen = None;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("picture of a step")).show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text("picture-title"));
            ui.label(title.size(17.0 * world.medium.text_scale));
            ui.add(Label::new(style::faint(locale.text("picture-about"))).wrap());
            ui.add_space(8.0);
            field.ui(ui, world, &locale.text("picture-file"));
            field.notes_ui(ui, world);
            if let Some(fault) = &self.fault {
                let text = fault.text(locale);
                ui.add(Label::new(messages::warning(world, &text)).wrap());
            }
            if is_working {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(locale.text("picture-reading"));
                });
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let take = egui::Button::new(locale.text("picture-take"));
                if ui.add_enabled(!is_working, take).clicked() {
                    chosen = Some(field.path());
                }
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if let (Some(path), Some(story)) = (chosen, story) {
            self.take(ui.ctx(), &path, story);
        } else if cancel || modal.should_close() {
            self.close();
        }
        None
    }

    fn taken(&mut self) -> Option<Picture> {
        let outcome = self.work.as_ref()?.outcome();
        let taken = match outcome {
            Outcome::Working => return None,
            Outcome::Done(taken) => taken,
            Outcome::Lost => Err(PictureFault::Unknown),
        };
        self.work = None;
        match taken {
            Ok(picture) => Some(picture),
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }
}
