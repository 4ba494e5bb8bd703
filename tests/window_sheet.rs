//! A sheet is made from the window: asked for by keyboard, looked at, saved.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use window::{CTRL, LANGUAGES, Window};

/// Waits for work that is done beside the window.
fn wait_for(window: &mut Window, is_done: impl Fn(&Window) -> bool) {
    for _ in 0..1200 {
        if is_done(window) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        window.settle();
    }
    panic!("the work beside the window does not end");
}

#[test]
fn a_sheet_is_asked_for_by_keyboard_and_saved_where_the_path_says() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.pdf");
        let mut window = Window::open(language);
        window.press_with(CTRL, Key::P);
        assert!(window.shows(&window.text("sheet-make")));
        // The path has the focus, so that it can be written at once.
        let field = window.text("export-file-name");
        assert_eq!(window.focused(), Some(field));
        window.press_with(CTRL, Key::A);
        window.write(&path.display().to_string());
        let save = window.text("export-save");
        window.click_button(&save);
        wait_for(&mut window, |_| path.exists());
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
        let done = window.text_with(
            "export-done",
            &[("path", path.display().to_string().into())],
        );
        wait_for(&mut window, |window| window.shows(&done));
        assert!(!window.shows(&window.text("sheet-make")));
    }
}

#[test]
fn escape_puts_the_dialog_away_and_nothing_is_written() {
    let mut window = Window::open("en");
    window.press_with(CTRL, Key::P);
    let preview = window.text("sheet-preview");
    let picture = window.one(Role::Image, &preview);
    assert!(picture.accesskit_node().label().is_some());
    window.press(Key::Escape);
    assert!(!window.shows(&window.text("sheet-make")));
}
