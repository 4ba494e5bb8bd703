//! What is to be mended in a lesson, in sentences of the reader's language.

use super::check::{Field, Mend, Place};
use crate::atlas::Atlas;
use crate::lesson::quiz::ask_fault_sentence;
use crate::lesson::sheet::sheet_finding_sentence;
use crate::lesson::{FindingKind, finding_sentence};
use crate::locale::{Locale, Value};

/// What a part of a lesson is called in front of what is found in it.
#[must_use]
pub fn place_name(place: Place, locale: &Locale) -> String {
    match place {
        Place::Lesson => locale.text("mend-place-lesson"),
        Place::Story => locale.text("lesson-story"),
        Place::Activity(number) => {
            locale.text_with("mend-place-activity", &[("number", (number + 1).into())])
        }
    }
}

/// What a text of a lesson is called.
#[must_use]
pub fn field_name(field: Field, locale: &Locale) -> String {
    let key = match field {
        Field::Title => "field-title",
        Field::Summary => "lesson-field-summary",
        Field::Audience => "lesson-field-audience",
        Field::Aim(aim) => {
            return locale.text_with("lesson-field-aim", &[("number", (aim + 1).into())]);
        }
        Field::Prepare => "lesson-prepare",
        Field::Guide => "lesson-guide",
        Field::Instructions => "lesson-field-instructions",
        Field::Notes => "lesson-notes",
        Field::Alt => "field-alt",
        Field::Task => "lesson-field-task",
        Field::MarkingGuide => "lesson-key",
    };
    locale.text(key)
}

/// What is to be mended, without the place.
#[must_use]
pub fn mend_sentence(mend: &Mend, atlas: &Atlas, locale: &Locale) -> String {
    let with_id = |key: &str, id: &str| locale.text_with(key, &[("id", id.into())]);
    let with_field = |key: &str, field: Field| {
        locale.text_with(key, &[("field", field_name(field, locale).into())])
    };
    let with_part = |key: &str, place: usize, what: String| {
        locale.text_with(
            key,
            &[("number", (place + 1).into()), ("what", what.into())],
        )
    };
    match mend {
        Mend::OtherPack(id) => with_id("finding-other-pack", id),
        Mend::NoActivities => locale.text("mend-no-activities"),
        Mend::NoAims => locale.text("mend-no-aims"),
        Mend::Ages { from, to } => {
            let values = [("from", number(*from)), ("to", number(*to))];
            locale.text_with("mend-ages", &values)
        }
        Mend::NoId => locale.text("mend-no-id"),
        Mend::SameId(id) => with_id("mend-same-id", id),
        Mend::NoMinutes => locale.text("mend-no-minutes"),
        Mend::Minutes { said, planned } => {
            let values = [("said", number(*said)), ("planned", number(*planned))];
            locale.text_with("mend-minutes", &values)
        }
        Mend::Missing(field) => with_field("mend-missing", *field),
        Mend::Untranslated(field) => with_field("finding-untranslated", *field),
        Mend::NoMarkingGuide => locale.text("mend-no-marking-guide"),
        Mend::UnknownClaim(id) => with_id("mend-unknown-claim", id),
        Mend::SameClaim(id) => with_id("mend-same-claim", id),
        Mend::UnknownTerm(id) => with_id("mend-unknown-term", id),
        Mend::UnknownStory(id) => with_id("mend-unknown-story", id),
        Mend::StoryLanguage => locale.text("mend-story-language"),
        Mend::NoQuestions => locale.text("mend-no-questions"),
        Mend::Question(place, fault) => {
            with_part("mend-question", *place, ask_fault_sentence(fault, locale))
        }
        Mend::Sheet(finding) => {
            let what = sheet_finding_sentence(&finding.what, atlas, locale);
            locale.text_with("mend-sheet", &[("what", what.into())])
        }
        Mend::Story(finding) => {
            let what = finding_sentence(&finding.what, locale);
            match finding.step {
                Some(step) => with_part("mend-step", step, what),
                None => what,
            }
        }
        Mend::Gone(gap) => finding_sentence(&FindingKind::Gone(gap.clone()), locale),
        Mend::NoSource => locale.text("finding-no-source"),
        Mend::DeadLink(id) => with_id("finding-dead-link", id),
    }
}

fn number(number: u32) -> Value<'static> {
    Value::Number(f64::from(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::{AskFault, NumberRange};
    use crate::lesson::sheet::{SheetFinding, SheetFindingKind, SheetProblem};
    use crate::locale::LANGUAGES;
    use crate::view::Gap;

    fn mends() -> Vec<Mend> {
        let word = |text: &str| text.to_owned();
        let sheet = |what| {
            Mend::Sheet(SheetFinding {
                language: None,
                what,
            })
        };
        let asks = [
            AskFault::NoNumber { claim: word("c") },
            AskFault::TooFew {
                found: 1,
                needed: 2,
            },
            AskFault::SameText { text: word("a") },
            AskFault::RightChoices { found: 2 },
            AskFault::NoText {
                field: "prompt",
                language: word("fr"),
            },
            AskFault::NoText {
                field: "answer",
                language: word("fr"),
            },
            AskFault::Value {
                field: "tolerance",
                found: -1.0,
                expected: NumberRange::FromZero,
            },
        ];
        let mut mends = vec![
            Mend::OtherPack(word("moon")),
            Mend::NoActivities,
            Mend::NoAims,
            Mend::Ages { from: 16, to: 14 },
            Mend::NoId,
            Mend::SameId(word("why")),
            Mend::NoMinutes,
            Mend::Minutes {
                said: 45,
                planned: 50,
            },
            Mend::Missing(Field::Guide),
            Mend::Missing(Field::Aim(1)),
            Mend::Untranslated(Field::MarkingGuide),
            Mend::NoMarkingGuide,
            Mend::UnknownClaim(word("c")),
            Mend::SameClaim(word("c")),
            Mend::UnknownTerm(word("t")),
            Mend::UnknownStory(word("s")),
            Mend::StoryLanguage,
            Mend::NoQuestions,
            Mend::Gone(Gap::Region { id: word("XX-Q") }),
            Mend::NoSource,
            Mend::DeadLink(word("city:x")),
            sheet(SheetFindingKind::Problem(SheetProblem::NoColumns)),
            sheet(SheetFindingKind::Versions(9)),
            sheet(SheetFindingKind::NothingVaries),
            sheet(SheetFindingKind::Untranslated),
        ];
        mends.extend(asks.map(|fault| Mend::Question(2, fault)));
        mends
    }

    #[test]
    fn everything_to_mend_is_a_sentence_of_its_own_in_every_language() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let locale = Locale::load(&language.tag.into()).unwrap();
            for mend in mends() {
                let sentence = mend_sentence(&mend, &atlas, &locale);
                assert!(!sentence.contains(['⟦', '$']), "{sentence}");
                assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
            }
        }
    }

    #[test]
    fn parts_and_questions_are_counted_from_one() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let locale = Locale::load(&"en".into()).unwrap();
        assert_eq!(place_name(Place::Activity(1), &locale), "Activity 2");
        let mend = Mend::Question(2, AskFault::NoCapital { region: "R".into() });
        assert_eq!(
            mend_sentence(&mend, &atlas, &locale),
            "question 3: ‘R’ has no capital to ask for"
        );
    }
}
