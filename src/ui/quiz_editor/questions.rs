//! The list of questions, to choose one and to put them in order by hand, and the questions that
//! can be added.

use super::in_words::Said;
use super::{AskCommand, OwnKind, QuizEditor};
use crate::figure::style;
use crate::lesson::QuizEdit;
use crate::lesson::quiz::{Own, Question, QuestionKind};
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{Asked, LINE_PT, Line, Rows, rows_ui};
use egui::{CentralPanel, Frame, Panel, Role, ScrollArea, Ui, WidgetInfo};

/// Draws the list, and below it what can be added.
pub fn questions_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut QuizEditor,
    commands: &mut Vec<Command>,
) {
    let height = ui.available_height();
    Panel::bottom("quiz palette")
        .resizable(true)
        .default_size(height * 0.42)
        .size_range(60.0_f32.min(height * 0.2)..=height * 0.7)
        .show(ui, |ui| {
            ui.set_min_height(ui.available_height());
            palette_ui(ui, world, commands);
        });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        list_ui(ui, world, editor, commands);
    });
}

/// What can be added behind the question in hand.
fn palette_ui(ui: &mut Ui, world: &World, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    ScrollArea::vertical()
        .id_salt("quiz palette")
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut add = |ui: &mut Ui, whose: &str, key: &str, command: AskCommand| {
                let what = locale.text(key);
                let button = ui.button(what.as_str());
                let label = locale.text_with(whose, &[("what", what.into())]);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                if button.clicked() {
                    commands.push(Command::Ask(command));
                }
            };
            ui.label(style::strong(locale.text("ask-add-own")));
            ui.horizontal_wrapped(|ui| {
                for kind in OwnKind::ALL {
                    add(ui, "ask-add-own-one", kind.key(), AskCommand::Add(kind));
                }
            });
            ui.label(style::strong(locale.text("ask-add-generated")));
            ui.horizontal_wrapped(|ui| {
                for kind in QuestionKind::GENERATED {
                    let command = AskCommand::Generate(kind);
                    add(ui, "ask-add-generated-one", kind.name_key(), command);
                }
            });
        });
}

fn list_ui(ui: &mut Ui, world: &World, editor: &mut QuizEditor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let title = editor.title(world);
    let editing = &editor.editing;
    let (findings, in_words) = (&editor.findings, &editor.in_words);
    let (document, language) = (editing.document(), editor.panes.language.as_str());
    let questions = &document.questions;
    let rows = Rows {
        salt: "quiz questions",
        count: questions.len() + 1,
        height_pt: LINE_PT * world.medium.text_scale,
        selected: editing.selected(),
        first_movable: 1,
        scrolls: std::mem::take(&mut editor.panes.scrolls),
        dragged: &mut editor.panes.dragged,
    };
    let asked = rows_ui(ui, world, rows, |ui, rect, row| {
        let question = row.checked_sub(1);
        let row = match question {
            None => Line {
                salt: "quiz question",
                row,
                is_selected: editing.selected() == row,
                title: title.clone(),
                about: locale.text("ask-whole"),
                count: 0,
            },
            Some(place) => Line {
                salt: "quiz question",
                row,
                is_selected: editing.selected() == row,
                title: prompt_of(in_words.get(place), document.own(place), language, world),
                about: (questions.get(place))
                    .map_or_else(String::new, |question| kind_of(question, world)),
                count: findings.count(|finding| finding.question == Some(place)),
            },
        };
        row.ui(ui, world, rect)
    });
    let command = asked.map(|asked| match asked {
        Asked::Select(row) => AskCommand::Select(row),
        Asked::Move(from, to) => {
            let to = to.saturating_sub(1);
            AskCommand::Edit(QuizEdit::Move(from.saturating_sub(1), to))
        }
    });
    commands.extend(command.map(Command::Ask));
}

/// What is asked, on one line; of a question of one's own also while its answer is unfinished.
fn prompt_of(said: Option<&Said>, own: Option<&Own>, language: &str, world: &World) -> String {
    let prompt = match said {
        Some(Ok(asked)) => asked.prompt.as_str(),
        _ => own.map_or("", |own| own.prompt.get(language)),
    };
    if prompt.trim().is_empty() {
        return world.locale.text("ask-unfinished");
    }
    prompt.replace(['\n', '\r'], " ")
}

/// What kind of question it is.
fn kind_of(question: &Question, world: &World) -> String {
    world.locale.text(question.kind().name_key())
}
