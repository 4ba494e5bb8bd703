//! The legend: classes with their counts, circles, and what has no colour.

use super::paint::{circle_radius, class_colour, paint_circle};
use crate::atlas::RegionKey;
use crate::figure::Scene;
use crate::figure::style;
use egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};
use std::sync::Arc;

/// What a row of the legend stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LegendEntry {
    /// A class of the choropleth.
    Class(usize),
    /// A circle of this value.
    Circle(f64),
    /// Regions without a figure.
    NoData,
    /// Land that the sources do not cover.
    NotCovered,
}

impl LegendEntry {
    /// The regions it stands for.
    #[must_use]
    pub fn regions(self, scene: &Scene<'_>) -> Vec<RegionKey> {
        let slice = &scene.data.slice;
        scene
            .atlas
            .regions
            .keys()
            .filter(|&region| match self {
                Self::Class(class) => slice.class(region) == Some(class),
                Self::NoData => slice.value(region).is_none(),
                Self::Circle(_) | Self::NotCovered => false,
            })
            .collect()
    }
}

/// A row with its place.
#[derive(Clone, Debug)]
pub struct LegendRow {
    /// What it stands for.
    pub entry: LegendEntry,
    /// Its text.
    pub text: String,
    /// How many regions it stands for, where that can be counted.
    pub count: Option<usize>,
    /// Where it is.
    pub rect: Rect,
    swatch: Rect,
    galley: Arc<Galley>,
    count_galley: Option<Arc<Galley>>,
}

/// A legend laid out.
#[derive(Clone, Debug)]
pub struct Legend {
    /// All of it.
    pub rect: Rect,
    /// Its rows, from the top.
    pub rows: Vec<LegendRow>,
    title: Arc<Galley>,
    unit: Arc<Galley>,
}

const PADDING_PT: f32 = 10.0;
const SWATCH: Vec2 = vec2(22.0, 14.0);
const WIDEST_PT: f32 = 250.0;

