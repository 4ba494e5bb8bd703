//! A story told in front of a room, driven by the keys of a clicker and by accessible names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::Key;
use mosaique::atlas::{Atlas, PackFiles, PackSource, Words};
use mosaique::lesson::{Step, Story, check, stories_of};
use mosaique::ui::command::Command;
use mosaique::view::{Change, MeasureId, View};
use window::{LANGUAGES, Start, Window};

fn words(text: &str) -> Words {
    LANGUAGES
        .iter()
        .map(|language| (*language, format!("{text} ({language})")))
        .collect()
}

/// A file that somebody lets go over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|fault| fault.to_string())
    }
}

/// Three steps: the map, points that appear one by one, another metric.
fn story() -> Story {
    let mut story = Story::new("china", "talk", words("A talk"));
    story.minutes = Some(10);
    let step = |title: &str, view: View| Step {
        title: words(title),
        notes: words(&format!("Notes on {title}")),
        alt: words("A map"),
        view,
        ..Step::default()
    };
    story.steps.push(step("First", View::default()));
    story.steps.push(Step {
        text: words("Some *words*"),
        points: vec![words("one point"), words("another point")],
        ..step("Second", View::default())
    });
    let other = View {
        measure: Some(MeasureId::plain("gdp_per_capita")),
        ..View::default()
    };
    story.steps.push(step("Third", other));
    story
}

fn open(language: &str) -> Window {
    Start {
        stories: vec![story()],
        ..Start::new(language)
    }
    .open()
}

fn shows(window: &Window, language: &str, text: &str) -> bool {
    window.mentions(&format!("{text} ({language})"))
}

#[test]
fn a_clicker_leads_through_the_steps_and_their_points_and_back() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        assert!(shows(&window, language, "First"), "{:#?}", window.names());
        window.press(Key::PageDown);
        assert!(shows(&window, language, "Second"));
        assert!(shows(&window, language, "words"));
        assert!(!shows(&window, language, "one point"));
        window.press(Key::Space);
        assert!(shows(&window, language, "one point"));
        assert!(!shows(&window, language, "another point"));
        window.press(Key::ArrowRight);
        window.press(Key::ArrowRight);
        assert!(shows(&window, language, "Third"));
        let metric = window.scene().resolved.measure.metric;
        assert_eq!(window.scene().atlas.metrics[metric].id, "gdp_per_capita");
        window.press(Key::PageUp);
        assert!(shows(&window, language, "Second") && shows(&window, language, "another point"));
        window.press(Key::Home);
        assert!(shows(&window, language, "First"));
        window.press(Key::End);
        assert!(shows(&window, language, "Third"));
    }
}

#[test]
fn escape_ends_the_talk_and_the_view_before_is_back_as_if_nothing_had_happened() {
    let mut window = open("en");
    window.give(Command::Change(Change::Select("CN-AH".into())));
    let before = window.view().clone();
    window.press(Key::F5);
    window.press(Key::End);
    assert_ne!(*window.view(), before);
    window.press(Key::Escape);
    assert_eq!(*window.view(), before);
    window.undo();
    assert!(window.chosen().is_empty(), "the talk left steps of undo");
}

#[test]
fn a_window_closed_in_the_middle_of_a_talk_opens_on_the_view_before() {
    let mut window = open("en");
    window.give(Command::Change(Change::Select("CN-AH".into())));
    window.press(Key::F5);
    window.press(Key::End);
    let folder = window.close();
    let again = Start::new("en").open_in(folder);
    assert_eq!(again.chosen(), ["CN-AH"]);
}

#[test]
fn the_stage_is_covered_and_the_next_click_uncovers_it_without_moving() {
    for (key, other) in [(Key::B, Key::W), (Key::W, Key::Period)] {
        let mut window = open("en");
        window.press(Key::F5);
        window.press(key);
        assert!(!shows(&window, "en", "First"));
        window.press(other);
        assert!(!shows(&window, "en", "First"));
        window.press(Key::ArrowRight);
        assert!(shows(&window, "en", "First"));
    }
}

