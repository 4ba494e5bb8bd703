//! What sheet is to be made, how it is printed, and where it is saved; its first page beside.

mod form;
mod preview;
mod print;
mod task;

pub use self::preview::Preview;
pub use self::print::{print_ui, versions_ui};
pub use self::task::TaskChoice;

use self::form::Form;
use super::export_dialog::{name_of, write_file};
use super::saving::{Saving, Unsaved};
use super::world::World;
use crate::export::sheet::{SheetError, sheet_pdf};
use crate::figure::style;
use crate::lesson::sheet::{Sheet, SheetProblem, sheet_problem_sentence};
use egui::{Id, Label, Modal, ScrollArea, Ui};
use std::sync::Arc;

/// The dialog.
#[derive(Default)]
pub struct SheetDialog {
    form: Option<Form>,
    preview: Preview,
}

/// What is asked of the dialog in a frame.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    Save,
    Close,
}

impl SheetDialog {
    /// Asks for a sheet about what is shown.
    pub fn open(&mut self, world: &World) {
        self.form = Some(Form::of(world));
    }

    /// Asks how a sheet that was made already is to be printed.
    pub fn open_sheet(&mut self, sheet: Sheet, world: &World) {
        self.form = Some(Form::printing(sheet, world));
    }

    /// Asks how a sheet is to be printed for somebody who has yet to do it.
    pub fn open_without_key(&mut self, sheet: Sheet, world: &World) {
        self.form = Some(Form::without_key(sheet, world));
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.form.is_some()
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.preview = Preview::default();
        self.form.take().is_some()
    }

    /// Draws it when it is open, and begins to write what was asked for.
    pub fn ui(&mut self, ui: &Ui, world: &World, saving: &mut Saving) {
        let Some(form) = &mut self.form else {
            return;
        };
        let preview = &mut self.preview;
        let mut asked = Asked::Nothing;
        let modal = Modal::new(Id::unique("sheet")).show(ui.ctx(), |ui| {
            let window = ui.ctx().content_rect();
            ui.set_width(760.0_f32.min(window.width() - 60.0));
            let scale = world.medium.text_scale;
            ui.label(style::strong(world.locale.text("sheet-make")).size(17.0 * scale));
            ui.add_space(8.0);
            let height = (window.height() - 190.0).max(120.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| {
                form_beside_preview_ui(ui, world, form, preview);
            });
            asked = buttons_ui(ui, world, form, preview);
        });
        if asked == Asked::Nothing && modal.should_close() {
            asked = Asked::Close;
        }
        if asked == Asked::Save {
            start(ui, world, form, saving);
        }
        if asked != Asked::Nothing {
            self.close();
        }
    }
}

/// Prints and writes aside from the window.
fn start(ui: &Ui, world: &World, form: &Form, saving: &mut Saving) {
    let (atlas, sheet) = (Arc::clone(&world.atlas), form.sheet(world));
    let (language, path) = (form.language.as_str().into(), form.path.path());
    let name = name_of(&path);
    saving.start(ui.ctx(), name, move |pace| {
        let printed = sheet_pdf(&sheet, &atlas, &language, &mut |done, total| {
            pace.report(done, total)
        });
        match printed {
            Ok(printed) => write_file(path, printed, pace),
            Err(SheetError::Cancelled) => Err(Unsaved::Cancelled),
            Err(fault) => Err(Unsaved::Failed(fault.to_string())),
        }
    });
}

/// The form, and the first page beside it where there is room, below it where not.
fn form_beside_preview_ui(ui: &mut Ui, world: &World, form: &mut Form, preview: &mut Preview) {
    const PREVIEW_PT: f32 = 250.0;
    let width = ui.available_width();
    let is_wide = width > 560.0;
    let layout = if is_wide {
        egui::Layout::left_to_right(egui::Align::TOP)
    } else {
        egui::Layout::top_down(egui::Align::LEFT)
    };
    ui.with_layout(layout, |ui| {
        ui.vertical(|ui| {
            if is_wide {
                ui.set_width(width - PREVIEW_PT - 20.0);
            }
            form.ui(ui, world);
        });
        ui.add_space(12.0);
        ui.vertical(|ui| {
            ui.set_max_width(PREVIEW_PT);
            preview.ui(ui, world, &form.sheet(world), &form.language, PREVIEW_PT);
        });
    });
}

fn buttons_ui(ui: &mut Ui, world: &World, form: &Form, preview: &Preview) -> Asked {
    let locale = &world.locale;
    if let Some(problem) = preview.problem() {
        let text = problem_text(world, problem);
        ui.add(Label::new(super::messages::warning(world, &text)).wrap());
    }
    form.path.notes_ui(ui, world);
    ui.add_space(10.0);
    let mut asked = Asked::Nothing;
    ui.horizontal(|ui| {
        let save = egui::Button::new(locale.text("export-save"));
        let may_save = preview.problem().is_none();
        if ui.add_enabled(may_save, save).clicked() {
            asked = Asked::Save;
        }
        if ui.button(locale.text("cancel")).clicked() {
            asked = Asked::Close;
        }
    });
    asked
}

/// Why the atlas cannot give what is asked for, in the reader's language.
pub fn problem_text(world: &World, problem: &SheetProblem) -> String {
    match problem {
        SheetProblem::Gone(gap) => world.scene().gap_text(gap),
        other => sheet_problem_sentence(other, &world.atlas, &world.locale),
    }
}
