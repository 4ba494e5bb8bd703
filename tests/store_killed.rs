//! A process that writes is killed at any moment, again and again, and every word that was
//! confirmed is found.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use mosaique::store::{Drafts, OnDisk, OpenDocument, Outside, Pace, StoreError};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Names the folder in which the test, run again by itself, is the process that writes.
const WRITES_IN: &str = "MOSAIQUE_TEST_WRITES_IN";
/// How often it is killed.
const KILLS: u32 = 200;
/// Words come and go to the disk as fast as it takes them, so that a kill finds it writing.
const HASTE: Pace = Pace {
    draft: Duration::from_millis(1),
    quiet: Duration::from_millis(4),
    longest: Duration::from_millis(12),
};
const LONG: Duration = Duration::from_secs(20);

fn words(count: u64) -> String {
    (1..=count)
        .map(|number| format!("word {number}\n"))
        .collect()
}

/// Writes word after word, and says which are confirmed, until it is killed.
#[test]
fn the_process_that_writes() {
    let Some(folder) = std::env::var_os(WRITES_IN).map(PathBuf::from) else {
        return;
    };
    let file = folder.join("talk.ron");
    let on_disk = OnDisk::read(&file).ok();
    let drafts = Drafts::in_folder(&folder.join("settings"));
    let mut document = OpenDocument::begin(&drafts, on_disk.as_ref(), HASTE, || {}).unwrap();
    let (mut count, mut told) = (0, 0);
    let mut out = std::io::stdout();
    loop {
        count += 1;
        let number = document.write(move || words(count));
        assert_eq!(number, count);
        std::thread::sleep(Duration::from_micros(700));
        let kept = document.status().kept;
        if kept > told {
            told = kept;
            writeln!(out, "kept {kept}").unwrap();
            out.flush().unwrap();
        }
    }
}

/// Kills a process that writes after a while; gives the number that it confirmed last.
fn killed_after(folder: &Path, while_ms: u64) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["the_process_that_writes", "--exact", "--nocapture"])
        .env(WRITES_IN, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut confirmed = 0;
    let (sender, begun) = channel();
    let reader = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(number) = line.strip_prefix("kept ") {
                confirmed = number.parse().unwrap();
                let _ = sender.send(());
            }
        }
        confirmed
    });
    begun
        .recv_timeout(LONG)
        .expect("the process confirms something");
    std::thread::sleep(Duration::from_millis(while_ms));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

#[test]
fn killed_two_hundred_times_it_loses_no_word_that_was_confirmed() {
    let mut from_draft = 0;
    for round in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        // Every other one writes a document that has a file already.
        let file = folder.path().join("talk.ron");
        let has_file = round % 2 == 0;
        if has_file {
            fs::write(&file, words(0)).unwrap();
        }
        // A different moment in each round, spread evenly and in no rhythm with the disk.
        let confirmed = killed_after(folder.path(), u64::from(round * 7 % 31));
        assert!(confirmed > 0);
        let drafts = Drafts::in_folder(&folder.path().join("settings"));
        let left = drafts.left_behind();
        assert!(left.unread.is_empty(), "{:?}", left.unread);
        assert!(left.drafts.len() <= 1);
        let in_draft = left.drafts.first().map(|draft| draft.text().to_owned());
        let in_file = fs::read_to_string(&file).unwrap_or_default();
        from_draft += u32::from(in_draft.is_some());
        let found = match in_draft {
            Some(draft) => {
                assert!(draft.len() >= in_file.len(), "the draft is the newer one");
                draft
            }
            None => in_file,
        };
        assert!(
            found.starts_with(&words(confirmed)),
            "round {round}: {confirmed} words were confirmed, {} found",
            found.lines().count()
        );
        let complete = words(found.lines().count() as u64);
        assert_eq!(found, complete, "round {round}: a text is torn");
    }
    assert!(
        from_draft > KILLS / 4,
        "only {from_draft} kills found a draft"
    );
}

// --- what else a document promises -----------------------------------------------------------

struct Desk {
    folder: tempfile::TempDir,
    woken: Receiver<()>,
    document: OpenDocument,
}

const CALM: Pace = Pace {
    draft: Duration::from_millis(10),
    quiet: Duration::from_millis(30),
    longest: Duration::from_secs(1),
};

fn drafts(folder: &Path) -> Drafts {
    Drafts::in_folder(&folder.join("settings"))
}

