//! A lesson written in the window, driven by keys and by accessible names.

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
use forms::{rows, until, write_behind};
use mosaique::atlas::Words;
use mosaique::lesson::plan::{Activity, Lesson, StoryRef, Task, TaskKind, check_lesson};
use mosaique::lesson::quiz::{Question, Quiz};
use mosaique::lesson::{Step, Story};
use mosaique::store::{Drafts, OnDisk, OpenDocument, Pace};
use mosaique::ui::command::Command;
use mosaique::ui::lesson_editor::PlanCommand;
use mosaique::view::{Change, MeasureId};
use std::fs;
use std::path::{Path, PathBuf};
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window};

const ALT: Modifiers = Modifiers::ALT;

fn words(text: &str) -> Words {
    [("en", text)].into_iter().collect()
}

fn question(title: &str) -> Activity {
    Activity {
        id: title.to_owned(),
        title: words(title),
        minutes: 5,
        before_story: false,
        points: 0,
        instructions: words("Write."),
        notes: Words::default(),
        view: None,
        alt: Words::default(),
        task: Task::Question {
            question: words("Why?"),
            guide: Words::default(),
            lines: 3,
        },
    }
}

/// A lesson in English with open questions of these titles and nothing to mend.
fn lesson(titles: &[&str]) -> Lesson {
    let mut lesson = Lesson::new("china", "lesson-of-mine", words("A lesson"));
    lesson.aims = vec![words("I can tell.")];
    lesson.guide = words("Ask first.");
    lesson.activities = titles.iter().map(|title| question(title)).collect();
    lesson.minutes = lesson.planned_minutes();
    lesson
}

fn story() -> Story {
    let mut story = Story::new("china", "talk", words("A talk"));
    story.minutes = Some(15);
    for (language, title) in [("en", "A talk"), ("fr", "Un exposé"), ("zh-Hans", "讲话")] {
        story.title.set(language, title);
    }
    story.steps = vec![Step {
        title: story.title.clone(),
        alt: story.title.clone(),
        ..Step::default()
    }];
    story
}

/// A folder with the file of a lesson.
fn file_of(lesson: &Lesson) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, lesson.to_ron()).unwrap();
    (folder, path)
}

fn give(window: &mut Window, command: PlanCommand) {
    window.give(Command::Plan(command));
}

fn read(path: &Path) -> Lesson {
    Lesson::from_ron("mine.ron", &fs::read_to_string(path).unwrap()).unwrap()
}

fn titles(lesson: &Lesson) -> Vec<&str> {
    let activities = lesson.activities.iter();
    activities
        .map(|activity| activity.title.get("en"))
        .collect()
}

#[track_caller]
fn until_saved(window: &mut Window) {
    give(window, PlanCommand::Save);
    let saved = window.text("editor-saved");
    until(window, |window| window.shows(&saved));
}

#[track_caller]
fn write_line(window: &mut Window, key: &str, text: &str) {
    let name = window.text(key);
    write_behind(window, Role::TextInput, &name, text);
}

#[track_caller]
fn write_text(window: &mut Window, key: &str, text: &str) {
    let name = window.text(key);
    write_behind(window, Role::MultilineTextInput, &name, text);
}

/// Presses a button as the keyboard does.
#[track_caller]
fn press(window: &mut Window, name: &str) {
    window.button(name).focus();
    window.settle();
    window.press(Key::Enter);
}

#[track_caller]
fn press_key(window: &mut Window, key: &str) {
    let name = window.text(key);
    press(window, &name);
}

#[track_caller]
fn save_as(window: &mut Window, path: &Path) {
    window.press_with(CTRL_SHIFT, Key::S);
    let field = window.text("export-file-name");
    window.one(Role::TextInput, &field).focus();
    window.settle();
    window.press_with(CTRL, Key::A);
    window.write(&path.display().to_string());
    window.press(Key::Enter);
}

fn add(kind: TaskKind) -> &'static str {
    PlanCommand::Add(kind).name_key()
}

