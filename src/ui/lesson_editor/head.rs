//! The lesson as a whole: for whom, how long, aims, what to prepare, the guide, terms.

use super::form::{Form, text_name};
use crate::figure::style;
use crate::lesson::plan::{Age, Place};
use crate::lesson::{LessonEdit, LessonField};
use egui::{RichText, Ui};

/// The longest lesson, in minutes, and the oldest learner.
const LONGEST_MIN: u32 = 6000;
const OLDEST: u32 = 120;

/// Draws the form.
pub(super) fn ui(ui: &mut Ui, form: &mut Form<'_>) {
    form.text(ui, LessonField::Title, 1);
    form.text(ui, LessonField::Summary, 2);
    form.text(ui, LessonField::Audience, 1);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| ages_ui(ui, form));
    ui.horizontal_wrapped(|ui| minutes_ui(ui, form));
    aims_ui(ui, form);
    form.text(ui, LessonField::Prepare, 3);
    form.text(ui, LessonField::Guide, 6);
    form.markdown_note(ui);
    super::terms::ui(ui, form);
    let id = form.manuscript.head.id.as_str();
    form.id(ui, id);
}

fn ages_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let age = form.manuscript.head.age;
    if let Some(from) = form.number(ui, "plan-age-from", age.from, 0..=OLDEST) {
        form.edit(LessonEdit::Ages(Age { from, ..age }));
    }
    let mut has_end = age.to.is_some();
    let name = form.world.locale.text("plan-age-has-end");
    if ui.checkbox(&mut has_end, name).clicked() {
        let to = has_end.then_some(age.from.saturating_add(2));
        form.edit(LessonEdit::Ages(Age { to, ..age }));
    }
    if let Some(to) = age.to
        && let Some(to) = form.number(ui, "plan-age-to", to, 0..=OLDEST)
    {
        let to = Some(to);
        form.edit(LessonEdit::Ages(Age { to, ..age }));
    }
}

fn minutes_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let (said, planned) = (
        form.manuscript.head.minutes,
        form.manuscript.planned_minutes(),
    );
    if let Some(minutes) = form.number(ui, "plan-minutes", said, 0..=LONGEST_MIN) {
        form.edit(LessonEdit::Minutes(Place::Lesson, minutes));
    }
    if said == planned {
        return;
    }
    let locale = &form.world.locale;
    let values = [("minutes", (planned as usize).into())];
    let text = locale.text_with("plan-minutes-planned", &values);
    ui.label(RichText::new(text).color(form.world.theme.warning));
    if ui.button(locale.text("plan-minutes-take")).clicked() {
        form.edit(LessonEdit::Minutes(Place::Lesson, planned));
    }
}

fn aims_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let locale = &form.world.locale;
    ui.add_space(6.0);
    ui.label(style::strong(locale.text("lesson-aims")));
    let count = form.manuscript.head.aims.len();
    for aim in 0..count {
        let field = LessonField::Aim(aim);
        let name = text_name(field, None, locale);
        ui.horizontal_wrapped(|ui| {
            ui.label(&name);
            let shift = |_, from, to| LessonEdit::MoveAim(from, to);
            let delete = LessonEdit::DeleteAim(aim);
            form.entry_buttons(ui, &name, (aim, count), Some(shift), delete, 0);
        });
        form.bare_text(ui, field, &name, 2);
    }
    if ui.button(locale.text("plan-aim-add")).clicked() {
        form.edit(LessonEdit::AddAim);
    }
}
