//! How a lesson is taken in hand: from the pack, from a file, with answers of before.

use super::super::editing::waking;
use crate::lesson::answers::{Answers, AnswersFault, Read, answers_fault_sentence};
use crate::lesson::plan::{Lesson, Reader};
use crate::lesson::{Document, document_fault_sentence};
use crate::store::{LeftDraft, OnDisk, OpenDocument, Pace, StoreError};
use crate::ui::lesson::{Answering, Classroom, LeftAnswers, Place};
use crate::ui::messages::{Message, Topic};
use crate::ui::shell::Shell;
use crate::ui::writing::{Recovered, store_sentence};
use egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Answers of which the lesson is looked for.
pub(super) struct Wanted {
    read: Read,
    from: From,
}

/// Where answers come from.
enum From {
    /// From nowhere that they are to go back to.
    Nowhere,
    /// From their file.
    File(PathBuf),
    /// From a draft.
    Draft(LeftDraft),
}

impl Shell {
    /// Takes a lesson of the pack in hand.
    pub(super) fn begin_lesson_of_pack(&mut self, context: &Context, place: usize) {
        match self.lessons.get(place).cloned() {
            Some(lesson) => self.begin_lesson(context, &lesson),
            None => self.tell("message-no-lesson"),
        }
    }

    /// Takes a lesson in hand that was read from a file.
    pub(super) fn begin_opened_lesson(&mut self, context: &Context, lesson: Lesson) {
        let lesson = self.remember_lesson(lesson);
        self.begin_lesson(context, &lesson);
    }

    fn remember_lesson(&mut self, lesson: Lesson) -> Arc<Lesson> {
        let lesson = Arc::new(lesson);
        let opened = &mut self.teaching.opened;
        opened.retain(|known| known.id != lesson.id || known.pack != lesson.pack);
        opened.push(Arc::clone(&lesson));
        lesson
    }

    /// Begins a lesson with nothing answered; what was kept before is offered on its first page.
    fn begin_lesson(&mut self, context: &Context, lesson: &Arc<Lesson>) {
        let answering = Answering::new(Answers::to(lesson));
        self.enter_lesson(context, lesson, answering);
        let left = self.drafts().left_behind().drafts.into_iter();
        let left = left.filter_map(|draft| {
            let answers = Answers::read("", draft.text()).ok()?.answers;
            let is_ours = answers.lesson == lesson.id && answers.pack == lesson.pack;
            is_ours.then_some(LeftAnswers { draft, answers })
        });
        let left = left.collect();
        if let Some(room) = &mut self.teaching.classroom {
            room.left = left;
        }
    }

    /// Shows a lesson that is being written, as somebody reads it; leaving it leads back to it.
    pub(in crate::ui::shell) fn preview_lesson(
        &mut self,
        context: &Context,
        lesson: &Arc<Lesson>,
        reader: Reader,
        place: Place,
    ) {
        let answering = Answering::new(Answers::to(lesson));
        self.enter_lesson(context, lesson, answering);
        if let Some(room) = &mut self.teaching.classroom {
            room.is_preview = true;
            room.read_as(reader);
        }
        self.go_in_lesson(place);
    }

    fn enter_lesson(&mut self, context: &Context, lesson: &Arc<Lesson>, answering: Answering) {
        self.leave_lesson();
        self.leave_marking();
        self.hide_editor();
        self.play = None;
        self.search.close();
        let history = std::mem::take(&mut self.world.history);
        let before = (self.world.view.clone(), history);
        let room = Classroom::new(Arc::clone(lesson), answering, before);
        self.teaching.classroom = Some(room);
        self.go_in_lesson(Place::Begin);
        if lesson.pack != self.world.whole.meta.id {
            let pack = [("pack", lesson.pack.as_str().into())];
            self.tell_of_lesson(
                self.world.locale.text_with("learn-other-pack", &pack),
                Vec::new(),
            );
        }
        context.request_repaint();
    }

    /// The lesson to which answers were given: of the pack, or one that was opened; of two with one
    /// id the one whose tasks are the same.
    fn lesson_of(&self, answers: &Answers) -> Option<Arc<Lesson>> {
        let known = self.lessons.iter().chain(&self.teaching.opened);
        let mut ours: Vec<&Arc<Lesson>> = known
            .filter(|lesson| lesson.id == answers.lesson && lesson.pack == answers.pack)
            .collect();
        ours.sort_by_key(|lesson| lesson.fingerprint() != answers.fingerprint);
        ours.first().map(|lesson| Arc::clone(lesson))
    }

    /// A draft with the title of the lesson that it answers, where it does.
    pub(in crate::ui::shell) fn named(&self, mut draft: Recovered) -> Recovered {
        if let Ok(Document::Answers(read)) = &draft.document
            && let Some(lesson) = self.lesson_of(&read.answers)
        {
            draft.lesson = Some(lesson.title.clone());
        }
        draft
    }

