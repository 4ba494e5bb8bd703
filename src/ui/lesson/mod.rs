//! A lesson that is worked through: its parts at the left, the picture in the middle, what there is
//! to do at the right.
//!
//! [`Classroom`] holds the lesson in hand, where the student is, and the [`Answering`] that keeps
//! every word safe. The panels read it and return commands, which `shell::teaching` carries out.
//! The picture in the middle is the atlas as it always is. A quiz is the quiz of the window, a
//! story is told as every story is, and both come back here.

mod answering;
mod bar;
mod board;
mod command;
mod comparison;
mod ends;
mod file_question;
mod prose;
mod quiz;
mod rail;
mod tasks;

pub use answering::{Answering, Kept};
pub use bar::bar_ui;
pub use board::Board;
pub use command::LessonCommand;
pub use file_question::FileQuestion;
pub use rail::rail_ui;

use self::prose::Prose;
use self::quiz::Review;
use crate::lesson::Story;
use crate::lesson::answers::{Answers, Progress};
use crate::lesson::plan::{Activity, Lesson, Part, Reader, StoryRef, TaskKind};
use crate::locale::Locale;
use crate::store::LeftDraft;
use crate::view::{History, PageId, View};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where somebody is in a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// What it is about.
    #[default]
    Begin,
    /// A part, from 0, in the order in which they are taught.
    Part(usize),
    /// What is answered, and what becomes of it.
    End,
}

/// A pane of the window in a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The parts.
    Parts,
    /// What can be shown in the picture.
    Show,
    /// The picture.
    Picture,
    /// What there is to do.
    #[default]
    Task,
    /// What is read by the way.
    Reading,
}

/// Answers that were kept without a file, and are offered again.
pub struct LeftAnswers {
    /// The draft; while it is held no other window is offered it.
    pub draft: LeftDraft,
    /// The answers in it.
    pub answers: Answers,
}

/// The quiz of an activity, while it is done.
pub struct QuizInHand {
    /// The activity.
    pub activity: String,
    /// The pack that its questions are about.
    pub pack: String,
    /// The language in which it is asked: the one in which its answers were begun.
    pub locale: Locale,
}

/// A lesson in hand.
pub struct Classroom {
    /// The lesson as its file has it.
    pub lesson: Arc<Lesson>,
    /// The lesson as it is read.
    shown: Arc<Lesson>,
    /// The story that stands in it.
    own_story: Option<Arc<Story>>,
    reader: Reader,
    /// Whether it is shown while it is written: nothing that is answered is kept.
    pub is_preview: bool,
    /// Whether the file has anything that is for the teacher alone.
    pub is_for_teachers: bool,
    /// The answers.
    pub answering: Answering,
    /// Answers to this lesson that were kept before.
    pub left: Vec<LeftAnswers>,
    place: Place,
    /// The picture of each part as it was left.
    views: BTreeMap<Place, View>,
    /// The view and its history before the lesson.
    pub before: (View, History),
    /// At the left: what can be shown, and not the parts.
    pub shows_means: bool,
    /// At the right: what is read by the way, and not the task.
    pub reads: bool,
    /// Whether there is little room, and the panes share a place.
    pub is_narrow: bool,
    /// In a narrow window: the pane that is seen.
    pub narrow: Pane,
    /// The pane that is to have the keyboard in the next frame, and the one that had it last.
    pub focus: Option<Pane>,
    focused: Pane,
    /// The page that was read in the last frame.
    pub page_seen: Option<PageId>,
    /// Whether text was typed in the last frame: Escape ends that first.
    pub was_typing: bool,
    /// How many hints are shown, by activity.
    hints: BTreeMap<String, usize>,
    /// Whether the story was told.
    pub is_told: bool,
    /// The quiz that is done.
    pub quiz: Option<QuizInHand>,
    /// How far each activity is answered, and at which change.
    progress: (u64, Vec<Progress>),
    prose: Prose,
    review: Option<Review>,
    /// The view that was handed in last, looked up.
    handed_in: Option<(String, Option<View>)>,
}

