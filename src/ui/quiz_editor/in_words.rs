//! The questions as they are asked, kept up with the quiz: what did not change is not asked again.

use crate::lesson::QuizEditing;
use crate::lesson::quiz::{AskFault, Asked, Question, asked};
use crate::locale::Locale;
use crate::ui::world::World;
use std::collections::HashMap;
use std::sync::Arc;

/// A question as it is asked, or why it cannot be.
pub(super) type Said = Result<Asked, AskFault>;

/// The questions in the language that is written in.
#[derive(Default)]
pub(super) struct InWords {
    /// The version and the atlas that were looked at.
    of: Option<(u64, u64)>,
    /// The language that is written in, and the words of the program: its own, or those of the
    /// reader where it has none.
    language: String,
    locale: Option<Locale>,
    /// By the address of a question, which cannot be another's while it is held here.
    known: HashMap<*const Question, (Arc<Question>, Arc<Said>)>,
    list: Vec<Arc<Said>>,
}

impl InWords {
    /// Asks what has changed.
    pub(super) fn follow(&mut self, editing: &QuizEditing, language: &str, world: &World) {
        let now = (editing.changes(), world.whole.generation);
        let is_same_atlas = self.of.is_some_and(|(_, known)| known == now.1);
        if self.locale.is_none() || self.language != language || !is_same_atlas {
            language.clone_into(&mut self.language);
            let locale = Locale::load(&language.into());
            let reader = || Locale::load(world.locale.language());
            self.locale = locale.or_else(|_| reader()).ok();
            self.known.clear();
            self.of = None;
        }
        if self.of == Some(now) {
            return;
        }
        let Some(locale) = &self.locale else { return };
        self.of = Some(now);
        let questions = &editing.document().questions;
        let mut known = HashMap::with_capacity(questions.len());
        self.list = (questions.iter())
            .map(|question| {
                let address = Arc::as_ptr(question);
                let said = (self.known.remove(&address)).map_or_else(
                    || Arc::new(asked(question, &world.whole, locale)),
                    |(_, said)| said,
                );
                known.insert(address, (Arc::clone(question), Arc::clone(&said)));
                said
            })
            .collect();
        self.known = known;
    }

    /// The question at a place.
    pub(super) fn get(&self, place: usize) -> Option<&Said> {
        self.list.get(place).map(Arc::as_ref)
    }
}
