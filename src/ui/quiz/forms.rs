//! The forms in which questions are answered; keyboard alone is enough for each.

use super::{QuizCommand, Quizzing, line};
use crate::figure::style;
use crate::lesson::quiz::{Answer, Asked, Choice, Form, answer_in_words};
use crate::ui::world::World;
use egui::{Button, Id, Key, Label, Role, Slider, TextEdit, Ui, UiBuilder, WidgetInfo, vec2};

/// Height of a choice, in points.
const CHOICE_PT: f32 = 34.0;

/// The form of an open question.
pub(super) fn ui(
    ui: &mut Ui,
    world: &World,
    quizzing: &Quizzing,
    asked: &Asked,
    commands: &mut Vec<QuizCommand>,
) {
    let entry = quizzing.run.entry();
    match (&asked.form, entry) {
        (Form::Choice { choices, .. }, entry) => {
            for (place, choice) in choices.iter().enumerate() {
                let answer = Answer::Choice(place);
                if choice_ui(ui, world, place, &choice.text, entry == Some(&answer)) {
                    commands.push(QuizCommand::Enter(answer));
                }
            }
        }
        (Form::TrueFalse { .. }, entry) => {
            for (place, (key, is_true)) in [("quiz-true", true), ("quiz-false", false)]
                .iter()
                .enumerate()
            {
                let answer = Answer::TrueFalse(*is_true);
                let text = world.locale.text(key);
                if choice_ui(ui, world, place, &text, entry == Some(&answer)) {
                    commands.push(QuizCommand::Enter(answer));
                }
            }
        }
        (Form::Region { .. }, entry) => {
            let chosen = match entry {
                Some(Answer::Region(id)) => world.atlas.regions.find(id),
                _ => None,
            };
            let name = chosen.map(|region| world.scene().region_name(region));
            chosen_ui(ui, world, name);
        }
        (Form::Point { .. }, entry) => {
            let words =
                |answer: &Answer| answer_in_words(asked, answer, &world.atlas, &world.locale);
            chosen_ui(ui, world, entry.map(words));
        }
        (
            Form::Number {
                range,
                decimals,
                unit,
                ..
            },
            entry,
        ) => {
            let value = match entry {
                Some(Answer::Number(value)) => Some(*value),
                _ => None,
            };
            if let Some(value) = number_ui(ui, world, value, *range, *decimals, unit) {
                commands.push(QuizCommand::Consider(Answer::Number(value)));
            }
        }
        (Form::Text { .. }, Some(Answer::Text(text))) => {
            let mut text = text.clone();
            let edit = ui.add(TextEdit::singleline(&mut text).desired_width(f32::INFINITY));
            let name = world.locale.text("quiz-text");
            edit.widget_info(|| WidgetInfo {
                current_text_value: Some(text.clone()),
                ..WidgetInfo::labeled(Role::TextInput, true, name.as_str())
            });
            // Asked before the focus is taken back, which Enter gives away.
            let is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if edit.changed() {
                commands.push(QuizCommand::Consider(Answer::Text(text)));
            } else if is_entered {
                commands.push(QuizCommand::Check);
            } else if ui.memory(|memory| memory.focused().is_none()) {
                edit.request_focus();
            }
        }
        (Form::Order { items, first, .. }, Some(Answer::Order(order))) => {
            order_ui(ui, world, items, first, order, commands);
        }
        (Form::Pairs { left, right, .. }, Some(Answer::Pairs(pairs))) => {
            pairs_ui(ui, world, (left, right), pairs, quizzing.row, commands);
        }
        (Form::Line { .. }, Some(Answer::Line(drawn))) => {
            line::ui(ui, world, asked, drawn, commands);
        }
        _ => {}
    }
}

