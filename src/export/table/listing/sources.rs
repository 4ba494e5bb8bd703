//! The sources, and how much rests on each.

use super::{Cell, Teller, optional_text};
use crate::atlas::{Atlas, Observations, Provenance, SourceKey, SourceKindKey};

/// The columns of sources.
pub(super) const SOURCES: [&str; 14] = [
    "id",
    "title",
    "original_title",
    "publisher",
    "published",
    "kind",
    "kind_name",
    "url",
    "reached",
    "licence",
    "checked",
    "caution",
    "claims",
    "figures",
];

/// One row a source that is not of one of these kinds.
pub(super) fn sources(teller: &Teller<'_>, without: &[SourceKindKey]) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let figures = figures_by_source(atlas);
    let sources = atlas.sources.iter();
    sources
        .filter(|(_, source)| !without.contains(&source.kind))
        .map(|(key, source)| {
            let kind = &atlas.meta.source_kinds[source.kind];
            let claims = atlas.claims.entries().iter();
            let claims = claims.filter(|claim| claim.source == key).count();
            let figures = figures.get(key.index()).copied().unwrap_or_default();
            vec![
                Cell::Text(source.id.clone()),
                teller.words(&source.title),
                optional_text(source.original_title.as_deref()),
                teller.words(&source.publisher),
                optional_text(source.published.as_deref()),
                Cell::Text(kind.id.clone()),
                teller.words(&kind.name),
                optional_text(source.url.as_deref()),
                teller.optional_words(source.reached.as_ref()),
                teller.optional_words(source.licence.as_ref()),
                teller.optional_words(source.checked.as_ref()),
                teller.optional_words(source.caution.as_ref()),
                count(claims),
                count(figures),
            ]
        })
        .collect()
}

/// How many figures rest on each source; a derived one rests on several and counts for each.
fn figures_by_source(atlas: &Atlas) -> Vec<usize> {
    let mut counts = vec![0; atlas.sources.len()];
    let mut add = |source: SourceKey| {
        if let Some(count) = counts.get_mut(source.index()) {
            *count += 1;
        }
    };
    for observations in &atlas.observations {
        for provenance in provenances(atlas, observations) {
            add(provenance.source);
            let mut further = provenance.also.to_vec();
            further.sort_unstable();
            further.dedup();
            further.retain(|&source| source != provenance.source);
            further.into_iter().for_each(&mut add);
        }
    }
    counts
}

/// The provenance of every figure of a metric, the national ones included.
fn provenances<'a>(
    atlas: &'a Atlas,
    observations: &'a Observations,
) -> impl Iterator<Item = Provenance<'a>> {
    observations.years().iter().flat_map(move |&year| {
        let regions = atlas.regions.keys();
        regions
            .filter_map(move |region| observations.provenance(region, year))
            .chain(observations.national_provenance(year))
    })
}

fn count(number: usize) -> Cell {
    Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}
