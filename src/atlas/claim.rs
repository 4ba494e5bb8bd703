//! What sources say about places, and the fields of technology they say it about.

use super::{
    Atlas, CityKey, ClusterKey, CompanyKey, DimensionKey, Identified, Key, ProgrammeKey, RegionKey,
    SourceKey, TopicKey, UnitKey, Words, Year,
};
use crate::locale::Locale;
use std::borrow::Cow;

/// Key of a [`Domain`].
pub type DomainKey = Key<Domain>;
/// Key of a [`Claim`].
pub type ClaimKey = Key<Claim>;

/// A field of technology or of industry that specialisations belong to.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// What it is, for a sixteen-year-old.
    pub meaning: Words,
    /// The wider field it belongs to. Parents never form a ring.
    pub parent: Option<DomainKey>,
    /// One character that stands for it.
    pub glyph: Option<String>,
}

/// What a source says about one or several places.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Id.
    pub id: String,
    /// The heading it stands under.
    pub topic: Option<TopicKey>,
    /// What it is about. Never empty.
    pub subjects: Vec<Subject>,
    /// What it speaks of besides.
    pub mentions: Vec<Subject>,
    /// Fields it is about.
    pub domains: Vec<DomainKey>,
    /// The dimension of the typology that it belongs to.
    pub dimension: Option<DimensionKey>,
    /// What is said.
    pub statement: Words,
    /// The number in it, when there is one.
    pub figure: Option<ClaimFigure>,
    /// The year it is about.
    pub year: Option<Year>,
    /// Who says so.
    pub source: SourceKey,
    /// What to keep in mind.
    pub caution: Option<Words>,
}

/// The number in a claim.
#[derive(Clone, Debug)]
pub struct ClaimFigure {
    /// The number, in `unit`.
    pub value: f64,
    /// Unit of the number.
    pub unit: UnitKey,
    /// The number as a phrase, with what it is a number of.
    pub wording: Words,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A region.
    Region(RegionKey),
    /// A cluster of regions.
    Cluster(ClusterKey),
    /// A city.
    City(CityKey),
    /// A company.
    Company(CompanyKey),
    /// A programme of the state.
    Programme(ProgrammeKey),
    /// The whole country.
    Country,
}

impl Claim {
    /// Whether it is about a subject or speaks of it.
    #[must_use]
    pub fn speaks_of(&self, subject: Subject) -> bool {
        self.subjects.contains(&subject) || self.mentions.contains(&subject)
    }
}

impl Claim {
    /// One of its texts in a language, with its figure where the text asks for it.
    #[must_use]
    pub fn text<'w>(&self, words: &'w Words, atlas: &Atlas, locale: &Locale) -> Cow<'w, str> {
        let language = locale.language().as_str();
        if !words.has_value(language) {
            return Cow::Borrowed(words.get(language));
        }
        let value = self.figure.as_ref().map_or_else(String::new, |figure| {
            locale.quantity(figure.value, atlas.units[figure.unit].display(language))
        });
        words.with_value(language, &value)
    }
}

impl Identified for Domain {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Claim {
    fn id(&self) -> &str {
        &self.id
    }
}
