//! The audience's window: the stage as the audience sees it, and nothing that can be done.

use super::talking::{crossfade, pictured, shows_map};
use crate::figure::charts::ChartState;
use crate::figure::map::{self, Camera, MapState, camera_of};
use crate::figure::profile::ProfileState;
use crate::figure::{charts, page, profile};
use crate::lesson::Step;
use crate::ui::map_panel::map_id;
use crate::ui::talk::stage::{self, Links};
use crate::ui::talk::{Ground, Leaving, StagePictures, Talk, TalkCommand, keys};
use crate::ui::world::World;
use crate::view::{ChartKind, Extent, FigureKind};
use egui::{CentralPanel, Context, Frame, Rect, Ui, ViewportBuilder, ViewportId};

/// What the audience's window keeps from frame to frame.
#[derive(Default)]
pub(super) struct Audience {
    map: MapState,
    charts: ChartState,
    profile: ProfileState,
    leaving: Option<Leaving>,
}

/// What is shown in the audience's window in a frame, besides the step.
pub(super) struct Shown<'a> {
    /// Where the map is seen from, when that is not all of it.
    pub(super) extent: Option<Extent>,
    /// The screen that the window fills, by its place in the list.
    pub(super) screen: Option<usize>,
    /// What has to be said of the step.
    pub(super) notices: Vec<String>,
    /// The step that is asked for, if another one is.
    pub(super) next: Option<&'a Step>,
}

impl Audience {
    /// The audience's window; gives the keys that were pressed in it. Closing it ends it, and
    /// the talk goes on in the speaker's.
    pub(super) fn window(
        &mut self,
        context: &Context,
        world: &World,
        talk: &Talk,
        pictures: &mut StagePictures,
        shown: &Shown<'_>,
    ) -> Vec<TalkCommand> {
        let title = world.locale.text("talk-audience");
        let mut builder = ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([1280.0, 720.0]);
        if let Some(screen) = shown.screen {
            builder = builder.with_monitor(screen);
        }
        // A window goes to a screen when it is made, on every system: another screen is another
        // window.
        let id = ViewportId::from_hash_of(("audience", shown.screen));
        context.show_viewport_immediate(id, builder, |ui, _class| {
            let mut asked = keys::asked(ui.ctx(), map_id());
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                asked.push(TalkCommand::SecondWindow);
            }
            let asked_here = asked.iter().find_map(|&command| talk.leads_to(command));
            let next = shown.next.or(asked_here);
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                self.ui(ui, world, talk, pictures, shown, next);
            });
            asked
        })
    }

    /// The stage as the audience sees it: what the speaker points at is pointed at here too.
    fn ui(
        &mut self,
        ui: &mut Ui,
        world: &World,
        talk: &Talk,
        pictures: &mut StagePictures,
        shown: &Shown<'_>,
        next: Option<&Step>,
    ) {
        let scene = world.scene();
        let now_s = ui.input(|input| input.time);
        let room = ui.available_rect_before_wrap();
        let Some(rooms) = stage::frame_ui(ui, &scene, talk, false, &shown.notices) else {
            return;
        };
        let mut map = None;
        let is_behind = self.leaving.as_ref().is_some_and(Leaving::is_alone);
        stage::inside(ui, rooms.picture, "picture", |ui| {
            if is_behind {
                ui.set_opacity(0.0);
            }
            if let Some(step) = pictured(world, talk) {
                pictures.ui(ui, &scene, &talk.story, step);
                return;
            }
            match (
                world.view.figure,
                &world.resolved.page,
                world.resolved.focus(),
            ) {
                (FigureKind::Map, ..) => {
                    let leaving = self.leaving.as_ref();
                    let before = leaving.and_then(|leaving| leaving.land(now_s));
                    self.map.come_after(before);
                    map = Some(self.map_ui(ui, world, shown.extent));
                }
                (FigureKind::Profile, Some(known), _) => {
                    page::ui(ui, &scene, known, &mut self.profile);
                }
                (FigureKind::Profile, None, Some(region)) => {
                    profile::ui(ui, &scene, region, &mut self.profile);
                }
                (FigureKind::Profile, None, None) => {}
                (figure, ..) => {
                    let chart = ChartKind::ALL
                        .into_iter()
                        .find(|chart| chart.figure() == figure);
                    charts::ui(ui, &scene, chart.unwrap_or_default(), &mut self.charts);
                }
            }
        });
        let ground = Ground {
            room,
            picture: rooms.picture,
            map,
        };
        if let Some(words) = rooms.words {
            stage::inside(ui, words, "words", |ui| {
                stage::words_ui(ui, &scene, talk, Links::Shown);
            });
        }
        crossfade(ui, &mut self.leaving, &ground, now_s);
        if let Some(next) = next.filter(|_| !world.medium.reduced_motion) {
            let map = map.filter(|_| shows_map(next)).map(|_| &self.map);
            self.leaving = Some(Leaving::of(ui, &ground, map, now_s));
        }
        stage::strokes_ui(ui, &scene, talk, &ground);
        stage::pointed_ui(ui, &scene, talk, &ground, now_s);
    }

    /// The map, from where the speaker's is seen in this moment; gives from where that is.
    fn map_ui(&mut self, ui: &mut Ui, world: &World, extent: Option<Extent>) -> (Camera, Rect) {
        let scene = world.scene();
        let rect = ui.available_rect_before_wrap();
        let body = self.map.body_rect(ui.painter(), &scene, rect);
        let albers = world.geometry.topology.albers();
        let camera = match extent {
            Some(extent) => Camera::fitting(&extent, albers, body),
            None => camera_of(&scene, &world.geometry, body),
        };
        map::paint(
            ui.painter(),
            rect,
            &scene,
            &world.geometry,
            camera,
            &mut self.map,
        );
        (camera, body)
    }
}
