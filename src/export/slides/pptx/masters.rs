//! What all slides share: the master, the three layouts, and the master of the notes.

use super::shapes::{Place, ornament, paragraphs, placeholder, text_body};
use super::{Deck, NAMESPACES, Package, hundredths, layout, theme};
use crate::export::slides::slide::Paragraph;
use crate::export::slides::xml::escaped;
use crate::figure::{Theme, ThemeKind};
use egui::{Rect, pos2};

/// The layouts by their places in the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    TextAndPicture = 1,
    Picture = 2,
    Text = 3,
}

const LAYOUTS: [(Layout, &str); 3] = [
    (Layout::TextAndPicture, "slides-layout-text-picture"),
    (Layout::Picture, "slides-layout-picture"),
    (Layout::Text, "slides-layout-text"),
];

/// The properties of the boxes of text: no margins, so that text and pictures align.
const FLUSH: &str = "wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"";

const COLOURS: &str = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
     accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" \
     accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";

/// The head of a tree of shapes.
pub(super) const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
     </p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>\
     <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

const GROUND: &str = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>\
     <a:effectLst/></p:bgPr></p:bg>";

/// Adds the masters, the layouts and their themes.
pub(super) fn add(package: &mut Package, deck: &Deck) {
    theme::add(package, "ppt/theme/theme1.xml", &deck.theme);
    // Notes are printed on white.
    let mut on_white = Theme::of(ThemeKind::Light);
    on_white.paper = egui::Color32::WHITE;
    theme::add(package, "ppt/theme/theme2.xml", &on_white);
    add_master(package, deck);
    for (kind, key) in LAYOUTS {
        add_layout(package, deck, kind, key);
    }
    add_notes_master(package, deck);
}

fn add_master(package: &mut Package, deck: &Deck) {
    let [left, right] = layout::rule();
    let rule = Rect::from_min_max(left, pos2(right.x, right.y + 0.75));
    let shapes = [
        ornament(2, layout::bar(), "accent1"),
        ornament(3, rule, "accent6"),
        title(deck, 4),
        body(deck, 5, layout::wide_body()),
        number(deck, 6),
    ]
    .concat();
    let ids: String = (LAYOUTS.iter())
        .map(|(kind, _)| {
            let number = *kind as u32;
            let id = 2_147_483_648_u32 + number;
            format!("<p:sldLayoutId id=\"{id}\" r:id=\"rId{number}\"/>")
        })
        .collect();
    let xml = format!(
        "<p:sldMaster {NAMESPACES}><p:cSld>{GROUND}<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>\
         <p:clrMap {COLOURS}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>\
         <p:txStyles>{}</p:txStyles></p:sldMaster>",
        text_styles()
    );
    let mut relations: Vec<(&str, String)> = (LAYOUTS.iter())
        .map(|(kind, _)| ("slideLayout", layout_path(*kind)))
        .collect();
    relations.push(("theme", "../theme/theme1.xml".to_owned()));
    let path = "ppt/slideMasters/slideMaster1.xml";
    package.add(path, "slideMaster", &xml, &relations);
}

/// A layout as its neighbours in the package see it.
pub(super) fn layout_path(kind: Layout) -> String {
    format!("../slideLayouts/slideLayout{}.xml", kind as u32)
}

fn text_styles() -> String {
    let style = |name: &str, size: f32, bold: &str, before: u32, font: &str, colour: &str| {
        format!(
            "<p:{name}><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:spcBef>\
             <a:spcPts val=\"{before}\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{}\" b=\"{bold}\">\
             <a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill>\
             <a:latin typeface=\"+{font}-lt\"/><a:ea typeface=\"+{font}-ea\"/>\
             <a:cs typeface=\"+{font}-cs\"/></a:defRPr></a:lvl1pPr></p:{name}>",
            hundredths(size)
        )
    };
    [
        style("titleStyle", layout::TITLE_PT, "1", 0, "mj", "tx1"),
        style("bodyStyle", layout::TEXT_PT, "0", 700, "mn", "tx1"),
        style("otherStyle", layout::TEXT_PT, "0", 0, "mn", "tx1"),
    ]
    .concat()
}

