//! Answers in hand, and the document that keeps them safe.

use crate::lesson::answers::Answers;
use crate::store::{OpenDocument, StoreError};
use crate::ui::writing::InHand;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Answers that somebody gives. The first change begins a draft; a file follows when one is named.
pub struct Answering {
    answers: Answers,
    in_hand: Option<InHand>,
    /// Why no draft could be begun, and at which change that was tried.
    fault: Option<(u64, Arc<StoreError>)>,
    /// How many changes there were.
    changes: u64,
}

/// Where answers are once they are closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There was nothing to keep.
    Nothing,
    /// In a draft, which is offered again.
    Draft,
    /// In their file.
    File(PathBuf),
    /// Nowhere: neither could be written.
    Nowhere,
}

impl Answering {
    /// Answers that are begun, with or without words of before; the document is begun with the next
    /// change.
    #[must_use]
    pub fn new(answers: Answers) -> Self {
        let changes = u64::from(!answers.is_blank());
        Self {
            answers,
            in_hand: None,
            fault: None,
            changes,
        }
    }

    /// Answers as their file holds them.
    #[must_use]
    pub fn of_file(answers: Answers, document: OpenDocument) -> Self {
        Self {
            answers,
            in_hand: Some(InHand::new(document)),
            fault: None,
            changes: 0,
        }
    }

    /// Answers as a draft held them, which their file may not.
    #[must_use]
    pub fn of_draft(answers: Answers, document: OpenDocument) -> Self {
        let mut answering = Self::of_file(answers, document);
        answering.changes = 1;
        answering
    }

    /// The answers.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Changes the answers.
    pub fn change(&mut self, change: impl FnOnce(&mut Answers)) {
        change(&mut self.answers);
        self.changes += 1;
    }

    /// A number that is another one after each change.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// The document and its file, once there is one.
    #[must_use]
    pub fn in_hand(&self) -> Option<&InHand> {
        self.in_hand.as_ref()
    }

    /// Why there is no document although there should be one.
    #[must_use]
    pub fn fault(&self) -> Option<&StoreError> {
        self.fault.as_ref().map(|(_, fault)| fault.as_ref())
    }

    /// Whether something keeps the answers from where they are to go.
    #[must_use]
    pub fn is_in_way(&self) -> bool {
        self.in_hand
            .as_ref()
            .map_or(self.fault.is_some(), |in_hand| {
                let status = &in_hand.status;
                status.draft_fault.is_some() || status.file_fault.is_some()
            })
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.in_hand.as_ref()?.document.file()
    }

