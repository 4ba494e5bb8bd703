//! What to mend in a sheet before it is printed.

use super::{Sheet, SheetProblem, VERSIONS, work};
use crate::atlas::{Atlas, Words};

/// Something to mend.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetFinding {
    /// The language, where it is about a text.
    pub language: Option<String>,
    /// What it is.
    pub what: SheetFindingKind,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetFindingKind {
    /// The sheet is of another pack.
    OtherPack(String),
    /// It cannot be printed.
    Problem(SheetProblem),
    /// A text is not in this language although another one is.
    Untranslated,
    /// More versions than there may be, or none.
    Versions(u8),
    /// More than one version of a sheet whose versions are all alike.
    NothingVaries,
}

/// Looks a sheet through.
#[must_use]
pub fn check_sheet(sheet: &Sheet, atlas: &Atlas) -> Vec<SheetFinding> {
    let mut findings = Vec::new();
    let mut found = |language: Option<&str>, what| {
        findings.push(SheetFinding {
            language: language.map(str::to_owned),
            what,
        });
    };
    if sheet.pack != atlas.meta.id {
        found(None, SheetFindingKind::OtherPack(sheet.pack.clone()));
    }
    if let Err(problem) = work(sheet, atlas, 0) {
        found(None, SheetFindingKind::Problem(problem));
    }
    if !VERSIONS.contains(&sheet.versions) {
        found(None, SheetFindingKind::Versions(sheet.versions));
    } else if sheet.versions > 1 && !sheet.task.varies() {
        found(None, SheetFindingKind::NothingVaries);
    }
    let texts = [&sheet.title, &sheet.instructions];
    let lacks = |words: &Words, language: &str| {
        !words.is_empty() && (words.find(language)).is_none_or(|text| text.trim().is_empty())
    };
    let mut languages: Vec<&str> = Vec::new();
    for (language, _) in texts.into_iter().flat_map(Words::iter) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    for language in languages {
        if texts.into_iter().any(|words| lacks(words, language)) {
            found(Some(language), SheetFindingKind::Untranslated);
        }
    }
    findings
}
