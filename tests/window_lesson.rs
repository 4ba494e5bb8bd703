//! A lesson worked through in the window, by keys and by accessible names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/window.rs"]
mod window;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use forms::until;
use mosaique::atlas::{PackFiles, PackSource, Words};
use mosaique::lesson::answers::{Answers, Given, Progress};
use mosaique::lesson::plan::{Lesson, Part, Reader, Task, lessons_of};
use mosaique::lesson::quiz::{Asked, Form, Quiz, asked};
use mosaique::lesson::{Document, Story, document_fault_sentence, stories_of};
use mosaique::store::{Drafts, OpenDocument, Pace};
use mosaique::ui::command::Command;
use mosaique::ui::lesson::LessonCommand;
use mosaique::view::{Change, View};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window};

/// The lessons and the stories of the pack in the program.
static PACK: LazyLock<(Vec<Lesson>, Vec<Story>)> = LazyLock::new(|| {
    let files = PackFiles::read(&PackSource::Embedded);
    (lessons_of(&files).0, stories_of(&files).0)
});

/// The lesson that has a part of every kind.
fn lesson() -> Lesson {
    PACK.0[0].clone()
}

fn start(language: &str) -> Start {
    Start {
        lessons: PACK.0.clone(),
        stories: PACK.1.clone(),
        ..Start::new(language)
    }
}

/// A window in which a file was opened.
fn opened(language: &str, path: &Path) -> Window {
    let document = Document::open(path).unwrap();
    let mut window = Start {
        document: Some(document),
        file: Some(path.to_owned()),
        ..start(language)
    }
    .open();
    window.settle();
    window
}

fn give(window: &mut Window, command: LessonCommand) {
    window.give(Command::Lesson(command));
}

/// Tab until something of this name is in focus.
#[track_caller]
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..200 {
        window.press(Key::Tab);
        if window.focused().as_deref() == Some(name) {
            return;
        }
    }
    panic!("Tab never comes to {name:?} among {:#?}", window.names());
}

/// Goes to a button by Tab and presses it.
#[track_caller]
fn press_by_keyboard(window: &mut Window, key: &str) {
    let name = window.text(key);
    tab_to(window, &name);
    window.press(Key::Enter);
}

/// The heading of the part on screen.
fn heading(window: &Window) -> String {
    let headings = window.harness.root().children_recursive();
    let headings = headings.filter(|node| node.accesskit_node().role() == Role::Heading);
    let names: Vec<String> = headings
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    names.first().cloned().unwrap_or_default()
}

fn words(window: &Window, words: &Words) -> String {
    window.scene().words(words).to_owned()
}

/// Saves the answers as a file, by keyboard.
#[track_caller]
fn save_as(window: &mut Window, path: &Path) {
    window.press_with(CTRL_SHIFT, Key::S);
    window.press_with(CTRL, Key::A);
    window.write(&path.display().to_string());
    window.press(Key::Enter);
    let saved = window.text("editor-saved");
    until(window, |window| window.shows(&saved));
}

fn read(path: &Path) -> Answers {
    let text = fs::read_to_string(path).unwrap();
    let read = Answers::read("answers.ron", &text).unwrap();
    assert_eq!(read.faults, []);
    read.answers
}

/// Answers the question that is open, by keys that do for any form.
fn answer_question(window: &mut Window, asked: &Asked) {
    match &asked.form {
        Form::Choice { .. } | Form::TrueFalse { .. } => window.press(Key::Num1),
        Form::Region { .. } | Form::Point { .. } => window.press(Key::ArrowLeft),
        Form::Pairs { left, .. } => {
            for _ in left {
                window.press(Key::Num1);
            }
        }
        _ => {}
    }
    window.press(Key::Enter);
    let next = window.text("quiz-go-on");
    if !window.shows(&next) {
        // Where a field takes Enter, the button is a few Tabs away.
        press_by_keyboard(window, "quiz-check");
    }
}

/// Does the quiz of the part on screen, as many questions as these.
fn do_quiz(window: &mut Window, quiz: &Quiz, count: usize) {
    let world = &window.harness.state().world;
    let all = quiz.questions.iter();
    let all: Vec<Asked> = all
        .map(|question| asked(question, &world.whole, &world.locale).unwrap())
        .collect();
    for question in all.iter().take(count) {
        assert!(window.shows(&question.prompt), "{:#?}", window.names());
        answer_question(window, question);
        assert!(window.shows(&question.explanation), "{:#?}", window.names());
        window.press(Key::Enter);
    }
}

