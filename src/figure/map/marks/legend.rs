//! What the legend says of marks.

use super::super::hatch::SPARSE_PT;
use super::super::legend_rows::paint_hatch;
use super::symbols::{paint_point, paint_small_arrow};
use super::{Lens, Marks, PointLook, RegionLook};
use crate::figure::{Scene, Theme};
use egui::{Painter, Rect, Shape, Stroke, StrokeKind};

/// A row of the legend on marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkEntry {
    /// Regions of a look.
    Region(RegionLook),
    /// Clusters; whether they only lie within their regions.
    Cluster {
        /// Only parts of the regions belong to them.
        is_part: bool,
    },
    /// Points of a look.
    Point(PointLook),
    /// A direction.
    Flow,
    /// What one of several fields names, by its place among them.
    Field(usize),
    /// What the numbers after names are.
    Counted,
    /// What silence means.
    NoClaim,
    /// That there is no example.
    NoExample,
}

impl MarkEntry {
    /// Whether it has a sign beside its text.
    #[must_use]
    pub fn has_swatch(self) -> bool {
        match self {
            Self::Region(_) | Self::Cluster { .. } | Self::Point(_) | Self::Flow => true,
            Self::Field(_) | Self::Counted | Self::NoClaim | Self::NoExample => false,
        }
    }
}

/// The rows: regions, clusters, points, directions, each kind that occurs, then what is to know.
#[must_use]
pub fn entries(marks: &Marks) -> Vec<MarkEntry> {
    let regions = [
        RegionLook::Named,
        RegionLook::Hub,
        RegionLook::Outlined,
        RegionLook::Member,
    ];
    let points = [
        PointLook::Focus,
        PointLook::City,
        PointLook::LeftOut,
        PointLook::Centre,
        PointLook::Dot,
    ];
    let mut entries: Vec<MarkEntry> = regions.map(MarkEntry::Region).to_vec();
    entries.extend([false, true].map(|is_part| MarkEntry::Cluster { is_part }));
    entries.extend(points.map(MarkEntry::Point));
    entries.retain(|&entry| count(marks, entry) > Some(0));
    if !marks.flows.is_empty() {
        entries.push(MarkEntry::Flow);
    }
    if marks.counts_fields() {
        entries.extend((0..marks.by_domain.len()).map(MarkEntry::Field));
        entries.push(MarkEntry::Counted);
    }
    match marks.lens {
        Some(Lens::Domains(_)) => entries.push(MarkEntry::NoClaim),
        Some(Lens::Dimension(_)) => {
            let is_example = |entry: &MarkEntry| *entry == MarkEntry::Point(PointLook::City);
            if !entries.iter().any(is_example) {
                entries.push(MarkEntry::NoExample);
            }
        }
        Some(Lens::Company(_) | Lens::Programme(_)) | None => {}
    }
    entries
}

/// How many marks a row stands for, where they are counted.
#[must_use]
pub fn count(marks: &Marks, entry: MarkEntry) -> Option<usize> {
    match entry {
        MarkEntry::Region(look) => Some(
            marks
                .regions
                .iter()
                .filter(|mark| mark.look == look)
                .count(),
        ),
        MarkEntry::Cluster { is_part } => {
            let clusters = marks.clusters.iter();
            Some(clusters.filter(|mark| mark.is_part == is_part).count())
        }
        MarkEntry::Point(look) => Some(
            marks
                .points
                .iter()
                .filter(|point| point.look == look)
                .count(),
        ),
        MarkEntry::Flow
        | MarkEntry::Field(_)
        | MarkEntry::Counted
        | MarkEntry::NoClaim
        | MarkEntry::NoExample => None,
    }
}

/// What a row says.
#[must_use]
pub fn text(scene: &Scene<'_>, marks: &Marks, entry: MarkEntry) -> String {
    let of_claims = matches!(marks.lens, Some(Lens::Domains(_) | Lens::Company(_)));
    let key = match entry {
        MarkEntry::Region(RegionLook::Named) => "mark-region-named",
        MarkEntry::Region(RegionLook::Hub) => "mark-region-hub",
        MarkEntry::Region(RegionLook::Outlined) => "mark-region-page",
        MarkEntry::Region(RegionLook::Member) => "mark-region-member",
        MarkEntry::Cluster { is_part: true } => "mark-cluster-part",
        MarkEntry::Cluster { is_part: false } if of_claims => "mark-cluster-named",
        MarkEntry::Cluster { is_part: false } => "mark-cluster",
        MarkEntry::Point(PointLook::LeftOut) => "mark-city-left-out",
        MarkEntry::Point(PointLook::Centre) => "mark-centre",
        MarkEntry::Point(PointLook::City) if of_claims => "mark-city-named",
        MarkEntry::Point(PointLook::City) => match marks.lens {
            Some(Lens::Dimension(_)) => "mark-city-example",
            _ => "mark-city-page",
        },
        MarkEntry::Point(PointLook::Focus) => "mark-city-page",
        MarkEntry::Point(PointLook::Dot) => "mark-city",
        MarkEntry::Flow => "mark-flow",
        MarkEntry::Counted => "mark-counted-note",
        MarkEntry::NoClaim => "mark-no-claim",
        MarkEntry::NoExample => "mark-no-example",
        MarkEntry::Field(index) => return field_text(scene, marks, index),
    };
    scene.locale.text(key)
}

