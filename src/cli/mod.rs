//! Commands without a window.

pub mod check;
pub mod import;
