//! What was practised, in the window: read when it is first needed, saved after each answer, taken
//! along, brought in, and erased.

use crate::atlas::Atlas;
use crate::lesson::FileFault;
use crate::lesson::practice::{Moment, Progress, ProgressFault};
use crate::lesson::quiz::{Generated, Question, QuestionKind, Recipe, Verdict, generated};
use crate::store::{PracticeFile, SettingsNotice, StoreError};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// What is asked of the progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PracticeCommand {
    /// Write it into a file.
    Export(PathBuf),
    /// Take in what a file holds.
    Import(PathBuf),
    /// Erase it.
    Erase,
    /// Bring back what was erased.
    Restore,
}

/// What was practised and where it is kept.
#[derive(Default)]
pub struct Practice {
    progress: Progress,
    file: Option<PracticeFile>,
    was_read: bool,
    /// What was erased, until the window closes.
    erased: Option<Progress>,
}

/// What was wrong with the file.
#[derive(Debug)]
pub enum PracticeNotice {
    /// It was no progress.
    Damaged(SettingsNotice),
    /// It cannot be read, or is of a newer program; it is left alone and nothing is saved over it.
    LeftAlone(String),
}

impl Practice {
    /// Reads what was practised, the first time that it is needed.
    pub fn read(&mut self, folder: Option<&std::path::Path>) -> Option<PracticeNotice> {
        if std::mem::replace(&mut self.was_read, true) {
            return None;
        }
        let file = PracticeFile::in_folder(folder?);
        let name = file.path().display().to_string();
        let text = match file.read() {
            Ok(text) => text,
            Err(fault) => return Some(PracticeNotice::LeftAlone(format!("{name}: {fault}"))),
        };
        let read = text.map_or(Ok(Progress::default()), |text| {
            Progress::from_ron(&name, &text)
        });
        match read {
            Ok(progress) => {
                self.progress = progress;
                self.file = Some(file);
                None
            }
            Err(fault @ ProgressFault::File(FileFault::Newer { .. })) => {
                Some(PracticeNotice::LeftAlone(fault.to_string()))
            }
            Err(fault) => {
                let notice = file.set_aside(fault.to_string());
                // What could not be moved is not written over.
                self.file = matches!(notice, SettingsNotice::SetAside { .. }).then_some(file);
                Some(PracticeNotice::Damaged(notice))
            }
        }
    }

    /// What was practised.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Whether something was erased that can be brought back.
    #[must_use]
    pub fn can_restore(&self) -> bool {
        self.erased.is_some()
    }

    /// Notes an answer and saves.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be saved.
    pub fn answered(
        &mut self,
        pack: &str,
        question: &Question,
        verdict: Verdict,
    ) -> Result<(), StoreError> {
        self.progress.answered(pack, question, verdict, now());
        self.save()
    }

    /// Does what is asked; gives the key of what to say about it, and how many questions it is
    /// about.
    ///
    /// # Errors
    /// A sentence that says why it cannot be done.
    pub fn apply(&mut self, command: PracticeCommand) -> Result<(&'static str, usize), String> {
        let told = match command {
            PracticeCommand::Export(path) => {
                let text = self.progress.to_ron();
                let file = PracticeFile::at(path);
                file.save(&text).map_err(|fault| fault.to_string())?;
                return Ok(("practice-exported", self.progress.cards().len()));
            }
            PracticeCommand::Import(path) => {
                let name = path.display().to_string();
                let text = PracticeFile::at(path).read();
                let text = text.map_err(|fault| format!("{name}: {fault}"))?;
                let text = text.ok_or_else(|| format!("{name}: there is no such file"))?;
                let other = Progress::from_ron(&name, &text).map_err(|fault| fault.to_string())?;
                let count = other.cards().len();
                self.progress.merge(other);
                ("practice-imported", count)
            }
            PracticeCommand::Erase => {
                let erased = std::mem::take(&mut self.progress);
                let count = erased.cards().len();
                self.erased = Some(erased);
                ("practice-erased", count)
            }
            PracticeCommand::Restore => {
                let erased = self.erased.take().unwrap_or_default();
                let count = erased.cards().len();
                self.progress.merge(erased);
                ("practice-restored", count)
            }
        };
        self.save().map_err(|fault| fault.to_string())?;
        Ok(told)
    }

