//! A talk in the window: the stage, the desk beside it, the keys, and the way back.

use super::Shell;
use crate::figure::charts::ChartState;
use crate::figure::map::{self, Camera, MapState, camera_of};
use crate::figure::profile::ProfileState;
use crate::figure::{charts, page, profile, style};
use crate::lesson::{Step, Story};
use crate::ui::command::Command;
use crate::ui::talk::{Blank, StagePictures, Talk, TalkCommand, desk_ui, stage};
use crate::ui::world::World;
use crate::view::{ChartKind, Extent, FigureKind};
use egui::{
    CentralPanel, Context, CursorIcon, Event, Frame, Key, Panel, Pos2, Rect, Sense, Ui,
    ViewportBuilder, ViewportCommand, ViewportId,
};
use std::sync::Arc;

/// The keys of a talk: those of clickers among them.
const KEYS: [(Key, TalkCommand); 17] = [
    (Key::ArrowRight, TalkCommand::Next),
    (Key::Space, TalkCommand::Next),
    (Key::PageDown, TalkCommand::Next),
    (Key::Enter, TalkCommand::Next),
    (Key::ArrowLeft, TalkCommand::Previous),
    (Key::PageUp, TalkCommand::Previous),
    (Key::Home, TalkCommand::First),
    (Key::End, TalkCommand::Last),
    (Key::B, TalkCommand::Cover(Blank::Black)),
    (Key::Period, TalkCommand::Cover(Blank::Black)),
    (Key::W, TalkCommand::Cover(Blank::White)),
    (Key::Backspace, TalkCommand::Return),
    (Key::L, TalkCommand::Laser),
    (Key::P, TalkCommand::Pen),
    (Key::E, TalkCommand::Erase),
    (Key::D, TalkCommand::SecondWindow),
    (Key::Escape, TalkCommand::End),
];

/// How long the pointer rests before it is hidden, in seconds.
const POINTER_RESTS_S: f32 = 2.0;

/// The most screens that are tried; a window asked onto one that is not there stays where it is.
const MOST_SCREENS: usize = 4;

/// What the audience's window keeps from frame to frame.
#[derive(Default)]
pub(super) struct Audience {
    map: MapState,
    charts: ChartState,
    profile: ProfileState,
}

