//! Claims: who is named for what, what a source says, and who stands behind it.

use super::words::{Asker, at_least, only, told_apart};
use super::{AskFault, draft, showing};
use crate::atlas::{Atlas, Claim, DomainKey, Kind, RegionKey, Subject, Words};
use crate::lesson::quiz::{Asked, Choice, Form, Saying};
use crate::view::{PageId, View};
use std::collections::BTreeSet;

impl Asker<'_> {
    pub(super) fn known(
        &self,
        domain: &str,
        claim: &str,
        choices: &[String],
    ) -> Result<Asked, AskFault> {
        at_least(choices.len(), 2)?;
        let (key, field) = self.domain(domain)?;
        let (_, said) = self.claim(claim)?;
        let regions = self.regions(choices)?;
        let named = named_regions(self.atlas, key);
        let is_named = |place: &usize| (regions.get(*place)).is_some_and(|key| named.contains(key));
        let right = only((0..regions.len()).filter(is_named))?;
        let region = regions.get(right).copied();
        let region = region.filter(|&region| named_by(self.atlas, said).contains(&region));
        let region = region.ok_or(AskFault::RightChoices { found: 0 })?;
        let field = self.words(&field.name);
        let prompt = self.text("quiz-prompt-known", &[("domain", field.into())]);
        let form = Form::Choice {
            choices: self.choices(&regions)?,
            right,
        };
        Ok(Asked {
            right: self.region_name(region).to_owned(),
            regions: self.ids(&[region]),
            answer_view: View {
                page: Some(PageId::Domains(vec![domain.to_owned()])),
                ..showing(self.atlas, &[region])
            },
            ..self.of_claim(said, prompt, form)
        })
    }

    /// What the questions on a claim have in common: what it says, what to keep in mind, who says
    /// so.
    fn of_claim(&self, claim: &Claim, prompt: String, form: Form) -> Asked {
        let mut regions = Vec::new();
        for subject in &claim.subjects {
            if let Subject::Region(region) = subject {
                regions.push(*region);
            }
        }
        let statement = claim.text(&claim.statement, self.atlas, self.locale);
        let source = &self.atlas.sources[claim.source];
        let kind = &self.atlas.meta.source_kinds[source.kind];
        let mut why = self.text(
            "quiz-why-claim",
            &[
                ("statement", statement.as_ref().into()),
                ("source", self.words(&source.publisher).into()),
                ("kind", self.words(&kind.name).into()),
            ],
        );
        if let Some(words) = &claim.caution {
            why.push('\n');
            why.push_str(self.words(words));
        }
        let mut asked = draft(prompt, form, self.heading(claim));
        asked.answer_view = showing(self.atlas, &regions);
        asked.answer_view.page = claim
            .topic
            .map(|topic| PageId::Topic(self.atlas.topics[topic].id.clone()));
        asked.explanation = why;
        asked.regions = self.ids(&regions);
        asked.sources = self.cited(&[claim.source]);
        asked
    }

    pub(super) fn statement(&self, id: &str, says: &Saying) -> Result<Asked, AskFault> {
        let (_, claim) = self.claim(id)?;
        let source = &self.atlas.sources[claim.source];
        let publisher = self.words(&source.publisher);
        let quoted = |statement: &str| {
            let values = &[
                ("source", publisher.into()),
                ("statement", statement.into()),
            ];
            self.text("quiz-prompt-statement", values)
        };
        let (prompt, right) = match says {
            Saying::Statement => {
                let statement = claim.text(&claim.statement, self.atlas, self.locale);
                (quoted(&statement), true)
            }
            Saying::Figure(value) => {
                let changed = with_number(claim, *value).ok_or_else(|| AskFault::NoNumber {
                    claim: id.to_owned(),
                })?;
                let is_its_own = claim.figure.as_ref().is_some_and(|own| own.value == *value);
                (quoted(self.words(&changed)), is_its_own)
            }
            Saying::Named { domain, region } => {
                let (domain, field) = self.domain(domain)?;
                let region = self.region(region)?;
                let prompt = self.text(
                    "quiz-prompt-named",
                    &[
                        ("source", publisher.into()),
                        ("region", self.region_name(region).into()),
                        ("domain", self.words(&field.name).into()),
                    ],
                );
                let is_named = named_by(self.atlas, claim).contains(&region)
                    && is_about(self.atlas, claim, domain);
                if !is_named && named_regions(self.atlas, domain).contains(&region) {
                    // Another claim may say so, and then it is not false.
                    return Err(AskFault::RightChoices { found: 2 });
                }
                (prompt, is_named)
            }
        };
        let key = if right { "quiz-true" } else { "quiz-false" };
        Ok(Asked {
            right: self.locale.text(key),
            ..self.of_claim(claim, prompt, Form::TrueFalse { right })
        })
    }

    pub(super) fn who(&self, id: &str, kinds: &[String]) -> Result<Asked, AskFault> {
        at_least(kinds.len(), 2)?;
        let (_, claim) = self.claim(id)?;
        let known = &self.atlas.meta.source_kinds;
        let keys = (kinds.iter())
            .map(|id| super::words::found(known, id, Kind::SourceKind))
            .collect::<Result<Vec<_>, _>>()?;
        let own = self.atlas.sources[claim.source].kind;
        let right = only((0..keys.len()).filter(|&place| keys.get(place) == Some(&own)))?;
        let choices = keys.iter().map(|&key| Choice {
            id: known[key].id.clone(),
            text: self.words(&known[key].name).to_owned(),
        });
        let form = Form::Choice {
            choices: told_apart(choices.collect())?,
            right,
        };
        let statement = claim.text(&claim.statement, self.atlas, self.locale);
        let prompt = self.text(
            "quiz-prompt-who",
            &[("statement", statement.as_ref().into())],
        );
        let mut asked = self.of_claim(claim, prompt, form);
        asked.right = self.words(&known[own].name).to_owned();
        asked.explanation.push('\n');
        asked.explanation.push_str(self.words(&known[own].note));
        Ok(asked)
    }
}

