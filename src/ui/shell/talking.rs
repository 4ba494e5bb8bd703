//! A talk in the window: the stage, the desk beside it, the keys, and the way back.

mod ahead;

use super::Shell;
use super::audience::{Audience, Shown};
use crate::figure::style;
use crate::lesson::{Step, Story};
use crate::ui::command::Command;
use crate::ui::map_panel::map_id;
use crate::ui::pages;
use crate::ui::talk::stage::{self, Links};
use crate::ui::talk::{
    Beside, Ground, Leaving, Place, Screen, ScreenNews, Talk, TalkCommand, Trail, desk_ui, keys,
};
use crate::ui::world::World;
use crate::view::FigureKind;
use ahead::Ahead;
use egui::{CentralPanel, Context, CursorIcon, Frame, Panel, Sense, Ui, ViewportCommand};
use std::sync::Arc;

/// How long the pointer rests before it is hidden, in seconds.
const POINTER_RESTS_S: f32 = 2.0;

/// What belongs to a talk besides where it is.
#[derive(Default)]
pub(super) struct Presenting {
    audience: Audience,
    /// The screens of the machine.
    screens: Vec<Screen>,
    /// The picture of the step before, while it leaves.
    leaving: Option<Leaving>,
    /// When the step was shown.
    shown_s: f64,
    ahead: Ahead,
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
        // What a step sees for the first time is made before somebody waits for it.
        let geometry = Arc::clone(&self.world.geometry);
        std::thread::spawn(move || geometry.prepare());
        self.talk = Some(talk);
        self.presenting.leaving = None;
        self.presenting.shown_s = now_s;
        context.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        self.show_step();
    }

    /// Whether a story is being told.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.talk.is_some()
    }

    /// The screens of the machine are these now.
    pub fn follow_screens(&mut self, screens: Vec<Screen>) {
        if screens != self.presenting.screens {
            if let Some(talk) = &mut self.talk {
                talk.follow_screens(&screens);
            }
            self.presenting.screens = screens;
        }
    }

    /// One frame of a talk.
    pub(super) fn talk_frame(&mut self, ui: &mut Ui) {
        let Some(mut talk) = self.talk.take() else {
            return;
        };
        let context = ui.ctx().clone();
        let now_s = context.input(|input| input.time);
        let mut asked = if self.keys_open {
            Vec::new()
        } else {
            keys::asked(&context, map_id())
        };
        let mut commands = Vec::new();
        self.hide_idle_pointer(&context);
        if talk.audience.is_some() {
            // The clock of the desk goes on while nothing else happens.
            context.request_repaint_after_secs(1.0);
            let width = (ui.available_width() * 0.4).clamp(240.0, 620.0);
            let mut notices = self.notices(&talk);
            notices.extend(self.news(&talk));
            Panel::right("desk").default_size(width).show(ui, |ui| {
                let beside = Beside {
                    screens: &self.presenting.screens,
                    notices: &notices,
                    now_s,
                };
                let thumbnails = &mut self.thumbnails;
                asked.extend(desk_ui(ui, &self.world, &talk, thumbnails, &beside));
            });
        }
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            // The speaker sees what is under the cover.
            let covered = talk.blank;
            if talk.audience.is_some() {
                talk.blank = None;
            }
            self.stage(ui, &mut talk, &mut commands, &asked);
            talk.blank = covered;
        });
        if let Some(place) = talk.audience.clone() {
            // What fits the speaker's picture is fitted into the audience's.
            let extent = (self.world.view.extent.is_some() || self.map.is_travelling())
                .then(|| self.map.shown_extent(&self.world))
                .flatten();
            let notices = self.notices(&talk);
            let from = self.presenting.audience.window(
                &context,
                &self.world,
                &talk,
                &mut self.pictures,
                &Shown {
                    extent,
                    screen: place.among(&self.presenting.screens),
                    notices,
                    next: asked.iter().find_map(|&command| talk.leads_to(command)),
                },
            );
            asked.extend(from);
        }
        self.talk = Some(talk);
        if self.keys_open {
            self.keys_open = pages::talk_keys_ui(ui, &self.world);
        }
        for command in commands {
            self.look_at(&context, command);
        }
        if asked.is_empty() {
            self.look_ahead(ui, now_s);
        }
        for command in asked {
            self.talk_command(&context, command);
            context.request_repaint();
        }
    }

    /// What was done on the stage: looked at, without a step of undo.
    fn look_at(&mut self, context: &Context, command: Command) {
        match command {
            Command::Change(change) | Command::Gesture(change, _) => {
                let view = change.applied_to(&self.world.view);
                self.world.look(view);
            }
            other => self.apply(context, other),
        }
    }

    /// The stage with the picture alive; what was looked at by the way is read at the side.
    fn stage(
        &mut self,
        ui: &mut Ui,
        talk: &mut Talk,
        commands: &mut Vec<Command>,
        asked: &[TalkCommand],
    ) {
        let now_s = ui.input(|input| input.time);
        let strays = talk.step().is_some_and(|step| self.world.view != step.view);
        let resolved = &self.world.resolved;
        let in_place = self.world.view.figure == FigureKind::Profile;
        let can_read = resolved.focus().is_some() || resolved.page.is_some();
        let reads = strays && can_read && !in_place;
        let room = ui.available_rect_before_wrap();
        let mut notices = self.notices(talk);
        if talk.audience.is_none() {
            notices.extend(self.news(talk));
        }
        let rooms = stage::frame_ui(ui, &self.world.scene(), talk, reads, &notices);
        let Some(rooms) = rooms else { return };
        self.pictures
            .prepare(ui.ctx(), &talk.story, talk.next_step());
        let is_behind = self
            .presenting
            .leaving
            .as_ref()
            .is_some_and(Leaving::is_alone);
        stage::inside(ui, rooms.picture, "picture", |ui| {
            if is_behind {
                ui.set_opacity(0.0);
            }
            if let Some(step) = pictured(&self.world, talk) {
                self.pictures.ui(ui, &self.world.scene(), &talk.story, step);
            } else if self.world.view.figure == FigureKind::Map {
                let leaving = self.presenting.leaving.as_ref();
                let before = leaving.and_then(|leaving| leaving.land(now_s));
                self.map.come_after(before);
                let outcome = self.map.ui(ui, &self.world);
                commands.extend(outcome.commands);
                self.world.highlight = outcome.highlight;
                self.world.marked = outcome.marked;
            } else {
                self.world.highlight = self.figure_ui(ui, commands);
            }
        });
        let is_map = self.world.view.figure == FigureKind::Map;
        let ground = Ground {
            room,
            picture: rooms.picture,
            map: self.map.shown_camera().filter(|_| is_map),
        };
        if let Some(words) = rooms.words {
            stage::inside(ui, words, "words", |ui| {
                if reads {
                    let hint = self.world.locale.text("talk-return-hint");
                    ui.label(style::faint(hint));
                    self.reading_ui(ui, commands);
                } else {
                    let scene = self.world.scene();
                    let followed = stage::words_ui(ui, &scene, talk, Links::Live);
                    commands.extend(followed.map(Command::Change));
                }
            });
        }
        crossfade(ui, &mut self.presenting.leaving, &ground, now_s);
        let next = asked.iter().find_map(|&command| talk.leads_to(command));
        if let Some(next) = next.filter(|_| !self.world.medium.reduced_motion) {
            let map = ground.map.filter(|_| shows_map(next));
            let map = map.map(|_| self.map.state());
            self.presenting.leaving = Some(Leaving::of(ui, &ground, map, now_s));
        }
        self.pen_ui(ui, talk, &ground);
        follow_pointer(ui, talk, &ground, now_s);
        stage::pointed_ui(ui, &self.world.scene(), talk, &ground, now_s);
    }

    /// While the pen is in hand, a drag over the stage draws and does not move the map.
    fn pen_ui(&mut self, ui: &mut Ui, talk: &mut Talk, ground: &Ground) {
        if talk.pen.is_some() {
            let id = egui::Id::unique("pen");
            let response = ui.interact(ground.room, id, Sense::click_and_drag());
            if let Some(at) = response.interact_pointer_pos()
                && response.dragged()
            {
                if response.drag_started() {
                    // A line begins where the pen was put down, not where it was first moved.
                    let down = ui.input(|input| input.pointer.press_origin());
                    talk.draw(ground.spot(down.unwrap_or(at)), true);
                }
                talk.draw(ground.spot(at), false);
            }
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        stage::strokes_ui(ui, &self.world.scene(), talk, ground);
    }

    /// What has to be said of the step: what of it is not in the atlas, and on the first one that
    /// the story is of another pack.
    fn notices(&self, talk: &Talk) -> Vec<String> {
        let scene = self.world.scene();
        let pack = &talk.story.pack;
        let other = (talk.place() == 0 && *pack != scene.atlas.meta.id).then(|| {
            let pack = &[("pack", pack.as_str().into())];
            scene.locale.text_with("talk-other-pack", pack)
        });
        let gaps = self.world.gaps.iter().map(|gap| scene.gap_text(gap));
        other.into_iter().chain(gaps).collect()
    }

    /// What became of the audience's window when the screens changed.
    fn news(&self, talk: &Talk) -> Option<String> {
        let locale = &self.world.locale;
        match talk.news.as_ref()? {
            ScreenNews::Closed => Some(locale.text("talk-screen-gone")),
            ScreenNews::Moved(_) => Some(locale.text("talk-screen-moved")),
        }
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

    pub(super) fn talk_command(&mut self, context: &Context, command: TalkCommand) {
        let now_s = context.input(|input| input.time);
        let Some(talk) = &mut self.talk else { return };
        talk.news = None;
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
            TalkCommand::Laser => {
                talk.laser = match talk.laser {
                    Some(_) => None,
                    None => Some(Trail::default()),
                };
            }
            TalkCommand::Lens => talk.lens = !talk.lens,
            TalkCommand::Return => self.show_step(),
            TalkCommand::SecondWindow => {
                talk.audience = match talk.audience {
                    Some(_) => None,
                    None => Some(Place::first(&self.presenting.screens)),
                };
                // The speaker's window makes room on its screen.
                let alone = talk.audience.is_none();
                context.send_viewport_cmd(ViewportCommand::Fullscreen(alone));
            }
            TalkCommand::Screen(choice) => {
                let screen = choice.and_then(|place| self.presenting.screens.get(place));
                talk.audience = Some(screen.cloned().map_or(Place::Window, Place::Screen));
            }
            TalkCommand::NotesSize(step) => {
                talk.notes_scale = (talk.notes_scale + 0.1 * f32::from(step)).clamp(0.8, 2.5);
            }
            TalkCommand::PauseTimer => talk.timer.toggle(now_s),
            TalkCommand::ResetTimer => talk.timer.reset(now_s),
            TalkCommand::Keys => self.keys_open = true,
            TalkCommand::End => self.end_talk(context),
            _ => {
                if talk.go(command) {
                    self.presenting.shown_s = now_s;
                    // What was in focus belonged to the step before.
                    if let Some(id) = context.memory(egui::Memory::focused) {
                        context.memory_mut(|memory| memory.surrender_focus(id));
                    }
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
            self.presenting.leaving = None;
            self.map.come_after(None);
            self.map.keep_quiet(false);
            context.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
    }
}

/// Where the speaker's pointer is on the stage, for the dot and the magnifier.
fn follow_pointer(ui: &Ui, talk: &mut Talk, ground: &Ground, now_s: f64) {
    let at = (ui.ctx().pointer_latest_pos()).filter(|at| ground.room.contains(*at));
    talk.pointer = at.map(|at| ground.spot(at));
    if let (Some(trail), Some(spot)) = (&mut talk.laser, talk.pointer) {
        trail.note(spot, now_s);
    }
}

/// Paints what is still seen of the picture that leaves.
pub(super) fn crossfade(ui: &Ui, leaving: &mut Option<Leaving>, ground: &Ground, now_s: f64) {
    let Some(known) = leaving else { return };
    if known.strength(now_s) > 0.0 {
        known.paint(ui, ground, now_s);
    } else {
        *leaving = None;
    }
}

/// Whether a step shows a map.
pub(super) fn shows_map(step: &Step) -> bool {
    step.view.figure == FigureKind::Map && step.picture.is_none()
}

/// The step on the stage, where it shows a picture and nobody looks at anything else.
pub(super) fn pictured<'a>(world: &World, talk: &'a Talk) -> Option<&'a Step> {
    talk.step()
        .filter(|step| step.picture.is_some() && world.view == step.view)
}
