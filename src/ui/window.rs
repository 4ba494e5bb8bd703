//! The operating system's window around the shell.
//!
//! Everything graphical is loaded when the window opens, and a library that is missing may be a
//! panic deep inside the window's dependencies. It is caught here, and what the reader sees is
//! one sentence that names what is missing and what to install.

use super::pack_watch::PackWatch;
use super::shell::{Opening, Shell};
use super::talk::{Awake, Screen};
use crate::atlas::PackSource;
use crate::figure::fonts;
use crate::store::StoreError;
use eframe::egui;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use thiserror::Error;

/// Why the window did not open.
#[derive(Debug, Error)]
pub enum WindowError {
    /// There is no display.
    #[error(
        "There is no display to open a window on: set DISPLAY or WAYLAND_DISPLAY, or start a \
         desktop session. `mosaique render` draws pictures without one."
    )]
    NoDisplay,
    /// A library of the system is missing.
    #[error(
        "The window needs the system library {library}, which is missing: install {package} \
         (see the README for other systems). `mosaique render` draws pictures without it."
    )]
    MissingLibrary {
        /// The library.
        library: String,
        /// The package that has it on Debian and Ubuntu.
        package: String,
    },
    /// There is no OpenGL.
    #[error(
        "The window needs OpenGL, which this system does not offer: on Debian and Ubuntu install \
         libgl1 and libgl1-mesa-dri. `mosaique render` draws pictures without it."
    )]
    NoOpenGl,
    /// Something else.
    #[error(
        "The window could not be opened ({detail}). `mosaique render` draws pictures without it."
    )]
    Other {
        /// What the system said.
        detail: String,
    },
}

/// What the window's dependencies say when a library of the system is missing, the library, and
/// the Debian packages that have it: found by leaving out one package after the other.
const LIBRARIES: [(&str, &str, &str); 6] = [
    ("xkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("xkbcommon", "libxkbcommon", "libxkbcommon0"),
    (
        "xlib's shared libraries",
        "libX11, libX11-xcb, libXcursor or libXi",
        "libx11-6, libx11-xcb1, libxcursor1 and libxi6",
    ),
    ("libwayland-egl", "libwayland-egl", "libwayland-egl1"),
    ("wayland library", "libwayland-client", "libwayland-client0"),
    (
        "libwayland-client",
        "libwayland-client",
        "libwayland-client0",
    ),
];

/// What they say when there is nothing to open a window on.
const NO_DISPLAY: [&str; 5] = [
    "neither wayland_display",
    "connection to x server",
    "wayland compositor",
    "xopendisplay",
    "display is set",
];

/// What they say when there is no OpenGL.
const NO_OPENGL: [&str; 5] = ["opengl", "egl", "glx", "glutin", "config"];

/// Opens the window and comes back when it is closed. What it opens with is asked for when the
/// system has made the window, which takes a while: it may be made meanwhile. `began` is when the program started: what
/// the first frames took is in the log at the level `debug`.
///
/// # Errors
/// A [`WindowError`] in one sentence when it cannot be opened.
pub fn open(
    opening: impl FnOnce() -> Result<Opening, String> + 'static,
    size_pt: Option<(f32, f32)>,
    source: PackSource,
    began: Instant,
) -> Result<(), WindowError> {
    let (width, height) = size_pt.unwrap_or((1280.0, 800.0));
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("mosaique")
            .with_inner_size([width, height])
            .with_min_inner_size([640.0, 480.0]),
        // The fonts are found by `figure::fonts`, for the window and for paper alike.
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    // A panic in the window's dependencies is said in a sentence, not as a backtrace.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "Mosaïque",
            options,
            Box::new(move |creation| {
                // From here on a panic is our own fault and is to be seen.
                std::panic::set_hook(hook);
                fonts::install(&creation.egui_ctx);
                let mut shell = Shell::new(opening()?)?;
                watch(&mut shell, source, &creation.egui_ctx);
                Ok(Box::new(Application {
                    shell,
                    title: String::new(),
                    began,
                    frames: 0,
                    awake: None,
                    screens_s: f64::NEG_INFINITY,
                }))
            }),
        )
    }));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(fault)) => Err(explained(&fault.to_string())),
        Err(panic) => {
            let detail = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("a part of the window gave up");
            Err(explained(detail))
        }
    }
}

fn watch(shell: &mut Shell, source: PackSource, context: &egui::Context) {
    match PackWatch::new(source, context) {
        Ok(pack) => shell.watch(pack),
        Err(fault) => log_unwatched(&fault),
    }
}

