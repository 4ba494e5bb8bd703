//! `sources.ron`, `domains.ron` and `claims.ron`.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::raw::{RawClaim, RawDomain, RawSource, RawSubject};
use super::resolve_meta::implied_source_kind;
use super::{
    City, Claim, ClaimFigure, Cluster, Company, Dimension, Domain, DomainKey, Meta, Programme,
    Region, Source, SourceKey, SourceKindKey, Subject, Table, Topic, Unit, Words,
};

pub(crate) const SOURCES: &str = "sources.ron";
pub(crate) const DOMAINS: &str = "domains.ron";
pub(crate) const CLAIMS: &str = "claims.ron";

/// `sources.ron`.
pub(crate) fn sources(raw: Vec<RawSource>, meta: &mut Meta, check: &mut Checker) -> Table<Source> {
    let mut sources = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: SOURCES,
            entry: &id,
        };
        check.words(place, "title", &mut raw.title);
        check.words(place, "publisher", &mut raw.publisher);
        for (field, words) in [
            ("reached", &mut raw.reached),
            ("licence", &mut raw.licence),
            ("checked", &mut raw.checked),
            ("caution", &mut raw.caution),
        ] {
            check.optional_words(place, field, words);
        }
        for (field, text) in [
            ("original_title", &raw.original_title),
            ("published", &raw.published),
            ("url", &raw.url),
        ] {
            if let Some(text) = text {
                check.text(place, field, text);
            }
        }
        let kind = check.find_or_imply(
            place,
            Kind::SourceKind,
            &raw.kind,
            &mut meta.source_kinds,
            implied_source_kind,
        );
        let source = Source {
            id: raw.id,
            title: raw.title,
            original_title: raw.original_title,
            publisher: raw.publisher,
            published: raw.published,
            kind,
            url: raw.url,
            reached: raw.reached,
            licence: raw.licence,
            checked: raw.checked,
            caution: raw.caution,
        };
        check.insert(SOURCES, Kind::Source, &mut sources, source);
    }
    sources
}

/// Follows a reference to a source; one that leads nowhere is a fault and gets a source that has
/// only its id, because a figure without any source must not be shown as if it had none.
pub(crate) fn source_key(
    place: Place<'_>,
    id: &str,
    sources: &mut Table<Source>,
    meta: &mut Meta,
    check: &mut Checker,
) -> SourceKey {
    if let Some(found) = check.find(place, Kind::Source, id, sources) {
        return found;
    }
    let kind = meta.source_kinds.keys().next().unwrap_or_else(|| {
        let kind = implied_source_kind("unknown", &meta.languages);
        meta.source_kinds
            .insert(kind)
            .unwrap_or_else(|_| SourceKindKey::new(0))
    });
    let implied = Source {
        id: id.to_owned(),
        title: Words::same(id, &meta.languages),
        original_title: None,
        publisher: Words::default(),
        published: None,
        kind,
        url: None,
        reached: None,
        licence: None,
        checked: None,
        caution: None,
    };
    sources
        .insert(implied)
        .unwrap_or_else(|_| SourceKey::new(0))
}

/// `domains.ron`.
pub(crate) fn domains(raw: Vec<RawDomain>, check: &mut Checker) -> Table<Domain> {
    let mut domains = Table::default();
    let mut parents = Vec::new();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: DOMAINS,
            entry: &id,
        };
        check.words(place, "name", &mut raw.name);
        check.words(place, "meaning", &mut raw.meaning);
        if let Some(glyph) = &raw.glyph {
            check.one_character(place, "glyph", glyph);
        }
        if let Some(parent) = raw.parent
            && domains.find(&raw.id).is_none()
        {
            parents.push((id.clone(), parent));
        }
        let domain = Domain {
            id: raw.id,
            name: raw.name,
            meaning: raw.meaning,
            parent: None,
            glyph: raw.glyph,
        };
        check.insert(DOMAINS, Kind::Domain, &mut domains, domain);
    }
    for (id, parent) in parents {
        let place = Place {
            file: DOMAINS,
            entry: &id,
        };
        let Some(parent) = check.find(place, Kind::Domain, &parent, &domains) else {
            continue;
        };
        let Some(child) = domains.find(&id) else {
            continue;
        };
        if ancestry_reaches(&domains, parent, child) {
            check.fault(place, "parent:", MeaningFault::Ring(id.clone()));
        } else if let Some(domain) = domains.entries_mut().get_mut(child.index()) {
            domain.parent = Some(parent);
        }
    }
    domains
}

