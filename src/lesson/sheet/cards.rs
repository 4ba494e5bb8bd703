//! Cards to cut out: a region, and what is known of it.

use super::matching::fields_of;
use super::work::{Asked, Figures, figures};
use crate::atlas::{Coverage, DomainKey, Measure, RegionKey, RegionKindKey, SourceKey};
use crate::view::Resolved;

/// The most figures on a card.
const MOST_FIGURES: usize = 4;
/// The most fields on a card.
const MOST_FIELDS: usize = 3;

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    /// The region.
    pub region: RegionKey,
    /// What is known of it.
    pub facts: Vec<Fact>,
}

/// A line of a card.
#[derive(Clone, Debug)]
pub enum Fact {
    /// What kind of region it is.
    Kind(RegionKindKey),
    /// It has a capital, and may be asked for it.
    Capital,
    /// A figure.
    Figure(Figures, f64),
    /// Fields that sources name it for, and the sources.
    Fields(Vec<(DomainKey, SourceKey)>),
}

/// A card for each region, in the order of the pack.
pub(super) fn cards(asked: &Asked<'_>) -> Vec<Card> {
    let atlas = asked.atlas;
    let key_figures: Vec<Figures> = (atlas.metrics.iter())
        .filter(|(_, metric)| metric.key_figure && metric.coverage == Coverage::All)
        .filter_map(|(key, _)| {
            let id = Resolved::measure_id(Measure::from(key), atlas);
            figures(atlas, &id, None).ok()
        })
        .collect();
    (asked.regions.iter())
        .map(|&key| {
            let region = &atlas.regions[key];
            let kind = &atlas.meta.region_kinds[region.kind];
            let mut facts = vec![Fact::Kind(region.kind)];
            let has_capital = kind.capital_question && region.capital.is_some();
            facts.extend(has_capital.then_some(Fact::Capital));
            let known = (key_figures.iter())
                .filter_map(|figures| Some(Fact::Figure(figures.clone(), figures.value(key)?)));
            facts.extend(known.take(MOST_FIGURES));
            let fields: Vec<_> = fields_of(asked, key).take(MOST_FIELDS).collect();
            if !fields.is_empty() {
                facts.push(Fact::Fields(fields));
            }
            Card { region: key, facts }
        })
        .collect()
}
