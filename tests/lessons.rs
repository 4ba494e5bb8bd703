//! The lessons in the box, and what a lesson promises to those who teach with it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use mosaique::atlas::{Atlas, PackFiles, PackSource};
use mosaique::export::lesson::{LessonExportError, LessonForm, lesson_file};
use mosaique::lesson::answers::{
    Answers, AnswersFault, Given, Mark, Marking, Paper, Read, marks_table,
};
use mosaique::lesson::picture::import;
use mosaique::lesson::plan::{
    Age, Field, Lesson, Mend, Part, Reader, StoryRef, Task, check_lesson, lessons_of,
};
use mosaique::lesson::quiz::{Own, OwnAnswer, Question, Quiz, asked};
use mosaique::lesson::{Document, PictureFolder, Story, stories_of};
use mosaique::locale::{LANGUAGES, LanguageTag, Locale};
use mosaique::view::View;
use proptest::prelude::*;

static FILES: LazyLock<PackFiles> = LazyLock::new(|| PackFiles::read(&PackSource::Embedded));
static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::from_files(&FILES).atlas.unwrap());
static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| stories_of(&FILES).0);
static LESSONS: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
    let (lessons, faults) = lessons_of(&FILES);
    assert_eq!(faults, []);
    lessons
});

fn kinds(lesson: &Lesson) -> Vec<Mend> {
    let findings = check_lesson(lesson, &STORIES, &ATLAS);
    findings.into_iter().map(|finding| finding.what).collect()
}

fn written(lesson: &Lesson, language: &str, form: LessonForm) -> Vec<u8> {
    let language = LanguageTag::new(language);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let file = lesson_file(lesson, (&STORIES, &ATLAS), &language, form, go_on).unwrap();
    let is_zip = matches!(form, LessonForm::Zip { .. });
    for warning in &file.warnings {
        // What a text for Moodle cannot show is said; everything else can be written.
        assert!(is_zip && warning.contains("GIFT"), "{warning}");
    }
    file.bytes
}

/// A lesson as its file holds it: where its pictures are is no part of one.
fn as_in_file(lesson: &Lesson) -> Lesson {
    let mut lesson = lesson.clone();
    for activity in &mut lesson.activities {
        if let Task::Quiz(quiz) = &mut activity.task {
            quiz.folder = PictureFolder::default();
        }
    }
    lesson
}

#[test]
fn three_lessons_in_three_languages_have_nothing_to_mend() {
    assert_eq!(LESSONS.len(), 3);
    for lesson in LESSONS.iter() {
        let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
        assert_eq!(lesson.languages(), tags, "{}", lesson.id);
        assert_eq!(check_lesson(lesson, &STORIES, &ATLAS), [], "{}", lesson.id);
        assert!(lesson.story.is_some(), "{}", lesson.id);
        assert!((3..=6).contains(&lesson.activities.len()), "{}", lesson.id);
        assert!(!lesson.terms.is_empty() && !lesson.guide.is_empty());
    }
    let ages: Vec<Age> = LESSONS.iter().map(|lesson| lesson.age).collect();
    let age = |from, to| Age { from, to };
    assert_eq!(ages, [age(14, Some(16)), age(16, Some(18)), age(18, None)]);
}

#[test]
fn a_lesson_written_is_read_back_as_the_same() {
    for lesson in LESSONS.iter() {
        let text = lesson.to_ron();
        assert_eq!(
            Lesson::from_ron("lesson.ron", &text),
            Ok(as_in_file(lesson))
        );
    }
}

#[test]
fn a_lesson_of_a_newer_program_or_with_a_slip_says_so_with_its_place() {
    let newer = Lesson::from_ron("a.ron", "(mosaique_lesson: 4, hologram: 1)").unwrap_err();
    assert!(newer.to_string().contains("version 4"), "{newer}");
    let slip = LESSONS[0].to_ron().replacen("minutes:", "minuts:", 1);
    let fault = Lesson::from_ron("a.ron", &slip).unwrap_err().to_string();
    assert!(fault.starts_with("a.ron:"), "{fault}");
    assert!(fault.contains("did you mean 'minutes'?"), "{fault}");
    let text = LESSONS[0].to_ron();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    assert!(Lesson::from_ron("a.ron", &half).is_err());
}

