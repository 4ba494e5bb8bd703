//! Terms and what they mean; what the atlas is, and its terms in the other sense.

use super::Reader;
use crate::atlas::{Claim, TermKey};
use crate::figure::style::faint;
use crate::view::Page;
use egui::{Label, Ui};

/// All terms, in the order of the reader's language.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    let mut terms: Vec<(TermKey, &str)> = (atlas.terms.iter())
        .map(|(key, term)| (key, reader.words(&term.names)))
        .collect();
    terms.sort_by(|(_, left), (_, right)| reader.scene.locale.compare(left, right));
    reader.note(ui, "glossary-lead");
    for (key, name) in terms {
        ui.add_space(3.0);
        reader.link(ui, name, &Page::Term(key));
        ui.add(Label::new(faint(reader.words(&atlas.terms[key].meaning))).wrap());
    }
}

/// A term: what it means, its name in the other languages, and the claims in which it stands.
pub(super) fn term_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: TermKey) {
    let atlas = reader.scene.atlas;
    let term = &atlas.terms[key];
    let own = reader.words(&term.names);
    let others: Vec<&str> = (term.names.iter().map(|(_, name)| name))
        .filter(|name| *name != own)
        .collect();
    if !others.is_empty() {
        let separator = reader.scene.locale.text("phrase-separator");
        ui.label(faint(others.join(&separator)));
    }
    ui.add(Label::new(reader.words(&term.meaning)).wrap());
    let claims: Vec<&Claim> = (atlas.claims.entries().iter())
        .filter(|claim| {
            let text = reader.words(&claim.statement);
            reader.terms.find(text).iter().any(|&(_, term)| term == key)
        })
        .collect();
    if !claims.is_empty() {
        reader.heading(ui, "term-stands-in");
        reader.claims(ui, None, claims);
    }
}

/// What the atlas is: the passages of the pack, the notice on boundaries, the licences.
pub(super) fn about_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let meta = &reader.scene.atlas.meta;
    ui.label(reader.words(&meta.title));
    reader.text(ui, reader.words(&meta.description));
    for passage in &meta.about {
        reader.heading_text(ui, reader.words(&passage.title));
        reader.text(ui, reader.words(&passage.text));
    }
    reader.heading(ui, "about-boundaries");
    reader.text(ui, reader.words(&meta.boundaries_source));
    reader.text(ui, reader.words(&meta.notice));
    reader.heading(ui, "source-licence");
    reader.text(ui, reader.words(&meta.licence));
    reader.heading(ui, "about-program");
    let version = &[("version", env!("CARGO_PKG_VERSION").into())];
    ui.add(Label::new(reader.scene.locale.text_with("about-version", version)).wrap());
    reader.note(ui, "about-offline");
}
