//! The list of steps: to choose one, and to put them in order by hand.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::{Step, StoryEdit};
use crate::ui::command::Command;
use crate::ui::world::World;
use egui::{
    Align2, CursorIcon, Id, Label, Rect, Role, ScrollArea, Sense, StrokeKind, TextStyle, Ui,
    WidgetInfo, pos2, vec2,
};

/// Height of a row at the usual text size, in points: a title, and what was found below it.
const ROW_PT: f32 = 44.0;
/// Room at the left of a row for its number.
const NUMBER_PT: f32 = 30.0;

/// Draws the list. Only the rows in sight are laid out.
pub fn steps_ui(ui: &mut Ui, world: &World, editor: &mut Editor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    if editor.editing.manuscript().steps.is_empty() {
        let key = Command::Story(StoryCommand::Add).key_text(locale);
        let text = locale.text_with(
            "editor-no-steps",
            &[("key", key.unwrap_or_default().into())],
        );
        ui.add(Label::new(text).wrap());
        return;
    }
    let height = ROW_PT * world.medium.text_scale;
    let scrolls = std::mem::take(&mut editor.scrolls);
    ScrollArea::vertical()
        .id_salt("story steps")
        .auto_shrink(false)
        .show_viewport(ui, |ui, sight| {
            let count = editor.editing.manuscript().steps.len();
            ui.set_height(height * count as f32);
            ui.set_width(ui.available_width());
            let top = ui.min_rect().min;
            let width = ui.available_width();
            let row = |place: usize| {
                Rect::from_min_size(top + vec2(0.0, place as f32 * height), vec2(width, height))
            };
            let selected = editor.editing.selected();
            if scrolls {
                ui.scroll_to_rect(row(selected), None);
            }
            let first = (sight.min.y / height).floor().max(0.0) as usize;
            let last = ((sight.max.y / height).ceil().max(0.0) as usize).min(count);
            let mut dragged = editor.dragged;
            for place in first..last {
                let Some(step) = editor.editing.manuscript().steps.get(place) else {
                    continue;
                };
                let outcome = row_ui(ui, world, editor, row(place), place, step);
                if outcome.clicked {
                    commands.push(Command::Story(StoryCommand::Select(place)));
                }
                if outcome.dragged {
                    dragged = Some(place);
                }
            }
            editor.dragged = dragged;
            drop_ui(ui, world, editor, (top.y, height, count), commands);
        });
}

/// Where a step that is dragged would go, and that it goes there.
fn drop_ui(
    ui: &Ui,
    world: &World,
    editor: &mut Editor,
    (top, height, count): (f32, f32, usize),
    commands: &mut Vec<Command>,
) {
    let Some(from) = editor.dragged else { return };
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        editor.dragged = None;
        return;
    }
    let Some(at) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let gap = (((at.y - top) / height).round().max(0.0) as usize).min(count);
    let y = top + gap as f32 * height;
    let stroke = egui::Stroke::new(3.0, world.theme.accent);
    ui.painter().hline(ui.max_rect().x_range(), y, stroke);
    if ui.input(|input| input.pointer.any_released()) {
        editor.dragged = None;
        let to = if gap > from { gap - 1 } else { gap };
        if to != from {
            let edit = StoryEdit::Move(from, to);
            commands.push(Command::Story(StoryCommand::Edit(edit)));
        }
    }
}

struct RowOutcome {
    clicked: bool,
    dragged: bool,
}

fn row_ui(
    ui: &Ui,
    world: &World,
    editor: &Editor,
    rect: Rect,
    place: usize,
    step: &Step,
) -> RowOutcome {
    let locale = &world.locale;
    let selected = place == editor.editing.selected();
    let response = ui.interact(
        rect,
        Id::unique(("story step", place)),
        Sense::click_and_drag(),
    );
    let title = title_of(step, editor, world);
    let count = editor.findings.in_step(place);
    let found = (count > 0).then(|| locale.text_with("editor-found", &[("count", count.into())]));
    response.widget_info(|| {
        let values = [
            ("number", (place + 1).into()),
            ("title", title.as_str().into()),
        ];
        let row = locale.text_with("editor-row", &values);
        let label = match &found {
            Some(found) => {
                let values = [("row", row.into()), ("found", found.as_str().into())];
                locale.text_with("editor-row-found", &values)
            }
            None => row,
        };
        WidgetInfo::selected(Role::Button, true, selected, label)
    });
    let theme = &world.theme;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if selected {
        painter.rect_filled(rect, 3.0, theme.accent_wash);
        let mark = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(mark, 1.0, theme.accent);
    }
    if response.hovered() || response.has_focus() {
        let stroke = egui::Stroke::new(1.0, theme.accent);
        painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
    }
    let scale = world.medium.text_scale;
    let body = TextStyle::Body.resolve(ui.style());
    let small = TextStyle::Small.resolve(ui.style());
    let left = rect.min.x + NUMBER_PT * scale;
    let number = locale.number((place + 1) as f64, 0);
    let at = pos2(left - 6.0, rect.min.y + 5.0);
    painter.text(
        at,
        Align2::RIGHT_TOP,
        number,
        small.clone(),
        theme.faint_ink,
    );
    let font = if selected {
        style::strong_font(body.size)
    } else {
        body
    };
    painter.text(
        pos2(left, rect.min.y + 4.0),
        Align2::LEFT_TOP,
        &title,
        font,
        theme.ink,
    );
    if let Some(found) = found {
        let at = pos2(left, rect.max.y - 4.0);
        painter.text(at, Align2::LEFT_BOTTOM, found, small, theme.warning);
    }
    let outcome = RowOutcome {
        clicked: response.clicked(),
        dragged: response.drag_started(),
    };
    response.on_hover_text(title);
    outcome
}

/// The title in the language that is written in, or in another one.
fn title_of(step: &Step, editor: &Editor, world: &World) -> String {
    let title = step.title.get(&editor.language);
    if title.is_empty() {
        world.locale.text("editor-no-title")
    } else {
        title.to_owned()
    }
}
