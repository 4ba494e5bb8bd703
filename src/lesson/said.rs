//! What is wrong with a file that somebody made, in sentences of the reader's language.
//!
//! What the parser found is told as the parser says it: it speaks of the format, in one language.

use super::answers::answers_fault_sentence;
use super::{DocumentFault, FileFault};
use crate::atlas::Fault;
use crate::locale::{Locale, Value};
use crate::view::{CLASS_COUNTS, Extent, ViewFault};

/// Why a file is none of what the atlas opens.
#[must_use]
pub fn document_fault_sentence(fault: &DocumentFault, locale: &Locale) -> String {
    let (file, reason) = match fault {
        DocumentFault::File(fault) => return file_fault_sentence(fault, locale),
        DocumentFault::Answers(fault) => return answers_fault_sentence(fault, locale),
        DocumentFault::View { name, fault } => (name, view_fault_sentence(fault, locale)),
        // What no language has words for is said as the system says it.
        DocumentFault::Unread { .. } | DocumentFault::TooLarge { .. } => return fault.to_string(),
    };
    let values = [("file", file.as_str().into()), ("reason", reason.into())];
    locale.text_with("fault-no-document", &values)
}

/// What is wrong with a file, with line and column where it is the format.
#[must_use]
pub fn file_fault_sentence(fault: &FileFault, locale: &Locale) -> String {
    match fault {
        FileFault::Syntax(fault) => syntax_sentence(fault, locale),
        FileFault::Newer {
            file, found, known, ..
        } => {
            let file = ("file", file.as_str().into());
            locale.text_with(
                "fault-newer",
                &[file, count("found", *found), count("known", *known)],
            )
        }
    }
}

/// Where a text does not follow its format.
fn syntax_sentence(fault: &Fault, locale: &Locale) -> String {
    let Fault::Syntax {
        file,
        line,
        column,
        message,
        suggestion,
    } = fault
    else {
        // Reading one text finds nothing else.
        return fault.to_string();
    };
    let values = [
        ("file", file.as_str().into()),
        ("line", (*line).into()),
        ("column", (*column).into()),
        ("detail", message.as_str().into()),
        ("word", suggestion.as_deref().unwrap_or_default().into()),
    ];
    let key = match suggestion {
        Some(_) => "fault-syntax-meant",
        None => "fault-syntax",
    };
    locale.text_with(key, &values)
}

/// Why a text is no view, as the end of a sentence.
#[must_use]
pub fn view_fault_sentence(fault: &ViewFault, locale: &Locale) -> String {
    match fault {
        ViewFault::Syntax {
            line,
            column,
            message,
        } => {
            let values = [
                ("line", (*line).into()),
                ("column", (*column).into()),
                ("detail", message.as_str().into()),
            ];
            locale.text_with("view-fault-syntax", &values)
        }
        ViewFault::Newer { found } => {
            locale.text_with("view-fault-newer", &[count("found", *found)])
        }
        ViewFault::TooLong { found } => {
            locale.text_with("view-fault-too-long", &[("found", (*found).into())])
        }
        ViewFault::Value { field, found, .. } => {
            let found = ("found", found.as_str().into());
            match *field {
                "classes" => {
                    let least = ("least", count_of(*CLASS_COUNTS.start()));
                    let most = ("most", count_of(*CLASS_COUNTS.end()));
                    locale.text_with("view-fault-classes", &[found, least, most])
                }
                "extent.width_km" | "extent.height_km" => {
                    let least = ("least", Value::Number(*Extent::SPAN_KM.start()));
                    let most = ("most", Value::Number(*Extent::SPAN_KM.end()));
                    locale.text_with("view-fault-span", &[found, least, most])
                }
                "extent.centre" => locale.text_with("view-fault-centre", &[found]),
                field => locale.text_with("view-fault-value", &[("field", field.into()), found]),
            }
        }
    }
}

fn count(name: &'static str, number: u32) -> (&'static str, Value<'static>) {
    (name, Value::Number(f64::from(number)))
}

fn count_of(number: u8) -> Value<'static> {
    Value::Number(f64::from(number))
}
