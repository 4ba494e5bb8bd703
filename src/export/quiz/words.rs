//! Words that several forms say in the same way.

use crate::export::slides::xml::escaped;
use crate::lesson::quiz::Form;
use crate::locale::{Locale, Value};

/// Lines of plain text as HTML, each broken where it is broken.
pub(super) fn html<T: AsRef<str>>(lines: &[T]) -> String {
    let lines: Vec<String> = (lines.iter())
        .flat_map(|text| text.as_ref().lines())
        .map(escaped)
        .collect();
    lines.join("<br>")
}

/// A text as HTML.
pub(super) fn html_text(text: &str) -> String {
    html(&[text])
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    (lines.join(" ").chars())
        .filter(|letter| !letter.is_control())
        .collect()
}

/// The first words of a text, as a name for it.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    let text = one_line(text);
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}

/// The name of a region whose name is hidden.
pub(super) fn numbered(locale: &Locale, number: usize) -> String {
    locale.text_with("region-masked", &[("number", number.into())])
}

/// What has to be said besides a question, so that it can be answered in writing.
pub(super) fn about_question(locale: &Locale, form: &Form) -> Vec<String> {
    match form {
        Form::Order { first, .. } => {
            vec![locale.text_with("quiz-out-places", &[("first", first.as_str().into())])]
        }
        Form::Number { unit, .. } | Form::Line { unit, .. } if !unit.is_empty() => {
            vec![locale.text_with("quiz-out-unit", &[("unit", unit.as_str().into())])]
        }
        _ => Vec::new(),
    }
}

/// True and false in the language.
pub(super) fn truth(locale: &Locale, is_true: bool) -> String {
    locale.text(if is_true { "quiz-true" } else { "quiz-false" })
}

/// The values of a line that are shown, in words.
pub(super) fn shown_values(locale: &Locale, form: &Form) -> Option<String> {
    let Form::Line {
        shown, decimals, ..
    } = form
    else {
        return None;
    };
    let values: Vec<String> = (shown.iter())
        .map(|&(year, value)| {
            let value = locale.number(value, *decimals);
            let values: &[(&str, Value<'_>)] =
                &[("year", Value::Year(year)), ("value", value.into())];
            locale.text_with("quiz-point", values)
        })
        .collect();
    Some(values.join(&locale.text("quiz-between")))
}

/// A number as programs read it, in so many decimals at least.
pub(super) fn plain_number(value: f64) -> String {
    crate::export::table::shortest_decimal(value)
}
