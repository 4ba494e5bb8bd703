//! Stories and figures that leave the window, driven by accessible names in three languages.

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
use egui::{Key, OutputCommand};
use egui_kittest::kittest::NodeT;
use forms::{choose, fill, save_to, wait_until};
use mosaique::atlas::Words;
use mosaique::lesson::{Picture, PictureFolder, Step, Story};
use mosaique::ui::command::Command;
use mosaique::view::View;
use std::time::{Duration, Instant};
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window};

fn words(text: &str) -> Words {
    LANGUAGES
        .iter()
        .map(|language| (*language, format!("{text} ({language})")))
        .collect()
}

fn story(steps: usize) -> Story {
    let mut story = Story::new("china", "talk", words("A talk"));
    for number in 1..=steps {
        story.steps.push(Step {
            title: words(&format!("Step {number}")),
            alt: words("A map"),
            view: View::default(),
            ..Step::default()
        });
    }
    story
}

fn open(language: &str, steps: usize) -> Window {
    Start {
        stories: vec![story(steps)],
        ..Start::new(language)
    }
    .open()
}

#[test]
fn a_story_is_saved_in_the_form_that_was_chosen() {
    for (language, kind, name, head) in [
        ("en", "handout-pptx", "talk.pptx", &b"PK"[..]),
        ("fr", "handout-notes", "talk.pdf", b"%PDF"),
        ("zh-Hans", "handout-html", "talk.html", b"<!DOCTYPE html>"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(language, 2);
        window.press_with(CTRL_SHIFT, Key::E);
        assert!(window.shows(&window.text("handout-title")));
        let entry = window.text(kind);
        choose(&mut window, "handout-form", &entry);
        let path = folder.path().join(name);
        save_to(&mut window, "export-file-name", &path);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(head), "{name}");
    }
}

#[test]
fn the_path_that_is_suggested_follows_the_form_and_the_language() {
    let mut window = open("en", 1);
    window.give(Command::HandOut(0));
    let suggested = |window: &Window, ending: &str| {
        let field = window.one(Role::TextInput, &window.text("export-file-name"));
        let value = field.accesskit_node().value().unwrap();
        assert!(value.ends_with(ending), "{value}");
    };
    suggested(&window, "talk-en.pptx");
    let sheets = window.text_with("handout-sheets", &[("count", 3.into())]);
    choose(&mut window, "handout-form", &sheets);
    suggested(&window, "talk-en.pdf");
    choose(&mut window, "bar-language", "Français");
    suggested(&window, "talk-fr.pdf");
    // A path that was typed keeps all but its ending.
    let field = window.text("export-file-name");
    fill(&mut window, &field, "/tmp/own.pdf");
    let html = window.text("handout-html");
    choose(&mut window, "handout-form", &html);
    suggested(&window, "/tmp/own.html");
}

#[test]
fn pictures_go_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open("fr", 2);
    window.give(Command::HandOut(0));
    let svg = window.text("handout-svg");
    choose(&mut window, "handout-form", &svg);
    let path = folder.path().join("images");
    save_to(&mut window, "handout-folder", &path);
    assert_eq!(std::fs::read_dir(&path).unwrap().count(), 2);
}

#[test]
fn a_long_work_shows_how_far_it_is_leaves_the_window_alive_and_can_be_cancelled() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talk.pptx");
        let mut window = open(language, 60);
        window.give(Command::HandOut(0));
        let field = window.text("export-file-name");
        fill(&mut window, &field, &path.display().to_string());
        let save = window.text("export-save");
        window.button(&save).click();
        window.harness.step();
        let cancel = window.text_with("saving-cancel", &[("name", "talk.pptx".into())]);
        wait_until(&mut window, |window| {
            let bars = window.nodes(|name| name.contains("talk.pptx"));
            (bars.iter()).any(|bar| bar.accesskit_node().role() == Role::ProgressIndicator)
        });
        // The window does what it is asked meanwhile.
        window.harness.key_press(Key::T);
        window.harness.step();
        window.harness.step();
        assert_eq!(window.view().figure, mosaique::view::FigureKind::Table);
        window.button(&cancel).click();
        let cancelled = window.text_with("saving-cancelled", &[("name", "talk.pptx".into())]);
        wait_until(&mut window, |window| window.shows(&cancelled));
        assert!(!path.exists());
        assert!(!window.shows(&cancel));
    }
}

#[test]
fn what_cannot_be_written_is_said_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open("en", 1);
    window.give(Command::HandOut(0));
    let field = window.text("export-file-name");
    let path = folder.path().join("nowhere/talk.pptx");
    fill(&mut window, &field, &path.display().to_string());
    let save = window.text("export-save");
    window.button(&save).click();
    let failed = window.text_with("saving-failed", &[("name", "talk.pptx".into())]);
    wait_until(&mut window, |window| window.shows(&failed));
    assert!(window.mentions("the folder does not exist"));
}

