//! A story told in front of a room, driven by the keys of a clicker and by accessible names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::{Key, vec2};
use egui_kittest::kittest::NodeT;
use mosaique::atlas::{Atlas, PackFiles, PackSource, Words};
use mosaique::lesson::{Step, Story, check, stories_of};
use mosaique::ui::command::Command;
use mosaique::ui::talk::Screen;
use mosaique::ui::talk::keys::{KEYS, key_text};
use mosaique::view::{Change, FigureKind, MeasureId, PageId, View};
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
fn a_story_dropped_on_the_window_is_told_when_asked_for_and_a_view_is_shown() {
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
    assert_eq!(window.focused(), Some(window.text("offer-tell")));
    window.press(Key::Enter);
    assert!(shows(&window, "en", "First"));
    window.press(Key::Escape);
    let view = View {
        year: Some(2015),
        ..View::default()
    };
    drop(&mut window, "view.ron", &view.to_text());
    assert_eq!(window.view().year, Some(2015));
    drop(&mut window, "other.ron", "nothing of the kind");
    assert!(
        window.mentions("other.ron: this is neither"),
        "{:#?}",
        window.names()
    );
    assert_eq!(window.view().year, Some(2015));
}

#[test]
fn the_pen_draws_and_does_not_move_the_map_and_without_it_the_map_moves_again() {
    let mut window = open("en");
    window.press(Key::F5);
    let extent = window.view().extent;
    window.press(Key::P);
    let middle = window.map().rect().center();
    window.drag(middle, vec2(80.0, 40.0));
    assert_eq!(window.view().extent, extent);
    for _ in 0..3 {
        window.press(Key::P);
    }
    window.drag(middle, vec2(80.0, 40.0));
    assert_ne!(window.view().extent, extent);
}

/// A story whose only step has a text.
fn with_text(text: &str) -> Window {
    let mut story = story();
    story.steps.truncate(1);
    story.steps[0].text = LANGUAGES.iter().map(|&language| (language, text)).collect();
    Start {
        stories: vec![story],
        ..Start::new("en")
    }
    .open()
}

#[test]
fn links_of_a_story_stand_in_its_words_one_after_the_other() {
    let (stories, _) = stories_of(&PackFiles::read(&PackSource::Embedded));
    let story = stories.into_iter().next().unwrap();
    for language in LANGUAGES {
        let start = Start::new(language).size(1280.0, 720.0);
        let mut window = Start {
            stories: vec![story.clone()],
            ..start
        }
        .open();
        window.press(Key::F5);
        let mut seen = 0;
        for step in &story.steps {
            let links = window.nodes(|_| true);
            let links = links.iter().filter(|node| {
                let is_link = node.accesskit_node().role() == egui::accesskit::Role::Link;
                is_link && node.rect().min.x > 870.0
            });
            let rects: Vec<_> = links.map(|link| link.rect().shrink(1.0)).collect();
            assert!(
                rects
                    .iter()
                    .all(|rect| rect.is_positive() && rect.max.x <= 1280.0)
            );
            // In the order in which they are read: further on in the line, or further down.
            for pair in rects.windows(2) {
                let [one, next] = [pair[0], pair[1]];
                let follows = next.min.x > one.max.x || next.min.y > one.max.y;
                assert!(follows && next.max.y > one.min.y, "{language} {one} {next}");
            }
            seen += rects.len();
            for _ in 0..=step.points.len() {
                window.press(Key::PageDown);
            }
        }
        assert!(seen > 15, "{language}: {seen}");
    }
}

#[test]
fn links_in_the_words_lead_there_by_hand_and_by_keyboard_and_one_key_returns() {
    let mut window = with_text("See [Anhui](region:CN-AH), or [when](timeline).");
    window.press(Key::F5);
    let link = window.one(egui::accesskit::Role::Link, "Anhui");
    link.click();
    window.settle();
    assert_eq!(window.chosen(), ["CN-AH"]);
    assert!(window.shows(&window.text("profile-key-figures")));
    window.press(Key::Backspace);
    assert!(window.chosen().is_empty());
    window.one(egui::accesskit::Role::Link, "when").focus();
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.view().page, Some(PageId::Timeline));
    window.press(Key::Backspace);
    assert_eq!(window.view().page, None);
}

