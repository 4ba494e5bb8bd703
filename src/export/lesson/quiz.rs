//! The questions of a quiz on paper: what is asked, what there is to choose from, and the key.

use super::booklet::Block;
use crate::export::slides::{Mark, Paragraph};
use crate::figure::Scene;
use crate::lesson::Span;
use crate::lesson::quiz::{Asked, Choice, Form};

/// A question as a class reads it. The map of the atlas stands in for a picture on paper.
pub(super) fn asked_blocks(number: u64, asked: &Asked, scene: &Scene<'_>) -> Vec<Block> {
    let mut text = vec![strong(Mark::Number(number), &asked.prompt)];
    let choice = |choice: &Choice| plain(&format!("☐ {}", choice.text));
    match &asked.form {
        Form::Choice { choices, .. } => text.extend(choices.iter().map(choice)),
        Form::TrueFalse { .. } => {
            let words = ["quiz-true", "quiz-false"].map(|key| scene.locale.text(key));
            text.extend(words.iter().map(|word| plain(&format!("☐ {word}"))));
        }
        Form::Order { items, .. } => text.extend(items.iter().map(choice)),
        Form::Pairs { left, right, .. } => {
            text.extend(
                left.iter()
                    .map(|item| plain(&format!("{} – ………", item.text))),
            );
            let right: Vec<&str> = right.iter().map(|item| item.text.as_str()).collect();
            text.push(plain(&right.join(&scene.locale.text("list-separator"))));
        }
        Form::Number { unit, .. } => text.push(plain(&format!("………………… {unit}"))),
        Form::Text { .. } => text.push(plain("…………………………………………")),
        Form::Region { .. } | Form::Point { .. } | Form::Line { .. } => {
            text.push(plain(&scene.locale.text("lesson-quiz-map")));
        }
    }
    vec![Block::Question(text)]
}

/// The right answer, why, and who says so.
pub(super) fn answer_blocks(number: u64, asked: &Asked) -> Vec<Block> {
    let why = asked.explanation.lines().filter(|line| !line.is_empty());
    let mut answer = vec![strong(Mark::Number(number), &asked.right)];
    answer.extend(why.map(plain));
    let mut blocks = vec![Block::Question(answer)];
    let sources: Vec<&str> = (asked.sources.iter())
        .map(|cited| cited.citation.as_str())
        .collect();
    if !sources.is_empty() {
        blocks.push(Block::Small(sources.join("\n")));
    }
    blocks
}

fn plain(text: &str) -> Paragraph {
    Paragraph::of_text(text)
}

pub(super) fn strong(mark: Mark, text: &str) -> Paragraph {
    let span = Span {
        text: text.to_owned(),
        strong: true,
        ..Span::default()
    };
    Paragraph {
        mark,
        spans: vec![span],
    }
}
