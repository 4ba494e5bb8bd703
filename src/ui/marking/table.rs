//! The table of marks: a row a student, a column an activity.

use super::{MarkCommand, MarkingRoom, state_of, student_name, without_points};
use crate::figure::style;
use crate::lesson::answers::{MarkRow, answers_fault_sentence};
use crate::ui::command::Command;
use crate::ui::messages::warning;
use crate::ui::world::World;
use egui::{Align, Button, Label, Layout, Role, ScrollArea, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder, TableRow};

/// The widths of a column of points, in points at the usual text size: the least, and the usual.
const POINTS_PT: [f32; 2] = [88.0, 124.0];
/// The least width of the column of names.
const NAME_PT: f32 = 150.0;
/// The height of a row.
const ROW_PT: f32 = 30.0;
/// The height of the head.
const HEAD_PT: f32 = 52.0;

/// Draws the table, and below it what is wrong with files.
pub fn table_ui(ui: &mut Ui, world: &World, room: &mut MarkingRoom, commands: &mut Vec<Command>) {
    let scale = world.medium.text_scale;
    let notes = notes(world, room);
    let height = ui.available_height();
    let notes_height = if notes.is_empty() {
        0.0
    } else {
        (height * 0.3).min(26.0 * scale * (notes.len() + 1) as f32)
    };
    let mut clicked = None;
    ScrollArea::horizontal()
        .id_salt("marks across")
        .max_height(height - notes_height)
        .show(ui, |ui| {
            clicked = rows_ui(ui, world, room, height - notes_height);
        });
    if let Some((row, column)) = clicked {
        commands.push(Command::Mark(MarkCommand::Select(row, column)));
    }
    if !notes.is_empty() {
        ui.separator();
        ui.label(style::strong(world.locale.text("marks-faults")));
        ScrollArea::vertical()
            .id_salt("marks notes")
            .auto_shrink(false)
            .show(ui, |ui| {
                for note in notes {
                    ui.add(Label::new(warning(world, &note)).wrap());
                }
            });
    }
}

/// What is wrong with the files, a line each.
fn notes(world: &World, room: &MarkingRoom) -> Vec<String> {
    let locale = &world.locale;
    let line = |name: &str, reason: String| {
        let values = [("name", name.into()), ("reason", reason.into())];
        locale.text_with("marking-note", &values)
    };
    let of_rows = room.table.rows.iter().flat_map(|row| {
        let faults = row.faults.iter();
        faults.map(|fault| line(student_name(row), answers_fault_sentence(fault, locale)))
    });
    let unread = (room.unread.iter()).map(|unread| line(&unread.file, unread.reason(locale)));
    of_rows.chain(unread).collect()
}

fn rows_ui(
    ui: &mut Ui,
    world: &World,
    room: &mut MarkingRoom,
    height: f32,
) -> Option<(usize, usize)> {
    let scale = world.medium.text_scale;
    let locale = &world.locale;
    let mut clicked = None;
    let scrolls = std::mem::take(&mut room.scrolls);
    let room = &*room;
    let columns = room.table.columns.len();
    let spacing = ui.spacing().item_spacing.x + ui.spacing().scroll.bar_width;
    let rest = ui.available_width() - (NAME_PT * scale + spacing);
    let each = rest / (columns + 1) as f32 - ui.spacing().item_spacing.x;
    let width = each.clamp(POINTS_PT[0] * scale, POINTS_PT[1] * scale);
    let mut table = TableBuilder::new(ui)
        .id_salt("marks")
        .striped(true)
        .auto_shrink(false)
        .max_scroll_height(height)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(
            Column::initial(NAME_PT * scale)
                .at_least(NAME_PT * 0.6)
                .resizable(true)
                .clip(true),
        )
        .columns(Column::exact(width), columns)
        .column(Column::exact(width));
    if scrolls {
        table = table.scroll_to_row(room.cell.0, None);
    }
    table
        .header(HEAD_PT * scale, |mut head| {
            head.col(|ui| {
                ui.label(style::strong(locale.text("marks-student")));
            });
            for (id, most) in &room.table.columns {
                head.col(|ui| {
                    let activity = room.lesson.activity(id);
                    let title =
                        activity.map_or(id.as_str(), |known| world.scene().words(&known.title));
                    let values = [
                        ("activity", title.into()),
                        ("most", (*most as usize).into()),
                    ];
                    let text = locale.text_with("marking-head", &values);
                    ui.add(Label::new(style::strong(text).small()).wrap());
                });
            }
            head.col(|ui| {
                ui.label(style::strong(locale.text("marks-total")));
            });
        })
        .body(|body| {
            body.rows(ROW_PT * scale, room.table.rows.len(), |mut row| {
                let place = row.index();
                if let Some(marks) = room.table.rows.get(place)
                    && let Some(column) = row_ui(&mut row, world, room, place, marks)
                {
                    clicked = Some((place, column));
                }
            });
        });
    clicked
}

/// A row; gives the column that was clicked.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    world: &World,
    room: &MarkingRoom,
    place: usize,
    marks: &MarkRow,
) -> Option<usize> {
    let locale = &world.locale;
    let name = student_name(marks);
    let mut clicked = None;
    row.col(|ui| {
        let has_faults = !marks.faults.is_empty();
        let text = if has_faults {
            format!("{name} (!)")
        } else {
            name.to_owned()
        };
        let label = ui.add(Label::new(text).truncate());
        label.on_hover_ui(|ui| {
            ui.label(marks.file.as_str());
            for fault in &marks.faults {
                ui.label(answers_fault_sentence(fault, locale));
            }
        });
    });
    for (column, ((id, _), cell)) in (room.table.columns.iter().zip(&marks.cells)).enumerate() {
        row.col(|ui| {
            let Some(activity) = room.lesson.activity(id) else {
                return;
            };
            let state = state_of(cell, activity, world);
            let text = match cell.points {
                Some(points) => locale.number_exact(points),
                None => locale.text(without_points(cell, activity)),
            };
            let text = if cell.remark.is_empty() {
                text
            } else {
                format!("{text} ¶")
            };
            let text = if cell.is_open() {
                style::strong(text)
            } else if cell.points.is_none() {
                style::faint(text)
            } else {
                text.into()
            };
            let is_chosen = room.cell == (place, column);
            let size = ui.available_size();
            let button = Button::selectable(is_chosen, text)
                .min_size(size)
                .truncate();
            let response = ui.push_id((place, column), |ui| ui.add(button)).inner;
            let title = world.scene().words(&activity.title);
            let values = [
                ("student", name.into()),
                ("activity", title.into()),
                ("state", state.into()),
            ];
            let label = locale.text_with("marking-cell", &values);
            response.widget_info(|| {
                WidgetInfo::selected(Role::Button, true, is_chosen, label.as_str())
            });
            if response.clicked() {
                clicked = Some(column);
            }
        });
    }
    row.col(|ui| {
        let total = locale.number_exact(marks.total);
        let text = if marks.is_complete {
            style::strong(total)
        } else {
            let values = [("total", total.into())];
            style::faint(locale.text_with("marking-so-far", &values))
        };
        ui.add(Label::new(text).truncate());
    });
    clicked
}
