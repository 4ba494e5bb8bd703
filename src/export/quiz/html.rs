//! One page for a browser that asks, judges and explains, without a network: by keyboard and by
//! screen reader, and where scripts are off as questions with a key to open.
//!
//! Every question is a form with the controls that browsers have. A map to choose a region on is a
//! group of radio buttons that are outlines; a map to set a point on takes the arrow keys. What is
//! right is in the page as letters that say nothing to the eye, and is judged as
//! [`judge`](crate::lesson::quiz::judge) does.

mod controls;
mod key;

use super::draw::Drawing;
use super::words::{html as lines_of, html_text, shown_values};
use super::{PaperQuestion, PaperQuiz, QuizExportError};
use crate::export::slides::xml::escaped;
use crate::export::svg;
use crate::export::svg::base64::push_base64;
use crate::export::{Exported, Progress};
use serde_json::json;
use std::fmt::Write as _;
use std::sync::Arc;

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/script.js");

pub(super) fn write(
    quiz: &PaperQuiz,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let mut pictures = Pictures::default();
    let mut body = String::new();
    let mut key = String::new();
    let mut warnings = Vec::new();
    let mut count = 0;
    for question in &quiz.questions {
        progress.step()?;
        if question.asked.picture.is_some() && question.own.is_none() {
            warnings.push(quiz.left_out("quiz-out-left-no-picture", question, "HTML"));
            continue;
        }
        match controls::of(quiz, question) {
            Some(controls) => {
                push_question(&mut body, quiz, question, &controls, &mut pictures);
                key::push(&mut key, quiz, question, &mut pictures);
                count += 1;
            }
            None => warnings.push(quiz.left_out("quiz-out-left-no-place", question, "HTML")),
        }
    }
    if count == 0 {
        return Err(QuizExportError::Empty);
    }
    let mut page = String::with_capacity(body.len() + key.len() + pictures.defs.len() + 100_000);
    push_head(&mut page, quiz, &pictures, &format!("{body}{key}"));
    page.push_str(&body);
    let word = |name: &str| escaped(&quiz.text(name, &[]));
    let _ = write!(
        page,
        "<details id=\"key\"><summary>{}</summary>\n<ol>\n{key}</ol>\n</details>\n",
        word("quiz-out-key")
    );
    push_results(&mut page, &word);
    page.push_str("<footer>\n");
    for notice in &quiz.notices {
        let _ = writeln!(page, "<p>{}</p>", html_text(notice));
    }
    let _ = write!(
        page,
        "</footer>\n</main>\n<script>\nconst words = {};\n{SCRIPT}</script>\n</body>\n</html>\n",
        words(quiz)
    );
    Ok(Exported {
        bytes: page.into_bytes(),
        warnings,
    })
}

/// The head, with the letters of the program's fonts that the page uses, and the pictures.
fn push_head(page: &mut String, quiz: &PaperQuiz, pictures: &Pictures, text: &str) {
    let language = escaped(quiz.language.as_str());
    let title = escaped(&quiz.about.title);
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:\">\n\
         <title>{title}</title>\n"
    );
    if let Some(drawing) = pictures.drawn.first() {
        let text = format!("{title}{text}{}", pictures.defs);
        page.push_str(&svg::font_faces(&drawing.page.fonts, &text));
    }
    let _ = write!(
        page,
        "<style>\n{STYLE}</style>\n</head>\n<body>\n<svg class=\"store\" aria-hidden=\"true\" \
         width=\"0\" height=\"0\">{}</svg>\n<main>\n<h1>{title}</h1>\n",
        pictures.defs
    );
    if !quiz.about.summary.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", html_text(&quiz.about.summary));
    }
}

fn push_question(
    out: &mut String,
    quiz: &PaperQuiz,
    question: &PaperQuestion,
    controls: &controls::Controls,
    pictures: &mut Pictures,
) {
    let number = question.number;
    let heading = quiz.text(
        "quiz-out-number-of",
        &[
            ("number", number.into()),
            ("count", quiz.questions.len().into()),
        ],
    );
    let mut right = String::new();
    push_base64(&mut right, controls.right.to_string().as_bytes());
    let _ = write!(
        out,
        "<section class=\"question\" id=\"q{number}\" data-kind=\"{}\" data-right=\"{right}\">\n\
         <form>\n<h2 tabindex=\"-1\">{}</h2>\n<fieldset>\n<legend>{}</legend>\n",
        controls.kind,
        escaped(&heading),
        lines_of(&quiz.prompt(question))
    );
    if let Some(values) = shown_values(&quiz.locale, &question.asked.form) {
        let known = quiz.text("quiz-out-figures-known", &[("values", values.into())]);
        let _ = writeln!(out, "<p>{}</p>", html_text(&known));
    }
    if let Some(own) = &question.own {
        let alt = question.asked.picture.as_ref().map_or("", |(_, alt)| alt);
        let _ = write!(
            out,
            "<p><img alt=\"{}\" src=\"data:{};base64,",
            escaped(alt),
            own.mime()
        );
        push_base64(out, &own.picture.bytes);
        out.push_str("\"></p>\n");
    }
    if let Some(drawing) = &question.shown {
        pictures.push(out, drawing, &controls.over);
    }
    out.push_str(&controls.html);
    let word = |name: &str| escaped(&quiz.text(name, &[]));
    let _ = write!(
        out,
        "</fieldset>\n<p class=\"do\" hidden><button type=\"submit\">{}</button></p>\n\
         <div class=\"verdict\" role=\"status\"></div>\n<div class=\"why\"></div>\n\
         <p class=\"on\" hidden><button type=\"button\" class=\"next\">{}</button></p>\n\
         </form>\n</section>\n",
        word("quiz-out-check"),
        if number == quiz.questions.len() {
            word("quiz-out-show-results")
        } else {
            word("quiz-out-next")
        }
    );
}

