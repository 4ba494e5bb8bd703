//! Stand-in until merged.
use super::Scene;
/// s
#[derive(Default)]
pub struct ChartState;
/// r
#[derive(Default)]
pub struct ChartResponse { /// c
 pub hovered: Option<crate::atlas::RegionKey>, /// c
 pub clicked: Option<(crate::atlas::RegionKey, bool)> }
/// u
pub fn ui(_: &mut egui::Ui, _: &Scene<'_>, _: crate::view::ChartKind, _: &mut ChartState) -> ChartResponse { ChartResponse::default() }
