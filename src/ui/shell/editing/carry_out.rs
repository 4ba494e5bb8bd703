//! What is asked of the story in hand, carried out: edits, going from step to step, files.

use super::files::Begun;
use super::written::Written;
use super::{LEAVE_WAIT, waking};
use crate::lesson::{
    Field, FindingKind, Manuscript, Picture, PictureFault, QuizEdit, QuizField, Step, StoryEdit,
};
use crate::store::{OnDisk, OpenDocument, Pace, StoreError};
use crate::ui::command::Command;
use crate::ui::editor::{Editor, ImportPicture, Offered, StoryCommand};
use crate::ui::lesson_editor::PlanCommand;
use crate::ui::messages::{Message, Topic};
use crate::ui::quiz_editor::AskCommand;
use crate::ui::shell::Shell;
use crate::ui::talk::TalkCommand;
use crate::ui::writing::{Leaving, store_sentence};
use egui::Context;
use std::path::Path;
use std::sync::Arc;

impl Shell {
    /// Carries out what the writer asks for.
    pub(in crate::ui::shell) fn story_command(&mut self, context: &Context, command: StoryCommand) {
        // While a lesson or a quiz is in hand, the keys that all editors have are its own.
        if self.writing.lesson().is_some()
            && let Some(command) = PlanCommand::in_place_of(&command)
        {
            return self.plan_command(context, command);
        }
        if self.writing.quiz().is_some()
            && let Some(command) = AskCommand::in_place_of(&command)
        {
            return self.ask_command(context, command);
        }
        match command {
            StoryCommand::New => {
                if self.may_leave(Some(Command::Story(command))) {
                    let pack = self.world.whole.meta.id.clone();
                    self.begin_story(context, Manuscript::new(&pack), None);
                }
            }
            StoryCommand::CopyOfPack(place) => {
                let story = self.stories.get(place).cloned();
                if let Some(story) = story
                    && self.may_leave(Some(Command::Story(command)))
                {
                    self.begin_story(context, (*story).clone().into(), None);
                    self.hand_in();
                }
            }
            StoryCommand::Open(ref path) => {
                let path = path.clone();
                if self.may_leave(Some(Command::Story(command))) {
                    self.open_story(context, &path);
                }
            }
            StoryCommand::Add if self.writing.story().is_none() => {
                if !self.may_leave(Some(Command::Story(command))) {
                    return;
                }
                let pack = self.world.whole.meta.id.clone();
                self.begin_story(context, Manuscript::new(&pack), None);
                if let Some(editor) = self.writing.story_mut() {
                    editor.panes.is_shown = false;
                    self.edit_story(context, StoryCommand::Add);
                }
            }
            command if self.writing.story().is_some() => self.edit_story(context, command),
            _ => self.tell("editor-no-story"),
        }
    }

    /// Carries out what is asked of the story in hand.
    fn edit_story(&mut self, context: &Context, command: StoryCommand) {
        let view = self.world.view.clone();
        let step = (command == StoryCommand::Add).then(|| self.step_of_view());
        let Some(editor) = self.writing.story_mut() else {
            return;
        };
        let place = editor.editing.selected();
        let count = editor.editing.manuscript().steps.len();
        let mut apply = |edit: StoryEdit| {
            editor.editing.apply(&edit);
            editor.panes.scrolls = !matches!(edit, StoryEdit::Text(..));
        };
        match command {
            StoryCommand::Add => {
                if let Some(step) = step {
                    let behind = if count == 0 { 0 } else { place + 1 };
                    apply(StoryEdit::Insert(behind, Box::new(step)));
                    editor.panes.view_shown = Some(view);
                    if !editor.panes.is_shown {
                        self.tell_added();
                    }
                }
            }
            StoryCommand::TakeView => apply(StoryEdit::View(place, Box::new(view))),
            StoryCommand::ImportPicture => {
                // A picture lies beside the file of its story: first there has to be one.
                if editor.in_hand.document.file().is_none() {
                    self.writing.after_saving = Some(Command::Story(command));
                    return self.ask_for_file();
                }
                return self.writing.picture.open();
            }
            StoryCommand::ReturnToView => return self.show_view_in_hand(true),
            StoryCommand::Duplicate => apply(StoryEdit::Duplicate(place)),
            StoryCommand::Delete => apply(StoryEdit::Delete(place)),
            StoryCommand::Up if place > 0 => apply(StoryEdit::Move(place, place - 1)),
            StoryCommand::Down if place + 1 < count => apply(StoryEdit::Move(place, place + 1)),
            StoryCommand::Up | StoryCommand::Down => {}
            StoryCommand::Edit(edit) => apply(edit),
            StoryCommand::Previous => return self.select_step(place.saturating_sub(1)),
            StoryCommand::Next => return self.select_step(place + 1),
            StoryCommand::Select(place) => return self.select_step(place),
            StoryCommand::Write(language) => {
                editor.editing.rest();
                editor.panes.language = language;
            }
            StoryCommand::MendNext => {
                let next = editor.panes.mended.map_or(0, |mended| mended + 1);
                let all = editor.findings.all().len();
                return self.mend(if next < all { next } else { 0 });
            }
            StoryCommand::Mend(found) => return self.mend(found),
            StoryCommand::Undo | StoryCommand::Redo => {
                editor.panes.scrolls = editor.editing.step_history(command == StoryCommand::Undo);
            }
            StoryCommand::Save => return self.save(),
            StoryCommand::SaveAs => return self.ask_for_file(),
            StoryCommand::Toggle => editor.panes.is_shown = !editor.panes.is_shown,
            StoryCommand::Preview => {
                let story = Arc::new(editor.story());
                self.begin_talk(context, story);
                self.talk_command(context, TalkCommand::To(place));
                return;
            }
            StoryCommand::Close => {
                if self.may_leave(None) {
                    context.request_repaint();
                }
                return;
            }
            StoryCommand::New | StoryCommand::CopyOfPack(_) | StoryCommand::Open(_) => return,
        }
        self.show_view_in_hand(false);
    }

