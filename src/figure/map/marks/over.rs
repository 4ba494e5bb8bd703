//! What lies above everything else on the map: arrows, points, and all names.

use super::super::names::{NameCache, paint_names};
use super::super::paint::MapPainter;
use super::names::{MarkNames, Named, PlacedName, Turn, flow_arrow, sign_box};
use super::symbols::{Arrow, paint_point};
use super::{MarkId, PointMark};
use crate::atlas::RegionKey;
use crate::figure::paper::PaperItem;
use egui::{Painter, Pos2, Rect};

/// How near to a point the pointer is on it, in points.
const CATCH_PT: f32 = 7.0;

/// What is kept from frame to frame, and where the marks are that can be pointed at.
#[derive(Default)]
pub struct OverState {
    of_page: MarkNames,
    of_layer: MarkNames,
    points: Vec<(MarkId, Pos2)>,
    labels: Vec<(MarkId, Rect)>,
}

impl OverState {
    /// The mark at a point of the picture drawn last: the nearest sign, or else a name.
    #[must_use]
    pub fn mark_at(&self, at: Pos2) -> Option<MarkId> {
        let near = self
            .points
            .iter()
            .map(|&(of, place)| (of, place.distance(at)))
            .filter(|&(_, distance)| distance <= CATCH_PT)
            .min_by(|a, b| a.1.total_cmp(&b.1));
        near.map(|(of, _)| of).or_else(|| {
            let mut labels = self.labels.iter();
            labels
                .find(|(_, rect)| rect.contains(at))
                .map(|(of, _)| *of)
        })
    }

    /// The points drawn last that are in sight, and where they are.
    #[must_use]
    pub fn points(&self) -> &[(MarkId, Pos2)] {
        &self.points
    }

    /// The names drawn last of what can be opened, and their boxes.
    #[must_use]
    pub fn labels(&self) -> &[(MarkId, Rect)] {
        &self.labels
    }
}

/// Paints arrows and points with their names and the names of regions, clear of `blocked`: first
/// what the page names, then regions, then the cities of the layer where there is room.
pub fn paint_over(
    painter: &Painter,
    map: &MapPainter<'_>,
    mut blocked: Vec<Rect>,
    regions: &mut NameCache,
    over: &mut OverState,
) {
    let painter = painter.with_clip_rect(map.rect.intersect(painter.clip_rect()));
    over.points.clear();
    let in_sight = map
        .marks
        .points
        .iter()
        .map(|point| (point.of, place_of(map, point)));
    let in_sight = in_sight.filter(|(_, at)| map.rect.contains(*at));
    over.points.extend(in_sight);
    for index in 0..map.marks.flows.len() {
        if let Some(arrow) = flow_arrow(map, index) {
            paint_arrow(&painter, map, index, &arrow);
            blocked.extend(arrow.boxes());
        }
    }
    for point in &map.marks.points {
        blocked.push(sign_box(place_of(map, point), point.look));
    }
    over.of_page.place(&painter, map, Turn::Page, &blocked);
    blocked.extend(over.of_page.placed.iter().map(|name| name.rect));
    if map.scene.view.layers.labels {
        let named = regions_named(map, &over.of_page.placed);
        paint_names(&painter, map, &blocked, &named, regions);
        blocked.extend(regions.placed().iter().map(|name| name.rect));
    }
    over.of_layer.place(&painter, map, Turn::Layer, &blocked);
    paint_marks(&painter, map, over);
    keep_labels(map, over);
}

/// An arrow, on paper as a group that says what is known of it.
fn paint_arrow(painter: &Painter, map: &MapPainter<'_>, index: usize, arrow: &Arrow) {
    let is_named = map.scene.on_paper() && !map.scene.view.mask.names;
    let flow = map.marks.flows.get(index).filter(|_| is_named);
    if let Some(flow) = flow {
        let programme = &map.scene.atlas.programmes[flow.programme];
        let label = programme
            .flow
            .as_ref()
            .map(|flow| map.scene.words(&flow.label));
        let id = format!("flow-{}", programme.id);
        painter.add(PaperItem::group_begin(id, label.unwrap_or_default()));
    }
    arrow.paint(painter, map.scene.theme);
    if flow.is_some() {
        painter.add(PaperItem::group_end());
    }
}

/// Points and names: on paper each point is a group with its name.
fn paint_marks(painter: &Painter, map: &MapPainter<'_>, over: &OverState) {
    let names = || over.of_page.placed.iter().chain(&over.of_layer.placed);
    for name in names().filter(|name| !matches!(name.named, Named::Point(_))) {
        name.paint(painter, map);
    }
    let is_grouped = map.scene.on_paper() && !map.scene.view.mask.names;
    for (index, point) in map.marks.points.iter().enumerate() {
        let at = place_of(map, point);
        if !map.rect.expand(CATCH_PT).contains(at) {
            continue;
        }
        if is_grouped {
            let title = point.of.name(map.scene);
            painter.add(PaperItem::group_begin(point.of.id(map.scene), title));
        }
        paint_point(painter, map.scene.theme, at, point.look);
        for name in names().filter(|name| name.named == Named::Point(index)) {
            name.paint(painter, map);
        }
        if is_grouped {
            painter.add(PaperItem::group_end());
        }
    }
}

/// The regions that need no name, because a city of the same name has its own.
fn regions_named(map: &MapPainter<'_>, placed: &[PlacedName]) -> Vec<RegionKey> {
    placed
        .iter()
        .filter_map(|name| match name.named {
            Named::Point(index) => map.marks.points.get(index),
            Named::Cluster(_) | Named::Flow(_) => None,
        })
        .filter_map(|point| match point.of {
            MarkId::City(city) => Some((point.of, map.scene.atlas.cities[city].region)),
            MarkId::Centre(..) | MarkId::Cluster(_) => None,
        })
        .filter(|(of, region)| of.name(map.scene) == map.scene.region_name(*region))
        .map(|(_, region)| region)
        .collect()
}

fn keep_labels(map: &MapPainter<'_>, over: &mut OverState) {
    over.labels.clear();
    for name in over.of_page.placed.iter().chain(&over.of_layer.placed) {
        let of = match name.named {
            Named::Point(index) => map.marks.points.get(index).map(|point| point.of),
            Named::Cluster(index) => {
                let cluster = map.marks.clusters.get(index);
                cluster.map(|mark| MarkId::Cluster(mark.cluster))
            }
            Named::Flow(_) => None,
        };
        over.labels.extend(of.map(|of| (of, name.rect)));
    }
}

fn place_of(map: &MapPainter<'_>, point: &PointMark) -> Pos2 {
    map.camera.screen_from_plane(map.rect, point.at)
}
