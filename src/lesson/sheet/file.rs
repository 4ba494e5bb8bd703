//! Sheets as files.

use super::Sheet;
use super::model::VERSION;
use crate::lesson::versioned::{FileFault, Format, written};

/// Why a text is not a sheet.
pub type SheetFault = FileFault;

/// How a file says that it is a sheet.
pub(in crate::lesson) const FORMAT: Format = Format {
    field: "mosaique_sheet",
    noun: "sheet",
    version: VERSION,
};

impl Sheet {
    /// Reads a sheet; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`SheetFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, SheetFault> {
        FORMAT.read(file, text)
    }

    /// The sheet as a file that a person can read, which [`Sheet::from_ron`] reads back as the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Ink, Orientation, Pairs, Paper, Print, Task, TextSize};
    use super::*;
    use crate::view::MeasureId;
    use proptest::prelude::*;

    fn tasks() -> impl Strategy<Value = Task> {
        let measure = || MeasureId {
            metric: "gdp".into(),
            per: Some("population".into()),
        };
        prop_oneof![
            any::<(bool, bool, bool)>().prop_map(|(borders, numbers, word_bank)| {
                Task::BlankMap {
                    borders,
                    numbers,
                    word_bank,
                }
            }),
            any::<(Option<i32>, u8, bool, bool)>().prop_map(
                move |(year, classes, limits, coloured)| Task::ColourMap {
                    measure: measure(),
                    year,
                    classes,
                    limits,
                    coloured,
                }
            ),
            any::<(u8, bool)>().prop_map(move |(blank_percent, value_bank)| Task::Table {
                columns: vec![Column {
                    measure: measure(),
                    year: None,
                }],
                blank_percent,
                value_bank,
            }),
            any::<u8>().prop_map(|count| Task::Matching {
                pairs: Pairs::Sources,
                count,
            }),
            any::<bool>().prop_map(|two_sided| Task::Cards { two_sided }),
        ]
    }

    proptest! {
        #[test]
        fn a_sheet_written_is_read_back_as_the_same(
            task in tasks(),
            title in "\\PC{0,20}",
            seed in any::<u64>(),
            versions in 1u8..9,
        ) {
            let sheet = Sheet {
                title: [("en", title.as_str())].into_iter().collect(),
                regions: vec!["XX-A".into()],
                seed,
                versions,
                print: Print {
                    paper: Paper::Letter,
                    orientation: Orientation::Landscape,
                    ink: Ink::Grey,
                    text: TextSize::Large,
                    ..Print::default()
                },
                ..Sheet::new("tiny", task)
            };
            let text = sheet.to_ron();
            prop_assert_eq!(Sheet::from_ron("sheet.ron", &text), Ok(sheet), "{}", text);
        }
    }

    #[test]
    fn a_short_text_is_a_sheet_and_the_rest_is_as_usual() {
        let text = r#"(mosaique_sheet: 1, pack: "tiny", task: blank_map(word_bank: true))"#;
        let sheet = Sheet::from_ron("sheet.ron", text).unwrap();
        let task = Task::BlankMap {
            borders: true,
            numbers: true,
            word_bank: true,
        };
        assert_eq!(sheet, Sheet::new("tiny", task));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_place_and_what_was_meant() {
        let text = "(mosaique_sheet: 1, pack: \"tiny\",\n task: blank_mop())";
        let fault = Sheet::from_ron("sheet.ron", text).unwrap_err().to_string();
        assert!(
            fault.starts_with("sheet.ron:2:") && fault.contains("blank_map"),
            "{fault}"
        );
        let newer = "(mosaique_sheet: 9, pack: \"tiny\", task: hologram)";
        assert!(matches!(
            Sheet::from_ron("sheet.ron", newer),
            Err(SheetFault::Newer { found: 9, .. })
        ));
        assert!(Sheet::from_ron("sheet.ron", &text[..30]).is_err());
    }
}
