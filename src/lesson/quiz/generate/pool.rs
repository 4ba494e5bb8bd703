//! What a recipe leaves to ask about.

use super::{CHOICES, NoQuestion, Reason};
use crate::analysis::Shuffle;
use crate::atlas::{
    Atlas, Claim, ClaimKey, Coverage, Measure, MetricKey, RegionKey, Series, Words, Year,
};
use crate::lesson::quiz::ask::{apart, named_by, neighbours};
use crate::lesson::quiz::{Difficulty, Question, QuestionKind, Recipe, TopicId};
use crate::view::MeasureId;
use std::cell::OnceCell;
use std::sync::Arc;

/// A measure that regions can be compared by.
pub(super) struct Comparable {
    pub(super) id: MeasureId,
    pub(super) metric: MetricKey,
    pub(super) series: Arc<Series>,
    /// The years in which most regions have a figure.
    pub(super) years: Vec<Year>,
    /// The figures of the regions asked about, by year, once they were looked at.
    figures: Vec<OnceCell<Figures>>,
}

/// The figures of one year, ascending, and how far apart two of them have to be.
pub(super) struct Figures {
    pub(super) sorted: Vec<(RegionKey, f64)>,
    pub(super) apart: f64,
}

/// What there is to ask about.
pub(super) struct Pool<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) difficulty: Difficulty,
    pub(super) regions: Vec<RegionKey>,
    pub(super) measures: Vec<Comparable>,
    pub(super) claims: Vec<ClaimKey>,
    has_topics: bool,
}

impl<'a> Pool<'a> {
    /// What is left; what a recipe asks for in vain is told.
    pub(super) fn new(recipe: &Recipe, atlas: &'a Atlas, without: &mut Vec<NoQuestion>) -> Self {
        let regions = regions_of(recipe, atlas, without);
        for topic in &recipe.topics {
            let tells = |reason| NoQuestion {
                kind: None,
                topic: Some(topic.clone()),
                reason,
            };
            if let Some(reason) = fault_of(topic, atlas, &regions) {
                without.push(tells(reason));
            }
        }
        let measures = measures_of(recipe, atlas, &regions);
        let claims = (atlas.claims.iter())
            .filter(|(_, claim)| is_on_topic(claim, recipe, atlas))
            .filter(|(_, claim)| {
                recipe.regions.is_empty()
                    || (named_by(atlas, claim).iter()).any(|region| regions.contains(region))
            })
            .map(|(key, _)| key)
            .collect();
        Self {
            atlas,
            difficulty: recipe.difficulty,
            regions,
            measures,
            claims,
            has_topics: !recipe.topics.is_empty(),
        }
    }

    /// The kinds that take turns: those asked for, or those that the topics are about.
    pub(super) fn kinds(&self, recipe: &Recipe) -> Vec<QuestionKind> {
        let mut kinds = Vec::new();
        let all = &QuestionKind::GENERATED;
        let asked_for = (all.iter()).filter(|kind| recipe.kinds.contains(kind));
        kinds.extend(asked_for);
        if recipe.kinds.is_empty() {
            kinds.extend(all.iter().filter(|kind| self.is_about_topics(**kind)));
        }
        kinds
    }

    fn is_about_topics(&self, kind: QuestionKind) -> bool {
        use QuestionKind as Kind;
        match kind {
            Kind::Find | Kind::Name | Kind::Place | Kind::Capitals => !self.has_topics,
            Kind::Ahead | Kind::Order | Kind::Estimate | Kind::Predict => {
                !self.has_topics || !self.measures.is_empty()
            }
            Kind::Known | Kind::Statement | Kind::Who => {
                !self.has_topics || !self.claims.is_empty()
            }
            Kind::Own => false,
        }
    }

    /// Draws a question of a kind.
    pub(super) fn draw(
        &self,
        kind: QuestionKind,
        shuffle: &mut Shuffle,
    ) -> Result<Question, Reason> {
        match kind {
            QuestionKind::Find => self.find(shuffle),
            QuestionKind::Name => self.name(shuffle),
            QuestionKind::Place => self.place(shuffle),
            QuestionKind::Capitals => self.capitals(shuffle),
            QuestionKind::Ahead => self.ahead(shuffle),
            QuestionKind::Order => self.order(shuffle),
            QuestionKind::Estimate => self.estimate(shuffle),
            QuestionKind::Predict => self.predict(shuffle),
            QuestionKind::Known => self.known(shuffle),
            QuestionKind::Statement => self.statement(shuffle),
            QuestionKind::Who => self.who(shuffle),
            QuestionKind::Own => Err(Reason::Spent),
        }
    }

