//! A story, a lesson or a quiz being written in the window: the editor's frame and the way back to
//! the atlas.

mod carry_out;
mod files;
mod lesson;
mod questions;
mod quiz;
mod written;

use super::{Shell, filling};
use crate::lesson::{Document, Story};
use crate::store::Drafts;
use crate::ui::command::Command;
use crate::ui::editor::{
    Editor, ImportPicture, Offered, StoryCommand, bar_ui, findings_ui, steps_ui, words_ui,
};
use crate::ui::lesson_editor::{self, LessonEditor, PlanCommand, TakeIn};
use crate::ui::messages::{Message, Topic};
use crate::ui::quiz_editor::{self, QuizEditor};
use crate::ui::top_bar;
use crate::ui::writing::{Leaving, LeftSide, Recovered, SaveAs};
use crate::view::{FigureKind, History, View};
use egui::{Button, CentralPanel, Context, Frame, Panel, RichText, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use written::Written;

/// How long the window waits for a file that is all but written when its story is left.
const LEAVE_WAIT: Duration = Duration::from_secs(2);

/// What the window keeps of writing.
#[derive(Default)]
pub(super) struct Writing {
    /// The document in hand.
    in_hand: Option<Written>,
    /// The view and its history before the document was opened.
    before: Option<(View, History)>,
    save_as: SaveAs,
    picture: ImportPicture,
    take_in: TakeIn,
    leaving: Option<Leaving>,
    offered: Option<Offered>,
    recovered: Vec<Recovered>,
    /// What is done once a file was chosen.
    after_saving: Option<Command>,
}

impl Writing {
    /// The story in hand.
    pub(super) fn story(&self) -> Option<&Editor> {
        match &self.in_hand {
            Some(Written::Story(editor)) => Some(editor),
            _ => None,
        }
    }

    fn story_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.in_hand {
            Some(Written::Story(editor)) => Some(editor),
            _ => None,
        }
    }

    /// The lesson in hand.
    pub(super) fn lesson(&self) -> Option<&LessonEditor> {
        match &self.in_hand {
            Some(Written::Lesson(editor)) => Some(editor),
            _ => None,
        }
    }

    fn lesson_mut(&mut self) -> Option<&mut LessonEditor> {
        match &mut self.in_hand {
            Some(Written::Lesson(editor)) => Some(editor),
            _ => None,
        }
    }

    /// The quiz in hand.
    pub(super) fn quiz(&self) -> Option<&QuizEditor> {
        match &self.in_hand {
            Some(Written::Quiz(editor)) => Some(editor),
            _ => None,
        }
    }

    fn quiz_mut(&mut self) -> Option<&mut QuizEditor> {
        match &mut self.in_hand {
            Some(Written::Quiz(editor)) => Some(editor),
            _ => None,
        }
    }

    /// Whether a question is over the window.
    pub(super) fn asks(&self) -> bool {
        self.save_as.is_open()
            || self.picture.is_open()
            || self.take_in.is_open()
            || self.leaving.is_some()
            || self.offered.is_some()
            || !self.recovered.is_empty()
            || (self.in_hand.as_ref()).is_some_and(|written| written.in_hand().question().is_some())
    }

    /// Closes the topmost question that can wait; false when there is none.
    pub(super) fn close(&mut self) -> bool {
        self.save_as.close()
            || self.picture.close()
            || self.take_in.close()
            || self.leaving.take().is_some()
            || self.offered.take().is_some()
    }
}

impl Shell {
    /// Whether the editor is on screen.
    pub(super) fn shows_editor(&self) -> bool {
        (self.writing.in_hand.as_ref()).is_some_and(|written| written.panes().is_shown)
    }

    /// Puts the editor away for now; what is in it stays open.
    pub(super) fn hide_editor(&mut self) {
        if let Some(written) = &mut self.writing.in_hand {
            written.panes_mut().is_shown = false;
        }
    }

    /// Shows the editor again after something took its place.
    pub(super) fn show_editor(&mut self) {
        if let Some(written) = &mut self.writing.in_hand {
            written.panes_mut().is_shown = true;
        }
        self.show_view_in_hand(true);
    }

    /// Offers to tell or to write a story.
    pub(super) fn offer(&mut self, story: Story, file: Option<PathBuf>) {
        self.writing.offered = Some(Offered {
            story: Arc::new(story),
            file,
            is_in_use: false,
            is_new: true,
        });
    }

    /// Looks for what was left behind by a process that ended in the middle of writing.
    pub(super) fn look_for_drafts(&mut self) {
        if self.store.is_none() {
            return;
        }
        let left = self.drafts().left_behind();
        let recovered = left.drafts.into_iter().map(Recovered::new);
        self.writing.recovered = recovered.map(|draft| self.named(draft)).collect();
        if !left.unread.is_empty() {
            self.messages.show(Message {
                topic: Topic::Story,
                title: self.world.locale.text("recovered-unread"),
                lines: left.unread.iter().map(ToString::to_string).collect(),
            });
        }
    }

