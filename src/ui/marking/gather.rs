//! The answers of a class, gathered from files and folders.

use crate::atlas::Atlas;
use crate::lesson::answers::{Marking, Paper, Read};
use crate::lesson::plan::Lesson;
use crate::lesson::{Document, DocumentFault, document_fault_sentence, file_name};
use crate::locale::Locale;
use crate::store::OnDisk;
use crate::ui::work::Pace;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most files of a folder that are looked at.
const MOST_FILES: usize = 5000;

/// What is to be marked.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The lesson; none where the answers say it.
    pub lesson: Option<Arc<Lesson>>,
    /// The lessons that answers may be to.
    pub known: Vec<Arc<Lesson>>,
    /// Files of answers, and folders that hold some.
    pub paths: Vec<PathBuf>,
}

/// A file that cannot be marked.
#[derive(Debug)]
pub struct Unread {
    /// Its name.
    pub file: String,
    /// Why; none where it is something else than answers.
    fault: Option<DocumentFault>,
}

impl Unread {
    /// Why it cannot be marked.
    #[must_use]
    pub fn reason(&self, locale: &Locale) -> String {
        match &self.fault {
            Some(fault) => document_fault_sentence(fault, locale),
            None => locale.text("marking-not-answers"),
        }
    }
}

/// The answers of a class to a lesson.
#[derive(Debug)]
pub struct Class {
    /// The lesson.
    pub lesson: Arc<Lesson>,
    /// The files of answers.
    pub papers: Vec<Paper>,
    /// The files that cannot be marked.
    pub unread: Vec<Unread>,
    /// A marking that was begun, and its file.
    pub marking: Option<(OnDisk, Marking)>,
    /// Where a marking is kept that has no file yet.
    pub beside: PathBuf,
}

/// What came of gathering.
#[derive(Debug)]
pub enum Gathered {
    /// A class.
    Class(Box<Class>),
    /// There are no answers; what there is cannot be read.
    NoAnswers(Vec<Unread>),
    /// The lesson, which they call by this id, is not known.
    NoLesson(String),
    /// Whoever waited for it does not want it any more.
    Cancelled,
}

/// What the files hold.
#[derive(Default)]
struct Found {
    answers: Vec<(PathBuf, Read)>,
    unread: Vec<(PathBuf, Option<DocumentFault>)>,
    markings: Vec<(PathBuf, Marking)>,
    lessons: Vec<Arc<Lesson>>,
}

/// Reads the files and marks their quizzes.
#[must_use]
pub fn gather(wanted: &Wanted, atlas: &Atlas, pace: &Pace) -> Gathered {
    let Some(mut found) = read(&wanted.paths, pace) else {
        return Gathered::Cancelled;
    };
    let unread = unread(&mut found);
    let Some((first, _)) = found.answers.first() else {
        return Gathered::NoAnswers(unread);
    };
    let folder = first.parent().unwrap_or(Path::new("")).to_path_buf();
    let lesson = match lesson_of(wanted, &found) {
        Ok(lesson) => lesson,
        Err(id) => return Gathered::NoLesson(id),
    };
    let paths: Vec<&Path> = (found.answers.iter())
        .map(|(path, _)| path.as_path())
        .collect();
    let names = names(&paths);
    let total = found.answers.len();
    let mut papers = Vec::with_capacity(total);
    for (done, (path, read)) in found.answers.into_iter().enumerate() {
        let name = names.get(&path).cloned().unwrap_or_default();
        papers.push(Paper::of(&name, read, &lesson, atlas));
        if pace.report(done + 1, total).is_break() {
            return Gathered::Cancelled;
        }
    }
    let beside = folder.join(file_name(&format!("marking {}", lesson.id), "marking"));
    let mut markings = found.markings;
    if markings.iter().all(|(path, _)| *path != beside)
        && let Ok(Document::Marking(marking)) = Document::open(&beside)
    {
        markings.push((beside.clone(), *marking));
    }
    let mut ours = (markings.into_iter()).filter(|(_, marking)| marking.lesson == lesson.id);
    let marking = ours.find_map(|(path, marking)| Some((OnDisk::read(&path).ok()?, marking)));
    Gathered::Class(Box::new(Class {
        lesson,
        papers,
        unread,
        marking,
        beside: free(beside),
    }))
}

