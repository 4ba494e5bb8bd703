//! The quiz of a lesson: what is left of it, and what became of the questions that were answered.

use super::{Board, Classroom, LessonCommand};
use crate::figure::style;
use crate::lesson::answers::Given;
use crate::lesson::plan::Activity;
use crate::lesson::quiz::{Answer, Mark, Question, Quiz, answer_in_words, asked, judge};
use crate::locale::Locale;
use crate::ui::quiz::{Quizzing, verdict_look};
use crate::ui::symbols;
use crate::ui::world::World;
use egui::{Button, Frame, Label, Margin, Ui};

/// The answered questions of a quiz, judged.
pub(super) struct Review {
    /// What it was made from: the activity, the change, the atlas.
    of: (String, u64, u64),
    rows: Vec<Judged>,
    /// How many questions there are, without those that cannot be asked of this atlas.
    count: usize,
    /// How many cannot be asked.
    left_out: usize,
}

struct Judged {
    prompt: String,
    mark: Mark,
    yours: String,
    right: String,
    explanation: String,
}

impl Classroom {
    /// The questions of a quiz that are still to be answered.
    #[must_use]
    pub fn open_questions(&self, activity: &str, quiz: &Quiz) -> Vec<Question> {
        let given = self.quiz_given(activity);
        (quiz.questions.iter())
            .filter(|question| {
                let id = question.stable_id(&quiz.pack);
                !given.iter().any(|(known, _)| *known == id)
            })
            .cloned()
            .collect()
    }

    fn quiz_given(&self, activity: &str) -> &[(String, Answer)] {
        match self.answering.answers().given(activity) {
            Some(Given::Quiz(given)) => given,
            _ => &[],
        }
    }

    /// The language of the quizzes: that of the answers, once one was given in it.
    #[must_use]
    pub fn quiz_language<'a>(&'a self, spoken: &'a str) -> &'a str {
        let answers = self.answering.answers();
        let is_begun = answers
            .entries
            .iter()
            .any(|entry| matches!(&entry.given, Given::Quiz(given) if !given.is_empty()));
        if is_begun && !answers.language.is_empty() {
            &answers.language
        } else {
            spoken
        }
    }

    /// Takes the answer to the question that was answered just now. The first answer counts: what
    /// comes after its explanation is practice.
    pub fn note_quiz(&mut self, quizzing: &Quizzing) {
        let Some(hand) = &self.quiz else { return };
        let run = &quizzing.run;
        let answer = run.explained().and_then(|given| given.answer.clone());
        let (Some(question), Some(answer)) = (run.questions().get(run.place()), answer) else {
            return;
        };
        let id = question.stable_id(&hand.pack);
        let mut given = self.quiz_given(&hand.activity).to_vec();
        if given.iter().any(|(known, _)| *known == id) {
            return;
        }
        given.push((id, answer));
        let language = hand.locale.language().as_str().to_owned();
        let activity = hand.activity.clone();
        self.answering.change(|answers| {
            answers.language = language;
            answers.answer(&activity, Given::Quiz(given));
        });
    }

    /// Judges what was answered, when that has changed.
    fn review(&mut self, world: &World, activity: &str, quiz: &Quiz) -> Option<&Review> {
        let of = (
            activity.to_owned(),
            self.answering.changes(),
            world.whole.generation,
        );
        if (self.review.as_ref()).is_none_or(|known| known.of != of) {
            let spoken = world.locale.language().as_str();
            let language = self.quiz_language(spoken);
            let begun = (language != spoken).then(|| Locale::load(&language.into()).ok());
            let locale = begun.flatten();
            let locale = locale.as_ref().unwrap_or(&world.locale);
            let given = self.quiz_given(activity);
            let mut review = Review {
                of,
                rows: Vec::new(),
                count: 0,
                left_out: 0,
            };
            for question in &quiz.questions {
                let Ok(asked) = asked(question, &world.whole, locale) else {
                    review.left_out += 1;
                    continue;
                };
                review.count += 1;
                let id = question.stable_id(&quiz.pack);
                let Some((_, answer)) = given.iter().find(|(known, _)| *known == id) else {
                    continue;
                };
                review.rows.push(Judged {
                    mark: judge(&asked, answer).mark,
                    yours: answer_in_words(&asked, answer, &world.whole, locale),
                    prompt: asked.prompt,
                    right: asked.right,
                    explanation: asked.explanation,
                });
            }
            self.review = Some(review);
        }
        self.review.as_ref()
    }
}

impl Board<'_> {
    pub(super) fn quiz_ui(&mut self, ui: &mut Ui, activity: &Activity, quiz: &Quiz) {
        let world = self.world;
        let locale = &world.locale;
        let Some(review) = self.room.review(world, &activity.id, quiz) else {
            return;
        };
        let (answered, count, left_out) = (review.rows.len(), review.count, review.left_out);
        let right = review.rows.iter().filter(|row| row.mark == Mark::Right);
        let values = [
            ("count", count.into()),
            ("answered", answered.into()),
            ("right", right.count().into()),
        ];
        let key = if answered == 0 {
            "learn-quiz-open"
        } else {
            "learn-quiz-so-far"
        };
        ui.add_space(4.0);
        ui.add(Label::new(style::strong(locale.text_with(key, &values))).wrap());
        if left_out > 0 {
            let text = locale.text_with("quiz-left-out", &[("count", left_out.into())]);
            self.faint(ui, text);
        }
        if answered < count {
            let key = if answered == 0 {
                "learn-quiz"
            } else {
                "learn-quiz-go-on"
            };
            let button = Button::new(style::strong(locale.text(key)));
            if ui.add(button).clicked() {
                self.give(LessonCommand::Quiz(activity.id.clone()));
            }
            self.faint(ui, locale.text("learn-quiz-first"));
        }
        if let Some(review) = &self.room.review {
            for row in &review.rows {
                row_ui(ui, world, row);
            }
        }
    }
}

fn row_ui(ui: &mut Ui, world: &World, row: &Judged) {
    let locale = &world.locale;
    let (symbol, key, is_good) = verdict_look(row.mark);
    let colour = if is_good {
        world.theme.ink
    } else {
        world.theme.warning
    };
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        symbols::sign(ui, symbol, colour);
        ui.label(style::strong(locale.text(key)).color(colour));
        ui.add(Label::new(style::strong(row.prompt.as_str())).wrap());
    });
    let margin = Margin {
        left: 26,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        for (key, text) in [
            ("quiz-your-answer", &row.yours),
            ("quiz-right-answer", &row.right),
        ] {
            let text = locale.text_with(key, &[("answer", text.as_str().into())]);
            ui.add(Label::new(text).wrap());
        }
        ui.add(Label::new(row.explanation.as_str()).wrap());
    });
}
