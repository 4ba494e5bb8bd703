//! A booklet on A4: its blocks set one below the other, page by page, each tagged with what it is.

use super::booklet::{Block, Booklet, ClaimCard};
use crate::export::slides::pdf::PAPER_PT;
use crate::export::slides::sheet::write_paragraphs;
use crate::export::slides::text::{Look, lay, line};
use crate::export::slides::{Paragraph, SlidesError};
use crate::export::tagged::{About, Pen, Piece, Role, Writer, pieces};
use crate::figure::paper::{Page, record};
use crate::figure::{Medium, Surface, Theme, ThemeKind};
use egui::{CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

/// The margin of the paper: 17 mm, which every printer can do.
const MARGIN_PT: f32 = 48.0;
/// The room of the line at the foot.
const FOOT_PT: f32 = 26.0;
/// The size of running text.
const TEXT_PT: f32 = 10.5;
/// The size of what matters less.
const SMALL_PT: f32 = 8.5;
/// How far lines to write on are apart.
const LINE_PT: f32 = 24.0;
/// How far a note for the teacher stands in.
const ASIDE_PT: f32 = 12.0;
/// The widest picture, so that text has room on its page.
const PICTURE_WIDTH_PT: f32 = 420.0;
/// Inside the frame of a claim.
const PADDING_PT: f32 = 9.0;

/// The booklet as a file.
///
/// # Errors
/// [`SlidesError`]: a page cannot be made.
pub(in crate::export) fn write(booklet: &Booklet) -> Result<Vec<u8>, SlidesError> {
    let medium = Medium {
        width_pt: PAPER_PT.x,
        height_pt: PAPER_PT.y,
        scale: 1.0,
        language: booklet.language.clone(),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    };
    let theme = Theme::of(ThemeKind::Light);
    let slabs: Vec<Slab<'_>> = booklet.blocks.iter().flat_map(slabs_of).collect();
    let mut pages = Vec::new();
    record(&medium, "", "", |ui| {
        pages = paginated(ui.painter(), &theme, &slabs);
    });
    let mut writer = Writer::new(&About {
        title: &booklet.title,
        summary: &booklet.summary,
        language: &booklet.language,
    });
    let whole = Rect::from_min_size(Pos2::ZERO, PAPER_PT);
    for (number, page) in pages.iter().enumerate() {
        let mut sheet = writer.sheet(PAPER_PT)?;
        // A picture is a piece of its own between what stands before and after it.
        for group in page.split_inclusive(|placed| placed.slab.picture().is_some()) {
            let drawn = pieces(&medium, |pen| {
                for placed in group {
                    placed.slab.paint(pen, &theme, placed.at);
                }
            });
            for placed in group {
                if let Slab::Heading(1 | 2, text) = placed.slab {
                    sheet.bookmark(text, placed.at);
                }
            }
            if !drawn.is_empty() {
                sheet.section(drawn, whole);
            }
            if let Some((picture, placed)) = (group.last())
                .and_then(|placed| placed.slab.picture().map(|picture| (picture, placed)))
            {
                let into = Rect::from_min_size(placed.at, picture_size(picture.0));
                sheet.section(vec![picture_piece(picture)], into);
            }
        }
        sheet.section(
            foot(booklet, &medium, &theme, number + 1, pages.len()),
            whole,
        );
        sheet.finish()?;
    }
    Ok(writer.finish()?)
}

/// A part of a block that is never parted between two pages.
#[derive(Clone, Copy)]
enum Slab<'a> {
    Heading(u8, &'a str),
    /// A paragraph, and whether the next one stands on the same page.
    Paragraph(&'a Paragraph, bool),
    Small(&'a str),
    AsideTitle(&'a str),
    Aside(&'a Paragraph),
    Row(&'a [String], bool),
    Claims(&'a [ClaimCard]),
    Picture(&'a Page, &'a str),
    Line,
    NewPage,
}

/// A slab and where it stands on its page.
struct Placed<'a> {
    slab: Slab<'a>,
    at: Pos2,
}

fn slabs_of(block: &Block) -> Vec<Slab<'_>> {
    match block {
        Block::Heading(level, text) => vec![Slab::Heading(*level, text)],
        Block::Text(text) => (text.iter())
            .map(|paragraph| Slab::Paragraph(paragraph, false))
            .collect(),
        Block::Question(text) => (text.iter().enumerate())
            .map(|(place, paragraph)| Slab::Paragraph(paragraph, place + 1 < text.len()))
            .collect(),
        Block::Small(text) => vec![Slab::Small(text)],
        Block::Aside(title, text) => std::iter::once(Slab::AsideTitle(title))
            .chain(text.iter().map(Slab::Aside))
            .collect(),
        Block::Table(head, rows) => std::iter::once(Slab::Row(head, true))
            .chain(rows.iter().map(|row| Slab::Row(row, false)))
            .collect(),
        Block::Claims(cards) => vec![Slab::Claims(cards)],
        Block::Picture(page, alt) => vec![Slab::Picture(page, alt)],
        Block::Lines(count) => (0..*count).map(|_| Slab::Line).collect(),
        Block::NewPage => vec![Slab::NewPage],
    }
}

/// The slabs on as many pages as they need. A heading never stands alone at the foot of a page.
fn paginated<'a>(painter: &Painter, theme: &Theme, slabs: &[Slab<'a>]) -> Vec<Vec<Placed<'a>>> {
    let bottom = PAPER_PT.y - MARGIN_PT - FOOT_PT;
    let mut pages: Vec<Vec<Placed<'a>>> = vec![Vec::new()];
    let mut top = MARGIN_PT;
    for (place, &slab) in slabs.iter().enumerate() {
        let is_new = matches!(slab, Slab::NewPage);
        // What a heading leads to, up to the first slab that can end a page.
        let mut needed = 0.0;
        for &follower in slabs.iter().skip(place) {
            needed += follower.before() + follower.height(painter, theme);
            if !follower.leads() {
                break;
            }
        }
        let is_empty = pages.last().is_none_or(Vec::is_empty);
        if !is_empty && (is_new || top + needed > bottom) {
            pages.push(Vec::new());
            top = MARGIN_PT;
        }
        if is_new {
            continue;
        }
        let Some(page) = pages.last_mut() else {
            continue;
        };
        if !page.is_empty() {
            top += slab.before();
        }
        let at = pos2(MARGIN_PT, top);
        page.push(Placed { slab, at });
        top += slab.height(painter, theme);
    }
    pages
}

impl<'a> Slab<'a> {
    fn picture(self) -> Option<(&'a Page, &'a str)> {
        match self {
            Self::Picture(page, alt) => Some((page, alt)),
            _ => None,
        }
    }

    /// The space above it.
    fn before(self) -> f32 {
        match self {
            Self::Heading(1, _) | Self::NewPage | Self::Aside(_) => 0.0,
            Self::Heading(2, _) => 18.0,
            Self::Heading(..) | Self::AsideTitle(_) => 10.0,
            Self::Claims(_) | Self::Picture(..) => 8.0,
            Self::Row(..) | Self::Line => 0.0,
            Self::Paragraph(..) | Self::Small(_) => 4.0,
        }
    }

    /// Whether what follows must stand on the same page.
    fn leads(self) -> bool {
        matches!(
            self,
            Self::Heading(..)
                | Self::AsideTitle(_)
                | Self::Row(_, true)
                | Self::Picture(..)
                | Self::Paragraph(_, true)
        )
    }

    fn height(self, painter: &Painter, theme: &Theme) -> f32 {
        let width = width();
        match self {
            Self::Heading(level, text) => {
                let look = heading_look(theme, level);
                lay(painter, &[Paragraph::of_text(text)], look, width).1 + 3.0
            }
            Self::Paragraph(paragraph, _) => {
                let text = std::slice::from_ref(paragraph);
                lay(painter, text, Look::ink(theme, TEXT_PT), width).1
            }
            Self::Small(text) => {
                let look = Look::faint(theme, SMALL_PT);
                lay(painter, &[Paragraph::of_text(text)], look, width).1
            }
            Self::AsideTitle(text) => {
                let look = Look::strong(theme, TEXT_PT);
                lay(painter, &[Paragraph::of_text(text)], look, width - ASIDE_PT).1 + 4.0
            }
            Self::Aside(paragraph) => {
                let text = std::slice::from_ref(paragraph);
                lay(painter, text, Look::ink(theme, TEXT_PT), width - ASIDE_PT).1 + 4.0
            }
            Self::Row(cells, is_head) => {
                let look = row_look(theme, is_head);
                let heights = cells.iter().zip(columns(cells.len()));
                let heights = heights.map(|(cell, (_, width))| {
                    lay(painter, &[Paragraph::of_text(cell)], look, width).1
                });
                heights.fold(0.0, f32::max) + 8.0
            }
            Self::Claims(cards) => {
                let width = card_width(cards.len());
                let heights = cards
                    .iter()
                    .map(|card| card_height(painter, theme, card, width));
                heights.fold(0.0, f32::max)
            }
            Self::Picture(page, _) => picture_size(page).y,
            Self::Line => LINE_PT,
            Self::NewPage => 0.0,
        }
    }

    fn paint(self, pen: &mut Pen<'_>, theme: &Theme, at: Pos2) {
        let width = width();
        let rule = Stroke::new(0.75, theme.rule);
        match self {
            Self::Heading(level, text) => {
                let look = heading_look(theme, level);
                set(pen, &Role::Heading(level.into()), text, look, (at, width));
            }
            Self::Paragraph(paragraph, _) => {
                running(pen, paragraph, Look::ink(theme, TEXT_PT), at, width);
            }
            Self::Small(text) => {
                set(
                    pen,
                    &Role::Text,
                    text,
                    Look::faint(theme, SMALL_PT),
                    (at, width),
                );
            }
            Self::AsideTitle(text) => {
                let height = self.height(pen.painter, theme);
                bar(pen, theme, at, height);
                let at = at + vec2(ASIDE_PT, 0.0);
                let look = Look::strong(theme, TEXT_PT);
                set(pen, &Role::Text, text, look, (at, width - ASIDE_PT));
            }
            Self::Aside(paragraph) => {
                let height = self.height(pen.painter, theme);
                bar(pen, theme, at, height);
                let at = at + vec2(ASIDE_PT, 0.0);
                running(
                    pen,
                    paragraph,
                    Look::ink(theme, TEXT_PT),
                    at,
                    width - ASIDE_PT,
                );
            }
            Self::Row(cells, is_head) => {
                let height = self.height(pen.painter, theme);
                pen.piece(Role::Ornament, |painter| {
                    let y = at.y + height - 2.0;
                    painter.line_segment([pos2(at.x, y), pos2(at.x + width, y)], rule);
                });
                for (cell, (left, width)) in cells.iter().zip(columns(cells.len())) {
                    if !cell.is_empty() {
                        let at = at + vec2(left, 3.0);
                        set(
                            pen,
                            &Role::Text,
                            cell,
                            row_look(theme, is_head),
                            (at, width),
                        );
                    }
                }
            }
            Self::Claims(cards) => {
                let height = self.height(pen.painter, theme);
                let width = card_width(cards.len());
                for (place, card) in cards.iter().enumerate() {
                    let left = place as f32 * (width + ASIDE_PT);
                    let frame = Rect::from_min_size(at + vec2(left, 0.0), vec2(width, height));
                    paint_card(pen, theme, card, frame);
                }
            }
            Self::Line => pen.piece(Role::Ornament, |painter| {
                let y = at.y + LINE_PT - 2.0;
                let stroke = Stroke::new(0.5, theme.faint_ink);
                painter.line_segment([pos2(at.x, y), pos2(at.x + width, y)], stroke);
            }),
            Self::Picture(..) | Self::NewPage => {}
        }
    }
}

/// The width of the text.
fn width() -> f32 {
    PAPER_PT.x - 2.0 * MARGIN_PT
}

fn heading_look(theme: &Theme, level: u8) -> Look {
    Look::strong(
        theme,
        match level {
            1 => 22.0,
            2 => 14.5,
            _ => 11.5,
        },
    )
}

fn row_look(theme: &Theme, is_head: bool) -> Look {
    if is_head {
        Look::strong(theme, 9.5)
    } else {
        Look::ink(theme, 9.5)
    }
}

/// Where the columns of the plan stand: left end and width. The second holds titles.
fn columns(count: usize) -> Vec<(f32, f32)> {
    let (number, kind, narrow, gap) = (34.0, 110.0, 58.0, 8.0);
    let widths: Vec<f32> = match count {
        5 => {
            let title = width() - number - kind - 2.0 * narrow;
            vec![number, title, kind, narrow, narrow]
        }
        _ => vec![width() / count.max(1) as f32; count],
    };
    let mut left = 0.0;
    (widths.into_iter())
        .map(|width| {
            let column = (left, width - gap);
            left += width;
            column
        })
        .collect()
}

fn set(pen: &mut Pen<'_>, role: &Role, text: &str, look: Look, (at, width): (Pos2, f32)) {
    let (lines, _) = lay(pen.painter, &[Paragraph::of_text(text)], look, width);
    pen.piece(role.clone(), |painter| {
        for lines in &lines {
            lines.paint(painter, at);
        }
    });
}

fn running(pen: &mut Pen<'_>, paragraph: &Paragraph, look: Look, at: Pos2, width: f32) {
    let text = std::slice::from_ref(paragraph);
    let (lines, _) = lay(pen.painter, text, look, width);
    write_paragraphs(pen, text, &lines, at);
}

/// The bar beside a note for the teacher.
fn bar(pen: &mut Pen<'_>, theme: &Theme, at: Pos2, height: f32) {
    pen.piece(Role::Ornament, |painter| {
        let bar = Rect::from_min_size(at, vec2(3.0, height));
        painter.rect_filled(bar, CornerRadius::ZERO, theme.accent);
    });
}

fn card_width(count: usize) -> f32 {
    let count = count.max(1) as f32;
    (width() - (count - 1.0) * ASIDE_PT) / count
}

/// The paragraphs of a card, each with its look.
fn card_parts<'a>(theme: &Theme, card: &'a ClaimCard) -> [(&'a str, Look); 3] {
    [
        (&card.statement, Look::ink(theme, TEXT_PT)),
        (&card.source, Look::faint(theme, SMALL_PT)),
        (&card.caution, Look::faint(theme, SMALL_PT)),
    ]
}

fn card_height(painter: &Painter, theme: &Theme, card: &ClaimCard, width: f32) -> f32 {
    let parts = card_parts(theme, card).into_iter();
    let heights = parts
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, look)| {
            lay(
                painter,
                &[Paragraph::of_text(text)],
                look,
                width - 2.0 * PADDING_PT,
            )
            .1 + 5.0
        });
    heights.sum::<f32>() + 2.0 * PADDING_PT
}

