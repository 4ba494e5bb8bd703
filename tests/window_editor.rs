//! A story written in the window, driven by keys and by accessible names.

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
use forms::{let_go, rows, until, write_behind};
use mosaique::atlas::Words;
use mosaique::lesson::{Step, Story};
use mosaique::store::{Drafts, OpenDocument, Pace};
use mosaique::ui::command::Command;
use mosaique::ui::editor::StoryCommand;
use mosaique::view::{Change, MeasureId, View};
use std::fs;
use std::path::{Path, PathBuf};
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window};

const ALT: Modifiers = Modifiers::ALT;

fn words(text: &str) -> Words {
    [("en", text)].into_iter().collect()
}

fn step(title: &str) -> Step {
    Step {
        title: words(title),
        alt: words("A map"),
        ..Step::default()
    }
}

/// A story in English with steps of these titles.
fn story(titles: &[&str]) -> Story {
    let mut story = Story::new("china", "talk", words("A talk"));
    story.steps = titles.iter().map(|title| step(title)).collect();
    story
}

/// A folder with the file of a story.
fn file_of(story: &Story) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.ron");
    fs::write(&path, story.to_ron()).unwrap();
    (folder, path)
}

fn give(window: &mut Window, command: StoryCommand) {
    window.give(Command::Story(command));
}

fn read(path: &Path) -> Story {
    Story::from_ron("talk.ron", &fs::read_to_string(path).unwrap()).unwrap()
}

fn titles(story: &Story) -> Vec<&str> {
    story
        .steps
        .iter()
        .map(|step| step.title.get("en"))
        .collect()
}

#[track_caller]
fn until_saved(window: &mut Window) {
    give(window, StoryCommand::Save);
    let saved = window.text("editor-saved");
    until(window, |window| window.shows(&saved));
}

#[test]
fn views_become_steps_words_are_written_and_the_file_holds_it_all() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talk.ron");
        let mut window = Window::open(language);
        // From the atlas: the first view begins a story, and the atlas stays.
        window.press_with(CTRL, Key::Enter);
        let first = window.scene().title();
        assert!(window.map().rect().width() > 100.0);
        let metric = Change::Measure(MeasureId::plain("gdp_per_capita"));
        window.give(Command::Change(metric));
        let second = window.scene().title();
        window.press_with(CTRL, Key::Enter);
        window.press(Key::F6);
        assert!(rows(&window, &[&first, &second]), "{:#?}", window.names());
        // Words, while the keys of the atlas stay out of it.
        let name = window.text("editor-title");
        write_behind(&mut window, Role::TextInput, &name, "mtk");
        let name = window.text("field-notes");
        write_behind(&mut window, Role::MultilineTextInput, &name, "What I say");
        window.press(Key::Enter);
        window.write("next line");
        give(&mut window, StoryCommand::SaveAs);
        let field = window.text("export-file-name");
        window.one(Role::TextInput, &field).focus();
        window.settle();
        window.press_with(CTRL, Key::A);
        window.write(&path.display().to_string());
        let save = window.text("export-save");
        window.click_button(&save);
        until_saved(&mut window);
        let written = read(&path);
        assert_eq!(written.title.get(language), "mtk");
        assert_eq!(written.steps.len(), 2);
        assert_eq!(written.steps[0].title.get(language), first);
        assert_eq!(
            written.steps[1].notes.get(language),
            "What I say\nnext line"
        );
        assert_eq!(
            written.steps[1].view.measure,
            Some(MeasureId::plain("gdp_per_capita"))
        );
        // Closed, the view before is back and no draft is left.
        give(&mut window, StoryCommand::Close);
        assert!(!window.shows(&window.text("editor-close")));
        let folder = window.close();
        let left = Drafts::in_folder(folder.path()).left_behind();
        assert!(left.drafts.is_empty() && left.unread.is_empty());
    }
}

