//! The bar of a quiz, the question that is open, and the explanation of its answer.

use super::{QuizCommand, Quizzing, Whose, forms, line};
use crate::figure::style;
use crate::lesson::quiz::{Asked, Form, Given, Mark, Phase, answer_in_words};
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use crate::view::PageId;
use egui::{Align, Button, Id, Label, Layout, Link, Modal, Ui};

/// Sizes of the question and of the verdict, in points.
const PROMPT_PT: f32 = 19.0;
const VERDICT_PT: f32 = 18.0;

/// Where the quiz is, how long there is left, and the way out.
pub fn bar_ui(ui: &mut Ui, world: &World, quizzing: &Quizzing, commands: &mut Vec<QuizCommand>) {
    let locale = &world.locale;
    let run = &quizzing.run;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(locale.text("quiz-leave")).clicked() {
                commands.push(QuizCommand::AskToLeave);
            }
            if quizzing.whose == Whose::Reader {
                ui.menu_button(locale.text("quiz-menu"), |ui| {
                    for (key, command) in [
                        ("quiz-export", QuizCommand::Export),
                        ("quiz-save", QuizCommand::SaveQuiz),
                        ("ask-edit", QuizCommand::Edit),
                    ] {
                        if ui.button(locale.text(key)).clicked() {
                            commands.push(command);
                            ui.close();
                        }
                    }
                });
            }
            if let Some(left_s) = run.left_s() {
                let seconds = left_s.ceil().max(0.0) as usize;
                ui.label(locale.text_with("quiz-time-left", &[("seconds", seconds.into())]));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if run.phase() != Phase::Ended {
                    let values = [
                        ("number", (run.place() + 1).into()),
                        ("count", run.all_asked().len().into()),
                    ];
                    ui.label(style::strong(locale.text_with("quiz-place", &values)));
                }
                ui.add(Label::new(style::faint(run.title.as_str())).truncate());
                if quizzing.left_out > 0 {
                    let count = [("count", quizzing.left_out.into())];
                    let text = locale.text_with("quiz-left-out", &count);
                    ui.add(Label::new(style::faint(text)).truncate());
                }
            });
        });
    });
}

/// The open question with its form, or the explanation of its answer.
pub fn question_ui(
    ui: &mut Ui,
    world: &World,
    quizzing: &Quizzing,
    commands: &mut Vec<QuizCommand>,
) {
    let Some(asked) = quizzing.run.asked() else {
        return;
    };
    let scale = world.medium.text_scale;
    ui.spacing_mut().item_spacing.y = 8.0 * scale;
    ui.label(style::faint(asked.topic.name.as_str()));
    ui.add(Label::new(style::strong(asked.prompt.as_str()).size(PROMPT_PT * scale)).wrap());
    match quizzing.run.explained() {
        None => open_ui(ui, world, quizzing, asked, commands),
        Some(given) => explained_ui(ui, world, asked, given, commands),
    }
}

fn open_ui(
    ui: &mut Ui,
    world: &World,
    quizzing: &Quizzing,
    asked: &Asked,
    commands: &mut Vec<QuizCommand>,
) {
    let locale = &world.locale;
    forms::ui(ui, world, quizzing, asked, commands);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let is_ready = quizzing.run.can_check();
        let check = Button::new(style::strong(locale.text("quiz-check")));
        if ui.add_enabled(is_ready, check).clicked() {
            commands.push(QuizCommand::Check);
        }
        if ui.button(locale.text("quiz-pass")).clicked() {
            commands.push(QuizCommand::Pass);
        }
    });
    let hint = match asked.form {
        Form::Choice { .. } | Form::TrueFalse { .. } => "quiz-hint-choice",
        Form::Region { .. } => "quiz-hint-region",
        Form::Point { .. } => "quiz-hint-point",
        Form::Pairs { .. } => "quiz-hint-pairs",
        Form::Number { .. } | Form::Text { .. } | Form::Order { .. } | Form::Line { .. } => {
            "quiz-hint-form"
        }
    };
    ui.add(Label::new(style::faint(locale.text(hint))).wrap());
}

/// The sign, the key of the words and whether it is good news.
pub(in crate::ui) fn verdict_look(mark: Mark) -> (Symbol, &'static str, bool) {
    match mark {
        Mark::Right => (Symbol::Right, "quiz-mark-right", true),
        Mark::Partly => (Symbol::Partly, "quiz-mark-partly", true),
        Mark::Wrong => (Symbol::Wrong, "quiz-mark-wrong", false),
    }
}

