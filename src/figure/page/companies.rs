//! Companies: what the sources say they do, where, and in which fields.

use super::Reader;
use crate::atlas::{Claim, CompanyKey, DomainKey, Subject};
use crate::figure::style::faint;
use crate::view::Page;
use egui::{Label, Ui};

pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    reader.note(ui, "companies-lead");
    for (key, company) in atlas.companies.iter() {
        ui.add_space(3.0);
        reader.link(ui, reader.words(&company.names), &Page::Company(key));
        if let Some(note) = &company.note {
            ui.add(Label::new(faint(reader.words(note))).wrap());
        }
    }
}

pub(super) fn company_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: CompanyKey) {
    let atlas = reader.scene.atlas;
    let company = &atlas.companies[key];
    let own = reader.words(&company.names);
    let others: Vec<&str> = (company.names.iter().map(|(_, name)| name))
        .filter(|name| *name != own)
        .collect();
    if let Some(other) = others.first() {
        ui.label(*other);
    }
    if let Some(note) = &company.note {
        reader.text(ui, reader.words(note));
    }
    match company.headquarters {
        Some(seat) => {
            ui.horizontal_wrapped(|ui| {
                ui.label(faint(reader.scene.locale.text("company-seat")));
                reader.subject(ui, Subject::City(seat.city));
                reader.badge(ui, seat.source);
            });
        }
        None => reader.note(ui, "company-no-seat"),
    }
    let subject = Subject::Company(key);
    let claims: Vec<&Claim> = atlas
        .claims_about(subject)
        .map(|(_, claim)| claim)
        .collect();
    let places = atlas.places_of(subject);
    reader.subjects(ui, "company-places", &places);
    let mut domains: Vec<DomainKey> = Vec::new();
    for &domain in claims.iter().flat_map(|claim| &claim.domains) {
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    reader.row(ui, "company-domains", &domains, |reader, ui, &domain| {
        let name = reader.words(&reader.scene.atlas.domains[domain].name);
        reader.link(ui, name, &Page::Domains(vec![domain]));
    });
    reader.said_of(ui, subject, None);
    super::more_ui(ui, reader, subject);
}
