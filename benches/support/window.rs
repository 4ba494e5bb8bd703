//! A window that nobody sees.

use egui::{Pos2, RawInput, Rect, vec2};
use mimalloc::MiMalloc;

/// As in the program.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

/// The size of the window, in points.
pub const SIZE: egui::Vec2 = vec2(1280.0, 800.0);

/// One frame's input at a time in seconds.
pub fn input(time_s: f64) -> RawInput {
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
        time: Some(time_s),
        focused: true,
        ..RawInput::default()
    }
}