    /// Whether all is in the file, or there is nothing to keep.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        match &self.in_hand {
            None => self.changes == 0,
            Some(in_hand) => in_hand.is_saved(self.changes),
        }
    }

    /// Keeps up with the answers and with their file; `begin` begins a document for the first
    /// change. What somebody else wrote is taken over where nothing of ours would be lost: true
    /// when it was.
    pub fn follow(&mut self, begin: impl FnOnce() -> Result<OpenDocument, StoreError>) -> bool {
        if self.in_hand.is_none() && self.changes > 0 {
            self.begin(begin);
        }
        let Some(in_hand) = &mut self.in_hand else {
            return false;
        };
        let ours = &self.answers;
        in_hand.look(|name, text| {
            let theirs = Answers::read(name, text).map_err(|fault| fault.to_string())?;
            let is_ours = theirs.answers.lesson == ours.lesson && theirs.answers.pack == ours.pack;
            is_ours.then_some(()).ok_or(theirs.answers.lesson)
        });
        let is_taken = self.is_saved() && self.take_theirs();
        self.hand_in_changes();
        is_taken
    }

    /// Begins the document, once for each change.
    fn begin(&mut self, begin: impl FnOnce() -> Result<OpenDocument, StoreError>) {
        if (self.fault.as_ref()).is_some_and(|(tried, _)| *tried == self.changes) {
            return;
        }
        match begin() {
            Ok(document) => {
                self.in_hand = Some(InHand::new(document));
                self.fault = None;
            }
            Err(fault) => self.fault = Some((self.changes, Arc::new(fault))),
        }
    }

    fn hand_in(&mut self) {
        if let Some(in_hand) = &mut self.in_hand {
            let answers = self.answers.clone();
            in_hand.hand_in(self.changes, move || answers.to_ron());
        }
    }

    fn hand_in_changes(&mut self) {
        let in_hand = self.in_hand.as_ref();
        if in_hand.is_some_and(|in_hand| !in_hand.is_handed_in(self.changes)) {
            self.hand_in();
        }
    }

    /// Writes the answers to their file now.
    pub fn save(&mut self) {
        self.hand_in_changes();
        if let Some(in_hand) = &self.in_hand {
            in_hand.document.save();
        }
    }

    /// Gives the answers a file.
    ///
    /// # Errors
    /// A [`StoreError`] when another window writes it, or neither it nor a draft can be written.
    pub fn save_as(
        &mut self,
        path: &Path,
        begin: impl FnOnce() -> Result<OpenDocument, StoreError>,
    ) -> Result<(), StoreError> {
        if self.in_hand.is_none() {
            self.in_hand = Some(InHand::new(begin()?));
            self.fault = None;
        }
        self.hand_in();
        match &mut self.in_hand {
            Some(in_hand) => in_hand.document.move_to(path),
            None => Ok(()),
        }
    }

    /// Goes on with what somebody else wrote; false when that is no answers to this lesson.
    pub fn take_theirs(&mut self) -> bool {
        let Some(in_hand) = &mut self.in_hand else {
            return false;
        };
        let taken = in_hand.take_theirs();
        let read = taken.and_then(|(name, text)| Answers::read(&name, &text).ok());
        let Some(read) = read else { return false };
        self.answers = read.answers;
        self.changes += 1;
        in_hand.is_theirs(self.changes);
        true
    }

    /// Replaces what somebody else wrote.
    pub fn keep_mine(&mut self) {
        self.hand_in();
        if let Some(in_hand) = &mut self.in_hand {
            in_hand.keep_mine();
        }
    }

    /// Writes all of it and ends; says where it is.
    #[must_use]
    pub fn close(mut self) -> Kept {
        self.hand_in_changes();
        let is_blank = self.answers.is_blank();
        let Some(in_hand) = self.in_hand else {
            return if self.changes == 0 || is_blank {
                Kept::Nothing
            } else {
                Kept::Nowhere
            };
        };
        let file = in_hand.document.file().map(Path::to_path_buf);
        if file.is_none() && is_blank {
            in_hand.document.discard();
            return Kept::Nothing;
        }
        let status = in_hand.document.close();
        let is_in_way = status.file_fault.is_some() || status.outside.is_some();
        match file {
            Some(file) if !is_in_way => Kept::File(file),
            _ if status.draft_fault.is_none() => Kept::Draft,
            _ => Kept::Nowhere,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::answers::Given;
    use crate::lesson::plan::Lesson;
    use crate::store::{Drafts, OnDisk, Pace};
    use std::fs;
    use std::time::{Duration, Instant};

    const AT_ONCE: Pace = Pace {
        draft: Duration::from_millis(1),
        quiet: Duration::from_millis(5),
        longest: Duration::from_millis(20),
    };

    fn answers() -> Answers {
        Answers::to(&Lesson::new("tiny", "first", Words::default()))
    }

    fn begin(drafts: &Drafts) -> impl FnOnce() -> Result<OpenDocument, StoreError> + '_ {
        || OpenDocument::begin(drafts, None, AT_ONCE, || {})
    }

    fn write(answering: &mut Answering, text: &str) {
        answering.change(|answers| answers.answer("a", Given::Text(text.to_owned())));
    }

    #[track_caller]
    fn until(answering: &mut Answering, drafts: &Drafts, is_so: impl Fn(&Answering) -> bool) {
        let end = Instant::now() + Duration::from_secs(20);
        while !is_so(answering) {
            assert!(Instant::now() < end);
            std::thread::sleep(Duration::from_millis(2));
            answering.follow(begin(drafts));
        }
    }

    /// What is asked about the file: why it cannot be read, where it cannot.
    fn question(answering: &Answering) -> Option<Option<&str>> {
        Some(answering.in_hand()?.question()?.1)
    }

    fn read(text: &str) -> Answers {
        Answers::read("a.ron", text).unwrap().answers
    }

    #[test]
    fn looking_leaves_nothing_behind_and_the_first_word_is_a_draft() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(folder.path());
        let mut answering = Answering::new(answers());
        answering.follow(begin(&drafts));
        assert!(answering.in_hand().is_none());
        assert!(!folder.path().join("drafts").exists());
        write(&mut answering, "Because");
        answering.follow(begin(&drafts));
        until(&mut answering, &drafts, |answering| {
            (answering.in_hand()).is_some_and(|in_hand| in_hand.document.is_kept())
        });
        assert_eq!(answering.close(), Kept::Draft);
        let left = drafts.left_behind().drafts;
        let given = Given::Text("Because".to_owned());
        assert_eq!(read(left[0].text()).given("a"), Some(&given));
    }

    #[test]
    fn words_that_were_taken_out_again_are_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(folder.path());
        let mut answering = Answering::new(answers());
        write(&mut answering, "x");
        answering.follow(begin(&drafts));
        answering.change(|answers| answers.take_back("a"));
        answering.follow(begin(&drafts));
        assert_eq!(answering.close(), Kept::Nothing);
        assert!(drafts.left_behind().drafts.is_empty());
    }

    #[test]
    fn a_file_is_written_when_one_is_named_and_after_that_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(&folder.path().join("settings"));
        let path = folder.path().join("answers.ron");
        let mut answering = Answering::new(answers());
        write(&mut answering, "one");
        answering.save_as(&path, begin(&drafts)).unwrap();
        until(&mut answering, &drafts, Answering::is_saved);
        write(&mut answering, "two");
        answering.follow(begin(&drafts));
        until(&mut answering, &drafts, Answering::is_saved);
        let on_disk = fs::read_to_string(&path).unwrap();
        assert_eq!(
            read(&on_disk).given("a"),
            Some(&Given::Text("two".to_owned()))
        );
        assert_eq!(answering.close(), Kept::File(path));
    }

    #[test]
    fn what_somebody_else_wrote_is_asked_about_where_words_would_be_lost() {
        let folder = tempfile::tempdir().unwrap();
        let drafts = Drafts::in_folder(&folder.path().join("settings"));
        let path = folder.path().join("answers.ron");
        let mut theirs = answers();
        fs::write(&path, theirs.to_ron()).unwrap();
        let on_disk = OnDisk::read(&path).unwrap();
        let slow = Pace {
            quiet: Duration::from_secs(60),
            longest: Duration::from_secs(60),
            ..AT_ONCE
        };
        let document = OpenDocument::begin(&drafts, Some(&on_disk), slow, || {}).unwrap();
        let mut answering = Answering::of_file(answers(), document);
        write(&mut answering, "mine");
        answering.follow(begin(&drafts));
        theirs.answer("a", Given::Text("theirs".to_owned()));
        fs::write(&path, theirs.to_ron()).unwrap();
        answering.save();
        until(&mut answering, &drafts, |answering| {
            question(answering).is_some()
        });
        assert_eq!(question(&answering), Some(None));
        assert!(answering.take_theirs());
        let given = Given::Text("theirs".to_owned());
        assert_eq!(answering.answers().given("a"), Some(&given));
        until(&mut answering, &drafts, Answering::is_saved);
        assert_eq!(answering.close(), Kept::File(path));
    }
}