fn push_results(page: &mut String, word: &dyn Fn(&str) -> String) {
    let _ = write!(
        page,
        "<section id=\"results\" hidden>\n<h2 tabindex=\"-1\">{}</h2>\n<p class=\"score\"></p>\n\
         <div class=\"scroll\"><table>\n<thead><tr>",
        word("quiz-out-results")
    );
    for column in [
        "quiz-out-column-question",
        "quiz-out-column-answer",
        "quiz-out-column-right",
        "quiz-out-column-mark",
        "quiz-out-column-why",
    ] {
        let _ = write!(page, "<th scope=\"col\">{}</th>", word(column));
    }
    let _ = write!(
        page,
        "</tr></thead>\n<tbody></tbody>\n</table></div>\n<p class=\"no-print\">\
         <button type=\"button\" id=\"save\">{}</button>\n\
         <button type=\"button\" id=\"print\">{}</button>\n\
         <button type=\"button\" id=\"again\">{}</button></p>\n</section>\n",
        word("quiz-out-save"),
        word("quiz-out-print"),
        word("quiz-out-again")
    );
}

/// What the script says. `<` would end it early.
fn words(quiz: &PaperQuiz) -> String {
    let word = |name: &str| quiz.text(name, &[]);
    let in_place = |name: &str, places: &[&str]| {
        // The script puts values where these stand.
        let values: Vec<(&str, crate::locale::Value<'_>)> = (places.iter())
            .map(|place| (*place, format!("%{place}%").into()))
            .collect();
        quiz.text(name, &values)
    };
    json!({
        "right": word("quiz-out-right"),
        "partly": word("quiz-out-partly"),
        "wrong": word("quiz-out-not-right"),
        "open": word("quiz-out-open"),
        "score": in_place("quiz-out-score", &["score", "count"]),
        "inside": in_place("quiz-out-point-in", &["region"]),
        "outside": word("quiz-out-point-outside"),
        "file": super::words::shortened(&quiz.about.title, 40),
        "language": quiz.language.as_str(),
    })
    .to_string()
    .replace('<', "\\u003c")
}

/// The pictures of a page, each of which is in it once.
#[derive(Default)]
struct Pictures {
    defs: String,
    drawn: Vec<Arc<Drawing>>,
}

impl Pictures {
    /// A figure that shows a drawing, with what lies over it.
    fn push(&mut self, out: &mut String, drawing: &Arc<Drawing>, over: &str) {
        let known = (self.drawn.iter()).position(|known| Arc::ptr_eq(known, drawing));
        let place = known.unwrap_or_else(|| {
            let place = self.drawn.len();
            self.define(drawing, place);
            self.drawn.push(Arc::clone(drawing));
            place
        });
        let size = drawing.page.size_pt;
        let role = if over.is_empty() {
            format!("role=\"img\" aria-label=\"{}\"", escaped(&drawing.alt))
        } else {
            String::new()
        };
        let _ = writeln!(
            out,
            "<figure><svg viewBox=\"0 0 {} {}\" {role}><use href=\"#picture{place}\"/>{over}</svg>\
             </figure>",
            size.x, size.y
        );
    }

    fn define(&mut self, drawing: &Drawing, place: usize) {
        let own = format!("p{place}-");
        let text = &drawing.svg.text;
        let inside = (text.split_once('>'))
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .map_or("", |(inside, _)| inside)
            .replace(" id=\"", &format!(" id=\"{own}"))
            .replace("url(#", &format!("url(#{own}"))
            .replace("href=\"#", &format!("href=\"#{own}"));
        let family = (text.split_once("font-family=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map_or("sans-serif", |(family, _)| family);
        let size = drawing.page.size_pt;
        let _ = writeln!(
            self.defs,
            "<symbol id=\"picture{place}\" viewBox=\"0 0 {} {}\" font-family=\"{family}\" \
             xml:space=\"preserve\">{inside}</symbol>",
            size.x, size.y
        );
    }
}
