//! From values to classes, colours and a map.

use super::desk::Desk;
use super::lists::{Row, Setting, lay_rows};
use super::map::{Labels, MapLook, beside_map, name};
use crate::atlas::RegionKey;
use crate::export::tagged::Role;
use crate::figure::Scene;
use crate::figure::map::{class_text, paint_class_swatch};
use crate::lesson::sheet::{ColourWork, Figures};
use egui::{Rect, Stroke, StrokeKind, pos2, vec2};

/// Lays out the sheet.
pub(super) fn lay(desk: &mut Desk<'_, '_>, work: &ColourWork, is_key: bool) {
    let scene = desk.scene;
    let rows: Vec<Row> = (work.numbered.iter().enumerate())
        .map(|(place, &region)| Row {
            mark: (place + 1).to_string(),
            text: Some(name(scene, region)),
            end: Some(match work.figures.value(region) {
                Some(value) => value_in_class(scene, &work.figures, value),
                None => scene.locale.text("legend-no-data"),
            }),
        })
        .collect();
    let setting = Setting {
        mark_pt: desk.sizes.small_pt * 1.9,
        least_pt: desk.sizes.small_pt * 16.0,
        row_pt: desk.sizes.small_pt * 1.45,
    };
    let look = MapLook {
        borders: true,
        classes: is_key || work.is_coloured,
        labels: Labels::Numbers,
    };
    let legend = Legend::of(desk, work, is_key);
    beside_map(desk, &work.numbered, look, |desk, width| {
        legend.height(desk, width) + setting.height(rows.len(), width) + 20.0
    });
    legend.lay(desk);
    lay_rows(desk, &rows, setting);
}

/// A value rounded for reading, or exact where the rounded one would be of another class.
fn value_in_class(scene: &Scene<'_>, figures: &Figures, value: f64) -> String {
    let unit = scene.unit(&figures.series);
    let digits = 10_f64.powi(i32::try_from(unit.decimals).unwrap_or(0));
    let rounded = (value * unit.scale * digits).round() / digits / unit.scale;
    let breaks = &scene.data.measure.breaks;
    if breaks.class_of(rounded) == breaks.class_of(value) {
        scene.locale.quantity_number(value, unit)
    } else {
        scene.locale.quantity_number_exact(value, unit)
    }
}

/// The legend, to be filled or full.
struct Legend {
    title: String,
    /// The text of each class, from the lowest up; without it there is a line to write on.
    classes: Vec<Option<String>>,
    has_swatches: bool,
    has_missing: bool,
}

impl Legend {
    fn of(desk: &Desk<'_, '_>, work: &ColourWork, is_key: bool) -> Self {
        let scene = desk.scene;
        let unit = scene.unit(&work.figures.series).symbol.clone();
        let name = scene.measure_short_name(work.figures.measure);
        let has_limits = is_key || (work.has_limits && !work.is_coloured);
        let missing = |&region: &RegionKey| work.figures.value(region).is_none();
        Self {
            title: (scene.locale).text_with(
                "sheet-legend",
                &[("metric", name.into()), ("unit", unit.into())],
            ),
            classes: (0..scene.data.measure.class_count())
                .map(|class| has_limits.then(|| class_text(scene, class)))
                .collect(),
            has_swatches: is_key || work.is_coloured,
            has_missing: work.numbered.iter().any(missing),
        }
    }

    fn row_pt(desk: &Desk<'_, '_>) -> f32 {
        desk.sizes.small_pt * 2.0
    }

    fn columns(&self, desk: &Desk<'_, '_>, width: f32) -> usize {
        let least = desk.sizes.small_pt * 13.5;
        ((width / least).floor() as usize).clamp(1, self.count())
    }

    fn count(&self) -> usize {
        self.classes.len() + usize::from(self.has_missing)
    }

    fn height(&self, desk: &Desk<'_, '_>, width: f32) -> f32 {
        let title = desk.galley(&self.title, desk.look(desk.sizes.small_pt, true), width);
        let rows = self.count().div_ceil(self.columns(desk, width));
        title.size().y + 4.0 + rows as f32 * Self::row_pt(desk)
    }

    fn lay(&self, desk: &mut Desk<'_, '_>) {
        desk.need(self.height(desk, desk.free.width()));
        let look = desk.look(desk.sizes.small_pt, true);
        desk.paragraph(Role::Text, &self.title, look);
        desk.free.min.y += 4.0;
        let (free, row_pt) = (desk.free, Self::row_pt(desk));
        let columns = self.columns(desk, free.width());
        let width = free.width() / columns as f32;
        let no_data = desk.scene.locale.text("legend-no-data");
        let missing = self.has_missing.then_some((None, Some(no_data.as_str())));
        let classes =
            (self.classes.iter().enumerate()).map(|(class, text)| (Some(class), text.as_deref()));
        for (place, (class, text)) in classes.chain(missing).enumerate() {
            let corner = free.min
                + vec2(
                    (place % columns) as f32 * width,
                    (place / columns) as f32 * row_pt,
                );
            let swatch = Rect::from_min_size(corner, vec2(row_pt * 1.3, row_pt * 0.72));
            let scene = desk.scene;
            let printed = class.filter(|_| self.has_swatches);
            desk.pen.piece(Role::Ornament, |painter| match printed {
                Some(class) => paint_class_swatch(painter, scene, class, swatch),
                None => {
                    let edge = Stroke::new(1.0, scene.theme.ink);
                    painter.rect_stroke(swatch, 0.0, edge, StrokeKind::Inside);
                }
            });
            let left = swatch.max.x + 6.0;
            match text {
                Some(text) => {
                    let galley = desk.galley(text, desk.small(), corner.x + width - left - 4.0);
                    let top = swatch.center().y - galley.size().y / 2.0;
                    desk.write(Role::Item, pos2(left, top), galley);
                }
                None => {
                    let right = (corner.x + width - 12.0).max(left);
                    desk.rules(&[[pos2(left, swatch.max.y), pos2(right, swatch.max.y)]]);
                }
            }
        }
        desk.free.min.y += self.count().div_ceil(columns) as f32 * row_pt + 4.0;
    }
}
