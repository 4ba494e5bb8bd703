//! What somebody answered, in words.

use super::words::Asker;
use crate::atlas::{Atlas, UnitDisplay};
use crate::carto::LonLat;
use crate::lesson::quiz::{Answer, Asked, Choice, Form};
use crate::locale::Locale;

/// An answer in the language of the locale, as it would be read out; empty for one of another
/// form than that of the question.
#[must_use]
pub fn answer_in_words(asked: &Asked, answer: &Answer, atlas: &Atlas, locale: &Locale) -> String {
    let asker = Asker { atlas, locale };
    let all = |parts: Vec<String>| parts.join(&locale.text("quiz-between"));
    match (&asked.form, answer) {
        (Form::Choice { choices, .. }, Answer::Choice(place)) => text(choices, *place),
        (Form::TrueFalse { .. }, Answer::TrueFalse(chosen)) => {
            locale.text(if *chosen { "quiz-true" } else { "quiz-false" })
        }
        (Form::Region { .. }, Answer::Region(id)) => (atlas.regions.find(id))
            .map_or_else(String::new, |key| asker.region_name(key).to_owned()),
        (Form::Point { .. }, Answer::Point(at)) => asker.point(*at),
        (Form::Number { decimals, unit, .. }, Answer::Number(value)) => {
            with_unit(&asker, *value, *decimals, unit)
        }
        (Form::Text { .. }, Answer::Text(text)) => text.trim().to_owned(),
        (Form::Order { items, .. }, Answer::Order(order)) => {
            all(order.iter().map(|&place| text(items, place)).collect())
        }
        (Form::Pairs { left, right, .. }, Answer::Pairs(pairs)) => {
            let pairs = left.iter().zip(pairs).filter_map(|(left, chosen)| {
                let right = text(right, (*chosen)?);
                let values = [
                    ("region", left.text.as_str().into()),
                    ("capital", right.into()),
                ];
                Some(locale.text_with("quiz-pair", &values))
            });
            all(pairs.collect())
        }
        (
            Form::Line {
                right,
                decimals,
                unit,
                ..
            },
            Answer::Line(drawn),
        ) => {
            let points = right.iter().zip(drawn).map(|(&(year, _), &value)| {
                let value = with_unit(&asker, value, *decimals, unit);
                let year = crate::locale::Value::Year(year);
                locale.text_with("quiz-point", &[("year", year), ("value", value.into())])
            });
            all(points.collect())
        }
        _ => String::new(),
    }
}

/// A point in degrees, as the language writes it.
#[must_use]
pub fn point_in_words(at: LonLat, atlas: &Atlas, locale: &Locale) -> String {
    Asker { atlas, locale }.point(at)
}

/// A number with its unit, as the forms of questions hold them.
#[must_use]
pub fn number_in_words(value: f64, decimals: usize, unit: &str, locale: &Locale) -> String {
    let unit = UnitDisplay {
        scale: 1.0,
        symbol: unit.to_owned(),
        short: String::new(),
        decimals,
        joined: unit.starts_with(['%', '‰']),
    };
    locale.quantity(value, &unit)
}

fn with_unit(asker: &Asker<'_>, value: f64, decimals: usize, unit: &str) -> String {
    number_in_words(value, decimals, unit, asker.locale)
}

fn text(choices: &[Choice], place: usize) -> String {
    choices
        .get(place)
        .map_or_else(String::new, |choice| choice.text.clone())
}
