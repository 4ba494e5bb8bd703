//! A booklet as one page for a browser, to read and to print. Nothing is fetched and nothing runs:
//! pictures and fonts are inside, and there is no script.

use super::booklet::{Block, Booklet, ClaimCard};
use crate::export::slides::html::{inline_svg, push_paragraphs};
use crate::export::slides::xml::escaped;
use crate::export::svg::{self, Fonts};
use std::fmt::Write as _;

const STYLE: &str = include_str!("html/style.css");

/// The page.
pub(super) fn write(booklet: &Booklet) -> String {
    let mut body = String::new();
    for (place, block) in booklet.blocks.iter().enumerate() {
        push_block(&mut body, block, place);
    }
    let mut page = String::with_capacity(body.len() + 200_000);
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; font-src data:; img-src data:\">\n<title>{}</title>\n",
        escaped(booklet.language.as_str()),
        escaped(&booklet.title)
    );
    if !booklet.summary.is_empty() {
        let summary = escaped(&booklet.summary);
        let _ = writeln!(page, "<meta name=\"description\" content=\"{summary}\">");
    }
    let picture = booklet.blocks.iter().find_map(|block| match block {
        Block::Picture(page, _) => Some(page),
        _ => None,
    });
    if let Some(picture) = picture {
        page.push_str(&svg::font_faces(&picture.fonts, &body));
    }
    let _ = write!(
        page,
        "<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    );
    page
}

fn push_block(out: &mut String, block: &Block, place: usize) {
    match block {
        Block::Heading(level, text) => {
            let _ = writeln!(out, "<h{level}>{}</h{level}>", escaped(text));
        }
        Block::Text(text) => push_paragraphs(out, text),
        Block::Question(text) => {
            out.push_str("<div class=\"question\">\n");
            push_paragraphs(out, text);
            out.push_str("</div>\n");
        }
        Block::Small(text) => {
            let _ = writeln!(out, "<p class=\"small\">{}</p>", escaped(text));
        }
        Block::Aside(title, text) => {
            let title = escaped(title);
            let _ = writeln!(
                out,
                "<aside aria-label=\"{title}\">\n<p><strong>{title}</strong></p>"
            );
            push_paragraphs(out, text);
            out.push_str("</aside>\n");
        }
        Block::Table(head, rows) => push_table(out, head, rows),
        Block::Claims(cards) => {
            out.push_str("<div class=\"claims\">\n");
            cards.iter().for_each(|card| push_card(out, card));
            out.push_str("</div>\n");
        }
        Block::Picture(page, alt) => {
            let svg = inline_svg(&svg::from_page(page, Fonts::Named).text, alt, place);
            let _ = write!(out, "<figure>\n{svg}</figure>\n");
        }
        Block::Lines(count) => {
            out.push_str("<div class=\"lines\" aria-hidden=\"true\">");
            (0..*count).for_each(|_| out.push_str("<div></div>"));
            out.push_str("</div>\n");
        }
        Block::NewPage => out.push_str("<div class=\"page\"></div>\n"),
    }
}

fn push_table(out: &mut String, head: &[String], rows: &[Vec<String>]) {
    out.push_str("<table>\n<thead><tr>");
    for cell in head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(cell));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            // What a row is about is its title.
            let (open, close) = if place == 1 {
                ("<th scope=\"row\">", "</th>")
            } else {
                ("<td>", "</td>")
            };
            let _ = write!(out, "{open}{}{close}", escaped(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn push_card(out: &mut String, card: &ClaimCard) {
    let _ = write!(
        out,
        "<blockquote>\n<p>{}</p>\n<footer>{}</footer>\n",
        escaped(&card.statement),
        escaped(&card.source)
    );
    if !card.caution.is_empty() {
        let _ = writeln!(out, "<p class=\"small\">{}</p>", escaped(&card.caution));
    }
    out.push_str("</blockquote>\n");
}
