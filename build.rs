//! Tells cargo that the embedded files are part of the program (the macro that embeds a folder
//! cannot, and a changed pack would not be seen), and lists the words that no code asks for.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Keys that the code puts together from a beginning and what follows.
const PUT_TOGETHER: [&str; 4] = ["keys-", "message-font-", "month-", "status-"];
/// What the code adds to keys that are whole.
const ADDED: &str = "-where";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=assets");
    println!("cargo:rerun-if-changed=src");
    let mut code = String::new();
    read(Path::new("src"), &mut code)?;
    let words = fs::read_to_string("assets/locale/en.ftl")?;
    // A message begins in the first column with its key.
    let keys = words
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()));
    let unused: Vec<&str> = keys.filter(|key| !is_used(key, &code)).collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("unused_words.txt"), unused.join("\n"))
}

/// Whether a string of the code is the key, or may become it.
fn is_used(key: &str, code: &str) -> bool {
    let whole = key.strip_suffix(ADDED).unwrap_or(key);
    code.contains(&format!("\"{whole}\""))
        || PUT_TOGETHER.iter().any(|start| key.starts_with(start))
}

fn read(folder: &Path, code: &mut String) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, code)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
