//! What is to be mended in a story while it is written, and what is untranslated.

use super::Editing;
use crate::atlas::Atlas;
use crate::lesson::check::{StepFinding, check_step, check_whole};
use crate::lesson::{Field, Finding, PictureFolder, Step};
use std::collections::HashMap;
use std::sync::Arc;

/// What was found, kept up with the story a few steps at a time, so that no frame waits for it.
#[derive(Debug, Default)]
pub struct Findings {
    /// The version, the atlas and how many of its steps were looked at.
    of: Option<(u64, u64)>,
    /// Where the pictures were looked for.
    folder: PictureFolder,
    languages: Vec<String>,
    /// By the address of a step, which cannot be another's while it is held here.
    known: HashMap<*const Step, (Arc<Step>, Vec<StepFinding>)>,
    all: Vec<Finding>,
    of_steps: Vec<usize>,
    is_complete: bool,
}

impl Findings {
    /// Looks at `most` steps more that have changed; false while there are others. Pictures are
    /// looked for in `folder`.
    pub fn follow(
        &mut self,
        editing: &Editing,
        folder: &PictureFolder,
        atlas: &Atlas,
        most: usize,
    ) -> bool {
        let of = (editing.changes(), atlas.generation);
        if self.folder != *folder {
            self.folder = folder.clone();
            self.of = None;
        }
        if self.of == Some(of) && self.is_complete {
            return true;
        }
        let manuscript = editing.manuscript();
        let languages = manuscript.languages();
        if languages != self.languages || self.of.is_none_or(|(_, known)| known != of.1) {
            self.known.clear();
            self.languages = languages;
        }
        self.of = Some(of);
        let names: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let mut left = most;
        let mut known = HashMap::with_capacity(manuscript.steps.len());
        self.all.clear();
        self.all
            .extend(check_whole(&manuscript.head, manuscript.steps.len(), atlas));
        self.of_steps.clear();
        self.is_complete = true;
        for (place, step) in manuscript.steps.iter().enumerate() {
            let address = Arc::as_ptr(step);
            if !known.contains_key(&address) {
                let found = match self.known.remove(&address) {
                    Some(found) => Some(found),
                    None if left > 0 => {
                        left -= 1;
                        Some((Arc::clone(step), check_step(step, &names, folder, atlas)))
                    }
                    None => None,
                };
                self.is_complete &= found.is_some();
                known.extend(found.map(|found| (address, found)));
            }
            let found = known.get(&address).map_or(&[][..], |(_, found)| found);
            self.of_steps.push(found.len());
            self.all.extend(found.iter().map(|found| found.at(place)));
        }
        self.known = known;
        self.is_complete
    }

    /// All that was found, in the order of the story.
    #[must_use]
    pub fn all(&self) -> &[Finding] {
        &self.all
    }

    /// How much was found in a step.
    #[must_use]
    pub fn in_step(&self, place: usize) -> usize {
        self.of_steps.get(place).copied().unwrap_or_default()
    }

    /// Whether every step was looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }
}

impl Editing {
    /// How many texts of the story are in another language and not in this one.
    #[must_use]
    pub fn missing(&self, language: &str) -> usize {
        let manuscript = self.manuscript();
        let head = [&manuscript.head.title, &manuscript.head.summary];
        let of_head = head.into_iter().filter(|words| words.lacks(language));
        let of_steps = manuscript.steps.iter().map(|step| {
            let fields = Field::of(step).into_iter();
            fields
                .filter_map(|field| field.words(step))
                .filter(|words| words.lacks(language))
                .count()
        });
        of_head.count() + of_steps.sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{FindingKind, Manuscript, StoryEdit, check};

    fn atlas() -> Atlas {
        Atlas::embedded().atlas.unwrap()
    }

    fn editing() -> Editing {
        let mut editing = Editing::new(Manuscript::new("china"));
        for place in 0..5 {
            let step = Step {
                title: [("en", format!("Step {place}"))].into_iter().collect(),
                ..Step::default()
            };
            editing.apply(&StoryEdit::Insert(place, Box::new(step)));
        }
        editing
    }

    #[test]
    fn found_a_few_steps_at_a_time_it_is_what_a_check_of_the_whole_finds() {
        let atlas = atlas();
        let mut editing = editing();
        let mut findings = Findings::default();
        let nowhere = PictureFolder::default();
        assert!(!findings.follow(&editing, &nowhere, &atlas, 2));
        assert!(!findings.follow(&editing, &nowhere, &atlas, 2));
        assert!(findings.follow(&editing, &nowhere, &atlas, 2));
        assert_eq!(findings.all(), check(&editing.manuscript().story(), &atlas));
        let text = |text: &str| StoryEdit::Text(3, Field::Alt, "en".to_owned(), text.to_owned());
        for edit in [
            text("A map"),
            StoryEdit::Move(3, 0),
            StoryEdit::Duplicate(0),
            StoryEdit::Text(1, Field::Title, "fr".to_owned(), "Étape".to_owned()),
            StoryEdit::Delete(2),
        ] {
            editing.apply(&edit);
            while !findings.follow(&editing, &nowhere, &atlas, 1) {}
            assert_eq!(
                findings.all(),
                check(&editing.manuscript().story(), &atlas),
                "{edit:?}"
            );
        }
        let french = |finding: &&Finding| finding.language.as_deref() == Some("fr");
        assert!(findings.all().iter().filter(french).count() > 0);
        assert!(
            findings
                .all()
                .iter()
                .any(|finding| finding.what == FindingKind::NoAlt)
        );
    }

    #[test]
    fn what_is_untranslated_is_counted_text_by_text() {
        let mut editing = editing();
        assert_eq!((editing.missing("en"), editing.missing("fr")), (0, 5));
        let french =
            |field, text: &str| StoryEdit::Text(0, field, "fr".to_owned(), text.to_owned());
        editing.apply(&french(Field::Title, "Étape"));
        editing.apply(&french(Field::Notes, "Notes"));
        assert_eq!((editing.missing("en"), editing.missing("fr")), (1, 4));
        editing.apply(&french(Field::Notes, " "));
        assert_eq!(editing.missing("fr"), 4, "a blank is no text to translate");
    }
}
