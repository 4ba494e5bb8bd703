//! Writing a quiz: its questions at the left, the one in hand at the right, in the middle what it
//! shows while it is open.
//!
//! [`QuizEditor`] holds the quiz in hand; the panels read it and return commands, which
//! `shell::editing` carries out. What a question asks and whether it can be asked is said by
//! [`asked`](crate::lesson::quiz::asked) alone.

mod answer;
mod bar;
mod command;
mod findings;
mod in_words;
mod own;
mod questions;
mod words;

pub use bar::bar_ui;
pub use command::{AskCommand, OwnKind};
pub use findings::findings_ui;
pub use questions::questions_ui;
pub use words::words_ui;

use self::in_words::InWords;
use super::world::World;
use super::writing::{Found, InHand, Panes, languages_with};
use crate::atlas::Words;
use crate::lesson::quiz::{
    Finding, FindingKind, Match, NoQuestion, OwnAnswer, Question, QuestionKind, Quiz, Recipe,
    generated,
};
use crate::lesson::{PictureFolder, QuizEdit, QuizEditing, QuizField, QuizManuscript};
use crate::store::OpenDocument;
use crate::view::View;
use egui::Context;

/// A quiz in hand.
pub struct QuizEditor {
    /// The quiz and its history.
    pub editing: QuizEditing,
    /// Its file and its draft.
    pub in_hand: InHand,
    /// What of it is on screen.
    pub panes: Panes,
    /// Where its pictures are: beside its file, or where it is a copy from.
    pub folder: PictureFolder,
    /// What is to be mended.
    pub findings: Found<Finding>,
    /// The text that is to have the focus in the next frame.
    pub focus: Option<QuizField>,
    /// The questions as they are asked.
    in_words: InWords,
}

impl QuizEditor {
    /// Takes a quiz in hand; `preferred` is the language of the reader.
    #[must_use]
    pub fn new(manuscript: QuizManuscript, document: OpenDocument, preferred: &str) -> Self {
        Self {
            panes: Panes::new(&manuscript.languages(), preferred),
            folder: match document.file() {
                Some(file) => PictureFolder::beside(file),
                None => manuscript.head.folder.clone(),
            },
            editing: QuizEditing::new(manuscript),
            in_hand: InHand::new(document),
            findings: Found::default(),
            focus: None,
            in_words: InWords::default(),
        }
    }

    /// Hands the newest version to the document, whatever it holds: for one that is begun.
    pub fn hand_in(&mut self) {
        let manuscript = self.editing.document().clone();
        let changes = self.editing.changes();
        self.in_hand.hand_in(changes, move || manuscript.to_ron());
    }

    /// Keeps up with the quiz and with its file. What somebody else wrote is taken over where
    /// nothing of ours would be lost; true when it was.
    pub fn follow(&mut self, context: &Context, world: &World) -> bool {
        let focused = context.memory(egui::Memory::focused);
        if self.in_hand.moves_to(focused) {
            self.editing.rest();
        }
        self.in_hand.look(|name, text| {
            let read = QuizManuscript::from_ron(name, text);
            read.map(drop).map_err(|fault| fault.to_string())
        });
        let taken = self.is_saved() && self.take_theirs();
        if !self.in_hand.is_handed_in(self.editing.changes()) {
            self.hand_in();
        }
        (self.in_words).follow(&self.editing, &self.panes.language, world);
        self.look(context, &world.whole);
        taken
    }

    /// Goes on with what somebody else wrote: one step of undo. False where there is nothing.
    pub fn take_theirs(&mut self) -> bool {
        let Some((name, text)) = self.in_hand.take_theirs() else {
            return false;
        };
        if let Ok(theirs) = QuizManuscript::from_ron(&name, &text) {
            self.editing.apply(&QuizEdit::Replace(Box::new(theirs)));
        }
        self.in_hand.is_theirs(self.editing.changes());
        true
    }

    /// The quiz as it can be done, with its pictures.
    #[must_use]
    pub fn quiz(&self) -> Quiz {
        Quiz {
            folder: self.folder.clone(),
            ..self.editing.document().quiz()
        }
    }