    pub(super) fn ids(&self, regions: &[RegionKey]) -> Vec<String> {
        (regions.iter())
            .map(|&region| self.atlas.regions[region].id.clone())
            .collect()
    }

    /// Wrong regions beside a right one, and the right one, in any order: the nearer the harder.
    /// None of them may be among `excluded`, and no two read the same in any language.
    pub(super) fn beside(
        &self,
        right: RegionKey,
        may_be_wrong: impl Fn(RegionKey) -> bool,
        shuffle: &mut Shuffle,
    ) -> Result<Vec<RegionKey>, Reason> {
        let mut others: Vec<RegionKey> = (self.regions.iter().copied())
            .filter(|&region| region != right && may_be_wrong(region))
            .collect();
        shuffle.shuffle(&mut others);
        let neighbours = neighbours(self.atlas, right);
        let nearness = |region: &RegionKey| self.nearness(right, *region, &neighbours);
        match self.difficulty {
            Difficulty::Hard => others.sort_by_key(|region| std::cmp::Reverse(nearness(region))),
            // Two that are near and the others as they come.
            Difficulty::Medium => {
                let mut near: Vec<RegionKey> = others.clone();
                near.sort_by_key(|region| std::cmp::Reverse(nearness(region)));
                near.truncate(2);
                others.retain(|region| !near.contains(region));
                others.splice(0..0, near);
            }
            Difficulty::Easy => others.sort_by_key(|region| nearness(region)),
        }
        let mut choices = vec![right];
        for region in others {
            if choices.len() < CHOICES && self.reads_apart(region, &choices) {
                choices.push(region);
            }
        }
        if choices.len() < CHOICES {
            return Err(Reason::TooFewRegions {
                found: choices.len(),
                needed: CHOICES,
            });
        }
        shuffle.shuffle(&mut choices);
        Ok(choices)
    }

    /// How easily one region is taken for another: a border between them counts most, then a
    /// cluster in common, then the same kind.
    fn nearness(&self, right: RegionKey, other: RegionKey, neighbours: &[RegionKey]) -> u8 {
        let is_together =
            (self.atlas.clusters_of(right)).any(|(_, cluster)| cluster.members.contains(&other));
        let is_same_kind = self.atlas.regions[right].kind == self.atlas.regions[other].kind;
        4 * u8::from(neighbours.contains(&other))
            + 2 * u8::from(is_together)
            + u8::from(is_same_kind)
    }

    /// Whether a region's name differs from those of others in every language.
    pub(super) fn reads_apart(&self, region: RegionKey, others: &[RegionKey]) -> bool {
        let names = &self.atlas.regions[region].names;
        (others.iter()).all(|&other| reads_apart(names, &self.atlas.regions[other].names))
    }
}

/// Whether two texts differ in every language.
pub(super) fn reads_apart(left: &Words, right: &Words) -> bool {
    left.iter()
        .all(|(language, text)| right.get(language) != text)
}

impl Comparable {
    /// The figures of a year of [`Self::years`], of the regions asked about.
    pub(super) fn figures(&self, pool: &Pool<'_>, year: Year) -> Option<&Figures> {
        let place = self.years.iter().position(|&known| known == year)?;
        let cell = self.figures.get(place)?;
        Some(cell.get_or_init(|| {
            let mut sorted: Vec<(RegionKey, f64)> = (self.series.values(year))
                .filter(|(region, _)| pool.regions.contains(region))
                .collect();
            sorted.sort_by(|left, right| left.1.total_cmp(&right.1));
            Figures {
                sorted,
                apart: apart(pool.atlas, &self.series, year),
            }
        }))
    }
}

