//! What leaves the window of a quiz: the quiz itself, and what was answered.

use crate::export::answers_csv;
use crate::lesson::quiz::generated;
use crate::store::write_atomically;
use crate::ui::quiz::{Quizzing, Wanted};
use crate::ui::shell::Shell;
use egui::Context;
use std::path::Path;
use std::sync::Arc;

impl Shell {
    /// Asks for which program to write the quiz in hand, or where to save it; without one, what a
    /// quiz is to be about.
    pub(in crate::ui::shell) fn ask_to_write_quiz(&mut self, context: &Context, exports: bool) {
        let Some(quizzing) = &self.quizzing else {
            return self.ask_for_quiz(context);
        };
        let quiz = Arc::clone(&quizzing.quiz);
        if exports {
            self.quiz_export.export(&self.world, quiz);
        } else {
            self.quiz_export.save(&self.world, quiz);
        }
    }

    /// Asks the same of what was chosen in the set-up.
    pub(super) fn write_wanted(&mut self, wanted: &Wanted, exports: bool) {
        let made = generated(&wanted.recipe, &self.world.whole);
        let Some(quiz) = self.made_quiz(&wanted.recipe, made).map(Arc::new) else {
            return;
        };
        if exports {
            self.quiz_export.export(&self.world, quiz);
        } else {
            self.quiz_export.save(&self.world, quiz);
        }
    }

    pub(super) fn write_table(&mut self, quizzing: &Quizzing, path: &Path) {
        let written = answers_csv(&quizzing.run, &self.world.whole, &self.world.locale)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| write_atomically(path, &bytes).map_err(|fault| fault.to_string()));
        let text = match written {
            Ok(()) => {
                let path = [("path", path.display().to_string().into())];
                self.world.locale.text_with("export-done", &path)
            }
            Err(reason) => reason,
        };
        self.tell_of_practice(text);
    }
}
