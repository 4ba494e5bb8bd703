//! The answer in hand: what was asked, what was answered, how it is marked, what is given for it.

use super::{MarkCommand, MarkingRoom, state_of, student_name, without_points};
use crate::figure::style;
use crate::lesson::answers::{Answers, Cell, Given, Paper};
use crate::lesson::plain_text;
use crate::lesson::plan::{Activity, Task};
use crate::lesson::quiz::{Mark, Quiz, answer_in_words, asked, judge};
use crate::locale::Locale;
use crate::ui::command::Command;
use crate::ui::messages::warning;
use crate::ui::quiz::verdict_look;
use crate::ui::symbols;
use crate::ui::thumbnails::Thumbnails;
use crate::ui::world::World;
use crate::ui::writing::text_field;
use crate::view::View;
use egui::{Frame, Key, Label, Margin, ScrollArea, Ui};

/// The widest that a small picture of a view is, in points at the usual text size.
const PICTURE_PT: f32 = 320.0;

/// A question of a quiz as it was answered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuizLine {
    prompt: String,
    answer: Option<String>,
    right: String,
    mark: Option<Mark>,
}

/// Draws the answer in hand.
pub fn answer_ui(
    ui: &mut Ui,
    world: &World,
    room: &mut MarkingRoom,
    thumbnails: &mut Thumbnails,
    commands: &mut Vec<Command>,
) {
    room.follow_fields(&world.locale);
    let key = ("answer", room.cell);
    ScrollArea::vertical()
        .id_salt(key)
        .auto_shrink(false)
        .show(ui, |ui| {
            head_ui(ui, world, room);
            given_ui(ui, world, room, thumbnails, commands);
            guide_ui(ui, world, room);
            fields_ui(ui, world, room, commands);
        });
}

/// Whose answer it is, to what, and what was asked.
fn head_ui(ui: &mut Ui, world: &World, room: &MarkingRoom) {
    let scene = world.scene();
    let (Some(row), Some(activity)) = (room.row(), room.activity()) else {
        ui.label(world.locale.text("marking-nothing"));
        return;
    };
    let title = format!("{} · {}", student_name(row), scene.words(&activity.title));
    ui.add(Label::new(style::strong(title).size(17.0 * world.medium.text_scale)).wrap());
    if let Some(cell) = row.cells.get(room.cell.1) {
        let kind = world.locale.text(activity.task.kind().key());
        let state = state_of(cell, activity, world);
        ui.add(Label::new(style::faint(format!("{kind} · {state}"))).wrap());
    }
    let question = match &activity.task {
        Task::Debate { question, .. } | Task::Question { question, .. } => Some(question),
        Task::Comparison { task, .. } => Some(task),
        Task::Quiz(_) | Task::Sheet(_) => None,
    };
    if let Task::Debate { claims, .. } = &activity.task {
        for id in [&claims.0, &claims.1] {
            if let Some(claim) = world.whole.claims.by_id(id) {
                let source = &world.whole.sources[claim.source];
                let statement = scene.claim_text(claim, &claim.statement);
                let text = format!("“{statement}” – {}", scene.words(&source.publisher));
                ui.add(Label::new(style::faint(text)).wrap());
            }
        }
    }
    let asked = question.map_or(&activity.instructions, |question| question);
    paragraphs_ui(ui, scene.words(asked), true);
    ui.separator();
}

