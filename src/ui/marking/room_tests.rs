use super::*;
use crate::atlas::{Atlas, Words};
use crate::lesson::answers::{Answers, Read};
use crate::lesson::plan::Task;
use crate::store::{Drafts, Pace};

fn lesson() -> Lesson {
    let mut lesson = Lesson::new("isles", "fish", Words::default());
    let activity = |id: &str| Activity {
        id: id.to_owned(),
        title: [("en", id)].into_iter().collect(),
        minutes: 1,
        before_story: false,
        points: 4,
        instructions: Words::default(),
        notes: Words::default(),
        view: None,
        alt: Words::default(),
        task: Task::Question {
            question: Words::default(),
            guide: Words::default(),
            lines: 1,
        },
    };
    lesson.activities = ["why", "how"].map(activity).to_vec();
    lesson
}

/// Two students who answered everything.
fn room(folder: &Path) -> MarkingRoom {
    let lesson = Arc::new(lesson());
    let atlas = Atlas::embedded().atlas.unwrap();
    let papers = ["a.ron", "b.ron"].map(|file| {
        let mut answers = Answers::to(&lesson);
        for activity in &lesson.activities {
            answers.answer(&activity.id, Given::Text("words".to_owned()));
        }
        let faults = Vec::new();
        Paper::of(file, Read { answers, faults }, &lesson, &atlas)
    });
    let drafts = Drafts::in_folder(folder);
    let document = OpenDocument::begin(&drafts, None, Pace::default(), || {}).unwrap();
    let marking = Marking::of(&lesson);
    let class = Class {
        lesson,
        papers: papers.to_vec(),
        unread: Vec::new(),
        marking: None,
        beside: folder.join("marking.ron"),
    };
    MarkingRoom::new(class, marking, document, 0)
}

fn write(room: &mut MarkingRoom, points: &str) {
    let locale = Locale::load(&"en".into()).unwrap();
    room.follow_fields(&locale);
    room.fields.points = points.to_owned();
    room.give(&locale);
}

#[test]
fn what_is_to_be_marked_comes_student_by_student_or_activity_by_activity() {
    for (order, expected) in [
        (Order::ByStudent, [(0, 1), (1, 0), (1, 1)]),
        (Order::ByActivity, [(1, 0), (0, 1), (1, 1)]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut room = room(folder.path());
        room.order = order;
        assert_eq!(room.cell, (0, 0));
        for cell in expected {
            assert!(room.next_open(true));
            assert_eq!(room.cell, cell, "{order:?}");
        }
        assert!(room.next_open(true), "past the end to the beginning");
        assert_eq!(room.cell, (0, 0));
        assert!(room.next_open(false));
        assert_eq!(room.cell, (1, 1));
        write(&mut room, "2");
        assert!(room.next_open(true));
        assert!(room.next_open(false));
        assert_ne!(room.cell, (1, 1), "what is marked is passed over");
    }
}

#[test]
fn points_that_there_are_not_are_refused_and_what_was_given_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = room(folder.path());
    write(&mut room, "2,5");
    assert_eq!(room.table.rows[0].total, 2.5);
    for wrong in ["5", "-1", "many", "nan", "1e999"] {
        write(&mut room, wrong);
        assert!(room.fields.fault.is_some(), "{wrong}");
        assert_eq!(room.table.rows[0].total, 2.5, "{wrong}");
    }
    write(&mut room, "");
    assert!(room.open_at((0, 0)), "points can be taken back");
    assert_eq!(room.fields.fault, None);
}

#[test]
fn the_first_mark_asks_for_a_place_and_no_other_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = room(folder.path());
    assert!(!room.needs_file());
    write(&mut room, "1");
    assert!(room.needs_file());
    let path = std::mem::take(&mut room.beside);
    room.in_hand.document.move_to(&path).unwrap();
    write(&mut room, "2");
    assert!(!room.needs_file());
    room.hand_in();
    let _ = room.in_hand.document.close();
    let text = std::fs::read_to_string(path).unwrap();
    let marking = Marking::from_ron("m", &text).unwrap();
    assert_eq!(marking.mark("a.ron", "why").unwrap().points, Some(2.0));
}
