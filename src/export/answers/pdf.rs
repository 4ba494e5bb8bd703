//! What somebody answered in a quiz, to be printed.

use crate::atlas::Atlas;
use crate::export::lesson::{Block, Booklet, booklet_pdf};
use crate::export::slides::{Mark, Paragraph, SlidesError};
use crate::lesson::Span;
use crate::lesson::quiz::{self, Asked, Given, QuizRun, answer_in_words};
use crate::locale::{LanguageTag, Locale};

/// Writes a run as a PDF on A4: the score, and for each question that was reached what was
/// answered, what is right, why, and who says so.
///
/// # Errors
/// A [`SlidesError`]: a fault of the libraries that write the file.
pub fn answers_pdf(
    run: &QuizRun,
    atlas: &Atlas,
    language: &LanguageTag,
) -> Result<Vec<u8>, SlidesError> {
    let mut booklet = Booklet::of_blocks(&run.title, language, Vec::new())?;
    let blocks = blocks(run, atlas, booklet.locale());
    booklet.blocks = blocks;
    booklet_pdf(&booklet)
}

fn blocks(run: &QuizRun, atlas: &Atlas, locale: &Locale) -> Vec<Block> {
    let score = run.score();
    let values = [
        ("right", score.right.into()),
        ("partly", score.partly.into()),
        ("count", run.all_asked().len().into()),
    ];
    let mut blocks = vec![
        Block::Heading(1, run.title.clone()),
        Block::Small(locale.text("lesson-name-line")),
        Block::Heading(2, locale.text_with("quiz-score", &values)),
    ];
    for (number, (asked, given)) in (1..).zip(run.all_asked().iter().zip(run.given())) {
        if let Some(given) = given {
            blocks.push(question(number, asked, given, atlas, locale));
            let sources: Vec<&str> = (asked.sources.iter())
                .map(|source| source.citation.as_str())
                .collect();
            if !sources.is_empty() {
                blocks.push(Block::Small(sources.join("\n")));
            }
        }
    }
    blocks
}

fn question(number: u64, asked: &Asked, given: &Given, atlas: &Atlas, locale: &Locale) -> Block {
    let verdict = locale.text(match given.verdict.mark {
        quiz::Mark::Right => "quiz-mark-right",
        quiz::Mark::Partly => "quiz-mark-partly",
        quiz::Mark::Wrong => "quiz-mark-wrong",
    });
    let answer = given.answer.as_ref().map_or_else(
        || locale.text("quiz-no-answer"),
        |answer| answer_in_words(asked, answer, atlas, locale),
    );
    let fact = |key: &str, text: &str| locale.text_with(key, &[("answer", text.into())]);
    let prompt = asked.prompt.lines().enumerate().map(|(line, text)| {
        let mark = if line == 0 {
            Mark::Number(number)
        } else {
            Mark::Plain
        };
        let span = Span {
            text: text.to_owned(),
            strong: true,
            ..Span::default()
        };
        Paragraph {
            mark,
            spans: vec![span],
        }
    });
    let below = [
        verdict,
        fact("quiz-your-answer", &answer),
        fact("quiz-right-answer", &asked.right),
        asked.explanation.clone(),
    ];
    let below = (below.iter())
        .flat_map(|text| text.lines())
        .filter(|line| !line.is_empty())
        .map(Paragraph::of_text);
    Block::Question(prompt.chain(below).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::{Answer, Own, Question, RunOptions, asked};

    #[test]
    fn what_was_answered_is_printed_with_what_is_right_and_why() {
        let atlas = Atlas::embedded().atlas.unwrap();
        for language in ["en", "fr", "zh-Hans"] {
            let tag = language.into();
            let locale = Locale::load(&tag).unwrap();
            let words = |text: &str| [(language, text)].into_iter().collect();
            let own = |id: &str| {
                Question::Own(Own {
                    id: id.into(),
                    prompt: words("Is \"a\" = {b} ~ #\n<c> & d?"),
                    explanation: words("Because"),
                    source: words("A book"),
                    ..Own::default()
                })
            };
            let questions = ["1", "2", "3"].map(|id| {
                let question = own(id);
                let asked = asked(&question, &atlas, &locale).unwrap();
                (question, asked)
            });
            let options = RunOptions::default();
            let mut run = QuizRun::begin("A quiz".into(), questions.into(), options).unwrap();
            run.enter(Answer::TrueFalse(true));
            run.go_on();
            run.pass();
            let blocks = blocks(&run, &atlas, &locale);
            let said = format!("{blocks:?}");
            let told = |key: &str| {
                let verdict = format!("text: {:?}", locale.text(key));
                said.matches(&verdict).count()
            };
            assert_eq!(told("quiz-mark-right"), 1, "{said}");
            assert_eq!(told("quiz-mark-wrong"), 1, "{said}");
            assert_eq!(said.matches("Because").count(), 2, "the third is open");
            assert_eq!(said.matches("A book").count(), 2);
            let pdf = answers_pdf(&run, &atlas, &tag).unwrap();
            assert!(pdf.starts_with(b"%PDF"));
            assert_eq!(pdf, answers_pdf(&run, &atlas, &tag).unwrap());
        }
    }
}