/// Whether going up from `from` leads to `to`. What is linked so far has no ring, so this ends.
fn ancestry_reaches(domains: &Table<Domain>, from: DomainKey, to: DomainKey) -> bool {
    let mut at = Some(from);
    while let Some(key) = at {
        if key == to {
            return true;
        }
        at = domains.get(key).and_then(|domain| domain.parent);
    }
    false
}

/// What claims and pages refer to.
pub(crate) struct Referred<'a> {
    pub(crate) regions: &'a Table<Region>,
    pub(crate) clusters: &'a Table<Cluster>,
    pub(crate) cities: &'a Table<City>,
    pub(crate) companies: &'a Table<Company>,
    pub(crate) programmes: &'a Table<Programme>,
    pub(crate) topics: &'a Table<Topic>,
    pub(crate) dimensions: &'a Table<Dimension>,
    pub(crate) domains: &'a Table<Domain>,
    pub(crate) units: &'a mut Table<Unit>,
    pub(crate) sources: &'a mut Table<Source>,
    pub(crate) meta: &'a mut Meta,
}

/// `claims.ron`.
pub(crate) fn claims(
    raw: Vec<RawClaim>,
    to: &mut Referred<'_>,
    check: &mut Checker,
) -> Table<Claim> {
    let mut claims = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: CLAIMS,
            entry: &id,
        };
        let has_value = raw.figure.is_some();
        check.words_with_value(place, "statement", &mut raw.statement, has_value);
        check.optional_words(place, "caution", &mut raw.caution);
        if let Some(year) = raw.year
            && check.year(place, year)
        {
            check.past(place, year, to.meta.as_of);
        }
        if raw.subjects.is_empty() {
            check.fault(place, "subjects:", MeaningFault::Nothing(Kind::Subject));
        }
        let subjects = resolve_subjects(place, &raw.subjects, to, check);
        let mentions = resolve_subjects(place, &raw.mentions, to, check);
        let topic = (raw.topic).and_then(|id| check.find(place, Kind::Topic, &id, to.topics));
        let dimension =
            (raw.dimension).and_then(|id| check.find(place, Kind::Dimension, &id, to.dimensions));
        let domains = (raw.domains.iter())
            .filter_map(|domain| check.find(place, Kind::Domain, domain, to.domains))
            .collect();
        let figure = raw.figure.and_then(|mut figure| {
            check.words_with_value(place, "wording", &mut figure.wording, has_value);
            let unit =
                check.find_or_imply(place, Kind::Unit, &figure.unit, to.units, Unit::implied);
            check
                .finite(place, "figure.value", figure.value)
                .then_some(ClaimFigure {
                    value: figure.value,
                    unit,
                    wording: figure.wording,
                })
        });
        let source = source_key(place, &raw.source, to.sources, to.meta, check);
        let claim = Claim {
            id: raw.id,
            topic,
            subjects,
            mentions,
            domains,
            dimension,
            statement: raw.statement,
            figure,
            year: raw.year,
            source,
            caution: raw.caution,
        };
        // What is about nothing that is known can be reached from nowhere.
        if claim.subjects.is_empty() {
            check.leave_out(Kind::Claim, claim.id);
        } else {
            check.insert(CLAIMS, Kind::Claim, &mut claims, claim);
        }
    }
    claims
}

/// Follows references to what something is about; those that lead nowhere are faults and left
/// out.
pub(crate) fn resolve_subjects(
    place: Place<'_>,
    raw: &[RawSubject],
    to: &Referred<'_>,
    check: &mut Checker,
) -> Vec<Subject> {
    raw.iter()
        .filter_map(|subject| resolve_subject(place, subject, to, check))
        .collect()
}

fn resolve_subject(
    place: Place<'_>,
    subject: &RawSubject,
    to: &Referred<'_>,
    check: &mut Checker,
) -> Option<Subject> {
    match subject {
        RawSubject::Region(id) => check
            .find(place, Kind::Region, id, to.regions)
            .map(Subject::Region),
        RawSubject::Cluster(id) => check
            .find(place, Kind::Cluster, id, to.clusters)
            .map(Subject::Cluster),
        RawSubject::City(id) => check
            .find(place, Kind::City, id, to.cities)
            .map(Subject::City),
        RawSubject::Company(id) => check
            .find(place, Kind::Company, id, to.companies)
            .map(Subject::Company),
        RawSubject::Programme(id) => check
            .find(place, Kind::Programme, id, to.programmes)
            .map(Subject::Programme),
        RawSubject::Country => Some(Subject::Country),
    }
}
