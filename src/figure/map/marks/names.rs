//! Names of marks: beside points, around clusters, along arrows.

use super::super::beside::{self, Beside};
use super::super::camera::Camera;
use super::super::labels::{self, Placed};
use super::super::names::{LEADER_HALO_PT, on_fill, paint_with_halo};
use super::super::paint::MapPainter;
use super::symbols::{Arrow, radius_pt};
use super::{MarkId, Marks, PointLook};
use crate::figure::style;
use crate::locale::LanguageTag;
use egui::epaint::TextShape;
use egui::text::LayoutJob;
use egui::{Align, Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, Vec2};
use std::sync::Arc;

/// The widest a name is before it goes on in a second line, in points.
const WIDEST_PT: f32 = 158.0;
/// The same for the name of a cluster.
const WIDEST_CLUSTER_PT: f32 = 215.0;

/// What a name belongs to, by its place among the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Point(usize),
    Cluster(usize),
    Flow(usize),
}

/// Which names are placed: those of the page before the names of regions, those of layers after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Page,
    Layer,
}

/// A name with its place.
#[derive(Clone, Debug)]
pub(super) struct PlacedName {
    pub(super) named: Named,
    pub(super) text: String,
    pub(super) rect: Rect,
    leader: Option<[Pos2; 2]>,
    /// Whether lines end where the box ends, because the point is to the right of it.
    is_right: bool,
}

/// Keeps the places of names until what they depend on changes.
#[derive(Default)]
pub(super) struct MarkNames {
    of: Option<Arc<Marks>>,
    key: Option<Key>,
    pub(super) placed: Vec<PlacedName>,
}

#[derive(PartialEq)]
struct Key {
    camera: Camera,
    rect: Rect,
    blocked: Vec<Rect>,
    language: LanguageTag,
    text_scale: f32,
}

impl MarkNames {
    /// Places the names of a turn clear of `blocked`.
    pub(super) fn place(
        &mut self,
        painter: &Painter,
        map: &MapPainter<'_>,
        turn: Turn,
        blocked: &[Rect],
    ) {
        let key = Key {
            camera: map.camera,
            rect: map.rect,
            blocked: blocked.to_vec(),
            language: map.scene.locale.language().clone(),
            text_scale: map.scene.medium.text_scale,
        };
        let same_marks = (self.of.as_ref()).is_some_and(|of| Arc::ptr_eq(of, map.marks));
        if same_marks && self.key.as_ref() == Some(&key) {
            return;
        }
        self.of = Some(Arc::clone(map.marks));
        self.key = Some(key);
        self.placed.clear();
        if map.scene.view.mask.names {
            return;
        }
        if turn == Turn::Page {
            self.place_flows(painter, map, blocked);
        }
        self.place_points(painter, map, turn, blocked);
        if turn == Turn::Page {
            self.place_clusters(painter, map, blocked);
        }
    }

    fn place_points(
        &mut self,
        painter: &Painter,
        map: &MapPainter<'_>,
        turn: Turn,
        blocked: &[Rect],
    ) {
        let blocked = self.with_own(blocked);
        let mut texts = Vec::new();
        let mut names = Vec::new();
        let points = map.marks.points.iter().enumerate();
        // The sort by look is from the weakest to the strongest, each in the order of the pack.
        let mut points: Vec<_> = points
            .filter(|(_, point)| (point.look == PointLook::Dot) == (turn == Turn::Layer))
            .collect();
        points.sort_by_key(|(_, point)| std::cmp::Reverse(point.look));
        for (index, point) in points {
            let name = point.of.name(map.scene);
            if turn == Turn::Layer && repeats_region(map, point.of) {
                continue;
            }
            let text = map.marks.counted(map.scene, name, point.fields);
            let named = Named::Point(index);
            names.push(Beside {
                index: texts.len(),
                anchor: map.camera.screen_from_plane(map.rect, point.at),
                radius_pt: radius_pt(point.look),
                size: layout(painter, map, named, &text, Align::Min).size(),
                wanted: turn == Turn::Page,
            });
            texts.push((named, text));
        }
        let mut placed = Vec::new();
        beside::place_beside_points(&names, &blocked, map.rect.shrink(2.0), &mut placed);
        for Placed {
            index,
            rect,
            leader,
        } in placed
        {
            let (Some((named, text)), Some(name)) = (texts.get(index), names.get(index)) else {
                continue;
            };
            self.placed.push(PlacedName {
                named: *named,
                text: text.clone(),
                rect,
                leader,
                is_right: rect.max.x <= name.anchor.x,
            });
        }
    }

    fn place_clusters(&mut self, painter: &Painter, map: &MapPainter<'_>, blocked: &[Rect]) {
        for (index, mark) in map.marks.clusters.iter().enumerate() {
            let blocked = self.with_own(blocked);
            let of = MarkId::Cluster(mark.cluster);
            let text = map
                .marks
                .counted(map.scene, of.name(map.scene), mark.fields);
            let named = Named::Cluster(index);
            let size = layout(painter, map, named, &text, Align::Min).size();
            let bounds = map.rect.shrink(2.0);
            let Some(around) = cluster_box(map, index) else {
                continue;
            };
            let found = beside::beside_area(around, size)
                .find(|rect| labels::is_free(*rect, &blocked, bounds, &[]));
            self.placed.extend(found.map(|rect| PlacedName {
                named,
                text,
                rect,
                leader: None,
                is_right: rect.max.x <= around.min.x,
            }));
        }
    }

