//! What is asked of the lesson in hand, carried out.

use super::super::editing::waking;
use super::Saves;
use crate::lesson::answers::{Answers, Given};
use crate::lesson::file_name;
use crate::lesson::plan::{Activity, Reader, Task};
use crate::lesson::quiz::{Quiz, RunOptions};
use crate::locale::Locale;
use crate::store::{OpenDocument, Pace, write_atomically};
use crate::ui::lesson::{Classroom, Kept, LessonCommand, Pane, Place, QuizInHand};
use crate::ui::quiz::{Quizzing, Whose};
use crate::ui::shell::Shell;
use crate::ui::writing::store_sentence;
use crate::view::{Change, FigureKind, History, View};
use egui::Context;
use std::path::Path;

impl Shell {
    /// Carries out what is asked of lessons.
    pub(in crate::ui::shell) fn lesson_command(
        &mut self,
        context: &Context,
        command: LessonCommand,
    ) {
        match command {
            LessonCommand::Open => self.teaching.open.ask("learn-open-title", String::new()),
            LessonCommand::Begin(place) => self.begin_lesson_of_pack(context, place),
            command if self.teaching.classroom.is_some() => self.in_lesson(context, command),
            _ => self.tell("learn-no-lesson"),
        }
    }

    fn in_lesson(&mut self, context: &Context, command: LessonCommand) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        let writes = matches!(
            command,
            LessonCommand::Save | LessonCommand::SaveAs | LessonCommand::SaveStudentCopy
        );
        if room.is_preview && writes {
            return self.tell("plan-preview-note");
        }
        match command {
            LessonCommand::Next | LessonCommand::Previous => {
                let place = room.beside(command == LessonCommand::Next);
                return self.go_in_lesson(place);
            }
            LessonCommand::Go(place) => return self.go_in_lesson(place),
            LessonCommand::GoOn => {
                let place = room.first_open();
                return self.go_in_lesson(place);
            }
            LessonCommand::NextPane => {
                let mut seen = vec![Pane::Parts];
                if matches!(room.place(), Place::Part(_)) {
                    // What is no map has nothing that the keyboard could be in.
                    if self.world.view.figure == FigureKind::Map {
                        seen.push(Pane::Picture);
                    }
                    seen.push(if room.reads {
                        Pane::Reading
                    } else {
                        Pane::Task
                    });
                }
                room.next_pane(&seen);
            }
            LessonCommand::ReadAs(reader) => room.read_as(reader),
            LessonCommand::Alias(alias) => room.answering.change(|answers| answers.alias = alias),
            LessonCommand::Write(activity, text) => write(room, &activity, text),
            LessonCommand::HandIn(activity) => {
                let view = self.world.view.to_text();
                hand_in(room, &activity, view);
            }
            LessonCommand::TakeBack(activity) => hand_in(room, &activity, String::new()),
            LessonCommand::ShowAgain(activity) => {
                if let Some(Given::View { view, .. }) = room.answering.answers().given(&activity)
                    && let Ok(view) = View::from_text(view)
                {
                    self.world.apply(&Change::Replace(Box::new(view)), None);
                }
            }
            LessonCommand::ShowFirst => {
                let story = room.story(&self.stories);
                if let Some(view) = room.first_view(story.as_deref()) {
                    self.world.apply(&Change::Replace(Box::new(view)), None);
                }
            }
            LessonCommand::Hint(activity) => room.hint(&activity),
            LessonCommand::Tell => self.tell_story_of_lesson(context),
            LessonCommand::Quiz(activity) => self.begin_quiz_of_lesson(context, &activity),
            LessonCommand::SaveSheet(activity) => self.print_sheet(&activity),
            LessonCommand::Recover(place) => self.recover_answers(context, place),
            LessonCommand::Save if room.answering.file().is_some() => room.answering.save(),
            LessonCommand::Save | LessonCommand::SaveAs => self.ask_for_answers_file(),
            LessonCommand::SaveStudentCopy => self.ask_for_student_copy(),
            LessonCommand::Leave => self.leave_lesson(),
            LessonCommand::Open | LessonCommand::Begin(_) => {}
        }
        context.request_repaint();
    }

    /// Goes to a place of the lesson, and shows what it shows.
    pub(super) fn go_in_lesson(&mut self, place: Place) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        let story = room.story(&self.stories);
        let view = room.go(place, &self.world.view, story.as_deref());
        self.play = None;
        self.world.look(view);
        // What was done to the picture of one part is not undone in another.
        self.world.history = History::default();
    }

    /// Escape: out of what is read, and then out of the lesson.
    pub(in crate::ui::shell) fn step_out_of_lesson(&mut self) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        if room.was_typing {
            room.was_typing = false;
        } else if room.reads {
            room.reads = false;
            room.narrow = Pane::Task;
        } else {
            self.leave_lesson();
        }
    }

    fn tell_story_of_lesson(&mut self, context: &Context) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        if let Some(story) = room.story(&self.stories) {
            room.is_told = true;
            self.begin_talk(context, story);
        }
    }

    // --- the quiz ------------------------------------------------------------------------------

    /// Does what is left of the quiz of an activity, in the language in which it was begun.
    fn begin_quiz_of_lesson(&mut self, context: &Context, activity: &str) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        let Some((id, quiz)) = room.lesson.activity(activity).and_then(quiz_of) else {
            return;
        };
        let is_in_hand = (room.quiz.as_ref()).is_some_and(|hand| hand.activity == id);
        if let Some(waiting) = &mut self.quizzing {
            if room.quiz.is_none() {
                return self.tell("quiz-busy");
            }
            if is_in_hand {
                waiting.is_away = false;
                waiting.shown = None;
                return;
            }
        }
        let language = room.quiz_language(self.world.locale.language().as_str());
        let Ok(locale) = Locale::load(&language.into()) else {
            return;
        };
        let questions = room.open_questions(activity, quiz);
        let quiz = Quiz {
            questions,
            ..quiz.clone()
        };
        let hand = QuizInHand {
            activity: activity.to_owned(),
            pack: quiz.pack.clone(),
            locale,
        };
        let options = RunOptions {
            confirms: true,
            seconds: None,
        };
        let atlas = &self.world.whole;
        match Quizzing::begin(quiz, options, atlas, &hand.locale) {
            Some(mut quizzing) => {
                quizzing.whose = Whose::Lesson;
                room.quiz = Some(hand);
                self.enter_quiz(context, quizzing);
            }
            None => self.tell("quiz-none-can-be-asked"),
        }
    }

    /// Whether the quiz in hand is that of the lesson.
    pub(in crate::ui::shell) fn is_quiz_of_lesson(&self) -> bool {
        (self.teaching.classroom.as_ref()).is_some_and(|room| room.quiz.is_some())
    }

    /// The language of the quiz in hand.
    pub(in crate::ui::shell) fn quiz_locale(&self) -> &Locale {
        let room = self.teaching.classroom.as_ref();
        let hand = room.and_then(|room| room.quiz.as_ref());
        hand.map_or(&self.world.locale, |hand| &hand.locale)
    }

    /// The answer to a question of the lesson's quiz goes to the answers.
    pub(in crate::ui::shell) fn note_lesson_answer(&mut self, quizzing: &Quizzing) {
        if let Some(room) = &mut self.teaching.classroom {
            room.note_quiz(quizzing);
        }
    }

    /// The quiz was left.
    pub(in crate::ui::shell) fn end_lesson_quiz(&mut self) {
        if let Some(room) = &mut self.teaching.classroom {
            room.quiz = None;
        }
    }

    /// What a quiz sends to read is read beside the task.
    pub(in crate::ui::shell) fn read_in_lesson(&mut self) {
        if let Some(room) = &mut self.teaching.classroom {
            room.reads = true;
            room.narrow = Pane::Reading;
        }
    }

    // --- files ---------------------------------------------------------------------------------

    /// The worksheet of an activity: for a student without its key.
    fn print_sheet(&mut self, activity: &str) {
        let Some(room) = &self.teaching.classroom else {
            return;
        };
        let Some(Task::Sheet(sheet)) = room.lesson.activity(activity).map(|known| &known.task)
        else {
            return;
        };
        let sheet = (**sheet).clone();
        match room.reader() {
            Reader::Student => self.sheet.open_without_key(sheet, &self.world),
            Reader::Teacher => self.sheet.open_sheet(sheet, &self.world),
        }
    }

    pub(super) fn ask_for_answers_file(&mut self) {
        let Some(room) = &self.teaching.classroom else {
            return;
        };
        let language = self.world.locale.language().as_str();
        let alias = room.answering.answers().alias.trim();
        let title = room.lesson.title.get(language);
        let name = file_name(&format!("{title} {alias}"), "answers");
        self.teaching.saves = Saves::Answers;
        let file = room.answering.file();
        self.teaching.save_as.open("learn-save-title", file, &name);
    }

    fn ask_for_student_copy(&mut self) {
        let Some(room) = &self.teaching.classroom else {
            return;
        };
        let language = self.world.locale.language().as_str();
        let name = file_name(room.lesson.title.get(language), "lesson");
        self.teaching.saves = Saves::StudentCopy;
        (self.teaching.save_as).open("learn-student-copy-title", None, &name);
    }

    pub(super) fn save_of_lesson(&mut self, context: &Context, path: &Path) {
        match self.teaching.saves {
            Saves::Answers => self.save_answers_as(context, path),
            Saves::StudentCopy => self.save_student_copy(path),
        }
    }

    pub(super) fn save_answers_as(&mut self, context: &Context, path: &Path) {
        let drafts = self.drafts();
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        let wake = waking(context);
        let begin = || OpenDocument::begin(&drafts, None, Pace::default(), wake);
        if let Err(fault) = room.answering.save_as(path, begin) {
            let locale = &self.world.locale;
            let reason = [("reason", store_sentence(&fault, locale).into())];
            let title = locale.text_with("learn-not-saved", &reason);
            self.tell_of_lesson(title, vec![fault.to_string()]);
        }
    }

    /// Writes the lesson without what is for the teacher, and beside it its pictures.
    fn save_student_copy(&mut self, path: &Path) {
        let Some(room) = &self.teaching.classroom else {
            return;
        };
        let copy = room.lesson.as_student();
        let written = write_atomically(path, copy.to_ron().as_bytes());
        let locale = &self.world.locale;
        let (title, lines) = match written {
            Ok(()) => {
                let path_text = [("path", path.display().to_string().into())];
                let lines = copy.carry_pictures_along(path);
                let lines = lines.iter().map(|fault| fault.text(locale)).collect();
                (locale.text_with("export-done", &path_text), lines)
            }
            Err(fault) => {
                let reason = [("reason", store_sentence(&fault, locale).into())];
                (
                    locale.text_with("learn-copy-not-saved", &reason),
                    Vec::new(),
                )
            }
        };
        self.tell_of_lesson(title, lines);
    }

    // --- the way out ---------------------------------------------------------------------------

    /// Leaves the lesson: all is kept, and it is said where.
    pub(in crate::ui::shell) fn leave_lesson(&mut self) {
        let Some(room) = self.teaching.classroom.take() else {
            return;
        };
        if room.quiz.is_some() {
            self.quizzing = None;
        }
        let (view, history) = room.before;
        self.world.look(view);
        self.world.history = history;
        if room.is_preview {
            return self.show_editor();
        }
        let locale = &self.world.locale;
        let title = match room.answering.close() {
            Kept::Nothing => return,
            Kept::Draft => locale.text("learn-kept-draft"),
            Kept::File(path) => {
                let path = [("path", path.display().to_string().into())];
                locale.text_with("learn-in-file", &path)
            }
            Kept::Nowhere => locale.text("learn-kept-nowhere"),
        };
        self.tell_of_lesson(title, Vec::new());
    }

    /// The window closes: all is written, and what has no file stays as a draft.
    pub(in crate::ui::shell) fn close_lesson(&mut self) {
        self.leave_lesson();
    }
}

