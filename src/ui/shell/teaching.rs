//! A lesson in the window: its frame, its keys, its questions, and the way back to the atlas.

mod carry_out;
mod opening;

use super::{Middle, Shell, filling};
use crate::lesson::Story;
use crate::lesson::answers::Read;
use crate::lesson::plan::Lesson;
use crate::store::OpenDocument;
use crate::ui::command::Command;
use crate::ui::lesson::{
    Board, Classroom, FileQuestion, LessonCommand, Pane, Place, bar_ui, rail_ui,
};
use crate::ui::map_panel::map_id;
use crate::ui::writing::{InHand, OutsideAnswer, SaveAs, outside_ui};
use crate::view::FigureKind;
use egui::{Button, CentralPanel, Context, Frame, Key, Margin, Modifiers, Panel, ScrollArea, Ui};
use opening::Wanted;
use std::path::PathBuf;
use std::sync::Arc;

/// Below this width the panes stand one below the other, in points at the usual text size.
const NARROW_PT: f32 = 860.0;
/// Below this height only one of them is seen at a time, in points at the usual text size.
const LOW_PT: f32 = 560.0;
/// The widest a page is that has no picture beside it, in points at the usual text size.
const PAGE_PT: f32 = 720.0;

/// What the window keeps of lessons.
#[derive(Default)]
pub(super) struct Teaching {
    /// The lesson in hand.
    pub(super) classroom: Option<Classroom>,
    /// What was opened and begins in the next frame.
    waiting: Option<Waiting>,
    /// The lessons that were opened from files.
    opened: Vec<Arc<Lesson>>,
    /// Which file is to be opened.
    open: FileQuestion,
    /// Where something is to be saved, and what.
    save_as: SaveAs,
    saves: Saves,
    /// Answers of which the lesson is looked for.
    wanted: Option<Wanted>,
}

/// What was opened.
enum Waiting {
    Lesson(Box<Lesson>),
    Answers(Box<Read>, Option<PathBuf>),
}

/// What is to be saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Saves {
    #[default]
    Answers,
    StudentCopy,
}

impl Teaching {
    /// Whether a question is over the window.
    pub(super) fn asks(&self) -> bool {
        self.open.is_open()
            || self.save_as.is_open()
            || (self.in_hand()).is_some_and(|in_hand| in_hand.question().is_some())
    }

    /// The answers' document.
    fn in_hand(&self) -> Option<&InHand> {
        self.classroom.as_ref()?.answering.in_hand()
    }

    /// Closes the topmost question that can wait; false when there is none.
    pub(super) fn close(&mut self) -> bool {
        self.save_as.close() || self.open.close()
    }

    /// The lessons that were opened from files.
    pub(super) fn opened(&self) -> &[Arc<Lesson>] {
        &self.opened
    }

    /// Opens a lesson in the next frame.
    pub(super) fn opens_lesson(&mut self, lesson: Lesson) {
        self.waiting = Some(Waiting::Lesson(Box::new(lesson)));
    }

    /// Opens answers in the next frame.
    pub(super) fn opens_answers(&mut self, read: Read, file: Option<PathBuf>) {
        self.waiting = Some(Waiting::Answers(Box::new(read), file));
    }
}

/// How the panes lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// Beside each other.
    Wide,
    /// The picture above, one of the others below.
    Stacked,
    /// One at a time.
    OneByOne,
}

impl Shell {
    /// Whether a lesson is on screen.
    pub(super) fn shows_lesson(&self) -> bool {
        self.teaching.classroom.is_some() && !self.shows_editor()
    }

    /// Whether a lesson that is being written is shown as it is read.
    pub(super) fn is_previewing(&self) -> bool {
        (self.teaching.classroom.as_ref()).is_some_and(|room| room.is_preview)
    }

    /// Keeps up with the lesson in hand and its answers; begins what was opened.
    pub(super) fn follow_lesson(&mut self, context: &Context) {
        if self.talk.is_none() && !self.shows_quiz() {
            self.begin_waiting_lesson(context);
        }
        let drafts = self.drafts();
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        if room.is_preview {
            return room.look_at_progress();
        }
        let wake = super::editing::waking(context);
        let begin = || OpenDocument::begin(&drafts, None, crate::store::Pace::default(), wake);
        let is_taken = room.answering.follow(begin);
        room.look_at_progress();
        if is_taken {
            self.tell("learn-taken");
        }
    }