#[test]
fn the_map_stays_alive_and_one_key_returns_to_the_step() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        window.click_on_map("CN-SC");
        assert_eq!(window.chosen(), ["CN-SC"]);
        assert!(window.shows(&window.text("profile-key-figures")));
        window.press(Key::Backspace);
        assert!(window.chosen().is_empty());
        assert!(!window.shows(&window.text("profile-key-figures")));
        assert!(shows(&window, language, "First"));
    }
}

#[test]
fn with_a_window_for_the_audience_the_speaker_has_notes_the_next_step_and_the_clock() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        assert!(!shows(&window, language, "Notes on First"));
        window.harness.key_press(Key::D);
        // The clock of the desk goes on for ever: a few frames are enough.
        window.harness.run_steps(4);
        assert!(shows(&window, language, "Notes on First"));
        assert!(window.shows(&window.text("talk-then")));
        let next = format!("Second ({language})");
        assert!(window.shows(&next), "{:#?}", window.names());
        let minutes = &[("minutes", 10usize.into())];
        assert!(window.shows(&window.text_with("talk-planned", minutes)));
        let third = window.text_with(
            "talk-step",
            &[
                ("number", 3usize.into()),
                ("title", format!("Third ({language})").into()),
            ],
        );
        window.button(&third).click_accesskit();
        window.harness.run_steps(4);
        assert!(shows(&window, language, "Notes on Third"));
        assert!(window.shows(&window.text("talk-last-step")));
        window.harness.key_press(Key::D);
        window.harness.run_steps(4);
        assert!(!shows(&window, language, "Notes on Third"));
    }
}

#[test]
fn a_pack_without_stories_says_so() {
    let mut window = Window::open("en");
    window.press(Key::F5);
    assert!(window.shows(&window.text("message-no-story")));
    assert!(window.all(&window.text("bar-present")).is_empty());
}

#[test]
fn the_stories_of_the_embedded_pack_are_without_fault_in_three_languages() {
    let files = PackFiles::read(&PackSource::Embedded);
    let atlas = Atlas::from_files(&files).atlas.unwrap();
    let (stories, faults) = stories_of(&files);
    assert_eq!(faults, []);
    assert!(!stories.is_empty());
    for story in &stories {
        assert!((8..=14).contains(&story.steps.len()), "{}", story.id);
        let mut languages = story.languages();
        languages.sort_unstable();
        assert_eq!(languages, ["en", "fr", "zh-Hans"], "{}", story.id);
        assert_eq!(check(story, &atlas), [], "{}", story.id);
        for (place, step) in story.steps.iter().enumerate() {
            let notes = step.notes.get("en").split_whitespace().count();
            assert!(
                (60..=150).contains(&notes),
                "{} {place}: {notes} words",
                story.id
            );
        }
    }
}

#[test]
fn a_story_dropped_on_the_window_is_told_and_a_view_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let drop = |window: &mut Window, name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let file = std::sync::Arc::new(Dropped(path));
        window.harness.input_mut().dropped_files.push(file);
        window.harness.step();
        window.settle();
    };
    let mut window = Window::open("en");
    drop(&mut window, "talk.ron", &story().to_ron());
    assert!(shows(&window, "en", "First"));
    window.press(Key::Escape);
    let view = View {
        year: Some(2015),
        ..View::default()
    };
    drop(&mut window, "view.ron", &view.to_text());
    assert_eq!(window.view().year, Some(2015));
    drop(&mut window, "other.ron", "nothing of the kind");
    assert!(window.mentions("other.ron:1:"), "{:#?}", window.names());
    assert_eq!(window.view().year, Some(2015));
}

#[test]
fn the_pen_draws_and_does_not_move_the_map_and_without_it_the_map_moves_again() {
    let mut window = open("en");
    window.press(Key::F5);
    let extent = window.view().extent;
    window.press(Key::P);
    let middle = window.map().rect().center();
    window.drag(middle, egui::vec2(80.0, 40.0));
    assert_eq!(window.view().extent, extent);
    for _ in 0..3 {
        window.press(Key::P);
    }
    window.drag(middle, egui::vec2(80.0, 40.0));
    assert_ne!(window.view().extent, extent);
}
