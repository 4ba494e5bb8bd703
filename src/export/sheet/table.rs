//! A table with empty cells.

use super::desk::{Desk, Look};
use super::lists::lay_bank;
use super::map::name;
use crate::export::tagged::Role;
use crate::lesson::sheet::{Cell, TableRow, TableWork};
use crate::locale::Value;
use egui::{Align2, Galley, Rect, Stroke, pos2, vec2};
use std::sync::Arc;

const PADDING_PT: f32 = 5.0;

/// Lays out the sheet.
pub(super) fn lay(desk: &mut Desk<'_, '_>, work: &TableWork, is_key: bool) {
    if !is_key {
        for column in work.columns.iter().filter(|column| !column.bank.is_empty()) {
            let values: Vec<String> = (column.bank.iter())
                .map(|&value| desk.scene.number_text(&column.figures.series, value))
                .collect();
            if work.columns.len() > 1 {
                let title = desk.scene.measure_short_name(column.figures.measure);
                let look = desk.look(desk.sizes.small_pt, true);
                desk.paragraph(Role::Text, &title, look);
            }
            lay_bank(desk, &values);
        }
    }
    let headings = headings(desk, work);
    let row_pt = desk.sizes.small_pt * if is_key { 1.6 } else { 1.8 };
    let grid = Grid {
        first_pt: desk.sizes.small_pt * 14.0,
        count: work.columns.len(),
        row_pt,
    };
    let mut number = 0;
    desk.need(row_pt * 5.0);
    grid.lay_headings(desk, &headings, &mut number);
    for row in &work.rows {
        if desk.free.height() < row_pt {
            desk.next_page();
            grid.lay_headings(desk, &headings, &mut number);
        }
        grid.lay_row(desk, work, row, is_key, number);
        number += 1;
    }
}

/// What the columns are, with unit and year.
fn headings(desk: &Desk<'_, '_>, work: &TableWork) -> Vec<String> {
    let scene = desk.scene;
    let mut headings = vec![scene.locale.text("sheet-region")];
    headings.extend(work.columns.iter().map(|column| {
        let figures = &column.figures;
        let metric = scene.measure_name(figures.measure);
        let year = Value::Year(figures.year);
        let title =
            (scene.locale).text_with("view-title", &[("metric", metric.into()), ("year", year)]);
        let unit = scene.unit(&figures.series).symbol.as_str();
        (scene.locale).text_with(
            "sheet-legend",
            &[("metric", title.into()), ("unit", unit.into())],
        )
    }));
    headings
}

struct Grid {
    first_pt: f32,
    count: usize,
    row_pt: f32,
}

impl Grid {
    /// The rectangle of a cell of a row that begins at the top of what is free.
    fn cell(&self, free: Rect, column: usize, height: f32) -> Rect {
        let first = self.first_pt.min(free.width() / 2.0);
        let others = ((free.width() - first) / self.count.max(1) as f32).min(190.0);
        let (left, width) = match column {
            0 => (free.min.x, first),
            _ => (free.min.x + first + (column - 1) as f32 * others, others),
        };
        Rect::from_min_size(pos2(left, free.min.y), vec2(width, height))
    }

    fn lay_headings(&self, desk: &mut Desk<'_, '_>, headings: &[String], number: &mut usize) {
        let look = desk.look(desk.sizes.small_pt, true);
        let galleys: Vec<Arc<Galley>> = (headings.iter().enumerate())
            .map(|(column, text)| {
                let width = self.cell(desk.free, column, 0.0).width() - 2.0 * PADDING_PT;
                desk.galley(text, look, width)
            })
            .collect();
        let tallest = galleys
            .iter()
            .map(|galley| galley.size().y)
            .fold(0.0, f32::max);
        let height = tallest + PADDING_PT;
        for (column, galley) in galleys.into_iter().enumerate() {
            let cell = self.cell(desk.free, column, height);
            let role = Role::Cell {
                row: *number,
                is_heading: true,
            };
            desk.write(role, pos2(cell.min.x + PADDING_PT, cell.min.y), galley);
        }
        *number += 1;
        self.frame(desk, height);
        desk.free.min.y += height;
    }

    fn lay_row(
        &self,
        desk: &mut Desk<'_, '_>,
        work: &TableWork,
        row: &TableRow,
        is_key: bool,
        number: usize,
    ) {
        let scene = desk.scene;
        let role = Role::Cell {
            row: number,
            is_heading: false,
        };
        let usual = desk.small();
        let strong = desk.look(desk.sizes.small_pt, true);
        let region = name(scene, row.region);
        self.lay_cell(desk, role.clone(), 0, Some((&region, usual)));
        for (place, (cell, column)) in row.cells.iter().zip(&work.columns).enumerate() {
            let text = |value: f64| scene.number_text(&column.figures.series, value);
            let shown = match *cell {
                Cell::Given(value) => Some((text(value), usual)),
                Cell::Blank(value) => is_key.then(|| (text(value), strong)),
                Cell::Missing => Some((scene.locale.text("legend-no-data"), usual)),
            };
            let shown = (shown.as_ref()).map(|(text, look)| (text.as_str(), *look));
            self.lay_cell(desk, role.clone(), place + 1, shown);
        }
        self.frame(desk, self.row_pt);
        desk.free.min.y += self.row_pt;
    }

    /// A cell with its text; an empty one is a cell all the same.
    fn lay_cell(
        &self,
        desk: &mut Desk<'_, '_>,
        role: Role,
        column: usize,
        text: Option<(&str, Look)>,
    ) {
        let cell = self
            .cell(desk.free, column, self.row_pt)
            .shrink2(vec2(PADDING_PT, 0.0));
        let ink = desk.scene.theme.ink;
        let galley = text.map(|(text, look)| desk.galley(text, look, f32::INFINITY));
        desk.pen.piece(role, |painter| {
            if let Some(galley) = galley {
                let (anchor, at) = if column == 0 {
                    (Align2::LEFT_CENTER, cell.left_center())
                } else {
                    (Align2::RIGHT_CENTER, cell.right_center())
                };
                let place = anchor.anchor_size(at, galley.size());
                painter.galley(place.min, galley, ink);
            }
        });
    }

    /// The lines around the cells of a row.
    fn frame(&self, desk: &mut Desk<'_, '_>, height: f32) {
        let cells: Vec<Rect> = (0..=self.count)
            .map(|column| self.cell(desk.free, column, height))
            .collect();
        let stroke = Stroke::new(0.6, desk.scene.theme.rule);
        desk.pen.piece(Role::Ornament, |painter| {
            for cell in cells {
                painter.rect_stroke(cell, 0.0, stroke, egui::StrokeKind::Middle);
            }
        });
    }
}
