//! What a quiz is to be about and how it is done, before it begins.

use super::practised::seed;
use super::recipe::{difficulty_ui, kinds_ui, topics_ui};
use super::{Practice, PracticeCommand};
use crate::figure::style;
use crate::lesson::quiz::{Difficulty, QuestionKind, Recipe, RunOptions, TopicId};
use crate::ui::browse::Choice;
use crate::ui::messages;
use crate::ui::path_field::PathField;
use crate::ui::world::World;
use crate::ui::writing::number_ui;
use egui::{Button, Id, Label, Modal, ScrollArea, Ui};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The most questions that are offered, and the longest time for one, in seconds.
const MOST: u32 = 100;
const LONGEST_S: u32 = 600;

/// What was chosen; it stays for the next quiz.
pub struct SetUp {
    is_open: bool,
    count: u32,
    kinds: BTreeSet<QuestionKind>,
    topics: Vec<TopicId>,
    of_selection: bool,
    difficulty: Difficulty,
    confirms: bool,
    is_timed: bool,
    seconds: u32,
    practises: bool,
    path: PathField,
    asks_to_erase: bool,
    /// What chance follows from until the set-up is opened anew: what is exported and what is done
    /// then is the same quiz.
    seed: u64,
    /// The key of why it cannot begin, and the reasons in words.
    refused: Option<(&'static str, Vec<String>)>,
}

impl Default for SetUp {
    fn default() -> Self {
        Self {
            is_open: false,
            count: 10,
            kinds: QuestionKind::GENERATED.into_iter().collect(),
            topics: Vec::new(),
            of_selection: false,
            difficulty: Difficulty::default(),
            confirms: true,
            is_timed: false,
            seconds: 60,
            practises: false,
            path: PathField::resting(Path::new(""), Choice::Open(&["ron"])),
            asks_to_erase: false,
            seed: 0,
            refused: None,
        }
    }
}

/// What is to be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// What it is about.
    pub recipe: Recipe,
    /// How it is done.
    pub options: RunOptions,
    /// Whether what is due is asked first, and answers count for practice.
    pub practises: bool,
}

/// What came of the set-up in a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum SetUpOutcome {
    /// Begin a quiz.
    Begin(Box<Wanted>),
    /// Ask for which program to write the questions.
    Export(Box<Wanted>),
    /// Ask where to save the questions as a quiz to hand out.
    Save(Box<Wanted>),
    /// Write on at the questions.
    Edit(Box<Wanted>),
    /// Write on at the quiz in a file.
    EditFile(PathBuf),
    /// Open the file of a quiz.
    Open(PathBuf),
    /// Do something with what was practised.
    Practice(PracticeCommand),
}

impl SetUp {
    /// Opens it.
    pub fn open(&mut self) {
        self.is_open = true;
        self.refused = None;
        self.seed = seed();
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        if std::mem::take(&mut self.asks_to_erase) {
            return true;
        }
        std::mem::take(&mut self.is_open)
    }

    /// Stays open and says why no quiz began.
    pub fn refuse(&mut self, key: &'static str, reasons: Vec<String>) {
        self.is_open = true;
        self.refused = Some((key, reasons));
    }

    /// How the next quiz is done.
    #[must_use]
    pub fn options(&self) -> RunOptions {
        RunOptions {
            confirms: self.confirms,
            seconds: self.is_timed.then_some(self.seconds),
        }
    }

    fn wanted(&self, world: &World) -> Wanted {
        let regions = if self.of_selection {
            world.view.selection.clone()
        } else {
            Vec::new()
        };
        Wanted {
            recipe: Recipe {
                count: self.count,
                kinds: self.kinds.iter().copied().collect(),
                topics: self.topics.clone(),
                regions,
                difficulty: self.difficulty,
                seed: self.seed,
            },
            options: self.options(),
            practises: self.practises,
        }
    }

