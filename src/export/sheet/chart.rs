//! Bars to be drawn from values.

use super::desk::Desk;
use super::map::name;
use crate::export::tagged::Role;
use crate::figure::charts::axis::{Axis, shown};
use crate::figure::map::Pattern;
use crate::lesson::sheet::{ChartWork, Ink};
use egui::{Align2, Rect, Stroke, pos2, vec2};

/// How many lines the grid has between two ticks.
const PARTS: usize = 5;
/// The highest a bar may be.
const TALLEST_PT: f32 = 44.0;

/// Lays out the sheet.
pub(super) fn lay(desk: &mut Desk<'_, '_>, work: &ChartWork, is_key: bool) {
    let scene = desk.scene;
    let series = &work.figures.series;
    let values: Vec<f64> = (work.bars.iter())
        .map(|&(_, value)| shown(scene, series, value))
        .collect();
    let axis = Axis::over(values.iter().copied(), false, true, 6);
    let small = desk.small();
    let head_pt = desk.sizes.small_pt * 3.6;
    let least_pt = desk.sizes.small_pt * 2.0;
    let mut from = 0;
    while from < values.len() {
        let fitting = ((desk.free.height() - head_pt) / least_pt).floor().max(0.0) as usize;
        if fitting < (values.len() - from).min(3) {
            desk.next_page();
            continue;
        }
        let count = (values.len() - from).min(fitting.max(1));
        let free = desk.free;
        let row_pt = ((free.height() - head_pt) / count as f32).clamp(least_pt, TALLEST_PT);
        let name_pt = desk.sizes.small_pt * 9.5;
        let value_pt = desk.sizes.small_pt * 6.5;
        let plot = Rect::from_min_max(
            pos2(free.min.x + name_pt + value_pt + 8.0, free.min.y + head_pt),
            pos2(
                free.max.x - 10.0,
                free.min.y + head_pt + count as f32 * row_pt,
            ),
        );
        let x_of = |value: f64| {
            let share = axis.share(value).unwrap_or_default() as f32;
            plot.min.x + share * plot.width()
        };
        lay_grid(desk, work, &axis, plot, x_of);
        for row in 0..count {
            let Some((&(region, value), &bar)) =
                work.bars.get(from + row).zip(values.get(from + row))
            else {
                continue;
            };
            let middle = plot.min.y + (row as f32 + 0.5) * row_pt;
            let cell = Role::Cell {
                row: from + row,
                is_heading: false,
            };
            let galley = desk.galley(&name(scene, region), small, name_pt);
            let place = Align2::LEFT_CENTER.anchor_size(pos2(free.min.x, middle), galley.size());
            desk.write(cell.clone(), place.min, galley);
            let text = scene.number_text(series, value);
            let galley = desk.galley(&text, small, value_pt);
            let right = pos2(plot.min.x - 8.0, middle);
            let place = Align2::RIGHT_CENTER.anchor_size(right, galley.size());
            desk.write(cell, place.min, galley);
            if is_key {
                let at = Rect::from_two_pos(
                    pos2(x_of(0.0), middle - row_pt * 0.3),
                    pos2(x_of(bar), middle + row_pt * 0.3),
                );
                let is_grey = desk.sheet.print.ink == Ink::Grey;
                desk.pen.piece(Role::Ornament, |painter| {
                    if is_grey {
                        Pattern::of_class(1, 7).fill_rect(painter, at);
                    } else {
                        painter.rect_filled(at, 0.0, scene.theme.symbol);
                    }
                    let edge = Stroke::new(0.75, scene.theme.ink);
                    painter.rect_stroke(at, 0.0, edge, egui::StrokeKind::Inside);
                });
            }
        }
        desk.free.min.y = plot.max.y + 8.0;
        from += count;
    }
}

/// The grid with its ticks, and what the values are.
fn lay_grid(
    desk: &mut Desk<'_, '_>,
    work: &ChartWork,
    axis: &Axis,
    plot: Rect,
    x_of: impl Fn(f64) -> f32,
) {
    let scene = desk.scene;
    let unit = scene.unit(&work.figures.series).symbol.clone();
    let title = (scene.locale).text_with(
        "sheet-legend",
        &[
            (
                "metric",
                scene.measure_short_name(work.figures.measure).into(),
            ),
            ("unit", unit.into()),
        ],
    );
    let look = desk.look(desk.sizes.small_pt, true);
    let galley = desk.galley(&title, look, desk.free.width());
    desk.write(Role::Text, desk.free.min, galley);
    let step = axis.ticks.windows(2).map(|pair| pair[1] - pair[0]).next();
    let mut fine = Vec::new();
    if let Some(step) = step {
        let part = step / PARTS as f64;
        let first = (axis.bounds.0 / part).ceil() as i64;
        let last = (axis.bounds.1 / part).floor() as i64;
        fine.extend(
            (first..=last)
                .take(400)
                .map(|place| x_of(place as f64 * part)),
        );
    }
    let (light, dark) = (
        Stroke::new(0.35, scene.theme.rule),
        Stroke::new(0.8, scene.theme.rule),
    );
    let strong: Vec<f32> = axis.ticks.iter().map(|&tick| x_of(tick)).collect();
    let zero = x_of(0.0);
    desk.pen.piece(Role::Ornament, |painter| {
        for x in fine {
            painter.vline(x, plot.y_range(), light);
        }
        for x in strong {
            painter.vline(x, plot.expand2(vec2(0.0, 3.0)).y_range(), dark);
        }
        for y in [plot.min.y, plot.max.y] {
            painter.hline(plot.x_range(), y, dark);
        }
        painter.vline(zero, plot.y_range(), Stroke::new(1.4, scene.theme.ink));
    });
    let mut end = f32::NEG_INFINITY;
    for &tick in &axis.ticks {
        let text = axis.tick_text(scene, tick);
        let galley = desk.galley(&text, desk.small(), 200.0);
        let at =
            Align2::CENTER_BOTTOM.anchor_size(pos2(x_of(tick), plot.min.y - 4.0), galley.size());
        if at.min.x > end + 3.0 {
            end = at.max.x;
            desk.write(Role::Text, at.min, galley);
        }
    }
}
