//! A large lesson in the editor: opening it, and a letter typed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use egui::Context;
use mosaique::atlas::{PackFiles, PackSource};
use mosaique::figure::fonts;
use mosaique::lesson::plan::{Lesson, Place, lessons_of};
use mosaique::lesson::{LessonEdit, LessonField};
use mosaique::store::SettingsStore;
use mosaique::ui::command::Command;
use mosaique::ui::lesson_editor::PlanCommand;
use mosaique::ui::shell::{Opening, Shell};
use std::path::PathBuf;

fn main() {
    divan::main();
}

/// Sixty activities: those of the embedded lessons, over and over.
fn large_lesson() -> Lesson {
    let (lessons, _) = lessons_of(&PackFiles::read(&PackSource::Embedded));
    let mut lesson = lessons.first().expect("a lesson in the box").clone();
    let activities = lessons.iter().flat_map(|lesson| &lesson.activities).cycle();
    lesson.activities = activities.take(60).cloned().collect();
    for (place, activity) in lesson.activities.iter_mut().enumerate() {
        activity.id = format!("part-{place}");
    }
    lesson
}

struct Window {
    shell: Shell,
    context: Context,
    frames: u32,
    _folder: tempfile::TempDir,
    file: PathBuf,
}

impl Window {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("large.ron");
        std::fs::write(&file, large_lesson().to_ron()).expect("a file");
        let store = SettingsStore::open(&folder.path().join("settings"));
        let shell = Shell::new(Opening {
            atlas: embedded::embedded(),
            stories: Vec::new(),
            lessons: Vec::new(),
            faults: Vec::new(),
            store: Some(store),
            settings: Default::default(),
            document: None,
            file: None,
            tells_missing_font: false,
        })
        .unwrap_or_else(|fault| unreachable!("the words of the program: {fault}"));
        let context = Context::default();
        fonts::install(&context);
        let mut window = Self {
            shell,
            context,
            frames: 0,
            _folder: folder,
            file,
        };
        for _ in 0..5 {
            window.frame();
        }
        window
    }

    fn frame(&mut self) -> usize {
        self.frames += 1;
        let input = window::input(f64::from(self.frames) / 60.0);
        let shell = &mut self.shell;
        let mut output = self.context.run_ui(input, |ui| shell.ui(ui));
        output.textures_delta.clear();
        self.context
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
    }

    fn open(&mut self) {
        let command = PlanCommand::Open(self.file.clone());
        self.shell.apply(&self.context, Command::Plan(command));
        self.frame();
    }
}

/// From the file to the first frame.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_with_its_first_frame(bencher: Bencher) {
    bencher
        .with_inputs(Window::new)
        .bench_local_refs(Window::open);
}

/// A letter typed: the edit and the frame. What is to be mended is looked for aside.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn type_a_letter(bencher: Bencher) {
    let mut window = Window::new();
    window.open();
    for _ in 0..20 {
        window.frame();
    }
    let mut text = String::new();
    bencher.bench_local(move || {
        text.push('a');
        let (place, field) = (Place::Activity(0), LessonField::Notes);
        let edit = LessonEdit::Text(place, field, "en".to_owned(), text.clone());
        let command = Command::Plan(PlanCommand::Edit(edit));
        window.shell.apply(&window.context, command);
        window.frame()
    });
}