    /// Draws it when it is open.
    pub fn ui(&mut self, ui: &Ui, world: &World, practice: &Practice) -> Option<SetUpOutcome> {
        if !self.is_open {
            return None;
        }
        let locale = &world.locale;
        let mut outcome = None;
        let mut wants_close = false;
        let screen = ui.ctx().content_rect();
        let scale = world.medium.text_scale;
        let modal = Modal::new(Id::unique("quiz")).show(ui.ctx(), |ui| {
            ui.set_width((620.0 * scale).min(screen.width() - 60.0));
            ui.label(style::strong(locale.text("quiz-set-up")).size(18.0 * scale));
            let height = (screen.height() - 170.0 * scale).max(120.0);
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    self.about_ui(ui, world);
                    topics_ui(ui, world, &mut self.topics);
                    self.how_ui(ui, world);
                    ui.separator();
                    outcome = self.practice_ui(ui, world, practice);
                    ui.separator();
                    outcome = self.path_ui(ui, world).or(outcome.take());
                });
            if let Some((key, reasons)) = &self.refused {
                let text = locale.text(key);
                ui.add(Label::new(messages::warning(world, &text)).wrap());
                let height = 90.0 * scale;
                ScrollArea::vertical()
                    .id_salt("reasons")
                    .max_height(height)
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        for reason in reasons {
                            ui.add(Label::new(style::faint(reason.as_str())).wrap());
                        }
                    });
            }
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| {
                let begin = Button::new(style::strong(locale.text("quiz-begin")));
                let begin = ui.add_enabled(!self.kinds.is_empty(), begin);
                if ui.memory(|memory| memory.focused().is_none()) {
                    begin.request_focus();
                }
                if begin.clicked() {
                    outcome = Some(SetUpOutcome::Begin(Box::new(self.wanted(world))));
                }
                for (key, of) in [
                    (
                        "quiz-export",
                        SetUpOutcome::Export as fn(Box<Wanted>) -> SetUpOutcome,
                    ),
                    ("quiz-save", SetUpOutcome::Save),
                    ("ask-edit", SetUpOutcome::Edit),
                ] {
                    let button = Button::new(locale.text(key));
                    if ui.add_enabled(!self.kinds.is_empty(), button).clicked() {
                        outcome = Some(of(Box::new(self.wanted(world))));
                    }
                }
                wants_close = ui.button(locale.text("cancel")).clicked();
            });
        });
        if wants_close || modal.should_close() {
            self.close();
        }
        if matches!(outcome, Some(SetUpOutcome::Begin(_))) {
            self.is_open = false;
            self.refused = None;
        }
        outcome
    }

    fn about_ui(&mut self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        ui.horizontal_wrapped(|ui| {
            let name = locale.text("quiz-count");
            ui.label(&name);
            number_ui(ui, &mut self.count, 1..=MOST, &name);
        });
        difficulty_ui(ui, world, &mut self.difficulty);
        ui.horizontal_wrapped(|ui| {
            ui.label(locale.text("quiz-regions"));
            ui.radio_value(
                &mut self.of_selection,
                false,
                locale.text("quiz-all-regions"),
            );
            let count = world.view.selection.len();
            let text = locale.text_with("quiz-chosen-regions", &[("count", count.into())]);
            let radio = egui::RadioButton::new(self.of_selection, text);
            // Between two regions there is hardly anything to ask.
            if ui.add_enabled(count >= 2, radio).clicked() {
                self.of_selection = true;
            }
            self.of_selection &= count >= 2;
        });
        kinds_ui(ui, world, &mut self.kinds);
    }

    fn how_ui(&mut self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        ui.checkbox(&mut self.confirms, locale.text("quiz-confirms"));
        ui.horizontal_wrapped(|ui| {
            ui.checkbox(&mut self.is_timed, locale.text("quiz-timed"));
            if self.is_timed {
                let name = locale.text("quiz-seconds");
                number_ui(ui, &mut self.seconds, 5..=LONGEST_S, &name);
                ui.label(&name);
            }
        });
        ui.checkbox(&mut self.practises, locale.text("quiz-practises"));
    }

    fn practice_ui(
        &mut self,
        ui: &mut Ui,
        world: &World,
        practice: &Practice,
    ) -> Option<SetUpOutcome> {
        let locale = &world.locale;
        let mut command = None;
        let count = practice.progress().cards().len();
        let due = practice.due(&world.atlas.meta.id);
        let values = [("count", count.into()), ("due", due.into())];
        ui.add(Label::new(locale.text_with("practice-so-far", &values)).wrap());
        ui.add(Label::new(style::faint(locale.text("practice-private"))).wrap());
        let path = self.path.path();
        let has_path = path.file_name().is_some();
        ui.horizontal_wrapped(|ui| {
            if self.asks_to_erase {
                ui.label(locale.text("practice-erase-sure"));
                if ui.button(locale.text("practice-erase-yes")).clicked() {
                    self.asks_to_erase = false;
                    command = Some(PracticeCommand::Erase);
                }
                if ui.button(locale.text("cancel")).clicked() {
                    self.asks_to_erase = false;
                }
                return;
            }
            let export = Button::new(locale.text("practice-export"));
            if ui.add_enabled(has_path && count > 0, export).clicked() {
                command = Some(PracticeCommand::Export(path.clone()));
            }
            let import = Button::new(locale.text("practice-import"));
            if ui.add_enabled(has_path, import).clicked() {
                command = Some(PracticeCommand::Import(path.clone()));
            }
            let erase = Button::new(locale.text("practice-erase"));
            if ui.add_enabled(count > 0, erase).clicked() {
                self.asks_to_erase = true;
            }
            if practice.can_restore() && ui.button(locale.text("practice-restore")).clicked() {
                command = Some(PracticeCommand::Restore);
            }
        });
        command.map(SetUpOutcome::Practice)
    }

    /// The path of a file: of a quiz to be opened, or of what was practised.
    fn path_ui(&mut self, ui: &mut Ui, world: &World) -> Option<SetUpOutcome> {
        let locale = &world.locale;
        let name = locale.text("quiz-file");
        ui.label(&name);
        self.path.ui(ui, world, &name);
        self.path.notes_ui(ui, world);
        let path = self.path.path();
        let is_named = path.file_name().is_some();
        let mut outcome = None;
        ui.horizontal_wrapped(|ui| {
            let open = Button::new(locale.text("quiz-open-file"));
            if ui.add_enabled(is_named, open).clicked() {
                outcome = Some(SetUpOutcome::Open(path.clone()));
            }
            let edit = Button::new(locale.text("ask-edit-file"));
            if ui.add_enabled(is_named, edit).clicked() {
                outcome = Some(SetUpOutcome::EditFile(path.clone()));
            }
        });
        outcome
    }
}
