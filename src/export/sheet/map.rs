//! The map of a sheet, and the sheet whose task is to name its regions.

use super::desk::Desk;
use super::lists::{Row, Setting, bank_height, lay_bank, lay_rows};
use crate::atlas::RegionKey;
use crate::carto::Bounds;
use crate::export::tagged::Role;
use crate::figure::map::labels::{Candidate, Placed, place};
use crate::figure::map::marks::Marks;
use crate::figure::map::paint::{MapPainter, PaintCache};
use crate::figure::map::{Camera, paint_class_swatch};
use crate::figure::paper::PaperItem;
use crate::figure::{FigureData, Scene, Theme};
use crate::lesson::sheet::MapWork;
use crate::view::View;
use egui::epaint::TextShape;
use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};
use std::sync::Arc;

/// The largest number on a map, in points.
const LARGEST_PT: f32 = 11.0;
/// How wide the swatch beside the number of a small region is, in parts of the number's size.
const SWATCH: f32 = 1.4;

/// What is on a map.
#[derive(Clone, Copy)]
pub(super) struct MapLook {
    pub(super) borders: bool,
    /// Whether classes are colours or patterns.
    pub(super) classes: bool,
    pub(super) labels: Labels,
}

/// What stands on regions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    Nothing,
    Numbers,
    Names,
}

/// Lays out the sheet.
pub(super) fn lay(desk: &mut Desk<'_, '_>, work: &MapWork, is_key: bool) {
    let scene = desk.scene;
    let rows: Vec<Row> = if work.has_numbers {
        (work.numbered.iter().enumerate())
            .map(|(place, &region)| Row {
                mark: (place + 1).to_string(),
                text: is_key.then(|| name(scene, region)),
                end: None,
            })
            .collect()
    } else {
        Vec::new()
    };
    let bank: Vec<String> = if is_key {
        Vec::new()
    } else {
        work.bank
            .iter()
            .map(|&region| name(scene, region))
            .collect()
    };
    let setting = Setting {
        mark_pt: desk.sizes.small_pt * 1.9,
        least_pt: desk.sizes.small_pt * 12.0,
        row_pt: if is_key {
            desk.sizes.small_pt * 1.5
        } else {
            desk.sizes.line_pt
        },
    };
    let labels = match (work.has_numbers, is_key) {
        (true, _) => Labels::Numbers,
        (false, true) => Labels::Names,
        (false, false) => Labels::Nothing,
    };
    let look = MapLook {
        borders: work.borders || is_key,
        classes: false,
        labels,
    };
    beside_map(desk, &work.numbered, look, |desk, width| {
        let list = setting.height(rows.len(), width);
        let bank = if bank.is_empty() {
            0.0
        } else {
            bank_height(desk, &bank, width) + 8.0
        };
        list + bank
    });
    if !bank.is_empty() {
        lay_bank(desk, &bank);
    }
    lay_rows(desk, &rows, setting);
}

/// Lays the map, large enough to be written on, and leaves as much room for what goes with it as
/// there is: below the map, or beside it on a page that lies across.
pub(super) fn beside_map(
    desk: &mut Desk<'_, '_>,
    numbered: &[RegionKey],
    look: MapLook,
    others: impl Fn(&Desk<'_, '_>, f32) -> f32,
) {
    const GAP_PT: f32 = 10.0;
    let free = desk.free;
    let is_across = free.width() > free.height() * 1.15;
    let key = uncovered_key(desk);
    let key_pt = key.as_ref().map_or(0.0, |galley| galley.size().y + 4.0);
    let mut map = free;
    if is_across && others(desk, free.width()) > 0.0 {
        map.max.x = free.min.x + free.width() * 0.62;
        desk.free.min.x = map.max.x + GAP_PT;
    } else {
        let wanted = others(desk, free.width());
        // As high as it is wide, but for the frame; a smaller one is too small to be written on.
        let most = (free.width() * 0.84).min(free.height());
        let left = free.height() - wanted - GAP_PT;
        let height = if left < most * 0.75 {
            most
        } else {
            left.min(most)
        };
        map.max.y = free.min.y + height;
        desk.free.min.y = map.max.y + GAP_PT;
    }
    map.max.y -= key_pt;
    draw(desk, map, numbered, look);
    if let Some(galley) = key {
        let at = pos2(map.min.x, map.max.y + 3.0);
        let swatch = Rect::from_min_size(at + vec2(0.0, 1.5), vec2(14.0, galley.size().y - 3.0));
        let theme = desk.scene.theme;
        desk.pen.piece(Role::Ornament, |painter| {
            let edge = Stroke::new(0.5, theme.outer_border);
            painter.rect(swatch, 0.0, theme.uncovered_land, edge, StrokeKind::Inside);
        });
        desk.write(Role::Text, at + vec2(20.0, 0.0), galley);
    }
}

