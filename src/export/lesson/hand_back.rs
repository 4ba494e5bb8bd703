//! A page that a teacher hands back: what a student answered, what is given for it, and why.

use super::booklet::{Block, Booklet};
use super::quiz;
use super::{html, pdf};
use crate::atlas::Atlas;
use crate::export::slides::{Mark, Paragraph, SlidesError, paragraphs};
use crate::export::{ExportError, Exported};
use crate::lesson::answers::{Cell, Given, MarkRow, Paper};
use crate::lesson::plan::{Activity, Lesson, Task};
use crate::lesson::quiz::{answer_in_words, asked};
use crate::locale::{LanguageTag, Locale};

/// Whose page it is.
#[derive(Clone, Copy, Debug)]
pub struct HandBack<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// What was answered.
    pub paper: &'a Paper,
    /// What is given for it.
    pub row: &'a MarkRow,
}

/// What the page is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandBackForm {
    /// To print, on A4.
    Pdf,
    /// For a browser.
    Html,
}

/// Writes the page, in the language of the student's answers or else in `language`.
///
/// # Errors
/// A [`SlidesError`]: a language that the program does not speak, or a fault of the libraries that
/// write the file.
pub fn hand_back(
    page: &HandBack<'_>,
    atlas: &Atlas,
    language: &LanguageTag,
    form: HandBackForm,
) -> Result<Exported, SlidesError> {
    let own = LanguageTag::new(&page.paper.answers.language);
    let locale = Locale::load(&own).or_else(|_| Locale::load(language));
    let booklet = booklet(page, atlas, locale.map_err(ExportError::from)?);
    let bytes = match form {
        HandBackForm::Pdf => pdf::write(&booklet)?,
        HandBackForm::Html => html::write(&booklet).into_bytes(),
    };
    Ok(Exported {
        bytes,
        warnings: Vec::new(),
    })
}

fn booklet(page: &HandBack<'_>, atlas: &Atlas, locale: Locale) -> Booklet {
    let language = locale.language().clone();
    let title = page.lesson.title.get(language.as_str()).to_owned();
    let alias = page.row.alias.trim();
    let student = if alias.is_empty() {
        page.row.file.as_str()
    } else {
        alias
    };
    let most: u32 = page.lesson.most_points();
    let mut blocks = vec![
        Block::Heading(1, title.clone()),
        Block::Small(format!(
            "{student} · {}",
            points_of(page.row.total, most, &locale)
        )),
    ];
    let columns = page
        .lesson
        .activities
        .iter()
        .filter(|known| known.points > 0);
    for (activity, cell) in columns.zip(&page.row.cells) {
        of_activity(&mut blocks, (activity, cell), page, atlas, &locale);
    }
    Booklet {
        title,
        summary: String::new(),
        language,
        locale,
        blocks,
    }
}

fn of_activity(
    blocks: &mut Vec<Block>,
    (activity, cell): (&Activity, &Cell),
    page: &HandBack<'_>,
    atlas: &Atlas,
    locale: &Locale,
) {
    let language = locale.language().as_str();
    let title = activity.title.get(language).to_owned();
    blocks.push(Block::Heading(2, title));
    let state = match cell.points {
        Some(points) => points_of(points, activity.points, locale),
        None if cell.is_answered => locale.text("marking-open"),
        None => locale.text("marking-not-answered"),
    };
    blocks.push(Block::Small(state));
    let question = match &activity.task {
        Task::Debate { question, .. } | Task::Question { question, .. } => Some(question),
        Task::Comparison { task, .. } => Some(task),
        Task::Quiz(_) | Task::Sheet(_) => None,
    };
    if let Some(question) = question {
        let mut text = paragraphs(question.get(language));
        for span in text.iter_mut().flat_map(|known| &mut known.spans) {
            span.strong = true;
        }
        blocks.push(Block::Text(text));
    }
    match page.paper.answers.given(&activity.id) {
        Some(Given::Text(text) | Given::View { text, .. }) => blocks.push(words(text)),
        Some(Given::Quiz(given)) => {
            let Task::Quiz(quiz) = &activity.task else {
                return;
            };
            let open = quiz.questions.iter();
            let open = open.filter_map(|question| asked(question, atlas, locale).ok());
            for (number, open) in (1..).zip(open) {
                let answer = given.iter().find(|(id, _)| *id == open.id);
                let answer = answer.map_or_else(
                    || locale.text("quiz-no-answer"),
                    |(_, answer)| answer_in_words(&open, answer, atlas, locale),
                );
                let values = [("answer", answer.into())];
                blocks.push(Block::Question(vec![
                    quiz::strong(Mark::Number(number), &open.prompt),
                    Paragraph::of_text(&locale.text_with("quiz-your-answer", &values)),
                ]));
                blocks.extend(quiz::answer_blocks(number, &open));
            }
        }
        None => {}
    }
    if !cell.remark.trim().is_empty() {
        let title = locale.text("marking-remark");
        let lines = cell.remark.lines().map(Paragraph::of_text).collect();
        blocks.push(Block::Aside(title, lines));
    }
}

/// What somebody wrote, as it was written.
fn words(text: &str) -> Block {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    Block::Text(lines.map(Paragraph::of_text).collect())
}

fn points_of(points: f64, most: u32, locale: &Locale) -> String {
    let values = [
        ("points", locale.number_exact(points).into()),
        ("most", (most as usize).into()),
    ];
    locale.text_with("marking-points-of", &values)
}