#[test]
fn each_thing_to_mend_is_found() {
    let with = |change: &dyn Fn(&mut Lesson)| {
        let mut lesson = LESSONS[2].clone();
        change(&mut lesson);
        kinds(&lesson)
    };
    let debate = |lesson: &mut Lesson, left: &str, right: &str| {
        let claims = (left.to_owned(), right.to_owned());
        let is_debate = |known: &&mut _| matches!(known, Task::Debate { .. });
        let mut tasks = lesson.activities.iter_mut().map(|known| &mut known.task);
        if let Some(Task::Debate { claims: known, .. }) = tasks.find(is_debate) {
            *known = claims;
        }
    };
    assert_eq!(
        with(&|lesson| debate(lesson, "F115", "F115")),
        [Mend::SameClaim("F115".into())]
    );
    assert_eq!(
        with(&|lesson| debate(lesson, "F106", "F999")),
        [Mend::UnknownClaim("F999".into())]
    );
    assert_eq!(
        with(&|lesson| lesson.terms.push("warp-drive".into())),
        [Mend::UnknownTerm("warp-drive".into())]
    );
    assert_eq!(
        with(&|lesson| lesson.minutes = 90),
        [Mend::Minutes {
            said: 90,
            planned: 120
        }]
    );
    assert_eq!(
        with(&|lesson| lesson.age = Age {
            from: 18,
            to: Some(14)
        }),
        [Mend::Ages { from: 18, to: 14 }]
    );
    assert_eq!(
        with(&|lesson| lesson.pack = "moon".into()),
        [Mend::OtherPack("moon".into())]
    );
    assert_eq!(with(&|lesson| lesson.aims.clear()), [Mend::NoAims]);
    assert_eq!(
        with(&|lesson| lesson.activities[1].id = lesson.activities[0].id.clone()),
        [Mend::SameId("own-street".into())]
    );
    assert_eq!(
        with(&|lesson| lesson.activities[0].title = [("en", "Only English")].into_iter().collect()),
        [
            Mend::Untranslated(Field::Title),
            Mend::Untranslated(Field::Title)
        ]
    );
    assert_eq!(
        with(&|lesson| lesson.guide = mosaique::atlas::Words::default()),
        [Mend::Missing(Field::Guide)]
    );
    let story = |lesson: &mut Lesson, story| lesson.story.as_mut().unwrap().story = story;
    assert_eq!(
        with(&|lesson| story(lesson, StoryRef::Pack("no-talk".into()))),
        [Mend::UnknownStory("no-talk".into())]
    );
    let own = Story::new("china", "own", LESSONS[2].title.clone());
    let found = with(&|lesson| story(lesson, StoryRef::Own(Box::new(own.clone()))));
    assert!(matches!(found[..], [Mend::Story(_)]), "{found:?}");
    let lost = |lesson: &mut Lesson| {
        for view in lesson
            .activities
            .iter_mut()
            .filter_map(|known| known.view.as_mut())
        {
            view.selection = vec!["XX-Q".into()];
        }
    };
    assert!(matches!(with(&lost)[..], [Mend::Gone(_)]));
    let question = |lesson: &mut Lesson| {
        for activity in &mut lesson.activities {
            if let Task::Quiz(quiz) = &mut activity.task {
                let text = quiz.to_ron().replace("hangzhou", "atlantis");
                **quiz = mosaique::lesson::quiz::Quiz::from_ron("q.ron", &text).unwrap();
            }
        }
    };
    let found = with(&question);
    assert_eq!(found.len(), 3, "in each language: {found:?}");
    assert!(
        found
            .iter()
            .all(|what| matches!(what, Mend::Question(0, _))),
        "{found:?}"
    );
}

#[test]
fn a_student_is_given_nothing_that_is_for_the_teacher() {
    for lesson in LESSONS.iter() {
        let student = lesson.as_student();
        let text = student.to_ron();
        assert!(student.guide.is_empty() && student.prepare.is_empty());
        for activity in &lesson.activities {
            let guides = activity.task.marking_guide().into_iter();
            for words in guides.chain([&activity.notes, &lesson.guide]) {
                for (_, secret) in words.iter() {
                    let start: String = secret.chars().take(20).collect();
                    assert!(!text.contains(&start), "{}: {start}", lesson.id);
                }
            }
        }
        assert_eq!(student.fingerprint(), lesson.fingerprint());
        assert_eq!(lesson.as_teacher(), *lesson);
    }
}

