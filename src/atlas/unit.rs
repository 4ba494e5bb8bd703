//! Units and how each language writes them.

use super::{Identified, Key};
pub use crate::locale::UnitDisplay;

/// Key of a [`Unit`].
pub type UnitKey = Key<Unit>;

/// A unit of the stored figures and how it is shown.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The unit as figures name it, for example `100M yuan`.
    pub id: String,
    pub(crate) displays: Vec<(String, UnitDisplay)>,
}

impl Unit {
    /// A unit known only by its id, shown as it is stored.
    pub(crate) fn implied(id: &str, languages: &[String]) -> Self {
        let display = UnitDisplay {
            scale: 1.0,
            symbol: id.to_owned(),
            short: id.to_owned(),
            decimals: 2,
            joined: false,
        };
        let mut displays: Vec<_> = languages
            .iter()
            .map(|language| (language.clone(), display.clone()))
            .collect();
        if displays.is_empty() {
            displays.push((String::new(), display));
        }
        Self {
            id: id.to_owned(),
            displays,
        }
    }

    /// How a language shows this unit; the pack's first language when it does not say.
    #[must_use]
    pub fn display(&self, language: &str) -> &UnitDisplay {
        // Loading never lets a unit without any display through, so the index holds.
        self.displays
            .iter()
            .find(|(tag, _)| tag == language)
            .map_or_else(|| &self.displays[0].1, |(_, display)| display)
    }
}

impl Identified for Unit {
    fn id(&self) -> &str {
        &self.id
    }
}