#[test]
fn a_lesson_is_worked_to_the_end_by_keyboard_saved_opened_again_and_gone_on_with() {
    let lesson = lesson();
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.ron");
        let mut window = start(language).open();
        window.press(Key::F9);
        assert_eq!(heading(&window), words(&window, &lesson.title));
        assert!(window.shows(&window.text("learn-private")));
        let alias = window.text("learn-alias");
        tab_to(&mut window, &alias);
        window.write("Fox");
        press_by_keyboard(&mut window, "learn-start");
        let parts = lesson.parts();
        for (place, part) in parts.iter().enumerate() {
            let title = match part {
                Part::Story(_) => &PACK.1[0].title,
                Part::Activity(_, activity) => &activity.title,
            };
            let title = words(&window, title);
            assert!(heading(&window).ends_with(&title), "{place}: {title}");
            match part {
                Part::Story(_) => {
                    press_by_keyboard(&mut window, "learn-tell");
                    assert!(window.harness.state().is_telling());
                    window.press(Key::Escape);
                    assert!(heading(&window).ends_with(&title));
                }
                Part::Activity(_, activity) => match &activity.task {
                    Task::Question { .. } | Task::Debate { .. } => {
                        let field = window.text("learn-answer");
                        tab_to(&mut window, &field);
                        window.write(&format!("About {}", activity.id));
                    }
                    Task::Sheet(_) => {
                        let field = window.text("learn-sheet-note");
                        tab_to(&mut window, &field);
                        window.write("On paper");
                    }
                    Task::Comparison { .. } => {
                        press_by_keyboard(&mut window, "learn-hand-in");
                        let field = window.text("learn-sentence");
                        tab_to(&mut window, &field);
                        window.write("One rises, one stays");
                    }
                    Task::Quiz(quiz) => {
                        press_by_keyboard(&mut window, "learn-quiz");
                        do_quiz(&mut window, quiz, quiz.questions.len());
                        // The table of the end, and back.
                        window.press(Key::Escape);
                        assert!(heading(&window).ends_with(&title));
                        let first = asked(
                            &quiz.questions[0],
                            &window.harness.state().world.whole,
                            &window.harness.state().world.locale,
                        );
                        assert!(window.shows(&first.unwrap().explanation));
                    }
                },
            }
            window.press_with(CTRL, Key::PageDown);
        }
        assert_eq!(heading(&window), window.text("learn-end"));
        let count = lesson.activities.len() - 1;
        let all = [("done", count.into()), ("count", count.into())];
        assert!(window.shows(&window.text_with("learn-answered", &all)));
        save_as(&mut window, &path);
        drop(window);
        let answers = read(&path);
        assert_eq!(answers.alias, "Fox");
        assert_eq!(answers.faults_in(&lesson), []);
        for activity in &lesson.activities {
            let progress = answers.progress(activity);
            assert_eq!(progress, Progress::Done, "{language}: {}", activity.id);
        }

        let mut window = opened(language, &path);
        assert_eq!(heading(&window), words(&window, &lesson.title));
        press_by_keyboard(&mut window, "learn-go-on");
        assert_eq!(heading(&window), window.text("learn-end"));
        for _ in 0..parts.len() {
            window.press(Key::PageUp);
        }
        let field = window.text("learn-answer");
        let written = window.one(Role::MultilineTextInput, &field);
        let value = written.accesskit_node().value();
        assert_eq!(value.as_deref(), Some("About guess"));
        tab_to(&mut window, &field);
        window.press_with(CTRL, Key::End);
        window.write(", again");
        until(&mut window, |_| {
            read(&path).given("guess") == Some(&Given::Text("About guess, again".to_owned()))
        });
    }
}