    /// The keys that are the lesson's own while it is on screen.
    pub(super) fn lesson_keys(&mut self, context: &Context) -> Vec<Command> {
        if !self.shows_lesson() || self.has_dialog() || egui::Popup::is_any_open(context) {
            return Vec::new();
        }
        let typing = context.text_edit_focused();
        let mut keys = vec![
            (Modifiers::NONE, Key::F6, LessonCommand::NextPane),
            (
                Modifiers::COMMAND.plus(Modifiers::SHIFT),
                Key::S,
                LessonCommand::SaveAs,
            ),
            (Modifiers::COMMAND, Key::S, LessonCommand::Save),
            (Modifiers::COMMAND, Key::W, LessonCommand::Leave),
        ];
        if !typing {
            keys.push((Modifiers::NONE, Key::PageDown, LessonCommand::Next));
            keys.push((Modifiers::NONE, Key::PageUp, LessonCommand::Previous));
        }
        context.input_mut(|input| {
            let mut pressed = Vec::new();
            for (modifiers, key, command) in keys {
                // What Ctrl makes of the Page keys is in the list of commands.
                if input.modifiers.matches_exact(modifiers) && input.consume_key(modifiers, key) {
                    pressed.push(Command::Lesson(command));
                }
            }
            pressed
        })
    }

    /// One frame of a lesson.
    pub(super) fn lesson_frame(&mut self, ui: &mut Ui, mut commands: Vec<Command>) {
        let Some(mut room) = self.teaching.classroom.take() else {
            return;
        };
        self.follow_page(&mut room);
        let story = room.story(&self.stories);
        self.bars_ui(ui, &mut commands);
        let scale = self.world.medium.text_scale;
        // What the bar takes of the height is little beside what the panes need.
        let layout = match (ui.available_width(), ui.available_height()) {
            (width, _) if width >= NARROW_PT * scale => Layout::Wide,
            (_, height) if height >= LOW_PT * scale => Layout::Stacked,
            _ => Layout::OneByOne,
        };
        room.is_narrow = layout != Layout::Wide;
        Panel::top("lesson bar").show(ui, |ui| {
            ui.add_space(2.0);
            bar_ui(ui, &self.world, &room, &mut commands);
            ui.add_space(2.0);
        });
        let mut seen = Middle::default();
        let story = story.as_deref();
        if layout == Layout::Wide {
            self.wide_ui(ui, &mut room, story, &mut commands, &mut seen);
        } else {
            self.narrow_ui(ui, &mut room, story, layout, &mut commands, &mut seen);
        }
        if room.takes_focus(Pane::Picture) {
            ui.memory_mut(|memory| memory.request_focus(map_id()));
        }
        if !has_picture(&room) {
            commands
                .retain(|command| !matches!(command, Command::Walk(_) | Command::WalkAdding(_)));
        }
        self.teaching.classroom = Some(room);
        self.after_panels(ui, commands, seen.highlight, seen.marked);
        // Escape has ended it by now: what counts is the frame before.
        if let Some(room) = &mut self.teaching.classroom {
            room.was_typing = ui.text_edit_focused();
        }
    }

    /// A page that was asked for is read beside the picture.
    fn follow_page(&self, room: &mut Classroom) {
        let page = &self.world.view.page;
        if *page == room.page_seen {
            return;
        }
        room.page_seen.clone_from(page);
        let in_place = self.world.view.figure == FigureKind::Profile && has_picture(room);
        room.reads = page.is_some() && !in_place;
        room.narrow = match (room.reads, in_place) {
            (true, _) => Pane::Reading,
            (false, true) => Pane::Picture,
            (false, false) => Pane::Task,
        };
    }

