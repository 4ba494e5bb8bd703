//! A class is marked in the window: answers opened, points and remarks given by keyboard, kept,
//! opened again, and taken along as a table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;
use mosaique::atlas::{PackFiles, PackSource};
use mosaique::lesson::answers::{Answers, Given, Mark, Marking};
use mosaique::lesson::plan::{Lesson, Task, lessons_of};
use mosaique::lesson::quiz::asked;
use mosaique::locale::Locale;
use mosaique::store::{Drafts, OnDisk, OpenDocument, Pace, SettingsStore};
use mosaique::ui::command::Command;
use mosaique::ui::marking::MarkCommand;
use mosaique::view::{MeasureId, View};
use tempfile::TempDir;
use window::{CTRL, LANGUAGES, Start, Window, china};

static LESSONS: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
    let (lessons, faults) = lessons_of(&PackFiles::read(&PackSource::Embedded));
    assert_eq!(faults, []);
    lessons
});

fn lesson() -> &'static Lesson {
    let mut all = LESSONS.iter();
    all.find(|lesson| lesson.id == "one-country").unwrap()
}

fn view() -> View {
    View {
        measure: Some(MeasureId::plain("gdp_per_capita")),
        ..View::default()
    }
}

/// Answers to everything: quizzes right, a view, a sentence.
fn answers(alias: &str, language: &str) -> Answers {
    let locale = Locale::load(&language.into()).unwrap();
    let mut answers = Answers::to(lesson());
    answers.alias = alias.to_owned();
    answers.language = language.to_owned();
    for activity in &lesson().activities {
        let given = match &activity.task {
            Task::Quiz(quiz) => Given::Quiz(
                (quiz.questions.iter())
                    .map(|question| asked(question, &china(), &locale).unwrap())
                    .map(|asked| (asked.id.clone(), asked.form.right_answer()))
                    .collect(),
            ),
            Task::Comparison { .. } => Given::View {
                view: view().to_text(),
                text: "Two roads, one map".to_owned(),
            },
            Task::Sheet(_) => continue,
            _ => Given::Text(format!("{alias} on {}", activity.id)),
        };
        answers.answer(&activity.id, given);
    }
    answers
}

/// A class of five files: a good one, one cut in half, one edited, one to another lesson, one of a
/// newer program.
fn class(language: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let good = answers("Otter", language).to_ron();
    write("a-otter.ron", &good);
    let heron = answers("Heron", language).to_ron();
    let cut = heron.find("who-decides").unwrap();
    write("b-heron.ron", &heron[..cut]);
    let edited = answers("Crane", language).to_ron();
    write(
        "c-crane.ron",
        &edited.replace("Crane on white-piece", "Everything"),
    );
    let mut other = answers("Lynx", language);
    other.lesson = "birds".to_owned();
    write("d-lynx.ron", &other.to_ron());
    write("e-newer.ron", "(mosaique_answers: 9, voice: true)");
    // In a folder there are other things too.
    write("f-view.ron", &view().to_text());
    write("g-lesson.ron", &lesson().to_ron());
    folder
}

fn open(language: &str) -> Window {
    Start {
        lessons: LESSONS.clone(),
        ..Start::new(language)
    }
    .open()
}

fn wait_for(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    for _ in 0..1200 {
        if is_so(window) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
        window.settle();
    }
    panic!("it does not come to be; there is {:#?}", window.names());
}

/// Asks by the search for "Mark answers…", types the folder, and marks.
fn mark_by_keyboard(window: &mut Window, folder: &Path) {
    window.press_with(CTRL, Key::K);
    window.write(&window.text("cmd-mark"));
    window.press(Key::Enter);
    assert!(window.shows(&window.text("marking-open-title")));
    assert_eq!(window.focused(), Some(window.text("marking-folder")));
    window.write(&folder.display().to_string());
    let begin = window.text("marking-begin");
    window.click_button(&begin);
    let title = lesson()
        .title
        .get(window.scene().locale.language().as_str());
    let title = window.text_with("marking-title", &[("title", title.into())]);
    wait_for(window, |window| window.shows(&title));
}

fn cell(window: &Window, student: &str, activity: &str, state: &str) -> String {
    let language = window.scene().locale.language().as_str().to_owned();
    let title = lesson().activity(activity).unwrap().title.get(&language);
    let values = [
        ("student", student.into()),
        ("activity", title.into()),
        ("state", state.into()),
    ];
    window.text_with("marking-cell", &values)
}

fn points(window: &Window, points: f64, most: u32) -> String {
    let values = [
        ("points", window.scene().locale.number_exact(points).into()),
        ("most", (most as usize).into()),
    ];
    window.text_with("marking-points-of", &values)
}