#[test]
fn a_lesson_of_one_part_of_each_kind_is_built_by_keyboard_saved_and_has_nothing_to_mend() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.ron");
        let mut window = Start {
            stories: vec![story()],
            ..Start::new(language)
        }
        .open();
        give(&mut window, PlanCommand::New);
        write_line(&mut window, "field-title", "Mine");
        write_text(&mut window, "lesson-field-summary", "What it is about");
        press_key(&mut window, "plan-aim-add");
        let aim = window.text_with("lesson-field-aim", &[("number", 1usize.into())]);
        write_behind(&mut window, Role::MultilineTextInput, &aim, "I can tell");
        write_text(&mut window, "lesson-guide", "Ask first");
        // A term of the glossary, found by its name.
        let term = window.scene().atlas.terms.entries()[0].clone();
        let name = term.names.get(language).to_owned();
        write_line(&mut window, "plan-term-search", &name);
        let values = [
            ("action", window.text("plan-term-add").into()),
            ("name", name.as_str().into()),
        ];
        let found = window.text_with("editor-button", &values);
        press(&mut window, &found);
        // The parts, one behind the other.
        press_key(&mut window, "cmd-plan-add-story");
        for kind in [
            TaskKind::Question,
            TaskKind::Debate,
            TaskKind::Comparison,
            TaskKind::Quiz,
            TaskKind::Sheet,
        ] {
            press_key(&mut window, add(kind));
            write_text(&mut window, "lesson-field-instructions", "Do this");
            match kind {
                TaskKind::Question => write_text(&mut window, "plan-question", "Why?"),
                TaskKind::Comparison => {
                    write_text(&mut window, "plan-comparison-task", "Show two regions");
                    press_key(&mut window, "plan-hint-add");
                    let hint = window.text_with("plan-hint", &[("number", 1usize.into())]);
                    write_behind(&mut window, Role::MultilineTextInput, &hint, "Look north");
                    write_text(&mut window, "field-alt", "A map");
                }
                TaskKind::Debate => {
                    for (side, claim) in ["plan-claim-first", "plan-claim-second"]
                        .into_iter()
                        .zip(0..2)
                    {
                        let side = window.text(side);
                        let atlas = mosaique::atlas::Atlas::embedded().atlas.unwrap();
                        let claim = atlas.claims.entries()[claim].clone();
                        let values = [("name", side.as_str().into())];
                        let search = window.text_with("plan-claim-search", &values);
                        write_behind(&mut window, Role::TextInput, &search, &claim.id);
                        let scene = window.scene();
                        let said = scene.claim_text(&claim, &claim.statement).into_owned();
                        let values = [("action", side.as_str().into()), ("name", said.into())];
                        let button = window.text_with("editor-button", &values);
                        press(&mut window, &button);
                    }
                    write_text(&mut window, "plan-debate-question", "Who is right?");
                }
                TaskKind::Quiz | TaskKind::Sheet => {}
            }
        }
        // The time of the lesson is that of its parts.
        window.press_with(ALT, Key::PageUp);
        for _ in 0..8 {
            window.press_with(ALT, Key::PageUp);
        }
        press_key(&mut window, "plan-minutes-take");
        let nothing = window.text("editor-found-none");
        until(&mut window, |window| window.shows(&nothing));
        save_as(&mut window, &path);
        until_saved(&mut window);
        let written = read(&path);
        assert_eq!(written.title.get(language), "Mine");
        assert_eq!(written.id, "mine");
        assert_eq!(written.terms, [term.id]);
        assert_eq!(written.minutes, 15 + 5 * 10);
        let kinds: Vec<TaskKind> = (written.activities.iter())
            .map(|activity| activity.task.kind())
            .collect();
        assert_eq!(
            kinds,
            [
                TaskKind::Question,
                TaskKind::Debate,
                TaskKind::Comparison,
                TaskKind::Quiz,
                TaskKind::Sheet
            ]
        );
        assert_eq!(
            written.story.as_ref().map(|part| part.story.clone()),
            Some(StoryRef::Pack("talk".to_owned()))
        );
        let found = check_lesson(&written, &[story()], window.scene().atlas);
        assert!(found.is_empty(), "{found:#?}");
        // Closed, the atlas is back and no draft is left.
        window.press_with(CTRL, Key::W);
        assert!(!window.shows(&window.text("plan-close")));
        let folder = window.close();
        let left = Drafts::in_folder(folder.path()).left_behind();
        assert!(left.drafts.is_empty() && left.unread.is_empty());
    }
}

