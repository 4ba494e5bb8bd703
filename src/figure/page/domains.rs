//! Who specialises in what: a taxonomy to choose from, and who is named for what is chosen.

use super::Reader;
use crate::atlas::{Claim, DomainKey};
use crate::figure::style::{faint, strong};
use crate::view::{Change, Page, PageId};
use egui::{Label, Ui};

pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, chosen: &[DomainKey]) {
    if chosen.is_empty() {
        reader.note(ui, "domains-lead");
    }
    for &domain in chosen {
        domain_ui(ui, reader, domain, chosen.len() > 1);
    }
    if !reader.scene.on_paper() {
        let key = if chosen.is_empty() {
            "domains-all"
        } else {
            "domains-more"
        };
        reader.heading(ui, key);
        reader.note(ui, "domains-choose");
        tree_ui(ui, reader, chosen);
    }
}

/// A field: what it is, its wider and narrower fields, who is named for it.
fn domain_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, domain: DomainKey, named: bool) {
    let atlas = reader.scene.atlas;
    let known = &atlas.domains[domain];
    if named {
        reader.heading_text(ui, reader.words(&known.name));
    }
    reader.text(ui, reader.words(&known.meaning));
    let parents: Vec<DomainKey> = known.parent.into_iter().collect();
    domain_row(ui, reader, "domains-wider", &parents);
    let children: Vec<DomainKey> = (atlas.domains.iter())
        .filter(|(_, other)| other.parent == Some(domain))
        .map(|(key, _)| key)
        .collect();
    domain_row(ui, reader, "domains-narrower", &children);
    let claims: Vec<&Claim> = atlas.claims_in(domain).map(|(_, claim)| claim).collect();
    if claims.is_empty() {
        reader.nothing_left(ui);
        return;
    }
    reader.note(ui, "domains-silence");
    reader.claims(ui, None, claims);
}

fn domain_row(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: &str, domains: &[DomainKey]) {
    reader.row(ui, key, domains, |reader, ui, &domain| {
        let name = reader.words(&reader.scene.atlas.domains[domain].name);
        reader.link(ui, name, &Page::Domains(vec![domain]));
    });
}

/// All fields, the narrower ones under the wider, each to be chosen or left.
fn tree_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, chosen: &[DomainKey]) {
    let atlas = reader.scene.atlas;
    for (root, _) in atlas
        .domains
        .iter()
        .filter(|(_, known)| known.parent.is_none())
    {
        branch_ui(ui, reader, chosen, root, 0);
    }
}

fn branch_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    chosen: &[DomainKey],
    domain: DomainKey,
    depth: usize,
) {
    let atlas = reader.scene.atlas;
    let count = atlas.claims_in(domain).count();
    ui.horizontal(|ui| {
        ui.add_space(18.0 * depth as f32);
        let mut is_chosen = chosen.contains(&domain);
        let name = reader.words(&atlas.domains[domain].name);
        let text = if depth == 0 {
            strong(name)
        } else {
            name.into()
        };
        if ui.checkbox(&mut is_chosen, text).clicked() {
            reader.changes.push(toggled(reader, chosen, domain));
        }
        ui.add(Label::new(faint(
            reader.scene.locale.number(count as f64, 0),
        )));
    });
    for (child, _) in (atlas.domains.iter()).filter(|(_, known)| known.parent == Some(domain)) {
        branch_ui(ui, reader, chosen, child, depth + 1);
    }
}

fn toggled(reader: &Reader<'_, '_>, chosen: &[DomainKey], domain: DomainKey) -> Change {
    let mut next = chosen.to_vec();
    match next.iter().position(|&known| known == domain) {
        Some(place) => {
            next.remove(place);
        }
        None => next.push(domain),
    }
    let page: PageId = Page::Domains(next).id(reader.scene.atlas);
    Change::Page(Some(page))
}