/// What land in grey is, where a map has any.
fn uncovered_key(desk: &Desk<'_, '_>) -> Option<Arc<egui::Galley>> {
    let role = crate::carto::ShapeRole::Uncovered;
    desk.scene.atlas.boundaries.with_role(role).next()?;
    let text = desk.scene.words(&desk.scene.atlas.meta.uncovered);
    let look = desk.look(desk.sizes.small_pt * 0.85, false);
    Some(desk.galley(text, look, desk.free.width()))
}

/// A region's name, whatever the view hides.
pub(super) fn name(scene: &Scene<'_>, region: RegionKey) -> String {
    scene.words(&scene.atlas.regions[region].names).to_owned()
}

fn draw(desk: &mut Desk<'_, '_>, rect: Rect, numbered: &[RegionKey], look: MapLook) {
    let scene = desk.scene;
    let mut view: View = scene.view.clone();
    view.mask.colours = !look.classes;
    let mut theme = *scene.theme;
    if !look.borders {
        theme.inner_border = Color32::TRANSPARENT;
        theme.hatch = Color32::TRANSPARENT;
    }
    let data: FigureData = scene.data.clone();
    let scene = Scene {
        view: &view,
        theme: &theme,
        data: &data,
        ..*scene
    };
    let camera = camera(desk, numbered, rect);
    let marks = Arc::new(Marks::default());
    let painter_of_map = MapPainter {
        scene: &scene,
        geometry: desk.geometry,
        camera,
        rect,
        marks: &marks,
    };
    let texts: Vec<String> = match look.labels {
        Labels::Nothing => Vec::new(),
        Labels::Numbers => (1..=numbered.len())
            .map(|number| number.to_string())
            .collect(),
        Labels::Names => (numbered.iter())
            .map(|&region| name(&scene, region))
            .collect(),
    };
    // Larger numbers than these would lie over each other, and the paper is no larger.
    let size_pt = desk.sizes.small_pt.min(LARGEST_PT);
    let swatch_pt = if look.classes { size_pt * SWATCH } else { 0.0 };
    let placed = placed(desk, camera, rect, numbered, &texts, (size_pt, swatch_pt));
    let alt = scene.locale.text(if look.classes {
        "sheet-alt-classes"
    } else {
        "sheet-alt-blank"
    });
    desk.pen.piece(Role::Picture(alt), |painter| {
        painter_of_map.paint(painter, &mut PaintCache::default());
        for leader in placed.iter().filter_map(|label| label.leader) {
            paint_leader(painter, &theme, leader);
        }
        for label in &placed {
            let Some(text) = texts.get(label.index) else {
                continue;
            };
            let region = numbered.get(label.index).filter(|_| look.classes);
            paint_label(painter, &scene, label, text, region.copied(), size_pt);
        }
    });
}

