//! The legend: classes with their counts, circles, what has no colour, and what lies over the map.

use super::legend_compact;
use super::legend_rows::{count_of, entries, entry_text, paint_swatch};
use super::marks::legend::MarkEntry;
use super::marks::{Marks, legend as mark_legend};
use super::paint::circle_radius;
use crate::atlas::RegionKey;
use crate::figure::Scene;
use crate::figure::style;
use egui::{Align2, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, vec2};
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
    /// Something that lies over the map.
    Mark(MarkEntry),
}

impl LegendEntry {
    /// The regions it stands for.
    #[must_use]
    pub fn regions(self, scene: &Scene<'_>, marks: &Marks) -> Vec<RegionKey> {
        if let Self::Mark(MarkEntry::Region(look)) = self {
            let marked = marks.regions.iter().filter(|mark| mark.look == look);
            return marked.map(|mark| mark.region).collect();
        }
        let slice = &scene.data.slice;
        scene
            .atlas
            .regions
            .keys()
            .filter(|&region| match self {
                Self::Class(class) => slice.class(region) == Some(class),
                Self::NoData => slice.value(region).is_none(),
                Self::Circle(_) | Self::NotCovered | Self::Mark(_) => false,
            })
            .collect()
    }

    /// Whether a legend with little room has it too.
    #[must_use]
    pub(super) fn is_brief(self) -> bool {
        !matches!(
            self,
            Self::NotCovered | Self::Mark(MarkEntry::Field(_) | MarkEntry::Counted)
        )
    }

    /// Whether it has a sign beside its text.
    #[must_use]
    pub(super) fn has_swatch(self) -> bool {
        match self {
            Self::Mark(entry) => entry.has_swatch(),
            _ => true,
        }
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
    pub(super) swatch: Rect,
    pub(super) galley: Arc<Galley>,
    pub(super) count_galley: Option<Arc<Galley>>,
}

/// A legend laid out.
#[derive(Clone, Debug)]
pub struct Legend {
    /// All of it.
    pub rect: Rect,
    /// Its rows, from the top.
    pub rows: Vec<LegendRow>,
    pub(super) title: Arc<Galley>,
    pub(super) unit: Arc<Galley>,
    pub(super) padding_pt: f32,
    pub(super) is_compact: bool,
}

const PADDING_PT: f32 = 10.0;
pub(super) const SWATCH: Vec2 = vec2(22.0, 14.0);
const WIDEST_PT: f32 = 250.0;
/// Between a sign and its text.
const GAP_PT: f32 = 8.0;

impl Legend {
    /// Lays out the legend in the lower left corner of `rect`.
    #[must_use]
    pub fn layout(painter: &Painter, scene: &Scene<'_>, marks: &Marks, rect: Rect) -> Self {
        let entries = entries(scene, marks);
        let swatch_width = entries
            .iter()
            .map(|entry| swatch_height(scene, *entry, rect))
            .fold(SWATCH.x, f32::max);
        let mut rows = rows(painter, scene, marks, entries, swatch_width);
        if legend_compact::is_needed(scene, rect) {
            return legend_compact::layout(painter, scene, marks, rect, rows);
        }
        let (title, unit) = headings(painter, scene, marks);
        let text_width = rows
            .iter()
            .map(|row| row.indent(swatch_width) + row.galley.size().x)
            .fold(0.0, f32::max);
        let count_width = rows
            .iter()
            .filter_map(|row| row.count_galley.as_ref())
            .map(|galley| galley.size().x + 14.0)
            .fold(0.0, f32::max);
        let width = (text_width + count_width)
            .max(title.size().x)
            .max(unit.size().x)
            + 2.0 * PADDING_PT;
        let row_height = |row: &LegendRow| {
            let circle = swatch_height(scene, row.entry, rect) + 3.0;
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
            padding_pt: PADDING_PT,
            is_compact: false,
        }
    }

    /// How much of the height of a map it may take: one that lies across a small map hides more.
    #[must_use]
    pub(super) fn largest_share(&self) -> f32 {
        if self.is_compact { 0.5 } else { 0.8 }
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
        let left = self.rect.min.x + self.padding_pt;
        let top = self.rect.min.y + self.padding_pt;
        painter.galley(Pos2::new(left, top), Arc::clone(&self.title), theme.ink);
        let below = Pos2::new(left, top + self.title.size().y);
        painter.galley(below, Arc::clone(&self.unit), theme.faint_ink);
        for row in &self.rows {
            self.paint_row(painter, scene, row, map);
        }
    }

