//! Figures: an atlas, a view and a medium become a drawing.
//!
//! Everything here paints with egui and knows nothing of windows or files. The theme, the medium
//! and the fonts are the same for the screen and for paper; `paper` records a drawing for the
//! export room. Reading input, files and formats does not belong here.

pub mod fonts;
pub mod medium;
pub mod paper;
pub mod theme;
