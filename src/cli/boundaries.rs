//! Stand-in until merged.
/// a
#[derive(Debug, clap::Args)]
pub struct BoundariesArgs {}
/// r
pub fn run(_: &BoundariesArgs) -> Result<(), String> { Ok(()) }
