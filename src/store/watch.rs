//! Noticing that a folder or a file was edited.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::write::StoreError;

/// How long a folder must be quiet before the callback is called: an editor that saves writes,
/// renames and touches several times in a row.
pub const QUIET_TIME: Duration = Duration::from_millis(150);

/// A folder that is never quiet is reported at least this often.
const LONGEST_WAIT: Duration = Duration::from_millis(600);

/// Watches a folder and all in it, until it is dropped.
///
/// The system tells of changes; nothing polls, and a folder that nobody edits costs nothing.
pub struct FolderWatch {
    // Dropped, it closes the channel, and the thread that waits on it ends.
    _watcher: RecommendedWatcher,
}

impl std::fmt::Debug for FolderWatch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("FolderWatch")
    }
}

impl FolderWatch {
    /// Calls `callback`, on a thread of its own, once after each burst of changes in the folder.
    ///
    /// # Errors
    /// [`StoreError::Watch`] where the folder is missing or the system watches no more.
    pub fn new(folder: &Path, callback: impl Fn() + Send + 'static) -> Result<Self, StoreError> {
        let watcher = watch(folder, RecursiveMode::Recursive, |_| true, callback)?;
        Ok(Self { _watcher: watcher })
    }
}

/// Watches one file, whether it is there or not, until it is dropped.
///
/// Its folder is what is watched, without what lies deeper: a program that saves may put another
/// file in its place.
pub struct FileWatch {
    _watcher: RecommendedWatcher,
}

impl std::fmt::Debug for FileWatch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("FileWatch")
    }
}

impl FileWatch {
    /// Calls `callback`, on a thread of its own, once after each burst of changes of the file.
    ///
    /// # Errors
    /// [`StoreError::Watch`] where its folder is missing or the system watches no more.
    pub fn new(file: &Path, callback: impl Fn() + Send + 'static) -> Result<Self, StoreError> {
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let name = file.file_name().map(ToOwned::to_owned);
        let concerns = move |path: &Path| path.file_name() == name.as_deref();
        let watcher = watch(folder, RecursiveMode::NonRecursive, concerns, callback)?;
        Ok(Self { _watcher: watcher })
    }
}

/// Watches a folder for changes of paths that are of concern.
fn watch(
    folder: &Path,
    mode: RecursiveMode,
    concerns: impl Fn(&Path) -> bool + Send + 'static,
    callback: impl Fn() + Send + 'static,
) -> Result<RecommendedWatcher, StoreError> {
    let fault = |detail: String| StoreError::Watch {
        path: folder.to_owned(),
        detail,
    };
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // A fault (a lost event) may hide a change, so it counts as one. Reading is no change, or
        // a reload would cause the next.
        let changed = event.map_or(true, |event| {
            !matches!(event.kind, EventKind::Access(_))
                && (event.paths.is_empty() || event.paths.iter().any(|path| concerns(path)))
        });
        if changed {
            // Nobody listens any more only while the watch is being dropped.
            let _ = sender.send(());
        }
    })
    .map_err(|error| fault(error.to_string()))?;
    watcher
        .watch(folder, mode)
        .map_err(|error| fault(error.to_string()))?;
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || report_bursts(&changes, callback))
        .map_err(|error| fault(error.to_string()))?;
    Ok(watcher)
}

/// Sleeps until there is a change, then until there is none for [`QUIET_TIME`], and reports.
fn report_bursts(changes: &Receiver<()>, callback: impl Fn()) {
    while changes.recv().is_ok() {
        let first = Instant::now();
        while first.elapsed() < LONGEST_WAIT {
            match changes.recv_timeout(QUIET_TIME) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        callback();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const LONG: Duration = Duration::from_secs(10);

    #[test]
    fn a_burst_of_edits_is_reported_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("words")).unwrap();
        let (sender, reports) = mpsc::channel();
        let _watch = FolderWatch::new(folder.path(), move || {
            let _ = sender.send(());
        })
        .unwrap();
        for round in 0..5 {
            fs::write(folder.path().join("words/a.ron"), format!("{round}")).unwrap();
        }
        reports.recv_timeout(LONG).unwrap();
        // Reading causes no report.
        fs::read(folder.path().join("words/a.ron")).unwrap();
        assert!(reports.recv_timeout(QUIET_TIME * 3).is_err());
        super::super::write_atomically(&folder.path().join("words/a.ron"), b"6").unwrap();
        reports.recv_timeout(LONG).unwrap();
    }

    #[test]
    fn of_one_file_its_changes_are_reported_and_those_of_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        let (sender, reports) = mpsc::channel();
        let _watch = FileWatch::new(&file, move || {
            let _ = sender.send(());
        })
        .unwrap();
        fs::write(folder.path().join("b.ron"), "1").unwrap();
        assert!(reports.recv_timeout(QUIET_TIME * 3).is_err());
        super::super::write_atomically(&file, b"1").unwrap();
        reports.recv_timeout(LONG).unwrap();
        fs::remove_file(&file).unwrap();
        reports.recv_timeout(LONG).unwrap();
    }

    #[test]
    fn a_dropped_watch_is_silent_and_its_thread_ends() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, reports) = mpsc::channel();
        let watch = FolderWatch::new(folder.path(), move || {
            let _ = sender.send(());
        })
        .unwrap();
        drop(watch);
        fs::write(folder.path().join("a.ron"), "1").unwrap();
        // The thread held the only sender: the channel closes when it has ended.
        assert_eq!(
            reports.recv_timeout(LONG),
            Err(RecvTimeoutError::Disconnected)
        );
    }

    #[test]
    fn a_missing_folder_cannot_be_watched() {
        let folder = tempfile::tempdir().unwrap();
        let error = FolderWatch::new(&folder.path().join("nowhere"), || {}).unwrap_err();
        assert!(error.to_string().contains("nowhere"));
    }
}