/// What was answered.
fn given_ui(
    ui: &mut Ui,
    world: &World,
    room: &mut MarkingRoom,
    thumbnails: &mut Thumbnails,
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    let (Some(paper), Some(activity)) = (room.paper(), room.activity()) else {
        return;
    };
    ui.label(style::strong(locale.text("marking-answer")));
    match paper.answers.given(&activity.id) {
        None => {
            let key = without_points(&Cell::default(), activity);
            ui.label(style::faint(locale.text(key)));
        }
        Some(Given::Text(text)) => frame_ui(ui, world, text),
        Some(Given::View { view, text }) => {
            let read = View::from_text(view);
            let name = locale.text("marking-view");
            match &read {
                Ok(view) => {
                    let width = (PICTURE_PT * world.medium.text_scale).min(ui.available_width());
                    thumbnails.ui(ui, world, view, width, &name);
                    let command = Command::Mark(MarkCommand::ShowOnMap);
                    let key = if room.before.is_some() {
                        "marking-to-table"
                    } else {
                        "cmd-mark-map"
                    };
                    let button = ui.button(locale.text(key));
                    if button.on_hover_text(command.hint(locale)).clicked() {
                        commands.push(command);
                    }
                }
                Err(fault) => {
                    let reason = crate::lesson::view_fault_sentence(fault, locale);
                    let values = [
                        ("activity", world.scene().words(&activity.title).into()),
                        ("reason", reason.into()),
                    ];
                    let text = locale.text_with("answers-no-view", &values);
                    ui.add(Label::new(warning(world, &text)).wrap());
                }
            }
            frame_ui(ui, world, text);
        }
        Some(Given::Quiz(_)) => {
            room.follow_quiz(world);
            if let Some((_, _, lines)) = &room.quiz {
                for (number, line) in (1..).zip(lines) {
                    line_ui(ui, world, number, line);
                }
            }
        }
    }
}

/// What somebody wrote, as it was written.
fn frame_ui(ui: &mut Ui, world: &World, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    Frame::new()
        .fill(world.theme.raised)
        .stroke((1.0, world.theme.rule))
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.add(Label::new(text).wrap());
        });
}

fn line_ui(ui: &mut Ui, world: &World, number: usize, line: &QuizLine) {
    let locale = &world.locale;
    let prompt = format!("{number}. {}", line.prompt);
    ui.add(Label::new(style::strong(prompt)).wrap());
    let answer = line.answer.clone();
    let answer = answer.unwrap_or_else(|| locale.text("quiz-no-answer"));
    let (key, colour) = match line.mark.map(verdict_look) {
        Some((symbol, key, is_good)) => {
            let colour = if is_good {
                world.theme.ink
            } else {
                world.theme.warning
            };
            (Some((symbol, key)), colour)
        }
        None => (None, world.theme.faint_ink),
    };
    ui.horizontal_wrapped(|ui| {
        if let Some((symbol, key)) = key {
            symbols::sign(ui, symbol, colour);
            ui.label(style::strong(locale.text(key)).color(colour));
        }
        let values = [("answer", answer.into())];
        ui.label(locale.text_with("marking-quiz-answer", &values));
    });
    let values = [("answer", line.right.as_str().into())];
    let right = locale.text_with("quiz-right-answer", &values);
    ui.add(Label::new(style::faint(right)).wrap());
    ui.add_space(4.0);
}

/// How it is marked.
fn guide_ui(ui: &mut Ui, world: &World, room: &MarkingRoom) {
    let (Some(paper), Some(activity)) = (room.paper(), room.activity()) else {
        return;
    };
    let locale = &world.locale;
    if let Some(points) = paper.quiz_points(&activity.id) {
        let values = [
            ("points", locale.number_exact(points).into()),
            ("most", (activity.points as usize).into()),
        ];
        let text = locale.text_with("marking-by-atlas", &values);
        ui.add(Label::new(text).wrap());
    }
    let guide = (activity.task.marking_guide()).map(|guide| world.scene().words(guide));
    if let Some(guide) = guide.filter(|guide| !guide.trim().is_empty()) {
        ui.add_space(6.0);
        ui.label(style::strong(locale.text("marking-guide")));
        paragraphs_ui(ui, guide, false);
    }
}