impl Classroom {
    /// Takes a lesson in hand; `before` is what was on screen.
    #[must_use]
    pub fn new(lesson: Arc<Lesson>, answering: Answering, before: (View, History)) -> Self {
        let shown = Arc::new(lesson.as_student());
        let mut classroom = Self {
            is_preview: false,
            is_for_teachers: *shown != *lesson,
            own_story: own_story(&shown),
            lesson,
            shown,
            reader: Reader::Student,
            answering,
            left: Vec::new(),
            place: Place::Begin,
            views: BTreeMap::new(),
            before,
            shows_means: false,
            reads: false,
            is_narrow: false,
            narrow: Pane::Task,
            focus: None,
            focused: Pane::Task,
            page_seen: None,
            was_typing: false,
            hints: BTreeMap::new(),
            is_told: false,
            quiz: None,
            progress: (0, Vec::new()),
            prose: Prose::default(),
            review: None,
            handed_in: None,
        };
        classroom.look_at_progress();
        classroom
    }

    /// Who reads it.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// Shows it as somebody reads it.
    pub fn read_as(&mut self, reader: Reader) {
        self.reader = reader;
        self.shown = Arc::new(self.lesson.read_by(reader));
        self.own_story = own_story(&self.shown);
    }

    /// Its story, where it is there: one of the pack, or one of its own as it is read.
    #[must_use]
    pub fn story(&self, stories: &[Arc<Story>]) -> Option<Arc<Story>> {
        match &self.shown.story.as_ref()?.story {
            StoryRef::Pack(id) => stories.iter().find(|story| story.id == *id).cloned(),
            StoryRef::Own(_) => self.own_story.clone(),
        }
    }

    /// The lesson as it is read.
    #[must_use]
    pub fn shown(&self) -> Arc<Lesson> {
        Arc::clone(&self.shown)
    }

