//! What is wrong with a sheet, in sentences of the reader's language.

use super::{Needed, SheetFindingKind, SheetProblem, VERSIONS};
use crate::atlas::Atlas;
use crate::lesson::{FindingKind, finding_sentence};
use crate::locale::{Locale, Value};

/// What is to be mended in a sheet.
#[must_use]
pub fn sheet_finding_sentence(what: &SheetFindingKind, atlas: &Atlas, locale: &Locale) -> String {
    let key = match what {
        SheetFindingKind::OtherPack(id) => {
            return locale.text_with("finding-other-pack", &[("id", id.as_str().into())]);
        }
        SheetFindingKind::Problem(problem) => {
            return sheet_problem_sentence(problem, atlas, locale);
        }
        SheetFindingKind::Versions(found) => {
            let number = |number: u8| Value::Number(f64::from(number));
            let values = [
                ("found", number(*found)),
                ("least", number(*VERSIONS.start())),
                ("most", number(*VERSIONS.end())),
            ];
            return locale.text_with("sheet-mend-versions", &values);
        }
        SheetFindingKind::Untranslated => "quiz-mend-untranslated",
        SheetFindingKind::NothingVaries => "sheet-mend-alike",
    };
    locale.text(key)
}

/// Why the atlas cannot give what a sheet asks for.
#[must_use]
pub fn sheet_problem_sentence(problem: &SheetProblem, atlas: &Atlas, locale: &Locale) -> String {
    let name_of = |id: &str| {
        let metric = atlas.metrics.by_id(id);
        let name = metric.map(|metric| metric.name.get(locale.language().as_str()));
        Value::from(name.unwrap_or(id).to_owned())
    };
    match problem {
        SheetProblem::Gone(gap) => finding_sentence(&FindingKind::Gone(gap.clone()), locale),
        SheetProblem::NoColumns => locale.text("sheet-problem-columns"),
        SheetProblem::Count { metric } => {
            locale.text_with("sheet-problem-count", &[("metric", name_of(metric))])
        }
        SheetProblem::AllEqual { metric, year } => {
            let values = [("metric", name_of(metric)), ("year", Value::Year(*year))];
            locale.text_with("sheet-problem-equal", &values)
        }
        SheetProblem::TooFew {
            needed,
            found,
            least,
        } => {
            let key = match needed {
                Needed::Regions => "sheet-problem-regions",
                Needed::Figures => "sheet-problem-figures",
                Needed::Capitals => "sheet-problem-capitals",
                Needed::Fields => "sheet-problem-fields",
                Needed::Claims => "sheet-problem-claims",
            };
            let values = [("found", (*found).into()), ("least", (*least).into())];
            locale.text_with(key, &values)
        }
    }
}
