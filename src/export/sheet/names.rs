//! What a sheet is called, and what it tells the student to do.

use super::desk::Part;
use crate::figure::Scene;
use crate::lesson::sheet::{Pairs, Sheet, Task, Work, version_letter};
use crate::locale::Value;

/// The title of a sheet: its own, or one that follows from its task, and from its work where that is
/// known.
pub fn title(scene: &Scene<'_>, sheet: &Sheet, work: Option<&Work>) -> String {
    if !sheet.title.is_empty() {
        return scene.words(&sheet.title).to_owned();
    }
    let locale = scene.locale;
    let of_figures = |key: &str, figures: &crate::lesson::sheet::Figures| {
        let metric = scene.measure_name(figures.measure);
        let year = Value::Year(figures.year);
        locale.text_with(key, &[("metric", metric.into()), ("year", year)])
    };
    match (&sheet.task, work) {
        (_, Some(Work::Colour(work))) => of_figures("view-title", &work.figures),
        (_, Some(Work::Chart(work))) => of_figures("view-title", &work.figures),
        (Task::Matching { pairs, .. }, _) => locale.text(match pairs {
            Pairs::Capitals => "sheet-title-capitals",
            Pairs::Specialisations => "sheet-title-fields",
            Pairs::Sources => "sheet-title-sources",
        }),
        (Task::Table { .. }, _) => locale.text("sheet-title-table"),
        (Task::Cards { .. }, _) => locale.text("sheet-title-cards"),
        _ => locale.text("sheet-title-map"),
    }
}

/// The title of a part in the list of contents.
pub(super) fn part_title(scene: &Scene<'_>, sheet: &Sheet, part: &Part<'_>) -> String {
    let title = title(scene, sheet, Some(part.work));
    let title = if part.is_key {
        (scene.locale).text_with("sheet-key", &[("title", title.into())])
    } else {
        title
    };
    match version(scene, sheet, part) {
        Some(version) => format!("{title}{}{version}", scene.locale.text("phrase-separator")),
        None => title,
    }
}

/// The version in words, where there is more than one.
pub(super) fn version(scene: &Scene<'_>, sheet: &Sheet, part: &Part<'_>) -> Option<String> {
    let letter = version_letter(part.version).to_string();
    (sheet.version_count() > 1)
        .then(|| (scene.locale).text_with("sheet-version", &[("letter", letter.as_str().into())]))
}

/// What is to be done.
pub(super) fn instructions(scene: &Scene<'_>, sheet: &Sheet) -> String {
    if !sheet.instructions.is_empty() {
        return scene.words(&sheet.instructions).to_owned();
    }
    scene.locale.text(match &sheet.task {
        Task::BlankMap {
            numbers, word_bank, ..
        } => match (numbers, word_bank) {
            (true, true) => "sheet-do-numbers-bank",
            (true, false) => "sheet-do-numbers",
            (false, true) => "sheet-do-names-bank",
            (false, false) => "sheet-do-names",
        },
        Task::ColourMap { coloured: true, .. } => "sheet-do-legend",
        Task::ColourMap { limits: true, .. } => "sheet-do-colour",
        Task::ColourMap { .. } => "sheet-do-classes",
        Task::Table {
            value_bank: true, ..
        } => "sheet-do-table-bank",
        Task::Table { .. } => "sheet-do-table",
        Task::Chart { .. } => "sheet-do-chart",
        Task::Matching { pairs, .. } => match pairs {
            Pairs::Capitals => "sheet-do-capitals",
            Pairs::Specialisations => "sheet-do-fields",
            Pairs::Sources => "sheet-do-sources",
        },
        Task::Cards { two_sided: true } => "sheet-do-cards-two-sided",
        Task::Cards { .. } => "sheet-do-cards",
    })
}
