//! Moodle XML: every question as the nearest type of Moodle's, with its pictures inside.
//!
//! A region is asked for by its number on the map, as a number: Moodle's marks dropped on outlines
//! of many corners are judged wrongly beside the outline (`qtype_ddmarker_shape_polygon` counts a
//! corner twice), and they cannot be used without a pointer. A point is a mark within a circle. An
//! order is a matching of things and places, since not every Moodle has a type for it. A line is a
//! gap for each year.

use super::draw::Drawing;
use super::words::{html, html_text, plain_number, shortened, shown_values};
use super::{OwnPicture, PaperQuestion, PaperQuiz, QuizExportError};
use crate::export::slides::xml::escaped;
use crate::export::svg::base64::push_base64;
use crate::export::{Exported, Progress};
use crate::lesson::quiz::{Choice, Form};
use std::fmt::Write as _;

/// The letters of a question's name in a list.
const NAME_LETTERS: usize = 80;

pub(super) fn write(
    quiz: &PaperQuiz,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut warnings = Vec::new();
    let mut category = String::new();
    for question in &quiz.questions {
        let topic = category_of(quiz, question);
        if topic != category {
            push_category(&mut out, &topic);
            category = topic;
        }
        match body(quiz, question) {
            Ok((kind, inside)) => push_question(&mut out, quiz, question, kind, &inside),
            Err(key) => warnings.push(quiz.left_out(key, question, "Moodle XML")),
        }
        progress.step()?;
    }
    out.push_str("</quiz>\n");
    Ok(Exported {
        bytes: out.into_bytes(),
        warnings,
    })
}

/// Below the categories of the course: the program, the quiz, what the question is about.
fn category_of(quiz: &PaperQuiz, question: &PaperQuestion) -> String {
    // A slash within a name is written twice.
    let name = |text: &str| shortened(text, NAME_LETTERS).replace('/', "//");
    format!(
        "$course$/top/Mosaïque/{}/{}",
        name(&quiz.about.title),
        name(&question.asked.topic.name)
    )
}

fn push_category(out: &mut String, category: &str) {
    let _ = write!(
        out,
        "<question type=\"category\">\n<category><text>{}</text></category>\n</question>\n",
        escaped(category)
    );
}

fn push_question(
    out: &mut String,
    quiz: &PaperQuiz,
    question: &PaperQuestion,
    kind: &str,
    inside: &str,
) {
    let asked = &question.asked;
    let name = format!(
        "{:02} {}",
        question.number,
        shortened(&asked.prompt, NAME_LETTERS)
    );
    let _ = writeln!(out, "<question type=\"{kind}\">");
    let _ = writeln!(out, "<name><text>{}</text></name>", escaped(&name));
    push_text(out, "questiontext", &question_text(quiz, question, kind));
    push_text(out, "generalfeedback", &feedback(quiz, question));
    out.push_str(
        "<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n",
    );
    let _ = writeln!(out, "<idnumber>{}</idnumber>", escaped(&asked.id));
    out.push_str(inside);
    out.push_str("<tags>\n");
    for tag in super::tsv::tags(question) {
        let _ = writeln!(out, "<tag><text>{}</text></tag>", escaped(&tag));
    }
    out.push_str("</tags>\n</question>\n");
}

/// HTML with the files that it shows.
#[derive(Default)]
struct Text {
    html: String,
    files: String,
}

fn push_text(out: &mut String, element: &str, text: &Text) {
    let _ = writeln!(
        out,
        "<{element} format=\"html\"><text><![CDATA[{}]]></text>{}</{element}>",
        text.html, text.files
    );
}

fn question_text(quiz: &PaperQuiz, question: &PaperQuestion, kind: &str) -> Text {
    let mut lines = quiz.prompt(question);
    if matches!(question.asked.form, Form::Region { .. }) {
        lines.push(quiz.text("quiz-out-give-number", &[]));
    }
    let mut text = Text {
        html: format!("<p>{}</p>", html(&lines)),
        files: String::new(),
    };
    if let Some(values) = shown_values(&quiz.locale, &question.asked.form) {
        let _ = write!(text.html, "<p>{}</p>", html_text(&values));
    }
    if let Form::Line { .. } = &question.asked.form {
        text.html += &gaps(&question.asked.form);
    }
    if let Some(own) = &question.own {
        let alt = question.asked.picture.as_ref().map_or("", |(_, alt)| alt);
        push_own(&mut text, own, alt, &question.asked.id);
    }
    // The picture to be marked is a part of its own.
    if let Some(drawing) = question.shown.as_deref().filter(|_| kind != "ddmarker") {
        push_drawing(
            &mut text,
            drawing,
            &format!("{}-question", question.asked.id),
        );
    }
    text
}

