//! Pages: what the sources say, who says it, and how one thing leads to another.
//!
//! A page is a function of a scene, as every figure is: what can be read in a window can be printed
//! from the view alone. Links ask for changes of the view, so back and forward are its history.
//! What a page says comes from the pack; nothing here knows what it is about.

mod companies;
mod contents;
mod country;
mod domains;
mod doubt;
mod glossary;
mod places;
mod reader;
mod sources;
mod stories;
mod terms;
mod timeline;
mod together;
mod typology;

pub use reader::Reader;
pub use terms::Terms;
pub use timeline::year_events_ui;

use super::profile::{ProfileResponse, ProfileState};
use super::style::{self, faint};
use super::{PAGE_SCALE, Scene};
use crate::atlas::Subject;
use crate::view::Page;
use egui::{Label, Ui};

/// Draws a page: in a window as high as it is, for the caller to scroll; on paper as much as there
/// is room for.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    page: &Page,
    state: &mut ProfileState,
) -> ProfileResponse {
    if scene.on_paper() {
        let mut look = style::style(scene.theme, scene.medium.text_scale * PAGE_SCALE, true);
        look.spacing.item_spacing.y = 3.0;
        look.spacing.interact_size.y = 0.0;
        ui.set_style(look);
    }
    if scene.view.mask.names {
        // Whatever a page is about, its words name places.
        ui.add(Label::new(faint(scene.locale.text("page-masked"))).wrap());
        return ProfileResponse::default();
    }
    let terms = state.terms(scene);
    let mut reader = Reader::new(scene, &terms);
    let reader = &mut reader;
    // What is open in one page is not open in the next.
    ui.push_id(page, |ui| {
        trail(ui, reader, page);
        match page {
            Page::Contents => contents::ui(ui, reader),
            Page::Country => country::ui(ui, reader, state),
            Page::Domains(chosen) => domains::ui(ui, reader, chosen),
            Page::Places => places::ui(ui, reader),
            Page::Cluster(key) => places::cluster_ui(ui, reader, *key),
            Page::Programme(key) => places::programme_ui(ui, reader, *key),
            Page::City(key) => places::city_ui(ui, reader, *key),
            Page::Companies => companies::ui(ui, reader),
            Page::Company(key) => companies::company_ui(ui, reader, *key),
            Page::Typology => typology::ui(ui, reader),
            Page::Dimension(key) => typology::dimension_ui(ui, reader, *key),
            Page::Topic(key) => stories::topic_ui(ui, reader, *key),
            Page::Article(key) => stories::article_ui(ui, reader, *key),
            Page::Timeline => timeline::ui(ui, reader),
            Page::Event(key) => timeline::event_ui(ui, reader, *key),
            Page::Sources => sources::ui(ui, reader),
            Page::Source(key) => sources::source_ui(ui, reader, *key),
            Page::Disagreements => doubt::ui(ui, reader),
            Page::Disagreement(key) => doubt::disagreement_ui(ui, reader, *key),
            Page::Ranking(key) => doubt::ranking_ui(ui, reader, *key),
            Page::Glossary => glossary::ui(ui, reader),
            Page::Term(key) => glossary::term_ui(ui, reader, *key),
            Page::About => glossary::about_ui(ui, reader),
        }
        ui.add_space(16.0);
    });
    ProfileResponse {
        changes: std::mem::take(&mut reader.changes),
        hovered: reader.hovered,
    }
}

