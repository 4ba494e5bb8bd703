//! The story as one page for a browser: shown slide by slide, or read and printed as a page where
//! scripts are off. Nothing is fetched: pictures and fonts are inside.

use super::slide::{Mark, Paragraph, Slide};
use super::xml::escaped;
use super::{Deck, Progress, SlidesError};
use crate::export::svg;
use egui::Color32;
use std::fmt::Write as _;

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/script.js");

/// The page.
///
/// # Errors
/// [`SlidesError::Cancelled`].
pub(super) fn write(deck: &Deck, progress: &mut Progress<'_, '_>) -> Result<String, SlidesError> {
    let mut body = String::new();
    for (place, slide) in deck.slides.iter().enumerate() {
        push_slide(&mut body, deck, slide, place + 1);
        progress.step()?;
    }
    push_closing(&mut body, deck);
    let mut page = String::with_capacity(body.len() + 200_000);
    push_head(&mut page, deck, &body);
    page.push_str(&body);
    let word = |key: &str| escaped(&deck.locale.text(key));
    let _ = write!(
        page,
        "</main>\n<nav hidden><button id=\"back\" aria-label=\"{}\" title=\"{}\">←</button>\
         <button id=\"next\" aria-label=\"{}\" title=\"{}\">→</button></nav>\n\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        word("slides-back"),
        word("slides-keys"),
        word("slides-next"),
        word("slides-keys"),
    );
    Ok(page)
}

/// The head, with the letters of the program's fonts that the page uses.
fn push_head(page: &mut String, deck: &Deck, body: &str) {
    let language = escaped(deck.language.as_str());
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:\">\n\
         <title>{}</title>\n",
        escaped(&deck.title)
    );
    if !deck.summary.is_empty() {
        let summary = escaped(&deck.summary);
        let _ = writeln!(page, "<meta name=\"description\" content=\"{summary}\">");
    }
    if let Some(slide) = deck.slides.first() {
        page.push_str(&svg::font_faces(&slide.picture.fonts, body));
    }
    let theme = &deck.theme;
    let _ = write!(
        page,
        "<style>\n:root{{--paper:{};--raised:{};--ink:{};--faint:{};--rule:{};--accent:{}}}\n\
         {STYLE}</style>\n</head>\n<body>\n<main>\n",
        css(theme.paper),
        css(theme.raised),
        css(theme.ink),
        css(theme.faint_ink),
        css(theme.rule),
        css(theme.accent)
    );
}

fn css(colour: Color32) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r(), colour.g(), colour.b())
}

/// The opening tag of a slide and its title.
fn push_opening(out: &mut String, deck: &Deck, title: &str, number: usize, class: &str) {
    let last = deck.slides.len() + 1;
    let label = deck.locale.text_with(
        "slides-number",
        &[("number", number.into()), ("count", last.into())],
    );
    let level = if number == 1 { 1 } else { 2 };
    let _ = write!(
        out,
        "<section class=\"slide {class}\" id=\"slide-{number}\" lang=\"{}\" aria-label=\"{}\">\n\
         <h{level}>{}</h{level}>\n",
        escaped(deck.language.as_str()),
        escaped(&label),
        escaped(title)
    );
}

fn push_slide(out: &mut String, deck: &Deck, slide: &Slide, number: usize) {
    let class = if slide.has_text() { "both" } else { "picture" };
    push_opening(out, deck, &slide.title, number, class);
    out.push_str("<div class=\"body\">\n");
    if slide.has_text() {
        let size = slide.text_pt;
        let _ = writeln!(out, "<div class=\"text\" style=\"--size:{size}\">");
        push_paragraphs(out, &slide.body);
        out.push_str("</div>\n");
    }
    let svg = inline_svg(&slide.svg.text, &slide.alt, number);
    let _ = write!(out, "<figure>\n{svg}</figure>\n</div>\n");
    let _ = writeln!(
        out,
        "<footer><p>{}</p><span aria-hidden=\"true\">{number}</span></footer>",
        escaped(&slide.source_line)
    );
    if !slide.notes.is_empty() {
        let word = escaped(&deck.locale.text("slides-notes"));
        let _ = writeln!(out, "<details class=\"notes\"><summary>{word}</summary>");
        for note in &slide.notes {
            let _ = writeln!(out, "<p>{}</p>", escaped(note));
        }
        out.push_str("</details>\n");
    }
    out.push_str("</section>\n");
}

fn push_closing(out: &mut String, deck: &Deck) {
    let Some(first) = deck.closing.first() else {
        return;
    };
    let number = deck.slides.len() + 1;
    push_opening(out, deck, &first.title, number, "sources");
    out.push_str("<ul class=\"citations\">\n");
    for citation in deck.closing.iter().flat_map(|closing| &closing.citations) {
        let _ = writeln!(out, "<li>{}</li>", escaped(citation));
    }
    let _ = write!(
        out,
        "</ul>\n<footer><p>{}</p><span aria-hidden=\"true\">{number}</span></footer>\n</section>\n",
        escaped(&first.licence)
    );
}

/// Paragraphs, and lists of what are items one after the other.
pub(in crate::export) fn push_paragraphs(out: &mut String, paragraphs: &[Paragraph]) {
    let mut open = "";
    for paragraph in paragraphs {
        let list = match paragraph.mark {
            Mark::Plain => "",
            Mark::Dot => "ul",
            Mark::Number(_) => "ol",
        };
        if list != open {
            push_list_end(out, open);
            if let Mark::Number(first) = paragraph.mark {
                let _ = writeln!(out, "<ol start=\"{first}\">");
            } else if list == "ul" {
                out.push_str("<ul>\n");
            }
            open = list;
        }
        let element = if list.is_empty() { "p" } else { "li" };
        let _ = writeln!(out, "<{element}>{}</{element}>", runs(paragraph));
    }
    push_list_end(out, open);
}

fn push_list_end(out: &mut String, list: &str) {
    if !list.is_empty() {
        let _ = writeln!(out, "</{list}>");
    }
}

fn runs(paragraph: &Paragraph) -> String {
    (paragraph.spans.iter())
        .map(|span| {
            let mut text = escaped(&span.text);
            if span.emphasis {
                text = format!("<em>{text}</em>");
            }
            if span.strong {
                text = format!("<strong>{text}</strong>");
            }
            text
        })
        .collect()
}

/// The picture as an element of the page, with ids that no other picture has.
pub(in crate::export) fn inline_svg(svg: &str, alt: &str, number: usize) -> String {
    svg::with_own_ids(svg, &format!("s{number}-")).replacen(
        "role=\"img\"",
        &format!("role=\"img\" aria-label=\"{}\"", escaped(alt)),
        1,
    )
}