/// A gap for each year to be drawn, as Moodle's text with gaps writes it.
fn gaps(form: &Form) -> String {
    let Form::Line {
        right, tolerance, ..
    } = form
    else {
        return String::new();
    };
    let tolerance = plain_number(*tolerance);
    (right.iter())
        .map(|(year, value)| {
            let value = plain_number(*value);
            format!("<p>{year}: {{1:NUMERICAL:={value}:{tolerance}}}</p>")
        })
        .collect()
}

fn feedback(quiz: &PaperQuiz, question: &PaperQuestion) -> Text {
    let asked = &question.asked;
    let mut html = format!("<p><strong>{}</strong></p>", html_text(&asked.right));
    if !asked.explanation.is_empty() {
        let _ = write!(html, "<p>{}</p>", html_text(&asked.explanation));
    }
    for source in quiz.sources(asked) {
        let _ = write!(html, "<p><small>{}</small></p>", html_text(&source));
    }
    let mut text = Text {
        html,
        files: String::new(),
    };
    if let Some(drawing) = &question.answer {
        push_drawing(&mut text, drawing, &format!("{}-answer", asked.id));
    }
    text
}

fn push_drawing(text: &mut Text, drawing: &Drawing, name: &str) {
    let name = format!("{name}.png");
    let size = drawing.page.size_pt;
    let _ = write!(
        text.html,
        "<p><img src=\"@@PLUGINFILE@@/{name}\" alt=\"{}\" width=\"{}\" height=\"{}\"></p>",
        escaped(&drawing.alt),
        size.x,
        size.y
    );
    push_file(&mut text.files, &name, &drawing.png);
}

fn push_own(text: &mut Text, own: &OwnPicture, alt: &str, id: &str) {
    let name = format!("{id}-picture.{}", own.picture.extension());
    let _ = write!(
        text.html,
        "<p><img src=\"@@PLUGINFILE@@/{name}\" alt=\"{}\" style=\"max-width:100%\"></p>",
        escaped(alt)
    );
    push_file(&mut text.files, &name, &own.picture.bytes);
}

fn push_file(out: &mut String, name: &str, bytes: &[u8]) {
    let _ = write!(out, "<file name=\"{name}\" path=\"/\" encoding=\"base64\">");
    push_base64(out, bytes);
    out.push_str("</file>");
}