impl Legend {
    /// Lays out the legend in the lower left corner of `rect`.
    #[must_use]
    pub fn layout(painter: &Painter, scene: &Scene<'_>, rect: Rect) -> Self {
        let scale = scene.medium.text_scale;
        let body = FontId::proportional(12.5 * scale);
        let strong = style::strong_font(13.5 * scale);
        let (ink, faint) = (scene.theme.ink, scene.theme.faint_ink);
        let measure = &scene.data.measure;
        let unit = scene.unit(&measure.series);
        let title = painter.layout(
            scene.measure_short_name(measure.measure),
            strong,
            ink,
            WIDEST_PT * scale,
        );
        let explanation = if measure.is_ratio {
            unit.symbol.clone()
        } else {
            scene
                .locale
                .text_with("legend-circles", &[("unit", unit.symbol.as_str().into())])
        };
        let unit = painter.layout(explanation, body.clone(), faint, WIDEST_PT * scale);
        let entries = entries(scene);
        let largest = entries
            .iter()
            .map(|entry| match entry {
                LegendEntry::Circle(value) => circle_radius(measure, *value, rect),
                _ => 0.0,
            })
            .fold(0.0, f32::max);
        let swatch_width = SWATCH.x.max(largest * 2.0);
        let mut rows: Vec<LegendRow> = entries
            .into_iter()
            .map(|entry| {
                let text = entry_text(scene, entry);
                let count = match entry {
                    LegendEntry::Class(class) => measure_count(scene, class),
                    LegendEntry::NoData => Some(entry.regions(scene).len()),
                    LegendEntry::Circle(_) | LegendEntry::NotCovered => None,
                };
                let count_galley = count.map(|count| {
                    let text = scene.locale.number(count as f64, 0);
                    painter.layout_no_wrap(text, body.clone(), faint)
                });
                LegendRow {
                    entry,
                    galley: painter.layout_no_wrap(text.clone(), body.clone(), ink),
                    count_galley,
                    text,
                    count,
                    rect: Rect::ZERO,
                    swatch: Rect::ZERO,
                }
            })
            .collect();
        let text_width = rows
            .iter()
            .map(|row| row.galley.size().x)
            .fold(0.0, f32::max);
        let count_width = rows
            .iter()
            .filter_map(|row| row.count_galley.as_ref())
            .map(|galley| galley.size().x + 14.0)
            .fold(0.0, f32::max);
        let width = (swatch_width + 8.0 + text_width + count_width)
            .max(title.size().x)
            .max(unit.size().x)
            + 2.0 * PADDING_PT;
        let row_height = |row: &LegendRow| {
            let circle = match row.entry {
                LegendEntry::Circle(value) => circle_radius(measure, value, rect) * 2.0 + 3.0,
                _ => 0.0,
            };
            circle.max(row.galley.size().y + 4.0)
        };
        let height = PADDING_PT * 2.0
            + title.size().y
            + unit.size().y
            + 6.0
            + rows.iter().map(row_height).sum::<f32>();
        let all = Rect::from_min_size(
            rect.left_bottom() + vec2(12.0, -12.0 - height),
            vec2(width, height),
        );
        let mut top = all.min.y + PADDING_PT + title.size().y + unit.size().y + 6.0;
        for row in &mut rows {
            let height = row_height(row);
            row.rect = Rect::from_min_size(
                Pos2::new(all.min.x + PADDING_PT - 4.0, top),
                vec2(width - 2.0 * PADDING_PT + 8.0, height),
            );
            row.swatch = Rect::from_min_size(
                Pos2::new(all.min.x + PADDING_PT, top),
                vec2(swatch_width, height),
            );
            top += height;
        }
        Self {
            rect: all,
            rows,
            title,
            unit,
        }
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, scene: &Scene<'_>, map: Rect) {
        let theme = scene.theme;
        painter.rect(
            self.rect,
            6.0,
            theme.raised,
            Stroke::new(1.0, theme.rule),
            StrokeKind::Inside,
        );
        let left = self.rect.min.x + PADDING_PT;
        let top = self.rect.min.y + PADDING_PT;
        painter.galley(Pos2::new(left, top), Arc::clone(&self.title), theme.ink);
        let below = Pos2::new(left, top + self.title.size().y);
        painter.galley(below, Arc::clone(&self.unit), theme.faint_ink);
        for row in &self.rows {
            paint_swatch(painter, scene, row.entry, row.swatch, map);
            let text = Align2::LEFT_CENTER.anchor_size(
                Pos2::new(row.swatch.max.x + 8.0, row.rect.center().y),
                row.galley.size(),
            );
            painter.galley(text.min, Arc::clone(&row.galley), theme.ink);
            if let Some(count) = &row.count_galley {
                let place = Align2::RIGHT_CENTER.anchor_size(
                    Pos2::new(self.rect.max.x - PADDING_PT, row.rect.center().y),
                    count.size(),
                );
                painter.galley(place.min, Arc::clone(count), theme.faint_ink);
            }
        }
    }
}

fn measure_count(scene: &Scene<'_>, class: usize) -> Option<usize> {
    scene.data.slice.class_counts.get(class).copied()
}

/// The rows: classes from the highest down, or circles from the largest down, then what has no
/// colour. "No data" only where it occurs.
fn entries(scene: &Scene<'_>) -> Vec<LegendEntry> {
    let measure = &scene.data.measure;
    let mut entries: Vec<LegendEntry> = if measure.is_ratio {
        (0..measure.class_count())
            .rev()
            .map(LegendEntry::Class)
            .collect()
    } else {
        circle_values(measure.range)
            .into_iter()
            .map(LegendEntry::Circle)
            .collect()
    };
    if scene.data.slice.values.iter().any(Option::is_none) {
        entries.push(LegendEntry::NoData);
    }
    let has_uncovered = scene
        .atlas
        .boundaries
        .with_role(crate::carto::ShapeRole::Uncovered)
        .next()
        .is_some();
    if has_uncovered {
        entries.push(LegendEntry::NotCovered);
    }
    entries
}