    /// Where the student is.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// How many parts there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.shown.activities.len() + usize::from(self.shown.story.is_some())
    }

    /// The place after this one, or before; itself at either end.
    #[must_use]
    pub fn beside(&self, forward: bool) -> Place {
        let last = self.count() + 1;
        let now = match self.place {
            Place::Begin => 0,
            Place::Part(part) => part + 1,
            Place::End => last,
        };
        let next = if forward {
            (now + 1).min(last)
        } else {
            now.saturating_sub(1)
        };
        match next {
            0 => Place::Begin,
            end if end == last => Place::End,
            part => Place::Part(part - 1),
        }
    }

    /// The first part in which something is still to be answered, or the end.
    #[must_use]
    pub fn first_open(&self) -> Place {
        let parts = self.shown.parts();
        let open = parts.iter().position(|part| match part {
            Part::Story(_) => false,
            Part::Activity(index, activity) => {
                activity.task.kind() != TaskKind::Sheet && self.progress(*index) != Progress::Done
            }
        });
        match open {
            // What comes first may be a story, which is answered by nothing.
            Some(_) if self.answering.answers().entries.is_empty() => Place::Part(0),
            Some(part) => Place::Part(part),
            None => Place::End,
        }
    }

    /// The activity at which the student is, and its place among the activities.
    #[must_use]
    pub fn activity(&self) -> Option<(usize, &Activity)> {
        let Place::Part(place) = self.place else {
            return None;
        };
        match self.shown.parts().get(place) {
            Some(Part::Activity(index, activity)) => Some((*index, activity)),
            _ => None,
        }
    }

    /// What the part in hand shows at first; none where nothing is said of it.
    #[must_use]
    pub fn first_view(&self, story: Option<&Story>) -> Option<View> {
        let Place::Part(place) = self.place else {
            return None;
        };
        match self.shown.parts().get(place)? {
            Part::Story(_) => Some(story?.steps.first()?.view.clone()),
            Part::Activity(_, activity) => activity.view.as_deref().cloned(),
        }
    }

    /// Goes to a place from a picture; gives the picture to show there: as it was left, or as the
    /// part has it.
    pub fn go(&mut self, place: Place, from: &View, story: Option<&Story>) -> View {
        self.views.insert(self.place, from.clone());
        self.place = place;
        self.reads = false;
        self.narrow = Pane::Task;
        self.shows_means = (self.activity())
            .is_some_and(|(_, activity)| activity.task.kind() == TaskKind::Comparison);
        let known = self.views.get(&place).cloned();
        let view = known.or_else(|| self.first_view(story)).unwrap_or_default();
        self.page_seen.clone_from(&view.page);
        view
    }

    /// How far an activity is answered, by its place among the activities.
    #[must_use]
    pub fn progress(&self, activity: usize) -> Progress {
        (self.progress.1.get(activity))
            .copied()
            .unwrap_or(Progress::Open)
    }

    /// Looks how far the activities are answered, when an answer has changed.
    pub fn look_at_progress(&mut self) {
        let changes = self.answering.changes();
        if self.progress.0 == changes && !self.progress.1.is_empty() {
            return;
        }
        let answers = self.answering.answers();
        let all = self.lesson.activities.iter();
        let all = all.map(|activity| answers.progress(activity)).collect();
        self.progress = (changes, all);
    }

    /// Shows one more hint.
    pub fn hint(&mut self, activity: &str) {
        *self.hints.entry(activity.to_owned()).or_default() += 1;
    }

    fn hints_shown(&self, activity: &str) -> usize {
        self.hints.get(activity).copied().unwrap_or_default()
    }

    /// The view that was handed in, when it can be read.
    fn handed_in(&mut self, text: &str) -> Option<View> {
        if (self.handed_in.as_ref()).is_none_or(|(known, _)| known != text) {
            self.handed_in = Some((text.to_owned(), View::from_text(text).ok()));
        }
        self.handed_in.as_ref()?.1.clone()
    }

    /// Puts the keyboard into the pane after the one that had it, among those that are seen.
    pub fn next_pane(&mut self, seen: &[Pane]) {
        let place = seen.iter().position(|pane| *pane == self.focused);
        let next = place.map_or(0, |place| (place + 1) % seen.len().max(1));
        if let Some(&pane) = seen.get(next) {
            self.focused = pane;
            self.focus = Some(pane);
        }
    }

    /// Whether a pane is to have the keyboard now; said once.
    pub fn takes_focus(&mut self, pane: Pane) -> bool {
        let takes = self.focus == Some(pane);
        if takes {
            self.focus = None;
        }
        takes
    }
}

