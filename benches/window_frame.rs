//! One frame of the whole window in 1280×800, without a display: panels, lists, map, and all
//! of it tessellated. The first hints are open, as at a first start.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use divan::Bencher;
use egui::Context;
use mosaique::carto::LonLat;
use mosaique::figure::fonts;
use mosaique::ui::shell::{Opening, Shell};
use mosaique::view::{Change, Extent, View};

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
            faults: Vec::new(),
            store: None,
            view: Some(view),
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
            window.frame();
        }
        window
    }

    fn frame(&mut self) -> usize {
        self.frames += 1;
        let input = window::input(f64::from(self.frames) / 60.0);
        let shell = &mut self.shell;
        let output = self.context.run_ui(input, |ui| shell.ui(ui));
        self.context
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
    }

    /// Moves what is seen a little, as one drag does: one step of undo.
    fn pan(&mut self) {
        let angle = f64::from(self.frames) * 0.02;
        let extent = Extent {
            centre: LonLat::new(106.0 + 4.0 * angle.cos(), 35.0 + 3.0 * angle.sin()),
            width_km: 3600.0,
            height_km: 2600.0,
        };
        self.shell
            .world
            .apply(&Change::Extent(Some(extent)), Some(1));
    }
}

/// Panning with nothing chosen. To stay under 4 ms.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn pan(bencher: Bencher) {
    let mut window = Window::new(View::default());
    bencher.bench_local(move || {
        window.pan();
        window.frame()
    });
}

/// Panning with a profile and a comparison open: the fullest window.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn pan_with_profile_and_comparison(bencher: Bencher) {
    let mut view = View {
        selection: vec!["CN-JS".to_owned(), "CN-SN".to_owned(), "CN-AH".to_owned()],
        ..View::default()
    };
    view.compare.open = true;
    let mut window = Window::new(view);
    bencher.bench_local(move || {
        window.pan();
        window.frame()
    });
}

/// Nothing moves.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn still(bencher: Bencher) {
    let mut window = Window::new(View::default());
    bencher.bench_local(move || window.frame());
}