fn paint_card(pen: &mut Pen<'_>, theme: &Theme, card: &ClaimCard, frame: Rect) {
    pen.piece(Role::Ornament, |painter| {
        let stroke = Stroke::new(0.75, theme.faint_ink);
        painter.rect_stroke(frame, 3.0, stroke, StrokeKind::Inside);
    });
    let width = frame.width() - 2.0 * PADDING_PT;
    let mut at = frame.min + Vec2::splat(PADDING_PT);
    for (text, look) in card_parts(theme, card) {
        if text.is_empty() {
            continue;
        }
        let height = lay(pen.painter, &[Paragraph::of_text(text)], look, width).1;
        set(pen, &Role::Text, text, look, (at, width));
        at.y += height + 5.0;
    }
}

fn picture_size(page: &Page) -> Vec2 {
    let width = width().min(PICTURE_WIDTH_PT);
    vec2(width, width * page.size_pt.y / page.size_pt.x.max(1.0))
}

fn picture_piece((page, alt): (&Page, &str)) -> Piece {
    Piece {
        role: Role::Picture(alt.to_owned()),
        page: page.clone(),
        svg: None,
        at: Rect::from_min_size(Pos2::ZERO, picture_size(page)),
    }
}

/// The title of the lesson and the number of the page.
fn foot(
    booklet: &Booklet,
    medium: &Medium,
    theme: &Theme,
    number: usize,
    count: usize,
) -> Vec<Piece> {
    let values = [
        ("title", booklet.title.as_str().into()),
        ("number", number.into()),
        ("count", count.into()),
    ];
    let text = booklet.locale.text_with("lesson-foot", &values);
    pieces(medium, |pen| {
        let top = PAPER_PT.y - MARGIN_PT - 8.0;
        let room = Rect::from_min_max(
            pos2(MARGIN_PT, top),
            pos2(PAPER_PT.x - MARGIN_PT, PAPER_PT.y - MARGIN_PT),
        );
        pen.piece(Role::Ornament, |painter| {
            line(painter, &text, Look::faint(theme, SMALL_PT), room);
        });
    })
}