#[test]
fn parts_are_put_in_order_over_the_story_doubled_and_deleted_by_keys_and_everything_is_undone() {
    for language in LANGUAGES {
        let (_folder, path) = file_of(&lesson(&["a", "b"]));
        let mut window = Start {
            stories: vec![story()],
            ..Start::new(language)
        }
        .open();
        give(&mut window, PlanCommand::Open(path.clone()));
        assert!(rows(&window, &["a", "b"]), "{:#?}", window.names());
        press_key(&mut window, "cmd-plan-add-story");
        let story = window.text("lesson-story");
        assert!(rows(&window, &[&story, "a", "b"]), "{:#?}", window.names());
        window.press_with(ALT, Key::ArrowDown);
        assert!(rows(&window, &["a", &story, "b"]), "{:#?}", window.names());
        window.press_with(ALT, Key::PageDown);
        window.press_with(CTRL_SHIFT, Key::D);
        assert!(rows(&window, &["a", &story, "b", "b"]));
        until_saved(&mut window);
        let written = read(&path);
        let before: Vec<bool> = (written.activities.iter())
            .map(|activity| activity.before_story)
            .collect();
        assert_eq!(before, [true, false, false]);
        window.press_with(ALT, Key::Delete);
        window.press_with(ALT, Key::PageUp);
        window.press_with(ALT, Key::Delete);
        for _ in 0..5 {
            window.undo();
        }
        assert!(rows(&window, &["a", "b"]), "{:#?}", window.names());
        window.redo();
        until_saved(&mut window);
        assert!(read(&path).story.is_some());
    }
}

#[test]
fn a_part_is_dragged_to_its_place() {
    let (_folder, path) = file_of(&lesson(&["a", "b", "c"]));
    let mut window = Window::open("en");
    give(&mut window, PlanCommand::Open(path));
    let at = |window: &Window, name: &str| window.nodes(|known| known.starts_with(name))[0].rect();
    let first = at(&window, "1. a");
    let third = at(&window, "3. c");
    let down = third.bottom() - first.center().y;
    window.drag(first.center(), egui::vec2(0.0, down));
    assert!(rows(&window, &["b", "c", "a"]), "{:#?}", window.names());
    window.undo();
    assert!(rows(&window, &["a", "b", "c"]));
}

#[test]
fn letters_typed_into_a_text_are_undone_as_one_and_languages_are_counted() {
    for language in LANGUAGES {
        let mut two = lesson(&["a"]);
        two.title.set("fr", "Une leçon");
        let (_folder, path) = file_of(&two);
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path.clone()));
        // Aim, guide, and of the part title, instructions and question.
        let french = [("name", "Français".into()), ("count", 5usize.into())];
        let tab = window.text_with("editor-language", &french);
        window.click_button(&tab);
        let guide = window.text("lesson-guide");
        for letter in ["x", "y", "z"] {
            write_behind(&mut window, Role::MultilineTextInput, &guide, letter);
        }
        let fewer = [("name", "Français".into()), ("count", 4usize.into())];
        let fewer = window.text_with("editor-language", &fewer);
        assert!(window.shows(&fewer), "{:#?}", window.names());
        until_saved(&mut window);
        assert_eq!(read(&path).guide.get("fr"), "xyz");
        window.undo();
        assert!(window.shows(&tab), "{:#?}", window.names());
        until_saved(&mut window);
        assert_eq!(read(&path).guide.find("fr"), None);
    }
}

#[test]
fn what_is_to_be_mended_leads_to_its_place() {
    for language in LANGUAGES {
        let mut with_fault = lesson(&["a", "b"]);
        with_fault.activities[1].instructions = Words::default();
        let (_folder, path) = file_of(&with_fault);
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path));
        let found = window.text_with("editor-found", &[("count", 1usize.into())]);
        until(&mut window, |window| window.shows(&found));
        window.press(Key::F8);
        let name = window.text("lesson-field-instructions");
        assert_eq!(window.focused(), Some(name));
        window.write("Do this");
        let nothing = window.text("editor-found-none");
        until(&mut window, |window| window.shows(&nothing));
    }
}

