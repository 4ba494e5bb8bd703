//! A view as a file, without a window.

use super::{ExportError, Exported, Fonts, Format, check_size, export, raster, svg};
use crate::atlas::Atlas;
use crate::figure::map::{self, MapGeometry, MapState};
use crate::figure::paper::{Page, record};
use crate::figure::{DataCache, Medium, Scene, Theme, charts, page, profile, style};
use crate::locale::Locale;
use crate::view::{ChartKind, FigureKind, Gap, View, kinds_taken_away, resolve};
use egui::{Align2, ColorImage, Painter, Pos2, Rect, Ui};

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

/// Draws the main figure of a view as pixels, for what takes no file.
///
/// # Errors
/// As for [`view_picture`].
pub fn view_pixels(atlas: &Atlas, view: &View, medium: &Medium) -> Result<ColorImage, ExportError> {
    check_size(medium.width_pt, medium.height_pt, medium.scale)?;
    let page = view_page(atlas, view, medium)?;
    let pixels = raster::pixels_from_svg(&page, &svg::from_page(&page, Fonts::Named))?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Ok(ColorImage::from_rgba_premultiplied(size, pixels.data()))
}

/// Records the main figure of a view.
///
/// # Errors
/// A language that the program does not speak.
pub fn view_page(atlas: &Atlas, view: &View, medium: &Medium) -> Result<Page, ExportError> {
    with_scene(atlas, view, medium, |scene, _| {
        record_scene(scene, Credits::Inside).page
    })
}

/// Makes the scene of a view, without the kinds of source that it takes away, and hands it on
/// together with what of the view is not in the atlas.
///
/// # Errors
/// A language that the program does not speak.
pub(super) fn with_scene<R>(
    atlas: &Atlas,
    view: &View,
    medium: &Medium,
    use_scene: impl FnOnce(&Scene<'_>, &[Gap]) -> R,
) -> Result<R, ExportError> {
    let locale = Locale::load(&medium.language)?;
    let taken_away = kinds_taken_away(view, atlas);
    let without;
    let atlas = if taken_away.is_empty() {
        atlas
    } else {
        without = atlas.without(&taken_away);
        &without
    };
    let (resolved, gaps) = resolve(view, atlas);
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
    Ok(use_scene(&scene, &gaps))
}

/// Whether a picture names its sources itself, or what it becomes part of does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Credits {
    /// The picture stands alone.
    Inside,
    /// A line outside names them.
    Outside,
    /// A stamp has room for the figure alone, without its title.
    Nowhere,
}

/// A figure that was recorded.
pub(super) struct Recorded {
    pub(super) page: Page,
    /// Whether there was no room for the legend.
    pub(super) lacks_legend: bool,
    /// Of a map, where it is looked at from, and where on the page it is.
    pub(super) look: Option<(map::Camera, Rect)>,
}

/// Records the main figure of a scene.
pub(super) fn record_scene(scene: &Scene<'_>, credits: Credits) -> Recorded {
    let geometry = MapGeometry::new(scene.atlas);
    record_scene_under(scene, &geometry, credits, |_, _, _| ())
}