#[test]
fn what_is_on_screen_is_handed_in_shown_again_and_taken_back_and_the_sentence_stays() {
    let lesson = lesson();
    let place = lesson.parts().iter().position(|part| {
        matches!(part, Part::Activity(_, activity) if matches!(activity.task, Task::Comparison { .. }))
    });
    let place = place.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    let mut window = start("en").open();
    window.press(Key::F9);
    for _ in 0..=place {
        window.press(Key::PageDown);
    }
    let Part::Activity(_, activity) = lesson.parts()[place] else {
        panic!("no comparison");
    };
    assert_eq!(Some(window.view()), activity.view.as_deref());
    // A sentence first, then a view of one's own, then the sentence is still there.
    let field = window.text("learn-sentence");
    tab_to(&mut window, &field);
    window.write("It rises");
    let Task::Comparison { hints, .. } = &activity.task else {
        panic!("no comparison");
    };
    let first = mosaique::lesson::plain_text(hints[0].get("en"));
    assert!(!window.mentions(&first));
    let number = [("number", 1.into()), ("count", hints.len().into())];
    let hint = window.text_with("learn-hint-number", &number);
    window.click_button(&hint);
    assert!(window.mentions(&first), "{:#?}", window.names());
    window.give(Command::Change(Change::Select("CN-BJ".to_owned())));
    let handed: View = window.view().clone();
    window.click_button(&window.text("learn-hand-in"));
    window.give(Command::Change(Change::ClearSelection));
    window.click_button(&window.text("learn-show-again"));
    assert_eq!(*window.view(), handed);
    save_as(&mut window, &path);
    let given = read(&path).given(&activity.id).cloned();
    let expected = Given::View {
        view: handed.to_text(),
        text: "It rises".to_owned(),
    };
    assert_eq!(given, Some(expected));
    window.click_button(&window.text("learn-take-back"));
    let expected = Given::View {
        view: String::new(),
        text: "It rises".to_owned(),
    };
    until(&mut window, |_| {
        read(&path).given(&activity.id) == Some(&expected)
    });
    assert_eq!(read(&path).faults_in(&lesson), []);
}

#[test]
fn a_quiz_is_left_in_the_middle_and_the_rest_is_done_later_in_the_language_of_before() {
    let lesson = lesson();
    let quiz = lesson
        .activities
        .iter()
        .find_map(|activity| match &activity.task {
            Task::Quiz(quiz) => Some((activity.id.clone(), quiz.clone())),
            _ => None,
        });
    let (id, quiz) = quiz.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    let mut window = start("fr").open();
    window.press(Key::F9);
    give(&mut window, LessonCommand::Quiz(id.clone()));
    do_quiz(&mut window, &quiz, 2);
    // Nothing is asked: what was answered is kept.
    window.press(Key::Escape);
    assert!(window.shows(&window.text("learn-private")));
    save_as(&mut window, &path);
    let given = read(&path).given(&id).cloned().unwrap();
    assert!(matches!(&given, Given::Quiz(given) if given.len() == 2));
    let french = asked(
        &quiz.questions[2],
        &window.harness.state().world.whole,
        &window.harness.state().world.locale,
    );
    window.give(Command::Language("en"));
    give(&mut window, LessonCommand::Quiz(id.clone()));
    assert!(window.shows(&french.unwrap().prompt));
    assert_eq!(read(&path).language, "fr");
}

/// Every word of a lesson that is for the teacher alone.
fn for_the_teacher(lesson: &Lesson) -> Vec<&Words> {
    let mut words = vec![&lesson.guide, &lesson.prepare];
    words.extend(lesson.story.iter().map(|part| &part.notes));
    for activity in &lesson.activities {
        words.push(&activity.notes);
        words.extend(activity.task.marking_guide());
    }
    words.retain(|words| !words.is_empty());
    words
}

#[test]
fn the_student_sees_nothing_that_is_for_the_teacher_and_the_teacher_all_of_it() {
    let lesson = lesson();
    for language in LANGUAGES {
        let hidden: Vec<String> = for_the_teacher(&lesson)
            .iter()
            .map(|words| {
                let text = mosaique::lesson::plain_text(words.get(language));
                text.lines().next().unwrap_or_default().to_owned()
            })
            .collect();
        assert!(hidden.len() > 5 && hidden.iter().all(|text| !text.is_empty()));
        let mut window = start(language).size(1600.0, 3000.0).open();
        for reader in [Reader::Student, Reader::Teacher] {
            window.press(Key::F9);
            give(&mut window, LessonCommand::ReadAs(reader));
            let mut seen = String::new();
            for _ in 0..lesson.parts().len() + 2 {
                seen.push_str(&window.names().join("\n"));
                window.press_with(CTRL, Key::PageDown);
            }
            for text in &hidden {
                // A text with a link is several pieces; its first words are one.
                let start: String = text.chars().take(20).collect();
                let is_seen = seen.contains(&start);
                assert_eq!(is_seen, reader == Reader::Teacher, "{reader:?}: {start}");
            }
        }
    }
}

