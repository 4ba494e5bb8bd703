//! The one place where a command is carried out.

use super::{PLAY_S, Play, Shell, TEXT_STEP};
use crate::carto::{Bounds, Direction, direction_neighbour};
use crate::lesson::{Document, DocumentFault, document_fault_sentence, view_fault_sentence};
use crate::locale::{Locale, Value};
use crate::store::KeptView;
use crate::ui::command::Command;
use crate::ui::editor::StoryCommand;
use crate::ui::left_panel::years_with_figures;
use crate::ui::map_panel::bounds_extent;
use crate::ui::messages::{Message, Topic};
use crate::view::{Change, FigureKind, Gesture, PageId, View};
use egui::{Context, Rect, ViewportCommand};

impl Shell {
    /// The one place where a command is carried out.
    pub fn apply(&mut self, context: &Context, command: Command) {
        match command {
            Command::Change(change) => self.world.apply(&change, None),
            Command::Gesture(change, gesture) => self.world.apply(&change, Some(gesture)),
            Command::Undo if self.shows_editor() => {
                self.story_command(context, StoryCommand::Undo);
            }
            Command::Redo if self.shows_editor() => {
                self.story_command(context, StoryCommand::Redo);
            }
            Command::Present(0) if self.shows_editor() => {
                self.story_command(context, StoryCommand::Preview);
            }
            Command::Story(command) => self.story_command(context, command),
            Command::Lesson(command) => self.lesson_command(context, command),
            Command::Mark(command) => self.mark_command(context, command),
            Command::Plan(command) => self.plan_command(context, command),
            Command::Ask(command) => self.ask_command(context, command),
            Command::Undo => self.world.step_history(true),
            Command::Redo => self.world.step_history(false),
            Command::Back => self.world.step_page(true),
            Command::Forward => self.world.step_page(false),
            Command::Read(page) => self.read(page),
            Command::Search => self.search.open(),
            Command::ZoomIn => self.zoom(1.5),
            Command::ZoomOut => self.zoom(1.0 / 1.5),
            Command::Fit => self.world.apply(&Change::Extent(None), None),
            Command::ZoomToSelection => self.zoom_to_selection(),
            Command::Show(figure) => self.world.apply(&Change::Figure(figure), None),
            Command::ToggleCompare => {
                // The comparison stands below the map: asking for it elsewhere shows both.
                let on_map = self.world.view.figure == FigureKind::Map;
                let open = !on_map || !self.world.view.compare.open;
                self.gesture += 1;
                let gesture = Some(Gesture::Command(self.gesture));
                self.world.apply(&Change::Figure(FigureKind::Map), gesture);
                self.world.apply(&Change::CompareOpen(open), gesture);
            }
            Command::Play => self.toggle_play(context),
            Command::StepYear(step) => self.step_year(step),
            Command::ToggleLegend => {
                let mut layers = self.world.view.layers;
                layers.legend = !layers.legend;
                self.world.apply(&Change::Layers(layers), None);
            }
            Command::Walk(direction) => self.walk(direction, false),
            Command::WalkAdding(direction) => self.walk(direction, true),
            Command::Close => self.close_one_thing(),
            Command::ClearSelection => self.world.apply(&Change::ClearSelection, None),
            Command::SelectAll => {
                let all = self.world.data.slice.order.iter();
                let ids = all.map(|&region| self.world.atlas.regions[region].id.clone());
                let change = Change::SelectMany(ids.collect());
                self.world.apply(&change, None);
            }
            Command::Theme(choice) => self.settings.theme = choice,
            Command::Language(tag) => self.speak(tag),
            Command::TextSize(step) => self.size_text(step),
            Command::ToggleMotion => {
                self.settings.reduced_motion = !self.settings.reduced_motion;
            }
            Command::ToggleProjector => self.settings.projector = !self.settings.projector,
            Command::FullScreen => {
                let is_full = context.input(|input| input.viewport().fullscreen.unwrap_or(false));
                context.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
            }
            Command::CopyView => {
                context.copy_text(self.world.view.to_text());
                self.tell("message-view-copied");
            }
            Command::CopyFigure => self.copying.start(context, &self.world),
            Command::CopyText(text) => {
                context.copy_text(text);
                self.tell("message-view-copied");
            }
            Command::KeepView => {
                let kept = KeptView {
                    name: self.world.scene().title(),
                    view: self.world.view.to_text(),
                };
                self.settings.kept.push(kept);
                self.tell("message-view-kept");
            }
            Command::KeptViews => self.kept.open(),
            Command::PasteView(text) => self.paste(&text),
            Command::Export(format) => self.export.open(&self.world, format),
            Command::HandOut(place) => {
                if let Some(story) = self.stories.get(place).cloned() {
                    self.handout.open(&self.world, story);
                } else {
                    self.tell("message-no-story");
                }
            }
            Command::ExportLesson(place) => {
                let in_hand = (self.teaching.classroom.as_ref()).map(|room| &room.lesson);
                let lesson = in_hand.or_else(|| self.lessons.get(place)).cloned();
                let lesson = lesson.or_else(|| self.known_lessons().into_iter().next());
                if let Some(lesson) = lesson {
                    self.lesson_export.open(&self.world, lesson);
                } else {
                    self.tell("message-no-lesson");
                }
            }
            Command::MakeSheet => self.sheet.open(&self.world),
            Command::Reload => {
                if let Some(pack) = &self.pack {
                    pack.reload();
                }
            }
            Command::Sources => self.sources_open = self.world.scene().sources(),
            Command::Keys => self.keys_open = true,
            Command::Hints => {
                self.settings.hints_dismissed = false;
                self.hints_asked = true;
            }
            Command::DismissHints => self.settings.hints_dismissed = true,
            Command::ToggleLeftPanel => self.toggle_panel(true),
            Command::ToggleRightPanel => self.toggle_panel(false),
            Command::Present(place) => {
                if let Some(story) = self.stories.get(place).cloned() {
                    self.begin_talk(context, story);
                } else {
                    self.tell("message-no-story");
                }
            }
            Command::Quiz => self.ask_for_quiz(context),
            Command::ExportQuiz => self.ask_to_write_quiz(context, true),
            Command::SaveQuiz => self.ask_to_write_quiz(context, false),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Reads a page: the panel that holds it is shown when it was hidden.
    pub(super) fn read(&mut self, page: PageId) {
        self.settings.panels.profile = true;
        self.list_first = false;
        self.world.apply(&Change::Page(Some(page)), None);
    }

    /// Shows or hides a side panel; in a narrow window they take each other's place.
    pub(super) fn toggle_panel(&mut self, left: bool) {
        let (left_shown, right_shown) = self.side_panels();
        let panels = &mut self.settings.panels;
        if left {
            panels.show = !left_shown;
        } else {
            panels.profile = !right_shown;
        }
        self.list_first = left && !left_shown;
    }

    pub(super) fn tell(&mut self, key: &str) {
        let title = self.world.locale.text(key);
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines: Vec::new(),
        });
    }