#[test]
fn a_file_that_is_there_already_is_named_before_it_is_replaced() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talk.pptx");
        std::fs::write(&path, "old").unwrap();
        let mut window = open(language, 1);
        window.give(Command::HandOut(0));
        let field = window.text("export-file-name");
        let shown = path.display().to_string();
        fill(&mut window, &field, &shown);
        let warning = window.text_with("export-exists", &[("path", shown.into())]);
        assert!(window.shows(&warning));
        window.press(Key::Escape);
        assert!(!window.shows(&window.text("handout-title")));
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
    }
}

#[test]
fn a_picture_has_the_resolution_that_was_chosen_and_too_large_a_one_is_not_begun() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open("en");
    window.give(Command::Export(mosaique::export::Format::Png));
    let dpi = |window: &Window, dpi: usize| window.text_with("export-dpi", &[("dpi", dpi.into())]);
    let coarse = dpi(&window, 96);
    choose(&mut window, "export-resolution", &coarse);
    assert!(window.mentions("1,600 × 1,000"), "{:#?}", window.names());
    let path = folder.path().join("map.png");
    save_to(&mut window, "export-file-name", &path);
    let picture = image::open(&path).unwrap();
    assert_eq!((picture.width(), picture.height()), (1600, 1000));

    window.give(Command::Export(mosaique::export::Format::Png));
    let fine = dpi(&window, 600);
    choose(&mut window, "export-resolution", &fine);
    assert!(!window.shows(&window.text("export-too-large")));
    let width = window.text("export-width");
    window.one(Role::SpinButton, &width).click();
    window.settle();
    window.press_with(CTRL, Key::A);
    window.write("8000");
    window.press(Key::Tab);
    assert!(window.shows(&window.text("export-too-large")));
    let save = window.text("export-save");
    assert!(window.button(&save).accesskit_node().is_disabled());
}

#[test]
fn the_figure_is_copied_as_a_picture_by_a_key() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.harness.key_press_modifiers(CTRL_SHIFT, Key::X);
        let copied = window.text("message-figure-copied");
        let mut sizes = Vec::new();
        let began = Instant::now();
        while sizes.is_empty() {
            assert!(began.elapsed() < Duration::from_secs(120), "nothing came");
            std::thread::sleep(Duration::from_millis(5));
            window.harness.step();
            let commands = &window.harness.output().platform_output.commands;
            sizes.extend(commands.iter().filter_map(|command| match command {
                OutputCommand::CopyImage(picture) => Some(picture.size),
                _ => None,
            }));
        }
        assert_eq!(sizes, [[3200, 2000]]);
        window.settle();
        assert!(window.shows(&copied));
    }
}

#[test]
fn every_story_of_the_menu_can_be_handed_out() {
    for language in LANGUAGES {
        let mut window = open(language, 1);
        let present = window.text("bar-present");
        window.click_button(&present);
        let title = words("A talk");
        let title = title.get(language);
        let hand_out = window.text_with("bar-hand-out-story", &[("title", title.into())]);
        window.click_button(&hand_out);
        assert!(window.shows(&window.text("handout-title")));
        window.press(Key::Escape);
        assert!(!window.shows(&window.text("handout-title")));
    }
}

#[test]
fn a_picture_takes_the_place_of_the_view_on_the_stage_with_its_credit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.ron");
    let photo = folder.path().join("photo.png");
    image::RgbImage::new(40, 30).save(&photo).unwrap();
    let mut picture = mosaique::lesson::picture::import(&photo, &path).unwrap();
    picture.credit = words("Photo: somebody, CC BY");
    for language in LANGUAGES {
        let mut story = story(2);
        story.folder = PictureFolder::beside(&path);
        story.steps[0].picture = Some(picture.clone());
        story.steps[1].picture = Some(Picture {
            file: "gone.png".to_owned(),
            credit: Words::default(),
        });
        let mut window = Start {
            stories: vec![story],
            ..Start::new(language)
        }
        .open();
        window.press(Key::F5);
        let alt = words("A map");
        let alt = alt.get(language).to_owned();
        wait_until(&mut window, |window| {
            let found = window.all(&alt);
            (found.iter()).any(|node| node.accesskit_node().role() == Role::Image)
        });
        assert!(window.mentions("somebody, CC BY"));
        window.harness.key_press(Key::ArrowRight);
        wait_until(&mut window, |window| window.mentions("gone.png"));
        window.harness.key_press(Key::Escape);
        window.settle();
        assert!(!window.mentions("gone.png"));
    }
}
