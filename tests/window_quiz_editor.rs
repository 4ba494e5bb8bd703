//! A quiz written in the window, driven by keys and by accessible names.

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
use forms::{choose, let_go, row, rows, save_to, wait_until};
use mosaique::atlas::Words;
use mosaique::lesson::quiz::{
    Match, Own, OwnAnswer, Question, QuestionKind, Quiz, quiz_finding_sentence,
};
use mosaique::store::{Drafts, OpenDocument, Pace};
use mosaique::ui::command::Command;
use mosaique::ui::quiz_editor::{AskCommand, OwnKind};
use std::fs;
use std::path::{Path, PathBuf};
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window};

const ALT: Modifiers = Modifiers::ALT;

/// What a text may hold that no format may be broken by. A field of one line makes its line break
/// a space.
const NASTY: &str = "\"q\" 'a' =1 {b} ~c #d <e> &f; \u{200f}rtl\u{200e} 🙂 %g \\h";

fn give(window: &mut Window, command: AskCommand) {
    window.give(Command::Ask(command));
}

fn open(language: &str) -> Window {
    Start {
        allows_missing_glyphs: true,
        ..Start::new(language)
    }
    .open()
}

/// Puts a text in the place of what a field holds.
#[track_caller]
fn put(window: &mut Window, name: &str, text: &str) {
    let mut found = window.all(name);
    found.retain(|node| {
        use egui_kittest::kittest::NodeT;
        let role = node.accesskit_node().role();
        matches!(
            role,
            Role::TextInput | Role::MultilineTextInput | Role::SpinButton
        )
    });
    assert_eq!(found.len(), 1, "{name:?} among {:#?}", window.names());
    found[0].focus();
    window.settle();
    window.press_with(CTRL, Key::A);
    window.write(text);
}

fn numbered(window: &Window, key: &str, number: usize) -> String {
    window.text_with(key, &[("number", number.into())])
}

#[track_caller]
fn add(window: &mut Window, kind: &str) {
    let what = window.text(kind);
    let name = window.text_with("ask-add-own-one", &[("what", what.into())]);
    window.click_button(&name);
}

#[track_caller]
fn until_saved(window: &mut Window) {
    give(window, AskCommand::Save);
    let saved = window.text("editor-saved");
    wait_until(window, |window| window.shows(&saved));
}

fn words(text: &str) -> Words {
    [("en", text)].into_iter().collect()
}

fn own(id: &str, prompt: &str) -> Question {
    Question::Own(Own {
        id: id.into(),
        prompt: words(prompt),
        explanation: words("Because"),
        source: words("A book"),
        ..Own::default()
    })
}

/// A quiz in English with own questions that ask this.
fn quiz(prompts: &[&str]) -> Quiz {
    let mut quiz = Quiz::new("china", "quiz", words("A quiz"));
    quiz.questions = (prompts.iter().enumerate())
        .map(|(place, prompt)| own(&format!("own-{}", place + 1), prompt))
        .collect();
    quiz
}

/// A folder with the file of a quiz.
fn file_of(quiz: &Quiz) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quiz.ron");
    fs::write(&path, quiz.to_ron()).unwrap();
    (folder, path)
}

fn read(path: &Path) -> Quiz {
    Quiz::from_ron("quiz.ron", &fs::read_to_string(path).unwrap()).unwrap()
}

fn prompts(quiz: &Quiz) -> Vec<&str> {
    (quiz.questions.iter())
        .map(|question| match question {
            Question::Own(own) => own.prompt.get("en"),
            _ => "",
        })
        .collect()
}