    fn place_flows(&mut self, painter: &Painter, map: &MapPainter<'_>, blocked: &[Rect]) {
        for (index, flow) in map.marks.flows.iter().enumerate() {
            let programme = &map.scene.atlas.programmes[flow.programme];
            let (Some(flow), Some(arrow)) = (&programme.flow, flow_arrow(map, index)) else {
                continue;
            };
            let named = Named::Flow(index);
            let text = map.scene.words(&flow.label).to_owned();
            let size = layout(painter, map, named, &text, Align::Min).size();
            let bounds = map.rect.shrink(2.0);
            let found = arrow
                .places(size)
                .find(|rect| labels::is_free(*rect, blocked, bounds, &[]));
            self.placed.extend(found.map(|rect| PlacedName {
                named,
                text,
                rect,
                leader: None,
                is_right: false,
            }));
        }
    }

    fn with_own(&self, blocked: &[Rect]) -> Vec<Rect> {
        let own = self.placed.iter().map(|name| name.rect);
        blocked.iter().copied().chain(own).collect()
    }
}

impl PlacedName {
    pub(super) fn paint(&self, painter: &Painter, map: &MapPainter<'_>) {
        let theme = map.scene.theme;
        let (align, at) = if self.is_right {
            (Align::Max, self.rect.right_top())
        } else {
            (Align::Min, self.rect.min)
        };
        if let Some([from, to]) = self.leader {
            painter.line_segment([from, to], Stroke::new(LEADER_HALO_PT, theme.halo));
            painter.line_segment([from, to], Stroke::new(1.0, theme.ink));
        }
        let is_left_out = matches!(self.named, Named::Point(index)
            if map.marks.points.get(index).map(|point| point.look) == Some(PointLook::LeftOut));
        let (ink, halo) = match ink_across(map, self.rect) {
            _ if is_left_out => (theme.faint_ink, theme.halo),
            Some(inks) => inks,
            None => (theme.ink, theme.halo),
        };
        let galley = layout(painter, map, self.named, &self.text, align);
        let text = TextShape::new(at, galley, ink).with_override_text_color(ink);
        paint_with_halo(painter, map.scene, text, halo);
    }
}

/// The ink and halo that can be read across a box, when the fills under its ends and its middle
/// agree on them; none where they do not, or where there is no region.
fn ink_across(map: &MapPainter<'_>, rect: Rect) -> Option<(Color32, Color32)> {
    let mut inks = [rect.left_center(), rect.center(), rect.right_center()].map(|place| {
        let at = map.camera.plane_from_screen(map.rect, place);
        let region = map.geometry.region_at(at, 0.0)?;
        Some(on_fill(map.scene, map.fill(region)))
    });
    let first = inks[0].take()?;
    let agree = inks[1..]
        .iter()
        .all(|other| other.is_some_and(|(ink, _)| ink == first.0));
    agree.then_some(first)
}

/// The box of a cluster's regions on the picture, as far as it is in sight.
fn cluster_box(map: &MapPainter<'_>, index: usize) -> Option<Rect> {
    let mark = map.marks.clusters.get(index)?;
    let members = &map.scene.atlas.clusters[mark.cluster].members;
    let bounds = members
        .iter()
        .filter_map(|&member| map.geometry.bounds(member))
        .reduce(crate::carto::Bounds::union)?;
    let all = Rect::from_two_pos(
        map.camera.screen_from_plane(map.rect, bounds.min),
        map.camera.screen_from_plane(map.rect, bounds.max),
    );
    let seen = all.intersect(map.rect);
    seen.is_positive().then_some(seen)
}

/// The arrow of a flow on the picture.
pub(super) fn flow_arrow(map: &MapPainter<'_>, index: usize) -> Option<Arrow> {
    let flow = map.marks.flows.get(index)?;
    Arrow::new(
        map.camera.screen_from_plane(map.rect, flow.from),
        map.camera.screen_from_plane(map.rect, flow.to),
    )
}

/// Whether the name of a city is that of its region, which stands on the map already.
fn repeats_region(map: &MapPainter<'_>, of: MarkId) -> bool {
    let MarkId::City(city) = of else {
        return false;
    };
    let region = map.scene.atlas.cities[city].region;
    map.scene.view.layers.labels && of.name(map.scene) == map.scene.region_name(region)
}

fn layout(
    painter: &Painter,
    map: &MapPainter<'_>,
    named: Named,
    text: &str,
    align: Align,
) -> Arc<Galley> {
    let scale = map.scene.medium.text_scale;
    let look = |index: usize| map.marks.points.get(index).map(|point| point.look);
    let font = match named {
        Named::Point(index) => match look(index) {
            Some(PointLook::Focus) => style::strong_font(13.5 * scale),
            Some(PointLook::City) => FontId::proportional(12.5 * scale),
            _ => FontId::proportional(11.5 * scale),
        },
        Named::Cluster(_) => style::strong_font(12.5 * scale),
        Named::Flow(_) => FontId::proportional(11.5 * scale),
    };
    let widest = match named {
        Named::Cluster(_) => WIDEST_CLUSTER_PT * scale,
        Named::Point(_) | Named::Flow(_) => WIDEST_PT * scale,
    };
    let mut job = LayoutJob::simple(text.to_owned(), font, map.scene.theme.ink, widest);
    job.halign = align;
    painter.layout_job(job)
}

/// The room that the sign of a point takes.
pub(super) fn sign_box(at: Pos2, look: PointLook) -> Rect {
    Rect::from_center_size(at, Vec2::splat(radius_pt(look) * 2.0))
}
