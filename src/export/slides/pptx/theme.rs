//! The colours and fonts of the slides, as a theme that an office program lets people change.

use super::Package;
use crate::figure::Theme;
use egui::Color32;

/// Adds a theme. The ground is always the first light colour and the ink the first dark one,
/// whatever they look like: that is how the other parts ask for them.
pub(super) fn add(package: &mut Package, path: &str, theme: &Theme) {
    let colours: String = [
        ("dk1", theme.ink),
        ("lt1", theme.paper),
        ("dk2", theme.faint_ink),
        ("lt2", theme.raised),
        ("accent1", theme.accent),
        ("accent2", theme.symbol),
        ("accent3", theme.mark),
        ("accent4", theme.outer_border),
        ("accent5", theme.warning),
        ("accent6", theme.rule),
        ("hlink", theme.accent),
        ("folHlink", theme.faint_ink),
    ]
    .iter()
    .map(|(name, colour)| format!("<a:{name}><a:srgbClr val=\"{}\"/></a:{name}>", hex(*colour)))
    .collect();
    // Every office program has these, or one that measures the same.
    let fonts = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>\
                 <a:font script=\"Hans\" typeface=\"Microsoft YaHei\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    let xml = format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"Mosaïque\"><a:themeElements>\
         <a:clrScheme name=\"Mosaïque\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"Mosaïque\"><a:majorFont>{fonts}</a:majorFont>\
         <a:minorFont>{fonts}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"Mosaïque\"><a:fillStyleLst>{fill}</a:fillStyleLst>\
         <a:lnStyleLst>{}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
        line.repeat(3)
    );
    package.add(path, "theme", &xml, &[]);
}

fn hex(colour: Color32) -> String {
    format!("{:02X}{:02X}{:02X}", colour.r(), colour.g(), colour.b())
}
