//! Filling in a dialog and waiting for what comes of it.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::window::{CTRL, Window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Draws frames until something is so; work beside the window takes as long as it takes.
#[track_caller]
pub fn wait_until(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    let began = Instant::now();
    while !is_so(window) {
        assert!(
            began.elapsed() < Duration::from_secs(120),
            "waited in vain: {:#?}",
            window.names()
        );
        std::thread::sleep(Duration::from_millis(5));
        window.harness.step();
    }
}

/// The same, until nothing moves any more.
#[track_caller]
pub fn until(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    wait_until(window, is_so);
    window.settle();
}

/// Puts a text in the place of what a field holds.
#[track_caller]
pub fn fill(window: &mut Window, field: &str, text: &str) {
    window.one(Role::TextInput, field).focus();
    window.settle();
    window.press_with(CTRL, Key::A);
    window.write(text);
}

/// Opens a list of the dialog and chooses an entry.
#[track_caller]
pub fn choose(window: &mut Window, list: &str, entry: &str) {
    let label = window.text(list);
    let combo = window
        .nodes(|name| name.starts_with(&format!("{label}: ")))
        .into_iter()
        .find(|node| node.accesskit_node().role() == Role::ComboBox);
    combo.unwrap_or_else(|| panic!("no list {label}")).click();
    window.settle();
    window.click_button(entry);
}

/// Saves, and waits until the window says where.
#[track_caller]
pub fn save_to(window: &mut Window, field: &str, path: &Path) {
    let field = window.text(field);
    fill(window, &field, &path.display().to_string());
    let save = window.text("export-save");
    window.click_button(&save);
    let shown = path.display().to_string();
    let done = window.text_with("export-done", &[("path", shown.into())]);
    wait_until(window, |window| window.shows(&done));
}

/// A file that somebody lets go over the window.
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

pub fn let_go(window: &mut Window, path: &Path) {
    let file = std::sync::Arc::new(Dropped(path.to_owned()));
    window.harness.input_mut().dropped_files.push(file);
    window.harness.step();
}

/// Writes into a field, behind what it holds.
#[track_caller]
pub fn write_behind(window: &mut Window, role: Role, name: &str, text: &str) {
    window.one(role, name).focus();
    window.settle();
    window.press_with(CTRL, Key::End);
    window.write(text);
}

/// The name of a row of an editor's list.
pub fn row(window: &Window, number: usize, title: &str) -> String {
    let values = [("number", number.into()), ("title", title.into())];
    window.text_with("editor-row", &values)
}

/// Whether the rows in sight are these, without what was found.
pub fn rows(window: &Window, titles: &[&str]) -> bool {
    titles.iter().enumerate().all(|(place, title)| {
        let row = row(window, place + 1, title);
        !window.nodes(|name| name.starts_with(&row)).is_empty()
    })
}