#[test]
fn own_questions_of_every_form_are_written_saved_exported_and_done() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(language);
        window.press_with(CTRL_SHIFT, Key::N);
        let title = window.text("ask-title");
        put(&mut window, &title, NASTY);
        let in_language = |text: &str| -> Words { [(language, text)].into_iter().collect() };
        let prompt_of = |number: usize| format!("{number} {NASTY}");
        let (prompt, why, source) = (
            window.text("ask-prompt"),
            window.text("ask-explanation"),
            window.text("ask-source"),
        );
        for (place, kind) in OwnKind::ALL.into_iter().enumerate() {
            add(&mut window, kind.key());
            // What is typed next is the question.
            assert_eq!(window.focused(), Some(prompt.clone()), "{kind:?}");
            window.write(&prompt_of(place));
            put(&mut window, &why, NASTY);
            put(&mut window, &source, NASTY);
            let entries = |window: &mut Window, key: &str, count: usize| {
                for number in 1..=count {
                    let name = numbered(window, key, number);
                    put(window, &name, &format!("{number} {NASTY}"));
                }
            };
            match kind {
                OwnKind::Choice => {
                    entries(&mut window, "ask-choice", 4);
                    let values = [
                        ("action", window.text("ask-make-right").into()),
                        ("name", numbered(&window, "ask-choice", 3).into()),
                    ];
                    let right = window.text_with("editor-button", &values);
                    window.one(Role::RadioButton, &right).focus();
                    window.settle();
                    window.press(Key::Space);
                }
                OwnKind::TrueFalse => {
                    let wrong = window.text("quiz-false");
                    window.one(Role::RadioButton, &wrong).focus();
                    window.settle();
                    window.press(Key::Space);
                }
                OwnKind::Number => {
                    let (value, tolerance) =
                        (window.text("ask-value"), window.text("ask-tolerance"));
                    put(&mut window, &value, "-12,5");
                    window.press(Key::Enter);
                    put(&mut window, &tolerance, "0.25");
                    window.press(Key::Enter);
                    let unit = window.text("ask-unit");
                    put(&mut window, &unit, "km/h");
                }
                OwnKind::Text => {
                    let more = window.text("ask-add-accepted");
                    window.click_button(&more);
                    entries(&mut window, "ask-accepted", 2);
                }
                OwnKind::Matching => {
                    entries(&mut window, "ask-left", 3);
                    entries(&mut window, "ask-right", 3);
                }
                OwnKind::Order => entries(&mut window, "ask-item", 3),
            }
        }
        window.press_with(CTRL, Key::S);
        let path = folder.path().join("own.ron");
        let field = window.text("export-file-name");
        put(&mut window, &field, &path.display().to_string());
        window.press(Key::Enter);
        until_saved(&mut window);
        // What was written is in the file.
        let quiz = read(&path);
        assert_eq!(quiz.title, in_language(NASTY));
        let entry = |number: usize| in_language(&format!("{number} {NASTY}"));
        let answers = [
            OwnAnswer::Choice {
                choices: (1..=4).map(entry).collect(),
                right: 2,
            },
            OwnAnswer::TrueFalse(false),
            OwnAnswer::Number {
                value: -12.5,
                tolerance: 0.25,
                unit: in_language("km/h"),
            },
            OwnAnswer::Text {
                accepted: (1..=2).map(entry).collect(),
            },
            OwnAnswer::Matching(
                (1..=3)
                    .map(|number| Match {
                        left: entry(number),
                        right: entry(number),
                    })
                    .collect(),
            ),
            OwnAnswer::Order((1..=3).map(entry).collect()),
        ];
        let written: Vec<Question> = (answers.into_iter().enumerate())
            .map(|(place, answer)| {
                Question::Own(Own {
                    id: format!("own-{}", place + 1),
                    prompt: in_language(&prompt_of(place)),
                    answer,
                    explanation: in_language(NASTY),
                    source: in_language(NASTY),
                    ..Own::default()
                })
            })
            .collect();
        assert_eq!(quiz.questions, written);
        // It goes to other programs.
        for (form, name, holds) in [
            ("quiz-file-moodle", "own.xml", "&lt;e&gt;"),
            ("quiz-file-gift", "own.gift", "\\=1 \\{b\\} \\~c \\#d"),
        ] {
            window.press_with(CTRL_SHIFT, Key::F7);
            let entry = window.text(form);
            choose(&mut window, "quiz-file-form", &entry);
            let path = folder.path().join(name);
            save_to(&mut window, "export-file-name", &path);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(holds), "{name}: {text}");
        }
        // And is done in the window, from which Escape comes back.
        window.press_with(Modifiers::SHIFT, Key::F5);
        let place = [("number", 1usize.into()), ("count", 6usize.into())];
        assert!(window.shows(&window.text_with("quiz-place", &place)));
        window.press(Key::Num3);
        window.press(Key::Enter);
        assert!(window.shows(&window.text("quiz-mark-right")));
        window.press(Key::Escape);
        assert!(window.shows(&window.text("ask-add-own")));
    }
}

