//! The worksheet of an activity: what it asks, how it is printed, and its first page.

use super::form::Form;
use crate::export::sheet::sheet_title;
use crate::figure::style;
use crate::lesson::plan::Task;
use crate::lesson::sheet::{KeyPlace, Sheet};
use crate::lesson::{LessonEdit, LessonField};
use crate::ui::messages;
use crate::ui::sheet_dialog::{TaskChoice, print_ui, problem_text, versions_ui};
use egui::{Grid, Label, Ui};

/// Width of the first page, at the usual text size.
const PAGE_PT: f32 = 240.0;

/// Draws the form.
pub(super) fn ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, sheet: &Sheet) {
    let world = form.world;
    let locale = &world.locale;
    ui.add_space(6.0);
    ui.label(style::strong(sheet_title(&world.scene(), sheet, None)));
    let mut next = sheet.clone();
    let grid = Grid::new(("lesson sheet", number))
        .num_columns(2)
        .spacing([12.0, 8.0]);
    grid.show(ui, |ui| {
        let before = TaskChoice::of(&sheet.task);
        let mut choice = before;
        choice.ui(ui, world);
        if choice != before {
            next.task = choice.task(world);
        }
        print_ui(ui, world, &mut next.print, next.task.has_key());
        if next.task.varies() {
            versions_ui(ui, world, &mut next.versions, &mut next.seed);
        }
    });
    ui.horizontal_wrapped(|ui| {
        let choice = TaskChoice::of(&sheet.task);
        if choice.has_figures() && ui.button(locale.text("plan-sheet-figures")).clicked() {
            next.task = choice.task(world);
        }
        let chosen = &world.view.selection;
        if !chosen.is_empty() && ui.button(locale.text("plan-sheet-regions")).clicked() {
            next.regions.clone_from(chosen);
        }
        if !sheet.regions.is_empty() && ui.button(locale.text("plan-sheet-all")).clicked() {
            next.regions.clear();
        }
    });
    if !next.task.has_key() {
        next.print.key = KeyPlace::Left;
    }
    if next != *sheet {
        let task = Task::Sheet(Box::new(next));
        form.edit(LessonEdit::Task(number, Box::new(task)));
    }
    form.text(ui, LessonField::SheetTitle, 1);
    form.text(ui, LessonField::SheetInstructions, 2);
    ui.add_space(6.0);
    let width = (PAGE_PT * world.medium.text_scale).min(ui.available_width());
    let language = form.language;
    form.sheet_preview.ui(ui, world, sheet, language, width);
    if let Some(problem) = form.sheet_preview.problem() {
        let text = problem_text(world, problem);
        ui.add(Label::new(messages::warning(world, &text)).wrap());
    }
}
