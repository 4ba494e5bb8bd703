//! Input that is broken, oversized or out of reach: one sentence, quickly, and no panic.

use crate::tiny::{FILES, folder, said, with_file};
use mosaique::atlas::{Atlas, Fault, PackFiles, PackSource};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// A copy of the tiny pack that may be changed.
fn copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    fs::create_dir(copy.path().join("observations")).unwrap();
    for name in FILES {
        fs::copy(folder().join(name), copy.path().join(name)).unwrap();
    }
    copy
}

fn open(path: &Path) -> (bool, Vec<String>) {
    let loaded = Atlas::load(&PackSource::Folder(path.to_owned()));
    let said = loaded.faults.iter().map(ToString::to_string).collect();
    (loaded.atlas.is_some(), said)
}

#[test]
fn a_file_of_100_mb_is_refused_without_being_read() {
    let pack = copy();
    let mut file = fs::File::create(pack.path().join("claims.ron")).unwrap();
    let megabyte = vec![b'('; 1024 * 1024];
    for _ in 0..100 {
        file.write_all(&megabyte).unwrap();
    }
    drop(file);
    let start = Instant::now();
    let (opens, said) = open(pack.path());
    assert!(opens);
    assert_eq!(
        said,
        ["claims.ron: 100 MB, more than the 64 MB that are read"]
    );
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_file_that_is_large_but_allowed_is_told_quickly_and_takes_no_stack() {
    for (name, pieces) in [
        ("claims.ron", &["(", "[(", "/*", "\"", "\n"][..]),
        ("boundaries.ron", &["("]),
        ("observations/fish.ron", &["(", "a"]),
    ] {
        for piece in pieces {
            let bomb = piece.repeat(60 * 1024 * 1024 / piece.len());
            let files = with_file(name, |_| bomb.clone());
            let start = Instant::now();
            let loaded = Atlas::from_files(&files);
            let took = start.elapsed();
            let [fault @ Fault::Syntax { file, .. }, ..] = &loaded.faults[..] else {
                panic!("{name} of {piece:?}: {:?}", loaded.faults);
            };
            assert_eq!(file, name);
            assert!(
                fault.to_string().len() < 1000,
                "{name} of {piece:?}: {fault}"
            );
            assert_eq!(loaded.atlas.is_some(), name != "boundaries.ron");
            // Far above what it takes, so that a busy machine does not fail.
            assert!(
                took < Duration::from_secs(20),
                "{name} of {piece:?}: {took:?}"
            );
        }
    }
}

#[test]
fn a_folder_that_is_not_there_is_one_fault_that_names_it() {
    let (opens, said) = open(Path::new("/nowhere/at all"));
    assert!(!opens);
    assert_eq!(said, ["/nowhere/at all: there is no such file or folder"]);
}

#[test]
fn a_file_in_place_of_the_folder_is_one_fault_that_says_so() {
    let path = folder().join("atlas.ron");
    let (opens, said) = open(&path);
    assert!(!opens);
    assert_eq!(
        said,
        [format!(
            "{}: found a file; expected a folder",
            path.display()
        )]
    );
}

#[test]
fn a_file_in_place_of_the_folder_of_figures_is_one_fault_and_the_rest_opens() {
    let pack = copy();
    let observations = pack.path().join("observations");
    fs::remove_dir_all(&observations).unwrap();
    fs::write(&observations, "").unwrap();
    let (opens, said) = open(pack.path());
    assert!(opens);
    let expected = format!(
        "{}: found a file; expected a folder",
        observations.display()
    );
    assert_eq!(said, [expected]);
}

#[test]
fn an_empty_folder_names_the_files_that_a_pack_needs() {
    let pack = tempfile::tempdir().unwrap();
    let (opens, said) = open(pack.path());
    assert!(!opens);
    let mut said = said;
    said.sort();
    let missing = |file| format!("{file}: missing; a pack cannot open without it");
    let needed = ["atlas.ron", "boundaries.ron", "metrics.ron", "regions.ron"];
    assert_eq!(said, needed.map(missing));
}

#[cfg(unix)]
#[test]
fn without_the_right_to_read_it_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let pack = copy();
    let closed =
        |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    let opened =
        |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();

    let sources = pack.path().join("sources.ron");
    closed(&sources);
    let may_read_all = fs::File::open(&sources).is_ok();
    let (opens, said) = open(pack.path());
    assert!(opens, "{said:?}");
    if may_read_all {
        // The superuser reads what nobody may.
        assert_eq!(said, [""; 0]);
    } else {
        assert_eq!(
            said,
            [format!("{}: no right to read it", sources.display())]
        );
    }

    closed(pack.path());
    let (opens, said) = open(pack.path());
    opened(pack.path());
    assert_eq!(opens, may_read_all);
    if !may_read_all {
        assert_eq!(
            said,
            [format!("{}: no right to read it", pack.path().display())]
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_a_fault_and_the_rest_opens() {
    let pack = copy();
    let claims = pack.path().join("claims.ron");
    fs::remove_file(&claims).unwrap();
    std::os::unix::fs::symlink("/nowhere/at all", &claims).unwrap();
    let (opens, said) = open(pack.path());
    assert!(opens);
    let expected = format!("{}: there is no such file or folder", claims.display());
    assert_eq!(said, [expected]);
}

#[test]
fn bytes_that_are_no_text_are_told_with_line_and_column() {
    let pack = copy();
    fs::write(pack.path().join("claims.ron"), b"[\n  // caf\xe9\n]").unwrap();
    let (opens, said) = open(pack.path());
    assert!(opens);
    let expected = "claims.ron:2:9: found bytes that are not UTF-8 text; save the file as UTF-8";
    assert_eq!(said, [expected]);
}

#[test]
fn what_editors_leave_in_a_file_or_beside_it_is_no_fault() {
    let pack = copy();
    fs::write(pack.path().join(".claims.ron.swp"), "not a pack").unwrap();
    fs::write(pack.path().join(".#claims.ron"), "not a pack").unwrap();
    fs::write(pack.path().join("notes.txt"), "not a pack").unwrap();
    for name in FILES {
        let text = fs::read_to_string(pack.path().join(name)).unwrap();
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        fs::write(pack.path().join(name), text).unwrap();
    }
    assert_eq!(open(pack.path()), (true, Vec::new()));
}

#[test]
fn a_broken_file_holds_nothing_against_what_refers_to_it() {
    for (name, of_others) in [
        ("sources.ron", 0),
        ("units.ron", 0),
        ("domains.ron", 0),
        ("cities.ron", 0),
    ] {
        let files = with_file(name, |_| "[(".to_owned());
        let said = said(&files);
        let others = said.lines().filter(|line| !line.starts_with(name)).count();
        assert_eq!(others, of_others, "{said}");
    }
}

#[test]
fn nothing_at_all_does_not_open() {
    let loaded = Atlas::from_files(&PackFiles::from_texts([("atlas.ron", "")]));
    assert!(loaded.atlas.is_none());
    assert!(
        matches!(&loaded.faults[0], Fault::Syntax { file, line: 1, .. } if file == "atlas.ron")
    );
}
