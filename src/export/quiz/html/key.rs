//! What is said once a question is answered, which is the key where scripts are off.

use super::Pictures;
use crate::export::quiz::words::html_text;
use crate::export::quiz::{PaperQuestion, PaperQuiz};
use std::fmt::Write as _;

pub(super) fn push(
    out: &mut String,
    quiz: &PaperQuiz,
    question: &PaperQuestion,
    pictures: &mut Pictures,
) {
    let asked = &question.asked;
    let _ = write!(
        out,
        "<li id=\"k{}\" value=\"{}\">\n<p class=\"right\">{}</p>\n",
        question.number,
        question.number,
        html_text(&asked.right)
    );
    if !asked.explanation.is_empty() {
        let said = html_text(&asked.explanation);
        let _ = writeln!(out, "<p class=\"explanation\">{said}</p>");
    }
    for source in quiz.sources(asked) {
        let _ = writeln!(out, "<p class=\"source\">{}</p>", html_text(&source));
    }
    if let Some(drawing) = &question.answer {
        pictures.push(out, drawing, "");
    }
    out.push_str("</li>\n");
}