/// A large button with the number of its key; true when it was chosen.
fn choice_ui(ui: &mut Ui, world: &World, place: usize, text: &str, is_chosen: bool) -> bool {
    let height = CHOICE_PT * world.medium.text_scale;
    let label = format!("{}   {text}", place + 1);
    let button = Button::selectable(is_chosen, label)
        .wrap()
        .frame_when_inactive(true)
        .min_size(vec2(ui.available_width(), height));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, text));
    response.clicked()
}

/// What was chosen on the map.
fn chosen_ui(ui: &mut Ui, world: &World, chosen: Option<String>) {
    let locale = &world.locale;
    let text = match chosen {
        Some(name) => locale.text_with("quiz-chosen", &[("answer", name.into())]),
        None => locale.text("quiz-nothing-chosen"),
    };
    ui.add(Label::new(style::strong(text)).wrap());
}

/// A slider where there is a scale, and a number that can be typed in any case; the value when it
/// was changed.
pub(super) fn number_ui(
    ui: &mut Ui,
    world: &World,
    value: Option<f64>,
    range: Option<(f64, f64)>,
    decimals: usize,
    unit: &str,
) -> Option<f64> {
    let name = world.locale.text("quiz-number");
    let mut number = value.unwrap_or(0.0);
    let before = number;
    let locale = &world.locale;
    let response = if let Some((low, high)) = range {
        slider_ui(ui, world, &mut number, (low, high), decimals, &name)
    } else {
        let drag = egui::DragValue::new(&mut number)
            .speed(10f64.powi(-i32::try_from(decimals).unwrap_or(0)))
            .custom_formatter(|value, _| locale.number(value, decimals))
            .custom_parser(typed_number);
        let response = ui.add(drag);
        response.widget_info(|| WidgetInfo {
            value: Some(number),
            ..WidgetInfo::labeled(Role::SpinButton, true, name.as_str())
        });
        response
    };
    if !unit.is_empty() {
        ui.label(style::faint(unit));
    }
    let is_first = value.is_none() && response.changed();
    (is_first || (number - before).abs() > 0.0).then_some(number)
}

/// A slider with the number beside it; arrow keys move it by a hundredth of the scale.
pub(super) fn slider_ui(
    ui: &mut Ui,
    world: &World,
    value: &mut f64,
    (low, high): (f64, f64),
    decimals: usize,
    name: &str,
) -> egui::Response {
    let locale = &world.locale;
    let finest = 10f64.powi(-i32::try_from(decimals).unwrap_or(0));
    let step = (((high - low) / 100.0 / finest).round() * finest).max(finest);
    ui.spacing_mut().slider_width =
        (ui.available_width() - 150.0 * world.medium.text_scale).clamp(80.0, 420.0);
    let slider = Slider::new(value, low..=high)
        .step_by(step)
        .custom_formatter(|value, _| locale.number(value, decimals))
        .custom_parser(typed_number);
    let response = ui.add(slider);
    let number = *value;
    response.widget_info(|| WidgetInfo {
        value: Some(number),
        ..WidgetInfo::labeled(Role::Slider, true, name)
    });
    response
}

/// A number as people type it: with a comma or a point, with or without spaces between thousands.
pub(in crate::ui) fn typed_number(text: &str) -> Option<f64> {
    let plain: String = (text.chars())
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

fn order_ui(
    ui: &mut Ui,
    world: &World,
    items: &[Choice],
    first: &str,
    order: &[usize],
    commands: &mut Vec<QuizCommand>,
) {
    let locale = &world.locale;
    ui.label(style::faint(first));
    let last = order.len().saturating_sub(1);
    for (place, &item) in order.iter().enumerate() {
        let Some(choice) = items.get(item) else {
            continue;
        };
        // The buttons belong to the thing, so that the focus goes along with it.
        let own = UiBuilder::new().scope_id(Id::unique(("quiz order", item)));
        ui.scope_builder(own, |ui| {
            ui.horizontal(|ui| {
                for (key, enabled, other) in [
                    ("quiz-up", place > 0, place.wrapping_sub(1)),
                    ("quiz-down", place < last, place + 1),
                ] {
                    let response = ui.add_enabled(enabled, Button::new(locale.text(key)));
                    let values = [
                        ("action", locale.text(key).into()),
                        ("name", choice.text.as_str().into()),
                    ];
                    let name = locale.text_with("kept-button", &values);
                    response
                        .widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name.as_str()));
                    if response.clicked() {
                        let mut moved = order.to_vec();
                        if other < moved.len() {
                            moved.swap(place, other);
                        }
                        commands.push(QuizCommand::Consider(Answer::Order(moved)));
                    }
                }
                ui.add(Label::new(format!("{}. {}", place + 1, choice.text)).wrap());
            });
        });
    }
}

