//! Places within a text that a value is put into, written as in Fluent: `{ $value }`.
//!
//! In a pack there is one value, the figure of a claim, and its statement and wording may hold it,
//! so that each language writes the number its own way. Texts are checked once, when the pack is
//! read, with Fluent's own parser; filling them in afterwards needs none.

use super::Words;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser::{ErrorKind, ParserError, parse};
use std::borrow::Cow;

/// The one variable there is.
const VALUE: &str = "value";

impl Words {
    /// The text in a language with the value in its places; as [`Words::get`] where it has none.
    #[must_use]
    pub fn with_value(&self, language: &str, value: &str) -> Cow<'_, str> {
        filled(self.get(language), value)
    }

    /// Whether the text in a language has a place for a value.
    #[must_use]
    pub fn has_value(&self, language: &str) -> bool {
        self.get(language).contains('{')
    }
}

/// The text with the value in place of each `{ $value }`. What is in other braces is a fault of
/// the pack, told when it was read, and stays as it is.
pub(crate) fn filled<'a>(text: &'a str, value: &str) -> Cow<'a, str> {
    if !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len() + value.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        whole.push_str(before);
        match after.split_once('}') {
            Some((inside, behind)) if inside.trim().strip_prefix('$') == Some(VALUE) => {
                whole.push_str(value);
                rest = behind;
            }
            _ => {
                whole.push('{');
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

/// What is wrong with the braces of a text; `has_value` says whether there is a value to put in.
pub(crate) fn brace_faults(text: &str, has_value: bool) -> Vec<String> {
    if !text.contains(['{', '}']) {
        return Vec::new();
    }
    // A message of one line: in a text a line may begin with anything.
    let message = format!("text = {}", text.replace(['\n', '\r'], " "));
    match parse(message.as_str()) {
        Err((_, faults)) => faults.iter().take(1).map(in_words).collect(),
        Ok(resource) => resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::Message(message) => message.value.as_ref(),
                _ => None,
            })
            .flat_map(|pattern| &pattern.elements)
            .filter_map(|element| match element {
                PatternElement::Placeable { expression } => misplaced(expression, has_value),
                PatternElement::TextElement { .. } => None,
            })
            .collect(),
    }
}

/// Why an expression cannot stand in a text of a pack.
fn misplaced(expression: &Expression<&str>, has_value: bool) -> Option<String> {
    let found = match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) if id.name == VALUE => {
            let none = "there is no figure here that { $value } could stand for";
            return (!has_value).then(|| none.to_owned());
        }
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => format!("variable '${}'", id.name),
            InlineExpression::FunctionReference { id, .. } => format!("function '{}'", id.name),
            InlineExpression::MessageReference { id, .. } => format!("message '{}'", id.name),
            InlineExpression::TermReference { id, .. } => format!("term '-{}'", id.name),
            InlineExpression::StringLiteral { value } => format!("string \"{value}\""),
            InlineExpression::NumberLiteral { value } => format!("number {value}"),
            InlineExpression::Placeable { .. } => "braces within braces".to_owned(),
        },
        Expression::Select { .. } => "a choice".to_owned(),
    };
    Some(format!("found {found}; expected nothing but {{ $value }}"))
}

fn in_words(fault: &ParserError) -> String {
    match &fault.kind {
        ErrorKind::UnbalancedClosingBrace => "a brace closes that was not opened".to_owned(),
        ErrorKind::ExpectedToken('}') => "expected '}'".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "expected { $value }, and found something else after the brace".to_owned()
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_is_put_into_each_of_its_places() {
        for (text, whole) in [
            ("{ $value } of all", "7 % of all"),
            ("all {$value}", "all 7 %"),
            ("{ $value }, yes, {  $value  }", "7 %, yes, 7 %"),
            ("占{ $value }。", "占7 %。"),
            ("nothing", "nothing"),
            ("{ $other } { $value", "{ $other } { $value"),
            ("", ""),
        ] {
            assert_eq!(filled(text, "7 %"), whole);
        }
    }

    #[test]
    fn a_text_without_braces_is_not_copied() {
        assert!(matches!(filled("as it is", "7"), Cow::Borrowed(_)));
    }

    #[test]
    fn only_the_value_may_stand_in_braces_and_only_where_there_is_one() {
        assert_eq!(brace_faults("{ $value } and { $value }", true), [""; 0]);
        assert_eq!(brace_faults("no braces", false), [""; 0]);
        for (text, message) in [
            (
                "{ $share }",
                "found variable '$share'; expected nothing but { $value }",
            ),
            (
                "{ NUMBER($value) }",
                "found function 'NUMBER'; expected nothing but { $value }",
            ),
            (
                "{ -atlas }",
                "found term '-atlas'; expected nothing but { $value }",
            ),
            (
                "{ other }",
                "found message 'other'; expected nothing but { $value }",
            ),
            (
                "{ \"x\" }",
                "found string \"x\"; expected nothing but { $value }",
            ),
            ("{ 3 }", "found number 3; expected nothing but { $value }"),
            (
                "{ { $value } }",
                "found braces within braces; expected nothing but { $value }",
            ),
            ("a } b", "a brace closes that was not opened"),
            ("a { $value", "expected '}'"),
            (
                "a { } b",
                "expected { $value }, and found something else after the brace",
            ),
            ("{ $value }\n}", "a brace closes that was not opened"),
        ] {
            assert_eq!(brace_faults(text, true), [message], "{text}");
        }
        assert_eq!(
            brace_faults("{ $value }", false),
            ["there is no figure here that { $value } could stand for"]
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_is_accepted_is_filled_without_a_brace_left(text in "([a-z \n]|\\{|\\}|\\$value|\\{ \\$value \\}){0,12}") {
            if brace_faults(&text, true).is_empty() {
                let whole = filled(&text, "7");
                prop_assert!(!whole.contains(['{', '}']), "{text:?} became {whole:?}");
            }
        }
    }
}