    pub(super) fn zoom(&mut self, factor: f64) {
        if let Some(extent) = self.map.zoomed(&self.world, factor) {
            self.world.apply(&Change::Extent(Some(extent)), None);
        }
    }

    pub(super) fn zoom_to_selection(&mut self) {
        let bounds = self
            .world
            .resolved
            .selection
            .iter()
            .filter_map(|&region| self.world.geometry.bounds(region))
            .fold(Bounds::EMPTY, Bounds::union);
        let square = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(600.0, 600.0));
        if let Some(extent) = bounds_extent(&self.world.geometry, bounds, square) {
            self.world.apply(&Change::Extent(Some(extent)), None);
        }
    }

    pub(super) fn toggle_play(&mut self, context: &Context) {
        if self.play.take().is_some() {
            return;
        }
        let years = years_with_figures(&self.world.scene());
        let [first, .., last] = years.as_slice() else {
            return;
        };
        self.gesture += 1;
        let gesture = Gesture::Play(self.gesture);
        if self.world.resolved.year == Some(*last) {
            self.world.apply(&Change::Year(*first), Some(gesture));
        }
        let now = context.input(|input| input.time);
        let step_s = PLAY_S / years.len() as f64;
        self.play = Some(Play {
            next_s: now + step_s,
            gesture,
        });
        context.request_repaint_after_secs(step_s as f32);
    }

    pub(super) fn step_year(&mut self, step: i32) {
        let years = years_with_figures(&self.world.scene());
        let place = years
            .iter()
            .position(|&year| Some(year) == self.world.resolved.year);
        let next = place
            .and_then(|place| place.checked_add_signed(step as isize))
            .and_then(|place| years.get(place));
        if let Some(&year) = next {
            self.world.apply(&Change::Year(year), None);
        }
    }

    /// To the neighbour in a direction; with nothing chosen, to the region that ranks first.
    pub(super) fn walk(&mut self, direction: Direction, adds: bool) {
        let world = &self.world;
        let next = match world.resolved.focus() {
            None => world.data.slice.order.first().copied(),
            Some(region) => world
                .geometry
                .shape(region)
                .and_then(|shape| direction_neighbour(&world.geometry.topology, shape, direction))
                .and_then(|shape| world.geometry.region(shape)),
        };
        let Some(region) = next else {
            return;
        };
        let id = world.atlas.regions[region].id.clone();
        let change = if adds {
            let mut chosen = world.view.selection.clone();
            chosen.retain(|known| *known != id);
            chosen.push(id);
            Change::SelectMany(chosen)
        } else {
            Change::Select(id)
        };
        self.world.apply(&change, None);
    }

    /// Escape: the topmost thing first, the selection last.
    pub(super) fn close_one_thing(&mut self) {
        let closed = self.search.close()
            || self.writing.close()
            || self.close_of_marking()
            || self.kept.close()
            || self.export.close()
            || self.handout.close()
            || self.lesson_export.close()
            || self.sheet.close()
            || self.teaching.close()
            || self.quiz_export.close()
            || self.quiz_setup.close()
            || std::mem::take(&mut self.keys_open)
            || !std::mem::take(&mut self.sources_open).is_empty();
        if closed {
            return;
        }
        if self.shows_hints() {
            self.settings.hints_dismissed = true;
            return;
        }
        if self.messages.close_newest() || self.play.take().is_some() {
            return;
        }
        if self.shows_lesson() {
            return self.step_out_of_lesson();
        }
        if self.world.view.page.is_some() {
            self.world.apply(&Change::Page(None), None);
            return;
        }
        if self.world.view.selection.is_empty() && self.map.dismiss_tooltip(&self.world) {
            return;
        }
        self.world.apply(&Change::ClearSelection, None);
    }

    pub(super) fn speak(&mut self, tag: &str) {
        if let Ok(locale) = Locale::load(&tag.into()) {
            self.world.medium.language = locale.language().clone();
            self.world.locale = locale;
        }
    }

    pub(super) fn size_text(&mut self, step: i8) {
        let scale = match step {
            0 => 1.0,
            step => self.settings.text_scale + f32::from(step) * TEXT_STEP,
        };
        self.settings.text_scale = (scale * 10.0).round().clamp(8.0, 20.0) / 10.0;
    }

    /// Opens the views and stories that were dropped on the window.
    pub(super) fn take_dropped_files(&mut self, context: &Context) {
        let dropped = context.input(|input| {
            if input.raw.dropped_files.is_empty() {
                Vec::new()
            } else {
                input.raw.dropped_files.clone()
            }
        });
        // Several at once come from a class.
        let marks = dropped.len() > 1 || self.marking.takes_files();
        let mut answers = Vec::new();
        for file in dropped {
            let path = file.path();
            if self.take_dropped_picture(context, path) {
                continue;
            }
            if path.is_dir() {
                self.mark_files(context, vec![path.to_path_buf()]);
                continue;
            }
            match Document::open(path) {
                Ok(Document::Answers(_)) => answers.push(path.to_path_buf()),
                Err(DocumentFault::Answers(_)) if marks => answers.push(path.to_path_buf()),
                Ok(document) => self.open_document(document, Some(path.to_path_buf())),
                Err(fault) => {
                    let reason = document_fault_sentence(&fault, &self.world.locale);
                    self.tell_unopened(&reason);
                }
            }
        }
        if marks && !answers.is_empty() {
            self.mark_files(context, answers);
        } else if let Some(path) = answers.pop()
            && let Ok(document) = Document::open(&path)
        {
            self.open_document(document, Some(path));
        }
    }

    /// Says what came of the work beside the window.
    pub(super) fn follow_work(&mut self, context: &Context) {
        for message in self.saving.ended(&self.world) {
            self.messages.show(message);
        }
        if let Some(title) = self.copying.ended(context, &self.world) {
            self.messages.show(Message {
                topic: Topic::Command,
                title,
                lines: Vec::new(),
            });
        }
    }

    /// Says why a file is not opened.
    pub(super) fn tell_unopened(&mut self, reason: &str) {
        self.tell_why("message-file-not-opened", reason);
    }

    /// Says something, with the reason in it.
    fn tell_why(&mut self, key: &str, reason: &str) {
        let reason = [("reason", Value::Text(reason))];
        let title = self.world.locale.text_with(key, &reason);
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines: Vec::new(),
        });
    }

    pub(super) fn paste(&mut self, text: &str) {
        match View::from_text(text) {
            Ok(view) => self.world.apply(&Change::Replace(Box::new(view)), None),
            Err(fault) => {
                let reason = view_fault_sentence(&fault, &self.world.locale);
                self.tell_why("message-view-not-read", &reason);
            }
        }
    }
}