#[test]
fn a_teacher_saves_the_lesson_for_students_and_it_offers_no_other_view() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lesson.ron");
    let mut window = start("en").open();
    window.press(Key::F9);
    let copy = window.text("learn-student-copy");
    assert!(!window.shows(&copy));
    window.click_button(&window.text("learn-as-teacher"));
    window.click_button(&copy);
    window.press_with(CTRL, Key::A);
    window.write(&path.display().to_string());
    window.press(Key::Enter);
    let text = fs::read_to_string(&path).unwrap();
    let saved = Lesson::from_ron("lesson.ron", &text).unwrap();
    // Where its pictures are is no part of a file.
    assert_eq!(saved.to_ron(), lesson().as_student().to_ron());
    let window = opened("en", &path);
    assert_eq!(heading(&window), words(&window, &saved.title));
    assert!(!window.shows(&window.text("learn-as-teacher")));
}

#[test]
fn answers_that_nobody_saved_are_offered_when_the_lesson_is_opened_again() {
    let mut window = start("en").open();
    window.press(Key::F9);
    window.press(Key::PageDown);
    let field = window.text("learn-answer");
    tab_to(&mut window, &field);
    window.write("Not saved");
    // Escape ends writing, then leaves.
    window.press(Key::Escape);
    assert!(window.shows(&field));
    window.press(Key::Escape);
    assert!(!window.shows(&field));
    assert!(window.shows(&window.text("learn-kept-draft")));
    window.press(Key::F9);
    window.click_button(&window.text("learn-recover"));
    window.press(Key::PageDown);
    let written = window.one(Role::MultilineTextInput, &field);
    let value = written.accesskit_node().value();
    assert_eq!(value.as_deref(), Some("Not saved"));
}

#[test]
fn looking_at_a_lesson_leaves_the_atlas_as_it_was_and_nothing_behind() {
    let mut window = start("en").open();
    window.give(Command::Change(Change::Select("CN-BJ".to_owned())));
    let before = window.view().clone();
    window.press(Key::F9);
    for _ in 0..4 {
        window.press(Key::PageDown);
    }
    window.press(Key::Escape);
    assert_eq!(*window.view(), before);
    window.undo();
    assert!(window.chosen().is_empty());
    let folder = window.close();
    assert!(
        Drafts::in_folder(folder.path())
            .left_behind()
            .drafts
            .is_empty()
    );
}

