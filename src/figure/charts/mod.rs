//! The charts: ranking, lines over time, scatter and table.
//!
//! Each is a function of a [`Scene`] that fills the room it is given and returns what was done to
//! it. On paper the same function draws the same thing without asking anything of a pointer. What
//! is drawn for a chosen region differs in colour, in marker and in line, and carries its name.
//! What is compared, and of which year, is the view's business; nothing here changes a view.

pub mod axis;
pub mod change;
mod frame;
mod labels;
mod line_labels;
pub mod lines;
mod looks;
pub mod nudge;
pub mod ranking;
pub mod scatter;
pub mod segments;
pub mod table;

pub use looks::{Look, quiet};

use super::{Scene, style};
use crate::atlas::{RegionKey, SourceKey};
use crate::view::ChartKind;

/// What was done to a chart in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChartResponse {
    /// The region pointed at.
    pub hovered: Option<RegionKey>,
    /// The region clicked, and whether it is to be added to those chosen (Shift or Ctrl held).
    pub clicked: Option<(RegionKey, bool)>,
    /// The source whose badge was clicked.
    pub source: Option<SourceKey>,
}

/// What a chart remembers between frames; belongs to the window, not to the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartState {
    /// The order of the table.
    pub table: table::TableState,
}

/// Draws a chart of this kind into the room that is left.
pub fn ui(
    ui: &mut egui::Ui,
    scene: &Scene<'_>,
    chart: ChartKind,
    state: &mut ChartState,
) -> ChartResponse {
    if scene.on_paper() {
        ui.set_style(style::style(scene.theme, scene.medium.text_scale, true));
    }
    match chart {
        ChartKind::Ranking => ranking::ui(ui, scene),
        ChartKind::Lines => lines::ui(ui, scene),
        ChartKind::Scatter => scatter::ui(ui, scene),
        ChartKind::Table => table::ui(ui, scene, &mut state.table),
    }
}