    fn wide_ui(
        &mut self,
        ui: &mut Ui,
        room: &mut Classroom,
        story: Option<&Story>,
        commands: &mut Vec<Command>,
        seen: &mut Middle,
    ) {
        let scale = self.world.medium.text_scale;
        let width = ui.available_width();
        let pictured = has_picture(room);
        let default_width = (250.0 * scale).min(width * 0.25);
        Panel::left("lesson left")
            .default_size(default_width)
            .size_range(150.0_f32.min(width * 0.2)..=width * 0.4)
            .show(ui, |ui| {
                filling(ui, |ui| {
                    let pane = if room.shows_means && pictured {
                        Pane::Show
                    } else {
                        Pane::Parts
                    };
                    if pictured {
                        let tabs = [(Pane::Parts, "learn-parts"), (Pane::Show, "panel-show")];
                        if let Some(chosen) = self.tabs_ui(ui, room, &tabs, pane) {
                            room.shows_means = chosen == Pane::Show;
                        }
                    }
                    self.pane_ui(ui, room, story, pane, commands, seen);
                });
            });
        if pictured || room.reads {
            // Without a picture of its own a part has more words than map.
            let share = if room.first_view(story).is_some() {
                0.36
            } else {
                0.46
            };
            let default_width = (440.0 * scale).max(width * share).min(width * 0.5);
            Panel::right(("lesson right", share > 0.4))
                .default_size(default_width)
                .size_range(220.0_f32.min(width * 0.4)..=width * 0.6)
                .show(ui, |ui| {
                    filling(ui, |ui| {
                        let pane = if room.reads {
                            Pane::Reading
                        } else {
                            Pane::Task
                        };
                        let tabs = [(Pane::Task, "learn-task"), (Pane::Reading, "learn-reading")];
                        let tabs = if pictured { &tabs[..] } else { &tabs[1..] };
                        if let Some(chosen) = self.tabs_ui(ui, room, tabs, pane) {
                            room.reads = chosen == Pane::Reading;
                        }
                        self.pane_ui(ui, room, story, pane, commands, seen);
                    });
                });
        }
        if pictured {
            let middle = self.middle_ui(ui, commands);
            seen.highlight = seen.highlight.or(middle.highlight);
            seen.marked = middle.marked;
        } else {
            let paper = Frame::NONE.fill(self.world.theme.paper);
            CentralPanel::default()
                .frame(paper.inner_margin(Margin::symmetric(24, 12)))
                .show(ui, |ui| {
                    self.pane_ui(ui, room, story, Pane::Task, commands, seen);
                });
        }
    }

