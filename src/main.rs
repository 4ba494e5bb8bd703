//! The thin binary: everything is in the library.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Keeps what a frame gives back for the next one.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    mosaique::cli::main()
}