#[test]
fn the_view_on_the_map_is_taken_into_a_part_shown_again_and_taken_away() {
    for language in LANGUAGES {
        let (_folder, path) = file_of(&lesson(&["a"]));
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path.clone()));
        window.press_with(ALT, Key::PageDown);
        window.give(Command::Change(Change::Measure(MeasureId::plain(
            "gdp_per_capita",
        ))));
        press_key(&mut window, "plan-view-take");
        window.give(Command::Change(Change::Year(2015)));
        let differs = window.text("plan-differs");
        assert!(window.shows(&differs));
        window.press_with(ALT, Key::Home);
        assert_eq!(window.view().year, None);
        until_saved(&mut window);
        let view = read(&path).activities[0].view.clone().unwrap();
        assert_eq!(view.measure, Some(MeasureId::plain("gdp_per_capita")));
        press_key(&mut window, "plan-view-remove");
        until_saved(&mut window);
        assert_eq!(read(&path).activities[0].view, None);
    }
}

#[test]
fn a_quiz_is_made_again_with_another_seed_and_its_points_follow_it() {
    let (_folder, path) = file_of(&lesson(&["a"]));
    let mut window = Window::open("en");
    give(&mut window, PlanCommand::Open(path.clone()));
    give(&mut window, PlanCommand::Add(TaskKind::Quiz));
    until_saved(&mut window);
    let quiz = |path: &Path| match read(path).activities[0].task.clone() {
        Task::Quiz(quiz) => *quiz,
        other => panic!("{other:?}"),
    };
    let first = quiz(&path);
    assert_eq!(read(&path).activities[0].points, 8);
    press_key(&mut window, "plan-quiz-again");
    let delete = [
        ("action", window.text("editor-point-delete").into()),
        ("name", "Question 1".into()),
    ];
    let delete = window.text_with("editor-button", &delete);
    press(&mut window, &delete);
    until_saved(&mut window);
    let second = quiz(&path);
    assert_eq!((first.questions.len(), second.questions.len()), (8, 7));
    assert_ne!(first.questions[1..], second.questions[..]);
    assert_eq!(read(&path).activities[0].points, 7);
    window.undo();
    window.undo();
    until_saved(&mut window);
    assert_eq!(quiz(&path), first);
}

#[test]
fn a_quiz_and_a_story_are_taken_in_from_files_and_another_file_is_refused_in_words() {
    for language in LANGUAGES {
        let (folder, path) = file_of(&lesson(&["a"]));
        let quiz_file = folder.path().join("quiz.ron");
        let mut quiz = Quiz::new("china", "mine", words("Places"));
        quiz.questions = vec![Question::Find {
            region: "CN-GZ".to_owned(),
        }];
        fs::write(&quiz_file, quiz.to_ron()).unwrap();
        let story_file = folder.path().join("talk.ron");
        fs::write(&story_file, story().to_ron()).unwrap();
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path.clone()));
        let choose = |window: &mut Window, path: &Path| {
            let field = window.text("export-file-name");
            window.one(Role::TextInput, &field).focus();
            window.settle();
            window.press_with(CTRL, Key::A);
            window.write(&path.display().to_string());
            press_key(window, "plan-file-take");
        };
        // Without a story in the pack the palette asks for a file.
        press_key(&mut window, "cmd-plan-add-story");
        choose(&mut window, &quiz_file);
        assert!(window.shows(&window.text("plan-file-no-story")));
        choose(&mut window, &story_file);
        give(&mut window, PlanCommand::Add(TaskKind::Quiz));
        press_key(&mut window, "plan-quiz-file");
        choose(&mut window, &quiz_file);
        until_saved(&mut window);
        let written = read(&path);
        assert_eq!(
            written.story.map(|part| part.story),
            Some(StoryRef::Own(Box::new(story())))
        );
        assert_eq!(written.activities[0].task, Task::Quiz(Box::new(quiz)));
    }
}

#[test]
fn an_edit_outside_is_taken_over_when_nothing_is_lost_and_can_be_undone() {
    let (_folder, path) = file_of(&lesson(&["a"]));
    let mut window = Window::open("en");
    give(&mut window, PlanCommand::Open(path.clone()));
    fs::write(&path, lesson(&["theirs"]).to_ron()).unwrap();
    let taken = window.text("outside-taken");
    until(&mut window, |window| window.shows(&taken));
    assert!(rows(&window, &["theirs"]));
    window.undo();
    until_saved(&mut window);
    assert_eq!(titles(&read(&path)), ["a"]);
}