    fn paint_row(&self, painter: &Painter, scene: &Scene<'_>, row: &LegendRow, map: Rect) {
        let theme = scene.theme;
        let gap = if self.is_compact { 4.0 } else { GAP_PT };
        let (left, ink) = if row.entry.has_swatch() {
            paint_swatch(painter, scene, row.entry, row.swatch, map);
            (row.swatch.max.x + gap, theme.ink)
        } else {
            (row.swatch.min.x, theme.faint_ink)
        };
        let text = Align2::LEFT_CENTER
            .anchor_size(Pos2::new(left, row.rect.center().y), row.galley.size());
        painter.galley(text.min, Arc::clone(&row.galley), ink);
        if let Some(count) = &row.count_galley {
            let place = Align2::RIGHT_CENTER.anchor_size(
                Pos2::new(self.rect.max.x - PADDING_PT, row.rect.center().y),
                count.size(),
            );
            painter.galley(place.min, Arc::clone(count), theme.faint_ink);
        }
    }
}

impl LegendRow {
    /// How far its text is from the left.
    fn indent(&self, swatch_width: f32) -> f32 {
        if self.entry.has_swatch() {
            swatch_width + GAP_PT
        } else {
            0.0
        }
    }
}

/// How high the sign of a row is.
fn swatch_height(scene: &Scene<'_>, entry: LegendEntry, map: Rect) -> f32 {
    match entry {
        LegendEntry::Circle(value) => 2.0 * circle_radius(&scene.data.measure, value, map),
        _ => 0.0,
    }
}

/// What the legend is of: the page that took the place of the classes, or the measure.
fn headings(painter: &Painter, scene: &Scene<'_>, marks: &Marks) -> (Arc<Galley>, Arc<Galley>) {
    let scale = scene.medium.text_scale;
    let measure = &scene.data.measure;
    let (title, below) = match &marks.lens {
        Some(lens) => (
            mark_legend::title(scene, lens),
            mark_legend::explanation(scene, lens),
        ),
        None => {
            let unit = scene.unit(&measure.series).symbol.as_str();
            let below = if measure.is_ratio {
                unit.to_owned()
            } else {
                (scene.locale).text_with("legend-circles", &[("unit", unit.into())])
            };
            (scene.measure_short_name(measure.measure), below)
        }
    };
    let widest = WIDEST_PT * scale;
    let strong = style::strong_font(13.5 * scale);
    let body = FontId::proportional(12.5 * scale);
    (
        painter.layout(title, strong, scene.theme.ink, widest),
        painter.layout(below, body, scene.theme.faint_ink, widest),
    )
}

/// The rows with their texts, not yet with their places.
fn rows(
    painter: &Painter,
    scene: &Scene<'_>,
    marks: &Marks,
    entries: Vec<LegendEntry>,
    swatch_width: f32,
) -> Vec<LegendRow> {
    let scale = scene.medium.text_scale;
    let body = FontId::proportional(12.5 * scale);
    let small = FontId::proportional(11.5 * scale);
    let (ink, faint) = (scene.theme.ink, scene.theme.faint_ink);
    let row = |entry: LegendEntry| {
        let text = entry_text(scene, marks, entry);
        let count = count_of(scene, marks, entry);
        let count_galley = count.map(|count| {
            let text = scene.locale.number(count as f64, 0);
            painter.layout_no_wrap(text, body.clone(), faint)
        });
        let galley = match entry {
            LegendEntry::Mark(_) if entry.has_swatch() => {
                let widest = WIDEST_PT * scale - swatch_width - GAP_PT;
                painter.layout(text.clone(), body.clone(), ink, widest)
            }
            LegendEntry::Mark(_) => {
                painter.layout(text.clone(), small.clone(), faint, WIDEST_PT * scale)
            }
            _ => painter.layout_no_wrap(text.clone(), body.clone(), ink),
        };
        LegendRow {
            entry,
            galley,
            count_galley,
            text,
            count,
            rect: Rect::ZERO,
            swatch: Rect::ZERO,
        }
    };
    entries.into_iter().map(row).collect()
}
