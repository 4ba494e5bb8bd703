//! GIFT: questions as text. It has no pictures, so what cannot be answered without one is said.

use super::words::{html, one_line, plain_number, shortened};
use super::{PaperQuestion, PaperQuiz, QuizExportError};
use crate::export::{Exported, Progress};
use crate::lesson::quiz::Form;
use std::fmt::Write as _;

const NAME_LETTERS: usize = 80;

pub(super) fn write(
    quiz: &PaperQuiz,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let mut out = String::new();
    let mut warnings = Vec::new();
    let mut category = String::new();
    for question in &quiz.questions {
        progress.step()?;
        let answers = match answers(quiz, question) {
            Ok(answers) => answers,
            Err(key) => {
                warnings.push(quiz.left_out(key, question, "GIFT"));
                continue;
            }
        };
        let topic = category_of(quiz, question);
        if topic != category {
            let _ = write!(out, "$CATEGORY: {topic}\n\n");
            category = topic;
        }
        let asked = &question.asked;
        let name = format!(
            "{:02} {}",
            question.number,
            shortened(&asked.prompt, NAME_LETTERS)
        );
        // A comment that Moodle reads: the id and the tags of the question that follows.
        let tags: String = (super::tsv::tags(question).iter())
            .map(|tag| format!(" [tag:{}]", tag.replace([']', '\\'], "_")))
            .collect();
        let _ = writeln!(out, "// [id:{}]{tags}", asked.id);
        let _ = write!(
            out,
            "::{}::[html]{} {{{answers}{}}}\n\n",
            plain(&name),
            rich(&quiz.prompt(question)),
            feedback(quiz, question)
        );
    }
    Ok(Exported {
        bytes: out.into_bytes(),
        warnings,
    })
}

/// A category is a line of its own, in which nothing has to be escaped.
fn category_of(quiz: &PaperQuiz, question: &PaperQuestion) -> String {
    let name = |text: &str| shortened(text, NAME_LETTERS).replace('/', "//");
    format!(
        "$course$/top/Mosaïque/{}/{}",
        name(&quiz.about.title),
        name(&question.asked.topic.name)
    )
}

fn feedback(quiz: &PaperQuiz, question: &PaperQuestion) -> String {
    let asked = &question.asked;
    let mut lines = vec![asked.right.clone()];
    lines.extend(Some(asked.explanation.clone()).filter(|text| !text.is_empty()));
    lines.extend(quiz.sources(asked));
    format!("####{}", rich(&lines))
}

fn answers(quiz: &PaperQuiz, question: &PaperQuestion) -> Result<String, &'static str> {
    let asked = &question.asked;
    if asked.needs_picture || asked.picture.is_some() {
        return Err("quiz-out-left-picture");
    }
    let mut out = String::new();
    match &asked.form {
        Form::Choice { choices, right } => {
            let answer = choices.get(*right).map_or("", |choice| &choice.text);
            for (place, choice) in choices.iter().enumerate() {
                let (sign, said) = if place == *right {
                    ('=', quiz.text("quiz-out-right", &[]))
                } else {
                    (
                        '~',
                        quiz.text("quiz-out-wrong", &[("answer", answer.into())]),
                    )
                };
                let text = rich(&[&choice.text]);
                let _ = write!(out, "\n{sign}[html]{text}#{}", rich(&[said]));
            }
        }
        Form::TrueFalse { right } => out.push_str(if *right { "TRUE" } else { "FALSE" }),
        Form::Number {
            right, tolerance, ..
        } => {
            let value = plain_number(*right);
            let _ = write!(out, "#\n=%100%{value}:{}#", plain_number(*tolerance));
            if *tolerance > 0.0 {
                let _ = write!(out, "\n=%50%{value}:{}#", plain_number(*tolerance * 2.0));
            }
            out.push('\n');
        }
        Form::Text { accepted } => {
            for text in accepted {
                let _ = write!(out, "\n=%100%{}", plain(text).replace('*', "\\*"));
            }
            out.push('\n');
        }
        Form::Order { items, right, .. } => {
            for (place, item) in items.iter().enumerate() {
                let at = right.iter().position(|&other| other == place);
                let at = at.ok_or("quiz-out-left-no-place")? + 1;
                let _ = write!(out, "\n=[html]{} -> {at}", rich(&[&item.text]));
            }
            out.push('\n');
        }
        Form::Pairs { left, right, pairs } => {
            for (left, pair) in left.iter().zip(pairs) {
                let beside = right.get(*pair).ok_or("quiz-out-left-no-place")?;
                let [left, beside] = [rich(&[&left.text]), plain(&beside.text)];
                let _ = write!(out, "\n=[html]{left} -> {beside}");
            }
            for (place, beside) in right.iter().enumerate() {
                if !pairs.contains(&place) {
                    let _ = write!(out, "\n= -> {}", plain(&beside.text));
                }
            }
            out.push('\n');
        }
        Form::Line { .. } => return Err("quiz-out-left-line"),
        Form::Region { .. } | Form::Point { .. } => return Err("quiz-out-left-picture"),
    }
    Ok(out)
}

/// Text as HTML within GIFT.
fn rich<T: AsRef<str>>(lines: &[T]) -> String {
    let text = html(lines);
    // At the beginning of an answer a number between two of these would be its share.
    let text = match text.strip_prefix('%') {
        Some(rest) => format!("&#37;{rest}"),
        None => text,
    };
    escaped(&text)
}

/// Text as it is, on one line. What parts the two sides of a pair is written with another arrow.
fn plain(text: &str) -> String {
    escaped(&one_line(text).replace("->", "→"))
}

/// Text in which the signs of GIFT stand for themselves.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '~' | '=' | '#' | '{' | '}' | ':' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_the_format_are_escaped_and_lines_are_kept() {
        assert_eq!(
            plain("a~b=c#d{e}f:g\\h\ni -> j"),
            r"a\~b\=c\#d\{e\}f\:g\\h i → j"
        );
        assert_eq!(rich(&["<a>\n%"]), "&lt;a&gt;<br>%");
        assert_eq!(rich(&["%50%"]), "&\\#37;50%");
    }
}
