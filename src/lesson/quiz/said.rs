//! What is wrong with a quiz, and why there are no more questions, in sentences of the reader's
//! language.

use super::{AskFault, FindingKind, NoQuestion, NumberRange, Reason, TopicId};
use crate::atlas::{Atlas, Kind, Words};
use crate::locale::{Locale, Value};

/// What is to be mended in a quiz, without the place.
#[must_use]
pub fn quiz_finding_sentence(what: &FindingKind, locale: &Locale) -> String {
    let key = match what {
        FindingKind::OtherPack(id) => return with_id(locale, "finding-other-pack", id),
        FindingKind::Twice(first) => {
            return locale.text_with("quiz-mend-twice", &[("number", (first + 1).into())]);
        }
        FindingKind::Unasked(fault) => return ask_fault_sentence(fault, locale),
        FindingKind::NoQuestions => "mend-no-questions",
        FindingKind::NoTitle => "finding-no-title",
        FindingKind::Untranslated => "quiz-mend-untranslated",
        FindingKind::NoId => "quiz-mend-no-id",
        FindingKind::NoExplanation => "quiz-mend-no-explanation",
        FindingKind::NoSource => "quiz-mend-no-source",
        FindingKind::NoAlt => "finding-no-alt",
    };
    locale.text(key)
}

/// Why a question cannot be asked.
#[must_use]
pub fn ask_fault_sentence(fault: &AskFault, locale: &Locale) -> String {
    let text = |text: &str| Value::from(text.to_owned());
    match fault {
        AskFault::Gone { kind, id } => with_id(locale, gone_key(*kind), id),
        AskFault::Pair { metric, per } => {
            let values = [("metric", text(metric)), ("denominator", text(per))];
            locale.text_with("finding-gone-pair", &values)
        }
        AskFault::NoFigure {
            metric,
            region,
            year,
        } => {
            let values = [
                ("metric", text(metric)),
                ("region", text(region)),
                ("year", Value::Year(*year)),
            ];
            locale.text_with("ask-no-figure", &values)
        }
        AskFault::TooClose { first, second } => {
            let values = [("first", text(first)), ("second", text(second))];
            locale.text_with("ask-too-close", &values)
        }
        AskFault::NoCapital { region } => with_id(locale, "ask-no-capital", region),
        AskFault::SameText { text: same } if same.trim().is_empty() => {
            locale.text("ask-empty-text")
        }
        AskFault::SameText { text: same } => {
            locale.text_with("ask-same-text", &[("text", text(same))])
        }
        AskFault::RightChoices { found } => {
            locale.text_with("ask-right-choices", &[("found", (*found).into())])
        }
        AskFault::TooFew { found, needed } => {
            let values = [("found", (*found).into()), ("needed", (*needed).into())];
            locale.text_with("ask-too-few", &values)
        }
        AskFault::NoNumber { claim } => with_id(locale, "ask-no-number", claim),
        AskFault::Value {
            field,
            found,
            expected,
        } => {
            let key = match expected {
                NumberRange::AboveZero => "ask-value-above-zero",
                NumberRange::Share => "ask-value-share",
                NumberRange::Any => "ask-value-any",
                NumberRange::FromZero => "ask-value-from-zero",
            };
            // A number that is none has no form in any language.
            let values = [("field", text(field)), ("found", text(&found.to_string()))];
            locale.text_with(key, &values)
        }
        AskFault::NoText {
            field: "prompt", ..
        } => locale.text("ask-no-prompt"),
        AskFault::NoText { .. } => locale.text("ask-empty-text"),
    }
}

fn gone_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "finding-gone-region",
        Kind::Metric => "finding-gone-metric",
        Kind::SourceKind => "finding-gone-source-kind",
        Kind::Claim => "mend-unknown-claim",
        Kind::City => "ask-gone-city",
        Kind::Domain => "ask-gone-domain",
        Kind::Observations => "ask-gone-observations",
        _ => "ask-gone",
    }
}

