//! Shapes with text, and pictures, as XML.

use super::{Deck, emu, hundredths, office_language};
use crate::export::slides::layout::{INDENT_PT, TEXT_PT};
use crate::export::slides::slide::{Mark, Paragraph};
use crate::export::slides::xml::escaped;
use egui::Rect;

/// A place that a layout gives a name: a slide that has text for it says only the name.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Title,
    Text,
    Sources,
    Number,
    NotesSlide,
    Notes,
}

impl Place {
    /// The placeholder, and the key of the words by which people find it.
    fn placeholder(self) -> (&'static str, &'static str) {
        match self {
            Self::Title => ("<p:ph type=\"title\"/>", "slides-part-title"),
            Self::Text => ("<p:ph type=\"body\" idx=\"1\"/>", "slides-part-text"),
            Self::Sources => (
                "<p:ph type=\"body\" sz=\"quarter\" idx=\"13\"/>",
                "slides-sources",
            ),
            Self::Number => (
                "<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/>",
                "slides-part-number",
            ),
            Self::NotesSlide => ("<p:ph type=\"sldImg\"/>", "slides-part-picture"),
            Self::Notes => ("<p:ph type=\"body\" idx=\"1\"/>", "slides-notes"),
        }
    }
}

/// A shape for a place. `properties` are those of its box, `body` is its text; both are empty where
/// the layout says it.
pub(super) fn placeholder(
    deck: &Deck,
    id: usize,
    place: Place,
    rect: Option<Rect>,
    body: &str,
) -> String {
    let (placeholder, key) = place.placeholder();
    let name = escaped(&deck.locale.text(key));
    let locks = match place {
        Place::NotesSlide => "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>",
        _ => "<a:spLocks noGrp=\"1\"/>",
    };
    let box_xml = rect.map(|rect| transform(rect) + RECTANGLE);
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr>{locks}</p:cNvSpPr>\
         <p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{}</p:spPr>{body}</p:sp>",
        box_xml.unwrap_or_default()
    )
}

const RECTANGLE: &str = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";

/// Text of a shape. It is made smaller by the program that shows it, should it not fit there.
pub(super) fn text_body(properties: &str, paragraphs: &str) -> String {
    format!(
        "<p:txBody><a:bodyPr {properties}><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}\
         </p:txBody>"
    )
}

/// A rectangle of one colour that says nothing.
pub(super) fn ornament(id: usize, rect: Rect, colour: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"–\"/><p:cNvSpPr/>\
         <p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>{}{RECTANGLE}\
         <a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
        transform(rect)
    )
}

/// A picture of lines (`svg`) with one of pixels (`png`) for programs that cannot show the first;
/// both by their relationships.
pub(super) fn picture(
    deck: &Deck,
    id: usize,
    alt: &str,
    rect: Rect,
    png: &str,
    svg: &str,
) -> String {
    let name = escaped(&deck.locale.text("slides-part-picture"));
    format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{}\"/>\
         <p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"{png}\"><a:extLst>\
         <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip \
         xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" \
         r:embed=\"{svg}\"/></a:ext></a:extLst></a:blip>\
         <a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{}{RECTANGLE}</p:spPr></p:pic>",
        escaped(alt),
        transform(rect)
    )
}

fn transform(rect: Rect) -> String {
    format!(
        "<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
        emu(rect.min.x),
        emu(rect.min.y),
        emu(rect.width()),
        emu(rect.height())
    )
}

/// Paragraphs at a size; none leaves it to the layout.
pub(super) fn paragraphs(deck: &Deck, paragraphs: &[Paragraph], size_pt: Option<f32>) -> String {
    let language = office_language(&deck.language);
    let size = size_pt.map_or_else(String::new, |size| format!(" sz=\"{}\"", hundredths(size)));
    let mut xml = String::new();
    for paragraph in paragraphs {
        xml.push_str("<a:p>");
        xml.push_str(&mark(paragraph.mark, size_pt.unwrap_or(TEXT_PT)));
        for span in &paragraph.spans {
            let bold = if span.strong { " b=\"1\"" } else { "" };
            let italic = if span.emphasis { " i=\"1\"" } else { "" };
            xml.push_str(&format!(
                "<a:r><a:rPr lang=\"{language}\"{size}{bold}{italic} dirty=\"0\"/>\
                 <a:t>{}</a:t></a:r>",
                escaped(&span.text)
            ));
        }
        xml.push_str("</a:p>");
    }
    if paragraphs.is_empty() {
        xml.push_str(&format!(
            "<a:p><a:endParaRPr lang=\"{language}\" dirty=\"0\"/></a:p>"
        ));
    }
    xml
}

fn mark(mark: Mark, size_pt: f32) -> String {
    let indent = emu(INDENT_PT * size_pt / TEXT_PT);
    let bullet = match mark {
        Mark::Plain => return String::new(),
        Mark::Dot => "<a:buChar char=\"•\"/>".to_owned(),
        Mark::Number(number) => {
            // The format counts from 1 to 32767.
            let first = number.clamp(1, 32_767);
            format!("<a:buAutoNum type=\"arabicPeriod\" startAt=\"{first}\"/>")
        }
    };
    format!(
        "<a:pPr marL=\"{indent}\" indent=\"-{indent}\"><a:buClr><a:schemeClr val=\"accent1\"/>\
         </a:buClr><a:buFont typeface=\"Arial\"/>{bullet}</a:pPr>"
    )
}
