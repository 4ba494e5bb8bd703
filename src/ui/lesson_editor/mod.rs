//! Writing a lesson: its parts at the left, the atlas in the middle, the words of the part in hand
//! at the right, and what is in the file.
//!
//! [`LessonEditor`] holds the lesson in hand and what keeps it safe; the panels read it and return
//! commands, which `shell::editing` carries out. What is on the map is the writer's business until
//! it is taken into an activity.

mod bar;
mod claims;
mod command;
mod findings;
mod form;
mod head;
mod menu;
mod part;
mod parts;
mod quiz;
mod sheet;
mod take_in;
mod terms;

pub use bar::bar_ui;
pub use command::{KINDS, PlanCommand};
pub use findings::findings_ui;
pub use form::words_ui;
pub use menu::menu_ui;
pub use parts::parts_ui;
pub use take_in::{TakeIn, TakenIn};

use self::claims::ClaimPicker;
use self::quiz::QuizWords;
use self::terms::TermPicker;
use super::sheet_dialog::Preview;
use super::world::World;
use super::writing::{Found, InHand, Panes, languages_with};
use crate::atlas::Words;
use crate::lesson::plan::{Activity, Lesson, LessonFinding, Mend, Place, Task, TaskKind};
use crate::lesson::quiz::{Quiz, Recipe, generated};
use crate::lesson::sheet::{Sheet, Task as SheetTask};
use crate::lesson::{
    LessonEdit, LessonEditing, LessonField, LessonManuscript, PictureFolder, Story,
};
use crate::store::OpenDocument;
use crate::view::View;
use egui::{Context, Key};
use std::sync::Arc;

/// A lesson in hand.
pub struct LessonEditor {
    /// The lesson and its history.
    pub editing: LessonEditing,
    /// Its file and its draft.
    pub in_hand: InHand,
    /// What of it is on screen.
    pub panes: Panes,
    /// What is to be mended.
    pub findings: Found<LessonFinding>,
    /// The text that is to have the focus in the next frame.
    pub focus: Option<LessonField>,
    /// The claims of a debate, while they are looked for.
    claims: [ClaimPicker; 2],
    terms: TermPicker,
    quiz_words: QuizWords,
    sheet_preview: Preview,
}

impl LessonEditor {
    /// Takes a lesson in hand; `preferred` is the language of the reader.
    #[must_use]
    pub fn new(mut manuscript: LessonManuscript, document: OpenDocument, preferred: &str) -> Self {
        if let Some(file) = document.file() {
            manuscript.find_pictures_in(&PictureFolder::beside(file));
        }
        Self {
            panes: Panes::new(&manuscript.languages(), preferred),
            editing: LessonEditing::new(manuscript),
            in_hand: InHand::new(document),
            findings: Found::default(),
            focus: None,
            claims: [ClaimPicker::default(), ClaimPicker::default()],
            terms: TermPicker::default(),
            quiz_words: QuizWords::default(),
            sheet_preview: Preview::default(),
        }
    }

    /// Hands the newest version to the document, whatever it holds: for one that is begun.
    pub fn hand_in(&mut self) {
        let manuscript = self.editing.document().clone();
        let changes = self.editing.changes();
        self.in_hand.hand_in(changes, move || manuscript.to_ron());
    }

    /// Keeps up with the lesson and with its file. What somebody else wrote is taken over where
    /// nothing of ours would be lost; true when it was.
    pub fn follow(&mut self, context: &Context, world: &World, stories: &[Arc<Story>]) -> bool {
        let focused = context.memory(egui::Memory::focused);
        // What is dragged is one step of undo, and so is what one press of a button does.
        let ends = context.input(|input| {
            let pressed = [Key::Space, Key::Enter].map(|key| input.key_pressed(key));
            input.pointer.any_released() || pressed.contains(&true)
        });
        let ends = ends && !context.text_edit_focused();
        if self.in_hand.moves_to(focused) || ends {
            self.editing.rest();
        }
        self.in_hand.look(|name, text| {
            let read = LessonManuscript::from_ron(name, text);
            read.map(drop).map_err(|fault| fault.to_string())
        });
        let taken = self.is_saved() && self.take_theirs();
        if !self.in_hand.is_handed_in(self.editing.changes()) {
            self.hand_in();
        }
        self.look(context, stories, &world.whole);
        taken
    }

    /// Goes on with what somebody else wrote: one step of undo. False where there is nothing.
    pub fn take_theirs(&mut self) -> bool {
        let Some((name, text)) = self.in_hand.take_theirs() else {
            return false;
        };
        if let Ok(mut theirs) = LessonManuscript::from_ron(&name, &text) {
            theirs.find_pictures_in(&PictureFolder::beside(name.as_ref()));
            self.editing.apply(&LessonEdit::Replace(Box::new(theirs)));
        }
        self.in_hand.is_theirs(self.editing.changes());
        true
    }

    /// The lesson as it is now.
    #[must_use]
    pub fn lesson(&self) -> Lesson {
        self.editing.document().lesson()
    }