/// Whether a claim is in a field or in one of its narrower fields.
pub(in crate::lesson::quiz) fn is_about(atlas: &Atlas, claim: &Claim, domain: DomainKey) -> bool {
    (claim.domains.iter()).any(|&known| atlas.is_within(known, domain))
}

/// The regions that a claim is about or speaks of: itself, by a city or within a cluster.
pub(in crate::lesson::quiz) fn named_by(atlas: &Atlas, claim: &Claim) -> BTreeSet<RegionKey> {
    let mut regions = BTreeSet::new();
    for &subject in claim.subjects.iter().chain(&claim.mentions) {
        match subject {
            Subject::Region(region) => {
                regions.insert(region);
            }
            Subject::City(city) => {
                regions.insert(atlas.cities[city].region);
            }
            Subject::Cluster(cluster) => regions.extend(&atlas.clusters[cluster].members),
            Subject::Company(_) | Subject::Programme(_) | Subject::Country => {}
        }
    }
    regions
}

/// The regions that any claim names in a field, a narrower or a wider one: none of them can be a
/// wrong answer.
pub(in crate::lesson::quiz) fn named_regions(
    atlas: &Atlas,
    domain: DomainKey,
) -> BTreeSet<RegionKey> {
    let is_near = |claim: &&Claim| {
        (claim.domains.iter())
            .any(|&known| atlas.is_within(known, domain) || atlas.is_within(domain, known))
    };
    (atlas.claims.entries().iter().filter(is_near))
        .flat_map(|claim| named_by(atlas, claim))
        .collect()
}

/// The statement of a claim with another number in place of its own; none unless each language
/// writes its own number in digits, and once.
pub(in crate::lesson::quiz) fn with_number(claim: &Claim, value: f64) -> Option<Words> {
    let own = claim.figure.as_ref()?.value;
    if claim.statement.is_empty() {
        return None;
    }
    let changed = (claim.statement.iter())
        .map(|(language, text)| Some((language.to_owned(), replaced(text, own, value)?)));
    changed.collect::<Option<Vec<_>>>().map(Words::from_iter)
}

