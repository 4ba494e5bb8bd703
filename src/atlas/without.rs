//! An atlas in which some kinds of source are taken away: what remains is what the others say.

use super::load::next_generation;
use super::{
    Article, Atlas, ClaimKey, Event, Observations, Ranking, Section, Side, SourceKey,
    SourceKindKey, Table,
};
use std::sync::Arc;

impl Atlas {
    /// The atlas without what sources of these kinds say: their claims, events and ranks are gone,
    /// and a figure that rests on one of them is no figure. Sources themselves stay, so that a page
    /// about one can say what was taken away. Keys of claims and events are new; all others
    /// are those of this atlas.
    #[must_use]
    pub fn without(&self, kinds: &[SourceKindKey]) -> Self {
        let gone = |source: SourceKey| {
            self.sources
                .get(source)
                .is_some_and(|source| kinds.contains(&source.kind))
        };
        let mut claims = Table::default();
        let kept: Vec<Option<ClaimKey>> = self
            .claims
            .entries()
            .iter()
            .map(|claim| {
                (!gone(claim.source))
                    .then(|| claims.insert(claim.clone()).ok())
                    .flatten()
            })
            .collect();
        let remaining = |keys: &[ClaimKey]| -> Vec<ClaimKey> {
            keys.iter()
                .filter_map(|key| kept.get(key.index()).copied().flatten())
                .collect()
        };
        let mut next = self.clone();
        next.generation = next_generation();
        next.claims = claims;
        next.articles = (self.articles.entries().iter())
            .map(|article| Article {
                sections: (article.sections.iter())
                    .map(|section| Section {
                        claims: remaining(&section.claims),
                        ..section.clone()
                    })
                    .filter(|section| !section.claims.is_empty())
                    .collect(),
                ..article.clone()
            })
            .collect();
        next.events = (self.events.entries().iter())
            .filter(|event| !gone(event.source))
            .map(|event| Event {
                claims: remaining(&event.claims),
                ..event.clone()
            })
            .collect();
        next.rankings = (self.rankings.entries().iter())
            .map(|ranking| Ranking {
                rows: (ranking.rows.iter())
                    .filter(|row| !gone(row.source))
                    .cloned()
                    .collect(),
                ..ranking.clone()
            })
            .collect();
        for disagreement in next.disagreements.entries_mut() {
            disagreement.sides.retain_mut(|side| match side {
                Side::Claim(key) => match kept.get(key.index()).copied().flatten() {
                    Some(known) => {
                        *key = known;
                        true
                    }
                    None => false,
                },
                Side::Metric(..) | Side::Figure(..) | Side::Areas | Side::Ranking(..) => true,
            });
        }
        for region in next.regions.entries_mut() {
            region.area = region.area.filter(|area| !gone(area.source));
            region.census = region.census.filter(|census| !gone(census.source));
        }
        for programme in next.programmes.entries_mut() {
            if gone(programme.source) {
                programme.hubs.clear();
                programme.centres.clear();
                programme.flow = None;
            }
        }
        for company in next.companies.entries_mut() {
            company.headquarters = company.headquarters.filter(|seat| !gone(seat.source));
        }
        next.typology = next.typology.filter(|typology| !gone(typology.source));
        if next.typology.is_none() {
            for dimension in next.dimensions.entries_mut() {
                dimension.examples.clear();
            }
        }
        next.observations = (self.observations.iter())
            .map(|figures| {
                figures
                    .without(&gone)
                    .map_or_else(|| Arc::clone(figures), Arc::new)
            })
            .collect();
        next
    }
}

impl Observations {
    /// The figures without those that rest on a source that is gone; `None` when all remain.
    fn without(&self, gone: &impl Fn(SourceKey) -> bool) -> Option<Self> {
        let hidden: Vec<bool> = self
            .origins
            .iter()
            .map(|origin| gone(origin.source) || origin.also.iter().any(|&source| gone(source)))
            .collect();
        if !hidden.contains(&true) {
            return None;
        }
        let mut next = self.clone();
        for (cell, &origin) in next.cells.iter_mut().zip(&self.origin_of) {
            if hidden.get(origin as usize) == Some(&true) {
                *cell = None;
            }
        }
        Some(next)
    }
}