/// A document with a file that holds "first".
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("talk.ron");
    fs::write(&file, "first").unwrap();
    let (sender, woken) = channel();
    let on_disk = OnDisk::read(&file).unwrap();
    let wake = move || {
        // The test may be over.
        let _ = sender.send(());
    };
    let document = OpenDocument::begin(&drafts(folder.path()), Some(&on_disk), CALM, wake).unwrap();
    Desk {
        folder,
        woken,
        document,
    }
}

impl Desk {
    fn file(&self) -> PathBuf {
        self.folder.path().join("talk.ron")
    }

    fn on_disk(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    #[track_caller]
    fn until(&self, is_so: impl Fn(&OpenDocument) -> bool) {
        let end = Instant::now() + LONG;
        while !is_so(&self.document) {
            assert!(Instant::now() < end, "{:?}", self.document.status());
            let _ = self.woken.recv_timeout(Duration::from_millis(20));
        }
    }
}

#[test]
fn what_is_written_is_in_the_file_without_being_asked_for_and_no_draft_stays() {
    let mut desk = desk();
    for count in 1..=20 {
        desk.document.write(move || words(count));
    }
    desk.until(OpenDocument::is_saved);
    assert_eq!(desk.on_disk(), words(20));
    let status = desk.document.close();
    assert_eq!((status.kept, status.saved), (20, 20));
    let left = drafts(desk.folder.path()).left_behind();
    assert!(left.drafts.is_empty() && left.unread.is_empty());
}

#[test]
fn what_somebody_else_wrote_is_replaced_only_by_who_says_so() {
    let mut desk = desk();
    let file = desk.file();
    fs::write(&file, "theirs").unwrap();
    desk.document.write(|| "mine".to_owned());
    desk.until(|document| document.status().outside.is_some() && document.is_kept());
    let outside = desk.document.status().outside.unwrap();
    assert_eq!(outside, Outside::Edited("theirs".into()));
    desk.document.save();
    desk.document.write(|| "mine still".to_owned());
    desk.until(OpenDocument::is_kept);
    assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    desk.document.keep_mine(&outside);
    desk.until(OpenDocument::is_saved);
    assert_eq!(desk.on_disk(), "mine still");
    // And the other answer.
    fs::write(&file, "theirs again").unwrap();
    desk.until(|document| document.status().outside.is_some());
    let outside = desk.document.status().outside.unwrap();
    desk.document.take_theirs(&outside);
    desk.until(OpenDocument::is_saved);
    assert_eq!(desk.on_disk(), "theirs again");
    desk.document.write(|| "mine on top".to_owned());
    desk.until(OpenDocument::is_saved);
    assert_eq!(desk.on_disk(), "mine on top");
}

#[test]
fn somebody_who_writes_between_the_answer_and_the_file_is_asked_about_too() {
    let mut desk = desk();
    let file = desk.file();
    fs::write(&file, "theirs").unwrap();
    desk.document.write(|| "mine".to_owned());
    desk.until(|document| document.status().outside.is_some());
    let outside = desk.document.status().outside.unwrap();
    fs::write(&file, "theirs, later").unwrap();
    desk.document.keep_mine(&outside);
    desk.until(|document| {
        document.status().outside == Some(Outside::Edited("theirs, later".into()))
    });
    assert_eq!(desk.on_disk(), "theirs, later");
}

#[test]
fn a_file_that_is_gone_comes_back_only_when_it_is_asked_for() {
    let mut desk = desk();
    fs::remove_file(desk.file()).unwrap();
    desk.until(|document| document.status().outside == Some(Outside::Gone));
    desk.document.write(|| "mine".to_owned());
    desk.until(OpenDocument::is_kept);
    assert!(!desk.file().exists());
    desk.document.keep_mine(&Outside::Gone);
    desk.until(OpenDocument::is_saved);
    assert_eq!(desk.on_disk(), "mine");
}

#[test]
fn a_document_without_a_file_is_kept_as_a_draft_until_it_gets_one() {
    let folder = tempfile::tempdir().unwrap();
    let drafts = drafts(folder.path());
    let mut document = OpenDocument::begin(&drafts, None, CALM, || {}).unwrap();
    document.write(|| "untitled".to_owned());
    let status = document.close();
    assert_eq!((status.kept, status.saved), (1, 0));
    let mut left = drafts.left_behind().drafts;
    assert_eq!(left.len(), 1);
    let left = left.remove(0);
    assert_eq!((left.text(), left.file()), ("untitled", None));
    assert!(
        drafts.left_behind().drafts.is_empty(),
        "it is offered to one window at a time"
    );
    let text = left.text().to_owned();
    let mut document = OpenDocument::go_on(&drafts, left, CALM, || {}).unwrap();
    document.write(|| text);
    let file = folder.path().join("talk.ron");
    document.move_to(&file).unwrap();
    let status = document.close();
    assert_eq!(status.saved, 1, "{status:?}");
    assert_eq!(fs::read_to_string(file).unwrap(), "untitled");
    assert!(drafts.left_behind().drafts.is_empty());
}

#[test]
fn a_draft_is_gone_on_with_only_after_asking_when_its_file_was_edited_meanwhile() {
    let desk = desk();
    let Desk {
        folder,
        mut document,
        ..
    } = desk;
    let file = folder.path().join("talk.ron");
    // As after a kill: a draft with the file as it was when it was begun.
    fs::write(&file, "theirs").unwrap();
    document.write(|| "mine".to_owned());
    drop(document);
    let drafts = drafts(folder.path());
    let left = drafts.left_behind().drafts.remove(0);
    assert_eq!(left.file(), Some(file.as_path()));
    let mut document = OpenDocument::go_on(&drafts, left, CALM, || {}).unwrap();
    document.write(|| "mine".to_owned());
    let status = document.close();
    assert!(status.outside.is_some());
    assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    assert_eq!(drafts.left_behind().drafts.len(), 1);
}

#[test]
fn a_discarded_document_leaves_nothing() {
    let mut desk = desk();
    desk.document.write(|| "mine".to_owned());
    desk.until(OpenDocument::is_kept);
    desk.document.discard();
    assert!(drafts(desk.folder.path()).left_behind().drafts.is_empty());
}

#[test]
fn a_second_window_cannot_write_the_same_file_by_any_of_its_names() {
    let desk = desk();
    let drafts = drafts(desk.folder.path());
    let begin = |path: PathBuf| {
        let on_disk = OnDisk::read(&path).unwrap();
        OpenDocument::begin(&drafts, Some(&on_disk), CALM, || {})
    };
    let other_name = desk.folder.path().join("settings/../talk.ron");
    for path in [desk.file(), other_name.clone()] {
        let fault = begin(path).unwrap_err();
        assert!(matches!(fault, StoreError::InUse { .. }), "{fault}");
    }
    drop(desk.document);
    assert!(begin(other_name).is_ok());
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_words_in_the_draft_and_is_tried_again_elsewhere() {
    let mut desk = desk();
    // No folder of this name: as good as one without the right to write, which root has everywhere.
    let nowhere = desk.folder.path().join("nowhere").join("talk.ron");
    desk.document.write(|| "mine".to_owned());
    desk.document.move_to(&nowhere).unwrap();
    desk.until(|document| document.status().file_fault.is_some() && document.is_kept());
    assert!(!desk.document.is_saved());
    fs::create_dir(desk.folder.path().join("nowhere")).unwrap();
    desk.document.save();
    desk.until(OpenDocument::is_saved);
    assert_eq!(fs::read_to_string(&nowhere).unwrap(), "mine");
    assert!(desk.document.status().file_fault.is_none());
}

/// The system refuses to write beyond a size, as it does on a full disk: in the middle.
#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_old_file_stays_whole_and_it_is_said_that_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("talk.ron"), "first").unwrap();
    let program = std::env::current_exe().unwrap();
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""])
        .arg(program)
        .args(["the_process_on_a_full_disk", "--exact", "--nocapture"])
        .env(FULL_IN, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("draft refused"), "{said}");
    assert!(said.contains("file refused"), "{said}");
    let file = fs::read_to_string(folder.path().join("talk.ron")).unwrap();
    assert_eq!(file, "small");
}

#[cfg(target_os = "linux")]
const FULL_IN: &str = "MOSAIQUE_TEST_FULL_IN";

#[cfg(target_os = "linux")]
#[test]
fn the_process_on_a_full_disk() {
    let Some(folder) = std::env::var_os(FULL_IN).map(PathBuf::from) else {
        return;
    };
    let on_disk = OnDisk::read(&folder.join("talk.ron")).unwrap();
    let mut document = OpenDocument::begin(&drafts(&folder), Some(&on_disk), CALM, || {}).unwrap();
    document.write(|| "x".repeat(1 << 20));
    let end = Instant::now() + LONG;
    while document.status().draft_fault.is_none() || document.status().file_fault.is_none() {
        assert!(Instant::now() < end, "{:?}", document.status());
        std::thread::sleep(Duration::from_millis(5));
    }
    println!("draft refused, file refused");
    assert_eq!(
        fs::read_to_string(folder.join("talk.ron")).unwrap(),
        "first"
    );
    // Less fits, and everything is well again.
    document.write(|| "small".to_owned());
    let status = document.close();
    assert_eq!(status.saved, 2, "{status:?}");
}
