//! The list of questions, to choose one and to put them in order by hand, and the questions that
//! can be added.

use super::in_words::Said;
use super::{AskCommand, OwnKind, QuizEditor};
use crate::figure::style;
use crate::lesson::QuizEdit;
use crate::lesson::quiz::{Own, Question, QuestionKind};
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{Asked, Rows, paint_row, rows_ui};
use egui::text::LayoutJob;
use egui::{
    Align2, CentralPanel, Frame, Id, Panel, Rect, Response, Role, ScrollArea, Sense, TextStyle, Ui,
    WidgetInfo, pos2,
};

/// Height of a row at the usual text size, in points: a question, and its kind below it.
const ROW_PT: f32 = 44.0;
/// Room at the left of a row for its number.
const NUMBER_PT: f32 = 30.0;

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
        height_pt: ROW_PT * world.medium.text_scale,
        selected: editing.selected(),
        first_movable: 1,
        scrolls: std::mem::take(&mut editor.panes.scrolls),
        dragged: &mut editor.panes.dragged,
    };
    let asked = rows_ui(ui, world, rows, |ui, rect, row| {
        let question = row.checked_sub(1);
        let row = match question {
            None => Row {
                row,
                is_selected: editing.selected() == row,
                title: title.clone(),
                about: locale.text("ask-whole"),
                count: 0,
            },
            Some(place) => Row {
                row,
                is_selected: editing.selected() == row,
                title: prompt_of(in_words.get(place), document.own(place), language, world),
                about: (questions.get(place))
                    .map_or_else(String::new, |question| kind_of(question, world)),
                count: findings.in_question(place),
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

/// A row of the list.
struct Row {
    row: usize,
    is_selected: bool,
    title: String,
    about: String,
    /// How much is to be mended in it.
    count: usize,
}

impl Row {
    fn ui(&self, ui: &Ui, world: &World, rect: Rect) -> Response {
        let locale = &world.locale;
        let id = Id::unique(("quiz question", self.row));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let values = [("count", self.count.into())];
        let found = (self.count > 0).then(|| locale.text_with("editor-found", &values));
        response.widget_info(|| {
            let values = [
                ("number", self.row.into()),
                ("title", self.title.as_str().into()),
            ];
            let row = if self.row == 0 {
                self.title.clone()
            } else {
                locale.text_with("editor-row", &values)
            };
            let label = match &found {
                Some(found) => {
                    let values = [("row", row.into()), ("found", found.as_str().into())];
                    locale.text_with("editor-row-found", &values)
                }
                None => row,
            };
            WidgetInfo::selected(Role::Button, true, self.is_selected, label)
        });
        paint_row(ui, world, rect, &response, self.is_selected);
        self.paint(ui, world, rect, found.as_deref());
        response.on_hover_text(&self.title)
    }

    fn paint(&self, ui: &Ui, world: &World, rect: Rect, found: Option<&str>) {
        let theme = &world.theme;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let body = TextStyle::Body.resolve(ui.style());
        let small = TextStyle::Small.resolve(ui.style());
        let left = rect.min.x + NUMBER_PT * world.medium.text_scale;
        if self.row > 0 {
            let number = world.locale.number(self.row as f64, 0);
            let at = pos2(left - 6.0, rect.min.y + 5.0);
            let font = small.clone();
            painter.text(at, Align2::RIGHT_TOP, number, font, theme.faint_ink);
        }
        let font = if self.is_selected {
            style::strong_font(body.size)
        } else {
            body
        };
        let room = rect.max.x - left - 4.0;
        let line = |text: String, font, colour| {
            let mut job = LayoutJob::simple(text, font, colour, room);
            job.wrap.max_rows = 1;
            painter.layout_job(job)
        };
        let galley = line(self.title.clone(), font, theme.ink);
        painter.galley(pos2(left, rect.min.y + 3.0), galley, theme.ink);
        let separator = world.locale.text("phrase-separator");
        let (below, colour) = match found {
            Some(found) => (format!("{}{separator}{found}", self.about), theme.warning),
            None => (self.about.clone(), theme.faint_ink),
        };
        let galley = line(below, small, colour);
        let at = pos2(left, rect.max.y - 4.0 - galley.size().y);
        painter.galley(at, galley, colour);
    }
}