    /// Whether nothing would be lost if the quiz were closed.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.in_hand.is_saved(self.editing.changes())
    }

    /// What the quiz is called.
    #[must_use]
    pub fn title(&self, world: &World) -> String {
        let title = self.editing.document().head.title.get(&self.panes.language);
        if title.is_empty() {
            world.locale.text("ask-untitled")
        } else {
            title.to_owned()
        }
    }

    /// What the question in hand shows while it is open.
    #[must_use]
    pub fn view(&self) -> Option<&View> {
        let asked = self.in_words.get(self.editing.place()?)?.as_ref().ok()?;
        Some(&asked.view)
    }

    /// The languages that the quiz can be written in: those of the program and its own.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        languages_with(self.editing.document().languages())
    }

    /// A question of a kind that the quiz does not ask yet.
    ///
    /// # Errors
    /// Why there is none.
    pub fn generated(
        &self,
        kind: QuestionKind,
        world: &World,
    ) -> Result<Question, Vec<NoQuestion>> {
        let manuscript = self.editing.document();
        let known: Vec<String> = (manuscript.questions.iter())
            .map(|question| question.identity())
            .collect();
        let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
        let recipe = manuscript.head.recipe.clone().unwrap_or_default();
        let recipe = Recipe {
            // Among one more than there are, one is new.
            count: count.saturating_add(1),
            kinds: vec![kind],
            // Another question each time that it is asked for.
            seed: recipe.seed ^ (self.editing.changes() + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15),
            ..recipe
        };
        let made = generated(&recipe, &world.whole);
        let mut new =
            (made.questions.into_iter()).filter(|question| !known.contains(&question.identity()));
        new.next().ok_or(made.without)
    }

    /// Goes to where something is to be mended; the row of it.
    pub fn lead_to(&mut self, place: usize) -> Option<usize> {
        let finding = self.findings.all().get(place)?.clone();
        self.panes.mended = Some(place);
        self.panes.list_first = false;
        if let Some(language) = &finding.language {
            self.panes.language.clone_from(language);
        }
        let manuscript = self.editing.document();
        self.focus = match (&finding.what, finding.question) {
            (FindingKind::NoTitle, _) => Some(QuizField::Title),
            (FindingKind::NoExplanation, _) => Some(QuizField::Explanation),
            (FindingKind::NoSource, _) => Some(QuizField::Source),
            (FindingKind::NoAlt, _) => Some(QuizField::Alt),
            (FindingKind::Untranslated, Some(question)) => {
                manuscript.first_missing(question, &self.panes.language)
            }
            (FindingKind::Unasked(_), Some(question)) => {
                let own = manuscript.own(question);
                own.and_then(|own| {
                    let mut fields = QuizField::of_question(own).into_iter();
                    fields.find(|field| field.in_question(own).is_some_and(Words::is_empty))
                })
            }
            _ => None,
        };
        Some(finding.question.map_or(0, |question| question + 1))
    }
}

/// An answer of a form; what was written for another one stays where it fits.
fn answer_of(kind: OwnKind, before: Option<&OwnAnswer>) -> OwnAnswer {
    let kept = match before {
        Some(OwnAnswer::Choice { choices, .. }) => choices.clone(),
        Some(OwnAnswer::Text { accepted }) => accepted.clone(),
        Some(OwnAnswer::Order(items)) => items.clone(),
        Some(OwnAnswer::Matching(pairs)) => pairs.iter().map(|pair| pair.left.clone()).collect(),
        _ => Vec::new(),
    };
    let at_least = |count: usize| {
        let mut list = kept.clone();
        while list.len() < count {
            list.push(Words::default());
        }
        list
    };
    match kind {
        OwnKind::Choice => OwnAnswer::Choice {
            choices: at_least(if before.is_some() { 2 } else { 4 }),
            right: 0,
        },
        OwnKind::TrueFalse => OwnAnswer::TrueFalse(true),
        OwnKind::Number => OwnAnswer::Number {
            value: 0.0,
            tolerance: 0.0,
            unit: Words::default(),
        },
        OwnKind::Text => OwnAnswer::Text {
            accepted: at_least(1),
        },
        OwnKind::Matching => OwnAnswer::Matching(
            (at_least(3).into_iter())
                .map(|left| Match {
                    left,
                    right: Words::default(),
                })
                .collect(),
        ),
        OwnKind::Order => OwnAnswer::Order(at_least(3)),
    }
}

/// The question of one's own that a form begins with.
#[must_use]
pub fn begun(manuscript: &QuizManuscript, kind: OwnKind) -> Question {
    manuscript.begun(answer_of(kind, None))
}
