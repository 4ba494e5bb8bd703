//! `topics.ron`, `glossary.ron`, `pages.ron`, `events.ron` and `disagreements.ron`.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::raw::{RawArticle, RawDisagreement, RawEvent, RawSection, RawSide, RawTerm, RawTopic};
use super::resolve_claims::{Referred, resolve_subjects, source_key};
use super::{
    Article, Claim, ClaimKey, Disagreement, Event, Metric, MetricKey, PartialDate, Ranking,
    Section, Side, Table, Term, Topic, Year,
};

pub(crate) const TOPICS: &str = "topics.ron";
pub(crate) const GLOSSARY: &str = "glossary.ron";
pub(crate) const PAGES: &str = "pages.ron";
pub(crate) const EVENTS: &str = "events.ron";
pub(crate) const DISAGREEMENTS: &str = "disagreements.ron";

/// `topics.ron`.
pub(crate) fn topics(raw: Vec<RawTopic>, check: &mut Checker) -> Table<Topic> {
    let mut topics = Table::default();
    for mut raw in raw {
        let place = place(TOPICS, &raw.id);
        check.words(place, "name", &mut raw.name);
        check.words(place, "meaning", &mut raw.meaning);
        let topic = Topic {
            id: raw.id,
            name: raw.name,
            meaning: raw.meaning,
        };
        check.insert(TOPICS, Kind::Topic, &mut topics, topic);
    }
    topics
}

/// `glossary.ron`.
pub(crate) fn terms(raw: Vec<RawTerm>, check: &mut Checker) -> Table<Term> {
    let mut terms = Table::default();
    for mut raw in raw {
        let place = place(GLOSSARY, &raw.id);
        check.words(place, "names", &mut raw.names);
        check.words(place, "meaning", &mut raw.meaning);
        let also = raw.also.map_or_else(Vec::new, |also| also.0);
        for (language, forms) in &also {
            check.language(place, "also", language);
            for form in forms {
                check.text(place, "also", form);
            }
        }
        let term = Term {
            id: raw.id,
            names: raw.names,
            also,
            meaning: raw.meaning,
        };
        check.insert(GLOSSARY, Kind::Term, &mut terms, term);
    }
    terms
}

/// `pages.ron`.
pub(crate) fn articles(
    raw: Vec<RawArticle>,
    claims: &Table<Claim>,
    to: &Referred<'_>,
    check: &mut Checker,
) -> Table<Article> {
    let mut articles = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = place(PAGES, &id);
        check.words(place, "title", &mut raw.title);
        check.words(place, "lead", &mut raw.lead);
        let subjects = resolve_subjects(place, &raw.subjects, to, check);
        let sections = raw
            .sections
            .into_iter()
            .map(|section| resolve_section(place, section, claims, check))
            .collect();
        let article = Article {
            id: raw.id,
            title: raw.title,
            lead: raw.lead,
            subjects,
            sections,
        };
        check.insert(PAGES, Kind::Article, &mut articles, article);
    }
    articles
}

fn resolve_section(
    place: Place<'_>,
    mut raw: RawSection,
    claims: &Table<Claim>,
    check: &mut Checker,
) -> Section {
    check.words(place, "sections.title", &mut raw.title);
    check.optional_words(place, "sections.text", &mut raw.text);
    Section {
        title: raw.title,
        text: raw.text,
        claims: claim_keys(place, &raw.claims, claims, check),
    }
}

