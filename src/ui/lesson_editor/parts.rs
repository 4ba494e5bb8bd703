//! The list of parts, to choose one and to put them in order by hand, and the parts that can be
//! added.

use super::{KINDS, LessonEditor, PlanCommand, name_of};
use crate::figure::style;
use crate::lesson::plan::Place;
use crate::lesson::{LessonEdit, LessonManuscript, Story};
use crate::locale::Value;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{Asked, Rows, paint_row, rows_ui};
use egui::text::LayoutJob;
use egui::{
    Align2, CentralPanel, Frame, Id, Panel, Rect, Response, Role, ScrollArea, Sense, TextStyle, Ui,
    WidgetInfo, pos2,
};
use std::sync::Arc;

/// Height of a row at the usual text size, in points: a title, and what it is below it.
const ROW_PT: f32 = 44.0;
/// Room at the left of a row for its number.
const NUMBER_PT: f32 = 30.0;

/// Draws the list, and below it what can be added.
pub fn parts_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut LessonEditor,
    stories: &[Arc<Story>],
    commands: &mut Vec<Command>,
) {
    let height = ui.available_height();
    Panel::bottom("lesson palette")
        .resizable(true)
        .default_size(height * 0.3)
        .size_range(60.0_f32.min(height * 0.2)..=height * 0.6)
        .show(ui, |ui| {
            ui.set_min_height(ui.available_height());
            palette_ui(ui, world, editor, stories, commands);
        });
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        list_ui(ui, world, editor, commands);
    });
}

/// What can be added behind the part in hand.
fn palette_ui(
    ui: &mut Ui,
    world: &World,
    editor: &LessonEditor,
    stories: &[Arc<Story>],
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    ui.label(style::strong(locale.text("plan-add")));
    ScrollArea::vertical().id_salt("palette").show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut add = |ui: &mut Ui, text: String, command: PlanCommand| {
                let command = Command::Plan(command);
                let button = ui.button(text);
                let name = command.name(locale);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if button.on_hover_text(&name).clicked() {
                    commands.push(command);
                }
            };
            if editor.editing.document().story.is_none() {
                let command = match stories.first() {
                    Some(_) => PlanCommand::AddStory(0),
                    None => PlanCommand::AskForStory,
                };
                add(ui, locale.text("lesson-story"), command);
            }
            for kind in KINDS {
                add(ui, locale.text(kind.key()), PlanCommand::Add(kind));
            }
        });
    });
}

fn list_ui(ui: &mut Ui, world: &World, editor: &mut LessonEditor, commands: &mut Vec<Command>) {
    let manuscript = editor.editing.document();
    let places = manuscript.rows();
    let selected = editor.editing.selected();
    let (language, findings) = (editor.panes.language.as_str(), &editor.findings);
    let rows = Rows {
        salt: "lesson parts",
        count: places.len(),
        height_pt: ROW_PT * world.medium.text_scale,
        selected,
        first_movable: 1,
        scrolls: std::mem::take(&mut editor.panes.scrolls),
        dragged: &mut editor.panes.dragged,
    };
    let asked = rows_ui(ui, world, rows, |ui, rect, row| {
        let place = places.get(row).copied().unwrap_or(Place::Lesson);
        let row = Row {
            row,
            is_selected: row == selected,
            title: name_of(manuscript, place, world, language),
            about: about(manuscript, place, world),
            count: findings.in_place(place),
        };
        row.ui(ui, world, rect)
    });
    let command = asked.map(|asked| match asked {
        Asked::Select(row) => PlanCommand::Select(row),
        Asked::Move(from, to) => PlanCommand::Edit(LessonEdit::Move(from, to)),
    });
    commands.extend(command.map(Command::Plan));
}

/// What a part is and how long it takes.
fn about(manuscript: &LessonManuscript, place: Place, world: &World) -> String {
    let locale = &world.locale;
    let minutes = |minutes: u32| {
        let values = [("minutes", Value::Number(f64::from(minutes)))];
        locale.text_with("lesson-minutes", &values)
    };
    match (place, manuscript.activity(place)) {
        (Place::Lesson, _) => minutes(manuscript.head.minutes),
        (_, None) => minutes(manuscript.story.as_ref().map_or(0, |part| part.minutes)),
        (_, Some(activity)) => {
            let kind = locale.text(activity.task.kind().key());
            let separator = locale.text("phrase-separator");
            format!("{kind}{separator}{}", minutes(activity.minutes))
        }
    }
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
        let id = Id::unique(("lesson part", self.row));
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
            painter.text(
                at,
                Align2::RIGHT_TOP,
                number,
                small.clone(),
                theme.faint_ink,
            );
        }
        let font = if self.is_selected {
            style::strong_font(body.size)
        } else {
            body
        };
        let room = rect.max.x - left - 4.0;
        let mut job = LayoutJob::simple(self.title.clone(), font, theme.ink, room);
        job.wrap.max_rows = 1;
        let galley = painter.layout_job(job);
        painter.galley(pos2(left, rect.min.y + 3.0), galley, theme.ink);
        let (below, colour) = match found {
            Some(found) => (
                format!(
                    "{}{}{found}",
                    self.about,
                    world.locale.text("phrase-separator")
                ),
                theme.warning,
            ),
            None => (self.about.clone(), theme.faint_ink),
        };
        let mut job = LayoutJob::simple(below, small, colour, room);
        job.wrap.max_rows = 1;
        let galley = painter.layout_job(job);
        let at = pos2(left, rect.max.y - 4.0 - galley.size().y);
        painter.galley(at, galley, colour);
    }
}