#[test]
fn steps_are_put_in_order_doubled_and_deleted_by_keys_and_everything_is_undone() {
    for language in LANGUAGES {
        let (_folder, path) = file_of(&story(&["a", "b", "c"]));
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        assert!(rows(&window, &["a", "b", "c"]), "{:#?}", window.names());
        window.press_with(ALT, Key::ArrowDown);
        assert!(rows(&window, &["b", "a", "c"]));
        window.press_with(CTRL_SHIFT, Key::D);
        assert!(rows(&window, &["b", "a", "a", "c"]));
        window.press_with(ALT, Key::PageDown);
        window.press_with(ALT, Key::Delete);
        assert!(rows(&window, &["b", "a", "a"]));
        window.press_with(ALT, Key::ArrowUp);
        until_saved(&mut window);
        assert_eq!(titles(&read(&path)), ["b", "a", "a"]);
        for _ in 0..4 {
            window.undo();
        }
        assert!(rows(&window, &["a", "b", "c"]), "{:#?}", window.names());
        window.redo();
        until_saved(&mut window);
        assert_eq!(titles(&read(&path)), ["b", "a", "c"]);
    }
}

#[test]
fn a_step_is_dragged_to_its_place() {
    let (_folder, path) = file_of(&story(&["a", "b", "c"]));
    let mut window = Window::open("en");
    give(&mut window, StoryCommand::Open(path));
    let at = |window: &Window, name: &str| window.button(name).rect();
    let first = at(&window, "1. a");
    let third = at(&window, "3. c");
    let down = third.bottom() - first.center().y;
    window.drag(first.center(), egui::vec2(0.0, down));
    assert!(rows(&window, &["b", "c", "a"]), "{:#?}", window.names());
    window.undo();
    assert!(rows(&window, &["a", "b", "c"]));
}

#[test]
fn letters_typed_into_a_text_are_undone_as_one_and_not_by_the_field_but_by_the_story() {
    let (_folder, path) = file_of(&story(&["a", "b"]));
    let mut window = Window::open("en");
    give(&mut window, StoryCommand::Open(path));
    let name = window.text("field-title");
    for letter in ["b", "c", "d"] {
        write_behind(&mut window, Role::TextInput, &name, letter);
    }
    assert!(rows(&window, &["abcd", "b"]), "{:#?}", window.names());
    window.undo();
    assert!(rows(&window, &["a", "b"]), "{:#?}", window.names());
}

#[test]
fn the_working_view_is_taken_into_the_step_or_put_back() {
    for language in LANGUAGES {
        let (_folder, path) = file_of(&story(&["a", "b"]));
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        let differs = window.text("editor-differs");
        assert!(!window.shows(&differs));
        let other = Command::Change(Change::Year(2015));
        window.give(other.clone());
        assert!(window.shows(&differs));
        let back = window.text("cmd-story-return");
        window.click_button(&back);
        assert_eq!(window.view().year, None);
        window.give(other);
        window.press_with(CTRL_SHIFT, Key::Enter);
        assert!(!window.shows(&differs));
        until_saved(&mut window);
        assert_eq!(read(&path).steps[0].view.year, Some(2015));
        window.undo();
        assert_eq!(
            window.view().year,
            None,
            "undo shows the view it brings back"
        );
    }
}

#[test]
fn what_is_to_be_mended_leads_to_its_place_and_what_is_untranslated_is_counted() {
    for language in LANGUAGES {
        let mut with_fault = story(&["a", "b"]);
        with_fault.title.set("fr", "Un exposé");
        with_fault.steps[0].title.set("fr", "a");
        with_fault.steps[0].alt.set("fr", "Une carte");
        let (_folder, path) = file_of(&with_fault);
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path));
        window.settle();
        let found = window.text_with("editor-found", &[("count", 2usize.into())]);
        assert!(window.shows(&found), "{:#?}", window.names());
        let french = [("name", "Français".into()), ("count", 2usize.into())];
        let tab = window.text_with("editor-language", &french);
        assert!(window.shows(&tab), "{:#?}", window.names());
        window.press(Key::F8);
        assert_eq!(window.focused(), Some(window.text("field-title")));
        window.write("Deuxième");
        window.press(Key::F8);
        let one = [("name", "Français".into()), ("count", 1usize.into())];
        assert!(window.shows(&window.text_with("editor-language", &one)));
        let alt = window.text("field-alt");
        write_behind(&mut window, Role::MultilineTextInput, &alt, "Une carte");
        assert!(
            window.shows(&window.text("editor-found-none")),
            "{:#?}",
            window.names()
        );
    }
}

#[test]
fn a_text_that_is_too_long_says_so_beside_it() {
    let mut long = story(&["a"]);
    long.steps[0].text = words(&"long ".repeat(100));
    let (_folder, path) = file_of(&long);
    let mut window = Window::open("en");
    give(&mut window, StoryCommand::Open(path));
    let values = [("used", 499usize.into()), ("limit", 480usize.into())];
    let over = window.text_with("editor-room-over", &values);
    assert!(window.shows(&over), "{:#?}", window.names());
}

