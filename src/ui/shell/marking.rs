//! Marking in the window: its frame, its keys, what it asks, and the way back to the atlas.

mod carry_out;

use super::{Shell, filling};
use crate::carto::Direction;
use crate::store::LeftDraft;
use crate::ui::command::Command;
use crate::ui::marking::{
    Gathered, MarkCommand, MarkingRoom, OpenAnswers, OpenOutcome, Wanted, answer_ui, bar_ui,
    table_ui,
};
use crate::ui::work::Work;
use crate::ui::writing::{OutsideAnswer, SaveAs, outside_ui};
use crate::view::FigureKind;
use egui::{CentralPanel, Context, Frame, Key, Margin, Modifiers, Panel, Ui};
use std::path::PathBuf;

/// Below this width the table and the answer take turns, in points at the usual text size.
const NARROW_PT: f32 = 900.0;

/// What the window keeps of marking.
#[derive(Default)]
pub(super) struct Desk {
    /// The class on the desk.
    pub(super) room: Option<MarkingRoom>,
    opening: OpenAnswers,
    /// The answers that are being read.
    gathering: Option<Gathering>,
    /// A marking that was recovered and waits for its answers.
    draft: Option<LeftDraft>,
    /// What was opened and is read in the next frame.
    waiting: Option<PathBuf>,
    save_as: SaveAs,
    saves: Saves,
}

struct Gathering {
    wanted: Wanted,
    work: Work<Gathered>,
    /// Whether the class on the desk is read again.
    is_again: bool,
}

/// What is to be saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Saves {
    #[default]
    Marking,
    Table,
    HandBack,
}

impl Desk {
    /// Whether a question is over the window.
    pub(super) fn asks(&self) -> bool {
        self.opening.is_open()
            || self.save_as.is_open()
            || (self.room.as_ref()).is_some_and(|room| room.in_hand.question().is_some())
    }

    /// Whether files of answers are for whoever marks.
    pub(super) fn takes_files(&self) -> bool {
        self.room.is_some() || self.opening.is_open()
    }

    /// Marks what is in a file or a folder from the next frame on.
    pub(super) fn waits_for(&mut self, path: Option<PathBuf>) {
        self.waiting = path;
    }

    /// Closes the topmost question that can wait; false when there is none.
    fn close(&mut self) -> bool {
        self.save_as.close() || self.opening.close()
    }
}

impl Shell {
    /// Whether marking is on screen.
    pub(super) fn shows_marking(&self) -> bool {
        self.marking.room.is_some() && !self.shows_editor()
    }

    /// Escape: a question first, then the map.
    pub(super) fn close_of_marking(&mut self) -> bool {
        if self.marking.close() {
            return true;
        }
        let is_on_map = (self.marking.room.as_ref()).is_some_and(|room| room.before.is_some());
        if self.shows_marking() && is_on_map {
            self.show_handed_in();
            return true;
        }
        false
    }

    /// The keys that are the table's own while no field is written in.
    pub(super) fn marking_keys(&mut self, context: &Context) -> Vec<Command> {
        let is_on_map = (self.marking.room.as_ref()).is_some_and(|room| room.before.is_some());
        let is_busy = self.marking.asks() || self.keys_open || self.search.is_open();
        if !self.shows_marking() || is_busy || egui::Popup::is_any_open(context) {
            return Vec::new();
        }
        let mut keys = vec![
            (Modifiers::NONE, Key::F6, MarkCommand::Pane),
            (Modifiers::COMMAND, Key::W, MarkCommand::Leave),
        ];
        if !context.text_edit_focused() && !is_on_map {
            let walks = [
                (Key::ArrowUp, Direction::North),
                (Key::ArrowDown, Direction::South),
                (Key::ArrowLeft, Direction::West),
                (Key::ArrowRight, Direction::East),
            ];
            let walks =
                walks.map(|(key, direction)| (Modifiers::NONE, key, MarkCommand::Walk(direction)));
            keys.extend(walks);
            // A button in focus is pressed by Enter; otherwise Enter is for the cell in hand.
            if context.memory(|memory| memory.focused().is_none()) {
                keys.push((Modifiers::NONE, Key::Enter, MarkCommand::Points));
            }
        }
        context.input_mut(|input| {
            let pressed = keys.into_iter().filter(|(modifiers, key, _)| {
                input.modifiers.matches_exact(*modifiers) && input.consume_key(*modifiers, *key)
            });
            pressed
                .map(|(_, _, command)| Command::Mark(command))
                .collect()
        })
    }

