//! Stand-in until merged.
use super::Scene;
/// s
#[derive(Default)]
pub struct ProfileState;
/// r
#[derive(Default)]
pub struct ProfileResponse { /// c
 pub changes: Vec<crate::view::Change> }
/// u
pub fn ui(_: &mut egui::Ui, _: &Scene<'_>, _: crate::atlas::RegionKey, _: &mut ProfileState) -> ProfileResponse { ProfileResponse::default() }
