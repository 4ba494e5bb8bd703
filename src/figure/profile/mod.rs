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

pub use source::{badge_text, citation, source_badge, source_badge_with_card, source_card};

use super::Scene;
use super::style::faint;
use crate::atlas::{DomainKey, RegionKey};
use crate::view::Change;
use egui::{Ui, vec2};

/// What is open in a profile and what was derived for it; belongs to the window, not to the view.
#[derive(Debug, Default)]
pub struct ProfileState {
    /// The field whose claims are shown.
    pub open_domain: Option<DomainKey>,
    /// Whether all figures are shown, or the telling ones only.
    pub all_figures: bool,
    /// Key figures, derived once for an atlas, a region and a language.
    cache: rows::ProfileCache,
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
    let rows = state.cache.rows(scene, region);
    if scene.on_paper() {
        paper_ui(ui, scene, region, &rows);
        return response;
    }
    facts::names_ui(ui, scene, region);
    facts::ui(ui, scene, region, &rows);
    claims::ui(ui, scene, region, &rows, state);
    figures::ui(ui, scene, &rows, state, &mut response);
    claims::clusters_ui(ui, scene, region, &mut response);
    facts::cities_ui(ui, scene, region);
    ui.add_space(12.0);
    response
}

fn paper_ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey, rows: &rows::RegionRows) {
    let mut state = ProfileState::default();
    let mut response = ProfileResponse::default();
    facts::names_ui(ui, scene, region);
    let bottom = ui.max_rect().bottom();
    if ui.available_width() < TWO_COLUMNS_PT * scene.medium.text_scale {
        facts::ui(ui, scene, region, rows);
        claims::ui(ui, scene, region, rows, &mut state);
        figures::paper_ui(ui, scene, rows, bottom);
        return;
    }
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - 24.0) / 2.0;
        ui.allocate_ui(vec2(width, height), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                facts::ui(ui, scene, region, rows);
                claims::ui(ui, scene, region, rows, &mut state);
                claims::clusters_ui(ui, scene, region, &mut response);
                facts::cities_ui(ui, scene, region);
            });
        });
        ui.add_space(16.0);
        ui.allocate_ui(vec2(width, height), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                figures::paper_ui(ui, scene, rows, bottom);
            });
        });
    });
}

/// A heading of a section.
fn heading(ui: &mut Ui, scene: &Scene<'_>, key: &str) {
    ui.add_space(8.0);
    let text = super::style::strong(scene.locale.text(key));
    ui.label(
        text.color(scene.theme.ink)
            .size(egui::TextStyle::Body.resolve(ui.style()).size * 1.1),
    );
    let line = ui.available_rect_before_wrap();
    ui.painter().hline(
        line.x_range(),
        line.top() - 2.0,
        egui::Stroke::new(1.0, scene.theme.rule),
    );
    ui.add_space(2.0);
}
