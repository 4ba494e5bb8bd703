//! A copy of the pack of three invented isles that may be changed.

use std::fs;
use std::path::Path;

/// Copies the tiny pack into a folder.
pub fn copy_pack(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny");
    for folder in ["", "observations"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        for entry in fs::read_dir(from.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap();
                fs::copy(&path, to.join(folder).join(name)).unwrap();
            }
        }
    }
}
