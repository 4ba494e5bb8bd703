//! Stand-in until merged.
/// a
#[derive(Debug, clap::Args)]
pub struct TableArgs {}
/// r
pub fn run(_: &TableArgs, _: &crate::atlas::PackSource) -> Result<(), String> {
    Ok(())
}