/// What may stand between the thousands of a number.
const BETWEEN_THOUSANDS: [char; 4] = [',', ' ', '\u{a0}', '\u{202f}'];

/// The text with a whole number written in digits put in place of another that occurs once.
fn replaced(text: &str, own: f64, value: f64) -> Option<String> {
    let is_whole = |number: f64| number.fract() == 0.0 && (1.0..1e15).contains(&number);
    if !is_whole(own) || !is_whole(value) {
        return None;
    }
    let own = format!("{own}");
    let mut numbers = numbers(text)
        .into_iter()
        .filter(|number| number.digits == own);
    let found = numbers.next().filter(|_| numbers.next().is_none())?;
    let written = grouped(&format!("{value}"), found.between);
    Some(format!(
        "{}{written}{}",
        text.get(..found.start)?,
        text.get(found.end..)?
    ))
}

/// A number as it stands in a text.
struct Written {
    start: usize,
    end: usize,
    digits: String,
    between: Option<char>,
}

/// The whole numbers of a text, with groups of three digits taken together.
fn numbers(text: &str) -> Vec<Written> {
    let mut numbers = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut before = None;
    while let Some((start, letter)) = letters.next() {
        if !letter.is_ascii_digit() {
            before = Some(letter);
            continue;
        }
        let mut number = Written {
            start,
            end: start + 1,
            digits: letter.to_string(),
            between: None,
        };
        let mut is_decimal = before == Some('.')
            || before.is_some_and(char::is_alphanumeric) && before.is_some_and(|b| b.is_ascii());
        loop {
            let rest = text.get(number.end..).unwrap_or_default();
            let mut coming = rest.chars();
            match coming.next() {
                Some(digit) if digit.is_ascii_digit() => {
                    number.digits.push(digit);
                    number.end += 1;
                }
                Some(between)
                    if BETWEEN_THOUSANDS.contains(&between)
                        && number.between.is_none_or(|known| known == between)
                        && is_group(coming.as_str()) =>
                {
                    number.between = Some(between);
                    let group: String = coming.take(3).collect();
                    number.digits.push_str(&group);
                    number.end += between.len_utf8() + 3;
                }
                Some('.' | ',') if coming.next().is_some_and(|next| next.is_ascii_digit()) => {
                    is_decimal = true;
                    number.end += 1;
                }
                _ => break,
            }
        }
        while letters.next_if(|&(place, _)| place < number.end).is_some() {}
        before = Some('0');
        if !is_decimal {
            numbers.push(number);
        }
    }
    numbers
}

/// Whether a text begins with exactly three digits.
fn is_group(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    digits == 3
}

/// Digits with a sign between the thousands.
fn grouped(digits: &str, between: Option<char>) -> String {
    let Some(between) = between else {
        return digits.to_owned();
    };
    let mut written = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(between);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_replaced_as_it_was_written() {
        for (text, own, value, expected) in [
            ("90% of all", 90.0, 60.0, Some("60% of all")),
            ("dès 2 500 ans", 2500.0, 5000.0, Some("dès 5 000 ans")),
            (
                "220,000 of 1",
                220_000.0,
                1_440_000.0,
                Some("1,440,000 of 1"),
            ),
            ("建城约有2500年", 2500.0, 5000.0, Some("建城约有5000年")),
            ("90 and 90", 90.0, 60.0, None),
            ("F90 and 90.5 and 9.90", 90.0, 60.0, None),
            ("190", 90.0, 60.0, None),
            ("nearly 8.5 billion", 8_500_000_000.0, 1.0, None),
            ("ninety", 90.0, 60.0, None),
        ] {
            assert_eq!(replaced(text, own, value).as_deref(), expected, "{text}");
        }
    }
}
