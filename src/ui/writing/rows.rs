//! A list of rows: to choose one, and to put them in order by hand. Only the rows in sight are laid
//! out.

use crate::ui::world::World;
use egui::{CursorIcon, Rect, Response, ScrollArea, Ui, pos2, vec2};

/// A list.
pub struct Rows<'a> {
    /// What tells its place of scrolling from that of others.
    pub salt: &'static str,
    /// How many rows there are.
    pub count: usize,
    /// The height of each, in points.
    pub height_pt: f32,
    /// The row in hand.
    pub selected: usize,
    /// The rows before this one stay where they are.
    pub first_movable: usize,
    /// Whether the row in hand is to be scrolled into sight.
    pub scrolls: bool,
    /// The row that is dragged.
    pub dragged: &'a mut Option<usize>,
}

/// What is asked of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Take this row in hand.
    Select(usize),
    /// Put the row at the first place to the second.
    Move(usize, usize),
}

/// Draws the rows; `row` draws one into its place, which can be clicked and dragged.
pub fn rows_ui(
    ui: &mut Ui,
    world: &World,
    rows: Rows<'_>,
    mut row: impl FnMut(&mut Ui, Rect, usize) -> Response,
) -> Option<Asked> {
    let mut asked = None;
    let Rows {
        salt,
        count,
        height_pt: height,
        selected,
        first_movable,
        scrolls,
        dragged,
    } = rows;
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show_viewport(ui, |ui, sight| {
            ui.set_height(height * count as f32);
            ui.set_width(ui.available_width());
            let top = ui.min_rect().min;
            let width = ui.available_width();
            let place_of = |place: usize| {
                let top = top + vec2(0.0, place as f32 * height);
                Rect::from_min_size(top, vec2(width, height))
            };
            if scrolls {
                ui.scroll_to_rect(place_of(selected), None);
            }
            let first = (sight.min.y / height).floor().max(0.0) as usize;
            let last = ((sight.max.y / height).ceil().max(0.0) as usize).min(count);
            for place in first..last {
                let response = row(ui, place_of(place), place);
                if response.clicked() {
                    asked = Some(Asked::Select(place));
                }
                if response.drag_started() && place >= first_movable {
                    *dragged = Some(place);
                }
            }
            let gaps = Gaps {
                top: top.y,
                height,
                first: first_movable,
                last: count,
            };
            if let Some(moved) = drop_ui(ui, world, dragged, &gaps) {
                asked = Some(moved);
            }
        });
    asked
}

/// Where a row can go: between others.
struct Gaps {
    top: f32,
    height: f32,
    first: usize,
    last: usize,
}

/// Where a row that is dragged would go, and that it goes there.
fn drop_ui(ui: &Ui, world: &World, dragged: &mut Option<usize>, gaps: &Gaps) -> Option<Asked> {
    let from = (*dragged)?;
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        *dragged = None;
        return None;
    }
    let at = ui.ctx().pointer_latest_pos()?;
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let nearest = ((at.y - gaps.top) / gaps.height).round().max(0.0) as usize;
    let gap = nearest.clamp(gaps.first.min(gaps.last), gaps.last);
    let y = gaps.top + gap as f32 * gaps.height;
    let stroke = egui::Stroke::new(3.0, world.theme.accent);
    ui.painter().hline(ui.max_rect().x_range(), y, stroke);
    if !ui.input(|input| input.pointer.any_released()) {
        return None;
    }
    *dragged = None;
    let to = if gap > from { gap - 1 } else { gap };
    (to != from).then_some(Asked::Move(from, to))
}

/// What marks the row in hand, and the one that is pointed at or has the keyboard.
pub fn paint_row(ui: &Ui, world: &World, rect: Rect, response: &Response, is_selected: bool) {
    let theme = &world.theme;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if is_selected {
        painter.rect_filled(rect, 3.0, theme.accent_wash);
        let mark = Rect::from_min_max(rect.min, pos2(rect.min.x + 3.0, rect.max.y));
        painter.rect_filled(mark, 1.0, theme.accent);
    }
    if response.hovered() || response.has_focus() {
        let stroke = egui::Stroke::new(1.0, theme.accent);
        painter.rect_stroke(rect, 3.0, stroke, egui::StrokeKind::Inside);
    }
}
