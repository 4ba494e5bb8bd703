//! The profile: all that is known of one region, each thing with who says it.
//!
//! Names, place and size first, then what sources say it specialises in, the clusters it belongs
//! to and what is said of them, its key figures, its cities. What a source claims and what was
//! computed here are never mixed. On paper everything is spelled out, because nothing opens there.
//! Choosing what to show next is the window's business: the profile returns what was asked.

mod claims;
mod facts;
mod figures;
mod rows;
mod source;

pub use source::{
    badge_text, source_badge, source_badge_with_card, source_card, source_details_ui,
};

use super::page::{self, Reader, Terms};
use super::style::faint;
use super::{PAGE_SCALE, Scene, style};
use crate::atlas::{DomainKey, RegionKey, Subject};
use crate::locale::LanguageTag;
use crate::view::Change;
use egui::{Ui, vec2};
use std::rc::Rc;

/// What is open in a profile or a page and what was derived for it; belongs to the window, not to
/// the view.
#[derive(Debug, Default)]
pub struct ProfileState {
    /// The field whose claims are shown.
    pub open_domain: Option<DomainKey>,
    /// Whether all figures are shown, or the telling ones only.
    pub all_figures: bool,
    /// Key figures, derived once for an atlas, a region and a language.
    cache: rows::ProfileCache,
    /// Where terms stand in texts, for an atlas and a language.
    terms: Option<((u64, LanguageTag), Rc<Terms>)>,
}

impl ProfileState {
    /// Where terms stand in texts of the reader's language.
    pub fn terms(&mut self, scene: &Scene<'_>) -> Rc<Terms> {
        let key = (scene.atlas.read_as, scene.locale.language().clone());
        match &self.terms {
            Some((known, terms)) if *known == key => Rc::clone(terms),
            _ => {
                let terms = Rc::new(Terms::new(scene.atlas, key.1.as_str()));
                self.terms = Some((key, Rc::clone(&terms)));
                terms
            }
        }
    }
}

/// What was done to a profile in this frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileResponse {
    /// What is to be shown next, in the order in which it was asked for.
    pub changes: Vec<Change>,
    /// The region pointed at: a member of a cluster.
    pub hovered: Option<RegionKey>,
}

/// From this width on, in points of the usual text size, paper has two columns.
const TWO_COLUMNS_PT: f32 = 520.0;

/// Draws the profile of a region: in a window as high as it is, for the caller to scroll; on paper
/// as much as the page has room for.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    region: RegionKey,
    state: &mut ProfileState,
) -> ProfileResponse {
    let mut response = ProfileResponse::default();
    if scene.atlas.regions.get(region).is_none() {
        ui.label(faint(scene.locale.text("profile-choose")));
        return response;
    }
    let rows = state.cache.rows(scene, Some(region));
    let terms = state.terms(scene);
    let mut reader = Reader::new(scene, &terms);
    if scene.on_paper() {
        // A page does not scroll: smaller text and tighter lines hold more of what is known.
        let mut page = style::style(scene.theme, scene.medium.text_scale * PAGE_SCALE, true);
        page.spacing.item_spacing.y = 2.0;
        page.spacing.interact_size.y = 0.0;
        ui.set_style(page);
        paper_ui(ui, &mut reader, region, &rows);
        return response;
    }
    facts::names_ui(ui, scene, region);
    if scene.view.mask.names {
        // What is said of a region names it.
        reader.note(ui, "page-masked");
        figures::ui(ui, &mut reader, &rows, state);
        response.changes = reader.changes;
        return response;
    }
    facts::ui(ui, &mut reader, region, &rows);
    claims::ui(ui, &mut reader, region, &rows, state);
    figures::ui(ui, &mut reader, &rows, state);
    claims::clusters_ui(ui, &mut reader, region);
    facts::cities_ui(ui, &mut reader, region);
    page::more_ui(ui, &mut reader, Subject::Region(region));
    ui.add_space(12.0);
    response.changes = reader.changes;
    response.hovered = reader.hovered;
    response
}

/// The figures of the country: those that it has of the atlas's metrics.
pub(super) fn national_figures_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    state: &mut ProfileState,
) {
    let rows = state.cache.rows(reader.scene, None);
    figures::ui(ui, reader, &rows, state);
}

fn paper_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, region: RegionKey, rows: &rows::RegionRows) {
    let mut state = ProfileState::default();
    let scene = reader.scene;
    facts::names_ui(ui, scene, region);
    let bottom = ui.max_rect().bottom();
    if scene.view.mask.names {
        reader.note(ui, "page-masked");
        figures::paper_ui(ui, reader, rows, bottom);
        return;
    }
    if ui.available_width() < TWO_COLUMNS_PT * scene.medium.text_scale {
        facts::ui(ui, reader, region, rows);
        claims::ui(ui, reader, region, rows, &mut state);
        figures::paper_ui(ui, reader, rows, bottom);
        return;
    }
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - 24.0) / 2.0;
        ui.allocate_ui(vec2(width, height), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                facts::ui(ui, reader, region, rows);
                claims::ui(ui, reader, region, rows, &mut state);
                claims::clusters_ui(ui, reader, region);
                facts::cities_ui(ui, reader, region);
            });
        });
        ui.add_space(16.0);
        ui.allocate_ui(vec2(width, height), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                figures::paper_ui(ui, reader, rows, bottom);
            });
        });
    });
}