/// From where the regions that are asked for are seen, all of them.
fn camera(desk: &Desk<'_, '_>, numbered: &[RegionKey], rect: Rect) -> Camera {
    let all = (numbered.iter())
        .filter_map(|&region| desk.geometry.bounds(region))
        .fold(Bounds::EMPTY, Bounds::union);
    // Numbers of small regions at the edge stand beside them.
    let margin = desk.sizes.small_pt * 2.0;
    Camera::fitting_box(all.min, all.max, rect.shrink(margin))
}

/// Where labels go: in their regions, or beside them with a line. Each has a place.
fn placed(
    desk: &Desk<'_, '_>,
    camera: Camera,
    rect: Rect,
    numbered: &[RegionKey],
    texts: &[String],
    (size_pt, swatch_pt): (f32, f32),
) -> Vec<Placed> {
    let mut candidates = Vec::with_capacity(texts.len());
    for (index, (text, &region)) in texts.iter().zip(numbered).enumerate() {
        let Some((at, clearance_m)) = desk.geometry.label(region) else {
            continue;
        };
        let galley = desk.galley(text, desk.look(size_pt, true), f32::INFINITY);
        let clearance_pt = (clearance_m / camera.metres_per_point) as f32;
        let is_small = clearance_pt < size_pt * 0.6;
        // Beside the number of a small region stands what fills it.
        let swatch_pt = if is_small { swatch_pt } else { 0.0 };
        candidates.push(Candidate {
            index,
            anchor: camera.screen_from_plane(rect, at),
            size: galley.size() + vec2(3.0 + swatch_pt, 0.0),
            clearance_pt,
            importance: clearance_pt,
            is_small,
            wanted: true,
        });
    }
    let mut placed = Vec::new();
    place(&mut candidates, &[], rect, &mut placed);
    for candidate in &candidates {
        // A number too many on a spot is better than a region that cannot be asked for.
        if !placed.iter().any(|label| label.index == candidate.index) {
            placed.push(Placed {
                index: candidate.index,
                rect: Rect::from_center_size(candidate.anchor, candidate.size),
                leader: None,
            });
        }
    }
    placed
}

fn paint_leader(painter: &Painter, theme: &Theme, [from, to]: [Pos2; 2]) {
    painter.line_segment([from, to], Stroke::new(2.6, theme.paper));
    painter.line_segment([from, to], Stroke::new(0.8, theme.ink));
    painter.circle_filled(from, 1.4, theme.ink);
}

/// A number or a name; where classes are printed, in a box with what fills a region that is too small
/// to show it.
fn paint_label(
    painter: &Painter,
    scene: &Scene<'_>,
    label: &Placed,
    text: &str,
    region: Option<RegionKey>,
    size_pt: f32,
) {
    let theme: &Theme = scene.theme;
    let font = crate::figure::style::strong_font(size_pt);
    let galley = painter.layout_no_wrap(text.to_owned(), font, theme.ink);
    let Some(region) = region else {
        let at = label.rect.center() - galley.size() / 2.0;
        let text = TextShape::new(at, galley, theme.ink);
        painter.add(PaperItem::halo_text(text, theme.paper, 1.6));
        return;
    };
    // Whatever lies beneath, a number is black on white.
    let mut number = label.rect.shrink2(vec2(0.0, size_pt * 0.12));
    let swatch_left = number.min.x + galley.size().x + 3.0;
    let has_room = number.max.x - swatch_left > 1.0;
    if has_room {
        number.max.x = swatch_left;
    }
    let edge = Stroke::new(0.5, theme.ink);
    painter.rect(number, 2.0, theme.paper, edge, StrokeKind::Inside);
    if let Some(class) = scene.data.slice.class(region).filter(|_| has_room) {
        let swatch = Rect::from_min_max(
            pos2(swatch_left, number.min.y),
            pos2(label.rect.max.x, number.max.y),
        );
        paint_class_swatch(painter, scene, class, swatch);
    }
    painter.galley(number.center() - galley.size() / 2.0, galley, theme.ink);
}