/// "Quantum: 3 regions, 2 cities, 1 cluster".
fn field_text(scene: &Scene<'_>, marks: &Marks, index: usize) -> String {
    let Some(count) = marks.by_domain.get(index) else {
        return String::new();
    };
    let name = scene.words(&scene.atlas.domains[count.domain].name);
    scene.locale.text_with(
        "mark-field",
        &[
            ("field", name.into()),
            ("regions", count.regions.into()),
            ("cities", count.cities.into()),
            ("clusters", count.clusters.into()),
        ],
    )
}

/// What a page is called that takes the place of the classes.
#[must_use]
pub fn title(scene: &Scene<'_>, lens: &Lens) -> String {
    let atlas = scene.atlas;
    match lens {
        Lens::Domains(domains) => {
            let names: Vec<&str> = domains
                .iter()
                .map(|&domain| scene.words(&atlas.domains[domain].name))
                .collect();
            names.join(&scene.locale.text("list-separator"))
        }
        Lens::Dimension(dimension) => scene.words(&atlas.dimensions[*dimension].name).to_owned(),
        Lens::Company(company) => scene.words(&atlas.companies[*company].names).to_owned(),
        Lens::Programme(programme) => scene.words(&atlas.programmes[*programme].names).to_owned(),
    }
}

/// The title of what took the place of the classes; empty where they are there.
#[must_use]
pub fn title_of(scene: &Scene<'_>, marks: &Marks) -> String {
    let lens = marks.lens.as_ref();
    lens.map_or_else(String::new, |lens| title(scene, lens))
}

/// The title of the page on a map that answers its question, without the marks: the window asks
/// for it in every frame.
#[must_use]
pub fn title_of_page(scene: &Scene<'_>) -> Option<String> {
    let lens = Lens::of(scene)?;
    let explanation = explanation(scene, &lens);
    Some(scene.locale.text_with(
        "mark-title",
        &[
            ("name", title(scene, &lens).into()),
            ("explanation", explanation.into()),
        ],
    ))
}

/// What such a map shows, in a few words.
#[must_use]
pub fn explanation(scene: &Scene<'_>, lens: &Lens) -> String {
    match lens {
        Lens::Domains(_) => scene.locale.text("mark-domains"),
        Lens::Company(_) => scene.locale.text("mark-company"),
        Lens::Programme(_) => scene.locale.text("mark-programme"),
        Lens::Dimension(_) => match &scene.atlas.typology {
            Some(typology) => scene.words(&typology.name).to_owned(),
            None => String::new(),
        },
    }
}

/// Paints the sign of a row.
pub fn paint_swatch(painter: &Painter, theme: &Theme, entry: MarkEntry, swatch: Rect) {
    let filled = |fill, stroke: Stroke| {
        painter.rect(swatch, 2.0, fill, stroke, StrokeKind::Inside);
    };
    match entry {
        MarkEntry::Region(RegionLook::Named) => {
            filled(theme.mark, Stroke::new(1.8, theme.mark_edge));
        }
        MarkEntry::Region(RegionLook::Hub) => {
            filled(theme.mark_wash, Stroke::new(1.0, theme.mark_edge));
        }
        MarkEntry::Region(RegionLook::Outlined) => {
            filled(theme.raised, Stroke::new(1.7, theme.accent));
        }
        MarkEntry::Region(RegionLook::Member) => {
            filled(theme.raised, Stroke::new(1.0, theme.hatch));
            paint_hatch(painter, swatch, SPARSE_PT, theme.mark_edge);
        }
        MarkEntry::Cluster { is_part: false } => {
            let inner = swatch.shrink(1.0);
            painter.rect_stroke(inner, 2.0, Stroke::new(1.8, theme.ink), StrokeKind::Middle);
        }
        MarkEntry::Cluster { is_part: true } => {
            let inner = swatch.shrink(1.0);
            let mut ring = [
                inner.left_top(),
                inner.right_top(),
                inner.right_bottom(),
                inner.left_bottom(),
            ]
            .to_vec();
            ring.push(inner.left_top());
            let stroke = Stroke::new(1.8, theme.ink);
            painter.extend(Shape::dashed_line(&ring, stroke, 4.0, 2.5));
        }
        MarkEntry::Point(look) => paint_point(painter, theme, swatch.center(), look),
        MarkEntry::Flow => {
            paint_small_arrow(painter, theme, swatch);
        }
        MarkEntry::Field(_) | MarkEntry::Counted | MarkEntry::NoClaim | MarkEntry::NoExample => {}
    }
}
