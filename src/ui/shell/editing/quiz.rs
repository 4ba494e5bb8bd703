//! What is asked of the quiz in hand, carried out.

use super::files::Begun;
use super::waking;
use super::written::Written;
use crate::lesson::picture::carry_along;
use crate::lesson::quiz::{NoQuestion, QuestionKind, Quiz, no_question_sentence};
use crate::lesson::{PictureFault, PictureFolder, QuizEdit, QuizField, QuizManuscript};
use crate::store::{LeftDraft, OpenDocument, Pace};
use crate::ui::command::Command;
use crate::ui::messages::{Message, Topic};
use crate::ui::quiz_editor::{AskCommand, QuizEditor, begun};
use crate::ui::shell::Shell;
use crate::ui::writing::Recovered;
use egui::Context;
use std::path::Path;
use std::sync::Arc;

impl Shell {
    /// Carries out what the writer of a quiz asks for.
    pub(in crate::ui::shell) fn ask_command(&mut self, context: &Context, command: AskCommand) {
        match command {
            AskCommand::New => {
                if self.may_leave(Some(Command::Ask(command))) {
                    let pack = self.world.whole.meta.id.clone();
                    self.begin_writing_quiz(context, QuizManuscript::new(&pack, "quiz"));
                }
            }
            AskCommand::OfQuiz => {
                let quiz = (self.quizzing.as_ref()).map(|known| Quiz::clone(&known.quiz));
                if let Some(quiz) = quiz {
                    self.write_quiz(context, quiz);
                }
            }
            AskCommand::Open(ref path) => {
                let path = path.clone();
                if self.may_leave(Some(Command::Ask(command))) {
                    self.open_quiz_to_write(context, &path);
                }
            }
            AskCommand::Save => self.save(),
            AskCommand::SaveAs => self.ask_for_file(),
            AskCommand::Close => {
                if self.may_leave(None) {
                    context.request_repaint();
                }
            }
            AskCommand::Try => {
                if let Some(editor) = self.writing.quiz() {
                    let quiz = editor.quiz();
                    self.try_quiz(context, quiz);
                }
            }
            AskCommand::Export => {
                if let Some(editor) = self.writing.quiz() {
                    let quiz = Arc::new(editor.quiz());
                    self.quiz_export.export(&self.world, quiz);
                }
            }
            AskCommand::ImportPicture => self.ask_for_picture_of_question(),
            AskCommand::Generate(kind) => self.add_generated(kind),
            AskCommand::Another => self.ask_another(),
            command if self.writing.quiz().is_some() => self.edit_quiz(command),
            _ => self.tell("ask-no-quiz"),
        }
    }

    fn edit_quiz(&mut self, command: AskCommand) {
        let Some(editor) = self.writing.quiz_mut() else {
            return;
        };
        let row = editor.editing.selected();
        let rows = editor.editing.document().questions.len() + 1;
        match command {
            AskCommand::Add(kind) => {
                let question = begun(editor.editing.document(), kind);
                apply(editor, &QuizEdit::Insert(row, Box::new(question)));
                editor.focus = Some(QuizField::Prompt);
            }
            AskCommand::Delete if row > 0 => apply(editor, &QuizEdit::Delete(row - 1)),
            AskCommand::Up if row > 1 => apply(editor, &QuizEdit::Move(row - 1, row - 2)),
            AskCommand::Down if row > 0 && row + 1 < rows => {
                apply(editor, &QuizEdit::Move(row - 1, row));
            }
            AskCommand::Edit(edit) => apply(editor, &edit),
            AskCommand::Previous => self.select_question(row.saturating_sub(1)),
            AskCommand::Next => self.select_question(row + 1),
            AskCommand::Select(row) => self.select_question(row),
            AskCommand::Write(language) => {
                editor.editing.rest();
                editor.panes.language = language;
            }
            AskCommand::MendNext => {
                let next = editor.panes.mended.map_or(0, |mended| mended + 1);
                let all = editor.findings.all().len();
                self.mend_quiz(if next < all { next } else { 0 });
            }
            AskCommand::Mend(found) => self.mend_quiz(found),
            AskCommand::Undo | AskCommand::Redo => {
                let back = command == AskCommand::Undo;
                editor.panes.scrolls = editor.editing.step_history(back);
            }
            AskCommand::Toggle => editor.panes.is_shown = !editor.panes.is_shown,
            _ => {}
        }
    }

    fn select_question(&mut self, row: usize) {
        if let Some(editor) = self.writing.quiz_mut() {
            editor.editing.select(row);
            editor.panes.scrolls = true;
        }
    }

    /// Goes to where something is to be mended.
    fn mend_quiz(&mut self, found: usize) {
        if let Some(row) = (self.writing.quiz_mut()).and_then(|editor| editor.lead_to(found)) {
            self.select_question(row);
        }
    }

