//! Parts, their types and their relationships, and the zip that holds them.

use super::{Deck, HEAD, NAMESPACES, SlidesError, emu, layout};
use crate::export::archive::zipped;
use crate::export::slides::xml::escaped;
use std::fmt::Write as _;

const PRESENTATION: &str = "application/vnd.openxmlformats-officedocument.presentationml.";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The parts of a file, in the order in which they are written.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    /// The types of those parts whose ending does not say it.
    types: String,
}

/// Whom a part uses: the last word of the relationship's type, and the target from the part.
pub(super) type Relation<'a> = (&'a str, String);

impl Package {
    /// Adds a part of XML whose type is `kind`, with those it uses: they are rId1, rId2 and so on.
    pub(super) fn add(&mut self, path: &str, kind: &str, xml: &str, relations: &[Relation<'_>]) {
        let kind = match kind {
            "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            "core" => "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            "app" => {
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()
            }
            kind => format!("{PRESENTATION}{kind}+xml"),
        };
        let _ = write!(
            self.types,
            "<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>"
        );
        self.parts
            .push((path.to_owned(), format!("{HEAD}{xml}").into_bytes()));
        if !relations.is_empty() {
            let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
            let path = format!("{folder}/_rels/{file}.rels");
            self.parts
                .push((path, relations_xml(relations).into_bytes()));
        }
    }

    /// Adds a picture, whose ending says its type.
    pub(super) fn add_media(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push((path.to_owned(), bytes));
    }

    /// All parts in one file.
    pub(super) fn zip(self) -> Result<Vec<u8>, SlidesError> {
        let types = format!(
            "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" \
             ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Default Extension=\"png\" ContentType=\"image/png\"/>\
             <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>{}</Types>",
            self.types
        );
        let frame = [
            ("[Content_Types].xml".to_owned(), types.into_bytes()),
            ("_rels/.rels".to_owned(), root_relations().into_bytes()),
        ];
        let parts = frame.into_iter().chain(self.parts).collect();
        Ok(zipped(parts)?)
    }
}

fn relations_xml(relations: &[Relation<'_>]) -> String {
    let mut xml = format!(
        "{HEAD}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (place, (kind, target)) in relations.iter().enumerate() {
        let id = place + 1;
        let _ = write!(
            xml,
            "<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}{kind}\" Target=\"{target}\"/>"
        );
    }
    xml.push_str("</Relationships>");
    xml
}

fn root_relations() -> String {
    const PACKAGE: &str =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    format!(
        "{HEAD}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONS}officeDocument\" \
         Target=\"ppt/presentation.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{RELATIONS}extended-properties\" \
         Target=\"docProps/app.xml\"/></Relationships>"
    )
}

/// What holds the slides together: the list of them, and the properties of the document.
pub(super) fn add_frame(package: &mut Package, deck: &Deck) {
    add_presentation(package, deck);
    let core = format!(
        "<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:description>{}</dc:description>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&deck.title),
        escaped(&deck.summary),
        super::office_language(&deck.language)
    );
    package.add("docProps/core.xml", "core", &core, &[]);
    let app = format!(
        "<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Mosaïque</Application><Slides>{}</Slides><Notes>{}</Notes></Properties>",
        deck.count(),
        deck.slides.len()
    );
    package.add("docProps/app.xml", "app", &app, &[]);
}

fn add_presentation(package: &mut Package, deck: &Deck) {
    let mut relations = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
    ];
    let mut list = String::new();
    for number in 1..=deck.count() {
        relations.push(("slide", format!("slides/slide{number}.xml")));
        let (id, relation) = (255 + number, relations.len());
        let _ = write!(list, "<p:sldId id=\"{id}\" r:id=\"rId{relation}\"/>");
    }
    let xml = format!(
        "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\">\
         <p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>\
         </p:presentation>",
        emu(layout::SLIDE_WIDTH_PT),
        emu(layout::SLIDE_HEIGHT_PT)
    );
    package.add(
        "ppt/presentation.xml",
        "presentation.main",
        &xml,
        &relations,
    );
}