    /// One frame of marking.
    pub(super) fn marking_frame(&mut self, ui: &mut Ui, mut commands: Vec<Command>) {
        let Some(mut room) = self.marking.room.take() else {
            return;
        };
        let is_on_map = room.before.is_some();
        if !is_on_map {
            // What changes a view that nobody sees waits until it is seen.
            commands.retain(is_for_the_window);
        }
        let scale = self.world.medium.text_scale;
        let narrow = ui.available_width() < NARROW_PT * scale;
        Panel::top("marking bar").show(ui, |ui| {
            ui.add_space(2.0);
            bar_ui(ui, &self.world, &room, narrow, &mut commands);
            ui.add_space(2.0);
        });
        self.follow_work(ui.ctx());
        if !self.saving.is_empty() {
            Panel::top("saving").show(ui, |ui| self.saving.ui(ui, &self.world));
        }
        if !self.messages.is_empty(&self.world) {
            Panel::top("messages")
                .frame(Frame::NONE)
                .show(ui, |ui| self.messages.ui(ui, &self.world));
        }
        let panel = Frame::NONE
            .fill(self.world.theme.panel)
            .inner_margin(Margin::symmetric(12, 8));
        let paper = Frame::NONE.fill(self.world.theme.paper);
        let (mut highlight, mut marked) = (None, Vec::new());
        let answer = |ui: &mut Ui, shell: &mut Self, room: &mut MarkingRoom, list: &mut Vec<_>| {
            answer_ui(ui, &shell.world, room, &mut shell.thumbnails, list);
        };
        let shows_answer = !narrow || (room.answer_first && !is_on_map);
        let shows_rest = !narrow || !room.answer_first || is_on_map;
        if shows_answer && !shows_rest {
            CentralPanel::default()
                .frame(panel)
                .show(ui, |ui| answer(ui, self, &mut room, &mut commands));
        } else {
            let width = ui.available_width();
            if shows_answer {
                Panel::right("marking answer")
                    .default_size((440.0 * scale).min(width * 0.45))
                    .size_range(220.0_f32.min(width * 0.4)..=width * 0.65)
                    .frame(panel)
                    .show(ui, |ui| {
                        filling(ui, |ui| answer(ui, self, &mut room, &mut commands));
                    });
            }
            CentralPanel::default().frame(paper).show(ui, |ui| {
                if !is_on_map {
                    Frame::NONE
                        .inner_margin(Margin::symmetric(10, 6))
                        .show(ui, |ui| {
                            table_ui(ui, &self.world, &mut room, &mut commands);
                        });
                    return;
                }
                Panel::top("back to the table").show(ui, |ui| {
                    let text = self.world.locale.text("marking-to-table");
                    if ui.button(text).clicked() {
                        commands.push(Command::Mark(MarkCommand::ShowOnMap));
                    }
                });
                let picture = CentralPanel::default().frame(Frame::NONE);
                picture.show(ui, |ui| {
                    if self.world.view.figure == FigureKind::Map {
                        let outcome = self.map.ui(ui, &self.world);
                        commands.extend(outcome.commands);
                        highlight = outcome.highlight;
                        marked = outcome.marked;
                    } else {
                        highlight = self.figure_ui(ui, &mut commands);
                    }
                });
            });
        }
        self.marking.room = Some(room);
        self.after_panels(ui, commands, highlight, marked);
    }

    /// What is asked about marking, above everything.
    pub(super) fn marking_questions(&mut self, ui: &Ui) {
        let context = ui.ctx().clone();
        let is_reading = self.marking.gathering.is_some();
        let asked = if self.marking.opening.is_open() {
            let known = self.known_lessons();
            (self.marking.opening).ui(ui, &self.world, &known, is_reading)
        } else {
            None
        };
        match asked {
            None => {}
            Some(OpenOutcome::Cancel) => self.marking.gathering = None,
            Some(OpenOutcome::Mark(wanted)) => self.gather_answers(&context, wanted, false),
        }
        if let Some(path) = self.marking.save_as.ui(ui, &self.world) {
            self.save_of_marking(&context, &path);
        }
        let room = self.marking.room.as_ref();
        let answer = room.and_then(|room| outside_ui(ui, &self.world, &room.in_hand));
        let Some(answer) = answer else {
            return;
        };
        if let Some(room) = &mut self.marking.room {
            match answer {
                OutsideAnswer::KeepMine => room.keep_mine(),
                OutsideAnswer::TakeTheirs => {
                    room.take_theirs();
                }
                OutsideAnswer::KeepBoth(path) => self.keep_marking_in(&path),
                OutsideAnswer::SaveAs => self.ask_where(Saves::Marking),
            }
        }
        context.request_repaint();
    }
}

/// Whether a command is about the window and not about the view.
fn is_for_the_window(command: &Command) -> bool {
    matches!(
        command,
        Command::Mark(_)
            | Command::Close
            | Command::Theme(_)
            | Command::Language(_)
            | Command::TextSize(_)
            | Command::ToggleMotion
            | Command::ToggleProjector
            | Command::FullScreen
            | Command::Keys
            | Command::Quit
    )
}
