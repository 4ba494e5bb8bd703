//! The pack that `assets/README.md` teaches, made as it says.

use clap::Parser as _;
use mosaique::atlas::PackSource;
use mosaique::cli::{Arguments, Command, boundaries, check};
use std::fs;
use std::path::PathBuf;

/// The blocks of the section on a whole pack, each with the path in backticks that stands before
/// it, if any.
fn blocks() -> Vec<(Option<String>, String)> {
    let readme = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/README.md");
    let text = fs::read_to_string(readme).unwrap().replace("\r\n", "\n");
    let (_, section) = text.split_once("\n## A whole pack\n").unwrap();
    let parts: Vec<&str> = section.split("\n```").collect();
    parts
        .chunks_exact(2)
        .map(|pair| {
            let path = pair[0].lines().rev().find(|line| !line.is_empty());
            let path = path.and_then(|line| line.strip_prefix('`')?.strip_suffix("`:"));
            let (_language, content) = pair[1].split_once('\n').unwrap();
            (path.map(str::to_owned), content.to_owned())
        })
        .collect()
}

#[test]
fn the_pack_of_the_readme_is_without_fault() {
    let folder = tempfile::tempdir().unwrap();
    let mut commands = None;
    for (path, content) in blocks() {
        let Some(path) = path else {
            commands = Some(content);
            continue;
        };
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let here = |path: &PathBuf| folder.path().join(path);
    let commands = commands.unwrap();
    let mut checked = false;
    for line in commands.lines() {
        match Arguments::parse_from(line.split(' ')).command {
            Some(Command::Boundaries(mut arguments)) => {
                arguments.inputs = arguments.inputs.iter().map(here).collect();
                arguments.output = here(&arguments.output);
                boundaries::run(&arguments).unwrap();
            }
            Some(Command::Check(mut arguments)) => {
                arguments.folder = arguments.folder.as_ref().map(here);
                let mut said = Vec::new();
                let good = check::run(&arguments, &PackSource::Embedded, &mut said).unwrap();
                let said = String::from_utf8(said).unwrap();
                assert!(good, "{said}");
                assert!(
                    said.contains("2 regions") && said.contains("4 figures"),
                    "{said}"
                );
                checked = true;
            }
            Some(other) => panic!("{other:?}"),
            None => assert_eq!(line, "mosaique --pack my-pack"),
        }
    }
    assert!(checked, "{commands}");
}