    pub(super) fn drafts(&self) -> Drafts {
        match &self.store {
            Some(store) => Drafts::in_folder(store.folder()),
            // Without a configuration folder, words are safe from everything but the next start.
            None => Drafts::in_folder(&std::env::temp_dir().join("mosaique")),
        }
    }

    /// Keeps up with the document in hand and its file.
    pub(super) fn follow_editor(&mut self, context: &Context) {
        let taken = match &mut self.writing.in_hand {
            None => return,
            Some(Written::Story(editor)) => {
                let focused = context.memory(egui::Memory::focused);
                let (more, taken) = editor.follow(&self.world.whole, focused);
                if more {
                    context.request_repaint();
                }
                taken
            }
            Some(Written::Lesson(editor)) => editor.follow(context, &self.world, &self.stories),
            Some(Written::Quiz(editor)) => editor.follow(context, &self.world),
        };
        if taken {
            self.tell("outside-taken");
        }
        if taken || self.writing.quiz().is_some() {
            self.show_view_in_hand(false);
        }
    }

    /// One frame of the editor.
    pub(super) fn editor_frame(&mut self, ui: &mut Ui, mut commands: Vec<Command>) {
        let Some(mut written) = self.writing.in_hand.take() else {
            return;
        };
        let narrow = self.is_narrow();
        let list_first = written.panes().list_first;
        let (list, words) = (!narrow || list_first, !narrow || !list_first);
        Panel::top("editor bar").show(ui, |ui| {
            ui.add_space(2.0);
            match &written {
                Written::Story(editor) => bar_ui(ui, &self.world, editor, &mut commands),
                Written::Lesson(editor) => {
                    lesson_editor::bar_ui(ui, &self.world, editor, &mut commands);
                }
                Written::Quiz(editor) => {
                    quiz_editor::bar_ui(ui, &self.world, editor, &mut commands);
                }
            }
            ui.add_space(2.0);
        });
        self.notices_ui(ui);
        let width = ui.available_width();
        let scale = self.world.medium.text_scale;
        if list {
            let default_width = (250.0 * scale).min(width * 0.3);
            Panel::left("editor left")
                .default_size(default_width)
                .size_range(150.0_f32.min(width * 0.3)..=width * 0.4)
                .show(ui, |ui| {
                    filling(ui, |ui| {
                        self.left_of_editor_ui(ui, &mut written, &mut commands);
                    });
                });
        }
        if words {
            let default_width = (380.0 * scale).min(width * 0.42);
            Panel::right("editor right")
                .default_size(default_width)
                .size_range(200.0_f32.min(width * 0.4)..=width * 0.55)
                .show(ui, |ui| {
                    filling(ui, |ui| {
                        let height = ui.available_height();
                        Panel::bottom("editor findings")
                            .resizable(true)
                            .default_size(height * 0.22)
                            .size_range(60.0_f32.min(height * 0.2)..=height * 0.6)
                            .show(ui, |ui| {
                                ui.set_min_height(ui.available_height());
                                self.findings_ui(ui, &written, &mut commands);
                            });
                        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                            self.words_ui(ui, &mut written, &mut commands);
                        });
                    });
                });
        }
        let mut highlight = None;
        let mut marked = Vec::new();
        let paper = self.world.theme.paper;
        CentralPanel::default()
            .frame(Frame::NONE.fill(paper))
            .show(ui, |ui| {
                Panel::top("editor picture").show(ui, |ui| {
                    self.picture_bar_ui(ui, &mut written, narrow, &mut commands);
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
        self.writing.in_hand = Some(written);
        self.after_panels(ui, commands, highlight, marked);
    }

    /// What is to be mended.
    fn findings_ui(&self, ui: &mut Ui, written: &Written, commands: &mut Vec<Command>) {
        match written {
            Written::Story(editor) => findings_ui(ui, &self.world, editor, commands),
            Written::Lesson(editor) => {
                lesson_editor::findings_ui(ui, &self.world, editor, commands);
            }
            Written::Quiz(editor) => {
                quiz_editor::findings_ui(ui, &self.world, editor, commands);
            }
        }
    }

    /// The words of the step or the part in hand.
    fn words_ui(&mut self, ui: &mut Ui, written: &mut Written, commands: &mut Vec<Command>) {
        match written {
            Written::Story(editor) => {
                words_ui(ui, &self.world, editor, &mut self.pictures, commands);
            }
            Written::Lesson(editor) => lesson_editor::words_ui(
                ui,
                &self.world,
                editor,
                &self.stories,
                &mut self.thumbnails,
                commands,
            ),
            Written::Quiz(editor) => {
                quiz_editor::words_ui(ui, &self.world, editor, &mut self.pictures, commands);
            }
        }
    }

    /// The steps or the parts, or what can be shown in the picture.
    fn left_of_editor_ui(
        &mut self,
        ui: &mut Ui,
        written: &mut Written,
        commands: &mut Vec<Command>,
    ) {
        let rows = match written {
            Written::Story(_) => "editor-steps",
            Written::Lesson(_) => "plan-parts",
            Written::Quiz(_) => "ask-questions",
        };
        let panes = written.panes_mut();
        ui.horizontal_wrapped(|ui| {
            for (side, key) in [(LeftSide::Rows, rows), (LeftSide::Picture, "panel-show")] {
                let label = self.world.locale.text(key);
                let tab = Button::selectable(panes.left == side, label);
                if ui.add(tab).clicked() {
                    panes.left = side;
                }
            }
        });
        ui.separator();
        if panes.left == LeftSide::Picture {
            let terms = self.profile.terms(&self.world.scene());
            let playing = self.play.is_some();
            let outcome = self.left.ui(ui, &self.world, playing, &terms);
            commands.extend(outcome.commands);
            return;
        }
        match written {
            Written::Story(editor) => {
                steps_ui(ui, &self.world, editor, &mut self.thumbnails, commands);
            }
            Written::Lesson(editor) => {
                lesson_editor::parts_ui(ui, &self.world, editor, &self.stories, commands);
            }
            Written::Quiz(editor) => {
                quiz_editor::questions_ui(ui, &self.world, editor, commands);
            }
        }
    }

    /// Above the picture: which figure it is, and what becomes of it.
    fn picture_bar_ui(
        &self,
        ui: &mut Ui,
        written: &mut Written,
        narrow: bool,
        commands: &mut Vec<Command>,
    ) {
        let world = &self.world;
        let locale = &world.locale;
        ui.horizontal_wrapped(|ui| {
            if narrow {
                let rows = match written {
                    Written::Story(_) => "editor-steps",
                    Written::Lesson(_) => "plan-parts",
                    Written::Quiz(_) => "ask-questions",
                };
                let panes = written.panes_mut();
                for (list, key) in [(true, rows), (false, "editor-words")] {
                    let chosen = panes.list_first == list;
                    let tab = Button::selectable(chosen, locale.text(key));
                    if ui.add(tab.frame_when_inactive(true)).clicked() {
                        panes.list_first = list;
                    }
                }
                ui.separator();
            }
            for figure in FigureKind::ALL {
                let command = Command::Show(figure);
                let label = locale.text(top_bar::figure_key(figure));
                let button = Button::selectable(world.view.figure == figure, label);
                if ui.add(button).on_hover_text(command.hint(locale)).clicked() {
                    commands.push(command);
                }
            }
        });
        // What a question shows follows from what it asks.
        if matches!(written, Written::Quiz(_)) {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let mut press = |ui: &mut Ui, command: Command| {
                let button = ui.button(command.name(locale));
                if button.on_hover_text(command.hint(locale)).clicked() {
                    commands.push(command);
                }
            };
            let differs = written.view().is_some_and(|view| *view != world.view);
            let ([take, show], key) = match written {
                Written::Story(_) => {
                    press(ui, Command::Story(StoryCommand::Add));
                    let both = [StoryCommand::TakeView, StoryCommand::ReturnToView];
                    (both.map(Command::Story), "editor-differs")
                }
                Written::Lesson(_) => {
                    let both = [PlanCommand::TakeView, PlanCommand::ReturnToView];
                    (both.map(Command::Plan), "plan-differs")
                }
                Written::Quiz(_) => return,
            };
            if differs {
                let text = RichText::new(locale.text(key));
                ui.label(text.color(world.theme.warning));
                press(ui, take);
                press(ui, show);
            }
        });
    }

    /// What was opened or let go over the window.
    pub(super) fn open_document(&mut self, document: Document, file: Option<PathBuf>) {
        if self.is_busy_with_quiz() {
            return;
        }
        match document {
            Document::View(view) => {
                let change = crate::view::Change::Replace(view);
                self.world.apply(&change, None);
            }
            Document::Story(story) => self.offer(*story, file),
            Document::Quiz(quiz) => self.quiz_waiting = Some(quiz),
            Document::Sheet(sheet) => self.sheet.open_sheet(*sheet, &self.world),
            Document::Lesson(lesson) => self.teaching.opens_lesson(*lesson),
            Document::Answers(read) => self.teaching.opens_answers(*read, file),
            Document::Marking(_) => {
                let folder = file.as_deref().and_then(Path::parent);
                self.marking.waits_for(folder.map(Path::to_path_buf));
            }
        }
    }
}

pub(super) fn waking(context: &Context) -> impl Fn() + Send + 'static {
    let context = context.clone();
    move || context.request_repaint()
}
