//! What is asked about what is written: before it is left, when somebody else wrote its file, and
//! after a session that ended without a word.

use super::Written;
use super::waking;
use crate::lesson::{Document, LessonManuscript, Manuscript};
use crate::store::{LeftDraft, OpenDocument, Pace};
use crate::ui::command::Command;
use crate::ui::editor::{OfferedAnswer, StoryCommand, offered_ui};
use crate::ui::shell::Shell;
use crate::ui::writing::{
    LeavingAnswer, OutsideAnswer, Recovered, RecoveredAnswer, leaving_ui, outside_ui, recovered_ui,
};
use egui::{Context, Ui};
use std::sync::Arc;

impl Shell {
    /// The questions about stories, above everything.
    pub(in crate::ui::shell) fn story_questions(&mut self, ui: &Ui) {
        let context = ui.ctx().clone();
        if let Some(path) = self.writing.save_as.ui(ui, &self.world) {
            self.save_document_as(&context, &path);
        }
        let story = match &self.writing.in_hand {
            Some(Written::Story(editor)) => editor.in_hand.document.file(),
            Some(Written::Quiz(editor)) => editor.in_hand.document.file(),
            _ => None,
        };
        if let Some(picture) = self.writing.picture.ui(ui, &self.world, story) {
            self.show_picture(&context, picture);
        }
        self.leaving_question(ui, &context);
        self.offered_question(ui, &context);
        self.take_in_question(ui, &context);
        let written = self.writing.in_hand.as_ref();
        let outside = written.and_then(|written| outside_ui(ui, &self.world, written.in_hand()));
        if let Some(answer) = outside {
            self.answer_outside(&context, answer);
        }
        if !self.writing.recovered.is_empty() {
            let answer = recovered_ui(ui, &self.world, &mut self.writing.recovered);
            if let Some(answer) = answer {
                self.answer_recovered(&context, answer);
            }
        }
    }

    fn leaving_question(&mut self, ui: &Ui, context: &Context) {
        let writing = &mut self.writing;
        let (Some(written), Some(leaving)) = (&writing.in_hand, &mut writing.leaving) else {
            return;
        };
        let title = written.title(&self.world);
        let Some(answer) = leaving_ui(ui, &self.world, &title, leaving) else {
            return;
        };
        let then = writing.leaving.take().and_then(|leaving| leaving.then);
        match answer {
            LeavingAnswer::Stay => {}
            LeavingAnswer::SaveAs => {
                self.writing.after_saving = then.or(Some(Command::Story(StoryCommand::Close)));
                self.ask_for_file();
            }
            LeavingAnswer::KeepDraft | LeavingAnswer::Discard => {
                self.leave_document(answer == LeavingAnswer::Discard);
                if let Some(then) = then {
                    self.apply(context, then);
                }
            }
        }
        context.request_repaint();
    }

    fn offered_question(&mut self, ui: &Ui, context: &Context) {
        let Some(offered) = &mut self.writing.offered else {
            return;
        };
        let Some(answer) = offered_ui(ui, &self.world, offered) else {
            return;
        };
        let Some(offered) = self.writing.offered.take() else {
            return;
        };
        match (answer, offered.file) {
            (OfferedAnswer::Tell, _) => self.told = Some(offered.story),
            (OfferedAnswer::Edit, Some(file)) => {
                self.story_command(context, StoryCommand::Open(file));
            }
            (OfferedAnswer::Copy, _) => {
                let story = Arc::unwrap_or_clone(offered.story);
                if self.may_leave(None) {
                    self.begin_story(context, story.into(), None);
                    self.hand_in();
                }
            }
            (OfferedAnswer::Edit | OfferedAnswer::Nothing, _) => {}
        }
        context.request_repaint();
    }

    fn answer_outside(&mut self, context: &Context, answer: OutsideAnswer) {
        let Some(written) = &mut self.writing.in_hand else {
            return;
        };
        match answer {
            OutsideAnswer::KeepMine => {
                written.hand_in();
                written.in_hand_mut().keep_mine();
            }
            OutsideAnswer::TakeTheirs => {
                written.take_theirs();
                self.show_view_in_hand(false);
            }
            OutsideAnswer::KeepBoth(path) => self.save_document_as(context, &path),
            OutsideAnswer::SaveAs => self.ask_for_file(),
        }
        context.request_repaint();
    }

    fn answer_recovered(&mut self, context: &Context, answer: RecoveredAnswer) {
        match answer {
            RecoveredAnswer::Later => self.writing.recovered.clear(),
            RecoveredAnswer::Discard(place) if place < self.writing.recovered.len() => {
                self.writing.recovered.remove(place).draft.discard();
            }
            RecoveredAnswer::GoOn(place) if self.goes_on_with_answers(context, place) => {}
            RecoveredAnswer::GoOn(place) if place < self.writing.recovered.len() => {
                if !self.may_leave(None) {
                    return;
                }
                let recovered = self.writing.recovered.remove(place);
                // The others are offered again at the next start.
                self.writing.recovered.clear();
                let draft = recovered.draft;
                match recovered.document {
                    Ok(Document::Story(_)) => self.go_on_with_story(context, draft),
                    Ok(Document::Lesson(_)) => self.go_on_with_lesson(context, draft),
                    Ok(Document::Marking(_)) => self.recover_marking(context, draft),
                    Ok(Document::Quiz(_)) => self.go_on_writing_quiz(context, draft),
                    _ => {}
                }
            }
            RecoveredAnswer::Discard(_) | RecoveredAnswer::GoOn(_) => {}
        }
        context.request_repaint();
    }

    /// Goes on with a draft when it is answers; they take the place of no story.
    fn goes_on_with_answers(&mut self, context: &Context, place: usize) -> bool {
        let recovered = self.writing.recovered.get(place);
        let Some(Ok(Document::Answers(read))) = recovered.map(|known| &known.document) else {
            return false;
        };
        let read = (**read).clone();
        let draft = self.writing.recovered.remove(place).draft;
        // The others are offered again at the next start.
        self.writing.recovered.clear();
        self.go_on_with(context, read, Some(draft));
        true
    }

    fn go_on_with_story(&mut self, context: &Context, draft: LeftDraft) {
        let name = Recovered::name_of(&draft);
        let Ok(story) = Manuscript::from_ron(&name, draft.text()) else {
            return;
        };
        match OpenDocument::go_on(&self.drafts(), draft, Pace::default(), waking(context)) {
            Ok(document) => {
                self.take_story_in_hand(story, document);
                self.hand_in();
            }
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    fn go_on_with_lesson(&mut self, context: &Context, draft: LeftDraft) {
        let name = Recovered::name_of(&draft);
        let Ok(lesson) = LessonManuscript::from_ron(&name, draft.text()) else {
            return;
        };
        match OpenDocument::go_on(&self.drafts(), draft, Pace::default(), waking(context)) {
            Ok(document) => {
                self.take_lesson_in_hand(lesson, document);
                self.hand_in();
            }
            Err(fault) => self.tell_not_open(&fault),
        }
    }
}
