//! Maps to name and to colour.

use super::lots::ordered;
use super::work::{Asked, Figures, Needed, SheetProblem, at_least};
use crate::atlas::{MetricKind, RegionKey};
use crate::view::CLASS_COUNTS;

/// A map whose regions are to be named.
#[derive(Clone, Debug)]
pub struct MapWork {
    /// Whether borders between regions are printed.
    pub borders: bool,
    /// Whether the regions have their numbers on the map.
    pub has_numbers: bool,
    /// The regions, each once; the first one is number 1.
    pub numbered: Vec<RegionKey>,
    /// The regions in the order of the word bank; empty without one.
    pub bank: Vec<RegionKey>,
}

/// Values, classes and a map.
#[derive(Clone, Debug)]
pub struct ColourWork {
    /// The figures.
    pub figures: Figures,
    /// The regions, each once; the first one is number 1.
    pub numbered: Vec<RegionKey>,
    /// How many classes there are to be.
    pub classes: u8,
    /// Whether the limits of the classes are printed.
    pub has_limits: bool,
    /// Whether the map is printed in its colours.
    pub is_coloured: bool,
}

pub(super) fn blank(
    asked: &Asked<'_>,
    borders: bool,
    has_numbers: bool,
    word_bank: bool,
) -> Result<MapWork, SheetProblem> {
    // A region without an outline could not be found.
    let shown: Vec<RegionKey> = on_map(asked).collect();
    at_least(Needed::Regions, shown.len(), 1)?;
    Ok(MapWork {
        borders,
        has_numbers,
        numbered: ordered(asked.seed, asked.version, &shown),
        bank: if word_bank {
            // Another order than that of the numbers, which would be the answer.
            ordered(asked.seed.wrapping_add(1), asked.version, &shown)
        } else {
            Vec::new()
        },
    })
}

pub(super) fn colour(
    asked: &Asked<'_>,
    figures: Figures,
    classes: u8,
    has_limits: bool,
    is_coloured: bool,
) -> Result<ColourWork, SheetProblem> {
    let metric = &asked.atlas.metrics[figures.measure.metric];
    if metric.kind == MetricKind::Count && figures.measure.per.is_none() {
        let metric = metric.id.clone();
        return Err(SheetProblem::Count { metric });
    }
    let shown: Vec<RegionKey> = on_map(asked).collect();
    let mut values = shown.iter().filter_map(|&region| figures.value(region));
    at_least(Needed::Figures, values.clone().count(), 2)?;
    let first = values.next();
    if values.all(|value| Some(value) == first) {
        return Err(SheetProblem::AllEqual {
            metric: metric.id.clone(),
            year: figures.year,
        });
    }
    Ok(ColourWork {
        numbered: ordered(asked.seed, asked.version, &shown),
        classes: classes.clamp(*CLASS_COUNTS.start(), *CLASS_COUNTS.end()),
        has_limits,
        is_coloured,
        figures,
    })
}

fn on_map(asked: &Asked<'_>) -> impl Iterator<Item = RegionKey> {
    let atlas = asked.atlas;
    (asked.regions.iter().copied()).filter(|&region| {
        let id = &atlas.regions[region].id;
        atlas.boundaries.shape_index(id).is_some()
    })
}
