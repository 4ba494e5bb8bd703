//! What to mend in a quiz before it is handed out.

use super::{AskFault, Own, OwnAnswer, Question, Quiz, asked};
use crate::atlas::{Atlas, Words};
use crate::locale::{LANGUAGES, Locale};
use std::collections::BTreeMap;

/// Something to mend, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The question, from 0; none for the quiz as a whole.
    pub question: Option<usize>,
    /// The language, where it is about a text.
    pub language: Option<String>,
    /// What it is.
    pub what: FindingKind,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// The quiz is of another pack.
    OtherPack(String),
    /// There is no question.
    NoQuestions,
    /// No title.
    NoTitle,
    /// The same question stands further up, at this place from 0.
    Twice(usize),
    /// It cannot be asked.
    Unasked(AskFault),
    /// A text of the educator's own is not in this language although the quiz is.
    Untranslated,
    /// A question of the educator's own has no id, so that exports cannot update it.
    NoId,
    /// A question of the educator's own explains nothing.
    NoExplanation,
    /// A question of the educator's own says not who says so.
    NoSource,
    /// A picture has no text for those who do not see it.
    NoAlt,
}

/// Looks a quiz through, in all languages that it is in and that the program speaks; in all of the
/// program's when it is in none of them.
#[must_use]
pub fn check(quiz: &Quiz, atlas: &Atlas) -> Vec<Finding> {
    let mut findings = of_whole(quiz, atlas);
    let mut first_places = BTreeMap::new();
    for (place, question) in quiz.questions.iter().enumerate() {
        let mut found = |language: Option<&str>, what| {
            findings.push(Finding {
                question: Some(place),
                language: language.map(str::to_owned),
                what,
            });
        };
        let first = *first_places.entry(question.identity()).or_insert(place);
        if first != place {
            found(None, FindingKind::Twice(first));
        }
        if let Question::Own(own) = question {
            for what in of_own(own) {
                found(None, what);
            }
        }
    }
    for locale in locales(quiz) {
        let language = locale.language().as_str();
        for (place, question) in quiz.questions.iter().enumerate() {
            let untranslated = match question {
                Question::Own(own) => !texts(own).iter().all(|words| has(words, language)),
                _ => false,
            };
            let unasked = asked(question, atlas, &locale).err();
            let of_question = (untranslated
                .then_some(FindingKind::Untranslated)
                .into_iter())
            .chain(unasked.map(FindingKind::Unasked));
            for what in of_question {
                let known =
                    |finding: &Finding| finding.question == Some(place) && finding.what == what;
                // What is wrong in every language is said once.
                if what == FindingKind::Untranslated || !findings.iter().any(known) {
                    findings.push(Finding {
                        question: Some(place),
                        language: Some(language.to_owned()),
                        what,
                    });
                }
            }
        }
    }
    findings.sort_by_key(|finding| finding.question);
    findings
}

fn of_whole(quiz: &Quiz, atlas: &Atlas) -> Vec<Finding> {
    let mut kinds = Vec::new();
    if quiz.pack != atlas.meta.id {
        kinds.push(FindingKind::OtherPack(quiz.pack.clone()));
    }
    if quiz.questions.is_empty() {
        kinds.push(FindingKind::NoQuestions);
    }
    if quiz.title.iter().all(|(_, text)| text.trim().is_empty()) {
        kinds.push(FindingKind::NoTitle);
    }
    (kinds.into_iter())
        .map(|what| Finding {
            question: None,
            language: None,
            what,
        })
        .collect()
}

fn of_own(own: &Own) -> Vec<FindingKind> {
    let mut kinds = Vec::new();
    if own.id.trim().is_empty() {
        kinds.push(FindingKind::NoId);
    }
    if own.explanation.is_empty() {
        kinds.push(FindingKind::NoExplanation);
    }
    if own.source.is_empty() {
        kinds.push(FindingKind::NoSource);
    }
    if own.picture.is_some() && own.alt.is_empty() {
        kinds.push(FindingKind::NoAlt);
    }
    kinds
}

/// The words of the languages to look through; the program's own are always there.
fn locales(quiz: &Quiz) -> Vec<Locale> {
    let of_quiz = quiz.languages();
    let spoken: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    let mut chosen: Vec<&str> = (spoken.iter().copied())
        .filter(|tag| of_quiz.contains(tag))
        .collect();
    if chosen.is_empty() {
        chosen = spoken;
    }
    (chosen.into_iter())
        .filter_map(|tag| Locale::load(&tag.into()).ok())
        .collect()
}

fn has(words: &Words, language: &str) -> bool {
    words.is_empty() || (words.find(language)).is_some_and(|text| !text.trim().is_empty())
}

/// All texts of a question of the educator's own.
fn texts(own: &Own) -> Vec<&Words> {
    let mut texts = vec![&own.prompt, &own.explanation, &own.source, &own.alt];
    match &own.answer {
        OwnAnswer::Choice { choices, .. } => texts.extend(choices),
        OwnAnswer::TrueFalse(_) => {}
        OwnAnswer::Number { unit, .. } => texts.push(unit),
        OwnAnswer::Text { accepted } => texts.extend(accepted),
        OwnAnswer::Matching(pairs) => {
            texts.extend(pairs.iter().flat_map(|pair| [&pair.left, &pair.right]));
        }
        OwnAnswer::Order(items) => texts.extend(items),
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Kind;

    fn words(text: &str) -> Words {
        [("en", text)].into_iter().collect()
    }

    fn kinds(questions: Vec<Question>) -> Vec<FindingKind> {
        let atlas = Atlas::embedded().atlas.unwrap();
        let mut quiz = Quiz::new("china", "quiz", words("A quiz"));
        quiz.questions = questions;
        let findings = check(&quiz, &atlas);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    fn own() -> Own {
        Own {
            id: "o1".into(),
            prompt: words("Is it?"),
            explanation: words("It is"),
            source: words("A book"),
            ..Own::default()
        }
    }

    #[test]
    fn a_good_question_has_nothing_to_mend() {
        assert_eq!(kinds(vec![Question::Own(own())]), []);
        assert_eq!(kinds(Vec::new()), [FindingKind::NoQuestions]);
    }

    #[test]
    fn each_thing_to_mend_is_found() {
        let with = |change: &dyn Fn(&mut Own)| {
            let mut own = own();
            change(&mut own);
            kinds(vec![Question::Own(own)])
        };
        assert_eq!(with(&|own| own.id.clear()), [FindingKind::NoId]);
        assert_eq!(
            with(&|own| own.source = Words::default()),
            [FindingKind::NoSource]
        );
        assert_eq!(
            with(&|own| own.picture = Some("a.png".into())),
            [FindingKind::NoAlt]
        );
        let french: Words = [("fr", "Un livre")].into_iter().collect();
        assert!(with(&|own| own.source = french.clone()).contains(&FindingKind::Untranslated));
        let one_choice = OwnAnswer::Choice {
            choices: vec![words("a")],
            right: 0,
        };
        assert_eq!(
            with(&|own| own.answer = one_choice.clone()),
            [FindingKind::Unasked(AskFault::TooFew {
                found: 1,
                needed: 2
            })]
        );
        let gone = Question::Find {
            region: "XX-Q".into(),
        };
        let fault = AskFault::Gone {
            kind: Kind::Region,
            id: "XX-Q".into(),
        };
        assert_eq!(
            kinds(vec![gone.clone(), gone]),
            [
                FindingKind::Unasked(fault.clone()),
                FindingKind::Twice(0),
                FindingKind::Unasked(fault)
            ]
        );
    }
}