/// Why there is no question, or no more: what it is about, and the reason.
#[must_use]
pub fn no_question_sentence(none: &NoQuestion, atlas: &Atlas, locale: &Locale) -> String {
    let about = match (&none.topic, none.kind) {
        (Some(topic), _) => topic_name(topic, atlas, locale),
        (None, Some(kind)) => locale.text(kind.name_key()),
        (None, None) => return reason_sentence(&none.reason, locale),
    };
    let reason = reason_sentence(&none.reason, locale);
    let values = [("about", about.into()), ("reason", reason.into())];
    locale.text_with("quiz-without", &values)
}

/// What a topic is called; its id where the pack does not have it.
#[must_use]
pub fn topic_name(topic: &TopicId, atlas: &Atlas, locale: &Locale) -> String {
    let (name, id): (Option<&Words>, _) = match topic {
        TopicId::Metric(id) => (atlas.metrics.by_id(id).map(|metric| &metric.name), id),
        TopicId::Theme(id) => (atlas.meta.themes.by_id(id).map(|theme| &theme.name), id),
        TopicId::Domain(id) => (atlas.domains.by_id(id).map(|domain| &domain.name), id),
        TopicId::Topic(id) => (atlas.topics.by_id(id).map(|topic| &topic.name), id),
    };
    let name = name.map(|name| name.get(locale.language().as_str()));
    name.unwrap_or(id).to_owned()
}

/// The reason by itself.
fn reason_sentence(reason: &Reason, locale: &Locale) -> String {
    let key = match reason {
        Reason::UnknownRegion(id) => return with_id(locale, "finding-gone-region", id),
        Reason::TooFewFigures { found, needed } => {
            let values = [("found", (*found).into()), ("needed", (*needed).into())];
            return locale.text_with("reason-too-few-figures", &values);
        }
        Reason::TooFewRegions { found, needed } => {
            let values = [("found", (*found).into()), ("needed", (*needed).into())];
            return locale.text_with("reason-too-few-regions", &values);
        }
        Reason::UnknownTopic => "reason-unknown-topic",
        Reason::NotComparable => "reason-not-comparable",
        Reason::AllEqual => "reason-all-equal",
        Reason::NoMetrics => "reason-no-metrics",
        Reason::NoClaims => "reason-no-claims",
        Reason::NoCities => "reason-no-cities",
        Reason::ShortLines => "reason-short-lines",
        Reason::Spent => "reason-spent",
    };
    locale.text(key)
}

fn with_id(locale: &Locale, key: &str, id: &str) -> String {
    locale.text_with(key, &[("id", id.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::{QuestionKind, Recipe, generated};
    use crate::locale::LANGUAGES;

    #[test]
    fn every_reason_is_a_sentence_of_its_own_in_every_language() {
        let reasons = [
            Reason::UnknownTopic,
            Reason::UnknownRegion("XX-Q".into()),
            Reason::NotComparable,
            Reason::TooFewFigures {
                found: 1,
                needed: 4,
            },
            Reason::AllEqual,
            Reason::TooFewRegions {
                found: 1,
                needed: 4,
            },
            Reason::NoMetrics,
            Reason::NoClaims,
            Reason::NoCities,
            Reason::ShortLines,
            Reason::Spent,
        ];
        let mut seen = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let locale = Locale::load(&language.tag.into()).unwrap();
            for reason in &reasons {
                let sentence = reason_sentence(reason, &locale);
                assert!(!sentence.contains(['⟦', '$']), "{sentence}");
                assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
            }
        }
    }

    #[test]
    fn what_a_recipe_does_not_give_is_named_as_the_reader_knows_it() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let locale = Locale::load(&"fr".into()).unwrap();
        let recipe = Recipe {
            count: 500,
            kinds: vec![QuestionKind::Find],
            ..Recipe::default()
        };
        let without = generated(&recipe, &atlas).without;
        let said = no_question_sentence(&without[0], &atlas, &locale);
        let name = locale.text(QuestionKind::Find.name_key());
        assert!(
            said.starts_with(&name) && said.len() > name.len() + 10,
            "{said}"
        );
    }
}
