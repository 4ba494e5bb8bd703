//! Drawings: refused where they would do something or lead outside, and written anew, so that only
//! shapes are left. Letters become outlines, comments and metadata are gone.

use super::{Clean, Content, PictureFault};
use resvg::usvg::roxmltree::{Document, Node, NodeType, ParsingOptions};
use resvg::usvg::{self, Group, ImageHrefResolver, Indent, Options, Tree, WriteOptions};
use std::sync::{Arc, LazyLock};

/// The most nodes of a drawing.
const MOST_NODES: u32 = 300_000;
/// The longest side of a drawing, in its units.
const LONGEST: f32 = 100_000.0;

/// Elements that are programs.
const SCRIPTS: [&str; 3] = ["script", "handler", "listener"];
/// Elements that are no drawing.
const FOREIGN: [&str; 9] = [
    "foreignObject",
    "image",
    "feImage",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "canvas",
];

pub(super) fn clean(bytes: &[u8]) -> Result<Clean, PictureFault> {
    let text = str::from_utf8(bytes).map_err(|fault| damaged(&fault))?;
    let text = text.trim_start_matches('\u{feff}');
    // Entities can grow without bound, and lead outside.
    if let Some(at) = text.find("<!ENTITY") {
        let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count();
        return Err(PictureFault::Link {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            what: "<!ENTITY>".to_owned(),
        });
    }
    let options = ParsingOptions {
        // Many programs write the name of the format as a document type.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|fault| damaged(&fault))?;
    for node in document.descendants() {
        refuse(&document, &node)?;
    }
    let tree = Tree::from_xmltree(&document, &options_with_fonts(&document))
        .map_err(|fault| damaged(&fault))?;
    let has_letters = (document.descendants())
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .any(|node| node.descendants().any(|inner| is_ink(&inner)));
    if has_letters && !sets_letters(tree.root()) {
        return Err(PictureFault::Letters);
    }
    let size = [tree.size().width(), tree.size().height()];
    if size.iter().any(|side| !(1e-3..=LONGEST).contains(side)) {
        return Err(damaged(&"it has no size that can be shown"));
    }
    let text = tree.to_string(&WriteOptions {
        indent: Indent::None,
        attributes_indent: Indent::None,
        coordinates_precision: 3,
        transforms_precision: 6,
        ..WriteOptions::default()
    });
    Ok(Clean {
        content: Content::Svg,
        bytes: text.into_bytes(),
        size,
    })
}

/// A clean drawing, ready to be drawn.
pub(super) fn tree(bytes: &[u8]) -> Result<Tree, PictureFault> {
    Tree::from_data(bytes, &options()).map_err(|fault| damaged(&fault))
}

fn refuse(document: &Document<'_>, node: &Node<'_, '_>) -> Result<(), PictureFault> {
    let line = || document.text_pos_at(node.range().start).row;
    let link = |what: &str| PictureFault::Link {
        line: line(),
        what: what.to_owned(),
    };
    match node.node_type() {
        NodeType::PI => {
            let target = node.pi().map_or("", |pi| pi.target);
            return Err(link(&format!("<?{target}?>")));
        }
        NodeType::Text if in_style(node) => {
            let text = node.text().unwrap_or_default();
            return outside_in_style(text).map_or(Ok(()), |what| Err(link(what)));
        }
        NodeType::Element => {}
        _ => return Ok(()),
    }
    let name = node.tag_name().name();
    let what = || format!("<{name}>");
    if SCRIPTS.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        return Err(PictureFault::Script {
            line: line(),
            what: what(),
        });
    }
    if FOREIGN.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        return Err(PictureFault::Foreign {
            line: line(),
            what: what(),
        });
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value().trim());
        let is_own = attribute.namespace().is_none();
        let is_event = is_own && name.to_ascii_lowercase().starts_with("on");
        let is_link = ["href", "src"].contains(&name) && !value.starts_with('#');
        let is_program = value.to_ascii_lowercase().starts_with("javascript:");
        if is_event || is_program {
            return Err(PictureFault::Script {
                line: line(),
                what: name.to_owned(),
            });
        }
        if is_link || outside_in_style(value).is_some() {
            return Err(link(name));
        }
    }
    Ok(())
}

fn in_style(node: &Node<'_, '_>) -> bool {
    (node.parent()).is_some_and(|parent| parent.tag_name().name().eq_ignore_ascii_case("style"))
}

/// What of a style leads outside: an address that is no place in the same drawing.
fn outside_in_style(style: &str) -> Option<&'static str> {
    let lower = style.to_ascii_lowercase();
    if lower.contains("@import") {
        return Some("@import");
    }
    let is_outside = (lower.split("url(").skip(1)).any(|address| {
        let address = address.trim_start().trim_start_matches(['"', '\'']);
        !address.trim_start().starts_with('#')
    });
    is_outside.then_some("url()")
}

/// Whether a node is text of which something is seen.
fn is_ink(node: &Node<'_, '_>) -> bool {
    node.is_text() && node.text().is_some_and(|text| !text.trim().is_empty())
}

fn sets_letters(group: &Group) -> bool {
    group.children().iter().any(|node| match node {
        usvg::Node::Text(_) => true,
        usvg::Node::Group(group) => sets_letters(group),
        _ => false,
    })
}

/// Nothing is ever fetched for a drawing, be it from a file or from within.
fn options() -> Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// The fonts of the machine are listed only for a drawing with letters.
fn options_with_fonts(document: &Document<'_>) -> Options<'static> {
    static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_system_fonts();
        // Drawings ask for fonts that this machine may not have, and for "sans-serif".
        if let Some(family) = usual_family(&fonts) {
            fonts.set_sans_serif_family(family.as_str());
            fonts.set_serif_family(family.as_str());
            fonts.set_monospace_family(family);
        }
        Arc::new(fonts)
    });
    let mut options = options();
    if (document.descendants()).any(|node| node.tag_name().name() == "text") {
        options.fontdb = Arc::clone(&FONTS);
    }
    options
}

/// A family for letters whose own font is not here: a plain one, or any that there is.
fn usual_family(fonts: &usvg::fontdb::Database) -> Option<String> {
    const PLAIN: [&str; 6] = [
        "Arial",
        "Liberation Sans",
        "DejaVu Sans",
        "Noto Sans",
        "Helvetica",
        "Segoe UI",
    ];
    let families = || {
        fonts
            .faces()
            .filter_map(|face| Some(&face.families.first()?.0))
    };
    PLAIN
        .iter()
        .find_map(|plain| families().find(|family| family == plain))
        .or_else(|| families().next())
        .cloned()
}

fn damaged(fault: &dyn std::fmt::Display) -> PictureFault {
    PictureFault::Damaged {
        reason: fault.to_string(),
    }
}
