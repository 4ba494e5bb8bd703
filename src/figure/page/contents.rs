//! What there is to read.

use super::Reader;
use crate::figure::style::faint;
use crate::view::Page;
use egui::{Label, Ui};

/// A line of the contents: the page, how many entries it holds, what it is about.
struct Line {
    page: Page,
    count: usize,
    note: &'static str,
}

/// The contents: what the atlas is, then every page from which the others are reached.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    reader.text(ui, reader.words(&atlas.meta.description));
    ui.add_space(6.0);
    for line in lines(reader) {
        ui.add_space(3.0);
        ui.horizontal_wrapped(|ui| {
            let title = super::title(reader.scene, &line.page);
            reader.link(ui, &title, &line.page);
            if line.count > 0 {
                let count = reader.scene.locale.number(line.count as f64, 0);
                ui.label(faint(count));
            }
        });
        let note = reader.scene.locale.text(line.note);
        ui.add(Label::new(faint(note)).wrap());
    }
    if !atlas.articles.is_empty() {
        reader.heading(ui, "page-articles");
        for (key, article) in atlas.articles.iter() {
            reader.link(ui, reader.words(&article.title), &Page::Article(key));
        }
    }
}

fn lines(reader: &Reader<'_, '_>) -> Vec<Line> {
    let atlas = reader.scene.atlas;
    let line = |page, count, note| Line { page, count, note };
    let places = atlas.clusters.len() + atlas.programmes.len() + atlas.cities.len();
    let all = [
        line(Page::Country, 0, "contents-country"),
        line(
            Page::Domains(Vec::new()),
            atlas.domains.len(),
            "contents-domains",
        ),
        line(Page::Places, places, "contents-places"),
        line(Page::Companies, atlas.companies.len(), "contents-companies"),
        line(Page::Typology, atlas.dimensions.len(), "contents-typology"),
        line(Page::Timeline, atlas.events.len(), "contents-timeline"),
        line(Page::Sources, atlas.sources.len(), "contents-sources"),
        line(
            Page::Disagreements,
            atlas.disagreements.len(),
            "contents-disagreements",
        ),
        line(Page::Glossary, atlas.terms.len(), "contents-glossary"),
        line(Page::About, 0, "contents-about"),
    ];
    // A pack need not have all of it, and an empty page is not worth a line.
    all.into_iter()
        .filter(|line| line.count > 0 || matches!(line.page, Page::Country | Page::About))
        .collect()
}
