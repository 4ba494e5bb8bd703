//! The names of regions on the map.

use super::camera::Camera;
use super::labels::{Candidate, Placed, place};
use super::marks::{Marks, RegionLook};
use super::paint::MapPainter;
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
pub(super) const LEADER_HALO_PT: f32 = 3.4;
/// Width of the halo of a name, in points.
const HALO_PT: f32 = 1.2;

/// Keeps the places of names until what they depend on changes.
#[derive(Default)]
pub struct NameCache {
    key: Option<NameKey>,
    names: Vec<String>,
    names_of: Option<(u64, String, Option<Option<u32>>)>,
    marks: Option<Arc<Marks>>,
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
    /// Whether names are hidden, and by which seed they are numbered then.
    names_hidden: Option<Option<u32>>,
    text_scale: f32,
    selection: Vec<RegionKey>,
    highlight: Option<RegionKey>,
    named: Vec<RegionKey>,
}

impl NameCache {
    /// The boxes of the names drawn last, with their regions' numbers.
    #[must_use]
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }
}

/// Paints the names that have room, clear of `blocked`; the regions in `named` need none.
pub fn paint_names(
    painter: &Painter,
    map: &MapPainter<'_>,
    blocked: &[Rect],
    named: &[RegionKey],
    cache: &mut NameCache,
) {
    let scene = map.scene;
    let same_marks = (cache.marks.as_ref()).is_some_and(|marks| Arc::ptr_eq(marks, map.marks));
    cache.read_names(map, same_marks);
    let key = NameKey {
        generation: map.geometry.generation,
        camera: map.camera,
        rect: map.rect,
        blocked: blocked.to_vec(),
        language: scene.locale.language().as_str().to_owned(),
        names_hidden: scene.view.mask.names.then_some(scene.view.mask.seed),
        text_scale: scene.medium.text_scale,
        selection: scene.resolved.selection.clone(),
        highlight: scene.highlight,
        named: named.to_vec(),
    };
    if !same_marks || cache.key.as_ref() != Some(&key) {
        cache.collect(painter, map, named);
        place(
            &mut cache.candidates,
            blocked,
            map.rect.shrink(2.0),
            &mut cache.placed,
        );
        cache.key = Some(key);
        cache.marks = Some(Arc::clone(map.marks));
    }
    let painter = painter.with_clip_rect(map.rect.intersect(painter.clip_rect()));
    for label in &cache.placed {
        if let Some(name) = cache.names.get(label.index) {
            paint_name(&painter, map, label, name);
        }
    }
}

impl NameCache {
    fn read_names(&mut self, map: &MapPainter<'_>, same_marks: bool) {
        let scene = map.scene;
        let language = scene.locale.language().as_str();
        let names_hidden = scene.view.mask.names;
        let names_of = (
            map.geometry.generation,
            language.to_owned(),
            names_hidden.then_some(scene.view.mask.seed),
        );
        if same_marks && self.names_of.as_ref() == Some(&names_of) {
            return;
        }
        self.names.clear();
        self.names.extend(scene.atlas.regions.keys().map(|region| {
            let fields = map.marks.mark(region).map_or(0, |mark| mark.fields);
            map.marks.counted(scene, &scene.region_name(region), fields)
        }));
        self.names_of = Some(names_of);
    }

    /// The names that want a place.
    fn collect(&mut self, painter: &Painter, map: &MapPainter<'_>, named: &[RegionKey]) {
        let (scene, camera) = (map.scene, map.camera);
        self.candidates.clear();
        let typical_m = map.geometry.typical_clearance_m();
        for region in scene.atlas.regions.keys() {
            let (Some((at, clearance_m)), Some(name)) =
                (map.geometry.label(region), self.names.get(region.index()))
            else {
                continue;
            };
            if named.contains(&region) {
                continue;
            }
            let wanted = scene.resolved.selection.contains(&region)
                || scene.highlight == Some(region)
                || map.marks.look(region) == Some(RegionLook::Named);
            let clearance_pt = (clearance_m / camera.metres_per_point) as f32;
            let size = layout(painter, map, name).size();
            self.candidates.push(Candidate {
                index: region.index(),
                anchor: camera.screen_from_plane(map.rect, at),
                size,
                clearance_pt,
                // Small by nature, not because the whole map is: then its neighbours have room.
                is_small: clearance_m < typical_m * SMALL_SHARE
                    && typical_m / camera.metres_per_point > f64::from(size.y) * 0.5,
                importance: clearance_pt,
                wanted,
            });
        }
    }
}

fn layout(painter: &Painter, map: &MapPainter<'_>, name: &str) -> Arc<Galley> {
    let font = FontId::proportional(NAME_PT * map.scene.medium.text_scale);
    painter.layout_no_wrap(name.to_owned(), font, map.scene.theme.ink)
}

fn paint_name(painter: &Painter, map: &MapPainter<'_>, label: &Placed, name: &str) {
    let theme = map.scene.theme;
    let (ink, halo) = match label.leader {
        Some([from, to]) => {
            // Across whatever fills lie between: the line has the halo that the name has.
            painter.line_segment([from, to], Stroke::new(LEADER_HALO_PT, theme.halo));
            painter.line_segment([from, to], Stroke::new(1.0, theme.ink));
            (theme.ink, theme.halo)
        }
        None => map
            .scene
            .atlas
            .regions
            .keys()
            .nth(label.index)
            .filter(|&region| {
                let room = map.geometry.label(region).map_or(0.0, |(_, clearance_m)| {
                    (clearance_m / map.camera.metres_per_point) as f32 * 2.0
                });
                label.rect.width() < room * STAYS_WITHIN
            })
            .map_or((theme.ink, theme.halo), |region| {
                on_fill(map.scene, map.fill(region))
            }),
    };
    let galley = layout(painter, map, name);
    let text = TextShape::new(label.rect.min, galley, ink).with_override_text_color(ink);
    paint_with_halo(painter, map.scene, text, halo);
}

/// The ink that can be read on a fill, and the halo that keeps it apart from borders.
pub(super) fn on_fill(scene: &Scene<'_>, fill: Color32) -> (Color32, Color32) {
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
pub(super) fn paint_with_halo(
    painter: &Painter,
    scene: &Scene<'_>,
    text: TextShape,
    halo: Color32,
) {
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