/// A file like this one that is not there yet: what cannot be read is never replaced.
fn free(path: PathBuf) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut names = (2..1000_u32).map(|number| path.with_file_name(format!("{stem}-{number}.ron")));
    if !path.exists() {
        return path;
    }
    names
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.clone())
}

fn read(paths: &[PathBuf], pace: &Pace) -> Option<Found> {
    let mut found = Found::default();
    for path in paths {
        let is_folder = path.is_dir();
        let files = if is_folder {
            files_in(path)
        } else {
            vec![path.clone()]
        };
        for file in files {
            if pace.is_cancelled() {
                return None;
            }
            let is_known = found.answers.iter().any(|(known, _)| *known == file)
                || found.unread.iter().any(|(known, _)| *known == file);
            if is_known {
                continue;
            }
            match Document::open(&file) {
                Ok(Document::Answers(read)) => found.answers.push((file, *read)),
                Ok(Document::Marking(marking)) => found.markings.push((file, *marking)),
                Ok(Document::Lesson(lesson)) => found.lessons.push(Arc::new(*lesson)),
                // In a folder there may be other things.
                Ok(_) | Err(DocumentFault::View { .. }) if is_folder => {}
                Ok(_) => found.unread.push((file, None)),
                Err(fault) => found.unread.push((file, Some(fault))),
            }
        }
    }
    Some(found)
}

/// The files of a folder that may be answers, in the order of their names.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .take(MOST_FILES)
        .collect();
    files.sort();
    files
}

/// The lesson that is marked: the one that was chosen, or the one that most answers are to. The id
/// that they name where it is not known.
fn lesson_of(wanted: &Wanted, found: &Found) -> Result<Arc<Lesson>, String> {
    if let Some(lesson) = &wanted.lesson {
        return Ok(Arc::clone(lesson));
    }
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, read) in &found.answers {
        let answers = &read.answers;
        *counts.entry((&answers.pack, &answers.lesson)).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|&(_, count)| *count);
    let Some((&(pack, id), _)) = most else {
        return Err(String::new());
    };
    let mut all = found.lessons.iter().chain(&wanted.known);
    all.find(|lesson| lesson.id == id && lesson.pack == pack)
        .cloned()
        .ok_or_else(|| id.to_owned())
}

/// What each file is called: by its name, and where two have one, by their folders too.
fn names(paths: &[&Path]) -> BTreeMap<PathBuf, String> {
    let mut names = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in paths {
        *counts.entry(own_name(path)).or_default() += 1;
    }
    for &path in paths {
        let name = own_name(path);
        let is_alone = counts.get(&name) == Some(&1);
        let folder = path.parent().map(own_name).filter(|_| !is_alone);
        let name = folder.map_or(name.clone(), |folder| format!("{folder}/{name}"));
        names.insert(path.to_path_buf(), name);
    }
    names
}

fn unread(found: &mut Found) -> Vec<Unread> {
    let files = std::mem::take(&mut found.unread);
    (files.into_iter())
        .map(|(path, fault)| Unread {
            file: own_name(&path),
            fault,
        })
        .collect()
}

fn own_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_of_one_name_are_told_apart_by_their_folders() {
        let paths = ["a/x.ron", "b/x.ron", "b/y.ron"].map(Path::new);
        let names: Vec<String> = names(&paths).into_values().collect();
        assert_eq!(names, ["a/x.ron", "b/x.ron", "y.ron"]);
    }

    #[test]
    fn a_file_that_is_there_is_never_the_one_that_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("marking-fish.ron");
        assert_eq!(free(path.clone()), path);
        std::fs::write(&path, "spoilt").unwrap();
        assert_eq!(free(path), folder.path().join("marking-fish-2.ron"));
    }
}