#[test]
fn the_parts_are_taught_in_their_order_and_take_the_time_that_is_planned() {
    for lesson in LESSONS.iter() {
        let parts = lesson.parts();
        let story = parts.iter().position(|part| matches!(part, Part::Story(_)));
        let before = lesson.activities.iter().filter(|known| known.before_story);
        assert_eq!(story, Some(before.count()));
        assert_eq!(lesson.planned_minutes(), lesson.minutes);
    }
}

#[test]
fn a_page_holds_every_part_asks_for_nothing_and_shows_the_key_to_teachers_alone() {
    // A lesson a language: each is drawn, and all are alike in this.
    for (lesson, language) in LESSONS.iter().zip(LANGUAGES) {
        let tag = language.tag;
        let form = |reader| String::from_utf8(written(lesson, tag, LessonForm::Html(reader)));
        let student = form(Reader::Student).unwrap();
        let teacher = form(Reader::Teacher).unwrap();
        for page in [&student, &teacher] {
            assert!(page.contains(&format!("<html lang=\"{tag}\">")));
            for opening in ["src=\"", "href=\"", "url(", "@import "] {
                for found in page.split(opening).skip(1) {
                    let address: String = found.chars().take(8).collect();
                    assert!(!address.contains("//"), "{opening}{address}");
                }
            }
            assert!(!page.contains("<script"));
            for activity in &lesson.activities {
                assert!(page.contains(activity.title.get(tag)), "{}", activity.id);
            }
        }
        let locale = Locale::load(&LanguageTag::new(tag)).unwrap();
        for key in ["lesson-key", "lesson-guide", "lesson-notes"] {
            let heading = format!(">{}<", locale.text(key));
            assert!(teacher.contains(&heading), "{heading}");
            assert!(!student.contains(&heading), "{heading}");
        }
    }
}

#[test]
fn every_claim_stands_beside_who_makes_it() {
    let lesson = &LESSONS[0];
    let page = String::from_utf8(written(lesson, "en", LessonForm::Html(Reader::Student))).unwrap();
    let Some(Task::Debate { claims, .. }) = (lesson.activities.iter())
        .map(|activity| &activity.task)
        .find(|task| matches!(task, Task::Debate { .. }))
    else {
        panic!("the lesson has a debate");
    };
    for id in [&claims.0, &claims.1] {
        let claim = ATLAS.claims.by_id(id).unwrap();
        let publisher = ATLAS.sources[claim.source].publisher.get("en");
        let after = page.split(claim.statement.get("en")).nth(1).unwrap();
        let foot = after.split("</blockquote>").next().unwrap();
        assert!(foot.contains(publisher), "{id}: {foot}");
    }
}