fn title(deck: &Deck, id: usize) -> String {
    let text = sample(deck, "slides-part-title");
    let body = text_body(&format!("{FLUSH} anchor=\"ctr\""), &text);
    placeholder(deck, id, Place::Title, Some(layout::title()), &body)
}

fn body(deck: &Deck, id: usize, rect: Rect) -> String {
    let text = sample(deck, "slides-part-text");
    let body = text_body(FLUSH, &text);
    placeholder(deck, id, Place::Text, Some(rect), &body)
}

/// What stands in a place until somebody writes there.
fn sample(deck: &Deck, key: &str) -> String {
    paragraphs(deck, &[Paragraph::of_text(&deck.locale.text(key))], None)
}

fn small_style(algn: &str, size: f32) -> String {
    format!(
        "<a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"{algn}\"><a:spcBef>\
         <a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"{}\"><a:solidFill>\
         <a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>",
        hundredths(size)
    )
}

fn sources(deck: &Deck, id: usize) -> String {
    let body = format!(
        "<p:txBody><a:bodyPr {FLUSH}><a:normAutofit/></a:bodyPr>{}{}</p:txBody>",
        small_style("l", layout::SOURCE_PT),
        sample(deck, "slides-sources")
    );
    placeholder(deck, id, Place::Sources, Some(layout::source_line()), &body)
}

fn number(deck: &Deck, id: usize) -> String {
    let body = format!(
        "<p:txBody><a:bodyPr {FLUSH}/>{}{}</p:txBody>",
        small_style("r", layout::SOURCE_PT),
        number_field("‹#›")
    );
    placeholder(deck, id, Place::Number, Some(layout::number()), &body)
}

/// The number of a slide, which the program that shows it keeps right.
pub(super) fn number_field(now: &str) -> String {
    format!(
        "<a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\">\
         <a:rPr dirty=\"0\"/><a:t>{now}</a:t></a:fld><a:endParaRPr dirty=\"0\"/></a:p>"
    )
}

fn add_layout(package: &mut Package, deck: &Deck, kind: Layout, key: &str) {
    let text = match kind {
        Layout::TextAndPicture => body(deck, 3, layout::body()),
        Layout::Text => body(deck, 3, layout::wide_body()),
        Layout::Picture => String::new(),
    };
    let shapes = [title(deck, 2), text, sources(deck, 4), number(deck, 5)].concat();
    let name = escaped(&deck.locale.text(key));
    let xml = format!(
        "<p:sldLayout {NAMESPACES} preserve=\"1\" userDrawn=\"1\"><p:cSld name=\"{name}\">\
         <p:spTree>{TREE}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>\
         </p:clrMapOvr></p:sldLayout>"
    );
    let master = [("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())];
    let path = format!("ppt/slideLayouts/slideLayout{}.xml", kind as u32);
    package.add(&path, "slideLayout", &xml, &master);
}

fn add_notes_master(package: &mut Package, deck: &Deck) {
    // A sheet of 540 by 720 points, as office programs have it.
    let slide = Rect::from_min_max(pos2(54.0, 54.0), pos2(486.0, 297.0));
    let notes = Rect::from_min_max(pos2(54.0, 320.0), pos2(486.0, 690.0));
    let text = text_body("", &sample(deck, "slides-notes"));
    let shapes = [
        placeholder(deck, 2, Place::NotesSlide, Some(slide), ""),
        placeholder(deck, 3, Place::Notes, Some(notes), &text),
    ]
    .concat();
    let xml = format!(
        "<p:notesMaster {NAMESPACES}><p:cSld>{GROUND}<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>\
         <p:clrMap {COLOURS}/><p:notesStyle><a:lvl1pPr><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\
         <a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>\
         </a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"
    );
    let theme = [("theme", "../theme/theme2.xml".to_owned())];
    let path = "ppt/notesMasters/notesMaster1.xml";
    package.add(path, "notesMaster", &xml, &theme);
}