fn regions_of(recipe: &Recipe, atlas: &Atlas, without: &mut Vec<NoQuestion>) -> Vec<RegionKey> {
    for id in &recipe.regions {
        if atlas.regions.find(id).is_none() {
            without.push(NoQuestion {
                kind: None,
                topic: None,
                reason: Reason::UnknownRegion(id.clone()),
            });
        }
    }
    (atlas.regions.iter())
        .filter(|(_, region)| recipe.regions.is_empty() || recipe.regions.contains(&region.id))
        .map(|(key, _)| key)
        .collect()
}

/// What keeps a topic from being asked about.
fn fault_of(topic: &TopicId, atlas: &Atlas, regions: &[RegionKey]) -> Option<Reason> {
    let is_known = match topic {
        TopicId::Metric(id) => atlas.metrics.find(id).is_some(),
        TopicId::Theme(id) => atlas.meta.themes.find(id).is_some(),
        TopicId::Domain(id) => atlas.domains.find(id).is_some(),
        TopicId::Topic(id) => atlas.topics.find(id).is_some(),
    };
    if !is_known {
        return Some(Reason::UnknownTopic);
    }
    let TopicId::Metric(id) = topic else {
        return None;
    };
    let metric = atlas.metrics.find(id)?;
    if atlas.metrics[metric].coverage != Coverage::All {
        return Some(Reason::NotComparable);
    }
    let series = atlas.figures(metric);
    let among = |year: Year| {
        let values = series.values(year);
        values.filter(move |(region, _)| regions.contains(region))
    };
    let years = series.years().iter().copied();
    let found = years.clone().map(|year| among(year).count()).max();
    let found = found.unwrap_or_default();
    if found < CHOICES {
        return Some(Reason::TooFewFigures {
            found,
            needed: CHOICES,
        });
    }
    let differs = |year: Year| {
        let values: Vec<f64> = among(year).map(|(_, value)| value).collect();
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        most - least >= apart(atlas, series, year)
    };
    (!years.into_iter().any(differs)).then_some(Reason::AllEqual)
}

fn measures_of(recipe: &Recipe, atlas: &Atlas, regions: &[RegionKey]) -> Vec<Comparable> {
    let mut measures = Vec::new();
    for (key, metric) in atlas.metrics.iter() {
        let theme = &atlas.meta.themes[metric.theme].id;
        let is_on_topic = recipe.topics.is_empty()
            || (recipe.topics.iter()).any(|topic| match topic {
                TopicId::Metric(id) => *id == metric.id,
                TopicId::Theme(id) => id == theme,
                TopicId::Domain(_) | TopicId::Topic(_) => false,
            });
        if metric.coverage != Coverage::All || !is_on_topic {
            continue;
        }
        let pairs = metric.pair.iter().map(|pair| Some(pair.by));
        for per in std::iter::once(None).chain(pairs) {
            measures.extend(comparable(atlas, Measure { metric: key, per }, regions));
        }
    }
    measures
}

fn comparable(atlas: &Atlas, measure: Measure, regions: &[RegionKey]) -> Option<Comparable> {
    let series = atlas.series(measure)?;
    let count = |year: Year| {
        (series.values(year))
            .filter(|(region, _)| regions.contains(region))
            .count()
    };
    let most = series.years().iter().map(|&year| count(year)).max()?;
    let years: Vec<Year> = (series.years().iter().copied())
        .filter(|&year| most > 0 && count(year) == most)
        .collect();
    Some(Comparable {
        id: MeasureId {
            metric: atlas.metrics[measure.metric].id.clone(),
            per: measure.per.map(|per| atlas.metrics[per].id.clone()),
        },
        metric: measure.metric,
        figures: years.iter().map(|_| OnceCell::new()).collect(),
        series,
        years,
    })
}

fn is_on_topic(claim: &Claim, recipe: &Recipe, atlas: &Atlas) -> bool {
    recipe.topics.is_empty()
        || (recipe.topics.iter()).any(|topic| match topic {
            TopicId::Domain(id) => (atlas.domains.find(id)).is_some_and(|wider| {
                (claim.domains.iter()).any(|&domain| atlas.is_within(domain, wider))
            }),
            TopicId::Topic(id) => (claim.topic).is_some_and(|key| atlas.topics[key].id == *id),
            TopicId::Metric(_) | TopicId::Theme(_) => false,
        })
}
