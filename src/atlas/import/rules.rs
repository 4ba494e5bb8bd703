//! Few rules that give every figure its origin.

use super::super::Year;
use super::{CellOrigin, MetricFigures};
use std::collections::{BTreeMap, BTreeSet};

/// An origin for a rectangle of years and regions; `None` stands for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) origin: CellOrigin,
    pub(crate) years: Option<Vec<Year>>,
    /// Places in [`MetricFigures::regions`].
    pub(crate) regions: Option<Vec<usize>>,
}

/// The most frequent origin becomes the rule for all; each other one gets a rule for every set of
/// regions that share the same years (or every set of years that share the same regions,
/// whichever are fewer). Rules do not overlap, apart from the first, so their order is free; it is
/// that of the origins.
///
/// A rule may leave `years` or `regions` out where every figure in them has its origin.
pub(crate) fn rules(figures: &MetricFigures) -> Vec<Rule> {
    let mut cells_of: BTreeMap<&CellOrigin, BTreeSet<(usize, Year)>> = BTreeMap::new();
    for (&key, cell) in &figures.cells {
        cells_of.entry(&cell.origin).or_default().insert(key);
    }
    // Of equals the first in order of source and status, so that the same rows give the same file.
    let mut default: Option<(&CellOrigin, usize)> = None;
    for (origin, cells) in &cells_of {
        if default.is_none_or(|(_, most)| cells.len() > most) {
            default = Some((origin, cells.len()));
        }
    }
    let Some((default, _)) = default else {
        return Vec::new();
    };
    let mut rules = vec![Rule {
        origin: default.clone(),
        years: None,
        regions: None,
    }];
    for (origin, cells) in &cells_of {
        if *origin == default {
            continue;
        }
        let by_region = grouped(cells.iter().copied());
        let by_year = grouped(cells.iter().map(|&(region, year)| (year, region)));
        let rectangles: Vec<(Vec<usize>, Vec<Year>)> = if by_region.len() <= by_year.len() {
            by_region
                .into_iter()
                .map(|(years, regions)| (regions, years))
                .collect()
        } else {
            by_year.into_iter().collect()
        };
        for (regions, years) in rectangles {
            // A filter that excludes no figure of another origin says nothing and is left out.
            let only_these = |region: &dyn Fn(usize) -> bool, year: &dyn Fn(Year) -> bool| {
                figures
                    .cells
                    .iter()
                    .filter(|((in_region, in_year), _)| region(*in_region) && year(*in_year))
                    .all(|(_, cell)| cell.origin == **origin)
            };
            let all_regions = only_these(&|_| true, &|year| years.contains(&year));
            let all_years = only_these(&|region| regions.contains(&region), &|_| true);
            let (years, regions) = match (all_regions, all_years) {
                (true, _) => (Some(years), None),
                (false, true) => (None, Some(regions)),
                (false, false) => (Some(years), Some(regions)),
            };
            rules.push(Rule {
                origin: (*origin).clone(),
                years,
                regions,
            });
        }
    }
    rules
}

/// Keys that share the same set of others, together.
fn grouped<K: Ord + Copy, O: Ord + Copy>(
    pairs: impl Iterator<Item = (K, O)>,
) -> BTreeMap<Vec<O>, Vec<K>> {
    let mut others_of: BTreeMap<K, BTreeSet<O>> = BTreeMap::new();
    for (key, other) in pairs {
        others_of.entry(key).or_default().insert(other);
    }
    let mut groups: BTreeMap<Vec<O>, Vec<K>> = BTreeMap::new();
    for (key, others) in others_of {
        groups
            .entry(others.into_iter().collect())
            .or_default()
            .push(key);
    }
    groups
}
