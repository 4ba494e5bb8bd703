//! A slide as pieces that each mean something, for the forms that tell what is what.

use super::Deck;
use super::deck::closing_paragraphs;
use super::layout;
use super::slide::{Mark, Paragraph, Slide};
use super::text::{Lines, Look, Sizes, fit, lay, line};
use crate::export::tagged::{Pen, Piece, Role, pieces};
use crate::figure::paper::Page;
use egui::{CornerRadius, Pos2, Stroke, Vec2};
use std::sync::Arc;

/// Paragraphs, each a piece.
pub(in crate::export) fn write_paragraphs(
    pen: &mut Pen<'_>,
    paragraphs: &[Paragraph],
    lines: &[Lines],
    origin: Pos2,
) {
    for (paragraph, lines) in paragraphs.iter().zip(lines) {
        let role = match paragraph.mark {
            Mark::Plain => Role::Text,
            Mark::Dot | Mark::Number(_) => Role::Item,
        };
        pen.piece(role, |painter| lines.paint(painter, origin));
    }
}

/// The pieces of a slide, in the order in which they are read.
pub(super) fn slide_pieces(deck: &Deck, place: usize) -> Vec<Piece> {
    if let Some(slide) = deck.slides.get(place) {
        return step_pieces(deck, slide, place);
    }
    closing_pieces(deck, place)
}

fn step_pieces(deck: &Deck, slide: &Slide, place: usize) -> Vec<Piece> {
    let theme = &deck.theme;
    let medium = deck.medium(layout::slide().size());
    let picture_rect = layout::picture(slide.has_text());
    let mut pieces = pieces(&medium, |pen| {
        frame(pen, deck, place);
        heading(pen, deck, &slide.title, slide.title_pt);
        let look = Look::ink(theme, slide.text_pt);
        let room = layout::body();
        let (lines, _) = lay(pen.painter, &slide.body, look, room.width());
        write_paragraphs(pen, &slide.body, &lines, room.min);
        small(pen, deck, &slide.source_line);
    });
    let picture = Piece {
        role: Role::Picture(slide.alt.clone()),
        page: Page {
            shapes: Vec::new(),
            ..slide.picture.clone()
        },
        svg: Some(Arc::clone(&slide.svg)),
        at: picture_rect,
    };
    // The line that names the sources is read after the picture.
    let last = pieces.len().saturating_sub(1);
    pieces.insert(last, picture);
    pieces
}

fn closing_pieces(deck: &Deck, place: usize) -> Vec<Piece> {
    let Some(closing) = deck.closing.get(place - deck.slides.len()) else {
        return Vec::new();
    };
    let medium = deck.medium(layout::slide().size());
    pieces(&medium, |pen| {
        frame(pen, deck, place);
        heading(pen, deck, &closing.title, layout::TITLE_PT);
        let text = closing_paragraphs(&closing.citations, "");
        let look = Look::ink(&deck.theme, closing.text_pt);
        let room = layout::wide_body();
        let (lines, _) = lay(pen.painter, &text, look, room.width());
        write_paragraphs(pen, &text, &lines, room.min);
        small(pen, deck, &closing.licence);
    })
}

/// The ground, the bar, the rule and the number.
fn frame(pen: &mut Pen<'_>, deck: &Deck, place: usize) {
    let theme = &deck.theme;
    pen.piece(Role::Ornament, |painter| {
        painter.rect_filled(layout::slide(), CornerRadius::ZERO, theme.paper);
        painter.rect_filled(layout::bar(), CornerRadius::ZERO, theme.accent);
        painter.line_segment(layout::rule(), Stroke::new(0.75, theme.rule));
        let number = (place + 1).to_string();
        let look = Look::faint(theme, layout::SOURCE_PT);
        line(painter, &number, look, layout::number());
    });
}

fn heading(pen: &mut Pen<'_>, deck: &Deck, title: &str, size_pt: f32) {
    let look = Look::strong(&deck.theme, size_pt);
    let room = layout::title();
    let paragraph = [Paragraph::of_text(title)];
    let (lines, height) = lay(pen.painter, &paragraph, look, room.width());
    let origin = room.min + Vec2::new(0.0, (room.height() - height) / 2.0);
    pen.piece(Role::Heading(1), |painter| {
        for lines in &lines {
            lines.paint(painter, origin);
        }
    });
}

fn small(pen: &mut Pen<'_>, deck: &Deck, text: &str) {
    let sizes = Sizes {
        usual_pt: layout::SOURCE_PT,
        least_pt: layout::LEAST_SOURCE_PT,
    };
    let look = Look::faint(&deck.theme, sizes.usual_pt);
    let room = layout::source_line();
    let paragraph = [Paragraph::of_text(text)];
    let (_, lines, _) = fit(pen.painter, &paragraph, look, sizes, room.size());
    write_paragraphs(pen, &paragraph, &lines, room.min);
}