#[test]
fn an_edit_outside_is_taken_over_when_nothing_is_lost_and_can_be_undone() {
    for language in LANGUAGES {
        let (_folder, path) = file_of(&story(&["a"]));
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        fs::write(&path, story(&["theirs"]).to_ron()).unwrap();
        let taken = window.text("outside-taken");
        until(&mut window, |window| window.shows(&taken));
        assert!(rows(&window, &["theirs"]));
        window.undo();
        assert!(rows(&window, &["a"]));
        until_saved(&mut window);
        assert_eq!(titles(&read(&path)), ["a"]);
    }
}

/// A window in which a title was written while somebody else wrote the file.
fn conflict(language: &str, path: &Path, theirs: &str) -> Window {
    let mut window = Window::open(language);
    give(&mut window, StoryCommand::Open(path.to_owned()));
    // Both in one moment: the document has not looked yet.
    fs::write(path, theirs).unwrap();
    let name = window.text("field-title");
    window.one(Role::TextInput, &name).focus();
    window.harness.step();
    window.harness.event(egui::Event::Text("!".to_owned()));
    window.harness.step();
    let title = [("path", path.display().to_string().into())];
    let title = window.text_with("outside-title", &title);
    until(&mut window, |window| window.shows(&title));
    window
}

#[test]
fn when_both_wrote_the_writer_chooses_and_nothing_is_replaced_before() {
    for language in LANGUAGES {
        let theirs = story(&["theirs"]).to_ron();
        for answer in ["outside-mine", "outside-theirs", "both"] {
            let (folder, path) = file_of(&story(&["a"]));
            let mut window = conflict(language, &path, &theirs);
            assert_eq!(titles(&read(&path)), ["theirs"]);
            let beside = [("name", "talk-2.ron".into())];
            let name = match answer {
                "both" => window.text_with("outside-both", &beside),
                key => window.text(key),
            };
            window.click_button(&name);
            until_saved(&mut window);
            let mine = !titles(&read(&path)).contains(&"theirs");
            assert_eq!(mine, answer == "outside-mine");
            let second = folder.path().join("talk-2.ron");
            assert_eq!(second.exists(), answer == "both");
            if answer == "outside-theirs" {
                assert!(rows(&window, &["theirs"]));
                window.undo();
                assert!(!rows(&window, &["theirs"]), "what was mine comes back");
            }
        }
    }
}

#[test]
fn what_somebody_else_broke_is_not_taken_over_and_the_reason_names_the_line() {
    let (_folder, path) = file_of(&story(&["a"]));
    let mut window = Window::open("en");
    give(&mut window, StoryCommand::Open(path.clone()));
    fs::write(&path, "(mosaique_story: 1, oops").unwrap();
    let mine = window.text("outside-mine");
    until(&mut window, |window| window.shows(&mine));
    assert!(window.mentions("talk.ron:1:"), "{:#?}", window.names());
    assert!(!window.shows(&window.text("outside-theirs")));
    window.click_button(&mine);
    until_saved(&mut window);
    assert_eq!(titles(&read(&path)), ["a"]);
}

/// Leaves a draft in the folder of settings, as a process that was killed does.
fn leave_draft(folder: &Path, story: &Story) {
    let drafts = Drafts::in_folder(folder);
    let mut document = OpenDocument::begin(&drafts, None, Pace::default(), || {}).unwrap();
    let text = story.to_ron();
    document.write(move || text);
    drop(document);
}

#[test]
fn what_a_killed_process_left_is_offered_and_gone_on_with_or_discarded_for_good() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        leave_draft(folder.path(), &story(&["kept"]));
        let mut window = Start::new(language).open_in(folder);
        assert!(window.shows(&window.text("recovered-title")));
        let action = window.text("recovered-go-on");
        let values = [("action", action.into()), ("name", "A talk".into())];
        let name = window.text_with("editor-button", &values);
        window.click_button(&name);
        let no_file = window.text("editor-no-file");
        until(&mut window, |window| window.shows(&no_file));
        assert!(rows(&window, &["kept"]));
        // Closed with the window, it is offered again.
        let folder = window.close();
        let mut again = Start {
            settings: window::settings(language),
            ..Start::new(language)
        }
        .open_in(folder);
        assert!(again.shows(&again.text("recovered-title")));
        for key in ["leave-discard", "leave-discard-sure"] {
            let action = again.text(key);
            let values = [("action", action.into()), ("name", "A talk".into())];
            let name = again.text_with("editor-button", &values);
            again.click_button(&name);
        }
        assert!(!again.shows(&again.text("recovered-title")));
        let last = Start::new(language).open_in(again.close());
        assert!(!last.shows(&last.text("recovered-title")));
    }
}