#[test]
fn when_both_wrote_the_writer_of_a_lesson_chooses_and_nothing_is_replaced_before() {
    for answer in ["outside-mine", "outside-theirs", "both"] {
        let (folder, path) = file_of(&lesson(&["a"]));
        let mut window = Window::open("en");
        give(&mut window, PlanCommand::Open(path.clone()));
        // Both in one moment: the document has not looked yet.
        fs::write(&path, lesson(&["theirs"]).to_ron()).unwrap();
        let name = window.text("field-title");
        window.one(Role::TextInput, &name).focus();
        window.harness.step();
        window.harness.event(egui::Event::Text("!".to_owned()));
        window.harness.step();
        let title = [("path", path.display().to_string().into())];
        let title = window.text_with("outside-title", &title);
        until(&mut window, |window| window.shows(&title));
        assert_eq!(titles(&read(&path)), ["theirs"]);
        let name = match answer {
            "both" => window.text_with("outside-both", &[("name", "mine-2.ron".into())]),
            key => window.text(key),
        };
        window.click_button(&name);
        until_saved(&mut window);
        let mine = !titles(&read(&path)).contains(&"theirs");
        assert_eq!(mine, answer == "outside-mine");
        let second = folder.path().join("mine-2.ron");
        assert_eq!(second.exists(), answer == "both");
    }
}

#[test]
fn what_a_killed_process_left_of_a_lesson_is_offered_and_gone_on_with() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(folder.path());
        let mut document = OpenDocument::begin(&drafts, None, Pace::default(), || {}).unwrap();
        let text = lesson(&["kept"]).to_ron();
        document.write(move || text);
        drop(document);
        let mut window = Start::new(language).open_in(folder);
        assert!(window.shows(&window.text("recovered-title")));
        let action = window.text("recovered-go-on");
        let values = [("action", action.into()), ("name", "A lesson".into())];
        let name = window.text_with("editor-button", &values);
        window.click_button(&name);
        let no_file = window.text("editor-no-file");
        until(&mut window, |window| window.shows(&no_file));
        assert!(rows(&window, &["kept"]));
    }
}

#[test]
fn words_are_in_a_draft_within_a_moment_of_being_typed() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = folder.path().join("drafts");
    let mut window = Start::new("en").open_in(folder);
    give(&mut window, PlanCommand::New);
    write_line(&mut window, "field-title", "Kept at once");
    until(&mut window, |_| {
        let files = fs::read_dir(&drafts).into_iter().flatten().flatten();
        files
            .filter_map(|file| fs::read_to_string(file.path()).ok())
            .any(|text| text.contains("Kept at once"))
    });
}

#[test]
fn a_lesson_that_another_window_writes_is_written_as_a_copy() {
    let (_files, path) = file_of(&lesson(&["a"]));
    let folder = tempfile::tempdir().unwrap();
    let drafts = Drafts::in_folder(folder.path());
    let on_disk = OnDisk::read(&path).unwrap();
    let first = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), || {}).unwrap();
    let mut window = Start::new("en").open_in(folder);
    give(&mut window, PlanCommand::Open(path.clone()));
    assert!(window.shows(&window.text("plan-in-use")));
    write_line(&mut window, "field-title", "!");
    let no_file = window.text("editor-no-file");
    until(&mut window, |window| window.shows(&no_file));
    assert_eq!(read(&path), lesson(&["a"]));
    drop(first);
}

#[test]
fn a_folder_that_cannot_be_written_to_keeps_a_lesson_as_a_draft_until_it_can() {
    let (folder, path) = file_of(&lesson(&["a"]));
    let nowhere = folder.path().join("nowhere").join("mine.ron");
    let mut window = Window::open("en");
    give(&mut window, PlanCommand::Open(path));
    save_as(&mut window, &nowhere);
    let values = [
        ("reason", window.text("store-no-folder").into()),
        ("key", "Ctrl+S".into()),
    ];
    let not_saved = window.text_with("editor-not-saved", &values);
    until(&mut window, |window| window.shows(&not_saved));
    // It is not left without asking.
    window.press_with(CTRL, Key::W);
    assert!(window.shows(&window.text("leave-draft")));
    let stay = window.text("cancel");
    window.click_button(&stay);
    fs::create_dir(folder.path().join("nowhere")).unwrap();
    until_saved(&mut window);
    assert_eq!(titles(&read(&nowhere)), ["a"]);
}

