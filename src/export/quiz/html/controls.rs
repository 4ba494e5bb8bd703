//! The controls by which a question is answered, and what is right of them.

use crate::export::quiz::words::{html_text, truth};
use crate::export::quiz::{PaperQuestion, PaperQuiz};
use crate::export::slides::xml::escaped;
use crate::lesson::quiz::Form;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Controls of a question.
pub(super) struct Controls {
    /// What the script calls this form.
    pub(super) kind: &'static str,
    /// The controls below the picture.
    pub(super) html: String,
    /// What lies over the picture.
    pub(super) over: String,
    /// What is right, for the script.
    pub(super) right: Value,
}

/// The controls of a question; none when what it asks for cannot be chosen.
pub(super) fn of(quiz: &PaperQuiz, question: &PaperQuestion) -> Option<Controls> {
    let mut html = String::new();
    let mut over = String::new();
    let number = question.number;
    let (kind, right) = match &question.asked.form {
        Form::Choice { choices, right } => {
            for (place, choice) in choices.iter().enumerate() {
                push_radio(&mut html, number, &place.to_string(), &choice.text);
            }
            ("choice", json!(right.to_string()))
        }
        Form::TrueFalse { right } => {
            for is_true in [true, false] {
                let text = truth(&quiz.locale, is_true);
                push_radio(&mut html, number, &is_true.to_string(), &text);
            }
            ("choice", json!(right.to_string()))
        }
        Form::Region { right } => {
            over = regions(quiz, question)?;
            push_help(&mut html, quiz, number, "quiz-out-region-help");
            let places = &question.shown.as_ref()?.places;
            let known = places.iter().find(|place| place.id == *right)?;
            ("region", json!(known.number.to_string()))
        }
        Form::Point {
            right,
            tolerance_km,
        } => {
            over = points(quiz, question)?;
            push_help(&mut html, quiz, number, "quiz-out-point-help");
            html.push_str("<p class=\"where\" role=\"status\"></p>\n");
            let drawing = question.shown.as_ref()?;
            let at = drawing.at(*right)?;
            (
                "point",
                json!([at.x, at.y, drawing.points_of_km(*tolerance_km)?]),
            )
        }
        Form::Number {
            right,
            range,
            tolerance,
            decimals,
            ..
        } => {
            if let Some((from, to)) = range {
                let values = &[
                    ("from", quiz.locale.number(*from, *decimals).into()),
                    ("to", quiz.locale.number(*to, *decimals).into()),
                ];
                let range = quiz.text("quiz-out-range", values);
                let _ = writeln!(html, "<p>{}</p>", html_text(&range));
            }
            push_input(&mut html, &quiz.text("quiz-out-answer", &[]), NUMBER);
            ("number", json!([right, tolerance]))
        }
        Form::Text { accepted } => {
            push_input(&mut html, &quiz.text("quiz-out-answer", &[]), TEXT);
            ("text", json!(accepted))
        }
        Form::Order { items, right, .. } => {
            let places: Vec<String> = (1..=items.len()).map(|place| place.to_string()).collect();
            for item in items {
                let label = quiz.text("quiz-out-place-of", &[("item", item.text.as_str().into())]);
                push_select(&mut html, quiz, &label, places.iter().map(String::as_str));
            }
            ("order", json!(right))
        }
        Form::Pairs { left, right, pairs } => {
            for thing in left {
                let texts = right.iter().map(|choice| choice.text.as_str());
                push_select(&mut html, quiz, &thing.text, texts);
            }
            ("pairs", json!(pairs))
        }
        Form::Line {
            right, tolerance, ..
        } => {
            for (year, _) in right {
                push_input(&mut html, &year.to_string(), NUMBER);
            }
            let values: Vec<f64> = right.iter().map(|&(_, value)| value).collect();
            ("line", json!([values, tolerance]))
        }
    };
    Some(Controls {
        kind,
        html,
        over,
        right,
    })
}

const NUMBER: &str = "type=\"number\" step=\"any\"";
const TEXT: &str =
    "type=\"text\" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\"";

/// The regions of a map as radio buttons.
fn regions(quiz: &PaperQuiz, question: &PaperQuestion) -> Option<String> {
    let mut over = String::new();
    let _ = write!(
        over,
        "<g role=\"radiogroup\" aria-label=\"{}\" aria-describedby=\"h{}\">",
        escaped(&question.asked.prompt),
        question.number
    );
    for place in &question.shown.as_ref()?.places {
        let _ = write!(
            over,
            "<path role=\"radio\" aria-checked=\"false\" aria-label=\"{}\" data-value=\"{}\" \
             fill-rule=\"evenodd\" d=\"{}\"/>",
            escaped(&quiz.number_name(place.number)),
            place.number,
            place.outline.path()
        );
    }
    over.push_str("</g>");
    Some(over)
}

/// A map on which a mark is set, with the regions by which it is told where the mark is.
fn points(quiz: &PaperQuiz, question: &PaperQuestion) -> Option<String> {
    let drawing = question.shown.as_ref()?;
    let size = drawing.page.size_pt;
    let mut over = String::new();
    let _ = write!(
        over,
        "<g class=\"point\" role=\"application\" tabindex=\"0\" aria-label=\"{}\" \
         aria-describedby=\"h{}\"><rect width=\"{}\" height=\"{}\"/>",
        escaped(&question.asked.prompt),
        question.number,
        size.x,
        size.y
    );
    for place in &drawing.places {
        let _ = write!(
            over,
            "<path data-name=\"{}\" fill-rule=\"evenodd\" d=\"{}\"/>",
            escaped(&quiz.number_name(place.number)),
            place.outline.path()
        );
    }
    over.push_str("<path class=\"mark\" d=\"M-9 0H9M0-9V9\" visibility=\"hidden\"/></g>");
    Some(over)
}

fn push_radio(out: &mut String, number: usize, value: &str, text: &str) {
    let _ = writeln!(
        out,
        "<label class=\"choice\"><input type=\"radio\" name=\"a{number}\" value=\"{value}\">\
         <span>{}</span></label>",
        html_text(text)
    );
}

fn push_help(out: &mut String, quiz: &PaperQuiz, number: usize, key: &str) {
    let text = escaped(&quiz.text(key, &[]));
    let _ = writeln!(out, "<p class=\"help\" id=\"h{number}\">{text}</p>");
}

fn push_input(out: &mut String, label: &str, kind: &str) {
    let _ = writeln!(
        out,
        "<label class=\"entry\"><span>{}</span> <input {kind}></label>",
        escaped(label)
    );
}

fn push_select<'a>(
    out: &mut String,
    quiz: &PaperQuiz,
    label: &str,
    options: impl Iterator<Item = &'a str>,
) {
    let choose = escaped(&quiz.text("quiz-out-choose", &[]));
    let _ = write!(
        out,
        "<label class=\"entry\"><span>{}</span> <select><option value=\"\">{choose}</option>",
        html_text(label)
    );
    for (place, option) in options.enumerate() {
        let _ = write!(
            out,
            "<option value=\"{place}\">{}</option>",
            escaped(option)
        );
    }
    out.push_str("</select></label>\n");
}