#[test]
fn a_second_window_is_told_and_may_tell_the_story_or_write_a_copy() {
    for language in LANGUAGES {
        let (_files, path) = file_of(&story(&["a"]));
        let first_folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(first_folder.path());
        let on_disk = mosaique::store::OnDisk::read(&path).unwrap();
        let first = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), || {}).unwrap();
        let mut window = Start::new(language).open_in(first_folder);
        give(&mut window, StoryCommand::Open(path));
        assert!(window.shows(&window.text("offer-in-use")));
        assert!(!window.shows(&window.text("offer-edit")));
        let copy = window.text("offer-copy");
        window.click_button(&copy);
        assert!(rows(&window, &["a"]));
        drop(first);
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_keeps_the_words_as_a_draft_and_says_what_to_do() {
    for language in LANGUAGES {
        let (folder, path) = file_of(&story(&["a"]));
        let nowhere = folder.path().join("nowhere").join("talk.ron");
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path));
        give(&mut window, StoryCommand::SaveAs);
        let field = window.text("export-file-name");
        window.one(Role::TextInput, &field).focus();
        window.settle();
        window.press_with(CTRL, Key::A);
        window.write(&nowhere.display().to_string());
        let save = window.text("export-save");
        window.click_button(&save);
        let values = [
            ("reason", window.text("store-no-folder").into()),
            ("key", "Ctrl+S".into()),
        ];
        let not_saved = window.text_with("editor-not-saved", &values);
        until(&mut window, |window| window.shows(&not_saved));
        // It is not left without asking.
        give(&mut window, StoryCommand::Close);
        assert!(window.shows(&window.text("leave-draft")));
        let stay = window.text("cancel");
        window.click_button(&stay);
        fs::create_dir(folder.path().join("nowhere")).unwrap();
        until_saved(&mut window);
        assert_eq!(titles(&read(&nowhere)), ["a"]);
    }
}

#[test]
fn a_story_of_another_pack_and_what_is_gone_are_said_and_the_rest_is_written() {
    for language in LANGUAGES {
        let mut other = story(&["a", "b"]);
        other.pack = "moon".to_owned();
        other.steps[0].view = View {
            measure: Some(MeasureId::plain("moonshine")),
            ..View::default()
        };
        let (_folder, path) = file_of(&other);
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        let pack = window.text_with("finding-other-pack", &[("id", "moon".into())]);
        assert!(window.mentions(&pack), "{:#?}", window.names());
        let gone = window.text_with("finding-gone-metric", &[("id", "moonshine".into())]);
        assert!(window.mentions(&gone));
        // On the picture too.
        assert!(window.mentions("moonshine"));
        let name = window.text("field-notes");
        write_behind(
            &mut window,
            Role::MultilineTextInput,
            &name,
            "Still written",
        );
        until_saved(&mut window);
        let written = read(&path);
        assert_eq!(written.steps[0].notes.get(language), "Still written");
        assert_eq!(written.pack, "moon");
        assert_eq!(written.steps[0].view, other.steps[0].view);
    }
}

