//! What a slide is made of, whatever form it is written in.

use crate::export::svg::Svg;
use crate::figure::paper::Page;
use crate::lesson::{Block, Span, blocks};
use std::sync::Arc;

/// A step of a story, ready to be written.
#[derive(Clone, Debug)]
pub struct Slide {
    /// The point of the step.
    pub title: String,
    /// What the audience reads: text, then points.
    pub body: Vec<Paragraph>,
    /// How many of its last paragraphs are points, which a speaker shows one by one.
    pub point_count: usize,
    /// What the speaker says, a paragraph each.
    pub notes: Vec<String>,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// Who says what is shown; and what of the view is not in the atlas.
    pub source_line: String,
    /// The picture.
    pub picture: Page,
    /// The picture as SVG, which every form is made from.
    pub svg: Arc<Svg>,
    /// Why the picture of the step is not there, if it is not.
    pub gap: Option<String>,
    /// The size at which the text fits beside the picture.
    pub text_pt: f32,
    /// The size at which the title fits above it.
    pub title_pt: f32,
}

/// The slide after the last step: where everything comes from.
#[derive(Clone, Debug)]
pub struct Closing {
    /// Title.
    pub title: String,
    /// The sources, as they are cited.
    pub citations: Vec<String>,
    /// The terms of the data.
    pub licence: String,
    /// The size at which it fits.
    pub text_pt: f32,
}

/// A paragraph or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What stands before it.
    pub mark: Mark,
    /// Its runs of text.
    pub spans: Vec<Span>,
}

/// What stands before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// A dot.
    Dot,
    /// A number.
    Number(u64),
}

impl Paragraph {
    /// Its text without its looks.
    #[must_use]
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// A paragraph of one look.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self {
            mark: Mark::Plain,
            spans: vec![Span {
                text: text.to_owned(),
                ..Span::default()
            }],
        }
    }
}

impl Slide {
    /// Whether there is a text beside the picture.
    #[must_use]
    pub fn has_text(&self) -> bool {
        !self.body.is_empty()
    }

    /// The places of the points among the paragraphs of the text.
    #[must_use]
    pub fn points(&self) -> std::ops::Range<usize> {
        self.body.len().saturating_sub(self.point_count)..self.body.len()
    }
}

/// The paragraphs of a text in the small Markdown.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let paragraphs = blocks(text).into_iter().map(|block| match block {
        Block::Paragraph(spans) => Paragraph {
            mark: Mark::Plain,
            spans,
        },
        Block::Item(number, spans) => Paragraph {
            mark: number.map_or(Mark::Dot, Mark::Number),
            spans,
        },
    });
    paragraphs.collect()
}

/// The paragraphs of a text and its points, and how many points there are.
pub(super) fn body_of<'a>(
    text: &str,
    points: impl Iterator<Item = &'a str>,
) -> (Vec<Paragraph>, usize) {
    let text = paragraphs(text).into_iter();
    let points = points.map(|point| Paragraph {
        mark: Mark::Dot,
        // A point is one line: what would be blocks in a text are its runs.
        spans: (blocks(point).iter())
            .flat_map(|block| block.spans().to_vec())
            .collect(),
    });
    let is_written = |paragraph: &Paragraph| !paragraph.plain().trim().is_empty();
    let mut body: Vec<Paragraph> = text.filter(is_written).collect();
    let before = body.len();
    body.extend(points.filter(is_written));
    let count = body.len() - before;
    (body, count)
}

/// Notes as paragraphs of plain text.
pub(super) fn notes_of(text: &str) -> Vec<String> {
    blocks(text)
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(spans) | Block::Item(_, spans) => Paragraph {
                mark: Mark::Plain,
                spans,
            }
            .plain(),
        })
        .filter(|paragraph| !paragraph.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_follow_the_text_as_items() {
        let (body, points) = body_of(
            "One *two*.\n\n1. first",
            ["**strong** point", " "].into_iter(),
        );
        let marks: Vec<Mark> = body.iter().map(|paragraph| paragraph.mark).collect();
        assert_eq!(marks, [Mark::Plain, Mark::Number(1), Mark::Dot]);
        assert_eq!(points, 1, "an empty point is none");
        assert_eq!(body[0].plain(), "One two.");
        assert!(body[2].spans[0].strong);
    }
}
