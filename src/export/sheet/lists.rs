//! Lists in columns: numbers with lines to write on, and banks of words.

use super::desk::Desk;
use crate::export::tagged::Role;
use egui::{Rect, Stroke, StrokeKind, pos2, vec2};

/// A row of a list.
pub(super) struct Row {
    pub(super) mark: String,
    /// What stands behind the mark; without it there is a line to write on.
    pub(super) text: Option<String>,
    /// What stands at the right end.
    pub(super) end: Option<String>,
}

/// How a list is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// The room of a mark.
    pub(super) mark_pt: f32,
    /// The least width of a column.
    pub(super) least_pt: f32,
    pub(super) row_pt: f32,
}

impl Setting {
    fn columns(self, width: f32) -> usize {
        ((width / self.least_pt).floor() as usize).max(1)
    }

    /// How high so many rows are.
    pub(super) fn height(self, count: usize, width: f32) -> f32 {
        count.div_ceil(self.columns(width)) as f32 * self.row_pt
    }
}

/// Lays rows in columns, down each column, over as many pages as they need.
pub(super) fn lay_rows(desk: &mut Desk<'_, '_>, rows: &[Row], setting: Setting) {
    let mut rows = rows;
    while !rows.is_empty() {
        let free = desk.free;
        let columns = setting.columns(free.width());
        let fitting = ((free.height() / setting.row_pt).floor().max(0.0)) as usize;
        let wanted = rows.len().div_ceil(columns);
        if fitting < wanted.min(3) {
            desk.next_page();
            continue;
        }
        let height = wanted.min(fitting.max(1));
        let (now, later) = rows.split_at((height * columns).min(rows.len()));
        let gap = 22.0;
        let width = (free.width() - gap * (columns - 1) as f32) / columns as f32;
        for (place, row) in now.iter().enumerate() {
            let corner = pos2(
                free.min.x + (place / height) as f32 * (width + gap),
                free.min.y + (place % height) as f32 * setting.row_pt,
            );
            lay_row(
                desk,
                row,
                Rect::from_min_size(corner, vec2(width, setting.row_pt)),
                setting,
            );
        }
        desk.free.min.y += height as f32 * setting.row_pt;
        rows = later;
    }
}

fn lay_row(desk: &mut Desk<'_, '_>, row: &Row, at: Rect, setting: Setting) {
    let look = desk.small();
    let strong = desk.look(desk.sizes.small_pt, true);
    let end = (row.end.as_ref()).map(|text| desk.galley(text, look, at.width() / 2.0));
    let end_width = end.as_ref().map_or(0.0, |galley| galley.size().x + 6.0);
    let mark = desk.galley(&row.mark, strong, setting.mark_pt);
    let text = (row.text.as_ref())
        .map(|text| desk.galley(text, look, at.width() - setting.mark_pt - end_width));
    let baseline = at.min.y + mark.size().y;
    let ink = desk.scene.theme.ink;
    let is_blank = text.is_none();
    let left = at.min.x + setting.mark_pt;
    desk.pen.piece(Role::Item, |painter| {
        painter.galley(at.min, mark, ink);
        if let Some(text) = text {
            painter.galley(pos2(left, at.min.y), text, ink);
        }
        if let Some(end) = end {
            painter.galley(pos2(at.max.x - end.size().x, at.min.y), end, ink);
        }
    });
    if is_blank {
        desk.rules(&[[pos2(left, baseline), pos2(at.max.x, baseline)]]);
    }
}

/// How high a bank of words is in a width.
pub(super) fn bank_height(desk: &Desk<'_, '_>, words: &[String], width: f32) -> f32 {
    let galley = desk.galley(&spaced(words), desk.small(), width - 2.0 * BANK_PADDING_PT);
    galley.size().y + 2.0 * BANK_PADDING_PT
}

const BANK_PADDING_PT: f32 = 7.0;

/// Lays a bank of words in a frame.
pub(super) fn lay_bank(desk: &mut Desk<'_, '_>, words: &[String]) {
    let width = desk.free.width();
    let height = bank_height(desk, words, width);
    desk.need(height);
    let rect = Rect::from_min_size(desk.free.min, vec2(desk.free.width(), height));
    let stroke = Stroke::new(0.75, desk.scene.theme.ink);
    desk.pen.piece(Role::Ornament, |painter| {
        painter.rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
    });
    let galley = desk.galley(
        &spaced(words),
        desk.small(),
        desk.free.width() - 2.0 * BANK_PADDING_PT,
    );
    desk.write(
        Role::Text,
        rect.min + vec2(BANK_PADDING_PT, BANK_PADDING_PT),
        galley,
    );
    desk.free.min.y += height + 8.0;
}

/// Words apart from each other; a name is never broken at its spaces.
fn spaced(words: &[String]) -> String {
    let whole: Vec<String> = words
        .iter()
        .map(|word| word.replace(' ', "\u{a0}"))
        .collect();
    whole.join("  ·  ")
}
