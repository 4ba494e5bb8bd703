//! The end of a quiz: the score, and a table of what was asked, answered and right.

use super::question::verdict_look;
use super::{QuizCommand, Quizzing, Whose};
use crate::figure::style;
use crate::lesson::quiz::answer_in_words;
use crate::ui::symbols;
use crate::ui::world::World;
use egui::{Button, Frame, Label, ScrollArea, Ui};

/// Below this width a row of the table is written below the other, in points at the usual text size.
const NARROW_PT: f32 = 900.0;

/// The score, what can be done next, and the table.
pub fn results_ui(
    ui: &mut Ui,
    world: &World,
    quizzing: &Quizzing,
    commands: &mut Vec<QuizCommand>,
) {
    let locale = &world.locale;
    let scale = world.medium.text_scale;
    let score = quizzing.run.score();
    let count = quizzing.run.all_asked().len();
    let values = [
        ("right", score.right.into()),
        ("partly", score.partly.into()),
        ("count", count.into()),
    ];
    let text = locale.text_with("quiz-score", &values);
    ui.label(style::strong(text).size(22.0 * scale));
    ui.horizontal_wrapped(|ui| {
        let all_right = score.right == count;
        let again = Button::new(locale.text("quiz-again"));
        if ui.add_enabled(!all_right, again).clicked() {
            commands.push(QuizCommand::Again);
        }
        if ui.button(locale.text("quiz-save-table")).clicked() {
            commands.push(QuizCommand::SaveTable);
        }
        if ui.button(locale.text("quiz-print-table")).clicked() {
            commands.push(QuizCommand::PrintTable);
        }
        if quizzing.whose != Whose::Lesson && ui.button(locale.text("quiz-export")).clicked() {
            commands.push(QuizCommand::Export);
        }
        let close = ui.button(locale.text("close"));
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        if close.clicked() {
            commands.push(QuizCommand::Leave);
        }
    });
    ui.separator();
    let is_narrow = ui.available_width() < NARROW_PT * scale;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (place, asked) in quizzing.run.all_asked().iter().enumerate() {
            let given = quizzing.run.given().get(place).and_then(Option::as_ref);
            let Some(given) = given else { continue };
            let answer = given.answer.as_ref().map_or_else(
                || locale.text("quiz-no-answer"),
                |answer| answer_in_words(asked, answer, &world.atlas, locale),
            );
            let (symbol, key, is_good) = verdict_look(given.verdict.mark);
            let colour = if is_good {
                world.theme.ink
            } else {
                world.theme.warning
            };
            ui.horizontal(|ui| {
                symbols::sign(ui, symbol, colour);
                ui.label(style::strong(locale.text(key)).color(colour));
                let prompt = format!("{}. {}", place + 1, asked.prompt);
                ui.add(Label::new(style::strong(prompt)).wrap());
            });
            let yours = locale.text_with("quiz-your-answer", &[("answer", answer.into())]);
            let right = [("answer", asked.right.as_str().into())];
            let right = locale.text_with("quiz-right-answer", &right);
            let why = asked.explanation.as_str();
            Frame::new()
                .inner_margin(egui::Margin {
                    left: 26,
                    bottom: 10,
                    ..egui::Margin::ZERO
                })
                .show(ui, |ui| {
                    if is_narrow {
                        for text in [yours.as_str(), &right, why] {
                            ui.add(Label::new(text).wrap());
                        }
                    } else {
                        ui.columns(3, |columns| {
                            for (column, text) in
                                columns.iter_mut().zip([yours.as_str(), &right, why])
                            {
                                column.add(Label::new(text).wrap());
                            }
                        });
                    }
                });
        }
    });
}
