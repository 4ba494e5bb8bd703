//! What all questions say in the same way.

use super::{AskFault, NumberRange};
use crate::atlas::{
    Atlas, City, Claim, ClaimKey, Domain, DomainKey, Kind, RegionKey, SourceKey, Table, Words,
    citation,
};
use crate::lesson::quiz::{Choice, Cited, Heading};
use crate::locale::{Locale, Value};

/// Asks in one language.
pub(super) struct Asker<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) locale: &'a Locale,
}

impl<'a> Asker<'a> {
    pub(super) fn words<'w>(&self, words: &'w Words) -> &'w str {
        words.get(self.locale.language().as_str())
    }

    pub(super) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.locale.text_with(key, values)
    }

    pub(super) fn region(&self, id: &str) -> Result<RegionKey, AskFault> {
        found(&self.atlas.regions, id, Kind::Region)
    }

    pub(super) fn regions(&self, ids: &[String]) -> Result<Vec<RegionKey>, AskFault> {
        ids.iter().map(|id| self.region(id)).collect()
    }

    pub(super) fn city(&self, id: &str) -> Result<&'a City, AskFault> {
        found(&self.atlas.cities, id, Kind::City).map(|key| &self.atlas.cities[key])
    }

    pub(super) fn claim(&self, id: &str) -> Result<(ClaimKey, &'a Claim), AskFault> {
        found(&self.atlas.claims, id, Kind::Claim).map(|key| (key, &self.atlas.claims[key]))
    }

    pub(super) fn domain(&self, id: &str) -> Result<(DomainKey, &'a Domain), AskFault> {
        found(&self.atlas.domains, id, Kind::Domain).map(|key| (key, &self.atlas.domains[key]))
    }

    pub(super) fn region_name(&self, region: RegionKey) -> &'a str {
        self.words(&self.atlas.regions[region].names)
    }

    /// Regions as choices, in their order, by their names.
    pub(super) fn choices(&self, regions: &[RegionKey]) -> Result<Vec<Choice>, AskFault> {
        let choices = regions.iter().map(|&region| Choice {
            id: self.atlas.regions[region].id.clone(),
            text: self.region_name(region).to_owned(),
        });
        told_apart(choices.collect())
    }

    pub(super) fn ids(&self, regions: &[RegionKey]) -> Vec<String> {
        (regions.iter())
            .map(|&region| self.atlas.regions[region].id.clone())
            .collect()
    }

    /// Things one after the other.
    pub(super) fn listed<T: AsRef<str>>(&self, things: &[T]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        things.join(&self.locale.text("list-separator"))
    }

    pub(super) fn cited(&self, sources: &[SourceKey]) -> Vec<Cited> {
        let no_date = self.locale.text("citation-no-date");
        (sources.iter())
            .filter_map(|&source| self.atlas.sources.get(source))
            .map(|source| Cited {
                id: source.id.clone(),
                kind: self
                    .words(&self.atlas.meta.source_kinds[source.kind].name)
                    .to_owned(),
                citation: citation(source, self.locale.language(), &no_date),
            })
            .collect()
    }

    /// What stands behind the places on the map: the pack and its boundaries.
    pub(super) fn cited_map(&self) -> Cited {
        Cited {
            id: self.atlas.meta.id.clone(),
            kind: self.words(&self.atlas.meta.title).to_owned(),
            citation: self.words(&self.atlas.meta.boundaries_source).to_owned(),
        }
    }

    pub(super) fn places(&self) -> Heading {
        Heading {
            id: "places".to_owned(),
            name: self.locale.text("quiz-topic-places"),
        }
    }

    /// The heading that a claim stands under; the field it is about where it has none.
    pub(super) fn heading(&self, claim: &Claim) -> Heading {
        let topic = claim.topic.map(|topic| &self.atlas.topics[topic]);
        let domain = claim.domains.first().map(|&key| &self.atlas.domains[key]);
        let named = topic.map(|topic| (&topic.id, &topic.name));
        let named = named.or(domain.map(|domain| (&domain.id, &domain.name)));
        named.map_or_else(
            || Heading {
                id: "claims".to_owned(),
                name: self.locale.text("quiz-topic-claims"),
            },
            |(id, name)| Heading {
                id: id.clone(),
                name: self.words(name).to_owned(),
            },
        )
    }
}

/// The key of an id.
pub(super) fn found<T>(
    table: &Table<T>,
    id: &str,
    kind: Kind,
) -> Result<crate::atlas::Key<T>, AskFault> {
    table.find(id).ok_or_else(|| AskFault::Gone {
        kind,
        id: id.to_owned(),
    })
}

/// The choices, when no two of them read the same.
pub(super) fn told_apart(choices: Vec<Choice>) -> Result<Vec<Choice>, AskFault> {
    for (place, choice) in choices.iter().enumerate() {
        let before = choices.iter().take(place);
        if choice.text.trim().is_empty() || before.into_iter().any(|o| o.text == choice.text) {
            let text = choice.text.clone();
            return Err(AskFault::SameText { text });
        }
    }
    Ok(choices)
}

/// The one place that holds; anything else has no single right answer.
pub(super) fn only(mut places: impl Iterator<Item = usize>) -> Result<usize, AskFault> {
    match (places.next(), places.count()) {
        (Some(place), 0) => Ok(place),
        (first, more) => Err(AskFault::RightChoices {
            found: usize::from(first.is_some()) + more,
        }),
    }
}

/// That there are so many to choose from.
pub(super) fn at_least(found: usize, needed: usize) -> Result<(), AskFault> {
    if found < needed {
        return Err(AskFault::TooFew { found, needed });
    }
    Ok(())
}

/// That a tolerance is one.
pub(super) fn positive(field: &'static str, found: f64) -> Result<f64, AskFault> {
    if found.is_finite() && found > 0.0 {
        return Ok(found);
    }
    Err(AskFault::Value {
        field,
        found,
        expected: NumberRange::AboveZero,
    })
}