fn quiz_of(activity: &Activity) -> Option<(&str, &Quiz)> {
    match &activity.task {
        Task::Quiz(quiz) => Some((&activity.id, quiz)),
        _ => None,
    }
}

/// Writes the words of an answer, and leaves the view beside them as it is.
fn write(room: &mut Classroom, activity: &str, text: String) {
    let is_view = (room.lesson.activity(activity))
        .is_some_and(|known| matches!(known.task, Task::Comparison { .. }));
    room.answering.change(|answers| {
        let view = view_given(answers, activity);
        let is_blank = text.is_empty() && view.is_empty();
        let given = if is_view {
            Given::View { view, text }
        } else {
            Given::Text(text)
        };
        answer(answers, activity, given, is_blank);
    });
}

/// Hands in a view, or takes it back with an empty one; the sentence about it stays.
fn hand_in(room: &mut Classroom, activity: &str, view: String) {
    room.answering.change(|answers| {
        let text = match answers.given(activity) {
            Some(Given::View { text, .. } | Given::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let is_blank = text.is_empty() && view.is_empty();
        answer(answers, activity, Given::View { view, text }, is_blank);
    });
}

fn answer(answers: &mut Answers, activity: &str, given: Given, is_blank: bool) {
    if is_blank {
        answers.take_back(activity);
    } else {
        answers.answer(activity, given);
    }
}

fn view_given(answers: &Answers, activity: &str) -> String {
    match answers.given(activity) {
        Some(Given::View { view, .. }) => view.clone(),
        _ => String::new(),
    }
}