    /// Puts a question from the atlas behind the one in hand.
    fn add_generated(&mut self, kind: QuestionKind) {
        let Some(editor) = self.writing.quiz_mut() else {
            return;
        };
        let row = editor.editing.selected();
        match editor.generated(kind, &self.world) {
            Ok(question) => apply(editor, &QuizEdit::Insert(row, Box::new(question))),
            Err(without) => self.tell_no_question(&without),
        }
    }

    /// Puts another question of the same kind in the place of the one in hand.
    fn ask_another(&mut self) {
        let Some(editor) = self.writing.quiz_mut() else {
            return self.tell("ask-no-quiz");
        };
        let kind = editor.editing.question().map(|question| question.kind());
        let (Some(place), Some(kind)) = (editor.editing.place(), kind) else {
            return;
        };
        if kind == QuestionKind::Own {
            return;
        }
        match editor.generated(kind, &self.world) {
            Ok(question) => apply(editor, &QuizEdit::Put(place, Box::new(question))),
            Err(without) => self.tell_no_question(&without),
        }
    }

    fn tell_no_question(&mut self, without: &[NoQuestion]) {
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        let lines = (without.iter())
            .map(|none| no_question_sentence(none, atlas, locale))
            .collect();
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text("ask-no-other"),
            lines,
        });
    }

    // --- pictures ------------------------------------------------------------------------------

    /// A picture lies beside the file of its quiz: first there has to be one.
    fn ask_for_picture_of_question(&mut self) {
        let Some(editor) = self.writing.quiz() else {
            return;
        };
        let place = editor.editing.place();
        if place.is_none_or(|place| editor.editing.document().own(place).is_none()) {
            return;
        }
        if editor.in_hand.document.file().is_none() {
            self.writing.after_saving = Some(Command::Ask(AskCommand::ImportPicture));
            return self.ask_for_file();
        }
        self.writing.picture.open();
    }

    /// Takes a picture that was let go over the editor; false when no question can have one.
    pub(super) fn take_picture_of_question(&mut self, context: &Context, path: &Path) -> bool {
        let Some(editor) = (self.writing.quiz()).filter(|editor| editor.panes.is_shown) else {
            return false;
        };
        let place = editor.editing.place();
        if place.is_none_or(|place| editor.editing.document().own(place).is_none()) {
            return false;
        }
        match editor.in_hand.document.file() {
            Some(file) => {
                let file = file.to_owned();
                self.writing.picture.take(context, path, &file);
            }
            None => self.ask_for_picture_of_question(),
        }
        true
    }

    // --- files ---------------------------------------------------------------------------------

    /// Takes a quiz in hand that is in no file, once the document before was left.
    pub(in crate::ui::shell) fn write_quiz(&mut self, context: &Context, quiz: Quiz) {
        if self.may_leave(None) {
            self.begin_writing_quiz(context, quiz.into());
            self.hand_in();
        }
    }

    fn begin_writing_quiz(&mut self, context: &Context, quiz: QuizManuscript) {
        let begun = OpenDocument::begin(&self.drafts(), None, Pace::default(), waking(context));
        match begun {
            Ok(document) => self.take_quiz_in_hand(quiz, document),
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    fn take_quiz_in_hand(&mut self, quiz: QuizManuscript, document: OpenDocument) {
        let spoken = self.world.locale.language().as_str();
        let editor = QuizEditor::new(quiz, document, spoken);
        self.take_in_hand(Written::Quiz(Box::new(editor)));
    }

    fn open_quiz_to_write(&mut self, context: &Context, path: &Path) {
        let begun = self.begin_file(context, path, QuizManuscript::from_ron);
        let Some((mut quiz, begun)) = begun else {
            return;
        };
        match begun {
            Begun::Free(document) => self.take_quiz_in_hand(quiz, *document),
            Begun::InUse => {
                quiz.head.folder = PictureFolder::beside(path);
                self.begin_writing_quiz(context, quiz);
                self.hand_in();
                self.tell("ask-in-use");
            }
        }
    }

    pub(super) fn go_on_writing_quiz(&mut self, context: &Context, draft: LeftDraft) {
        let name = Recovered::name_of(&draft);
        let Ok(quiz) = QuizManuscript::from_ron(&name, draft.text()) else {
            return;
        };
        match OpenDocument::go_on(&self.drafts(), draft, Pace::default(), waking(context)) {
            Ok(document) => {
                self.take_quiz_in_hand(quiz, document);
                self.hand_in();
            }
            Err(fault) => self.tell_not_open(&fault),
        }
    }
}

/// Copies the pictures of a quiz to where it is saved anew; gives what could not be copied.
pub(super) fn pictures_carried_along(editor: &mut QuizEditor, path: &Path) -> Vec<PictureFault> {
    let quiz = editor.quiz();
    let left = (quiz.pictures().iter())
        .filter_map(|picture| carry_along(picture, &quiz.folder, path).err())
        .collect();
    editor.folder = PictureFolder::beside(path);
    left
}

fn apply(editor: &mut QuizEditor, edit: &QuizEdit) {
    editor.editing.apply(edit);
    editor.panes.scrolls = !matches!(edit, QuizEdit::Text(..));
}