#[test]
fn questions_from_the_atlas_are_added_and_another_comes_in_their_place() {
    for language in LANGUAGES {
        let mut window = open(language);
        give(&mut window, AskCommand::New);
        for kind in QuestionKind::GENERATED {
            let what = window.text(kind.name_key());
            let name = window.text_with("ask-add-generated-one", &[("what", what.into())]);
            window.button(&name).focus();
            window.settle();
            window.press(Key::Enter);
        }
        let all = |window: &mut Window| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("all.ron");
            give(window, AskCommand::SaveAs);
            let field = window.text("export-file-name");
            put(window, &field, &path.display().to_string());
            window.press(Key::Enter);
            until_saved(window);
            let read = read(&path).questions;
            // The next file is another one.
            (read, folder)
        };
        let (before, _first) = all(&mut window);
        let kinds: Vec<QuestionKind> = before.iter().map(Question::kind).collect();
        assert_eq!(kinds, QuestionKind::GENERATED);
        window.press_with(CTRL_SHIFT, Key::G);
        let (after, _second) = all(&mut window);
        assert_eq!(after[..10], before[..10]);
        assert_eq!(after[10].kind(), before[10].kind());
        assert_ne!(after[10].identity(), before[10].identity());
    }
}

#[test]
fn questions_are_put_in_order_and_deleted_by_keys_and_everything_is_undone() {
    let (_folder, path) = file_of(&quiz(&["a", "b", "c"]));
    let mut window = open("en");
    give(&mut window, AskCommand::Open(path.clone()));
    assert!(rows(&window, &["a", "b", "c"]), "{:#?}", window.names());
    window.press_with(ALT, Key::PageDown);
    window.press_with(ALT, Key::ArrowDown);
    assert!(rows(&window, &["b", "a", "c"]));
    window.press_with(ALT, Key::Delete);
    assert!(rows(&window, &["b", "c"]));
    window.undo();
    window.undo();
    assert!(rows(&window, &["a", "b", "c"]));
    // Letters typed one after the other are one step.
    let prompt = window.text("ask-prompt");
    put(&mut window, &prompt, "d");
    window.write("e");
    assert!(rows(&window, &["de", "b", "c"]));
    window.undo();
    assert!(rows(&window, &["a", "b", "c"]));
    window.redo();
    until_saved(&mut window);
    assert_eq!(prompts(&read(&path)), ["de", "b", "c"]);
}

#[test]
fn a_question_is_dragged_to_its_place() {
    let (_folder, path) = file_of(&quiz(&["a", "b", "c"]));
    let mut window = open("en");
    give(&mut window, AskCommand::Open(path));
    let place = |window: &Window, number, title| {
        window.one(Role::Button, &row(window, number, title)).rect()
    };
    let (from, to) = (place(&window, 1, "a"), place(&window, 3, "c"));
    let by = egui::vec2(0.0, to.bottom() - from.center().y);
    window.drag(from.center(), by);
    assert!(rows(&window, &["b", "c", "a"]), "{:#?}", window.names());
}

