//! What the pack says in words: headings for claims, terms, pages, and what happened when.

use super::{ClaimKey, Identified, Key, SourceKey, Subject, Words, Year};

/// Key of a [`Topic`].
pub type TopicKey = Key<Topic>;
/// Key of a [`Term`].
pub type TermKey = Key<Term>;
/// Key of an [`Article`].
pub type ArticleKey = Key<Article>;
/// Key of an [`Event`].
pub type EventKey = Key<Event>;

/// A heading under which claims stand.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// What stands under it.
    pub meaning: Words,
}

/// A term of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Id.
    pub id: String,
    /// The term.
    pub names: Words,
    /// Other forms in which it stands in texts, by language tag.
    pub also: Vec<(String, Vec<String>)>,
    /// What it means.
    pub meaning: Words,
}

impl Term {
    /// The forms in which it stands in texts of a language.
    pub fn forms<'a>(&'a self, language: &'a str) -> impl Iterator<Item = &'a str> {
        let also = self
            .also
            .iter()
            .filter(move |(tag, _)| tag == language)
            .flat_map(|(_, forms)| forms.iter().map(String::as_str));
        self.names.find(language).into_iter().chain(also)
    }
}

/// A page on one matter: claims in the order in which they are read.
#[derive(Clone, Debug)]
pub struct Article {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Words,
    /// What it is about and what to keep in mind.
    pub lead: Words,
    /// The places and companies it is about.
    pub subjects: Vec<Subject>,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section of an [`Article`].
#[derive(Clone, Debug)]
pub struct Section {
    /// Heading.
    pub title: Words,
    /// What to know before the claims.
    pub text: Option<Words>,
    /// The claims.
    pub claims: Vec<ClaimKey>,
}

/// What happened when.
#[derive(Clone, Debug)]
pub struct Event {
    /// Id.
    pub id: String,
    /// When, or when it began.
    pub date: PartialDate,
    /// When it ends.
    pub end: Option<PartialDate>,
    /// What happened.
    pub title: Words,
    /// More about it.
    pub text: Option<Words>,
    /// Where and to whom.
    pub subjects: Vec<Subject>,
    /// Claims that speak of it.
    pub claims: Vec<ClaimKey>,
    /// Who says so.
    pub source: SourceKey,
    /// What to keep in mind.
    pub caution: Option<Words>,
}

impl Event {
    /// Whether a year lies between its beginning and its end.
    #[must_use]
    pub fn covers(&self, year: Year) -> bool {
        let end = self.end.as_ref().unwrap_or(&self.date);
        (self.date.year()..=end.year()).contains(&year)
    }
}

/// A date as far as it is known: `2025`, `2025-01` or `2025-01-31`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    text: String,
    year: Year,
}

impl PartialDate {
    /// Reads a date; `None` when it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|month| digits(month, 2));
        let day = parts.next().map(|day| digits(day, 2));
        let months = month.is_none_or(|month| month.is_some_and(|m| (1..=12).contains(&m)));
        let days = day.is_none_or(|day| {
            day.is_some_and(|day| (1..=days_in(year, month.flatten().unwrap_or(1))).contains(&day))
        });
        (months && days && parts.next().is_none()).then(|| Self {
            text: text.to_owned(),
            year,
        })
    }

    /// The year.
    #[must_use]
    pub fn year(&self) -> Year {
        self.year
    }

    /// As it is written in files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

fn digits(text: &str, count: usize) -> Option<i32> {
    let right = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| right)
}

/// How many days a month of the Gregorian calendar has.
fn days_in(year: Year, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Identified for Topic {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Term {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Article {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Event {
    fn id(&self) -> &str {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_lack_its_day_and_month_but_not_be_another_thing() {
        for good in ["2005", "2024-04", "2024-02-29", "2026-03-04"] {
            assert_eq!(PartialDate::parse(good).map(|d| d.text), Some(good.into()));
        }
        for bad in [
            "",
            "205",
            "2024-13",
            "2024-4",
            "2023-02-29",
            "2024-01-01-1",
            "2024-",
            "today",
        ] {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_stand_in_the_order_of_time() {
        let date = |text| PartialDate::parse(text).unwrap();
        assert!(date("2024") < date("2024-04"));
        assert!(date("2024-04") < date("2024-04-25"));
        assert!(date("2024-04-25") < date("2024-11"));
    }
}
