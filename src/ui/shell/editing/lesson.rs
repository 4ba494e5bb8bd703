//! What is asked of the lesson in hand, carried out.

use super::files::Begun;
use super::waking;
use super::written::Written;
use crate::lesson::picture::carry_along;
use crate::lesson::plan::{Place, Reader, StoryPart, StoryRef, Task};
use crate::lesson::quiz::Quiz;
use crate::lesson::{LessonEdit, LessonManuscript, PictureFault, PictureFolder, Story};
use crate::store::{OpenDocument, Pace};
use crate::ui::command::Command;
use crate::ui::lesson as teaching;
use crate::ui::lesson_editor::{LessonEditor, PlanCommand, TakenIn};
use crate::ui::shell::Shell;
use egui::{Context, Ui};
use std::path::Path;
use std::sync::Arc;

/// How long a story is planned that says nothing of it, in minutes.
const STORY_MIN: u32 = 20;

impl Shell {
    /// Carries out what the writer of a lesson asks for.
    pub(in crate::ui::shell) fn plan_command(&mut self, context: &Context, command: PlanCommand) {
        match command {
            PlanCommand::New => {
                if self.may_leave(Some(Command::Plan(command))) {
                    let pack = self.world.whole.meta.id.clone();
                    self.write_lesson(context, LessonManuscript::new(&pack));
                }
            }
            PlanCommand::CopyOfPack(place) => {
                let lesson = self.lessons.get(place).cloned();
                if let Some(lesson) = lesson
                    && self.may_leave(Some(Command::Plan(command)))
                {
                    self.write_lesson(context, (*lesson).clone().into());
                    self.hand_in();
                }
            }
            PlanCommand::AskToOpen => self.writing.take_in.ask_for_lesson(),
            PlanCommand::Open(ref path) => {
                let path = path.clone();
                if self.may_leave(Some(Command::Plan(command))) {
                    self.open_lesson(context, &path);
                }
            }
            PlanCommand::Save => self.save(),
            PlanCommand::SaveAs => self.ask_for_file(),
            PlanCommand::Toggle if self.is_previewing() => self.leave_lesson(),
            PlanCommand::Preview(reader) => self.preview_lesson_in_hand(context, reader),
            PlanCommand::Export => match self.writing.lesson() {
                Some(editor) => {
                    let lesson = Arc::new(editor.lesson());
                    self.lesson_export.open(&self.world, lesson);
                }
                None => self.tell("plan-no-lesson"),
            },
            PlanCommand::Close => {
                if self.may_leave(None) {
                    context.request_repaint();
                }
            }
            command if self.writing.lesson().is_some() => self.edit_lesson(command),
            _ => self.tell("plan-no-lesson"),
        }
    }

    fn edit_lesson(&mut self, command: PlanCommand) {
        let view = self.world.view.clone();
        let Some(editor) = self.writing.lesson_mut() else {
            return;
        };
        let row = editor.editing.selected();
        let place = editor.editing.place();
        let rows = editor.editing.document().rows().len();
        match command {
            PlanCommand::Add(kind) => {
                let activity = editor.begun(kind, &self.world);
                apply(editor, &LessonEdit::Insert(row + 1, Box::new(activity)));
            }
            PlanCommand::AddStory(place) => {
                let told = self.stories.get(place).map(|story| {
                    let minutes = story.minutes.unwrap_or(STORY_MIN);
                    (StoryRef::Pack(story.id.clone()), minutes)
                });
                if let Some((story, minutes)) = told {
                    tell(editor, story, minutes);
                }
            }
            PlanCommand::AskForStory => return self.writing.take_in.ask_for_story(),
            PlanCommand::AskForQuiz => return self.writing.take_in.ask_for_quiz(),
            PlanCommand::OtherQuestions => editor.ask_other_questions(&self.world),
            PlanCommand::TakeView => {
                if let Place::Activity(number) = place {
                    apply(editor, &LessonEdit::View(number, Some(Box::new(view))));
                }
            }
            PlanCommand::ReturnToView => return self.show_view_in_hand(true),
            PlanCommand::Duplicate => apply(editor, &LessonEdit::Duplicate(row)),
            PlanCommand::Delete => apply(editor, &LessonEdit::Delete(row)),
            PlanCommand::Up if row > 1 => apply(editor, &LessonEdit::Move(row, row - 1)),
            PlanCommand::Down if row > 0 && row + 1 < rows => {
                apply(editor, &LessonEdit::Move(row, row + 1));
            }
            PlanCommand::Up | PlanCommand::Down => {}
            PlanCommand::Edit(edit) => apply(editor, &edit),
            PlanCommand::Previous => return self.select_row(row.saturating_sub(1)),
            PlanCommand::Next => return self.select_row(row + 1),
            PlanCommand::Select(row) => return self.select_row(row),
            PlanCommand::Write(language) => {
                editor.editing.rest();
                editor.panes.language = language;
            }
            PlanCommand::MendNext => {
                let next = editor.panes.mended.map_or(0, |mended| mended + 1);
                let all = editor.findings.all().len();
                return self.mend_lesson(if next < all { next } else { 0 });
            }
            PlanCommand::Mend(found) => return self.mend_lesson(found),
            PlanCommand::Undo | PlanCommand::Redo => {
                let back = command == PlanCommand::Undo;
                editor.panes.scrolls = editor.editing.step_history(back);
            }
            PlanCommand::Toggle => editor.panes.is_shown = !editor.panes.is_shown,
            PlanCommand::New
            | PlanCommand::CopyOfPack(_)
            | PlanCommand::AskToOpen
            | PlanCommand::Open(_)
            | PlanCommand::Save
            | PlanCommand::SaveAs
            | PlanCommand::Preview(_)
            | PlanCommand::Export
            | PlanCommand::Close => return,
        }
        self.show_view_in_hand(false);
    }