    fn narrow_ui(
        &mut self,
        ui: &mut Ui,
        room: &mut Classroom,
        story: Option<&Story>,
        layout: Layout,
        commands: &mut Vec<Command>,
        seen: &mut Middle,
    ) {
        let pictured = has_picture(room);
        let mut tabs = vec![(Pane::Parts, "learn-parts"), (Pane::Task, "learn-task")];
        if pictured && layout == Layout::OneByOne {
            tabs.push((Pane::Picture, "learn-middle"));
        }
        if pictured {
            tabs.push((Pane::Show, "panel-show"));
        }
        if pictured || room.reads {
            tabs.push((Pane::Reading, "learn-reading"));
        }
        if !tabs.iter().any(|(pane, _)| *pane == room.narrow) {
            room.narrow = Pane::Task;
        }
        if room.focus == Some(Pane::Picture) && layout == Layout::OneByOne {
            room.narrow = Pane::Picture;
        }
        Panel::top("lesson panes").show(ui, |ui| {
            if let Some(chosen) = self.tabs_ui(ui, room, &tabs, room.narrow) {
                room.narrow = chosen;
            }
        });
        let pane = room.narrow;
        let frame = Frame::NONE
            .fill(self.world.theme.panel)
            .inner_margin(Margin::symmetric(10, 6));
        if layout == Layout::Stacked && pictured {
            let height = ui.available_height() * 0.5;
            Panel::bottom("lesson below")
                .exact_size(height)
                .frame(frame)
                .show(ui, |ui| self.pane_ui(ui, room, story, pane, commands, seen));
        } else if pane != Pane::Picture {
            CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| self.pane_ui(ui, room, story, pane, commands, seen));
            return;
        }
        let middle = self.middle_ui(ui, commands);
        seen.highlight = seen.highlight.or(middle.highlight);
        seen.marked = middle.marked;
    }

    /// The panes that share a place; gives the one that was chosen.
    fn tabs_ui(
        &self,
        ui: &mut Ui,
        room: &mut Classroom,
        tabs: &[(Pane, &str)],
        now: Pane,
    ) -> Option<Pane> {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            for &(pane, key) in tabs {
                let label = self.world.locale.text(key);
                let tab = Button::selectable(pane == now, label).frame_when_inactive(true);
                let tab = ui.add(tab);
                // The list of parts has a better place for the keyboard than its tab.
                if pane != Pane::Parts && pane != Pane::Picture && room.takes_focus(pane) {
                    tab.request_focus();
                    chosen = Some(pane);
                }
                if tab.clicked() {
                    chosen = Some(pane);
                }
            }
        });
        ui.separator();
        chosen
    }

    fn pane_ui(
        &mut self,
        ui: &mut Ui,
        room: &mut Classroom,
        story: Option<&Story>,
        pane: Pane,
        commands: &mut Vec<Command>,
        seen: &mut Middle,
    ) {
        match pane {
            Pane::Parts => rail_ui(ui, &self.world, room, story, commands),
            Pane::Show => {
                let terms = self.profile.terms(&self.world.scene());
                let playing = self.play.is_some();
                let outcome = self.left.ui(ui, &self.world, playing, &terms);
                commands.extend(outcome.commands);
                seen.highlight = seen.highlight.or(outcome.highlight);
            }
            Pane::Reading => {
                commands.extend(self.right_ui(ui));
                seen.highlight = seen.highlight.or(self.read_highlight);
            }
            Pane::Task => {
                let terms = self.profile.terms(&self.world.scene());
                let area = ScrollArea::vertical()
                    .id_salt(("lesson", room.place()))
                    .auto_shrink(false);
                area.show(ui, |ui| {
                    let widest = PAGE_PT * self.world.medium.text_scale;
                    ui.set_max_width(ui.available_width().min(widest));
                    let mut board = Board {
                        world: &self.world,
                        room,
                        thumbnails: &mut self.thumbnails,
                        terms: &terms,
                        story,
                        commands,
                    };
                    board.ui(ui);
                });
            }
            Pane::Picture => {}
        }
    }

    /// The questions about lessons, above everything.
    pub(super) fn lesson_questions(&mut self, ui: &Ui) {
        let context = ui.ctx().clone();
        if let Some(path) = self.teaching.save_as.ui(ui, &self.world) {
            self.save_of_lesson(&context, &path);
        }
        if let Some(path) = self.teaching.open.ui(ui, &self.world) {
            self.open_asked_file(&context, &path);
        }
        if !self.teaching.open.is_open() {
            self.teaching.wanted = None;
        }
        let in_hand = self.teaching.in_hand();
        let outside = in_hand.and_then(|in_hand| outside_ui(ui, &self.world, in_hand));
        if let Some(answer) = outside {
            self.answer_outside_of_lesson(&context, answer);
        }
    }

    fn answer_outside_of_lesson(&mut self, context: &Context, answer: OutsideAnswer) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        match answer {
            OutsideAnswer::KeepMine => room.answering.keep_mine(),
            OutsideAnswer::TakeTheirs => {
                room.answering.take_theirs();
            }
            OutsideAnswer::KeepBoth(path) => self.save_answers_as(context, &path),
            OutsideAnswer::SaveAs => self.ask_for_answers_file(),
        }
        context.request_repaint();
    }

    fn begin_waiting_lesson(&mut self, context: &Context) {
        match self.teaching.waiting.take() {
            Some(Waiting::Lesson(lesson)) => self.begin_opened_lesson(context, *lesson),
            Some(Waiting::Answers(read, Some(path))) => {
                drop(read);
                self.open_answers(context, &path);
            }
            Some(Waiting::Answers(read, None)) => self.go_on_with(context, *read, None),
            None => {}
        }
    }
}

/// Whether a picture stands beside the words.
fn has_picture(room: &Classroom) -> bool {
    matches!(room.place(), Place::Part(_))
}
