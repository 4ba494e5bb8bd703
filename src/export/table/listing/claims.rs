//! What is said and what happened: claims, specialisations, events.

use super::{Cell, Teller, ids, optional_text};
use crate::atlas::{Claim, PartialDate};

/// The columns of claims.
pub(super) const CLAIMS: [&str; 16] = [
    "fact_id",
    "topic",
    "subjects",
    "subject_names",
    "mentions",
    "domains",
    "dimension",
    "statement",
    "value",
    "unit",
    "wording",
    "year",
    "source_id",
    "source",
    "source_kind",
    "caution",
];

/// The columns of specialisations.
pub(super) const SPECIALISATIONS: [&str; 12] = [
    "fact_id",
    "domain",
    "domain_name",
    "domain_parent",
    "subject",
    "subject_name",
    "statement",
    "year",
    "source_id",
    "source",
    "source_kind",
    "caution",
];

/// The columns of events.
pub(super) const EVENTS: [&str; 10] = [
    "id",
    "date",
    "end",
    "title",
    "text",
    "subjects",
    "fact_ids",
    "source_id",
    "source_kind",
    "caution",
];

/// One row a claim.
pub(super) fn claims(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let claims = atlas.claims.entries().iter();
    claims
        .map(|claim| {
            let figure = claim.figure.as_ref();
            let names = claim.subjects.iter().map(|&of| teller.subject_name(of));
            let topic = claim.topic.map(|key| atlas.topics[key].id.as_str());
            let dimension = claim.dimension.map(|key| atlas.dimensions[key].id.as_str());
            let unit = figure.map(|figure| atlas.units[figure.unit].id.as_str());
            vec![
                Cell::Text(claim.id.clone()),
                optional_text(topic),
                teller.subjects(&claim.subjects),
                Cell::List(names.collect()),
                teller.subjects(&claim.mentions),
                ids(&atlas.domains, &claim.domains),
                optional_text(dimension),
                teller.said(claim, &claim.statement),
                figure.map_or(Cell::Absent, |figure| Cell::Number(figure.value)),
                optional_text(unit),
                figure.map_or(Cell::Absent, |figure| teller.said(claim, &figure.wording)),
                year(claim),
                teller.source_id(claim.source),
                teller.source_line(claim.source),
                teller.source_kind(claim.source),
                teller.optional_words(claim.caution.as_ref()),
            ]
        })
        .collect()
}

/// One row for each claim, field and subject.
pub(super) fn specialisations(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let mut rows = Vec::new();
    for claim in atlas.claims.entries() {
        for &key in &claim.domains {
            let domain = &atlas.domains[key];
            let parent = domain.parent.map(|key| atlas.domains[key].id.as_str());
            rows.extend(claim.subjects.iter().map(|&subject| {
                vec![
                    Cell::Text(claim.id.clone()),
                    Cell::Text(domain.id.clone()),
                    teller.words(&domain.name),
                    optional_text(parent),
                    Cell::Text(teller.subject(subject)),
                    Cell::Text(teller.subject_name(subject)),
                    teller.said(claim, &claim.statement),
                    year(claim),
                    teller.source_id(claim.source),
                    teller.source_line(claim.source),
                    teller.source_kind(claim.source),
                    teller.optional_words(claim.caution.as_ref()),
                ]
            }));
        }
    }
    rows
}

/// One row an event.
pub(super) fn events(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let events = teller.atlas.events.entries().iter();
    events
        .map(|event| {
            vec![
                Cell::Text(event.id.clone()),
                Cell::Text(event.date.as_str().to_owned()),
                optional_text(event.end.as_ref().map(PartialDate::as_str)),
                teller.words(&event.title),
                teller.optional_words(event.text.as_ref()),
                teller.subjects(&event.subjects),
                teller.claim_ids(&event.claims),
                teller.source_id(event.source),
                teller.source_kind(event.source),
                teller.optional_words(event.caution.as_ref()),
            ]
        })
        .collect()
}

fn year(claim: &Claim) -> Cell {
    claim
        .year
        .map_or(Cell::Absent, |year| Cell::Whole(year.into()))
}
