//! How a question of the educator's own is answered, and what is right.

use super::words::Form;
use super::{OwnKind, answer_of};
use crate::atlas::Words;
use crate::figure::style;
use crate::lesson::quiz::OwnAnswer;
use crate::lesson::{QuizEdit, QuizField};
use crate::ui::quiz::typed_number;
use egui::{ComboBox, DragValue, RadioButton, Role, Ui, WidgetInfo};

fn kind_of(answer: &OwnAnswer) -> OwnKind {
    match answer {
        OwnAnswer::Choice { .. } => OwnKind::Choice,
        OwnAnswer::TrueFalse(_) => OwnKind::TrueFalse,
        OwnAnswer::Number { .. } => OwnKind::Number,
        OwnAnswer::Text { .. } => OwnKind::Text,
        OwnAnswer::Matching(_) => OwnKind::Matching,
        OwnAnswer::Order(_) => OwnKind::Order,
    }
}

pub(super) fn ui(ui: &mut Ui, form: &mut Form<'_>, place: usize, answer: &OwnAnswer) {
    ui.add_space(8.0);
    kind_ui(ui, form, place, answer);
    match answer {
        OwnAnswer::Choice { choices, right } => {
            for (entry, words) in choices.iter().enumerate() {
                let is_right = entry == *right;
                let field = QuizField::Choice(entry);
                if right_ui(ui, form, field, is_right) {
                    let answer = OwnAnswer::Choice {
                        choices: choices.clone(),
                        right: entry,
                    };
                    form.edit(QuizEdit::Answer(place, answer));
                }
                entry_ui(ui, form, field, words, (place, entry, choices.len()));
            }
            add_ui(ui, form, place, "ask-add-choice");
        }
        OwnAnswer::TrueFalse(right) => {
            ui.horizontal_wrapped(|ui| {
                for (key, value) in [("quiz-true", true), ("quiz-false", false)] {
                    let text = form.world.locale.text(key);
                    if ui.add(RadioButton::new(*right == value, text)).clicked() {
                        form.edit(QuizEdit::Answer(place, OwnAnswer::TrueFalse(value)));
                    }
                }
            });
        }
        OwnAnswer::Number {
            value,
            tolerance,
            unit,
        } => {
            if let Some(value) = number_ui(ui, form, "ask-value", *value) {
                form.edit(QuizEdit::Value(place, value));
            }
            if let Some(tolerance) = number_ui(ui, form, "ask-tolerance", *tolerance) {
                form.edit(QuizEdit::Tolerance(place, tolerance.max(0.0)));
            }
            form.text(ui, QuizField::Unit, Some(unit), 1);
        }
        OwnAnswer::Text { accepted } => {
            for (entry, words) in accepted.iter().enumerate() {
                let of = (place, entry, accepted.len());
                entry_ui(ui, form, QuizField::Accepted(entry), words, of);
            }
            add_ui(ui, form, place, "ask-add-accepted");
        }
        OwnAnswer::Matching(pairs) => {
            for (entry, pair) in pairs.iter().enumerate() {
                let of = (place, entry, pairs.len());
                entry_ui(ui, form, QuizField::Left(entry), &pair.left, of);
                ui.label(style::faint(form.name_of(QuizField::Right(entry))));
                form.bare_text(ui, QuizField::Right(entry), Some(&pair.right), 1);
            }
            add_ui(ui, form, place, "ask-add-pair");
        }
        OwnAnswer::Order(items) => {
            ui.label(style::faint(form.world.locale.text("ask-order-note")));
            for (entry, words) in items.iter().enumerate() {
                let of = (place, entry, items.len());
                entry_ui(ui, form, QuizField::Item(entry), words, of);
            }
            add_ui(ui, form, place, "ask-add-item");
        }
    }
}

/// The form of the answer, to be chosen.
fn kind_ui(ui: &mut Ui, form: &mut Form<'_>, place: usize, answer: &OwnAnswer) {
    let locale = &form.world.locale;
    let kind = kind_of(answer);
    let mut chosen = kind;
    let label = locale.text("ask-form");
    ui.horizontal_wrapped(|ui| {
        ui.label(style::strong(&label));
        let name = locale.text(kind.key());
        let combo = ComboBox::from_id_salt("ask form")
            .selected_text(name.as_str())
            .show_ui(ui, |ui| {
                for kind in OwnKind::ALL {
                    ui.selectable_value(&mut chosen, kind, locale.text(kind.key()));
                }
            });
        combo
            .response
            .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{label}: {name}")));
    });
    if chosen != kind {
        let next = answer_of(chosen, Some(answer));
        form.edit(QuizEdit::Answer(place, next));
    }
}

/// Whether a choice is the right one; true when it was made so.
fn right_ui(ui: &mut Ui, form: &Form<'_>, field: QuizField, is_right: bool) -> bool {
    let locale = &form.world.locale;
    let key = if is_right {
        "ask-is-right"
    } else {
        "ask-make-right"
    };
    let radio = ui.add(RadioButton::new(is_right, locale.text(key)));
    let values = [
        ("action", locale.text(key).into()),
        ("name", form.name_of(field).into()),
    ];
    let label = locale.text_with("editor-button", &values);
    radio.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_right, &label));
    radio.clicked() && !is_right
}

/// A text of a list, with the buttons that move it or take it away.
fn entry_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    field: QuizField,
    words: &Words,
    of: (usize, usize, usize),
) {
    let name = form.name_of(field);
    ui.horizontal_wrapped(|ui| {
        ui.label(style::faint(&name));
        form.entry_buttons(ui, &name, of);
    });
    form.bare_text(ui, field, Some(words), 1);
}

fn add_ui(ui: &mut Ui, form: &mut Form<'_>, place: usize, key: &str) {
    if ui.button(form.world.locale.text(key)).clicked() {
        form.edit(QuizEdit::AddEntry(place));
    }
}

/// A number to drag or to type; the new one when it was changed.
fn number_ui(ui: &mut Ui, form: &Form<'_>, key: &str, before: f64) -> Option<f64> {
    let locale = &form.world.locale;
    let name = locale.text(key);
    let mut number = before;
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        ui.label(style::strong(&name));
        let drag = DragValue::new(&mut number)
            .speed(0.1)
            .max_decimals(9)
            .custom_formatter(|value, _| locale.number_exact(value))
            .custom_parser(typed_number);
        let response = ui.add(drag);
        changed = response.changed();
        response.widget_info(|| WidgetInfo {
            value: Some(number),
            ..WidgetInfo::labeled(Role::SpinButton, true, name.as_str())
        });
    });
    (changed && number.is_finite()).then_some(number)
}
