//! The pack inside the program.

use mosaique::atlas::Atlas;
use std::sync::Arc;

/// The pack inside the program.
pub fn embedded() -> Arc<Atlas> {
    let loaded = Atlas::embedded();
    let faults = loaded.faults;
    Arc::new(
        loaded
            .atlas
            .unwrap_or_else(|| unreachable!("the embedded pack: {faults:?}")),
    )
}