/// The files of a zip, by their names.
fn unzipped(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[test]
fn pictures_of_own_questions_go_with_the_zip_and_one_that_is_gone_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (path, drawing) = (
        folder.path().join("lesson.ron"),
        folder.path().join("a.svg"),
    );
    let svg =
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>"#;
    fs::write(&drawing, svg).unwrap();
    let words = |text: &str| [("en", text)].into_iter().collect();
    let own = |id: &str, picture: &str| {
        Question::Own(Own {
            id: id.into(),
            prompt: words("What is this?"),
            answer: OwnAnswer::TrueFalse(true),
            picture: Some(picture.into()),
            alt: words("A triangle"),
            ..Own::default()
        })
    };
    let there = import(&drawing, &path).unwrap().file;
    let gone = "lesson.pictures/gone.png";
    let mut lesson = LESSONS[0].clone();
    let place = (lesson.activities.iter())
        .position(|activity| matches!(activity.task, Task::Quiz(_)))
        .unwrap();
    let mut quiz = Quiz::new(&lesson.pack, "own", words("Own"));
    quiz.questions = vec![own("a", &there), own("b", gone)];
    lesson.activities[place].task = Task::Quiz(Box::new(quiz));
    let id = lesson.activities[place].id.clone();
    fs::write(&path, lesson.to_ron()).unwrap();
    let Document::Lesson(lesson) = Document::open(&path).unwrap() else {
        panic!("it is a lesson");
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let (language, form) = (LanguageTag::new("en"), LessonForm::Zip { written: 9 });
    let file = lesson_file(&lesson, (&STORIES, &ATLAS), &language, form, go_on).unwrap();
    assert!(file.warnings.iter().any(|said| said.contains("gone.png")));
    let files = unzipped(file.bytes);
    for beside in ["student", "teacher", "quiz"] {
        let name = format!("{beside}/{there}");
        assert!(files.contains_key(&name), "{name} in {:?}", files.keys());
        assert!(!files.contains_key(&format!("{beside}/{gone}")));
    }
    let moodle = String::from_utf8_lossy(&files[&format!("quiz/{id}.xml")]);
    assert!(moodle.contains("encoding=\"base64\""), "{moodle}");
}

#[test]
fn a_zip_holds_all_that_a_class_needs_and_the_student_gets_no_key() {
    let lesson = &LESSONS[0];
    let bytes = written(lesson, "fr", LessonForm::Zip { written: 9 });
    assert_eq!(
        bytes,
        written(lesson, "fr", LessonForm::Zip { written: 9 }),
        "the same bytes"
    );
    let files = unzipped(bytes);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "README.txt",
            "quiz/pieces.apkg",
            "quiz/pieces.gift",
            "quiz/pieces.ron",
            "quiz/pieces.xml",
            "sheets/laying-pieces.pdf",
            "sheets/laying-pieces.ron",
            "sources.txt",
            "story/handout.pdf",
            "story/story.html",
            "story/story.ron",
            "student/booklet.html",
            "student/booklet.pdf",
            "student/lesson.ron",
            "teacher/booklet.html",
            "teacher/booklet.pdf",
            "teacher/laying-pieces-key.pdf",
            "teacher/lesson.ron",
        ]
    );
    let text = |name: &str| std::str::from_utf8(&files[name]).unwrap();
    let student = Lesson::from_ron("lesson.ron", text("student/lesson.ron")).unwrap();
    assert_eq!(student, as_in_file(&lesson.as_student()));
    let teacher = Lesson::from_ron("lesson.ron", text("teacher/lesson.ron")).unwrap();
    assert_eq!(teacher, as_in_file(lesson));
    assert!(text("README.txt").contains("Livret") || text("README.txt").contains("livret"));
    assert!(text("sources.txt").contains("CGTN"));
}

#[test]
fn work_that_nobody_wants_any_more_ends() {
    let stop = &mut |_, _| ControlFlow::Break(());
    let language = LanguageTag::new("en");
    let ended = lesson_file(
        &LESSONS[0],
        (&STORIES, &ATLAS),
        &language,
        LessonForm::Zip { written: 9 },
        stop,
    );
    assert!(matches!(ended, Err(LessonExportError::Cancelled)));
}

/// Right answers to everything that the atlas marks, and words for the rest.
fn good_answers(lesson: &Lesson, language: &str) -> Answers {
    let locale = Locale::load(&LanguageTag::new(language)).unwrap();
    let mut answers = Answers::to(lesson);
    answers.language = language.to_owned();
    for activity in &lesson.activities {
        let given = match &activity.task {
            Task::Quiz(quiz) => Given::Quiz(
                (quiz.questions.iter())
                    .map(|question| asked(question, &ATLAS, &locale).unwrap())
                    .map(|asked| (asked.id.clone(), asked.form.right_answer()))
                    .collect(),
            ),
            Task::Comparison { .. } => Given::View {
                view: View::default().to_text(),
                text: "A sentence".to_owned(),
            },
            _ => Given::Text("Words".to_owned()),
        };
        answers.answer(&activity.id, given);
    }
    answers
}

fn paper(lesson: &Lesson, file: &str, answers: Answers) -> Paper {
    let faults = Vec::new();
    Paper::of(file, Read { answers, faults }, lesson, &ATLAS)
}