/// Records the main figure of a scene; on a map, `over` paints last.
pub(super) fn record_scene_under(
    scene: &Scene<'_>,
    geometry: &MapGeometry,
    credits: Credits,
    over: impl Fn(&Painter, map::Camera, Rect),
) -> Recorded {
    let atlas = scene.atlas;
    let title = scene.title();
    let description = format!(
        "{} {} {}",
        scene.source_line(),
        scene.words(&atlas.meta.boundaries_source),
        scene.words(&atlas.meta.notice)
    );
    let mut map_state = MapState::default();
    let mut chart_state = charts::ChartState::default();
    let mut profile_state = profile::ProfileState::default();
    let mut chart = |ui: &mut Ui, kind| {
        sheet(ui, scene, credits, |ui| {
            charts::ui(ui, scene, kind, &mut chart_state);
        });
    };
    let mut lacks_legend = false;
    let mut look = None;
    let page = record(scene.medium, &title, &description, |ui| {
        match scene.view.figure {
            FigureKind::Map => {
                let mut rect = ui.max_rect();
                if credits != Credits::Inside {
                    // The lines below the map go over the edge of the page.
                    let body = map::body_rect(ui.painter(), scene, rect);
                    rect.max.y += rect.max.y - body.max.y;
                    if credits == Credits::Nowhere {
                        rect.min.y -= body.min.y - rect.min.y;
                    }
                }
                let body = map::body_rect(ui.painter(), scene, rect);
                let camera = map::camera_of(scene, geometry, body);
                let painter = ui.painter();
                let parts = map::paint(painter, rect, scene, geometry, camera, &mut map_state);
                over(painter, camera, parts.body);
                look = Some((camera, parts.body));
                lacks_legend = scene.view.layers.legend && parts.legend.is_none();
            }
            FigureKind::Ranking => chart(ui, ChartKind::Ranking),
            FigureKind::Lines => chart(ui, ChartKind::Lines),
            FigureKind::Scatter => chart(ui, ChartKind::Scatter),
            FigureKind::Table => chart(ui, ChartKind::Table),
            FigureKind::Profile => sheet(ui, scene, credits, |ui| {
                if let Some(page) = &scene.resolved.page {
                    page::ui(ui, scene, page, &mut profile_state);
                } else if let Some(region) = scene.resolved.focus() {
                    profile::ui(ui, scene, region, &mut profile_state);
                }
            }),
        }
    });
    let page = match credits {
        Credits::Inside => page,
        Credits::Outside | Credits::Nowhere => without_what_is_outside(page),
    };
    Recorded {
        page,
        lacks_legend,
        look,
    }
}

/// Takes away text that nobody sees, because it is beyond the edge of the page.
fn without_what_is_outside(mut page: Page) -> Page {
    let bounds = Rect::from_min_size(Pos2::ZERO, page.size_pt);
    (page.shapes).retain(|clipped| match &clipped.shape {
        egui::Shape::Text(text) => bounds.intersects(text.visual_bounding_rect()),
        _ => true,
    });
    page
}

/// A page with the title above and the sources below what `draw` draws.
fn sheet(ui: &mut Ui, scene: &Scene<'_>, credits: Credits, draw: impl FnOnce(&mut Ui)) {
    const MARGIN_PT: f32 = 24.0;
    let scale = scene.medium.text_scale;
    let page = match credits {
        Credits::Inside => (ui.max_rect()).shrink(MARGIN_PT.min(ui.max_rect().width() / 20.0)),
        Credits::Outside | Credits::Nowhere => ui.max_rect().shrink(1.0),
    };
    let painter = ui.painter().clone();
    let is_profile = scene.view.figure == FigureKind::Profile;
    let mut top = page.min.y;
    // A profile has the region's name as its own heading.
    if !is_profile && credits != Credits::Nowhere {
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
    let bottom = match credits {
        Credits::Inside => notes_below(scene, &painter, page),
        Credits::Outside | Credits::Nowhere => page.max.y,
    };
    let body = Rect::from_min_max(
        Pos2::new(page.min.x, top),
        Pos2::new(page.max.x, bottom.max(top)),
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| {
        ui.set_clip_rect(body.expand(1.0));
        draw(ui);
    });
}

/// The sources and the licence at the foot of a page; gives where what is above them ends.
fn notes_below(scene: &Scene<'_>, painter: &Painter, page: Rect) -> f32 {
    let small = egui::FontId::proportional(11.5 * scene.medium.text_scale);
    let licence = scene.words(&scene.atlas.meta.licence);
    // On a page each claim and figure names its own source.
    let reads_page = scene.view.figure == FigureKind::Profile && scene.resolved.page.is_some();
    let notes = if reads_page {
        licence.to_owned()
    } else {
        format!("{}\n{licence}", scene.source_line())
    };
    let notes = painter.layout(notes, small, scene.theme.faint_ink, page.width());
    let place = Align2::LEFT_BOTTOM.anchor_size(page.left_bottom(), notes.size());
    painter.galley(place.min, notes, scene.theme.faint_ink);
    place.min.y - 10.0
}
