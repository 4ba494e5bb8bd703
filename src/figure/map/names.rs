//! The names of regions on the map.

use super::camera::Camera;
use super::geometry::MapGeometry;
use super::labels::{Candidate, Placed, place};
use super::paint::region_fill;
use crate::atlas::RegionKey;
use crate::figure::Scene;
use crate::figure::paper::PaperItem;
use egui::epaint::TextShape;
use egui::{Color32, FontId, Galley, Painter, Rect, Shape, Stroke};
use std::sync::Arc;

/// Size of a name at the usual text size, in points.
const NAME_PT: f32 = 12.5;
/// A region with less room than this share of the usual is too small for its name.
const SMALL_SHARE: f64 = 0.45;
/// A name at most this many times as wide as the room of its region lies on the region's fill.
const STAYS_WITHIN: f32 = 2.6;
/// Width of a leader line with its halo, in points.
const LEADER_HALO_PT: f32 = 3.4;
/// Width of the halo of a name, in points.
const HALO_PT: f32 = 1.2;

/// Keeps the places of names until what they depend on changes.
#[derive(Default)]
pub struct NameCache {
    key: Option<NameKey>,
    names: Vec<String>,
    names_of: Option<(u64, String, bool)>,
    candidates: Vec<Candidate>,
    placed: Vec<Placed>,
}

#[derive(PartialEq)]
struct NameKey {
    generation: u64,
    camera: Camera,
    rect: Rect,
    blocked: Vec<Rect>,
    language: String,
    names_hidden: bool,
    text_scale: f32,
    selection: Vec<RegionKey>,
    highlight: Option<RegionKey>,
}

impl NameCache {
    /// The boxes of the names drawn last, with their regions' numbers.
    #[must_use]
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }
}

/// Paints the names that have room, clear of `blocked`.
pub fn paint_names(
    painter: &Painter,
    scene: &Scene<'_>,
    geometry: &MapGeometry,
    camera: Camera,
    rect: Rect,
    blocked: &[Rect],
    cache: &mut NameCache,
) {
    let language = scene.locale.language().as_str();
    let names_hidden = scene.view.mask.names;
    let names_of = (geometry.generation, language.to_owned(), names_hidden);
    if cache.names_of.as_ref() != Some(&names_of) {
        cache.names.clear();
        cache.names.extend(
            scene
                .atlas
                .regions
                .keys()
                .map(|region| scene.region_name(region)),
        );
        cache.names_of = Some(names_of);
    }
    let font = FontId::proportional(NAME_PT * scene.medium.text_scale);
    let layout = |name: &str| -> Arc<Galley> {
        painter.layout_no_wrap(name.to_owned(), font.clone(), scene.theme.ink)
    };
    let key = NameKey {
        generation: geometry.generation,
        camera,
        rect,
        blocked: blocked.to_vec(),
        language: language.to_owned(),
        names_hidden,
        text_scale: scene.medium.text_scale,
        selection: scene.resolved.selection.clone(),
        highlight: scene.highlight,
    };
    if cache.key.as_ref() != Some(&key) {
        cache.candidates.clear();
        let typical_m = geometry.typical_clearance_m();
        for region in scene.atlas.regions.keys() {
            let Some((at, clearance_m)) = geometry.label(region) else {
                continue;
            };
            let chosen =
                scene.resolved.selection.contains(&region) || scene.highlight == Some(region);
            let clearance_pt = (clearance_m / camera.metres_per_point) as f32;
            let Some(name) = cache.names.get(region.index()) else {
                continue;
            };
            let size = layout(name).size();
            cache.candidates.push(Candidate {
                index: region.index(),
                anchor: camera.screen_from_plane(rect, at),
                size,
                clearance_pt,
                // Small by nature, not because the whole map is: then its neighbours have room.
                is_small: clearance_m < typical_m * SMALL_SHARE
                    && typical_m / camera.metres_per_point > f64::from(size.y) * 0.5,
                importance: clearance_pt,
                wanted: chosen,
            });
        }
        place(
            &mut cache.candidates,
            blocked,
            rect.shrink(2.0),
            &mut cache.placed,
        );
        cache.key = Some(key);
    }
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    for label in &cache.placed {
        let Some(name) = cache.names.get(label.index) else {
            continue;
        };
        let (ink, halo) = match label.leader {
            Some([from, to]) => {
                // Across whatever fills lie between: the line has the halo that the name has.
                painter.line_segment([from, to], Stroke::new(LEADER_HALO_PT, scene.theme.halo));
                painter.line_segment([from, to], Stroke::new(1.0, scene.theme.ink));
                (scene.theme.ink, scene.theme.halo)
            }
            None => scene
                .atlas
                .regions
                .keys()
                .nth(label.index)
                .filter(|&region| {
                    let room = geometry.label(region).map_or(0.0, |(_, clearance_m)| {
                        (clearance_m / camera.metres_per_point) as f32 * 2.0
                    });
                    label.rect.width() < room * STAYS_WITHIN
                })
                .map_or((scene.theme.ink, scene.theme.halo), |region| {
                    on_fill(scene, region_fill(scene, region))
                }),
        };
        let text = TextShape::new(label.rect.min, layout(name), ink).with_override_text_color(ink);
        paint_with_halo(&painter, scene, text, halo);
    }
}

/// The ink that can be read on a fill, and the halo that keeps it apart from borders.
fn on_fill(scene: &Scene<'_>, fill: Color32) -> (Color32, Color32) {
    use crate::carto::Rgb;
    let rgb = |colour: Color32| Rgb([colour.r(), colour.g(), colour.b()]);
    let (dark, light) = (Color32::from_rgb(0x14, 0x18, 0x1E), Color32::WHITE);
    let ink = if scene.theme.kind == crate::figure::ThemeKind::Light && fill == scene.theme.raised {
        scene.theme.ink
    } else if rgb(fill).ink_of(rgb(dark), rgb(light)) == rgb(dark) {
        dark
    } else {
        light
    };
    (ink, fill.gamma_multiply(0.9))
}

/// Text with a halo: stroked on paper, and on screen the same text beneath itself.
fn paint_with_halo(painter: &Painter, scene: &Scene<'_>, text: TextShape, halo: Color32) {
    if scene.on_paper() {
        painter.add(PaperItem::halo_text(text, halo, 2.0 * HALO_PT));
        return;
    }
    for (x, y) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)] {
        let mut beneath = text.clone().with_override_text_color(halo);
        beneath.pos += egui::vec2(x, y) * HALO_PT;
        painter.add(Shape::Text(beneath));
    }
    painter.add(Shape::Text(text));
}
