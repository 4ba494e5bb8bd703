//! What is asked for while answers are marked is carried out.

use super::{Gathering, Saves, Shell};
use crate::export::lesson::{HandBack, HandBackForm, hand_back, marks_csv};
use crate::lesson::answers::{Marking, mark_fault_sentence};
use crate::lesson::plan::Lesson;
use crate::lesson::{file_name, file_stem};
use crate::locale::LanguageTag;
use crate::store::{LeftDraft, OpenDocument, Pace, write_atomically};
use crate::ui::export_dialog::{name_of, write_file};
use crate::ui::marking::{
    Class, Gathered, MarkCommand, MarkingRoom, Unread, Wanted, gather, student_name,
};
use crate::ui::messages::{Message, Topic};
use crate::ui::saving::Unsaved;
use crate::ui::shell::editing::waking;
use crate::ui::work::{Outcome, Work};
use crate::ui::writing::store_sentence;
use egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Shell {
    /// The one place where a command of marking is carried out.
    pub(in crate::ui::shell) fn mark_command(&mut self, context: &Context, command: MarkCommand) {
        if command == MarkCommand::Open {
            self.marking.opening.open(Vec::new());
            return;
        }
        let Some(room) = &mut self.marking.room else {
            return self.tell("marking-none");
        };
        match command {
            MarkCommand::Walk(direction) => {
                room.walk(direction);
                self.follow_handed_in();
            }
            MarkCommand::Select(row, column) => {
                room.select(row, column);
                room.answer_first = true;
                self.follow_handed_in();
            }
            MarkCommand::Points => {
                room.answer_first = true;
                room.wants_points = true;
            }
            MarkCommand::Next | MarkCommand::Previous => {
                if !room.next_open(command == MarkCommand::Next) {
                    self.tell("marking-all-marked");
                }
                self.follow_handed_in();
            }
            MarkCommand::Order(order) => room.order = order,
            MarkCommand::ShowOnMap => self.show_handed_in(),
            MarkCommand::Pane => room.answer_first = !room.answer_first,
            MarkCommand::Again => {
                let wanted = room.wanted.clone();
                self.gather_answers(context, wanted, true);
            }
            MarkCommand::SaveAs => self.ask_where(Saves::Marking),
            MarkCommand::SaveTable => self.ask_where(Saves::Table),
            MarkCommand::HandBack => self.ask_where(Saves::HandBack),
            MarkCommand::Leave => self.leave_marking(),
            MarkCommand::Open => {}
        }
        context.request_repaint();
    }

    /// Marks answers that were opened or let go over the window, beside those on the desk.
    pub(in crate::ui::shell) fn mark_files(&mut self, context: &Context, files: Vec<PathBuf>) {
        let known = self.known_lessons();
        let wanted = match &self.marking.room {
            Some(room) => {
                let mut wanted = room.wanted.clone();
                wanted.paths.extend(files);
                wanted
            }
            None => Wanted {
                lesson: None,
                known,
                paths: files,
            },
        };
        let is_again = self.marking.room.is_some();
        self.gather_answers(context, wanted, is_again);
    }

    /// Goes on with a marking that was recovered: its answers lie beside its file.
    pub(in crate::ui::shell) fn recover_marking(&mut self, context: &Context, draft: LeftDraft) {
        let folder = draft.file().and_then(Path::parent).map(Path::to_path_buf);
        self.marking.draft = Some(draft);
        match folder {
            Some(folder) => self.mark_files(context, vec![folder]),
            None => self.marking.opening.open(Vec::new()),
        }
    }

    /// The lessons of the pack, and those that were opened from files.
    pub(in crate::ui::shell) fn known_lessons(&self) -> Vec<Arc<Lesson>> {
        let opened = self.teaching.opened().iter();
        opened.chain(&self.lessons).cloned().collect()
    }

    /// Reads answers beside the window.
    pub(super) fn gather_answers(&mut self, context: &Context, wanted: Wanted, is_again: bool) {
        let atlas = Arc::clone(&self.world.whole);
        let asked = wanted.clone();
        let work = Work::start(context, move |pace| gather(&asked, &atlas, pace));
        self.marking.gathering = Some(Gathering {
            wanted,
            work,
            is_again,
        });
    }

    /// Keeps up with what is read and with the file of the marking.
    pub(in crate::ui::shell) fn follow_marking(&mut self, context: &Context) {
        if let Some(path) = self.marking.waiting.take() {
            self.mark_files(context, vec![path]);
        }
        self.take_gathered(context);
        let generation = self.world.whole.generation;
        let Some(room) = &mut self.marking.room else {
            return;
        };
        let taken = room.follow(&self.world.locale);
        let mut refused = None;
        if room.needs_file() {
            let path = std::mem::take(&mut room.beside);
            refused = room.in_hand.document.move_to(&path).err();
        }
        let is_stale = room.generation != generation && self.marking.gathering.is_none();
        let wanted = is_stale.then(|| room.wanted.clone());
        if taken {
            self.tell("outside-taken");
        }
        if let Some(fault) = refused {
            // The draft holds it all, and the bar says that there is no file.
            self.tell_not_open(&fault);
        }
        if let Some(wanted) = wanted {
            let known = self.known_lessons();
            self.gather_answers(context, Wanted { known, ..wanted }, true);
        }
    }

    fn take_gathered(&mut self, context: &Context) {
        let Some(gathering) = &self.marking.gathering else {
            return;
        };
        let outcome = gathering.work.outcome();
        if matches!(outcome, Outcome::Working) {
            return;
        }
        let Some(Gathering {
            wanted, is_again, ..
        }) = self.marking.gathering.take()
        else {
            return;
        };
        match outcome {
            Outcome::Working | Outcome::Done(Gathered::Cancelled) => {}
            Outcome::Lost => self.tell("saving-lost"),
            Outcome::Done(Gathered::Class(class)) => {
                let generation = self.world.whole.generation;
                self.marking.opening.close();
                match &mut self.marking.room {
                    Some(room) if is_again => {
                        room.read_again(*class, generation);
                        room.wanted = wanted;
                    }
                    _ => self.begin_marking(context, *class, wanted),
                }
            }
            Outcome::Done(Gathered::NoAnswers(unread)) => self.refuse_answers(&unread),
            Outcome::Done(Gathered::NoLesson(id)) => {
                let reason =
                    (self.world.locale).text_with("marking-no-lesson", &[("id", id.into())]);
                if !self.marking.opening.is_open() {
                    self.marking.opening.open(wanted.paths);
                }
                self.marking.opening.refuse(reason);
            }
        }
        context.request_repaint();
    }

    fn refuse_answers(&mut self, unread: &[Unread]) {
        let locale = &self.world.locale;
        let lines: Vec<String> = (unread.iter())
            .map(|unread| {
                let reason = unread.reason(locale);
                let values = [
                    ("name", unread.file.as_str().into()),
                    ("reason", reason.into()),
                ];
                locale.text_with("marking-note", &values)
            })
            .collect();
        let title = locale.text("marking-no-answers");
        if self.marking.opening.is_open() {
            let mut all = vec![title];
            all.extend(lines);
            return self.marking.opening.refuse(all.join("\n"));
        }
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines,
        });
    }

    fn begin_marking(&mut self, context: &Context, mut class: Class, wanted: Wanted) {
        self.leave_marking();
        let drafts = self.drafts();
        let wake = waking(context);
        let draft = self.marking.draft.take().and_then(|draft| {
            let marking = Marking::from_ron("draft", draft.text()).ok()?;
            (marking.lesson == class.lesson.id).then_some((draft, marking))
        });
        let is_recovered = draft.is_some();
        let (marking, begun) = match draft {
            Some((draft, marking)) => {
                let begun = OpenDocument::go_on(&drafts, draft, Pace::default(), wake);
                (marking, begun)
            }
            None => {
                let on_disk = class.marking.take();
                let file = on_disk.as_ref().map(|(file, _)| file);
                let begun = OpenDocument::begin(&drafts, file, Pace::default(), wake);
                let marking = on_disk.map(|(_, marking)| marking);
                (marking.unwrap_or_else(|| Marking::of(&class.lesson)), begun)
            }
        };
        let document = match begun {
            Ok(document) => document,
            Err(fault) => return self.tell_not_open(&fault),
        };
        self.tell_of_marking(&marking, &class);
        let generation = self.world.whole.generation;
        let mut room = MarkingRoom::new(class, marking, document, generation);
        room.wanted = wanted;
        if is_recovered {
            room.is_recovered();
        }
        self.leave_lesson();
        self.hide_editor();
        self.play = None;
        self.search.close();
        self.marking.room = Some(room);
    }

    /// What of a marking that is continued does not fit the lesson.
    fn tell_of_marking(&mut self, marking: &Marking, class: &Class) {
        let locale = &self.world.locale;
        let mut lines: Vec<String> = (marking.faults_in(&class.lesson).iter())
            .map(|fault| mark_fault_sentence(fault, locale))
            .collect();
        if marking.fingerprint != class.lesson.fingerprint() {
            lines.insert(0, locale.text("answers-changed-lesson"));
        }
        if lines.is_empty() {
            return;
        }
        self.messages.show(Message {
            topic: Topic::Command,
            title: locale.text("marking-look"),
            lines,
        });
    }

    /// Leaves: everything is in the file, or in a draft that the next start offers.
    pub(in crate::ui::shell) fn leave_marking(&mut self) {
        let Some(mut room) = self.marking.room.take() else {
            return;
        };
        room.hand_in();
        if let Some((view, history)) = room.before.take() {
            self.world.look(view);
            self.world.history = history;
        }
        let _ = room.in_hand.document.close();
    }

    /// Shows the view in hand on the map, or goes back to the table.
    pub(super) fn show_handed_in(&mut self) {
        let Some(room) = &mut self.marking.room else {
            return;
        };
        if let Some((view, history)) = room.before.take() {
            self.world.look(view);
            self.world.history = history;
            return;
        }
        match room.view() {
            Some(view) => {
                let history = std::mem::take(&mut self.world.history);
                room.before = Some((self.world.view.clone(), history));
                self.world.look(view);
            }
            None => self.tell("marking-no-view"),
        }
    }

    /// While a view is on the map, the map goes along to the next answer; where that is no view,
    /// the table comes back.
    fn follow_handed_in(&mut self) {
        let Some(room) = &self.marking.room else {
            return;
        };
        if room.before.is_none() {
            return;
        }
        match room.view() {
            Some(view) => self.world.look(view),
            None => self.show_handed_in(),
        }
    }

    // --- what is saved ---------------------------------------------------------------------

    pub(super) fn ask_where(&mut self, saves: Saves) {
        let Some(room) = &self.marking.room else {
            return;
        };
        let id = &room.lesson.id;
        let (title, name) = match saves {
            Saves::Marking => (
                "cmd-mark-save-as",
                file_name(&format!("marking {id}"), "marking"),
            ),
            Saves::Table => {
                let name = file_stem(&format!("marks {id}"), "marks");
                ("cmd-mark-table", format!("{name}.csv"))
            }
            Saves::HandBack => {
                let student = room.row().map_or("", student_name);
                let name = file_stem(&format!("{id} {student}"), "marks");
                ("cmd-mark-hand-back", format!("{name}.pdf"))
            }
        };
        let own = room
            .in_hand
            .document
            .file()
            .filter(|_| saves == Saves::Marking);
        let file = own.map_or_else(|| room.folder.join(&name), Path::to_path_buf);
        self.marking.saves = saves;
        self.marking.save_as.open(title, Some(&file), &name);
    }

    pub(super) fn save_of_marking(&mut self, context: &Context, path: &Path) {
        match self.marking.saves {
            Saves::Marking => self.keep_marking_in(path),
            Saves::Table => self.save_marks(path),
            Saves::HandBack => self.hand_back(context, path),
        }
    }

    /// Keeps the marking in another file from now on.
    pub(super) fn keep_marking_in(&mut self, path: &Path) {
        let Some(room) = &mut self.marking.room else {
            return;
        };
        room.is_recovered();
        room.hand_in();
        if let Err(fault) = room.in_hand.document.move_to(path) {
            self.tell_not_open(&fault);
        }
    }

    fn save_marks(&mut self, path: &Path) {
        let Some(room) = &self.marking.room else {
            return;
        };
        let locale = &self.world.locale;
        let written = marks_csv(&room.table, locale)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| {
                write_atomically(path, &bytes).map_err(|fault| store_sentence(&fault, locale))
            });
        let path = path.display().to_string();
        let (title, lines) = match written {
            Ok(()) => (
                locale.text_with("export-done", &[("path", path.into())]),
                Vec::new(),
            ),
            Err(reason) => (
                locale.text_with("saving-failed", &[("name", path.into())]),
                vec![reason],
            ),
        };
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines,
        });
    }

    /// Writes a page for the student in hand.
    fn hand_back(&mut self, context: &Context, path: &Path) {
        let Some(room) = &self.marking.room else {
            return;
        };
        let (Some(paper), Some(row)) = (room.paper().cloned(), room.row().cloned()) else {
            return;
        };
        let (lesson, atlas) = (Arc::clone(&room.lesson), Arc::clone(&self.world.whole));
        let language: LanguageTag = self.world.medium.language.clone();
        let name = name_of(path);
        let path = path.to_path_buf();
        self.saving.start(context, name, move |pace| {
            let page = HandBack {
                lesson: &lesson,
                paper: &paper,
                row: &row,
            };
            let is_page =
                (path.extension()).is_some_and(|ending| ending.eq_ignore_ascii_case("html"));
            let form = if is_page {
                HandBackForm::Html
            } else {
                HandBackForm::Pdf
            };
            let file = hand_back(&page, &atlas, &language, form)
                .map_err(|fault| Unsaved::Failed(fault.to_string()))?;
            write_file(path, file, pace)
        });
    }
}