/// The type of a question and what only that type has; else why there is none.
fn body(
    quiz: &PaperQuiz,
    question: &PaperQuestion,
) -> Result<(&'static str, String), &'static str> {
    if question.asked.picture.is_some() && question.own.is_none() {
        return Err("quiz-out-left-no-picture");
    }
    let mut out = String::new();
    let kind = match &question.asked.form {
        Form::Choice { choices, right } => {
            push_choices(&mut out, quiz, choices, *right);
            "multichoice"
        }
        Form::TrueFalse { right } => {
            for truth in [true, false] {
                let fraction = if truth == *right { 100 } else { 0 };
                push_answer(&mut out, fraction, &truth.to_string(), "");
            }
            "truefalse"
        }
        Form::Region { .. } => {
            let number = PaperQuiz::right_number(question).ok_or("quiz-out-left-no-place")?;
            push_answer(
                &mut out,
                100,
                &number.to_string(),
                "<tolerance>0</tolerance>",
            );
            out.push_str(NO_UNITS);
            "numerical"
        }
        Form::Point { .. } => {
            out = mark(quiz, question).ok_or("quiz-out-left-no-place")?;
            "ddmarker"
        }
        Form::Number {
            right, tolerance, ..
        } => {
            let value = plain_number(*right);
            let within = format!("<tolerance>{}</tolerance>", plain_number(*tolerance));
            push_answer(&mut out, 100, &value, &within);
            if *tolerance > 0.0 {
                let twice = format!("<tolerance>{}</tolerance>", plain_number(*tolerance * 2.0));
                push_answer(&mut out, 50, &value, &twice);
            }
            out.push_str(NO_UNITS);
            "numerical"
        }
        Form::Text { accepted } => {
            out.push_str("<usecase>0</usecase>\n");
            for text in accepted {
                // A star stands for anything.
                push_answer(&mut out, 100, &escaped(text).replace('*', "\\*"), "");
            }
            "shortanswer"
        }
        Form::Order { items, right, .. } => {
            push_combined(&mut out, quiz);
            out.push_str("<shuffleanswers>false</shuffleanswers>\n");
            for (place, item) in items.iter().enumerate() {
                let at = right.iter().position(|&other| other == place);
                let at = at.ok_or("quiz-out-left-no-place")?;
                push_pair(&mut out, &item.text, &(at + 1).to_string());
            }
            "matching"
        }
        Form::Pairs { left, right, pairs } => {
            push_combined(&mut out, quiz);
            out.push_str("<shuffleanswers>true</shuffleanswers>\n");
            for (left, pair) in left.iter().zip(pairs) {
                let beside = right.get(*pair).ok_or("quiz-out-left-no-place")?;
                push_pair(&mut out, &left.text, &beside.text);
            }
            for (place, beside) in right.iter().enumerate() {
                if !pairs.contains(&place) {
                    push_pair(&mut out, "", &beside.text);
                }
            }
            "matching"
        }
        Form::Line { .. } => "cloze",
    };
    Ok((kind, out))
}

/// A number is answered as a number: the unit is in the question.
const NO_UNITS: &str = "<unitgradingtype>0</unitgradingtype>\n<unitpenalty>0.1</unitpenalty>\n\
                        <showunits>3</showunits>\n<unitsleft>0</unitsleft>\n";

fn push_answer(out: &mut String, fraction: i32, text: &str, more: &str) {
    let _ = writeln!(
        out,
        "<answer fraction=\"{fraction}\" format=\"moodle_auto_format\"><text>{text}</text>{more}\
         <feedback format=\"html\"><text></text></feedback></answer>"
    );
}

fn push_choices(out: &mut String, quiz: &PaperQuiz, choices: &[Choice], right: usize) {
    out.push_str("<single>true</single>\n<shuffleanswers>true</shuffleanswers>\n");
    out.push_str("<answernumbering>abc</answernumbering>\n");
    push_combined(out, quiz);
    let answer = choices.get(right).map_or("", |choice| &choice.text);
    for (place, choice) in choices.iter().enumerate() {
        let (fraction, said) = if place == right {
            (100, quiz.text("quiz-out-right", &[]))
        } else {
            let values = &[("answer", answer.into())];
            (0, quiz.text("quiz-out-wrong", values))
        };
        let _ = writeln!(
            out,
            "<answer fraction=\"{fraction}\" format=\"html\"><text><![CDATA[{}]]></text>\
             <feedback format=\"html\"><text><![CDATA[{}]]></text></feedback></answer>",
            html_text(&choice.text),
            html_text(&said)
        );
    }
}

/// What is said of an answer as a whole.
fn push_combined(out: &mut String, quiz: &PaperQuiz) {
    for (element, key) in [
        ("correctfeedback", "quiz-out-right"),
        ("partiallycorrectfeedback", "quiz-out-partly"),
        ("incorrectfeedback", "quiz-out-not-right"),
    ] {
        let said = html_text(&quiz.text(key, &[]));
        let _ = writeln!(
            out,
            "<{element} format=\"html\"><text><![CDATA[{said}]]></text></{element}>"
        );
    }
}

fn push_pair(out: &mut String, left: &str, right: &str) {
    let _ = writeln!(
        out,
        "<subquestion format=\"html\"><text><![CDATA[{}]]></text><answer><text>{}</text></answer>\
         </subquestion>",
        html_text(left),
        escaped(right)
    );
}

/// A mark to be dropped within a circle around the right place.
fn mark(quiz: &PaperQuiz, question: &PaperQuestion) -> Option<String> {
    let Form::Point {
        right,
        tolerance_km,
    } = &question.asked.form
    else {
        return None;
    };
    let drawing = question.shown.as_deref()?;
    let at = drawing.at(*right)?;
    let radius = drawing.points_of_km(*tolerance_km)?.max(1.0);
    let mut out = String::new();
    push_combined(&mut out, quiz);
    push_file(
        &mut out,
        &format!("{}-question.png", question.asked.id),
        &drawing.png,
    );
    let label = escaped(&quiz.text("quiz-out-mark", &[]));
    let _ = write!(
        out,
        "\n<drag><no>1</no><text>{label}</text><noofdrags>1</noofdrags></drag>\n\
         <drop><no>1</no><shape>circle</shape><coords>{:.0},{:.0};{:.0}</coords>\
         <choice>1</choice></drop>\n",
        at.x, at.y, radius
    );
    Some(out)
}
