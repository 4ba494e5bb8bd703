//! What to mend in a sheet, in sentences.

use crate::atlas::Atlas;
use crate::lesson::sheet::{Sheet, SheetFinding, SheetFindingKind, VERSIONS, check_sheet};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(
    name: &str,
    sheet: &Sheet,
    atlas: &Atlas,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let findings = check_sheet(sheet, atlas);
    for finding in &findings {
        writeln!(out, "{}", sentence(finding))?;
    }
    if findings.is_empty() {
        writeln!(out, "{name}: nothing to mend")?;
    }
    Ok(findings.is_empty())
}

fn sentence(finding: &SheetFinding) -> String {
    let what = match &finding.what {
        SheetFindingKind::OtherPack(id) => {
            format!("it is of the pack '{id}', not of the one that is open")
        }
        SheetFindingKind::Problem(problem) => problem.to_string(),
        SheetFindingKind::Untranslated => "a text is missing in this language".to_owned(),
        SheetFindingKind::Versions(found) => format!(
            "{found} versions; expected {} to {}",
            VERSIONS.start(),
            VERSIONS.end()
        ),
        SheetFindingKind::NothingVaries => {
            "all versions of this sheet would be alike: ask for one".to_owned()
        }
    };
    match &finding.language {
        Some(language) => format!("sheet [{language}]: {what}"),
        None => format!("sheet: {what}"),
    }
}