#[test]
fn a_picture_let_go_over_a_step_is_shown_there_with_its_credit_and_goes_where_the_story_goes() {
    for language in LANGUAGES {
        let (folder, path) = file_of(&story(&["one"]));
        let photo = folder.path().join("harbour.png");
        image::RgbImage::from_pixel(8, 6, image::Rgb([9, 90, 200]))
            .save(&photo)
            .unwrap();
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        let credit = window.text("field-credit");
        assert!(!window.shows(&credit));
        let_go(&mut window, &photo);
        until(&mut window, |window| window.shows(&credit));
        window.click_button("English");
        write_behind(&mut window, Role::TextInput, &credit, "Photo: Q. Ay");
        until_saved(&mut window);
        let picture = read(&path).steps[0].picture.clone().unwrap();
        assert_eq!(picture.credit.get("en"), "Photo: Q. Ay");
        assert!(folder.path().join(&picture.file).is_file());
        // Saved elsewhere, the story has its picture with it.
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("copy.ron");
        give(&mut window, StoryCommand::SaveAs);
        let name = window.text("export-file-name");
        window.one(Role::TextInput, &name).focus();
        window.settle();
        window.press_with(CTRL, Key::A);
        window.write(copy.to_str().unwrap());
        let save = window.text("export-save");
        window.click_button(&save);
        until(&mut window, |_| {
            elsewhere.path().join(&picture.file).is_file()
        });
        until_saved(&mut window);
        // The view again, and what was done is undone.
        let remove = window.text("picture-remove");
        window.click_button(&remove);
        until_saved(&mut window);
        assert_eq!(read(&copy).steps[0].picture, None);
        window.press_with(CTRL, Key::Z);
        until_saved(&mut window);
        assert_eq!(read(&copy).steps[0].picture, Some(picture));
    }
}

#[test]
fn a_file_that_is_no_picture_is_refused_in_words_and_the_step_stays_as_it_is() {
    for language in LANGUAGES {
        let (folder, path) = file_of(&story(&["one"]));
        let drawing = folder.path().join("bad.svg");
        let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
        fs::write(&drawing, script).unwrap();
        let mut window = Window::open(language);
        give(&mut window, StoryCommand::Open(path.clone()));
        let_go(&mut window, &drawing);
        until(&mut window, |window| window.mentions("script"));
        window.press(Key::Escape);
        until_saved(&mut window);
        assert_eq!(read(&path).steps[0].picture, None);
    }
}

#[test]
fn a_preview_begins_at_the_step_in_hand_and_comes_back_to_it() {
    let (_folder, path) = file_of(&story(&["first", "second"]));
    let mut window = Window::open("en");
    let before = window.view().clone();
    window.give(Command::Change(Change::Year(2016)));
    give(&mut window, StoryCommand::Open(path));
    window.press_with(ALT, Key::PageDown);
    window.press(Key::F5);
    assert!(window.shows("second") && !window.shows(&window.text("editor-close")));
    window.press(Key::Escape);
    assert!(window.shows(&window.text("editor-close")));
    give(&mut window, StoryCommand::Close);
    assert_eq!(window.view().year, Some(2016));
    window.undo();
    assert_eq!(*window.view(), before, "undo is again that of the view");
}

#[test]
fn a_story_of_the_pack_is_written_as_a_copy() {
    let mut window = Start {
        stories: vec![story(&["a", "b"])],
        ..Start::new("en")
    }
    .open();
    let present = window.text("bar-present");
    window.click_button(&present);
    let copy = window.text_with("editor-copy-of", &[("title", "A talk".into())]);
    window.button(&copy).click_accesskit();
    window.settle();
    assert!(rows(&window, &["a", "b"]), "{:#?}", window.names());
    // It has no file: leaving it asks, and discarding takes a second press.
    window.press_with(CTRL, Key::W);
    for key in ["leave-discard", "leave-discard-sure"] {
        let name = window.text(key);
        window.click_button(&name);
    }
    assert!(!window.shows(&window.text("editor-close")));
}

#[test]
fn comments_inside_a_file_are_said_to_be_lost_and_the_one_at_its_head_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.ron");
    let text = story(&["a"]).to_ron();
    fs::write(&path, format!("// Head.\n{text}// Foot.\n")).unwrap();
    let mut window = Window::open("en");
    give(&mut window, StoryCommand::Open(path.clone()));
    assert!(window.shows(&window.text("editor-comments")));
    let name = window.text("field-title");
    write_behind(&mut window, Role::TextInput, &name, "!");
    until_saved(&mut window);
    assert!(fs::read_to_string(path).unwrap().starts_with("// Head.\n("));
}

#[test]
fn the_editor_is_whole_from_the_smallest_window_to_the_largest_text() {
    let (_folder, path) = file_of(&story(&["a", "b"]));
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
        give(&mut window, StoryCommand::Open(path.clone()));
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        for key in [
            "editor-close",
            "editor-save-as",
            "editor-present",
            "cmd-story-add",
        ] {
            let rect = window.button(&window.text(key)).rect();
            assert!(
                screen.contains_rect(rect),
                "{key} at {rect} of {width} × {height}"
            );
        }
    }
}