#[test]
fn answers_that_are_not_whole_say_so_and_answers_to_an_unknown_lesson_ask_for_it() {
    let lesson = lesson();
    let mut answers = Answers::to(&lesson);
    for activity in &lesson.activities {
        if let Task::Question { .. } = activity.task {
            answers.answer(&activity.id, Given::Text("Because".to_owned()));
        }
    }
    let whole = answers.to_ron();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    let cut = &whole[..whole.len() - 20];
    let edited = whole.replacen("Because", "Therefore", 1);
    for (text, key) in [(cut, "answers-cut"), (edited.as_str(), "answers-edited")] {
        fs::write(&path, text).unwrap();
        let mut window = opened("fr", &path);
        assert!(window.shows(&window.text("learn-answers-faults")));
        let values = [("file", "answers.ron".into()), ("kept", 1.into())];
        assert!(
            window.shows(&window.text_with(key, &values)),
            "{:#?}",
            window.names()
        );
        // What cannot be read of a damaged file is not written over.
        give(&mut window, LessonCommand::Alias("Fox".to_owned()));
        if key == "answers-cut" {
            let draft = window.text("editor-no-file");
            until(&mut window, |window| window.shows(&draft));
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }
    // Of a lesson that this atlas does not have.
    let mut other = lesson.clone();
    other.id = "elsewhere".to_owned();
    let beside = folder.path().join("elsewhere.ron");
    fs::write(&beside, other.to_ron()).unwrap();
    fs::write(&path, Answers::to(&other).to_ron()).unwrap();
    let mut window = opened("fr", &path);
    assert!(window.shows(&window.text("learn-wanted")));
    let wrong = folder.path().join("wrong.ron");
    fs::write(&wrong, lesson.to_ron()).unwrap();
    for (file, is_right) in [(&wrong, false), (&beside, true)] {
        let field = window.text("export-file-name");
        window.one(Role::TextInput, &field).focus();
        window.settle();
        window.press_with(CTRL, Key::A);
        window.write(&file.display().to_string());
        window.press(Key::Enter);
        let name = [("lesson", "elsewhere".into())];
        let refused = window.text_with("learn-wanted-other", &name);
        assert_eq!(window.shows(&refused), !is_right, "{:#?}", window.names());
    }
    assert_eq!(heading(&window), words(&window, &other.title));
}

#[test]
fn answers_of_a_process_that_was_killed_are_offered_at_the_next_start() {
    let lesson = lesson();
    for language in LANGUAGES {
        let settings = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(settings.path());
        let mut document = OpenDocument::begin(&drafts, None, Pace::default(), || {}).unwrap();
        let mut answers = Answers::to(&lesson);
        answers.answer("guess", Given::Text("Before the end".to_owned()));
        document.write(move || answers.to_ron());
        while !document.is_kept() {
            std::thread::sleep(Duration::from_millis(5));
        }
        drop(document);
        mosaique::store::SettingsStore::open(settings.path())
            .save(&window::settings(language))
            .unwrap();
        let mut window = start(language).open_in(settings);
        window.settle();
        let title = words(&window, &lesson.title);
        let name = window.text_with("recovered-answers", &[("lesson", title.as_str().into())]);
        let action = window.text("recovered-go-on");
        let values = [("action", action.into()), ("name", name.into())];
        let button = window.text_with("editor-button", &values);
        window.click_button(&button);
        assert_eq!(heading(&window), title);
        window.press(Key::PageDown);
        let field = window.text("learn-answer");
        let written = window.one(Role::MultilineTextInput, &field);
        let value = written.accesskit_node().value();
        assert_eq!(value.as_deref(), Some("Before the end"));
    }
}

#[test]
fn answers_of_a_newer_program_are_refused_in_words_and_left_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    let newer =
        Answers::to(&lesson())
            .to_ron()
            .replacen("mosaique_answers: 1", "mosaique_answers: 9", 1);
    fs::write(&path, &newer).unwrap();
    for language in LANGUAGES {
        let mut window = start(language).open();
        window.press_with(CTRL, Key::O);
        window.press_with(CTRL, Key::A);
        window.write(&path.display().to_string());
        window.press(Key::Enter);
        let fault = Document::open(&path).unwrap_err();
        let reason = document_fault_sentence(&fault, window.scene().locale);
        assert!(reason.contains('9') && window.shows(&reason), "{reason}");
        assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    }
}

#[test]
fn two_windows_do_not_write_the_same_answers() {
    let lesson = lesson();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    fs::write(&path, Answers::to(&lesson).to_ron()).unwrap();
    let settings = tempfile::tempdir().unwrap();
    let drafts = Drafts::in_folder(settings.path());
    let on_disk = mosaique::store::OnDisk::read(&path).unwrap();
    let first = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), || {}).unwrap();
    let document = Document::open(&path).unwrap();
    let mut window = Start {
        document: Some(document),
        file: Some(path.clone()),
        ..start("en")
    }
    .open_in(settings);
    window.settle();
    let reason = [("reason", window.text("store-in-use").into())];
    assert!(window.shows(&window.text_with("learn-not-open", &reason)));
    drop(first);
}

