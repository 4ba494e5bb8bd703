//! A quiz outlives its window: what was answered is kept, and offered at the next start.

use crate::store::SettingsStore;
use crate::ui::quiz::{Keeping, LeftAnswer, LeftQuiz, Quizzing, left_quizzes_ui};
use crate::ui::shell::Shell;
use crate::ui::writing::store_sentence;
use egui::{Context, Ui};

impl Shell {
    /// Looks for quizzes that were left before their end and that nobody is doing now.
    pub(in crate::ui::shell) fn look_for_left_quizzes(&mut self) {
        let folder = self.store.as_ref().map(SettingsStore::folder);
        self.left_quizzes = match folder {
            Some(folder) => LeftQuiz::all(&Keeping::drafts(folder)),
            None => Vec::new(),
        };
    }

    /// Hands in what was answered; that it cannot be kept is said once.
    pub(super) fn keep_answers(&mut self, context: &Context, quizzing: &mut Quizzing) {
        let Some(store) = &self.store else { return };
        let drafts = Keeping::drafts(store.folder());
        if let Err(fault) = quizzing.keep(&drafts, context) {
            let reason = store_sentence(&fault, &self.world.locale);
            let values = [("reason", reason.into())];
            let text = self.world.locale.text_with("quiz-not-kept", &values);
            self.tell_of_practice(text);
        }
    }

    pub(super) fn left_quizzes_question(&mut self, ui: &Ui) {
        let Some(answer) = left_quizzes_ui(ui, &self.world, &mut self.left_quizzes) else {
            return;
        };
        ui.ctx().request_repaint();
        match answer {
            LeftAnswer::Forget(place) if place < self.left_quizzes.len() => {
                self.left_quizzes.remove(place).draft.discard();
            }
            LeftAnswer::GoOn(place) if place < self.left_quizzes.len() => {
                let left = self.left_quizzes.remove(place);
                // The others are offered again when a quiz is asked for.
                self.left_quizzes.clear();
                self.quiz_setup.close();
                self.go_on_with_quiz(ui.ctx(), left);
            }
            _ => self.left_quizzes.clear(),
        }
    }

    fn go_on_with_quiz(&mut self, context: &Context, left: LeftQuiz) {
        let Ok(underway) = left.underway else { return };
        self.read_practice();
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        let Some(mut quizzing) = Quizzing::go_on(underway, atlas, locale) else {
            return self.tell("quiz-none-can-be-asked");
        };
        let Some(store) = &self.store else { return };
        let drafts = Keeping::drafts(store.folder());
        if let Err(fault) = quizzing.keeping.go_on(&drafts, left.draft, context) {
            let reason = store_sentence(&fault, &self.world.locale);
            let values = [("reason", reason.into())];
            let text = self.world.locale.text_with("quiz-not-kept", &values);
            self.tell_of_practice(text);
        }
        self.enter_quiz(context, quizzing);
    }
}