fn explained_ui(
    ui: &mut Ui,
    world: &World,
    asked: &Asked,
    given: &Given,
    commands: &mut Vec<QuizCommand>,
) {
    let locale = &world.locale;
    let scale = world.medium.text_scale;
    let (symbol, key, is_good) = verdict_look(given.verdict.mark);
    let colour = if is_good {
        world.theme.ink
    } else {
        world.theme.warning
    };
    ui.horizontal(|ui| {
        symbols::sign(ui, symbol, colour);
        let verdict = style::strong(locale.text(key)).size(VERDICT_PT * scale);
        ui.label(verdict.color(colour));
    });
    let mut fact = |key: &str, text: &str| {
        let text = locale.text_with(key, &[("answer", text.into())]);
        ui.add(Label::new(text).wrap());
    };
    let answer = given.answer.as_ref();
    let answer = answer.map(|answer| answer_in_words(asked, answer, &world.atlas, locale));
    match answer {
        Some(answer) => fact("quiz-your-answer", &answer),
        None => fact("quiz-your-answer", &locale.text("quiz-no-answer")),
    }
    fact("quiz-right-answer", &asked.right);
    line::explained_ui(ui, world, asked, given);
    ui.add(Label::new(asked.explanation.as_str()).wrap());
    let next = ui.add(Button::new(style::strong(locale.text("quiz-go-on"))));
    if ui.memory(|memory| memory.focused().is_none()) {
        next.request_focus();
    }
    if next.clicked() {
        commands.push(QuizCommand::GoOn);
    }
    further_ui(ui, world, asked, commands);
}

/// Who says so, and where there is more to read.
fn further_ui(ui: &mut Ui, world: &World, asked: &Asked, commands: &mut Vec<QuizCommand>) {
    let locale = &world.locale;
    if !asked.sources.is_empty() {
        ui.separator();
        ui.label(style::faint(locale.text("quiz-sources")));
    }
    for source in &asked.sources {
        if source.id.is_empty() {
            ui.add(Label::new(source.citation.as_str()).wrap());
            continue;
        }
        // What is no entry among the sources is what the pack says of itself.
        let page = match world.atlas.sources.find(&source.id) {
            Some(_) => PageId::Source(source.id.clone()),
            None => PageId::About,
        };
        if ui.add(Link::new(source.citation.as_str())).clicked() {
            commands.push(QuizCommand::Read(page));
        }
        ui.label(style::faint(source.kind.as_str()));
    }
    let language = locale.language().as_str();
    for id in &asked.regions {
        let Some(region) = world.atlas.regions.find(id) else {
            continue;
        };
        let name = world.atlas.regions[region].names.get(language);
        let text = locale.text_with("quiz-profile", &[("region", name.into())]);
        if ui.add(Link::new(text)).clicked() {
            commands.push(QuizCommand::Profile(id.clone()));
        }
    }
}

/// Asks whether the quiz is to be left.
pub fn leaving_ui(ui: &Ui, world: &World, quizzing: &Quizzing) -> Option<QuizCommand> {
    let locale = &world.locale;
    let mut asked = None;
    let modal = Modal::new(Id::unique("leave quiz")).show(ui.ctx(), |ui| {
        ui.set_width(420.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        let count = [("count", quizzing.run.answered().into())];
        let text = locale.text_with("quiz-leave-loses", &count);
        ui.add(Label::new(text).wrap());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let stay = ui.button(locale.text("quiz-stay"));
            let later =
                (quizzing.is_kept()).then(|| ui.button(locale.text("quiz-leave-for-later")));
            let leave = ui.button(locale.text("quiz-leave-anyway"));
            let is_later_focused = later.as_ref().is_some_and(egui::Response::has_focus);
            if !stay.has_focus() && !leave.has_focus() && !is_later_focused {
                stay.request_focus();
            }
            if stay.clicked() {
                asked = Some(QuizCommand::Stay);
            }
            if later.is_some_and(|later| later.clicked()) {
                asked = Some(QuizCommand::LeaveForLater);
            }
            if leave.clicked() {
                asked = Some(QuizCommand::Leave);
            }
        });
    });
    asked.or(modal.should_close().then_some(QuizCommand::Stay))
}
