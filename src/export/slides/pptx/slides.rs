//! The slides and their notes.

use super::masters::{Layout, TREE, layout_path, number_field};
use super::shapes::{Place, paragraphs, picture, placeholder, text_body};
use super::{Deck, NAMESPACES, Package, Progress, SlidesError, layout, picture as drawing, timing};
use crate::export::slides::deck::closing_paragraphs;
use crate::export::slides::slide::{Closing, Paragraph, Slide};
use crate::export::slides::threads;

/// The id of the text among the shapes of a slide.
const TEXT_ID: usize = 3;

/// Adds every slide with its picture and its notes, and last the sources.
pub(super) fn add(
    package: &mut Package,
    deck: &Deck,
    progress: &mut Progress<'_, '_>,
) -> Result<(), SlidesError> {
    let pictures = threads::each(&deck.slides, progress, |slide| {
        drawing::of(&slide.picture, &slide.svg)
    })?;
    for (place, (slide, picture)) in deck.slides.iter().zip(pictures).enumerate() {
        let number = place + 1;
        package.add_media(&format!("ppt/media/image{number}.png"), picture.png);
        let svg = picture.svg.into_bytes();
        package.add_media(&format!("ppt/media/image{number}.svg"), svg);
        add_slide(package, deck, slide, number);
        add_notes(package, deck, slide, number);
    }
    for (place, closing) in deck.closing.iter().enumerate() {
        add_closing(package, deck, closing, deck.slides.len() + place + 1);
    }
    Ok(())
}

/// A slide; `times` says what appears when, and is empty where all is there from the start.
fn slide_xml(shapes: &str, times: &str) -> String {
    format!(
        "<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{times}</p:sld>"
    )
}

/// A text in a place that the layout describes.
fn written(deck: &Deck, id: usize, place: Place, text: &[Paragraph], size: Option<f32>) -> String {
    let body = text_body("", &paragraphs(deck, text, size));
    placeholder(deck, id, place, None, &body)
}

fn number_of(deck: &Deck, id: usize, number: usize) -> String {
    let field = number_field(&number.to_string());
    let body = format!("<p:txBody><a:bodyPr/><a:lstStyle/>{field}</p:txBody>");
    placeholder(deck, id, Place::Number, None, &body)
}

fn add_slide(package: &mut Package, deck: &Deck, slide: &Slide, number: usize) {
    let title = [Paragraph::of_text(&slide.title)];
    let source = [Paragraph::of_text(&slide.source_line)];
    let mut shapes = written(deck, 2, Place::Title, &title, Some(slide.title_pt));
    if slide.has_text() {
        shapes += &written(deck, TEXT_ID, Place::Text, &slide.body, Some(slide.text_pt));
    }
    let rect = layout::picture(slide.has_text());
    shapes += &picture(deck, 4, &slide.alt, rect, "rId3", "rId4");
    shapes += &written(deck, 5, Place::Sources, &source, None);
    shapes += &number_of(deck, 6, number);
    let kind = if slide.has_text() {
        Layout::TextAndPicture
    } else {
        Layout::Picture
    };
    let relations = [
        ("slideLayout", layout_path(kind)),
        (
            "notesSlide",
            format!("../notesSlides/notesSlide{number}.xml"),
        ),
        ("image", format!("../media/image{number}.png")),
        ("image", format!("../media/image{number}.svg")),
    ];
    let path = format!("ppt/slides/slide{number}.xml");
    let times = timing::appearing(TEXT_ID, slide.points());
    package.add(&path, "slide", &slide_xml(&shapes, &times), &relations);
}

fn add_notes(package: &mut Package, deck: &Deck, slide: &Slide, number: usize) {
    let notes: Vec<Paragraph> = (slide.notes.iter())
        .map(|text| Paragraph::of_text(text))
        .collect();
    let shapes = [
        placeholder(deck, 2, Place::NotesSlide, None, ""),
        written(deck, 3, Place::Notes, &notes, None),
    ]
    .concat();
    let xml = format!(
        "<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    );
    let relations = [
        ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
        ("slide", format!("../slides/slide{number}.xml")),
    ];
    let path = format!("ppt/notesSlides/notesSlide{number}.xml");
    package.add(&path, "notesSlide", &xml, &relations);
}

fn add_closing(package: &mut Package, deck: &Deck, closing: &Closing, number: usize) {
    let title = [Paragraph::of_text(&closing.title)];
    let text = closing_paragraphs(&closing.citations, "");
    let text: Vec<Paragraph> = (text.into_iter())
        .filter(|paragraph| !paragraph.plain().is_empty())
        .collect();
    let licence = [Paragraph::of_text(&closing.licence)];
    let shapes = [
        written(deck, 2, Place::Title, &title, None),
        written(deck, 3, Place::Text, &text, Some(closing.text_pt)),
        written(deck, 4, Place::Sources, &licence, None),
        number_of(deck, 5, number),
    ]
    .concat();
    let relations = [("slideLayout", layout_path(Layout::Text))];
    let path = format!("ppt/slides/slide{number}.xml");
    package.add(&path, "slide", &slide_xml(&shapes, ""), &relations);
}