/// What a page is called; where names are hidden, that it is hidden too.
#[must_use]
pub fn title(scene: &Scene<'_>, page: &Page) -> String {
    if scene.view.mask.names {
        return scene.locale.text("page-masked-title");
    }
    let atlas = scene.atlas;
    let words = match page {
        Page::Contents => return scene.locale.text("page-contents"),
        Page::Country => &atlas.meta.country_name,
        Page::Domains(chosen) if chosen.is_empty() => return scene.locale.text("page-domains"),
        Page::Domains(chosen) => {
            let names: Vec<&str> = (chosen.iter())
                .filter_map(|&key| Some(scene.words(&atlas.domains.get(key)?.name)))
                .collect();
            return names.join(&scene.locale.text("list-separator"));
        }
        Page::Places => return scene.locale.text("page-places"),
        Page::Cluster(key) => &atlas.clusters[*key].names,
        Page::Programme(key) => &atlas.programmes[*key].names,
        Page::City(key) => &atlas.cities[*key].names,
        Page::Companies => return scene.locale.text("page-companies"),
        Page::Company(key) => &atlas.companies[*key].names,
        Page::Typology => match &atlas.typology {
            Some(typology) => &typology.name,
            None => return scene.locale.text("page-typology"),
        },
        Page::Dimension(key) => &atlas.dimensions[*key].name,
        Page::Topic(key) => &atlas.topics[*key].name,
        Page::Article(key) => &atlas.articles[*key].title,
        Page::Timeline => return scene.locale.text("page-timeline"),
        Page::Event(key) => &atlas.events[*key].title,
        Page::Sources => return scene.locale.text("page-sources"),
        Page::Source(key) => &atlas.sources[*key].title,
        Page::Disagreements => return scene.locale.text("page-disagreements"),
        Page::Disagreement(key) => &atlas.disagreements[*key].title,
        Page::Ranking(key) => &atlas.rankings[*key].name,
        Page::Glossary => return scene.locale.text("page-glossary"),
        Page::Term(key) => &atlas.terms[*key].names,
        Page::About => return scene.locale.text("page-about"),
    };
    scene.words(words).to_owned()
}

/// The page that a page belongs under; the contents belong under none.
#[must_use]
pub fn parent(page: &Page) -> Option<Page> {
    match page {
        Page::Contents => None,
        Page::Cluster(_) | Page::Programme(_) | Page::City(_) => Some(Page::Places),
        Page::Company(_) => Some(Page::Companies),
        Page::Dimension(_) => Some(Page::Typology),
        Page::Event(_) => Some(Page::Timeline),
        Page::Source(_) => Some(Page::Sources),
        Page::Disagreement(_) => Some(Page::Disagreements),
        Page::Term(_) => Some(Page::Glossary),
        Page::Domains(chosen) if !chosen.is_empty() => Some(Page::Domains(Vec::new())),
        Page::Topic(_) | Page::Ranking(_) => Some(Page::Country),
        _ => Some(Page::Contents),
    }
}

/// Where the page stands: the contents and what lies between, then its title.
fn trail(ui: &mut Ui, reader: &mut Reader<'_, '_>, page: &Page) {
    let mut above = Vec::new();
    let mut at = parent(page);
    while let Some(known) = at {
        at = parent(&known);
        above.push(known);
    }
    if !reader.scene.on_paper() && !above.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
            ui.spacing_mut().interact_size.y = 0.0;
            for (place, known) in above.iter().rev().enumerate() {
                if place > 0 {
                    ui.label(faint("›"));
                }
                reader.link(ui, &title(reader.scene, known), known);
            }
        });
    }
    reader.title(ui, &title(reader.scene, page));
}

/// What else there is about a subject: pages, events, ranks, and claims that only mention it.
pub fn more_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, subject: Subject) {
    let atlas = reader.scene.atlas;
    stories::about_ui(ui, reader, subject);
    doubt::ranks_ui(ui, reader, subject);
    timeline::about_ui(ui, reader, subject);
    let mentions = (atlas.claims.entries().iter())
        .filter(|claim| claim.mentions.contains(&subject) && !claim.subjects.contains(&subject));
    let mentions: Vec<_> = mentions.collect();
    if !mentions.is_empty() {
        reader.heading(ui, "page-mentioned");
        reader.claims(ui, Some(subject), mentions);
    }
}
