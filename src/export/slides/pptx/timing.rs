//! Points that appear one by one, a click each, as PowerPoint writes its effect "Appear" by
//! paragraph (ECMA-376, part 1, 19.5).

use std::fmt::Write as _;
use std::ops::Range;

/// What ends a sequence that a click leads on, and back.
const CLICKS: &str = "<p:prevCondLst><p:cond evt=\"onPrev\" delay=\"0\"><p:tgtEl><p:sldTgt/>\
     </p:tgtEl></p:cond></p:prevCondLst><p:nextCondLst><p:cond evt=\"onNext\" delay=\"0\">\
     <p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>";

/// The root of the tree of times is 1, the sequence of clicks is 2.
const FIRST_ID: usize = 3;
/// Each click takes four: the click, what happens with it, the effect, the change it makes.
const IDS_A_CLICK: usize = 4;

/// The times of a slide on which these paragraphs of a shape appear one by one; nothing for a slide
/// on which all is there from the start.
pub(super) fn appearing(shape: usize, paragraphs: Range<usize>) -> String {
    if paragraphs.is_empty() {
        return String::new();
    }
    let mut clicks = String::new();
    for (place, paragraph) in paragraphs.enumerate() {
        push_click(
            &mut clicks,
            FIRST_ID + place * IDS_A_CLICK,
            shape,
            paragraph,
        );
    }
    format!(
        "<p:timing><p:tnLst><p:par><p:cTn id=\"1\" dur=\"indefinite\" restart=\"never\" \
         nodeType=\"tmRoot\"><p:childTnLst><p:seq concurrent=\"1\" nextAc=\"seek\"><p:cTn id=\"2\" \
         dur=\"indefinite\" nodeType=\"mainSeq\"><p:childTnLst>{clicks}</p:childTnLst></p:cTn>\
         {CLICKS}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>\
         <p:bldLst><p:bldP spid=\"{shape}\" grpId=\"0\" build=\"p\"/></p:bldLst></p:timing>"
    )
}

fn push_click(out: &mut String, id: usize, shape: usize, paragraph: usize) {
    const AT_ONCE: &str = "<p:stCondLst><p:cond delay=\"0\"/></p:stCondLst>";
    let [click, together, effect, change] = [id, id + 1, id + 2, id + 3];
    let _ = write!(
        out,
        "<p:par><p:cTn id=\"{click}\" fill=\"hold\">\
         <p:stCondLst><p:cond delay=\"indefinite\"/></p:stCondLst><p:childTnLst>\
         <p:par><p:cTn id=\"{together}\" fill=\"hold\">{AT_ONCE}<p:childTnLst>\
         <p:par><p:cTn id=\"{effect}\" presetID=\"1\" presetClass=\"entr\" presetSubtype=\"0\" \
         fill=\"hold\" grpId=\"0\" nodeType=\"clickEffect\">{AT_ONCE}<p:childTnLst>\
         <p:set><p:cBhvr><p:cTn id=\"{change}\" dur=\"1\" fill=\"hold\">{AT_ONCE}</p:cTn>\
         <p:tgtEl><p:spTgt spid=\"{shape}\"><p:txEl><p:pRg st=\"{paragraph}\" end=\"{paragraph}\"/>\
         </p:txEl></p:spTgt></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName>\
         </p:attrNameLst></p:cBhvr><p:to><p:strVal val=\"visible\"/></p:to></p:set>\
         </p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>\
         </p:childTnLst></p:cTn></p:par>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_point_appears_at_a_click_of_its_own() {
        let times = appearing(3, 2..5);
        let xml = times.replacen("<p:timing>", "<p:timing xmlns:p=\"p\">", 1);
        let document = roxmltree::Document::parse(&xml).unwrap();
        let ranges: Vec<_> = (document.descendants())
            .filter(|node| node.tag_name().name() == "pRg")
            .map(|node| (node.attribute("st"), node.attribute("end")))
            .collect();
        assert_eq!(
            ranges,
            ["2", "3", "4"].map(|place| (Some(place), Some(place)))
        );
        let clicks = xml.matches("nodeType=\"clickEffect\"").count();
        assert_eq!(clicks, 3);
        let ids: Vec<_> = (document.descendants())
            .filter(|node| node.tag_name().name() == "cTn")
            .filter_map(|node| node.attribute("id"))
            .collect();
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
        assert_eq!(ids.len(), 2 + 3 * IDS_A_CLICK);
    }

    #[test]
    fn a_slide_without_points_has_no_times() {
        assert_eq!(appearing(3, 2..2), "");
    }
}