    /// Whether nothing would be lost if the lesson were closed.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.in_hand.is_saved(self.editing.changes())
    }

    /// What the lesson is called.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        let title = self.editing.document().head.title.get(&self.panes.language);
        if title.is_empty() {
            world.locale.text("plan-untitled")
        } else {
            title.to_owned()
        }
    }

    /// The view of the activity in hand.
    #[must_use]
    pub fn view(&self) -> Option<&View> {
        let activity = self.editing.document().activity(self.editing.place())?;
        activity.view.as_deref()
    }

    /// The languages that the lesson can be written in: those of the program and its own.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        languages_with(self.editing.document().languages())
    }

    /// Lets the claims of the debate in hand be looked for anew: another part was taken in hand.
    pub fn put_pickers_away(&mut self) {
        self.claims = [ClaimPicker::default(), ClaimPicker::default()];
        self.terms = TermPicker::default();
    }

    /// Makes the questions of the quiz in hand with another seed; those of a quiz that was written
    /// by hand are made by a recipe from then on.
    pub fn ask_other_questions(&mut self, world: &World) {
        let Place::Activity(number) = self.editing.place() else {
            return;
        };
        let known = self.editing.document().activities.get(number);
        let Some(Task::Quiz(quiz)) = known.map(|activity| &activity.task) else {
            return;
        };
        let mut recipe = quiz.recipe.clone().unwrap_or_else(first_recipe);
        recipe.seed = recipe.seed.wrapping_add(1);
        let task = quiz::with_recipe(quiz, recipe, world);
        self.editing
            .apply(&LessonEdit::Task(number, Box::new(task)));
    }

    /// Puts the keyboard where something is to be mended.
    pub fn lead_to(&mut self, what: &Mend) {
        self.focus = match what {
            Mend::Missing(field) | Mend::Untranslated(field) => Some((*field).into()),
            Mend::NoMarkingGuide => Some(LessonField::MarkingGuide),
            Mend::DeadLink(_) => Some(LessonField::Instructions),
            _ => None,
        };
        // The title of a quiz is looked at as that of its activity.
        let manuscript = self.editing.document();
        if let Some(LessonField::Title) = self.focus
            && let Some(activity) = manuscript.activity(self.editing.place())
            && let Task::Quiz(quiz) = &activity.task
            && quiz.title != activity.title
            && quiz.title.find(&self.panes.language).is_none()
        {
            self.focus = Some(LessonField::QuizTitle);
        }
    }

    /// An activity of a kind, as it is begun. A comparison begins from what is on the map.
    #[must_use]
    pub fn begun(&self, kind: TaskKind, world: &World) -> Activity {
        let manuscript = self.editing.document();
        let pack = manuscript.head.pack.as_str();
        let id = manuscript.free_id(kind);
        let mut title = Words::default();
        let spoken = world.locale.language().as_str();
        if self.panes.language == spoken {
            title.set(spoken, &world.locale.text(kind.key()));
        }
        let task = match kind {
            TaskKind::Quiz => Task::Quiz(Box::new(quiz_of(pack, &id, &title, world))),
            TaskKind::Sheet => {
                let task = SheetTask::BlankMap {
                    borders: true,
                    numbers: true,
                    word_bank: true,
                };
                Task::Sheet(Box::new(Sheet::new(pack, task)))
            }
            TaskKind::Debate => Task::Debate {
                claims: Default::default(),
                question: Words::default(),
                look_for: Words::default(),
            },
            TaskKind::Comparison => Task::Comparison {
                task: Words::default(),
                hints: Vec::new(),
                good: Words::default(),
            },
            TaskKind::Question => Task::Question {
                question: Words::default(),
                guide: Words::default(),
                lines: 4,
            },
        };
        let points = match &task {
            Task::Quiz(quiz) => u32::try_from(quiz.questions.len()).unwrap_or_default(),
            _ => 0,
        };
        let view = (kind == TaskKind::Comparison).then(|| Box::new(world.view.clone()));
        Activity {
            id,
            title,
            minutes: 10,
            before_story: false,
            points,
            instructions: Words::default(),
            notes: Words::default(),
            view,
            alt: Words::default(),
            task,
        }
    }
}

/// What a quiz is about at first: everything.
fn first_recipe() -> Recipe {
    Recipe {
        count: 8,
        seed: 1,
        ..Recipe::default()
    }
}

/// A quiz on everything, as it is begun.
fn quiz_of(pack: &str, id: &str, title: &Words, world: &World) -> Quiz {
    let recipe = first_recipe();
    let mut quiz = Quiz::new(pack, id, title.clone());
    quiz.questions = generated(&recipe, &world.whole).questions;
    quiz.recipe = Some(recipe);
    quiz
}

/// What a part is called in a list: its title, or its kind.
fn name_of(manuscript: &LessonManuscript, place: Place, world: &World, language: &str) -> String {
    let locale = &world.locale;
    match (place, manuscript.activity(place)) {
        (Place::Lesson, _) => locale.text("plan-whole"),
        (_, Some(activity)) => {
            let title = activity.title.get(language);
            if title.is_empty() {
                locale.text(activity.task.kind().key())
            } else {
                title.to_owned()
            }
        }
        (_, None) => locale.text("lesson-story"),
    }
}
