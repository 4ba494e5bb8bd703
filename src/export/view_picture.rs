//! A view as a file, without a window.

use super::{ExportError, Exported, Format, check_size, export};
use crate::atlas::Atlas;
use crate::figure::map::{self, MapGeometry, MapState};
use crate::figure::paper::{Page, record};
use crate::figure::{DataCache, Medium, Scene, Theme, charts, page, profile, style};
use crate::locale::Locale;
use crate::view::{ChartKind, FigureKind, View, kinds_taken_away, resolve};
use egui::{Align2, Pos2, Rect, Ui, vec2};

/// Draws the main figure of a view and writes it in a format. The same atlas, view and medium
/// always give the same bytes.
///
/// # Errors
/// A size that is out of bounds, a language that the program does not speak, or a fault of the
/// libraries that write PNG and PDF.
pub fn view_picture(
    atlas: &Atlas,
    view: &View,
    medium: &Medium,
    format: Format,
) -> Result<Exported, ExportError> {
    check_size(medium.width_pt, medium.height_pt, medium.scale)?;
    export(&view_page(atlas, view, medium)?, format)
}

/// Records the main figure of a view.
///
/// # Errors
/// A language that the program does not speak.
pub fn view_page(atlas: &Atlas, view: &View, medium: &Medium) -> Result<Page, ExportError> {
    let locale = Locale::load(&medium.language)?;
    let taken_away = kinds_taken_away(view, atlas);
    let without;
    let atlas = if taken_away.is_empty() {
        atlas
    } else {
        without = atlas.without(&taken_away);
        &without
    };
    let (resolved, _) = resolve(view, atlas);
    let data = DataCache::default().figure_data(atlas, &resolved, view.classes);
    let theme = Theme::of(medium.theme);
    let scene = Scene {
        atlas,
        view,
        resolved: &resolved,
        data: &data,
        locale: &locale,
        theme: &theme,
        medium,
        highlight: None,
        marked: &[],
    };
    let title = scene.title();
    let description = format!(
        "{} {} {}",
        scene.source_line(),
        scene.words(&atlas.meta.boundaries_source),
        scene.words(&atlas.meta.notice)
    );
    let geometry = MapGeometry::new(atlas);
    let mut map_state = MapState::default();
    let mut chart_state = charts::ChartState::default();
    let mut profile_state = profile::ProfileState::default();
    Ok(record(medium, &title, &description, |ui| {
        match view.figure {
            FigureKind::Map => {
                let rect = ui.max_rect();
                let body = map::body_rect(ui.painter(), &scene, rect);
                let camera = map::camera_of(&scene, &geometry, body);
                map::paint(
                    ui.painter(),
                    rect,
                    &scene,
                    &geometry,
                    camera,
                    &mut map_state,
                );
            }
            FigureKind::Ranking => sheet(ui, &scene, |ui| {
                charts::ui(ui, &scene, ChartKind::Ranking, &mut chart_state);
            }),
            FigureKind::Lines => sheet(ui, &scene, |ui| {
                charts::ui(ui, &scene, ChartKind::Lines, &mut chart_state);
            }),
            FigureKind::Scatter => sheet(ui, &scene, |ui| {
                charts::ui(ui, &scene, ChartKind::Scatter, &mut chart_state);
            }),
            FigureKind::Table => sheet(ui, &scene, |ui| {
                charts::ui(ui, &scene, ChartKind::Table, &mut chart_state);
            }),
            FigureKind::Profile => sheet(ui, &scene, |ui| {
                if let Some(page) = &resolved.page {
                    page::ui(ui, &scene, page, &mut profile_state);
                } else if let Some(region) = resolved.focus() {
                    profile::ui(ui, &scene, region, &mut profile_state);
                }
            }),
        }
    }))
}

/// A page with the title above and the sources below what `draw` draws.
fn sheet(ui: &mut Ui, scene: &Scene<'_>, draw: impl FnOnce(&mut Ui)) {
    const MARGIN_PT: f32 = 24.0;
    let scale = scene.medium.text_scale;
    let page = ui
        .max_rect()
        .shrink(MARGIN_PT.min(ui.max_rect().width() / 20.0));
    let painter = ui.painter().clone();
    let is_profile = scene.view.figure == FigureKind::Profile;
    let mut top = page.min.y;
    // A profile has the region's name as its own heading.
    if !is_profile {
        let title = painter.layout(
            scene.title(),
            style::strong_font(22.0 * scale),
            scene.theme.ink,
            page.width(),
        );
        let below = title.size().y + 12.0;
        painter.galley(page.min, title, scene.theme.ink);
        top += below;
    }
    let small = egui::FontId::proportional(11.5 * scale);
    let licence = scene.words(&scene.atlas.meta.licence);
    // On a page each claim and figure names its own source.
    let notes = if is_profile && scene.resolved.page.is_some() {
        licence.to_owned()
    } else {
        format!("{}\n{licence}", scene.source_line())
    };
    let notes = painter.layout(notes, small, scene.theme.faint_ink, page.width());
    let place = Align2::LEFT_BOTTOM.anchor_size(page.left_bottom(), notes.size());
    painter.galley(place.min, notes, scene.theme.faint_ink);
    let body = Rect::from_min_max(
        Pos2::new(page.min.x, top),
        (place.right_top() - vec2(0.0, 10.0)).max(Pos2::new(page.max.x, top)),
    );
    let body = Rect::from_min_max(body.min, Pos2::new(page.max.x, body.max.y));
    ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| {
        ui.set_clip_rect(body.expand(1.0));
        draw(ui);
    });
}
