//! Views that the reader keeps: by key, by name, over a restart.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::Key;
use mosaique::ui::command::Command;
use mosaique::view::{Change, MeasureId};
use window::{CTRL, LANGUAGES, Start, Window};

/// The name of a button of a row.
fn button(window: &Window, key: &str, name: &str) -> String {
    let action = window.text(key);
    window.text_with(
        "kept-button",
        &[("action", action.into()), ("name", name.into())],
    )
}

#[track_caller]
fn press(window: &mut Window, key: &str, name: &str) {
    let label = button(window, key, name);
    window.button(&label).click_accesskit();
    window.settle();
}

/// Keeps two views and opens the list; gives their names.
fn with_two(window: &mut Window) -> [String; 2] {
    let first = window.scene().title();
    window.press_with(CTRL, Key::D);
    let other = Change::Measure(MeasureId::plain("gdp_per_capita"));
    window.give(Command::Change(other));
    let second = window.scene().title();
    window.press_with(CTRL, Key::D);
    window.press(Key::K);
    [first, second]
}

fn names(window: &Window) -> Vec<String> {
    window
        .saved()
        .kept
        .into_iter()
        .map(|kept| kept.name)
        .collect()
}

#[test]
fn a_view_that_is_kept_comes_back_by_its_name_even_after_a_restart() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let [first, second] = with_two(&mut window);
        assert_eq!(names(&window), [first.clone(), second]);
        press(&mut window, "kept-open", &first);
        assert_eq!(window.scene().title(), first);
        window.undo();
        assert_ne!(window.scene().title(), first, "opening is a step of undo");
        let folder = window.close();
        let mut again = Start::new(language).open_in(folder);
        again.press(Key::K);
        press(&mut again, "kept-open", &first);
        assert_eq!(again.scene().title(), first);
    }
}

#[test]
fn kept_views_are_ordered_and_deleted_and_the_last_one_deleted_can_be_put_back() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let [first, second] = with_two(&mut window);
        press(&mut window, "kept-up", &second);
        assert_eq!(names(&window), [second.clone(), first.clone()]);
        press(&mut window, "kept-down", &second);
        press(&mut window, "kept-delete", &first);
        assert_eq!(names(&window), std::slice::from_ref(&second));
        let restore = window.text_with("kept-restore", &[("name", first.as_str().into())]);
        window.click_button(&restore);
        assert_eq!(names(&window), [first, second]);
        window.press(Key::Escape);
        assert!(!window.shows(&window.text("kept-title")));
    }
}

#[test]
fn a_row_is_moved_by_alt_with_an_arrow_and_by_dragging_its_grip() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let [first, second] = with_two(&mut window);
        let grip = |window: &Window, name: &str| button(window, "kept-move", name);
        let of_first = grip(&window, &first);
        window.button(&of_first).focus();
        window.settle();
        window.press_with(egui::Modifiers::ALT, Key::ArrowDown);
        assert_eq!(names(&window), [second.clone(), first.clone()]);
        assert_eq!(
            window.focused(),
            Some(of_first.clone()),
            "the focus goes along"
        );
        window.press_with(egui::Modifiers::ALT, Key::ArrowUp);
        assert_eq!(names(&window), [first.clone(), second.clone()]);
        window.press_with(egui::Modifiers::ALT, Key::ArrowUp);
        assert_eq!(names(&window), [first.clone(), second.clone()]);
        let from = window.button(&of_first).rect().center();
        window.drag(from, egui::vec2(0.0, 160.0));
        assert_eq!(names(&window), [second, first]);
    }
}

#[test]
fn each_kept_view_has_a_picture_with_its_name() {
    let mut window = Window::open("en");
    let kept = with_two(&mut window);
    for name in kept {
        window.one(egui::accesskit::Role::Image, &name);
    }
}

#[test]
fn without_kept_views_the_list_says_how_to_keep_one() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.press(Key::K);
        assert!(window.shows(&window.text("kept-none")));
    }
}