/// The points and the remark.
fn fields_ui(ui: &mut Ui, world: &World, room: &mut MarkingRoom, commands: &mut Vec<Command>) {
    let Some(activity) = room.activity() else {
        return;
    };
    let (most, is_ours) = (
        activity.points,
        room.paper().is_some_and(Paper::is_of_lesson),
    );
    if !is_ours {
        return;
    }
    let locale = &world.locale;
    ui.separator();
    let mut is_changed = false;
    let name = locale.text_with("marking-points", &[("most", (most as usize).into())]);
    ui.label(style::strong(name.as_str()));
    let wants_points = std::mem::take(&mut room.wants_points);
    ui.horizontal_wrapped(|ui| {
        let width = 80.0 * world.medium.text_scale;
        let field = text_field(ui, &mut room.fields.points, &name, false, |edit| {
            edit.id_salt("marking points").desired_width(width)
        });
        if wants_points {
            field.request_focus();
        }
        is_changed |= field.changed();
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            commands.push(Command::Mark(MarkCommand::Next));
            commands.push(Command::Mark(MarkCommand::Points));
        }
        // The points that are given most often take one press.
        for points in quick(most) {
            let label = locale.number_exact(points);
            let button = ui.button(label.as_str());
            let spoken = locale.text_with("marking-give", &[("points", label.as_str().into())]);
            button.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::Button, true, spoken.as_str())
            });
            if button.clicked() {
                room.fields.points = label;
                is_changed = true;
            }
        }
    });
    if let Some(fault) = &room.fields.fault {
        ui.add(Label::new(warning(world, fault)).wrap());
    }
    let name = locale.text("marking-remark");
    ui.label(style::strong(name.as_str()));
    let remark = text_field(ui, &mut room.fields.remark, &name, true, |edit| {
        edit.id_salt("marking remark")
            .desired_rows(3)
            .desired_width(f32::INFINITY)
    });
    is_changed |= remark.changed();
    if is_changed {
        room.give(locale);
    }
    ui.add(Label::new(style::faint(locale.text("marking-hint"))).wrap());
}

/// None, half and all of the points; each once.
fn quick(most: u32) -> Vec<f64> {
    let most = f64::from(most);
    let mut quick = vec![0.0, most / 2.0, most];
    quick.dedup();
    quick
}

fn paragraphs_ui(ui: &mut Ui, text: &str, strong: bool) {
    for line in plain_text(text)
        .lines()
        .filter(|line| !line.trim().is_empty())
    {
        let line = if strong {
            style::strong(line)
        } else {
            line.into()
        };
        ui.add(Label::new(line).wrap());
    }
}

impl MarkingRoom {
    /// Looks up the questions of the quiz in hand, when they are of another.
    fn follow_quiz(&mut self, world: &World) {
        let (Some(paper), Some(activity)) = (self.paper(), self.activity()) else {
            return;
        };
        let is_known = (self.quiz.as_ref())
            .is_some_and(|(file, id, _)| *file == paper.file && *id == activity.id);
        if is_known {
            return;
        }
        let lines = quiz_lines(activity, &paper.answers, world);
        self.quiz = Some((paper.file.clone(), activity.id.clone(), lines));
    }
}

/// The questions of a quiz as a student answered them, in the student's language.
fn quiz_lines(activity: &Activity, answers: &Answers, world: &World) -> Vec<QuizLine> {
    let (Task::Quiz(quiz), Some(Given::Quiz(given))) =
        (&activity.task, answers.given(&activity.id))
    else {
        return Vec::new();
    };
    // Numbers are in the units of the language in which they were asked.
    let own = Locale::load(&answers.language.as_str().into());
    let locale = own.as_ref().unwrap_or(&world.locale);
    lines_in(quiz, given, world, locale)
}

fn lines_in(
    quiz: &Quiz,
    given: &[(String, crate::lesson::quiz::Answer)],
    world: &World,
    locale: &Locale,
) -> Vec<QuizLine> {
    let open = (quiz.questions.iter()).filter_map(|known| asked(known, &world.whole, locale).ok());
    open.map(|open| {
        let answer = given.iter().find(|(id, _)| *id == open.id);
        let answer = answer.map(|(_, answer)| answer);
        QuizLine {
            answer: answer.map(|answer| answer_in_words(&open, answer, &world.whole, locale)),
            mark: answer.map(|answer| judge(&open, answer).mark),
            prompt: open.prompt,
            right: open.right,
        }
    })
    .collect()
}