    /// Opens answers from their file.
    pub(super) fn open_answers(&mut self, context: &Context, path: &Path) {
        let on_disk = match OnDisk::read(path) {
            Ok(on_disk) => on_disk,
            Err(fault) => return self.tell_answers_not_open(&fault),
        };
        match Answers::read(&name_of(path), &on_disk.text) {
            Ok(read) => self.go_on_from(context, read, From::File(path.to_owned())),
            Err(fault) => {
                let reason = answers_fault_sentence(&fault, &self.world.locale);
                let title = self.world.locale.text("learn-answers-unread");
                self.tell_of_lesson(title, vec![reason]);
            }
        }
    }

    /// Goes on with answers that have no file, or that were left behind in a draft.
    pub(in crate::ui::shell) fn go_on_with(
        &mut self,
        context: &Context,
        read: Read,
        draft: Option<LeftDraft>,
    ) {
        let from = draft.map_or(From::Nowhere, From::Draft);
        self.go_on_from(context, read, from);
    }

    fn go_on_from(&mut self, context: &Context, read: Read, from: From) {
        match self.lesson_of(&read.answers) {
            Some(lesson) => self.go_on_in(context, &lesson, read, from),
            None => {
                let lesson = [("lesson", read.answers.lesson.as_str().into())];
                let lead = self.world.locale.text_with("learn-wanted-lead", &lesson);
                self.teaching.open.ask("learn-wanted", lead);
                self.teaching.wanted = Some(Wanted { read, from });
            }
        }
    }

    fn go_on_in(&mut self, context: &Context, lesson: &Arc<Lesson>, read: Read, from: From) {
        let locale = &self.world.locale;
        let mut faults = read.faults.clone();
        faults.extend(read.answers.faults_in(lesson));
        let lines = (faults.iter())
            .map(|fault| answers_fault_sentence(fault, locale))
            .collect();
        let is_cut = (read.faults.iter()).any(|fault| matches!(fault, AnswersFault::Cut { .. }));
        // What can still be read of a damaged file by other means is not written over.
        let answering = match from {
            From::File(_) if is_cut => Ok(Answering::new(read.answers)),
            From::Nowhere => Ok(Answering::new(read.answers)),
            From::File(path) => self
                .open_file_of_answers(context, &path)
                .map(|document| Answering::of_file(read.answers, document)),
            From::Draft(draft) => {
                OpenDocument::go_on(&self.drafts(), draft, Pace::default(), waking(context))
                    .map(|document| Answering::of_draft(read.answers, document))
            }
        };
        match answering {
            Ok(answering) => self.enter_lesson(context, lesson, answering),
            Err(fault) => return self.tell_answers_not_open(&fault),
        }
        if !faults.is_empty() {
            let title = self.world.locale.text("learn-answers-faults");
            self.tell_of_lesson(title, lines);
        }
    }

    fn open_file_of_answers(
        &self,
        context: &Context,
        path: &Path,
    ) -> Result<OpenDocument, StoreError> {
        let on_disk = OnDisk::read(path)?;
        let drafts = self.drafts();
        OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), waking(context))
    }

    /// Goes on with answers that the first page of the lesson offers.
    pub(super) fn recover_answers(&mut self, context: &Context, place: usize) {
        let Some(room) = &mut self.teaching.classroom else {
            return;
        };
        if place >= room.left.len() {
            return;
        }
        let LeftAnswers { draft, answers } = room.left.remove(place);
        let lesson = Arc::clone(&room.lesson);
        let read = Read {
            answers,
            faults: Vec::new(),
        };
        self.go_on_in(context, &lesson, read, From::Draft(draft));
    }

    /// Opens the file that was asked for: anything, or the lesson that is looked for.
    pub(super) fn open_asked_file(&mut self, context: &Context, path: &Path) {
        let document = match Document::open(path) {
            Ok(document) => document,
            Err(fault) => {
                let reason = document_fault_sentence(&fault, &self.world.locale);
                return self.teaching.open.refuse(reason);
            }
        };
        let Some(wanted) = self.teaching.wanted.take() else {
            self.teaching.open.close();
            return self.open_document(document, Some(path.to_owned()));
        };
        let answers = &wanted.read.answers;
        match document {
            Document::Lesson(lesson)
                if lesson.id == answers.lesson && lesson.pack == answers.pack =>
            {
                self.teaching.open.close();
                let lesson = self.remember_lesson(*lesson);
                self.go_on_in(context, &lesson, wanted.read, wanted.from);
            }
            _ => {
                let lesson = [("lesson", answers.lesson.as_str().into())];
                let reason = self.world.locale.text_with("learn-wanted-other", &lesson);
                self.teaching.open.refuse(reason);
                self.teaching.wanted = Some(wanted);
            }
        }
    }

    pub(super) fn tell_of_lesson(&mut self, title: String, lines: Vec<String>) {
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines,
        });
    }

    pub(super) fn tell_answers_not_open(&mut self, fault: &StoreError) {
        let locale = &self.world.locale;
        let reason = [("reason", store_sentence(fault, locale).into())];
        let title = locale.text_with("learn-not-open", &reason);
        self.tell_of_lesson(title, vec![fault.to_string()]);
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