fn log_unwatched(fault: &StoreError) {
    tracing::warn!("the pack is not watched: {fault}");
}

/// What went wrong, from the words of the library that failed.
fn explained(detail: &str) -> WindowError {
    let said = plain(detail);
    let lower = said.to_lowercase();
    for (words, library, package) in LIBRARIES {
        if lower.contains(words) {
            return WindowError::MissingLibrary {
                library: library.to_owned(),
                package: package.to_owned(),
            };
        }
    }
    if NO_DISPLAY.iter().any(|words| lower.contains(words)) {
        WindowError::NoDisplay
    } else if NO_OPENGL.iter().any(|words| lower.contains(words)) {
        WindowError::NoOpenGl
    } else {
        WindowError::Other { detail: said }
    }
}

/// One line, without the place in the library's own source code.
fn plain(detail: &str) -> String {
    let line = detail.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.split_once("os error at ") {
        Some((before, after)) => {
            let words = after.split_once(": ").map_or(after, |(_, words)| words);
            format!("{before}{words}")
        }
        None => line,
    }
}

/// How many frames after the start are written to the log.
const FRAMES_LOGGED: u32 = 3;

struct Application {
    shell: Shell,
    title: String,
    began: Instant,
    frames: u32,
    /// Keeps the screen awake while a talk is given.
    awake: Option<Awake>,
    /// When the screens were asked for last, in seconds of the window's clock.
    screens_s: f64,
}

/// How often the system is asked for its screens while a talk is given, in seconds.
const SCREENS_EVERY_S: f64 = 0.5;

impl Application {
    /// While a talk is given, the screen stays awake and the screens are followed.
    fn attend_talk(&mut self, context: &egui::Context, frame: &eframe::Frame) {
        if !self.shell.is_telling() {
            self.awake = None;
            self.screens_s = f64::NEG_INFINITY;
            return;
        }
        self.awake.get_or_insert_with(Awake::ask);
        let now_s = context.input(|input| input.time);
        if now_s - self.screens_s >= SCREENS_EVERY_S {
            self.screens_s = now_s;
            self.shell.follow_screens(screens_of(frame));
        }
    }
}

/// The screens of the machine, as the window's library lists them.
fn screens_of(frame: &eframe::Frame) -> Vec<Screen> {
    let Some(window) = frame.winit_window() else {
        return Vec::new();
    };
    let own = window.current_monitor();
    (window.available_monitors())
        .map(|monitor| {
            let (size, corner) = (monitor.size(), monitor.position());
            Screen {
                name: monitor.name().unwrap_or_default(),
                size_px: (size.width, size.height),
                corner_px: (corner.x, corner.y),
                is_speakers: own.as_ref() == Some(&monitor),
            }
        })
        .collect()
}

impl eframe::App for Application {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.frames < FRAMES_LOGGED {
            self.frames += 1;
            let elapsed_ms = self.began.elapsed().as_millis();
            tracing::debug!("frame {} begins after {elapsed_ms} ms", self.frames);
        }
        self.attend_talk(ui.ctx(), frame);
        self.shell.ui(ui);
        let scene = self.shell.world.scene();
        let title = self
            .shell
            .world
            .locale
            .text_with("window-title", &[("title", scene.title().into())]);
        if title != self.title {
            ui.ctx()
                .send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.shell.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_named_with_its_package() {
        let said = "Library libxkbcommon-x11.so could not be loaded.";
        let sentence = explained(said).to_string();
        assert!(
            sentence.contains("install libxkbcommon-x11-0"),
            "{sentence}"
        );
        assert!(sentence.contains("mosaique render"));
    }

    #[test]
    fn no_display_is_said_as_such() {
        for said in [
            "winit EventLoopError: os error at x.rs:1: neither WAYLAND_DISPLAY nor WAYLAND_SOCKET \
             nor DISPLAY is set.",
            "os error at y.rs:2: Failed to open connection to X server",
            "Could not find wayland compositor",
        ] {
            assert!(matches!(explained(said), WindowError::NoDisplay), "{said}");
        }
    }

    #[test]
    fn the_place_in_a_librarys_source_is_not_told() {
        let sentence = explained("os error at /home/builder/x.rs:12: it broke").to_string();
        assert!(sentence.contains("(it broke)"), "{sentence}");
    }

    #[test]
    fn every_sentence_is_one_line() {
        for said in ["a\nb", "OpenGL\n broke", "no glutin configs\nfound"] {
            assert!(!explained(said).to_string().contains('\n'));
        }
    }
}