#[test]
fn what_was_looked_at_during_a_talk_leaves_no_step_of_undo() {
    let mut window = open("en");
    window.press(Key::F5);
    window.click_on_map("CN-SC");
    window.press(Key::Escape);
    window.undo();
    assert!(window.chosen().is_empty());
}

#[test]
fn what_is_gone_is_said_on_the_stage_and_the_rest_plays() {
    for language in LANGUAGES {
        let mut story = story();
        story.pack = "atlantis".into();
        story.steps[1].view.selection = vec!["XX-Q".into()];
        story.steps[2].view.measure = Some(MeasureId::plain("gold"));
        let start = Start::new(language);
        let mut window = Start {
            stories: vec![story],
            ..start
        }
        .open();
        window.press(Key::F5);
        let other = window.text_with("talk-other-pack", &[("pack", "atlantis".into())]);
        assert!(window.mentions(&other), "{:#?}", window.names());
        window.press(Key::PageDown);
        assert!(!window.mentions(&other));
        assert!(window.mentions("XX-Q"), "{:#?}", window.names());
        window.press(Key::End);
        assert!(window.mentions("gold"), "{:#?}", window.names());
        assert!(shows(&window, language, "Third"));
    }
}

fn screen(name: &str, x: i32) -> Screen {
    Screen {
        name: name.to_owned(),
        size_px: (1920, 1080),
        corner_px: (x, 0),
        is_speakers: x == 0,
    }
}

fn steps(window: &mut Window, key: Key) {
    window.harness.key_press(key);
    // The clock of the desk goes on for ever: a few frames are enough.
    window.harness.run_steps(4);
}

#[test]
fn the_audience_is_on_the_other_screen_and_when_that_goes_the_talk_goes_on_and_says_so() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        let mut screens = vec![screen("Lap", 0), screen("Lamp", 1920), screen("Wall", 3840)];
        window.harness.state_mut().follow_screens(screens.clone());
        steps(&mut window, Key::D);
        assert!(window.mentions("Lamp, 1920 × 1080") || window.mentions("Lamp，1920 × 1080"));
        screens.remove(1);
        window.harness.state_mut().follow_screens(screens.clone());
        window.harness.run_steps(4);
        assert!(window.shows(&window.text("talk-screen-moved")));
        assert!(window.mentions("Wall"));
        screens.remove(1);
        window.harness.state_mut().follow_screens(screens);
        window.harness.run_steps(4);
        assert!(
            !shows(&window, language, "Notes on First"),
            "the desk is gone"
        );
        assert!(window.mentions(&window.text("talk-screen-gone")));
        window.press(Key::PageDown);
        assert!(shows(&window, language, "Second"));
        assert!(!window.mentions(&window.text("talk-screen-gone")));
    }
}

#[test]
fn with_one_screen_the_desk_says_so() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        window
            .harness
            .state_mut()
            .follow_screens(vec![screen("Lap", 0)]);
        steps(&mut window, Key::D);
        assert!(window.shows(&window.text("talk-one-screen")));
        assert!(shows(&window, language, "Notes on First"));
    }
}

#[test]
fn the_timer_stops_and_begins_again_and_the_next_step_has_a_picture() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        steps(&mut window, Key::D);
        let title = format!("Second ({language})");
        let picture = window.text_with("talk-picture", &[("title", title.as_str().into())]);
        window.one(egui::accesskit::Role::Image, &picture);
        steps(&mut window, Key::T);
        assert!(window.shows(&window.text("talk-paused")));
        steps(&mut window, Key::R);
        assert!(window.shows("0:00"));
        let pause = window.text("talk-pause-timer");
        window.button(&pause).click_accesskit();
        window.harness.run_steps(4);
        assert!(!window.shows(&window.text("talk-paused")));
    }
}

#[test]
fn nothing_of_the_desk_is_cut_off_in_a_small_window_with_large_text() {
    let mut start = Start::new("fr").size(640.0, 480.0);
    start.settings.text_scale = 2.0;
    let mut window = Start {
        stories: vec![story()],
        ..start
    }
    .open();
    window.press(Key::F5);
    steps(&mut window, Key::D);
    for command in ["talk-next", "talk-pause-timer", "talk-black", "talk-lens"] {
        let name = window.text(command);
        let rect = window.button(&name).rect();
        assert!(
            rect.left() >= 0.0 && rect.right() <= 640.0,
            "{name} at {rect:?}"
        );
    }
}

