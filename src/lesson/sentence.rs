//! What is to be mended, in sentences of the reader's language.

use super::{Field, FindingKind};
use crate::locale::{Locale, Value};
use crate::view::Gap;

/// What a text of a step is called.
#[must_use]
pub fn field_name(field: Field, locale: &Locale) -> String {
    let key = match field {
        Field::Title => "field-title",
        Field::Text => "field-text",
        Field::Notes => "field-notes",
        Field::Alt => "field-alt",
        Field::Credit => "field-credit",
        Field::Point(point) => {
            return locale.text_with("field-point", &[("number", (point + 1).into())]);
        }
    };
    locale.text(key)
}

/// What is to be mended, without the place.
#[must_use]
pub fn finding_sentence(what: &FindingKind, locale: &Locale) -> String {
    let with_id = |key: &str, id: &str| locale.text_with(key, &[("id", id.into())]);
    let with_length =
        |key: &str, length: usize| locale.text_with(key, &[("length", length.into())]);
    match what {
        FindingKind::OtherPack(id) => with_id("finding-other-pack", id),
        FindingKind::NoSteps => locale.text("finding-no-steps"),
        FindingKind::NoTitle => locale.text("finding-no-title"),
        FindingKind::NoAlt => locale.text("finding-no-alt"),
        FindingKind::Untranslated(field) => {
            let field = field_name(*field, locale);
            locale.text_with("finding-untranslated", &[("field", field.into())])
        }
        FindingKind::LongTitle(length) => with_length("finding-long-title", *length),
        FindingKind::LongText(length) => with_length("finding-long-text", *length),
        FindingKind::Gone(gap) => gone(gap, locale),
        FindingKind::DeadLink(id) => with_id("finding-dead-link", id),
        FindingKind::NoCredit => locale.text("finding-no-credit"),
        FindingKind::NoPicture(fault) => fault.text(locale),
        FindingKind::NoSource => locale.text("finding-no-source"),
    }
}

fn gone(gap: &Gap, locale: &Locale) -> String {
    let with_id = |key: &str, id: &str| locale.text_with(key, &[("id", id.into())]);
    match gap {
        Gap::Region { id } => with_id("finding-gone-region", id),
        Gap::Metric { id } => with_id("finding-gone-metric", id),
        Gap::Pair { metric, per } => {
            let values = [
                ("metric", metric.as_str().into()),
                ("denominator", per.as_str().into()),
            ];
            locale.text_with("finding-gone-pair", &values)
        }
        Gap::Page { id, .. } => with_id("finding-gone-page", id),
        Gap::SourceKind { id } => with_id("finding-gone-source-kind", id),
        Gap::Year { asked, shown } => {
            let values = [
                ("year", Value::Year(*asked)),
                ("instead", Value::Year(*shown)),
            ];
            locale.text_with("finding-gone-year", &values)
        }
    }
}