    /// What is on screen, as a step with its title where the writer reads the same language.
    fn step_of_view(&self) -> Step {
        let mut step = Step {
            view: self.world.view.clone(),
            ..Step::default()
        };
        let spoken = self.world.locale.language().as_str();
        if (self.writing.story()).is_some_and(|editor| editor.panes.language == spoken) {
            step.title.set(spoken, &self.world.scene().title());
        }
        step
    }

    fn tell_added(&mut self) {
        let Some(editor) = self.writing.story() else {
            return;
        };
        let locale = &self.world.locale;
        let key = Command::Story(StoryCommand::Toggle).key_text(locale);
        let values = [
            ("number", (editor.editing.selected() + 1).into()),
            ("key", key.unwrap_or_default().into()),
        ];
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text_with("editor-added", &values),
            lines: Vec::new(),
        });
    }

    fn select_step(&mut self, place: usize) {
        if let Some(editor) = self.writing.story_mut() {
            editor.editing.select(place);
            editor.panes.scrolls = true;
        }
        self.show_view_in_hand(true);
    }

    /// Goes to where something is to be mended.
    fn mend(&mut self, place: usize) {
        let Some(editor) = self.writing.story_mut() else {
            return;
        };
        let Some(finding) = editor.findings.all().get(place).cloned() else {
            return;
        };
        editor.panes.mended = Some(place);
        editor.panes.list_first = false;
        if let Some(language) = finding.language {
            editor.panes.language = language;
        }
        editor.focus = match finding.what {
            FindingKind::NoTitle | FindingKind::LongTitle(_) => Some(Field::Title),
            FindingKind::NoAlt => Some(Field::Alt),
            FindingKind::NoCredit => Some(Field::Credit),
            FindingKind::Untranslated(field) => Some(field),
            FindingKind::LongText(_) | FindingKind::DeadLink(_) => Some(Field::Text),
            _ => None,
        };
        if let Some(step) = finding.step {
            self.select_step(step);
        }
    }

    /// Shows the view of the step or the part in hand, when it is another than was shown last, or
    /// `always`. In the atlas the view is the reader's.
    pub(super) fn show_view_in_hand(&mut self, always: bool) {
        let Some(written) = &mut self.writing.in_hand else {
            return;
        };
        let view = written.view().cloned();
        let panes = written.panes_mut();
        let changed = panes.view_shown != view;
        panes.view_shown.clone_from(&view);
        if let Some(view) = view
            && panes.is_shown
            && (always || changed)
        {
            self.world.look(view);
        }
    }

    pub(super) fn begin_story(
        &mut self,
        context: &Context,
        story: Manuscript,
        on_disk: Option<&OnDisk>,
    ) {
        let begun = OpenDocument::begin(&self.drafts(), on_disk, Pace::default(), waking(context));
        match begun {
            Ok(document) => self.take_story_in_hand(story, document),
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    pub(super) fn take_story_in_hand(&mut self, story: Manuscript, document: OpenDocument) {
        let spoken = self.world.locale.language().as_str();
        let editor = Editor::new(story, document, spoken);
        self.take_in_hand(Written::Story(Box::new(editor)));
    }

    pub(super) fn take_in_hand(&mut self, written: Written) {
        self.play = None;
        let history = std::mem::take(&mut self.world.history);
        self.writing.before = Some((self.world.view.clone(), history));
        self.writing.in_hand = Some(written);
        self.show_view_in_hand(true);
    }

    /// Hands a document that is not in a file to its draft.
    pub(super) fn hand_in(&mut self) {
        if let Some(written) = &mut self.writing.in_hand {
            written.hand_in();
        }
    }

    fn open_story(&mut self, context: &Context, path: &Path) {
        let Some((story, begun)) = self.begin_file(context, path, Manuscript::from_ron) else {
            return;
        };
        match begun {
            Begun::Free(document) => self.take_story_in_hand(story, *document),
            Begun::InUse => {
                self.writing.offered = Some(Offered {
                    story: Arc::new(story.story()),
                    file: Some(path.to_owned()),
                    is_in_use: true,
                    is_new: true,
                });
            }
        }
    }

    /// Shows a picture in place of the view of the step in hand, or with the question.
    pub(super) fn show_picture(&mut self, context: &Context, picture: Picture) {
        if let Some(editor) = self.writing.quiz_mut()
            && let Some(place) = editor.editing.place()
        {
            let edit = QuizEdit::Picture(place, Some(picture.file));
            editor.editing.apply(&edit);
            editor.focus = Some(QuizField::Alt);
            context.request_repaint();
            return;
        }
        if let Some(editor) = self.writing.story_mut() {
            let edit = StoryEdit::Picture(editor.editing.selected(), Some(Box::new(picture)));
            editor.editing.apply(&edit);
            editor.focus = Some(Field::Credit);
            context.request_repaint();
        }
    }

    /// Takes a picture that was let go over the editor; false when it is none, or nobody writes.
    pub(in crate::ui::shell) fn take_dropped_picture(
        &mut self,
        context: &Context,
        path: &Path,
    ) -> bool {
        if ImportPicture::takes(path) && self.take_picture_of_question(context, path) {
            return true;
        }
        let Some(editor) = (self.writing.story()).filter(|editor| editor.panes.is_shown) else {
            return false;
        };
        if !ImportPicture::takes(path) || editor.editing.step().is_none() {
            return false;
        }
        match editor.in_hand.document.file() {
            Some(story) => {
                let story = story.to_owned();
                self.writing.picture.take(context, path, &story);
            }
            None => self.edit_story(context, StoryCommand::ImportPicture),
        }
        true
    }

    pub(super) fn tell_left(&mut self, left: &[PictureFault]) {
        let locale = &self.world.locale;
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text("picture-left"),
            lines: left.iter().map(|fault| fault.text(locale)).collect(),
        });
    }

    /// Whether the document in hand, if there is one, was left: what is in its file is closed,
    /// about anything else the writer is asked, and `then` waits for the answer.
    pub(super) fn may_leave(&mut self, then: Option<Command>) -> bool {
        let Some(written) = &mut self.writing.in_hand else {
            return true;
        };
        if !written.is_saved() {
            written.hand_in();
            written.in_hand().document.save();
        }
        if !written.in_hand().document.wait_until_saved(LEAVE_WAIT) {
            self.writing.leaving = Some(Leaving::new(then));
            return false;
        }
        self.leave_document(false);
        true
    }

    /// Closes the document in hand and goes back to the view before.
    pub(super) fn leave_document(&mut self, discards: bool) {
        let Some(written) = self.writing.in_hand.take() else {
            return;
        };
        let is_shown = written.panes().is_shown;
        let document = match written {
            Written::Story(editor) => editor.in_hand.document,
            Written::Lesson(editor) => editor.in_hand.document,
            Written::Quiz(editor) => editor.in_hand.document,
        };
        if discards {
            document.discard();
        } else {
            let _ = document.close();
        }
        if let Some((view, history)) = self.writing.before.take()
            && is_shown
        {
            self.world.look(view);
            self.world.history = history;
        }
    }

    /// The window closes: all is written, and what has no file stays as a draft.
    pub(in crate::ui::shell) fn close_editor(&mut self) {
        if let Some(written) = &mut self.writing.in_hand
            && !written.is_saved()
        {
            written.hand_in();
        }
        self.leave_document(false);
    }

    pub(in crate::ui::shell) fn tell_not_open(&mut self, fault: &StoreError) {
        let locale = &self.world.locale;
        let reason = store_sentence(fault, locale);
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text_with("editor-not-open", &[("reason", reason.into())]),
            lines: vec![fault.to_string()],
        });
    }
}