    /// Shows the lesson in hand from the part in hand, as somebody reads it.
    fn preview_lesson_in_hand(&mut self, context: &Context, reader: Reader) {
        let Some(editor) = self.writing.lesson() else {
            return self.tell("plan-no-lesson");
        };
        let place = match editor.editing.selected().checked_sub(1) {
            None => teaching::Place::Begin,
            Some(part) => teaching::Place::Part(part),
        };
        let lesson = Arc::new(editor.lesson());
        self.preview_lesson(context, &lesson, reader, place);
    }

    fn select_row(&mut self, row: usize) {
        if let Some(editor) = self.writing.lesson_mut() {
            editor.editing.select(row);
            editor.panes.scrolls = true;
            editor.put_pickers_away();
        }
        self.show_view_in_hand(true);
    }

    /// Goes to where something is to be mended.
    fn mend_lesson(&mut self, found: usize) {
        let Some(editor) = self.writing.lesson_mut() else {
            return;
        };
        let Some(finding) = editor.findings.all().get(found).cloned() else {
            return;
        };
        editor.panes.mended = Some(found);
        editor.panes.list_first = false;
        if let Some(language) = finding.language {
            editor.panes.language = language;
        }
        let row = editor.editing.document().row_of(finding.place);
        self.select_row(row);
        if let Some(editor) = self.writing.lesson_mut() {
            editor.lead_to(&finding.what);
        }
    }

    fn write_lesson(&mut self, context: &Context, lesson: LessonManuscript) {
        let begun = OpenDocument::begin(&self.drafts(), None, Pace::default(), waking(context));
        match begun {
            Ok(document) => self.take_lesson_in_hand(lesson, document),
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    pub(super) fn take_lesson_in_hand(&mut self, lesson: LessonManuscript, document: OpenDocument) {
        let spoken = self.world.locale.language().as_str();
        let editor = LessonEditor::new(lesson, document, spoken);
        self.take_in_hand(Written::Lesson(Box::new(editor)));
    }

    fn open_lesson(&mut self, context: &Context, path: &Path) {
        let begun = self.begin_file(context, path, LessonManuscript::from_ron);
        let Some((lesson, begun)) = begun else {
            return;
        };
        match begun {
            Begun::Free(document) => self.take_lesson_in_hand(lesson, *document),
            Begun::InUse => {
                self.write_lesson(context, lesson);
                self.hand_in();
                self.tell("plan-in-use");
            }
        }
    }

    /// What was asked for a file, and what came of it.
    pub(super) fn take_in_question(&mut self, ui: &Ui, context: &Context) {
        let Some(taken) = self.writing.take_in.ui(ui, &self.world) else {
            return;
        };
        match taken {
            TakenIn::Lesson(path) => self.plan_command(context, PlanCommand::Open(path)),
            TakenIn::Story(story) => self.tell_own_story(*story),
            TakenIn::Quiz(quiz) => self.ask_own_quiz(quiz),
        }
        context.request_repaint();
    }

    /// A quiz from a file becomes that of the activity in hand. Its pictures go where the lesson is.
    fn ask_own_quiz(&mut self, mut quiz: Box<Quiz>) {
        let Some(editor) = self.writing.lesson_mut() else {
            return;
        };
        let Place::Activity(number) = editor.editing.place() else {
            return;
        };
        let mut left = Vec::new();
        if let Some(file) = editor.in_hand.document.file() {
            left = (quiz.pictures().iter())
                .filter_map(|picture| carry_along(picture, &quiz.folder, file).err())
                .collect();
            quiz.folder = PictureFolder::beside(file);
        }
        apply(
            editor,
            &LessonEdit::Task(number, Box::new(Task::Quiz(quiz))),
        );
        if !left.is_empty() {
            self.tell_left(&left);
        }
    }

    /// A story from a file becomes the lesson's own. Its pictures go where the lesson is.
    fn tell_own_story(&mut self, mut story: Story) {
        let Some(editor) = self.writing.lesson_mut() else {
            return;
        };
        let mut left = Vec::new();
        if let Some(file) = editor.in_hand.document.file() {
            left = carried_along(&story, file);
            story.folder = PictureFolder::beside(file);
        }
        let minutes = story.minutes.unwrap_or(STORY_MIN);
        tell(editor, StoryRef::Own(Box::new(story)), minutes);
        if !left.is_empty() {
            self.tell_left(&left);
        }
    }
}

/// Copies the pictures of a story to where the lesson is that tells it; gives what could not be copied.
fn carried_along(story: &Story, path: &Path) -> Vec<PictureFault> {
    let pictures = story.steps.iter().filter_map(|step| step.picture.as_ref());
    pictures
        .filter_map(|picture| carry_along(picture, &story.folder, path).err())
        .collect()
}

fn apply(editor: &mut LessonEditor, edit: &LessonEdit) {
    let before = editor.editing.place();
    editor.editing.apply(edit);
    editor.panes.scrolls = !matches!(edit, LessonEdit::Text(..));
    if editor.editing.place() != before {
        editor.put_pickers_away();
    }
}

/// Tells a story; what was written around the one before stays.
fn tell(editor: &mut LessonEditor, story: StoryRef, minutes: u32) {
    let part = match editor.editing.document().story.as_deref() {
        Some(before) => StoryPart {
            story,
            ..before.clone()
        },
        None => StoryPart {
            story,
            minutes,
            instructions: Default::default(),
            notes: Default::default(),
        },
    };
    apply(editor, &LessonEdit::Story(Box::new(part)));
}