#[test]
fn a_lesson_in_the_box_is_written_as_a_copy_without_anything_to_mend() {
    let text = include_str!("../assets/china/lessons/1-one-country.ron");
    let known = Lesson::from_ron("1.ron", text).unwrap();
    let talk = include_str!("../assets/china/stories/1-mosaic.ron");
    for language in LANGUAGES {
        let mut window = Start {
            stories: vec![Story::from_ron("1.ron", talk).unwrap()],
            lessons: vec![known.clone()],
            ..Start::new(language)
        }
        .open();
        give(&mut window, PlanCommand::CopyOfPack(0));
        let nothing = window.text("editor-found-none");
        until(&mut window, |window| window.shows(&nothing));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.ron");
        save_as(&mut window, &path);
        until_saved(&mut window);
        assert_eq!(read(&path), known);
    }
}

#[test]
fn the_lesson_editor_is_whole_from_the_smallest_window_to_the_largest_text() {
    let (_folder, path) = file_of(&lesson(&["a", "b"]));
    for (width, height, text_scale) in [
        (640.0, 480.0, 1.0),
        (640.0, 480.0, 2.0),
        (2560.0, 1440.0, 2.0),
    ] {
        let mut settings = window::settings("fr");
        settings.text_scale = text_scale;
        let mut window = Start {
            settings,
            ..Start::new("fr").size(width, height)
        }
        .open();
        give(&mut window, PlanCommand::Open(path.clone()));
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        for key in ["plan-close", "editor-to-atlas"] {
            let rect = window.button(&window.text(key)).rect();
            assert!(
                screen.contains_rect(rect),
                "{key} at {rect} of {width} × {height}"
            );
        }
        let title = window.text("field-title");
        let rect = window.one(Role::TextInput, &title).rect();
        assert!(screen.contains(rect.center()), "there is room to write");
    }
}

#[test]
fn a_preview_shows_the_part_in_hand_to_a_student_and_to_the_teacher_and_keeps_no_answer() {
    for language in LANGUAGES {
        let mut known = lesson(&["a", "b"]);
        known.activities[1].notes = words("For your ears only.");
        let (_folder, path) = file_of(&known);
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path.clone()));
        window.press_with(ALT, Key::PageDown);
        window.press_with(ALT, Key::PageDown);
        let title = window.text("field-title");
        write_behind(&mut window, Role::TextInput, &title, "!");
        // What is not saved yet is shown too.
        window.press(Key::F5);
        let note = window.text("plan-preview-note");
        assert!(window.shows(&note), "{:#?}", window.names());
        assert!(window.mentions("b!"));
        assert!(!window.mentions("For your ears only."));
        let as_teacher = window.text("learn-as-teacher");
        window.click_button(&as_teacher);
        assert!(window.mentions("For your ears only."));
        let back = window.text("plan-preview-back");
        window.click_button(&back);
        assert!(rows(&window, &["a", "b!"]), "{:#?}", window.names());
        until_saved(&mut window);
        window.press_with(CTRL, Key::W);
        let folder = window.close();
        let left = Drafts::in_folder(folder.path()).left_behind();
        assert!(left.drafts.is_empty() && left.unread.is_empty());
    }
}

#[test]
fn the_lesson_in_hand_is_saved_for_a_class_as_it_is_now() {
    for language in LANGUAGES {
        let (folder, path) = file_of(&lesson(&["a"]));
        let mut window = Window::open(language);
        give(&mut window, PlanCommand::Open(path));
        write_line(&mut window, "field-title", " of mine");
        press_key(&mut window, "plan-export");
        assert!(window.shows(&window.text("lesson-export-title")));
        let file = folder.path().join("class.zip");
        let field = window.text("export-file-name");
        window.one(Role::TextInput, &field).focus();
        window.settle();
        window.press_with(CTRL, Key::A);
        window.write(&file.display().to_string());
        press_key(&mut window, "export-save");
        until(&mut window, |_| file.is_file());
        assert!(window.shows(&window.text("plan-close")), "the editor stays");
    }
}

#[test]
fn a_lesson_without_a_title_is_shown_in_a_preview_as_untitled() {
    let mut window = Window::open("en");
    give(&mut window, PlanCommand::New);
    window.press(Key::F5);
    assert!(window.shows(&window.text("plan-untitled")));
    assert!(window.shows(&window.text("plan-preview-note")));
}
