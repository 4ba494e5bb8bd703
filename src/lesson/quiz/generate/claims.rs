//! Questions on claims.

use super::pool::{Pool, reads_apart};
use super::{CHOICES, Reason};
use crate::analysis::Shuffle;
use crate::atlas::{Claim, ClaimKey, DomainKey, RegionKey, SourceKindKey, Subject};
use crate::lesson::quiz::ask::{named_regions, with_number};
use crate::lesson::quiz::{Difficulty, Question, Saying};

impl Pool<'_> {
    /// A claim that is about one region alone, and in a field, if there is any: with the region.
    fn specialised(&self, claim: &Claim) -> Option<RegionKey> {
        match claim.subjects[..] {
            [Subject::Region(region)] if !claim.domains.is_empty() => Some(region),
            _ => None,
        }
        .filter(|region| self.regions.contains(region))
    }

    fn specialisation(
        &self,
        shuffle: &mut Shuffle,
    ) -> Result<(ClaimKey, DomainKey, RegionKey), Reason> {
        let claims: Vec<(ClaimKey, RegionKey)> = (self.claims.iter())
            .filter_map(|&key| Some((key, self.specialised(&self.atlas.claims[key])?)))
            .collect();
        let &(claim, region) = shuffle.one(&claims).ok_or(Reason::NoClaims)?;
        let domains = &self.atlas.claims[claim].domains;
        let domain = *shuffle.one(domains).ok_or(Reason::NoClaims)?;
        Ok((claim, domain, region))
    }

    pub(super) fn known(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let (claim, domain, region) = self.specialisation(shuffle)?;
        let named = named_regions(self.atlas, domain);
        let choices = self.beside(region, |other| !named.contains(&other), shuffle)?;
        Ok(Question::Known {
            domain: self.atlas.domains[domain].id.clone(),
            claim: self.atlas.claims[claim].id.clone(),
            choices: self.ids(&choices),
        })
    }

    pub(super) fn statement(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        match shuffle.below(4) {
            0 => self.named(true, shuffle),
            1 => self.named(false, shuffle),
            2 => self.as_said(shuffle),
            _ => self.misquoted(shuffle),
        }
    }

    fn named(&self, is_true: bool, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let (claim, domain, right) = self.specialisation(shuffle)?;
        let region = if is_true {
            right
        } else {
            let named = named_regions(self.atlas, domain);
            let choices = self.beside(right, |other| !named.contains(&other), shuffle)?;
            let wrong: Vec<RegionKey> = (choices.into_iter())
                .filter(|&region| region != right)
                .collect();
            *shuffle.one(&wrong).ok_or(Reason::NoClaims)?
        };
        Ok(Question::Statement {
            claim: self.atlas.claims[claim].id.clone(),
            says: Saying::Named {
                domain: self.atlas.domains[domain].id.clone(),
                region: self.atlas.regions[region].id.clone(),
            },
        })
    }

    fn as_said(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let claim = *shuffle.one(&self.claims).ok_or(Reason::NoClaims)?;
        Ok(Question::Statement {
            claim: self.atlas.claims[claim].id.clone(),
            says: Saying::Statement,
        })
    }

    fn misquoted(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let claims: Vec<(&Claim, f64)> = (self.claims.iter())
            .map(|&key| &self.atlas.claims[key])
            .filter_map(|claim| Some((claim, self.misquotation(claim)?)))
            .collect();
        let (claim, value) = shuffle.one(&claims).ok_or(Reason::NoClaims)?;
        Ok(Question::Statement {
            claim: claim.id.clone(),
            says: Saying::Figure(*value),
        })
    }

    /// Another number for a claim, with as many digits that are not zero at its end as its own. It
    /// is larger, since "more than 150" would still hold of a smaller one; a share of which more
    /// would be all is smaller, and then by so much that no reader takes it for the same.
    fn misquotation(&self, claim: &Claim) -> Option<f64> {
        let figure = claim.figure.as_ref()?;
        let own = figure.value;
        // A count of a few is told by listing them, and a rank of one by saying so.
        if own < 10.0 {
            return None;
        }
        let factor = match self.difficulty {
            Difficulty::Easy => 3.0,
            Difficulty::Medium => 2.0,
            Difficulty::Hard => 1.5,
        };
        let unit = &self.atlas.units[figure.unit];
        let is_share = (self.atlas.meta.languages.iter())
            .any(|language| unit.display(language).symbol.starts_with(['%', '‰']));
        let value = if is_share && own * factor >= 100.0 {
            own / factor
        } else {
            own * factor
        };
        let value = rounded_like(value, own);
        (value != own && with_number(claim, value).is_some()).then_some(value)
    }

    pub(super) fn who(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let claim = *shuffle.one(&self.claims).ok_or(Reason::NoClaims)?;
        let claim = &self.atlas.claims[claim];
        let known = &self.atlas.meta.source_kinds;
        let own = self.atlas.sources[claim.source].kind;
        let mut others: Vec<SourceKindKey> = known.keys().filter(|&kind| kind != own).collect();
        shuffle.shuffle(&mut others);
        let mut kinds = vec![own];
        for kind in others {
            let names = &known[kind].name;
            let is_apart = (kinds.iter()).all(|&other| reads_apart(names, &known[other].name));
            if kinds.len() < CHOICES && is_apart {
                kinds.push(kind);
            }
        }
        if kinds.len() < 2 {
            return Err(Reason::NoClaims);
        }
        shuffle.shuffle(&mut kinds);
        Ok(Question::Who {
            claim: claim.id.clone(),
            kinds: kinds.iter().map(|&kind| known[kind].id.clone()).collect(),
        })
    }
}

/// A number rounded to the place of the last digit of another that is not zero, or to the next
/// smaller place where that would leave nothing of it.
fn rounded_like(value: f64, own: f64) -> f64 {
    let mut place = 1.0;
    while place * 10.0 <= own && own % (place * 10.0) == 0.0 {
        place *= 10.0;
    }
    let rounded = (value / place).round() * place;
    if rounded == own || rounded == 0.0 {
        value.round()
    } else {
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_number_is_as_round_as_the_first() {
        for (value, own, expected) in [
            (135.0, 90.0, 140.0),
            (45.0, 90.0, 50.0),
            (330_000.0, 220_000.0, 330_000.0),
            (88.5, 59.0, 89.0),
            (1_500.0, 1_000.0, 2_000.0),
        ] {
            assert_eq!(rounded_like(value, own), expected);
        }
    }
}
