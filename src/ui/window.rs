//! The operating system's window around the shell.
//!
//! Everything graphical is loaded when the window opens, and a library that is missing may be a
//! panic deep inside the window's dependencies. It is caught here, and what the reader sees is
//! one sentence that names what is missing and what to install.

use super::pack_watch::PackWatch;
use super::shell::{Opening, Shell};
use crate::atlas::PackSource;
use crate::figure::fonts;
use crate::store::StoreError;
use eframe::egui;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
        "The window needs OpenGL 2.1 or newer, which this system does not offer ({detail}): on \
         Debian and Ubuntu install libgl1, libegl1 and libgl1-mesa-dri. `mosaique render` draws \
         pictures without it."
    )]
    NoOpenGl {
        /// What the system said.
        detail: String,
    },
    /// Something else.
    #[error(
        "The window could not be opened ({detail}). `mosaique render` draws pictures without it."
    )]
    Other {
        /// What the system said.
        detail: String,
    },
}

/// The libraries that are loaded when the window opens, and the Debian packages that have them.
const LIBRARIES: [(&str, &str); 9] = [
    ("xkbcommon-x11", "libxkbcommon-x11-0"),
    ("xkbcommon", "libxkbcommon0"),
    ("libX11-xcb", "libx11-xcb1"),
    ("libXcursor", "libxcursor1"),
    ("libXi", "libxi6"),
    ("libX11", "libx11-6"),
    ("libEGL", "libegl1"),
    ("libGL", "libgl1"),
    ("libwayland", "libwayland-client0"),
];

/// Opens the window and comes back when it is closed.
///
/// # Errors
/// A [`WindowError`] in one sentence when it cannot be opened.
pub fn open(opening: Opening, source: PackSource) -> Result<(), WindowError> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("mosaique")
            .with_inner_size([1280.0, 800.0])
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
                let mut shell = Shell::new(opening)?;
                watch(&mut shell, source, &creation.egui_ctx);
                Ok(Box::new(Application {
                    shell,
                    title: String::new(),
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
    let lower = detail.to_lowercase();
    for (library, package) in LIBRARIES {
        if lower.contains(&library.to_lowercase()) {
            return WindowError::MissingLibrary {
                library: library.to_owned(),
                package: package.to_owned(),
            };
        }
    }
    let no_display = ["display", "compositor", "xopendisplay", "neither wayland"];
    if no_display.iter().any(|word| lower.contains(word)) {
        return WindowError::NoDisplay;
    }
    let no_opengl = ["opengl", "egl", "glx", "glutin", "config"];
    if no_opengl.iter().any(|word| lower.contains(word)) {
        return WindowError::NoOpenGl {
            detail: one_line(detail),
        };
    }
    WindowError::Other {
        detail: one_line(detail),
    }
}

fn one_line(detail: &str) -> String {
    detail.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Application {
    shell: Shell,
    title: String,
}

impl eframe::App for Application {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
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
        let said = "winit EventLoopError: os error at x.rs:1: neither WAYLAND_DISPLAY nor \
                    WAYLAND_SOCKET nor DISPLAY is set.";
        assert!(matches!(explained(said), WindowError::NoDisplay));
    }

    #[test]
    fn every_sentence_is_one_line() {
        for said in ["a\nb", "OpenGL\n broke", "libGL.so.1\nnot found"] {
            assert!(!explained(said).to_string().contains('\n'));
        }
    }
}
