//! What to mend in a sheet, in sentences.

use crate::atlas::Atlas;
use crate::lesson::sheet::{Sheet, SheetFinding, check_sheet, sheet_finding_sentence};
use crate::locale::{LANGUAGES, Locale};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(
    name: &str,
    sheet: &Sheet,
    atlas: &Atlas,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let findings = check_sheet(sheet, atlas);
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    for finding in &findings {
        writeln!(out, "{}", sentence(finding, atlas, &locale))?;
    }
    if findings.is_empty() {
        writeln!(out, "{name}: nothing to mend")?;
    }
    Ok(findings.is_empty())
}

fn sentence(finding: &SheetFinding, atlas: &Atlas, locale: &Locale) -> String {
    let what = sheet_finding_sentence(&finding.what, atlas, locale);
    match &finding.language {
        Some(language) => format!("sheet [{language}]: {what}"),
        None => format!("sheet: {what}"),
    }
}
