//! The rows of the legend: which there are, what they say, and their swatches.

use super::hatch::{SPACING_PT, hatch};
use super::legend::{LegendEntry, SWATCH};
use super::marks::{Marks, legend as mark_legend};
use super::paint::{circle_radius, class_colour, paint_circle};
use super::pattern::Pattern;
use crate::figure::Scene;
use egui::{Color32, Painter, Rect, Stroke, StrokeKind};

/// The rows: classes from the highest down, or circles from the largest down, then what has no
/// colour, then what lies over the map. "No data" only where it occurs. A page that takes the place
/// of the classes has its marks first.
pub(super) fn entries(scene: &Scene<'_>, marks: &Marks) -> Vec<LegendEntry> {
    let measure = &scene.data.measure;
    let mut entries: Vec<LegendEntry> = if marks.lens.is_some() {
        Vec::new()
    } else if measure.is_ratio {
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
    let over = mark_legend::entries(marks)
        .into_iter()
        .map(LegendEntry::Mark);
    let (notes, over): (Vec<_>, Vec<_>) = over.partition(|entry| !entry.has_swatch());
    if marks.lens.is_some() {
        entries.extend(over.iter().copied());
    } else if scene.data.slice.values.iter().any(Option::is_none) {
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
    if marks.lens.is_none() {
        entries.extend(over);
    }
    entries.extend(notes);
    entries
}

/// How many regions, cities or clusters a row stands for, where that can be counted.
pub(super) fn count_of(scene: &Scene<'_>, marks: &Marks, entry: LegendEntry) -> Option<usize> {
    match entry {
        LegendEntry::Class(class) => scene.data.slice.class_counts.get(class).copied(),
        LegendEntry::NoData => Some(entry.regions(scene, marks).len()),
        LegendEntry::Mark(entry) => mark_legend::count(marks, entry),
        LegendEntry::Circle(_) | LegendEntry::NotCovered => None,
    }
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

pub(super) fn entry_text(scene: &Scene<'_>, marks: &Marks, entry: LegendEntry) -> String {
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
            locale.quantity_number_exact(value, scene.unit(&measure.series))
        }
        LegendEntry::NoData => locale.text("legend-no-data"),
        LegendEntry::NotCovered => scene.words(&scene.atlas.meta.uncovered).to_owned(),
        LegendEntry::Mark(entry) => mark_legend::text(scene, marks, entry),
    }
}

/// A limit between classes, with just the digits it has: limits are rounded when they are made.
fn break_text(scene: &Scene<'_>, value: f64) -> String {
    let unit = scene.unit(&scene.data.measure.series);
    scene.locale.quantity_number_exact(value, unit)
}

/// What a class is called: from where to where it goes.
#[must_use]
pub fn class_text(scene: &Scene<'_>, class: usize) -> String {
    entry_text(scene, &Marks::default(), LegendEntry::Class(class))
}

/// The swatch of a class: its colour, or its pattern where there are no colours.
pub fn paint_class_swatch(painter: &Painter, scene: &Scene<'_>, class: usize, swatch: Rect) {
    let theme = scene.theme;
    let edge = Stroke::new(1.0, theme.outer_border);
    if theme.patterns {
        Pattern::of_class(class, scene.data.measure.class_count()).fill_rect(painter, swatch);
        painter.rect_stroke(swatch, 0.0, edge, StrokeKind::Inside);
    } else {
        let fill = class_colour(scene, class);
        painter.rect(swatch, 2.0, fill, edge, StrokeKind::Inside);
    }
}

pub(super) fn paint_swatch(
    painter: &Painter,
    scene: &Scene<'_>,
    entry: LegendEntry,
    place: Rect,
    map: Rect,
) {
    let theme = scene.theme;
    let swatch = Rect::from_center_size(place.center(), SWATCH.min(place.size()));
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
        LegendEntry::Class(class) => paint_class_swatch(painter, scene, class, swatch),
        LegendEntry::NotCovered => filled(theme.uncovered_land),
        LegendEntry::NoData => {
            filled(theme.no_data);
            paint_hatch(painter, swatch, SPACING_PT, theme.hatch);
        }
        LegendEntry::Circle(value) => {
            let radius = circle_radius(&scene.data.measure, value, map);
            paint_circle(painter, theme, place.center(), radius, value);
        }
        LegendEntry::Mark(entry) => mark_legend::paint_swatch(painter, theme, entry, swatch),
    }
}

/// The hatch of a swatch.
pub(super) fn paint_hatch(painter: &Painter, swatch: Rect, spacing_pt: f32, colour: Color32) {
    let corners = swatch.shrink(1.5);
    let ring = vec![
        corners.left_top(),
        corners.right_top(),
        corners.right_bottom(),
        corners.left_bottom(),
    ];
    let mut segments = Vec::new();
    hatch(&[ring], swatch, spacing_pt, &mut segments);
    for segment in segments {
        painter.line_segment(segment, Stroke::new(1.0, colour));
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
}
