//! What is asked, drawn: (`Atlas`, `View`, `Medium`) to shapes.
//!
//! Every figure is a function of a [`Scene`] that paints with egui's painter. In the window its
//! shapes are tessellated; for paper the same function runs in a context without a window and
//! the shapes become SVG, PNG or PDF (see [`paper`]). A figure reads and returns what was done
//! to it; it never changes a view, opens a file or knows a panel.

pub mod charts;
pub mod data;
pub mod fonts;
pub mod map;
pub mod medium;
pub mod page;
pub mod paper;
pub mod profile;
pub mod scene;
pub mod style;
pub mod theme;

/// How large the text of a printed page is, relative to that of a window.
const PAGE_SCALE: f32 = 0.8;

pub use data::{DataCache, FigureData};
pub use medium::{Medium, Surface, ThemeKind};
pub use scene::Scene;
pub use theme::Theme;