/// Three round values to show circles of: the largest power, two or five of ten within the range,
/// and a fifth and a twenty-fifth or so of it.
fn circle_values(range: Option<(f64, f64)>) -> Vec<f64> {
    let Some((low, high)) = range else {
        return Vec::new();
    };
    let largest = low.abs().max(high.abs());
    if largest <= 0.0 || !largest.is_finite() {
        return Vec::new();
    }
    let round_down = |value: f64| {
        let power = 10f64.powf(value.log10().floor());
        [5.0, 2.0, 1.0]
            .into_iter()
            .map(|digit| digit * power)
            .find(|&round| round <= value)
            .unwrap_or(power)
    };
    let first = round_down(largest);
    vec![first, round_down(first / 4.0), round_down(first / 20.0)]
}

fn entry_text(scene: &Scene<'_>, entry: LegendEntry) -> String {
    let measure = &scene.data.measure;
    let locale = scene.locale;
    let limit = |place: usize| {
        measure
            .breaks
            .bounds()
            .get(place)
            .map(|&value| break_text(scene, value))
            .unwrap_or_default()
    };
    match entry {
        LegendEntry::Class(_) if measure.breaks.bounds().is_empty() => {
            let (low, high) = measure.range.unwrap_or_default();
            locale.text_with(
                "legend-class",
                &[
                    ("from", break_text(scene, low).into()),
                    ("to", break_text(scene, high).into()),
                ],
            )
        }
        LegendEntry::Class(0) => locale.text_with("legend-class-below", &[("to", limit(0).into())]),
        LegendEntry::Class(class) if class == measure.breaks.bounds().len() => {
            locale.text_with("legend-class-above", &[("from", limit(class - 1).into())])
        }
        LegendEntry::Class(class) => locale.text_with(
            "legend-class",
            &[
                ("from", limit(class - 1).into()),
                ("to", limit(class).into()),
            ],
        ),
        LegendEntry::Circle(value) => {
            let unit = scene.unit(&measure.series);
            locale.number_exact(rounded(value * unit.scale))
        }
        LegendEntry::NoData => locale.text("legend-no-data"),
        LegendEntry::NotCovered => scene.words(&scene.atlas.meta.uncovered).to_owned(),
    }
}

/// A limit between classes, with just the digits it has: limits are rounded when they are made.
fn break_text(scene: &Scene<'_>, value: f64) -> String {
    let unit = scene.unit(&scene.data.measure.series);
    scene.locale.number_exact(rounded(value * unit.scale))
}

/// A scaled value without the dust of binary fractions: twelve significant digits.
fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let power = 10f64.powi(11 - value.abs().log10().floor() as i32);
    (value * power).round() / power
}

fn paint_swatch(painter: &Painter, scene: &Scene<'_>, entry: LegendEntry, place: Rect, map: Rect) {
    let theme = scene.theme;
    let swatch = Rect::from_center_size(place.center(), vec2(SWATCH.x, SWATCH.y));
    let filled = |colour: Color32| {
        painter.rect(
            swatch,
            2.0,
            colour,
            Stroke::new(1.0, theme.outer_border),
            StrokeKind::Inside,
        );
    };
    match entry {
        LegendEntry::Class(class) => filled(class_colour(scene, class)),
        LegendEntry::NotCovered => filled(theme.uncovered_land),
        LegendEntry::NoData => {
            filled(theme.no_data);
            let corners = swatch.shrink(1.5);
            let ring = vec![
                corners.left_top(),
                corners.right_top(),
                corners.right_bottom(),
                corners.left_bottom(),
            ];
            let mut segments = Vec::new();
            super::hatch::hatch(&[ring], swatch, &mut segments);
            for segment in segments {
                painter.line_segment(segment, Stroke::new(1.0, theme.hatch));
            }
        }
        LegendEntry::Circle(value) => {
            let radius = circle_radius(&scene.data.measure, value, map);
            paint_circle(painter, theme, place.center(), radius, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_of_the_legend_are_round_and_descending() {
        assert_eq!(circle_values(Some((0.0, 4500.0))), [2000.0, 500.0, 100.0]);
        assert_eq!(circle_values(Some((-30.0, 7.0))), [20.0, 5.0, 1.0]);
        assert!(circle_values(Some((0.0, 0.0))).is_empty());
        assert!(circle_values(None).is_empty());
    }

    #[test]
    fn scaling_leaves_no_dust() {
        assert_eq!(rounded(1234.5 * 0.1), 123.45);
        assert_eq!(rounded(0.0), 0.0);
    }
}