#[test]
fn a_class_is_marked_by_keyboard_kept_beside_the_answers_and_opened_again() {
    for language in LANGUAGES {
        let folder = class(language);
        let mut window = open(language);
        mark_by_keyboard(&mut window, folder.path());

        // The quiz is marked by the atlas; the sheet is on paper; the rest waits.
        let quiz = cell(&window, "Otter", "pieces", &points(&window, 8.0, 8));
        assert!(window.shows(&quiz), "{quiz}: {:#?}", window.names());
        let sheet = window.text("marking-on-paper");
        assert!(window.shows(&cell(&window, "Otter", "laying-pieces", &sheet)));
        let open = window.text("marking-open");
        let waits = cell(&window, "Otter", "who-decides", &open);
        assert!(window.shows(&waits));

        // The first answer to mark is in hand: its words are read, points and remark are written.
        assert!(window.shows("Otter on who-decides"));
        window.press(Key::Enter);
        let field = window.text_with("marking-points", &[("most", 6_usize.into())]);
        assert_eq!(window.focused(), Some(field.clone()));
        window.write("7");
        let fault = "who-decides";
        assert!(
            window.mentions(fault),
            "points that there are not are refused"
        );
        window.press(Key::Backspace);
        window.write("4,5");
        let given = cell(&window, "Otter", "who-decides", &points(&window, 4.5, 6));
        assert!(window.shows(&given), "{:#?}", window.names());
        window.press(Key::Tab);
        while window.focused() != Some(window.text("marking-remark")) {
            window.press(Key::Tab);
        }
        window.write("Which year?");
        let file = folder.path().join("marking-one-country.ron");
        wait_for(&mut window, |_| {
            fs::read_to_string(&file).is_ok_and(|text| text.contains("Which year?"))
        });

        // F3 goes on, in a field too: to the view that was handed in.
        window.press(Key::F3);
        assert!(window.shows("Two roads, one map"));
        window.press(Key::F4);
        assert_eq!(window.view().measure, view().measure);
        assert!(window.shows(&window.map_name()), "the view is on the map");
        window.press(Key::Escape);
        assert_eq!(window.view().measure, View::default().measure);
        let with_remark = window.text_with(
            "marking-with-remark",
            &[("state", points(&window, 4.5, 6).into())],
        );
        let given = cell(&window, "Otter", "who-decides", &with_remark);
        assert!(window.shows(&given), "and the table comes back");

        // Enter in the points goes to the next answer to mark.
        window.press(Key::Enter);
        window.write("8");
        window.press(Key::Enter);
        assert!(window.shows("Otter on white-piece"));

        // Everything is kept: another window goes on with it.
        drop(window.close());
        let mut window = self::open(language);
        mark_by_keyboard(&mut window, folder.path());
        assert!(window.shows(&given), "{:#?}", window.names());
        let marking = Marking::from_ron("m", &fs::read_to_string(&file).unwrap()).unwrap();
        let mark = marking.mark("a-otter.ron", "who-decides").unwrap();
        assert_eq!(
            (mark.points, mark.remark.as_str()),
            (Some(4.5), "Which year?")
        );
        assert_eq!(
            marking.mark("a-otter.ron", "two-roads").unwrap().points,
            Some(8.0)
        );
        assert!(marking.faults_in(lesson()).is_empty());
    }
}

