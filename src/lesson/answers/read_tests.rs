use super::*;
use crate::atlas::Words;
use crate::lesson::plan::{Activity, Task, TaskKind};
use proptest::prelude::*;

fn words(text: &str) -> Words {
    [("en", text)].into_iter().collect()
}

fn activity(id: &str, task: Task) -> Activity {
    Activity {
        id: id.to_owned(),
        title: words(id),
        minutes: 5,
        before_story: false,
        points: 4,
        instructions: words("Do it"),
        notes: words("For the teacher"),
        view: None,
        alt: Words::default(),
        task,
    }
}

fn lesson() -> Lesson {
    let mut lesson = Lesson::new("isles", "fish", words("Fish"));
    let question = Task::Question {
        question: words("Why?"),
        guide: words("Because"),
        lines: 3,
    };
    let comparison = Task::Comparison {
        task: words("Show it"),
        hints: Vec::new(),
        good: words("Two isles"),
    };
    lesson.activities = vec![activity("why", question), activity("show", comparison)];
    lesson
}

fn answers() -> Answers {
    let mut answers = Answers::to(&lesson());
    answers.alias = "Otter".to_owned();
    answers.answer(
        "why",
        Given::Text("Fish “swim”\nfar = {away} ~ # < & \u{202e}🐟".to_owned()),
    );
    let view = View::default().to_text();
    let text = "East has more".to_owned();
    answers.answer("show", Given::View { view, text });
    answers
}

fn read(text: &str) -> Read {
    Answers::read("otter.ron", text).unwrap()
}

#[test]
fn answers_written_are_read_back_without_a_fault() {
    let read = read(&answers().to_ron());
    assert_eq!(read.faults, []);
    assert_eq!(read.answers.entries, answers().entries);
    assert_eq!(read.answers.faults_in(&lesson()), []);
}

#[test]
fn a_file_cut_in_half_gives_the_answers_before_the_cut() {
    let text = answers().to_ron();
    let second = text.find("\"show\"").unwrap();
    let read = read(&text[..second + 20]);
    assert_eq!(read.answers.alias, "Otter");
    assert_eq!(read.answers.entries, answers().entries[..1]);
    let file = "otter.ron".to_owned();
    assert_eq!(read.faults, [AnswersFault::Cut { file, kept: 1 }]);
}

#[test]
fn a_file_without_a_whole_answer_says_where_it_ends() {
    let text = answers().to_ron();
    let fault = Answers::read("otter.ron", &text[..60]).unwrap_err();
    assert!(matches!(fault, AnswersFault::File(_)), "{fault}");
    assert!(fault.to_string().starts_with("otter.ron:"), "{fault}");
}

#[test]
fn a_file_edited_by_hand_is_read_and_says_so() {
    let text = answers().to_ron().replace("East has more", "West has more");
    let read = read(&text);
    let file = "otter.ron".to_owned();
    assert_eq!(read.faults, [AnswersFault::Edited { file }]);
    let given = read.answers.given("show").unwrap();
    assert!(matches!(given, Given::View { text, .. } if text == "West has more"));
}

#[test]
fn a_newer_version_is_named_even_if_it_has_fields_that_are_not_known() {
    let fault = Answers::read("a.ron", "(mosaique_answers: 9, voice: true)").unwrap_err();
    assert!(fault.to_string().contains("version 9"), "{fault}");
}

#[test]
fn answers_to_another_lesson_say_to_which() {
    let mut other = lesson();
    other.id = "birds".to_owned();
    let faults = answers().faults_in(&other);
    assert!(
        matches!(&faults[..], [AnswersFault::OtherLesson { found, expected }]
        if found == "fish" && expected == "birds")
    );
    other.pack = "moon".to_owned();
    let faults = answers().faults_in(&other);
    assert!(matches!(faults[..], [AnswersFault::OtherPack { .. }]));
}

#[test]
fn a_task_that_was_changed_since_is_noticed_and_a_note_for_the_teacher_is_none() {
    let mut changed = lesson();
    changed.activities[0].notes = words("Another note");
    changed.guide = words("A guide");
    assert_eq!(answers().faults_in(&changed), []);
    changed.activities[0].instructions = words("Do something else");
    let faults = answers().faults_in(&changed);
    assert!(matches!(faults[..], [AnswersFault::ChangedLesson { .. }]));
}

#[test]
fn the_lesson_that_a_student_has_and_that_of_the_teacher_have_one_fingerprint() {
    let lesson = lesson();
    assert_eq!(lesson.fingerprint(), lesson.as_student().fingerprint());
}

#[test]
fn what_fits_no_activity_is_said_each_by_itself() {
    let mut answers = answers();
    let text = |text: &str| Given::Text(text.to_owned());
    answers.entries[1].given = text("no view");
    answers.entries.push(Entry {
        activity: "why".to_owned(),
        given: text("again"),
    });
    answers.entries.push(Entry {
        activity: "where".to_owned(),
        given: text("there"),
    });
    let faults = answers.faults_in(&lesson());
    assert!(
        matches!(
            &faults[..],
            [
                AnswersFault::WrongKind {
                    task: TaskKind::Comparison,
                    found: GivenKind::Text,
                    expected: GivenKind::View,
                    ..
                },
                AnswersFault::Twice { .. },
                AnswersFault::UnknownActivity { .. },
            ]
        ),
        "{faults:?}"
    );
    let (view, text) = (
        "(mosaique_view:1,view:(figur:map))".to_owned(),
        String::new(),
    );
    answers.entries = vec![Entry {
        activity: "show".to_owned(),
        given: Given::View { view, text },
    }];
    let faults = answers.faults_in(&lesson());
    assert!(
        matches!(&faults[..], [AnswersFault::NoView { .. }]),
        "{faults:?}"
    );
}

use super::super::given::Entry;

proptest! {
    #[test]
    fn any_answer_is_read_back_as_it_was_written(alias in any::<String>(), text in any::<String>()) {
        let mut answers = Answers::to(&lesson());
        answers.alias = alias;
        answers.answer("why", Given::Text(text));
        let read = Answers::read("a.ron", &answers.to_ron()).unwrap();
        prop_assert_eq!(read.faults, []);
        prop_assert_eq!(read.answers.entries, answers.entries);
        prop_assert_eq!(read.answers.alias, answers.alias);
    }

    #[test]
    fn any_text_is_refused_or_read_without_a_panic(text in any::<String>(), cut in 0_usize..600) {
        let _ = Answers::read("a.ron", &text);
        let whole = answers().to_ron();
        let cut = (0..=cut.min(whole.len())).rev().find(|&at| whole.is_char_boundary(at)).unwrap();
        if let Ok(read) = Answers::read("a.ron", &whole[..cut]) {
            prop_assert!(read.answers.entries.len() <= 2);
        }
    }
}