/// `events.ron`.
pub(crate) fn events(
    raw: Vec<RawEvent>,
    claims: &Table<Claim>,
    to: &mut Referred<'_>,
    check: &mut Checker,
) -> Table<Event> {
    let mut events = Vec::new();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = place(EVENTS, &id);
        check.words(place, "title", &mut raw.title);
        check.optional_words(place, "text", &mut raw.text);
        check.optional_words(place, "caution", &mut raw.caution);
        let date = check.date(place, "date", &raw.date);
        let end = raw.end.and_then(|end| check.date(place, "end", &end));
        if let (Some(date), Some(end)) = (&date, &end)
            && end < date
        {
            let what = MeaningFault::EndBeforeStart {
                start: date.as_str().to_owned(),
                end: end.as_str().to_owned(),
            };
            check.fault(place, "end:", what);
        }
        let subjects = resolve_subjects(place, &raw.subjects, to, check);
        let claims = claim_keys(place, &raw.claims, claims, check);
        let source = source_key(place, &raw.source, to.sources, to.meta, check);
        // What has no date cannot stand on a line of time.
        let Some(date) = date else { continue };
        check.past(place, date.year(), to.meta.as_of);
        events.push(Event {
            id: raw.id,
            date,
            end,
            title: raw.title,
            text: raw.text,
            subjects,
            claims,
            source,
            caution: raw.caution,
        });
    }
    events.sort_by(|a, b| a.date.cmp(&b.date));
    let mut table = Table::default();
    for event in events {
        check.insert(EVENTS, Kind::Event, &mut table, event);
    }
    table
}

/// What disagreements refer to.
pub(crate) struct Sides<'a> {
    pub(crate) claims: &'a Table<Claim>,
    pub(crate) metrics: &'a Table<Metric>,
    pub(crate) rankings: &'a Table<Ranking>,
}

/// `disagreements.ron`.
pub(crate) fn disagreements(
    raw: Vec<RawDisagreement>,
    sides: &Sides<'_>,
    to: &Referred<'_>,
    check: &mut Checker,
) -> Table<Disagreement> {
    let mut disagreements = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = place(DISAGREEMENTS, &id);
        check.words(place, "title", &mut raw.title);
        check.words(place, "reason", &mut raw.reason);
        if raw.sides.is_empty() {
            check.fault(place, "sides:", MeaningFault::Nothing(Kind::Side));
        }
        let sides = (raw.sides.iter())
            .filter_map(|side| resolve_side(place, side, sides, to, check))
            .collect();
        let disagreement = Disagreement {
            id: raw.id,
            title: raw.title,
            reason: raw.reason,
            sides,
        };
        check.insert(
            DISAGREEMENTS,
            Kind::Disagreement,
            &mut disagreements,
            disagreement,
        );
    }
    disagreements
}

fn resolve_side(
    place: Place<'_>,
    raw: &RawSide,
    sides: &Sides<'_>,
    to: &Referred<'_>,
    check: &mut Checker,
) -> Option<Side> {
    let metric = |id: &str, year: Year, check: &mut Checker| -> Option<MetricKey> {
        check.year(place, year);
        check.find(place, Kind::Metric, id, sides.metrics)
    };
    match raw {
        RawSide::Metric(id, year) => Some(Side::Metric(metric(id, *year, check)?, *year)),
        RawSide::Figure(id, region, year) => {
            let metric = metric(id, *year, check)?;
            let region = if *region == to.meta.country {
                None
            } else {
                Some(check.find(place, Kind::Region, region, to.regions)?)
            };
            Some(Side::Figure(metric, region, *year))
        }
        RawSide::Claim(id) => check
            .find(place, Kind::Claim, id, sides.claims)
            .map(Side::Claim),
        RawSide::Areas => Some(Side::Areas),
        RawSide::Rank(id, year) => {
            check.year(place, *year);
            check
                .find(place, Kind::Ranking, id, sides.rankings)
                .map(|ranking| Side::Ranking(ranking, *year))
        }
    }
}

fn claim_keys(
    place: Place<'_>,
    ids: &[String],
    claims: &Table<Claim>,
    check: &mut Checker,
) -> Vec<ClaimKey> {
    ids.iter()
        .filter_map(|id| check.find(place, Kind::Claim, id, claims))
        .collect()
}

fn place<'a>(file: &'a str, entry: &'a str) -> Place<'a> {
    Place { file, entry }
}

impl Checker {
    /// A date as far as it is known; a fault when it is none.
    pub(crate) fn date(
        &mut self,
        place: Place<'_>,
        field: &'static str,
        text: &str,
    ) -> Option<PartialDate> {
        let date = PartialDate::parse(text);
        match &date {
            Some(date) => {
                self.year(place, date.year());
            }
            None => {
                let found = text.to_owned();
                self.fault(place, text, MeaningFault::Date { field, found });
            }
        }
        date
    }
}