#[test]
fn what_is_wrong_with_a_file_stands_beside_it_and_the_rest_opens() {
    for language in LANGUAGES {
        let folder = class(language);
        let mut window = open(language);
        mark_by_keyboard(&mut window, folder.path());
        let note = |window: &Window,
                    name: &str,
                    key: &str,
                    values: &[(&str, mosaique::locale::Value<'_>)]| {
            let reason = window.text_with(key, values);
            let values = [("name", name.into()), ("reason", reason.into())];
            window.text_with("marking-note", &values)
        };
        let path = |name: &str| folder.path().join(name).display().to_string();
        let cut = [
            ("file", path("b-heron.ron").into()),
            ("kept", 2_usize.into()),
        ];
        let cut = note(&window, "Heron", "answers-cut", &cut);
        assert!(window.shows(&cut), "{cut}: {:#?}", window.names());
        let edited = [("file", path("c-crane.ron").into())];
        let edited = note(&window, "Crane", "answers-edited", &edited);
        assert!(window.shows(&edited), "{edited}: {:#?}", window.names());
        let other = [
            ("found", "birds".into()),
            ("expected", "one-country".into()),
        ];
        assert!(window.shows(&note(&window, "Lynx", "answers-other-lesson", &other)));
        assert!(
            !window
                .nodes(|name| name.starts_with("e-newer.ron") && name.contains('9'))
                .is_empty()
        );
        assert!(
            !window.mentions("f-view.ron"),
            "what is no answer is left alone"
        );
    }
}

#[test]
fn the_table_of_marks_is_saved_and_no_name_becomes_a_formula() {
    let folder = class("en");
    let file = folder.path().join("h-sum.ron");
    fs::write(&file, answers("=SUM(A1)", "en").to_ron()).unwrap();
    let mut window = open("en");
    mark_by_keyboard(&mut window, folder.path());
    window.click_button(&window.text("cmd-mark-table"));
    assert_eq!(window.focused(), Some(window.text("export-file-name")));
    let table = folder.path().join("marks-one-country.csv");
    window.click_button(&window.text("export-save"));
    wait_for(&mut window, |_| table.exists());
    let text = fs::read_to_string(table).unwrap();
    let row = text
        .lines()
        .find(|line| line.contains("h-sum.ron"))
        .unwrap();
    assert!(row.starts_with("'=SUM(A1),h-sum.ron,8,"), "{row}");
    assert_eq!(text.lines().count(), 6, "{text}");
}

#[test]
fn a_page_goes_back_to_the_student_with_points_and_remark() {
    let folder = class("fr");
    let mut window = open("fr");
    mark_by_keyboard(&mut window, folder.path());
    let remark = window.text("marking-remark");
    window.one(Role::MultilineTextInput, &remark).focus();
    window.settle();
    window.write("Quelle année ?");
    let ask = window.text("cmd-mark-hand-back");
    window.click_button(&ask);
    window.press_with(CTRL, Key::A);
    let page = folder.path().join("otter.html");
    window.write(&page.display().to_string());
    window.click_button(&window.text("export-save"));
    wait_for(&mut window, |_| page.exists());
    let text = fs::read_to_string(page).unwrap();
    for part in ["Quelle année ?", "Otter on who-decides", "8 points sur 8"] {
        assert!(text.contains(part), "{part}");
    }
    for fetched in ["src=\"http", "href=\"http", "<script", "url(http"] {
        assert!(!text.contains(fetched), "nothing is fetched: {fetched}");
    }
}

/// A folder of settings with a draft of a marking in it, as a process that was killed leaves it.
fn killed(file: &Path) -> TempDir {
    let settings = tempfile::tempdir().unwrap();
    let store = SettingsStore::open(settings.path());
    store.save(&window::settings("en")).unwrap();
    fs::write(file, Marking::of(lesson()).to_ron()).unwrap();
    let on_disk = OnDisk::read(file).unwrap();
    let mut marking = Marking::of(lesson());
    let mark = Mark {
        activity: "who-decides".to_owned(),
        points: Some(3.0),
        remark: String::new(),
    };
    marking.give(lesson(), "a-otter.ron", mark).unwrap();
    let drafts = Drafts::in_folder(settings.path());
    let slow = Pace {
        quiet: Duration::from_secs(600),
        longest: Duration::from_secs(600),
        ..Pace::default()
    };
    let mut document = OpenDocument::begin(&drafts, Some(&on_disk), slow, || {}).unwrap();
    document.write(move || marking.to_ron());
    while !document.is_kept() {
        std::thread::sleep(Duration::from_millis(5));
    }
    drop(document);
    settings
}

#[test]
fn a_marking_whose_window_was_killed_is_offered_again() {
    let folder = class("en");
    let settings = killed(&folder.path().join("marking-one-country.ron"));
    let start = Start {
        lessons: LESSONS.clone(),
        ..Start::new("en")
    };
    let mut window = start.open_in(settings);
    assert!(window.shows(&window.text("recovered-title")));
    let offer = window.text_with("recovered-marking", &[("lesson", "one-country".into())]);
    let values = [
        ("action", window.text("recovered-go-on").into()),
        ("name", offer.into()),
    ];
    let go_on = window.text_with("editor-button", &values);
    window.click_button(&go_on);
    let given = cell(&window, "Otter", "who-decides", &points(&window, 3.0, 6));
    wait_for(&mut window, |window| window.shows(&given));
}

#[test]
fn an_edit_of_the_marking_elsewhere_is_asked_about() {
    let folder = class("en");
    let mut window = open("en");
    mark_by_keyboard(&mut window, folder.path());
    window.press(Key::Enter);
    window.write("3");
    let file = folder.path().join("marking-one-country.ron");
    let saved = window.text("editor-saved");
    wait_for(&mut window, |window| file.exists() && window.shows(&saved));
    let theirs = fs::read_to_string(&file).unwrap().replace("3.0", "2.0");
    fs::write(&file, &theirs).unwrap();
    // Nothing of ours would be lost, so theirs is taken over.
    let given = cell(&window, "Otter", "who-decides", &points(&window, 2.0, 6));
    wait_for(&mut window, |window| window.shows(&given));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|fault| fault.to_string())
    }
}

