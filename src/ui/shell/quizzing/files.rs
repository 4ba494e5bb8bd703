//! What leaves the window of a quiz: the quiz itself, and what was answered.

use crate::export::slides::SlidesError;
use crate::export::{Exported, answers_csv, answers_pdf};
use crate::lesson::quiz::generated;
use crate::store::write_atomically;
use crate::ui::export_dialog::{name_of, write_file};
use crate::ui::quiz::{Quizzing, Wanted};
use crate::ui::saving::Unsaved;
use crate::ui::shell::Shell;
use egui::Context;
use std::path::PathBuf;
use std::sync::Arc;

impl Shell {
    /// Asks for which program to write the quiz that is written or done, or where to save it;
    /// without one, what a quiz is to be about.
    pub(in crate::ui::shell) fn ask_to_write_quiz(&mut self, context: &Context, exports: bool) {
        let written = self.writing.quiz().filter(|editor| editor.panes.is_shown);
        let quiz = match (written, &self.quizzing) {
            (Some(editor), _) => Arc::new(editor.quiz()),
            (None, Some(quizzing)) => Arc::clone(&quizzing.quiz),
            (None, None) => return self.ask_for_quiz(context),
        };
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

    /// Writes on at what was chosen in the set-up.
    pub(super) fn edit_wanted(&mut self, context: &Context, wanted: &Wanted) {
        let made = generated(&wanted.recipe, &self.world.whole);
        if let Some(quiz) = self.made_quiz(&wanted.recipe, made) {
            self.quiz_setup.close();
            self.write_quiz(context, quiz);
        }
    }

    /// Writes the table of answers, aside from the window where it is to be printed.
    pub(super) fn write_table(&mut self, context: &Context, quizzing: &Quizzing, path: PathBuf) {
        if quizzing.prints_table {
            let (run, atlas) = (quizzing.run.clone(), Arc::clone(&self.world.whole));
            let language = self.world.locale.language().clone();
            self.saving.start(context, name_of(&path), move |pace| {
                let failed = |fault: SlidesError| Unsaved::Failed(fault.to_string());
                let bytes = answers_pdf(&run, &atlas, &language).map_err(failed)?;
                let warnings = Vec::new();
                write_file(path, Exported { bytes, warnings }, pace)
            });
            return;
        }
        let written = answers_csv(&quizzing.run, &self.world.whole, &self.world.locale)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| write_atomically(&path, &bytes).map_err(|fault| fault.to_string()));
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
