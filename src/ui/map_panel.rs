//! The map in the window: pointer, wheel, keys, tooltip, and what a screen reader finds on it.

mod legend;
mod marks;

use super::command::Command;
use super::tooltip;
use super::world::World;
use crate::atlas::RegionKey;
use crate::carto::{Bounds, LonLat};
use crate::figure::Scene;
use crate::figure::map::{self, Before, Camera, MapGeometry, MapState};
use crate::view::{Change, Extent, Gesture};
use egui::{
    CursorIcon, Id, PointerButton, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

/// How long the camera takes to a region that was asked for, in seconds.
const TRAVEL_S: f64 = 0.25;
/// How near to a small region's label point counts as on it, in points.
const CATCH_PT: f64 = 20.0;
/// A turn of the wheel within this time of the last belongs to the same gesture, in seconds.
const WHEEL_PAUSE_S: f64 = 0.6;
/// How much of the picture a region takes that was zoomed to.
const REGION_SHARE: f64 = 0.6;

/// What the map keeps from frame to frame.
#[derive(Default)]
pub struct MapPanel {
    state: MapState,
    /// Where the map is drawn from in this frame; differs from the view's while it travels.
    shown: Option<Camera>,
    target: Option<Camera>,
    body: Option<Rect>,
    /// The room that the map and its lines had.
    room: Option<Rect>,
    travel: Option<Travel>,
    /// The pointer moved the map in the last frame: no travel, the map is there already.
    moved_by_hand: bool,
    gesture: u64,
    clicks: u64,
    last_wheel_s: f64,
    /// The focus came with a click: no ring is needed to see where it is.
    focused_by_pointer: bool,
    /// The region whose tooltip was dismissed.
    dismissed: Option<RegionKey>,
    /// Whether the pointer rests and nothing is said of what is under it.
    is_quiet: bool,
}

#[derive(Clone, Copy)]
struct Travel {
    from: Camera,
    began_s: f64,
}

/// What happened on the map.
#[derive(Default)]
pub struct MapOutcome {
    /// What is asked for.
    pub commands: Vec<Command>,
    /// The region pointed at.
    pub highlight: Option<RegionKey>,
    /// The regions of the row of the legend pointed at.
    pub marked: Vec<RegionKey>,
    /// Where the map was clicked.
    pub clicked_at: Option<Pos2>,
}

impl MapPanel {
    /// Hides the tooltip of the region pointed at until another one is; false when there was none.
    pub fn dismiss_tooltip(&mut self, world: &World) -> bool {
        let was_shown = world.highlight.is_some() && self.dismissed != world.highlight;
        self.dismissed = world.highlight;
        was_shown
    }

    /// The area on screen in this moment, on its way from one view to the next.
    #[must_use]
    pub fn shown_extent(&self, world: &World) -> Option<Extent> {
        let albers = world.geometry.topology.albers();
        Some(self.shown?.extent(albers, self.body?))
    }

    /// Where the map is seen from in this moment, and the part of the screen that it fills.
    #[must_use]
    pub fn shown_camera(&self) -> Option<(Camera, Rect)> {
        Some((self.shown?, self.body?))
    }

    /// The place on the ground at a point of the screen.
    #[must_use]
    pub fn place_at(&self, world: &World, at: Pos2) -> Option<LonLat> {
        let plane = self.shown?.plane_from_screen(self.body?, at);
        Some(world.geometry.topology.albers().lonlat_from_plane(plane))
    }

    /// The point of the screen at which a place is, whether in sight or not.
    #[must_use]
    pub fn point_of(&self, world: &World, place: LonLat) -> Option<Pos2> {
        let plane = world.geometry.topology.albers().plane_from_lonlat(place);
        Some(self.shown?.screen_from_plane(self.body?, plane))
    }

    /// The room that the map was drawn in, without its lines of text.
    #[must_use]
    pub fn body(&self) -> Option<Rect> {
        self.body
    }

    /// Whether the camera is on its way.
    #[must_use]
    pub fn is_travelling(&self) -> bool {
        self.travel.is_some()
    }

    /// Says nothing of what is under the pointer, or says it again.
    pub fn keep_quiet(&mut self, is_quiet: bool) {
        self.is_quiet = is_quiet;
    }

    /// The extent after zooming by `factor` about the middle.
    #[must_use]
    pub fn zoomed(&self, world: &World, factor: f64) -> Option<Extent> {
        let (camera, body) = (self.target?, self.body?);
        let whole = map::whole(&world.scene(), &world.geometry, body);
        let bounds = world.geometry.topology.bounds();
        let albers = world.geometry.topology.albers();
        Some(
            camera
                .zoomed(body, body.center(), factor, &whole)
                .kept_over(bounds.min, bounds.max)
                .extent(albers, body),
        )
    }

    /// What the map keeps from frame to frame.
    #[must_use]
    pub fn state(&self) -> &MapState {
        &self.state
    }

    /// The map comes after another, of which some is still seen; or stands alone.
    pub fn come_after(&mut self, before: Option<Before>) {
        self.state.come_after(before);
    }

    /// Draws the map and says what was done to it.
    pub fn ui(&mut self, ui: &mut Ui, world: &World) -> MapOutcome {
        let mut outcome = MapOutcome::default();
        let rect = ui.available_rect_before_wrap();
        let scene = world.scene();
        let geometry = &*world.geometry;
        let body = self.state.body_rect(ui.painter(), &scene, rect);
        let response = ui.interact(body, map_id(), Sense::click_and_drag());
        response.widget_info(|| {
            let label = scene.locale.text_with(
                "access-map",
                &[
                    ("metric", scene.measure_name(scene.resolved.measure).into()),
                    ("year", scene.year_text().into()),
                ],
            );
            WidgetInfo::labeled(Role::Canvas, true, label)
        });
        keep_arrow_keys(&response);
        let camera = self.travelled(ui, &scene, geometry, rect, body);
        self.pan_and_zoom(ui, &response, camera, &scene, geometry, body, &mut outcome);
        let pointer = response
            .hover_pos()
            .filter(|_| !response.dragged() && !self.is_quiet);
        // A mark lies over its region: it is what the pointer is on.
        let mark = pointer.and_then(|at| self.state.over().mark_at(at));
        let pointed = pointer
            .filter(|_| mark.is_none())
            .and_then(|at| region_at(geometry, camera, body, at));
        if pointed.is_some() {
            outcome.highlight = pointed;
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        if pointed != self.dismissed {
            self.dismissed = None;
        }
        let parts = map::paint(
            ui.painter(),
            rect,
            &scene,
            geometry,
            camera,
            &mut self.state,
        );
        region_nodes(ui, &scene, geometry, camera, body, &mut outcome);
        marks::nodes(ui, &scene, self.state.over(), &mut outcome);
        self.clicks(ui, &response, pointed, &scene, geometry, body, &mut outcome);
        if let Some(mark) = mark {
            marks::pointed(ui, &response, &scene, mark, &mut outcome);
        }
        if let Some(legend) = &parts.legend {
            legend::nodes(ui, &scene, legend, &parts.marks, &mut outcome);
        }
        let sources = ui.interact(parts.source_line, map_id().with("sources"), Sense::click());
        sources.widget_info(|| {
            let line = parts.lines.first().map_or("", String::as_str);
            WidgetInfo::labeled(Role::Button, true, line)
        });
        if sources.hovered() || sources.has_focus() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            let line = parts.source_line;
            let stroke = egui::Stroke::new(1.0, scene.theme.accent);
            ui.painter().hline(line.x_range(), line.max.y, stroke);
        }
        if sources.clicked() {
            outcome.commands.push(Command::Sources);
        }
        if response.clicked() {
            outcome.clicked_at = response.interact_pointer_pos();
            self.focused_by_pointer = true;
        } else if response.gained_focus() {
            self.focused_by_pointer = false;
        }
        if response.has_focus() && !self.focused_by_pointer {
            let stroke = egui::Stroke::new(2.0, scene.theme.accent);
            ui.painter()
                .rect_stroke(body.shrink(1.0), 0.0, stroke, egui::StrokeKind::Inside);
        }
        if let Some(region) = pointed.filter(|region| self.dismissed != Some(*region)) {
            let covered = geometry
                .bounds(region)
                .map_or(Rect::NOTHING, |bounds| screen_rect(camera, body, bounds));
            tooltip::region(ui, &scene, region, covered);
        }
        outcome
    }

    /// The camera of this frame: on its way where the view was changed by a command, there where
    /// it was moved by hand.
    fn travelled(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        geometry: &MapGeometry,
        room: Rect,
        body: Rect,
    ) -> Camera {
        let target = map::camera_of(scene, geometry, body);
        let now = ui.input(|input| input.time);
        // A panel that settles by a fraction of a point is no new window.
        let resized = self.room.is_none_or(|known| {
            (known.min - room.min).length() > 1.0 || (known.max - room.max).length() > 1.0
        });
        if self.target != Some(target) {
            let cut = resized || self.moved_by_hand || scene.medium.reduced_motion;
            self.travel = match self.shown_camera() {
                // With more lines below it the map has less room: it sets out from where it is.
                Some((shown, known)) if !cut => Some(Travel {
                    from: shown.panned(known.center() - body.center()),
                    began_s: now,
                }),
                _ => None,
            };
            self.target = Some(target);
        }
        self.moved_by_hand = false;
        self.room = Some(room);
        self.body = Some(body);
        let camera = match self.travel {
            Some(travel) => {
                let t = (now - travel.began_s) / TRAVEL_S;
                if t < 1.0 {
                    ui.ctx().request_repaint();
                    travel.from.towards(&target, t.max(0.0))
                } else {
                    self.travel = None;
                    target
                }
            }
            None => target,
        };
        self.shown = Some(camera);
        camera
    }

    #[allow(clippy::too_many_arguments)]
    fn pan_and_zoom(
        &mut self,
        ui: &Ui,
        response: &Response,
        camera: Camera,
        scene: &Scene<'_>,
        geometry: &MapGeometry,
        body: Rect,
        outcome: &mut MapOutcome,
    ) {
        let bounds = geometry.topology.bounds();
        let albers = geometry.topology.albers();
        let mut next = camera;
        if response.drag_started_by(PointerButton::Primary) {
            self.gesture += 1;
        }
        if response.dragged_by(PointerButton::Primary) {
            next = next.panned(response.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if let Some(pointer) = response.hover_pos().filter(|_| response.contains_pointer()) {
            let (scroll, pinch, now) = ui.input(|input| {
                (
                    input.smooth_scroll_delta().y,
                    input.zoom_delta(),
                    input.time,
                )
            });
            let factor = f64::from(pinch) * (f64::from(scroll) / 240.0).exp();
            if (factor - 1.0).abs() > 1e-4 {
                if now - self.last_wheel_s > WHEEL_PAUSE_S {
                    self.gesture += 1;
                }
                self.last_wheel_s = now;
                let whole = map::whole(scene, geometry, body);
                next = next.zoomed(body, pointer, factor, &whole);
            }
        }
        if next != camera {
            self.moved_by_hand = true;
            self.travel = None;
            let extent = next.kept_over(bounds.min, bounds.max).extent(albers, body);
            let change = Change::Extent(Some(extent));
            let gesture = Gesture::Map(self.gesture);
            outcome.commands.push(Command::Gesture(change, gesture));
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn clicks(
        &mut self,
        ui: &Ui,
        response: &Response,
        pointed: Option<RegionKey>,
        scene: &Scene<'_>,
        geometry: &MapGeometry,
        body: Rect,
        outcome: &mut MapOutcome,
    ) {
        if response.double_clicked() {
            if let Some(region) = pointed {
                // The first click of the two has chosen the region: both are one step.
                let change = Change::Extent(region_extent(geometry, region, body));
                outcome
                    .commands
                    .push(Command::Gesture(change, Gesture::Click(self.clicks)));
            }
        } else if response.clicked() {
            response.request_focus();
            self.clicks += 1;
            if let Some(region) = pointed {
                let gesture = Gesture::Click(self.clicks);
                let change = selecting(ui, scene, region);
                outcome.commands.push(Command::Gesture(change, gesture));
            }
        }
    }
}

/// The map's place in egui's memory: there is one map in a window.
#[must_use]
pub fn map_id() -> Id {
    Id::unique("map")
}

/// The extent that shows a region with some of what is around it.
#[must_use]
pub fn region_extent(geometry: &MapGeometry, region: RegionKey, body: Rect) -> Option<Extent> {
    bounds_extent(geometry, geometry.bounds(region)?, body)
}

/// The extent that shows a box of the plane with some of what is around it.
#[must_use]
pub fn bounds_extent(geometry: &MapGeometry, bounds: Bounds, body: Rect) -> Option<Extent> {
    if bounds.is_empty() {
        return None;
    }
    let margin_m = bounds.width_m().max(bounds.height_m()) * (1.0 / REGION_SHARE - 1.0) / 2.0;
    let roomy = bounds.expanded(margin_m.max(30_000.0));
    let camera = Camera::fitting_box(roomy.min, roomy.max, body);
    Some(camera.extent(geometry.topology.albers(), body))
}

/// A click chooses; with Shift or Ctrl it adds or takes out.
fn selecting(ui: &Ui, scene: &Scene<'_>, region: RegionKey) -> Change {
    let id = scene.atlas.regions[region].id.clone();
    let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    if adds {
        Change::Toggle(id)
    } else {
        Change::Select(id)
    }
}

/// While the map has the focus, arrow keys walk on it instead of leaving it.
fn keep_arrow_keys(response: &Response) {
    if response.has_focus() {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        response
            .ctx
            .memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// The box of the plane as a rectangle of the screen.
fn screen_rect(camera: Camera, body: Rect, bounds: Bounds) -> Rect {
    Rect::from_two_pos(
        camera.screen_from_plane(body, bounds.min),
        camera.screen_from_plane(body, bounds.max),
    )
}

fn region_at(geometry: &MapGeometry, camera: Camera, body: Rect, at: Pos2) -> Option<RegionKey> {
    let point = camera.plane_from_screen(body, at);
    geometry.region_at(point, CATCH_PT * camera.metres_per_point)
}

/// One node for each region in sight, where its label would be: what a screen reader finds, and
/// what it presses.
fn region_nodes(
    ui: &mut Ui,
    scene: &Scene<'_>,
    geometry: &MapGeometry,
    camera: Camera,
    body: Rect,
    outcome: &mut MapOutcome,
) {
    for (region, known) in scene.atlas.regions.iter() {
        let Some((at, _)) = geometry.label(region) else {
            continue;
        };
        let place = camera.screen_from_plane(body, at);
        if !body.contains(place) {
            continue;
        }
        // Small, and not reached by Tab: the arrow keys walk from region to region instead.
        let rect = Rect::from_center_size(place, vec2(6.0, 6.0)).intersect(body);
        let response = ui.interact(rect, map_id().with(&known.id), Sense::CLICK);
        let chosen = scene.resolved.selection.contains(&region);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, chosen, scene.region_summary(region))
        });
        if response.clicked() {
            let change = selecting(ui, scene, region);
            outcome.commands.push(Command::Change(change));
        }
    }
}