#[test]
fn answers_edited_elsewhere_are_asked_about_and_neither_is_lost() {
    let lesson = lesson();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.ron");
    let mut theirs = Answers::to(&lesson);
    fs::write(&path, theirs.to_ron()).unwrap();
    let mut window = opened("en", &path);
    give(
        &mut window,
        LessonCommand::Write("guess".to_owned(), "Mine".to_owned()),
    );
    theirs.alias = "Somebody else".to_owned();
    fs::write(&path, theirs.to_ron()).unwrap();
    let mine = window.text("outside-mine");
    until(&mut window, |window| window.shows(&mine));
    let name = [("name", "answers-2.ron".into())];
    let both = window.text_with("outside-both", &name);
    window.click_button(&both);
    let beside = folder.path().join("answers-2.ron");
    until(&mut window, |_| beside.exists());
    assert_eq!(read(&path).alias, "Somebody else");
    let given = Given::Text("Mine".to_owned());
    until(&mut window, |_| {
        read(&beside).given("guess") == Some(&given)
    });
}

#[test]
fn a_narrow_window_shows_the_panes_one_by_one_and_keys_lead_through_them() {
    for (width, height) in [(640.0, 900.0), (640.0, 480.0)] {
        let mut window = start("en").size(width, height).open();
        window.press(Key::F9);
        window.press(Key::PageDown);
        let field = window.text("learn-answer");
        assert!(window.shows(&field));
        let parts = window.text("learn-parts");
        window.click_button(&parts);
        assert!(!window.shows(&field));
        let last = window.text("learn-end");
        window.button(&last).focus();
        window.press(Key::Enter);
        assert_eq!(heading(&window), last, "{:#?}", window.names());
    }
}

#[test]
fn nothing_of_a_lesson_leaves_the_smallest_window_with_the_largest_text() {
    for language in LANGUAGES {
        let mut start = start(language).size(640.0, 480.0);
        start.settings.text_scale = 2.0;
        let mut window = start.open();
        window.press(Key::F9);
        for _ in 0..=lesson().parts().len() {
            window.press(Key::PageDown);
            // The list of parts has what the bar has no room for.
            window.click_button(&window.text("learn-parts"));
            assert!(window.shows(&window.text("learn-leave")));
            window.click_button(&window.text("learn-task"));
            for node in window.harness.root().children_recursive() {
                let known = node.accesskit_node();
                if known.role() == Role::Button && !known.label().unwrap_or_default().is_empty() {
                    let rect = node.rect();
                    let fits = rect.left() >= 0.0 && rect.right() <= 640.0;
                    assert!(fits, "{language}: {:?} at {rect:?}", known.label());
                }
            }
        }
    }
}

#[test]
fn a_folder_that_is_not_there_keeps_the_answers_as_a_draft_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = start("en").open();
    window.press(Key::F9);
    window.press(Key::PageDown);
    give(
        &mut window,
        LessonCommand::Write("guess".to_owned(), "Mine".to_owned()),
    );
    window.press_with(CTRL_SHIFT, Key::S);
    window.press_with(CTRL, Key::A);
    let path = folder.path().join("nowhere").join("answers.ron");
    window.write(&path.display().to_string());
    window.press(Key::Enter);
    let values = [
        ("reason", window.text("store-no-folder").into()),
        ("key", "Ctrl+S".into()),
    ];
    let said = window.text_with("editor-not-saved", &values);
    until(&mut window, |window| window.shows(&said));
    let folder = window.close();
    let left = Drafts::in_folder(folder.path()).left_behind().drafts;
    assert!(left[0].text().contains("Mine"));
}

#[test]
fn f6_goes_from_the_parts_to_the_picture_to_the_task() {
    let mut window = start("en").open();
    window.press(Key::F9);
    window.press(Key::PageDown);
    window.press(Key::F6);
    let row = window.focused().unwrap_or_default();
    assert!(row.contains("Before we begin"), "{row}");
    window.press(Key::F6);
    assert_eq!(window.focused(), Some(window.map_name()));
    window.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(window.focused(), Some(window.text("learn-task")));
}

#[test]
fn hints_about_the_atlas_wait_until_the_lesson_is_left() {
    let mut start = start("en");
    start.settings.hints_dismissed = false;
    let mut window = Start {
        document: Some(Document::Lesson(Box::new(lesson()))),
        ..start
    }
    .open();
    window.settle();
    let title = window.text("hint-title");
    assert!(!window.shows(&title));
    window.give(Command::Hints);
    assert!(window.shows(&title), "they were asked for");
    window.press(Key::Escape);
    assert!(!window.shows(&title));
    window.give(Command::Hints);
    give(&mut window, LessonCommand::Leave);
    assert!(window.shows(&title));
}