#[test]
fn several_files_let_go_over_the_window_are_marked_together() {
    let folder = class("zh-Hans");
    let mut window = open("zh-Hans");
    for name in ["a-otter.ron", "c-crane.ron"] {
        let file = std::sync::Arc::new(Dropped(folder.path().join(name)));
        window.harness.input_mut().dropped_files.push(file);
    }
    window.harness.step();
    let open = window.text("marking-open");
    let otter = cell(&window, "Otter", "who-decides", &open);
    wait_for(&mut window, |window| window.shows(&otter));
    assert!(window.shows(&cell(&window, "Crane", "who-decides", &open)));
}

#[test]
fn arrow_keys_go_from_answer_to_answer_and_a_wide_and_a_small_window_show_them() {
    for (width, height) in [(640.0, 480.0), (2560.0, 1440.0)] {
        let folder = class("en");
        let start = Start {
            lessons: LESSONS.clone(),
            ..Start::new("en").size(width, height)
        };
        let mut window = start.open();
        mark_by_keyboard(&mut window, folder.path());
        let is_chosen = |window: &Window, name: &str| {
            let found = window.nodes(|known| known.starts_with(name));
            found
                .iter()
                .any(|node| node.accesskit_node().toggled() == Some(Toggled::True))
        };
        let state = |window: &Window, activity: &str| cell(window, "Otter", activity, "");
        let before = state(&window, "who-decides");
        assert!(
            is_chosen(&window, &before),
            "{before}: {:#?}",
            window.names()
        );
        window.press(Key::ArrowLeft);
        window.press(Key::ArrowLeft);
        let quiz = state(&window, "pieces");
        assert!(is_chosen(&window, &quiz), "{:#?}", window.names());
        window.press(Key::ArrowDown);
        let heron = cell(&window, "Heron", "pieces", "");
        assert!(is_chosen(&window, &heron), "{:#?}", window.names());
    }
}

#[test]
fn a_lesson_is_taken_along_from_the_window_in_every_language() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(language);
        window.press_with(CTRL, Key::K);
        window.write(&window.text("cmd-export-lesson"));
        window.press(Key::Enter);
        assert!(window.shows(&window.text("lesson-export-title")));
        assert_eq!(window.focused(), Some(window.text("export-file-name")));
        let path = folder.path().join("class.zip");
        window.press_with(CTRL, Key::A);
        window.write(&path.display().to_string());
        window.click_button(&window.text("export-save"));
        wait_for(&mut window, |_| path.exists());
        let zip = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
        let names: Vec<String> = (zip.file_names())
            .map(|name| name.unwrap().into_owned())
            .collect();
        for name in ["README.txt", "quiz/pieces.apkg", "sheets/laying-pieces.pdf"] {
            assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
        }
        let done = [("path", path.display().to_string().into())];
        let done = window.text_with("export-done", &done);
        wait_for(&mut window, |window| window.shows(&done));
    }
}

#[test]
fn a_second_window_does_not_write_over_the_marking_of_the_first() {
    let folder = class("en");
    let file = folder.path().join("marking-one-country.ron");
    fs::write(&file, Marking::of(lesson()).to_ron()).unwrap();
    let on_disk = OnDisk::read(&file).unwrap();
    let settings = tempfile::tempdir().unwrap();
    SettingsStore::open(settings.path())
        .save(&window::settings("en"))
        .unwrap();
    // Locks lie in the folder of settings, which two windows of a person share.
    let shared = Drafts::in_folder(settings.path());
    let first = OpenDocument::begin(&shared, Some(&on_disk), Pace::default(), || {}).unwrap();
    let start = Start {
        lessons: LESSONS.clone(),
        ..Start::new("en")
    };
    let mut window = start.open_in(settings);
    window.give(Command::Mark(MarkCommand::Open));
    window.write(&folder.path().display().to_string());
    window.click_button(&window.text("marking-begin"));
    let reason = window.text("store-in-use");
    let told = window.text_with("editor-not-open", &[("reason", reason.into())]);
    wait_for(&mut window, |window| window.shows(&told));
    drop(first);
}

#[test]
fn answers_to_a_lesson_that_is_not_known_ask_for_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut other = answers("Lynx", "fr");
    other.lesson = "birds".to_owned();
    fs::write(folder.path().join("lynx.ron"), other.to_ron()).unwrap();
    let mut window = open("fr");
    window.give(Command::Mark(MarkCommand::Open));
    window.write(&folder.path().display().to_string());
    window.click_button(&window.text("marking-begin"));
    let reason = window.text_with("marking-no-lesson", &[("id", "birds".into())]);
    wait_for(&mut window, |window| window.shows(&reason));
    window.press(Key::Escape);
    assert!(!window.shows(&reason));
}