/// The things to match with what was matched so far; below them what there is to choose from for
/// the one that is worked on.
fn pairs_ui(
    ui: &mut Ui,
    world: &World,
    (left, right): (&[Choice], &[Choice]),
    pairs: &[Option<usize>],
    row: usize,
    commands: &mut Vec<QuizCommand>,
) {
    let locale = &world.locale;
    for (place, choice) in left.iter().enumerate() {
        let chosen = pairs.get(place).copied().flatten();
        let chosen = chosen.and_then(|chosen| right.get(chosen));
        let open = locale.text("quiz-open");
        let values = [
            ("region", choice.text.as_str().into()),
            ("capital", chosen.map_or(open.as_str(), |c| &c.text).into()),
        ];
        let text = locale.text_with("quiz-pair", &values);
        let button = Button::selectable(place == row, text.as_str())
            .wrap()
            .min_size(vec2(ui.available_width(), 0.0));
        if ui.add(button).clicked() {
            commands.push(QuizCommand::Row(place));
        }
    }
    let Some(asked) = left.get(row) else { return };
    ui.separator();
    let values = [("name", asked.text.as_str().into())];
    ui.label(style::faint(locale.text_with("quiz-belongs-to", &values)));
    for (place, choice) in right.iter().enumerate() {
        let is_chosen = pairs.get(row).copied().flatten() == Some(place);
        if choice_ui(ui, world, place, &choice.text, is_chosen) {
            commands.extend(matched(pairs, row, place));
        }
    }
}

/// What follows from matching: the pair, and the next thing that has none.
pub(in crate::ui) fn matched(
    pairs: &[Option<usize>],
    row: usize,
    chosen: usize,
) -> Vec<QuizCommand> {
    let mut pairs = pairs.to_vec();
    // What is on the right belongs to one thing on the left.
    for (place, other) in pairs.iter_mut().enumerate() {
        if place == row {
            *other = Some(chosen);
        } else if *other == Some(chosen) {
            *other = None;
        }
    }
    let next = (1..=pairs.len())
        .map(|step| (row + step) % pairs.len().max(1))
        .find(|&place| pairs.get(place).copied().flatten().is_none());
    let mut commands = vec![QuizCommand::Consider(Answer::Pairs(pairs))];
    commands.extend(next.map(QuizCommand::Row));
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, value) in [
            ("12,5", Some(12.5)),
            ("1 234.5", Some(1234.5)),
            ("1\u{202f}234", Some(1234.0)),
            ("−3", Some(-3.0)),
            ("inf", None),
            ("a", None),
        ] {
            assert_eq!(typed_number(text), value, "{text}");
        }
    }

    #[test]
    fn what_is_matched_belongs_to_one_thing_and_the_next_open_one_follows() {
        let commands = matched(&[None, Some(0), None], 0, 0);
        assert_eq!(
            commands,
            [
                QuizCommand::Consider(Answer::Pairs(vec![Some(0), None, None])),
                QuizCommand::Row(1),
            ]
        );
        let full = matched(&[None, Some(1)], 0, 0);
        assert_eq!(full.len(), 1);
    }
}