/// The story that stands in a lesson.
fn own_story(lesson: &Lesson) -> Option<Arc<Story>> {
    match &lesson.story.as_ref()?.story {
        StoryRef::Pack(_) => None,
        StoryRef::Own(story) => Some(Arc::new((**story).clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::Step;
    use crate::lesson::answers::Given;
    use crate::lesson::plan::{StoryPart, Task};

    fn lesson(ids: &[&str]) -> Lesson {
        let mut lesson = Lesson::new("tiny", "first", Words::default());
        for id in ids {
            lesson.activities.push(Activity {
                id: (*id).to_owned(),
                title: Words::default(),
                minutes: 5,
                before_story: false,
                points: 0,
                instructions: Words::default(),
                notes: [("en", "for the teacher")].into_iter().collect(),
                view: None,
                alt: Words::default(),
                task: Task::Question {
                    question: Words::default(),
                    guide: Words::default(),
                    lines: 3,
                },
            });
        }
        lesson
    }

    fn classroom(ids: &[&str]) -> Classroom {
        let lesson = Arc::new(lesson(ids));
        let answering = Answering::new(Answers::to(&lesson));
        Classroom::new(lesson, answering, <(View, History)>::default())
    }

    #[test]
    fn one_goes_from_the_beginning_through_all_parts_to_the_end_and_back() {
        for ids in [&["a", "b"][..], &[]] {
            let mut room = classroom(ids);
            for forward in [true, false] {
                let mut seen = 0;
                while room.beside(forward) != room.place() {
                    let next = room.beside(forward);
                    room.go(next, &View::default(), None);
                    seen += 1;
                }
                assert_eq!(seen, ids.len() + 1);
                let last = if forward { Place::End } else { Place::Begin };
                assert_eq!(room.place(), last);
            }
        }
    }

    #[test]
    fn one_goes_on_where_something_is_still_to_be_answered() {
        let mut room = classroom(&["a", "b"]);
        assert_eq!(room.first_open(), Place::Part(0));
        for (id, expected) in [("a", Place::Part(1)), ("b", Place::End)] {
            let given = Given::Text("Because".to_owned());
            (room.answering).change(|answers| answers.answer(id, given));
            room.look_at_progress();
            assert_eq!(room.first_open(), expected);
        }
    }

    #[test]
    fn a_picture_is_found_again_as_it_was_left() {
        let mut room = classroom(&["a", "b"]);
        let moved = View {
            year: Some(2020),
            ..View::default()
        };
        let first = room.go(Place::Part(0), &View::default(), None);
        assert_eq!(first, View::default());
        room.go(Place::Part(1), &moved, None);
        assert_eq!(room.go(Place::Part(0), &View::default(), None), moved);
    }

    #[test]
    fn what_is_for_the_teacher_is_seen_only_when_it_is_asked_for() {
        let mut room = classroom(&["a"]);
        assert!(room.is_for_teachers);
        assert!(room.shown().activities[0].notes.is_empty());
        room.read_as(Reader::Teacher);
        assert!(!room.shown().activities[0].notes.is_empty());
        let students = Arc::new(room.lesson.as_student());
        assert!(room.story(&[]).is_none());
        let answering = Answering::new(Answers::to(&students));
        let copy = Classroom::new(students, answering, <(View, History)>::default());
        assert!(!copy.is_for_teachers);
        // Answers given to the one are answers to the other.
        let (ours, theirs) = (room.answering.answers(), copy.answering.answers());
        assert_eq!(ours.fingerprint, theirs.fingerprint);
    }

    #[test]
    fn what_the_speaker_says_in_a_story_of_the_lesson_is_for_the_teacher() {
        let step = Step {
            notes: [("en", "Pause here")].into_iter().collect(),
            ..Step::default()
        };
        let mut story = Story::new("tiny", "talk", Words::default());
        story.steps.push(step);
        let mut lesson = lesson(&["a"]);
        lesson.story = Some(StoryPart {
            story: StoryRef::Own(Box::new(story)),
            minutes: 10,
            instructions: Words::default(),
            notes: Words::default(),
        });
        let answering = Answering::new(Answers::to(&lesson));
        let mut room = Classroom::new(Arc::new(lesson), answering, Default::default());
        for (reader, notes) in [(Reader::Student, ""), (Reader::Teacher, "Pause here")] {
            room.read_as(reader);
            let story = room.story(&[]).unwrap();
            assert_eq!(story.steps[0].notes.get("en"), notes);
        }
    }

    #[test]
    fn the_keyboard_goes_round_the_panes_in_sight() {
        let mut room = classroom(&["a"]);
        let seen = [Pane::Parts, Pane::Picture, Pane::Task];
        let order: Vec<Option<Pane>> = (0..4)
            .map(|_| {
                room.next_pane(&seen);
                room.focus.take()
            })
            .collect();
        let expected = [Pane::Parts, Pane::Picture, Pane::Task, Pane::Parts];
        assert_eq!(order, expected.map(Some));
    }
}