impl Audience {
    /// The stage as the audience sees it: what the speaker points at is pointed at here too, and
    /// nothing can be done.
    fn ui(
        &mut self,
        ui: &mut Ui,
        world: &World,
        talk: &Talk,
        pictures: &mut StagePictures,
        extent: Option<Extent>,
    ) {
        let scene = world.scene();
        let room = ui.available_rect_before_wrap();
        let Some(rooms) = stage::frame_ui(ui, &scene, talk, false) else {
            return;
        };
        stage::inside(ui, rooms.picture, "picture", |ui| {
            if let Some(step) = pictured(world, talk) {
                pictures.ui(ui, &scene, &talk.story, step);
                return;
            }
            match (
                world.view.figure,
                &world.resolved.page,
                world.resolved.focus(),
            ) {
                (FigureKind::Map, ..) => self.map_ui(ui, world, extent),
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
        if let Some(words) = rooms.words {
            stage::inside(ui, words, "words", |ui| stage::words_ui(ui, &scene, talk));
        }
        stage::strokes_ui(ui, &scene, talk, room);
        stage::laser_ui(ui, &scene, talk);
    }

    /// The map, from where the speaker's is seen in this moment.
    fn map_ui(&mut self, ui: &mut Ui, world: &World, extent: Option<Extent>) {
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
    }
}

impl Shell {
    /// Begins a story.
    pub(super) fn begin_talk(&mut self, context: &Context, story: Arc<Story>) {
        let now_s = context.input(|input| input.time);
        let before = self.world.view.clone();
        let Some(talk) = Talk::begin(story, before, now_s) else {
            return;
        };
        self.play = None;
        self.talk = Some(talk);
        context.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        self.show_step();
    }

    /// One frame of a talk.
    pub(super) fn talk_frame(&mut self, ui: &mut Ui) {
        let Some(talk) = self.talk.clone() else {
            return;
        };
        let context = ui.ctx().clone();
        let mut asked = asked_by_keys(&context);
        let mut commands = Vec::new();
        let now_s = context.input(|input| input.time);
        self.hide_idle_pointer(&context);
        if talk.audience.is_some() {
            // The clock of the desk goes on while nothing else happens.
            context.request_repaint_after_secs(1.0);
            let width = (ui.available_width() * 0.4).clamp(280.0, 620.0);
            Panel::right("desk").default_size(width).show(ui, |ui| {
                asked.extend(desk_ui(ui, &self.world.scene(), &talk, now_s));
            });
        }
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            // The speaker sees what is under the cover.
            let mut own = talk.clone();
            own.blank = talk.blank.filter(|_| talk.audience.is_none());
            self.stage(ui, &own, &mut commands);
        });
        if let Some(screen) = talk.audience {
            asked.extend(self.audience_window(&context, &talk, screen));
        }
        for command in commands {
            self.apply(&context, command);
        }
        for command in asked {
            self.talk_command(&context, command);
            context.request_repaint();
        }
    }

    /// The stage with the picture alive; a region that was looked at by the way is read at the side.
    fn stage(&mut self, ui: &mut Ui, talk: &Talk, commands: &mut Vec<Command>) {
        let strays = talk.step().is_some_and(|step| self.world.view != step.view);
        let reads = strays && self.world.resolved.focus().is_some();
        let room = ui.available_rect_before_wrap();
        let rooms = stage::frame_ui(ui, &self.world.scene(), talk, reads);
        let Some(rooms) = rooms else { return };
        self.pictures
            .prepare(ui.ctx(), &talk.story, talk.next_step());
        stage::inside(ui, rooms.picture, "picture", |ui| {
            if let Some(step) = pictured(&self.world, talk) {
                self.pictures.ui(ui, &self.world.scene(), &talk.story, step);
            } else if self.world.view.figure == FigureKind::Map {
                let outcome = self.map.ui(ui, &self.world);
                commands.extend(outcome.commands);
                self.world.highlight = outcome.highlight;
                self.world.marked = outcome.marked;
            } else {
                self.world.highlight = self.figure_ui(ui, commands);
            }
        });
        if let Some(words) = rooms.words {
            stage::inside(ui, words, "words", |ui| {
                if reads {
                    let hint = self.world.locale.text("talk-return-hint");
                    ui.label(style::faint(hint));
                    self.reading_ui(ui, commands);
                } else {
                    stage::words_ui(ui, &self.world.scene(), talk);
                }
            });
        }
        self.pen_ui(ui, room, talk);
        stage::laser_ui(ui, &self.world.scene(), talk);
    }

    /// While the pen is in hand, a drag over the stage draws and does not move the map.
    fn pen_ui(&mut self, ui: &mut Ui, room: Rect, talk: &Talk) {
        if talk.pen.is_some() {
            let id = egui::Id::unique("pen");
            let response = ui.interact(room, id, Sense::click_and_drag());
            if let Some(at) = response.interact_pointer_pos()
                && response.dragged()
                && let Some(talk) = &mut self.talk
            {
                let share = |at: Pos2| ((at - room.min) / room.size()).into();
                if response.drag_started() {
                    // A line begins where the pen was put down, not where it was first moved.
                    let down = ui.input(|input| input.pointer.press_origin());
                    talk.draw(share(down.unwrap_or(at)), true);
                }
                talk.draw(share(at), false);
            }
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        let scene = self.world.scene();
        stage::strokes_ui(ui, &scene, self.talk.as_ref().unwrap_or(talk), room);
    }

    /// A pointer at rest is in the way of the picture, and so is what is said of what it rests on.
    fn hide_idle_pointer(&mut self, context: &Context) {
        let rests_s = context.input(|input| input.pointer.time_since_last_movement());
        let is_idle = rests_s >= POINTER_RESTS_S;
        if is_idle {
            context.set_cursor_icon(CursorIcon::None);
        } else {
            context.request_repaint_after_secs(POINTER_RESTS_S - rests_s);
        }
        self.map.keep_quiet(is_idle);
    }

    fn talk_command(&mut self, context: &Context, command: TalkCommand) {
        let Some(talk) = &mut self.talk else { return };
        match command {
            TalkCommand::Cover(blank) => {
                talk.blank = if talk.blank == Some(blank) {
                    None
                } else {
                    Some(blank)
                };
            }
            TalkCommand::Pen => talk.change_pen(),
            TalkCommand::Erase => talk.strokes.clear(),
            TalkCommand::Laser => talk.laser = !talk.laser,
            TalkCommand::Return => self.show_step(),
            TalkCommand::SecondWindow => {
                talk.audience = match talk.audience {
                    Some(_) => None,
                    None => Some(1),
                };
                // The speaker's window makes room on its screen.
                let alone = talk.audience.is_none();
                context.send_viewport_cmd(ViewportCommand::Fullscreen(alone));
            }
            TalkCommand::NextScreen => {
                talk.audience = talk.audience.map(|screen| (screen + 1) % MOST_SCREENS);
            }
            TalkCommand::NotesSize(step) => {
                talk.notes_scale = (talk.notes_scale + 0.1 * f32::from(step)).clamp(0.8, 2.5);
            }
            TalkCommand::End => self.end_talk(context),
            _ => {
                if talk.go(command) {
                    self.show_step();
                }
            }
        }
    }

    /// Shows what the step shows.
    fn show_step(&mut self) {
        let view = (self.talk.as_ref())
            .and_then(Talk::step)
            .map(|step| step.view.clone());
        if let Some(view) = view {
            self.world.look(view);
        }
    }

    /// Back to the view before the talk.
    fn end_talk(&mut self, context: &Context) {
        if let Some(talk) = self.talk.take() {
            self.world.look(talk.before);
            self.map.keep_quiet(false);
            context.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
    }

    /// The audience's window; gives the keys that were pressed in it. Closing it ends it, and
    /// the talk goes on in the speaker's.
    fn audience_window(
        &mut self,
        context: &Context,
        talk: &Talk,
        screen: usize,
    ) -> Vec<TalkCommand> {
        let title = self.world.locale.text("talk-audience");
        let builder = ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([1280.0, 720.0])
            // The whole of that screen; where there is no such screen, a window like any other.
            .with_monitor(screen);
        let id = ViewportId::from_hash_of("audience");
        let world = &self.world;
        let audience = &mut self.audience;
        let pictures = &mut self.pictures;
        // What fits the speaker's picture is fitted into the audience's.
        let extent = (world.view.extent.is_some() || self.map.is_travelling())
            .then(|| self.map.shown_extent(world))
            .flatten();
        context.show_viewport_immediate(id, builder, |ui, _class| {
            let mut asked = asked_by_keys(ui.ctx());
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                asked.push(TalkCommand::SecondWindow);
            }
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                audience.ui(ui, world, talk, pictures, extent);
            });
            asked
        })
    }
}

/// The step on the stage, where it shows a picture and nobody looks at anything else.
fn pictured<'a>(world: &World, talk: &'a Talk) -> Option<&'a Step> {
    talk.step()
        .filter(|step| step.picture.is_some() && world.view == step.view)
}

/// What the keys pressed in a window ask of the talk. They are taken, so that nothing else has them.
fn asked_by_keys(context: &Context) -> Vec<TalkCommand> {
    context.input_mut(|input| {
        let mut asked = Vec::new();
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let command = (KEYS.iter())
                .find(|(known, _)| known == key && !modifiers.any())
                .map(|(_, command)| *command);
            asked.extend(command);
            command.is_none()
        });
        asked
    })
}
