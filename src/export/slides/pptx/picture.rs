//! A picture for office programs: lines, and pixels for those that show no lines.

use super::SlidesError;
use crate::export::raster;
use crate::export::svg::Svg;
use crate::figure::paper::Page;
use resvg::usvg::{Indent, WriteOptions};

/// A picture in both forms.
pub(super) struct Drawing {
    pub(super) svg: String,
    pub(super) png: Vec<u8>,
}

/// Draws a page. Its letters become outlines in the SVG: office programs take the fonts of the
/// machine only, and a map whose names are wider than they were laid out cannot be read.
pub(super) fn of(page: &Page, svg: &Svg) -> Result<Drawing, SlidesError> {
    let tree = raster::parse(page, svg)?;
    let png = raster::png_from_tree(page, &tree)?;
    let outlines = tree.to_string(&WriteOptions {
        indent: Indent::None,
        attributes_indent: Indent::None,
        coordinates_precision: 2,
        transforms_precision: 5,
        ..WriteOptions::default()
    });
    Ok(Drawing {
        svg: halos_below(&outlines),
        png,
    })
}

/// Writes outlines that are painted before the fill as shapes of their own: office programs do not
/// know `paint-order`, and would paint the halo of a name over its letters.
fn halos_below(svg: &str) -> String {
    const ORDER: &str = " paint-order=\"stroke\"";
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("<path") {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find("/>").map_or(from.len(), |end| end + 2);
        let (path, after) = from.split_at(end);
        if path.contains(ORDER) {
            let path = path.replacen(ORDER, "", 1);
            out.push_str(&with_only_stroke(&path));
            out.push_str(&without_stroke(&path));
        } else {
            out.push_str(path);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn with_only_stroke(path: &str) -> String {
    let bare = without(&without(path, |name| name.starts_with("fill")), |name| {
        name == "id"
    });
    bare.replacen("<path", "<path fill=\"none\"", 1)
}

fn without_stroke(path: &str) -> String {
    without(path, |name| name.starts_with("stroke"))
}

/// An element without some of its attributes.
fn without(element: &str, is_unwanted: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(element.len());
    let mut rest = element;
    while let Some(equals) = rest.find("=\"") {
        let (head, value) = rest.split_at(equals);
        let end = value
            .char_indices()
            .skip(2)
            .find(|(_, letter)| *letter == '"')
            .map_or(value.len(), |(at, _)| at + 1);
        let (value, after) = value.split_at(end);
        let (before, name) = head.rsplit_once(' ').unwrap_or(("", head));
        out.push_str(before);
        if !is_unwanted(name) {
            out.push(' ');
            out.push_str(name);
            out.push_str(value);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_halo_becomes_a_shape_of_its_own_below_the_letters() {
        let svg = "<g><path id=\"x\" fill=\"#111111\" fill-rule=\"evenodd\" stroke=\"#ffffff\" \
                   stroke-width=\"3\" paint-order=\"stroke\" d=\"M 0 0\"/><path d=\"M 1 1\"/></g>";
        assert_eq!(
            halos_below(svg),
            "<g><path fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3\" d=\"M 0 0\"/>\
             <path id=\"x\" fill=\"#111111\" fill-rule=\"evenodd\" d=\"M 0 0\"/>\
             <path d=\"M 1 1\"/></g>"
        );
    }
}
