//! One frame of the whole window in 1280×800, without a display: panels, lists, map, and all
//! of it tessellated. The first hints are open, as at a first start.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use egui::{Context, Event, Modifiers, PointerButton, Pos2, pos2, vec2};
use mosaique::figure::fonts;
use mosaique::lesson::Document;
use mosaique::ui::shell::{Opening, Shell};
use mosaique::view::{PageId, View};

fn main() {
    divan::main();
}

/// The shell with a context of its own.
struct Window {
    shell: Shell,
    context: Context,
    frames: u32,
}

impl Window {
    fn new(view: View) -> Self {
        let shell = Shell::new(Opening {
            atlas: embedded::embedded(),
            stories: Vec::new(),
            lessons: Vec::new(),
            faults: Vec::new(),
            store: None,
            settings: Default::default(),
            document: Some(Document::View(Box::new(view))),
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
        };
        // Sizes settle and glyphs come in the first frames.
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
        // No graphics card waits for the glyphs.
        output.textures_delta.clear();
        self.context
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
    }

    /// Takes hold of the map.
    fn grab(&mut self) {
        let before = self.shell.world.view.extent;
        let pos = self.hand();
        self.frame(vec![Event::PointerMoved(pos)]);
        self.frame(vec![Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        }]);
        for _ in 0..10 {
            self.drag();
        }
        assert_ne!(
            self.shell.world.view.extent, before,
            "the map does not follow"
        );
    }

    /// Moves the hand that holds the map on along a circle.
    fn drag(&mut self) -> usize {
        let pos = self.hand();
        self.frame(vec![Event::PointerMoved(pos)])
    }

    fn hand(&self) -> Pos2 {
        let angle = self.frames as f32 * 0.05;
        pos2(660.0, 300.0) + 60.0 * vec2(angle.cos(), angle.sin())
    }
}

/// Dragging the map with nothing chosen. To stay under 4 ms.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn pan(bencher: Bencher) {
    let mut window = Window::new(View::default());
    window.grab();
    bencher.bench_local(move || window.drag());
}

/// Dragging the map with a profile and a comparison open: the fullest window.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn pan_with_profile_and_comparison(bencher: Bencher) {
    let mut view = View {
        selection: vec!["CN-JS".to_owned(), "CN-SN".to_owned(), "CN-AH".to_owned()],
        ..View::default()
    };
    view.compare.open = true;
    let mut window = Window::new(view);
    window.grab();
    bencher.bench_local(move || window.drag());
}

/// Dragging the map while the longest page is read and everything lies over the map.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn pan_with_the_longest_page_and_all_layers(bencher: Bencher) {
    let mut view = View {
        page: Some(PageId::Country),
        ..View::default()
    };
    view.layers.cities = true;
    view.layers.clusters = true;
    view.layers.programmes = true;
    let mut window = Window::new(view);
    window.grab();
    bencher.bench_local(move || window.drag());
}

/// Nothing moves.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn still(bencher: Bencher) {
    let mut window = Window::new(View::default());
    bencher.bench_local(move || window.frame(Vec::new()));
}