    fn save(&self) -> Result<(), StoreError> {
        match &self.file {
            Some(file) => file.save(&self.progress.to_ron()),
            None => Ok(()),
        }
    }

    /// The questions to practise: those that are due, then new ones by the recipe.
    #[must_use]
    pub fn questions(&self, recipe: &Recipe, atlas: &Atlas) -> Generated {
        let wanted = |kind: QuestionKind| recipe.kinds.is_empty() || recipe.kinds.contains(&kind);
        let count = recipe.count as usize;
        let pack = &atlas.meta.id;
        let mut questions: Vec<Question> = (self.progress.due(pack, now()).into_iter())
            .filter(|card| wanted(card.question.kind()))
            .map(|card| card.question.clone())
            .take(count)
            .collect();
        // Among three times as many there are enough that were not met yet, as a rule.
        let more = Recipe {
            count: recipe.count.saturating_mul(3),
            ..recipe.clone()
        };
        let known = self.progress.cards();
        let generated = generated(&more, atlas);
        let new = (generated.questions.into_iter())
            .filter(|question| !known.contains_key(&question.stable_id(pack)))
            .take(count.saturating_sub(questions.len()));
        questions.extend(new);
        Generated {
            questions,
            without: generated.without,
        }
    }

    /// How many questions on a pack are due.
    #[must_use]
    pub fn due(&self, pack: &str) -> usize {
        self.progress.due(pack, now()).len()
    }
}

/// This moment.
fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Moment(since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }))
}

/// A number that is another one each time, for the choices of a new quiz.
pub(super) fn seed() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::Mark;

    fn answer(practice: &mut Practice, region: &str) {
        let question = Question::Find {
            region: region.into(),
        };
        let verdict = Verdict {
            mark: Mark::Right,
            share: 1.0,
        };
        practice.answered("tiny", &question, verdict).unwrap();
    }

    fn opened(folder: &std::path::Path) -> (Practice, Option<PracticeNotice>) {
        let mut practice = Practice::default();
        let notice = practice.read(Some(folder));
        (practice, notice)
    }

    #[test]
    fn what_was_practised_is_there_the_next_time_and_what_was_erased_can_be_brought_back() {
        let folder = tempfile::tempdir().unwrap();
        let (mut practice, notice) = opened(folder.path());
        assert!(notice.is_none());
        answer(&mut practice, "A");
        practice.apply(PracticeCommand::Erase).unwrap();
        assert!(opened(folder.path()).0.progress().is_empty());
        practice.apply(PracticeCommand::Restore).unwrap();
        assert_eq!(opened(folder.path()).0.progress(), practice.progress());
        assert_eq!(practice.progress().cards().len(), 1);
    }

    #[test]
    fn what_was_exported_is_brought_in_elsewhere_and_joins_what_is_there() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (mut one, _) = opened(here.path());
        answer(&mut one, "A");
        let path = here.path().join("out.ron");
        one.apply(PracticeCommand::Export(path.clone())).unwrap();
        let (mut other, _) = opened(there.path());
        answer(&mut other, "B");
        other.apply(PracticeCommand::Import(path)).unwrap();
        assert_eq!(other.progress().cards().len(), 2);
        let missing = there.path().join("nowhere.ron");
        assert!(other.apply(PracticeCommand::Import(missing)).is_err());
        assert_eq!(other.progress().cards().len(), 2);
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_one_of_a_newer_program_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("practice.ron");
        std::fs::write(&path, "(mosaique_practice: 1, quest").unwrap();
        let (_, notice) = opened(folder.path());
        assert!(matches!(notice, Some(PracticeNotice::Damaged(_))));
        assert!(folder.path().join("practice.damaged-1.ron").exists());
        let newer = "(mosaique_practice: 9, dreams: [])";
        std::fs::write(&path, newer).unwrap();
        let (mut practice, notice) = opened(folder.path());
        assert!(matches!(notice, Some(PracticeNotice::LeftAlone(_))));
        answer(&mut practice, "A");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
    }
}
