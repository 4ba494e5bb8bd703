//! The quiz of an activity: what its questions are about, and the questions in words.

use super::PlanCommand;
use super::form::Form;
use crate::figure::style;
use crate::lesson::plan::{Activity, Task};
use crate::lesson::quiz::{
    Question, QuestionKind, Quiz, Recipe, ask_fault_sentence, asked, generated,
};
use crate::lesson::{LessonEdit, LessonField};
use crate::locale::Locale;
use crate::ui::messages;
use crate::ui::quiz::{difficulty_ui, kinds_ui, topics_ui};
use crate::ui::world::World;
use crate::ui::writing::number_ui;
use egui::{Label, Role, Ui, WidgetInfo};
use std::collections::BTreeSet;

/// The most questions that are offered.
const MOST: u32 = 100;

/// The questions of a quiz in words, kept until there are others.
#[derive(Debug, Default)]
pub(super) struct QuizWords {
    of: Option<(Vec<Question>, u64, String)>,
    lines: Vec<Line>,
}

/// A question in words: what is asked and what is right, or why it cannot be asked.
#[derive(Debug)]
struct Line {
    prompt: Result<String, String>,
    right: String,
}

impl QuizWords {
    /// The questions in the language that is written in, where the program speaks it.
    fn follow(&mut self, quiz: &Quiz, language: &str, world: &World) {
        let atlas = &world.whole;
        let is_known = self
            .of
            .as_ref()
            .is_some_and(|(questions, generation, known)| {
                *generation == atlas.generation && known == language && *questions == quiz.questions
            });
        if is_known {
            return;
        }
        self.of = Some((
            quiz.questions.clone(),
            atlas.generation,
            language.to_owned(),
        ));
        let loaded = Locale::load(&language.into()).ok();
        let locale = loaded.as_ref().unwrap_or(&world.locale);
        let line = |question| match asked(question, atlas, locale) {
            Ok(asked) => Line {
                prompt: Ok(asked.prompt),
                right: asked.right,
            },
            Err(fault) => Line {
                prompt: Err(ask_fault_sentence(&fault, &world.locale)),
                right: String::new(),
            },
        };
        self.lines = quiz.questions.iter().map(line).collect();
    }
}

/// Makes the questions of a recipe anew.
pub(super) fn with_recipe(quiz: &Quiz, recipe: Recipe, world: &World) -> Task {
    let mut next = quiz.clone();
    next.questions = generated(&recipe, &world.whole).questions;
    next.recipe = Some(recipe);
    Task::Quiz(Box::new(next))
}

/// Draws the recipe and the questions.
pub(super) fn ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    number: usize,
    activity: &Activity,
    quiz: &Quiz,
) {
    if quiz.title != activity.title {
        form.text(ui, LessonField::QuizTitle, 1);
    }
    ui.add_space(6.0);
    ui.label(style::strong(form.world.locale.text("plan-quiz")));
    let known = quiz.recipe.clone();
    let mut recipe = known.clone().unwrap_or_default();
    if known.is_none() {
        let text = form.world.locale.text("plan-quiz-own");
        ui.add(Label::new(style::faint(text)).wrap());
    } else {
        recipe_ui(ui, form.world, &mut recipe);
    }
    if known.as_ref().is_some_and(|known| *known != recipe) {
        let task = with_recipe(quiz, recipe, form.world);
        form.edit(LessonEdit::Task(number, Box::new(task)));
    }
    ui.horizontal_wrapped(|ui| {
        form.press(ui, PlanCommand::OtherQuestions);
        form.press(ui, PlanCommand::AskForQuiz);
    });
    questions_ui(ui, form, number, quiz);
}

fn recipe_ui(ui: &mut Ui, world: &World, recipe: &mut Recipe) {
    let locale = &world.locale;
    ui.horizontal_wrapped(|ui| {
        let name = locale.text("quiz-count");
        ui.label(&name);
        number_ui(ui, &mut recipe.count, 1..=MOST, &name);
    });
    difficulty_ui(ui, world, &mut recipe.difficulty);
    ui.horizontal_wrapped(|ui| {
        ui.label(locale.text("quiz-regions"));
        let all = ui.radio(recipe.regions.is_empty(), locale.text("quiz-all-regions"));
        if all.clicked() {
            recipe.regions.clear();
        }
        let selection = &world.view.selection;
        let of_selection = !recipe.regions.is_empty();
        let count = if of_selection {
            recipe.regions.len()
        } else {
            selection.len()
        };
        let text = locale.text_with("quiz-chosen-regions", &[("count", count.into())]);
        let radio = egui::RadioButton::new(of_selection, text);
        // Between two regions there is hardly anything to ask.
        if ui.add_enabled(selection.len() >= 2, radio).clicked() {
            recipe.regions.clone_from(selection);
        }
    });
    // A recipe without kinds stands for all of them.
    let mut kinds: BTreeSet<QuestionKind> = if recipe.kinds.is_empty() {
        QuestionKind::GENERATED.into_iter().collect()
    } else {
        recipe.kinds.iter().copied().collect()
    };
    let before = kinds.clone();
    kinds_ui(ui, world, &mut kinds);
    if kinds != before {
        let all = kinds.len() == QuestionKind::GENERATED.len();
        recipe.kinds = if all {
            Vec::new()
        } else {
            kinds.into_iter().collect()
        };
    }
    topics_ui(ui, world, &mut recipe.topics);
}

fn questions_ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, quiz: &Quiz) {
    let world = form.world;
    let locale = &world.locale;
    form.quiz_words.follow(quiz, form.language, world);
    let mut deleted = None;
    for (place, line) in form.quiz_words.lines.iter().enumerate() {
        let values = [("number", (place + 1).into())];
        let name = locale.text_with("plan-quiz-question", &values);
        ui.add_space(3.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(style::faint(&name));
            let action = locale.text("editor-point-delete");
            let values = [
                ("action", action.as_str().into()),
                ("name", name.as_str().into()),
            ];
            let label = locale.text_with("editor-button", &values);
            let button = ui.small_button(action);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            if button.clicked() {
                deleted = Some(place);
            }
        });
        match &line.prompt {
            Ok(prompt) => {
                ui.add(Label::new(prompt.as_str()).wrap());
                let values = [("answer", line.right.as_str().into())];
                let right = locale.text_with("quiz-right-answer", &values);
                ui.add(Label::new(style::faint(right)).wrap());
            }
            Err(reason) => {
                ui.add(Label::new(messages::warning(world, reason)).wrap());
            }
        }
    }
    if let Some(place) = deleted {
        let mut next = quiz.clone();
        if place < next.questions.len() {
            next.questions.remove(place);
        }
        let task = Task::Quiz(Box::new(next));
        form.edit(LessonEdit::Task(number, Box::new(task)));
    }
}