#[test]
fn what_is_to_be_mended_leads_to_its_place_in_every_language() {
    use mosaique::lesson::quiz::FindingKind;
    for language in LANGUAGES {
        let mut own = Own {
            id: "own-1".into(),
            prompt: [("en", "Is it?"), ("fr", "Est-ce ?")].into_iter().collect(),
            explanation: words("Because"),
            ..Own::default()
        };
        own.answer = OwnAnswer::TrueFalse(true);
        let mut quiz = quiz(&["a"]);
        quiz.title.set("fr", "Un quiz");
        quiz.questions.push(Question::Own(own));
        let (_folder, path) = file_of(&quiz);
        let mut window = open(language);
        give(&mut window, AskCommand::Open(path));
        let sentence = |window: &Window, what: &FindingKind| {
            let what = quiz_finding_sentence(what, window.scene().locale);
            let values = [("number", 2usize.into()), ("what", what.into())];
            window.text_with("ask-found", &values)
        };
        let no_source = sentence(&window, &FindingKind::NoSource);
        wait_until(&mut window, |window| window.shows(&no_source));
        window.click_button(&no_source);
        assert_eq!(window.focused(), Some(window.text("ask-source")));
        // Then the explanation, which is not in French.
        let what = quiz_finding_sentence(&FindingKind::Untranslated, window.scene().locale);
        let values = [("language", "Français".into()), ("what", what.into())];
        let what = window.text_with("editor-found-language", &values);
        let values = [("number", 2usize.into()), ("what", what.into())];
        let untranslated = window.text_with("ask-found", &values);
        window.click_button(&untranslated);
        assert_eq!(window.focused(), Some(window.text("ask-explanation")));
        window.write("Parce que");
        wait_until(&mut window, |window| !window.shows(&untranslated));
    }
}

#[test]
fn an_edit_outside_is_taken_over_when_nothing_is_lost_and_asked_about_when_something_is() {
    let (_folder, path) = file_of(&quiz(&["a"]));
    let mut window = open("en");
    give(&mut window, AskCommand::Open(path.clone()));
    fs::write(&path, quiz(&["b"]).to_ron()).unwrap();
    let taken = window.text("outside-taken");
    wait_until(&mut window, |window| window.shows(&taken));
    assert!(rows(&window, &["b"]));
    window.undo();
    assert!(rows(&window, &["a"]));
}

#[test]
fn what_a_killed_process_left_of_a_quiz_is_offered_and_gone_on_with() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(folder.path());
        let mut document = OpenDocument::begin(&drafts, None, Pace::default(), || {}).unwrap();
        let text = quiz(&["lost and found"]).to_ron();
        document.write(move || text);
        while !document.is_kept() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        drop(document);
        let mut window = Start::new(language).open_in(folder);
        window.settle();
        let values = [
            ("action", window.text("recovered-go-on").into()),
            ("name", "A quiz".into()),
        ];
        let go_on = window.text_with("editor-button", &values);
        window.click_button(&go_on);
        assert!(rows(&window, &["lost and found"]), "{:#?}", window.names());
    }
}

#[test]
fn a_second_window_writes_a_copy_and_says_so() {
    let (_folder, path) = file_of(&quiz(&["a"]));
    let shared = tempfile::tempdir().unwrap();
    let drafts = Drafts::in_folder(shared.path());
    let on_disk = mosaique::store::OnDisk::read(&path).unwrap();
    let first = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), || {}).unwrap();
    let mut window = Start::new("fr").open_in(shared);
    give(&mut window, AskCommand::Open(path.clone()));
    assert!(window.shows(&window.text("ask-in-use")));
    give(&mut window, AskCommand::Select(1));
    let prompt = window.text("ask-prompt");
    put(&mut window, &prompt, "b");
    let no_file = window.text("editor-no-file");
    wait_until(&mut window, |window| window.shows(&no_file));
    assert_eq!(prompts(&read(&path)), ["a"]);
    first.discard();
}

