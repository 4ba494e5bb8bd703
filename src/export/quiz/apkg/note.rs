//! A question as a note: what is on the front and on the back of its card.

use crate::export::quiz::ids::hash;
use crate::export::quiz::words::{html, html_text, plain_number, shown_values, truth};
use crate::export::quiz::{PaperQuestion, PaperQuiz};
use crate::export::slides::xml::escaped;
use crate::lesson::quiz::{Choice, Form};

/// A note.
pub(in crate::export::quiz) struct Note {
    /// What Anki tells notes apart by: the question, in its language.
    pub(in crate::export::quiz) guid: String,
    /// The fields, in the order of the type of note, as HTML.
    pub(in crate::export::quiz) fields: [String; super::FIELDS.len()],
    /// The tags.
    pub(in crate::export::quiz) tags: Vec<String>,
    /// The number of the question in the quiz.
    pub(super) number: usize,
}

impl Note {
    pub(in crate::export::quiz) fn of(quiz: &PaperQuiz, question: &PaperQuestion) -> Self {
        let asked = &question.asked;
        let guid = format!("mosaique-{}-{}", quiz.language.as_str(), asked.id);
        let fields = [
            escaped(&guid),
            html(&quiz.prompt(question)),
            picture(question),
            choices(quiz, &asked.form),
            html_text(&asked.right),
            answer_picture(question),
            html_text(&asked.explanation),
            html(&quiz.sources(asked)),
        ];
        Self {
            guid,
            fields,
            tags: crate::export::quiz::tsv::tags(question),
            number: question.number,
        }
    }
}

/// The files that a question shows, by names that follow from what is in them.
pub(super) fn media(question: &PaperQuestion) -> Vec<(String, &[u8])> {
    let drawings = question.shown.iter().chain(&question.answer);
    let mut files: Vec<(String, &[u8])> = drawings
        .map(|drawing| (name(&drawing.png, "png"), drawing.png.as_slice()))
        .collect();
    if let Some(own) = &question.own {
        files.push((
            name(&own.picture.bytes, own.picture.extension()),
            &own.picture.bytes,
        ));
    }
    files
}

fn name(bytes: &[u8], extension: &str) -> String {
    format!("mosaique-{:016x}.{extension}", hash(bytes))
}

fn image(name: &str, alt: &str) -> String {
    format!("<img src=\"{name}\" alt=\"{}\">", escaped(alt))
}

fn picture(question: &PaperQuestion) -> String {
    if let Some(own) = &question.own {
        let alt = question.asked.picture.as_ref().map_or("", |(_, alt)| alt);
        return image(&name(&own.picture.bytes, own.picture.extension()), alt);
    }
    let shown = question.shown.as_ref();
    shown.map_or_else(String::new, |drawing| {
        image(&name(&drawing.png, "png"), &drawing.alt)
    })
}

fn answer_picture(question: &PaperQuestion) -> String {
    let answer = question.answer.as_ref();
    answer.map_or_else(String::new, |drawing| {
        image(&name(&drawing.png, "png"), &drawing.alt)
    })
}

fn choices(quiz: &PaperQuiz, form: &Form) -> String {
    let list = |element: &str, choices: &[Choice]| {
        let items: String = (choices.iter())
            .map(|choice| format!("<li>{}</li>", html_text(&choice.text)))
            .collect();
        let end = element.split(' ').next().unwrap_or(element);
        format!("<{element}>{items}</{end}>")
    };
    match form {
        Form::Choice { choices, .. } => list("ol type=\"A\"", choices),
        Form::TrueFalse { .. } => html(&[truth(&quiz.locale, true), truth(&quiz.locale, false)]),
        Form::Order { items, .. } => list("ul", items),
        Form::Pairs { left, right, .. } => list("ol", left) + &list("ol type=\"A\"", right),
        Form::Number {
            range: Some((from, to)),
            ..
        } => format!("{} – {}", plain_number(*from), plain_number(*to)),
        Form::Line { right, .. } => {
            let years: Vec<String> = right.iter().map(|(year, _)| format!("{year}: ?")).collect();
            let shown = shown_values(&quiz.locale, form).unwrap_or_default();
            html(&[shown, years.join(&quiz.text("quiz-between", &[]))])
        }
        Form::Region { .. } | Form::Point { .. } | Form::Number { .. } | Form::Text { .. } => {
            String::new()
        }
    }
}