#[test]
fn the_colour_of_the_pen_is_said_and_notes_grow_by_a_key() {
    for language in LANGUAGES {
        let mut window = open(language);
        window.press(Key::F5);
        steps(&mut window, Key::D);
        for colour in ["talk-pen-red", "talk-pen-ink", "talk-pen-yellow"] {
            steps(&mut window, Key::P);
            assert!(window.shows(&window.text(colour)), "{colour}");
        }
        let note = format!("Notes on First ({language})");
        let height = |window: &Window| window.all(&note)[0].rect().height();
        let before = height(&window);
        for _ in 0..4 {
            steps(&mut window, Key::Plus);
        }
        assert!(height(&window) > before);
        for _ in 0..8 {
            steps(&mut window, Key::Minus);
        }
        assert!(height(&window) < before);
    }
}

#[test]
fn the_keys_of_a_talk_are_on_the_page_of_keys_before_and_during_it() {
    for language in LANGUAGES {
        let mut window = open(language);
        let listed = |window: &Window| {
            let locale = window.scene().locale;
            KEYS.iter().all(|(command, keys)| {
                let keys: Vec<String> = keys.iter().map(|&key| key_text(key, locale)).collect();
                let separator = locale.text("list-separator");
                window.shows(&keys.join(&separator)) && window.shows(&command.name(locale))
            })
        };
        window.press(Key::Questionmark);
        assert!(listed(&window), "{:#?}", window.names());
        window.press(Key::Escape);
        window.press(Key::F5);
        window.press(Key::Questionmark);
        assert!(listed(&window), "{:#?}", window.names());
        window.press(Key::Escape);
        assert!(!listed(&window));
        assert!(shows(&window, language, "First"), "the talk goes on");
    }
}

#[test]
fn the_magnifier_and_the_dot_follow_the_pointer_over_every_figure() {
    for figure in FigureKind::ALL {
        let mut story = story();
        story.steps[0].view.figure = figure;
        story.steps[0].view.selection = vec!["CN-SC".into()];
        let mut window = Start {
            stories: vec![story],
            ..Start::new("en")
        }
        .open();
        window.press(Key::F5);
        window.point_at(egui::pos2(500.0, 500.0));
        let plain = window.shapes();
        steps(&mut window, Key::M);
        let magnified = window.shapes();
        assert!(magnified > plain, "{figure:?}: {plain} and {magnified}");
        steps(&mut window, Key::L);
        window.harness.hover_at(egui::pos2(520.0, 480.0));
        window.harness.run_steps(2);
        assert!(window.shapes() > magnified, "{figure:?}");
        steps(&mut window, Key::M);
        steps(&mut window, Key::L);
        assert_eq!(window.shapes(), plain, "{figure:?}");
    }
}

#[test]
fn one_picture_gives_way_to_the_next_and_with_reduced_motion_it_cuts() {
    for (reduced_motion, eases) in [(false, true), (true, false)] {
        let mut start = Start::new("en");
        start.settings.reduced_motion = reduced_motion;
        let mut window = Start {
            stories: vec![story()],
            step_s: 1.0 / 60.0,
            ..start
        }
        .open();
        window.press(Key::F5);
        window.press(Key::PageDown);
        window.press(Key::Space);
        window.press(Key::Space);
        let rest = window.shapes();
        window.harness.key_press(Key::Space);
        // The command is carried out after the frame in which the key came.
        window.harness.run_steps(3);
        let between = window.shapes();
        window.settle();
        let after = window.shapes();
        assert_eq!(between > after.max(rest), eases, "{rest} {between} {after}");
    }
}

#[test]
fn words_that_are_too_many_for_the_stage_are_smaller_and_none_is_cut_off() {
    let mut story = story();
    let long = "Unquestionably-long-compound-words and many more of the usual kind. ".repeat(6);
    story.steps[0].text = LANGUAGES
        .iter()
        .map(|&language| (language, &*long))
        .collect();
    let mut start = Start::new("en").size(1280.0, 720.0);
    start.settings.text_scale = 2.0;
    let mut window = Start {
        stories: vec![story],
        ..start
    }
    .open();
    window.press(Key::F5);
    let words = window.nodes(|name| name.contains("many more of the usual"));
    assert_eq!(words.len(), 1);
    let rect = words[0].rect();
    assert!(rect.bottom() <= 720.0 && rect.right() <= 1280.0, "{rect:?}");
}