#[test]
fn a_folder_that_cannot_be_written_to_keeps_the_quiz_as_a_draft_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open("zh-Hans");
    give(&mut window, AskCommand::New);
    add(&mut window, OwnKind::TrueFalse.key());
    window.write("kept");
    give(&mut window, AskCommand::SaveAs);
    let field = window.text("export-file-name");
    let nowhere = folder.path().join("missing").join("quiz.ron");
    put(&mut window, &field, &nowhere.display().to_string());
    window.press(Key::Enter);
    let values = [
        ("reason", window.text("store-no-folder").into()),
        ("key", "Ctrl+S".into()),
    ];
    let not_saved = window.text_with("editor-not-saved", &values);
    wait_until(&mut window, |window| window.shows(&not_saved));
    let folder = window.close();
    let mut window = Start::new("zh-Hans").open_in(folder);
    window.settle();
    assert!(window.shows(&window.text("recovered-title")));
}

#[test]
fn a_picture_let_go_over_a_question_goes_where_the_quiz_goes() {
    let (folder, path) = file_of(&quiz(&["a"]));
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    let picture = folder.path().join("square.svg");
    fs::write(&picture, svg).unwrap();
    let mut window = open("en");
    give(&mut window, AskCommand::Open(path.clone()));
    give(&mut window, AskCommand::Select(1));
    let_go(&mut window, &picture);
    let alt = window.text("ask-alt");
    wait_until(&mut window, |window| {
        window.focused().as_ref() == Some(&alt)
    });
    window.write("A square");
    until_saved(&mut window);
    let Question::Own(own) = read(&path).questions.remove(0) else {
        panic!("it is no own question");
    };
    let file = own.picture.unwrap();
    assert!(folder.path().join(&file).is_file());
    assert_eq!(own.alt.get("en"), "A square");
    let elsewhere = tempfile::tempdir().unwrap();
    give(&mut window, AskCommand::SaveAs);
    let field = window.text("export-file-name");
    let copy = elsewhere.path().join("copy.ron");
    put(&mut window, &field, &copy.display().to_string());
    window.press(Key::Enter);
    wait_until(&mut window, |_| elsewhere.path().join(&file).is_file());
    // It is seen while the question is tried.
    give(&mut window, AskCommand::Try);
    wait_until(&mut window, |window| !window.all("A square").is_empty());
    assert!(window.one(Role::Image, "A square").rect().height() > 100.0);
}

#[test]
fn what_is_set_up_and_what_is_done_can_be_written_on() {
    let mut window = open("en");
    window.press(Key::F7);
    let edit = window.text("ask-edit");
    window.button(&edit).focus();
    window.settle();
    window.press(Key::Enter);
    assert!(
        window.shows(&window.text("ask-add-own")),
        "{:#?}",
        window.names()
    );
    let begins = |window: &Window, number: usize| {
        let row = row(window, number, "");
        !window
            .nodes(|name| name.starts_with(row.trim_end()))
            .is_empty()
    };
    assert!(begins(&window, 1), "{:#?}", window.names());
    // The quiz in hand, from its menu.
    let start = Start {
        document: Some(mosaique::lesson::Document::Quiz(Box::new(quiz(&[
            "a", "b",
        ])))),
        ..Start::new("fr")
    };
    let mut window = start.open();
    window.settle();
    let (menu, edit) = (window.text("quiz-menu"), window.text("ask-edit"));
    window.click_button(&menu);
    window.click_button(&edit);
    assert!(rows(&window, &["a", "b"]), "{:#?}", window.names());
    // The quiz waits, and is gone on with.
    window.press(Key::F7);
    assert!(window.shows(&window.text("quiz-check")));
}

#[test]
fn in_the_smallest_window_with_the_largest_text_a_question_is_written() {
    for language in LANGUAGES {
        let mut start = Start {
            allows_missing_glyphs: true,
            ..Start::new(language)
        }
        .size(640.0, 480.0);
        start.settings.text_scale = 2.0;
        let mut window = start.open();
        give(&mut window, AskCommand::New);
        give(&mut window, AskCommand::Add(OwnKind::Text));
        let accepted = numbered(&window, "ask-accepted", 1);
        put(&mut window, &accepted, "x");
        assert!(window.shows(&window.text("ask-explanation")));
    }
}
