//! A story of two hundred steps in the editor: opening it, a frame of it, checking it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use egui::{Context, Event, MouseWheelUnit, TouchPhase, vec2};
use mosaique::atlas::{PackFiles, PackSource};
use mosaique::figure::fonts;
use mosaique::lesson::{Manuscript, Story, StoryEdit, check, stories_of};
use mosaique::store::SettingsStore;
use mosaique::ui::command::Command;
use mosaique::ui::editor::StoryCommand;
use mosaique::ui::shell::{Opening, Shell};
use std::path::PathBuf;

fn main() {
    divan::main();
}

/// Two hundred steps: those of the embedded stories, over and over.
fn long_story() -> Story {
    let (stories, _) = stories_of(&PackFiles::read(&PackSource::Embedded));
    let mut story = stories.first().expect("a story in the box").clone();
    let steps = stories.iter().flat_map(|story| &story.steps).cycle();
    story.steps = steps.take(200).cloned().collect();
    story
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
        let file = folder.path().join("long.ron");
        std::fs::write(&file, long_story().to_ron()).expect("a file");
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
            window.frame(Vec::new());
        }
        window
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frames += 1;
        let mut input = window::input(f64::from(self.frames) / 60.0);
        input.events = events;
        let shell = &mut self.shell;
        let mut output = self.context.run_ui(input, |ui| shell.ui(ui));
        output.textures_delta.clear();
        self.context
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
    }

    fn open(&mut self) {
        let command = StoryCommand::Open(self.file.clone());
        self.shell.apply(&self.context, Command::Story(command));
        self.frame(Vec::new());
    }
}

/// From the file to the first frame. To stay under 300 ms.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_with_its_first_frame(bencher: Bencher) {
    bencher
        .with_inputs(Window::new)
        .bench_local_refs(Window::open);
}

/// The list of steps scrolls under the wheel, once everything was looked through.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn scroll(bencher: Bencher) {
    let mut window = Window::new();
    window.open();
    for _ in 0..60 {
        window.frame(Vec::new());
    }
    window.frame(vec![Event::PointerMoved(egui::pos2(100.0, 400.0))]);
    bencher.bench_local(move || {
        let down = if window.frames % 100 < 50 {
            -60.0
        } else {
            60.0
        };
        window.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        }])
    });
}

/// A letter typed: the edit, what is to be mended in its step, and the frame.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn type_a_letter(bencher: Bencher) {
    let mut window = Window::new();
    window.open();
    for _ in 0..60 {
        window.frame(Vec::new());
    }
    let mut text = String::new();
    bencher.bench_local(move || {
        text.push('a');
        let field = mosaique::lesson::Field::Notes;
        let edit = StoryEdit::Text(0, field, "en".to_owned(), text.clone());
        let command = Command::Story(StoryCommand::Edit(edit));
        window.shell.apply(&window.context, command);
        window.frame(Vec::new())
    });
}

/// All two hundred steps looked through at once, as no frame does.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn check_all(bencher: Bencher) {
    let atlas = embedded::embedded();
    let story = long_story();
    bencher.bench_local(move || check(&story, &atlas).len());
}

/// The text of the file, which the thread that writes makes.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn to_text(bencher: Bencher) {
    let story = Manuscript::from(long_story());
    bencher.bench_local(move || story.to_ron().len());
}
