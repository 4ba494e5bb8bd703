//! The list of parts, to choose one and to put them in order by hand, and the parts that can be
//! added.

use super::{KINDS, LessonEditor, PlanCommand, name_of};
use crate::figure::style;
use crate::lesson::plan::Place;
use crate::lesson::{LessonEdit, LessonManuscript, Story};
use crate::locale::Value;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{Asked, LINE_PT, Line, Rows, rows_ui};
use egui::{CentralPanel, Frame, Panel, Role, ScrollArea, Ui, WidgetInfo};
use std::sync::Arc;

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
        height_pt: LINE_PT * world.medium.text_scale,
        selected,
        first_movable: 1,
        scrolls: std::mem::take(&mut editor.panes.scrolls),
        dragged: &mut editor.panes.dragged,
    };
    let asked = rows_ui(ui, world, rows, |ui, rect, row| {
        let place = places.get(row).copied().unwrap_or(Place::Lesson);
        let row = Line {
            salt: "lesson part",
            row,
            is_selected: row == selected,
            title: name_of(manuscript, place, world, language),
            about: about(manuscript, place, world),
            count: findings.count(|finding| finding.place == place),
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