#[test]
fn right_answers_to_a_quiz_bring_all_its_points_in_every_language() {
    for lesson in LESSONS.iter() {
        for language in LANGUAGES {
            let answers = good_answers(lesson, language.tag);
            assert_eq!(answers.faults_in(lesson), []);
            let text = answers.to_ron();
            let read = Answers::read("a.ron", &text).unwrap();
            assert_eq!(read.faults, []);
            let papers = [paper(lesson, "a.ron", read.answers)];
            let table = marks_table(lesson, &papers, &Marking::of(lesson));
            let quiz = (lesson.activities.iter())
                .find(|known| matches!(known.task, Task::Quiz(_)))
                .unwrap();
            let column = table
                .columns
                .iter()
                .position(|(id, _)| *id == quiz.id)
                .unwrap();
            let points = table.rows[0].cells[column].points;
            assert_eq!(points, Some(f64::from(quiz.points)), "{}", lesson.id);
            assert!(!table.rows[0].is_complete, "the teacher's part is open");
        }
    }
}

#[test]
fn a_class_is_a_row_a_student_with_what_the_teacher_gives() {
    let lesson = &LESSONS[1];
    let mut marking = Marking::of(lesson);
    let mark = |activity: &str, points| Mark {
        activity: activity.to_owned(),
        points: Some(points),
        remark: "Which year?".to_owned(),
    };
    for activity in &lesson.activities {
        if activity.points > 0 {
            let points = f64::from(activity.points);
            marking
                .give(lesson, "a.ron", mark(&activity.id, points))
                .unwrap();
        }
    }
    marking.give(lesson, "a.ron", mark("memo", 7.5)).unwrap();
    let mut other = good_answers(lesson, "en");
    other.lesson = "birds".to_owned();
    let papers = [
        paper(lesson, "a.ron", good_answers(lesson, "en")),
        paper(lesson, "b.ron", Answers::to(lesson)),
        paper(lesson, "c.ron", other),
    ];
    let table = marks_table(lesson, &papers, &marking);
    let most = f64::from(lesson.most_points());
    assert_eq!(table.rows[0].total, most - 2.5);
    assert!(table.rows[0].is_complete && table.rows[0].faults.is_empty());
    assert_eq!(table.rows[1].total, 0.0);
    assert!(table.rows[1].cells.iter().all(|cell| !cell.is_answered));
    assert!(table.rows[2].faults[0].to_string().contains("'birds'"));
    assert!(table.rows[2].cells.iter().all(|cell| cell.points.is_none()));
    let again = Marking::from_ron("marking.ron", &marking.to_ron()).unwrap();
    assert_eq!(again, marking);
}

#[test]
fn points_that_there_are_not_cannot_be_given() {
    let lesson = &LESSONS[1];
    let mut marking = Marking::of(lesson);
    for points in [-1.0, 10.5, f64::NAN, f64::INFINITY] {
        let mark = Mark {
            activity: "memo".to_owned(),
            points: Some(points),
            remark: String::new(),
        };
        assert!(marking.give(lesson, "a.ron", mark).is_err(), "{points}");
    }
    let text = "(mosaique_marking: 1, lesson: \"x\", fingerprint: \"\", students: [(file: \"a\", \
                marks: [(activity: \"memo\", points: 99), (activity: \"nap\")])])";
    let edited = Marking::from_ron("m.ron", text).unwrap();
    assert_eq!(edited.faults_in(lesson).len(), 2);
}

#[test]
fn an_answer_to_a_question_that_is_not_there_is_named() {
    let lesson = &LESSONS[1];
    let mut answers = good_answers(lesson, "en");
    for entry in &mut answers.entries {
        if let Given::Quiz(given) = &mut entry.given {
            given[0].0 = "0000".to_owned();
        }
    }
    let faults = answers.faults_in(lesson);
    assert!(
        matches!(&faults[..], [AnswersFault::UnknownQuestion { question, .. }] if question == "0000"),
        "{faults:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_in_a_lesson_are_read_back_as_they_were_written(text in any::<String>()) {
        let mut lesson = as_in_file(&LESSONS[0]);
        lesson.guide = [("en", text.as_str())].into_iter().collect();
        lesson.activities[0].instructions = [("fr", text.as_str())].into_iter().collect();
        prop_assert_eq!(Lesson::from_ron("a.ron", &lesson.to_ron()), Ok(lesson));
    }
}
