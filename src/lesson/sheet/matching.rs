//! What belongs together, in two columns.

use super::Pairs;
use super::lots::ordered;
use super::work::{Asked, Needed, SheetProblem, at_least};
use crate::atlas::{Claim, ClaimKey, DomainKey, RegionKey, SourceKey, SourceKindKey, Subject};

/// The fewest pairs worth a sheet.
const LEAST_PAIRS: usize = 3;
/// The most pairs that stand on a sheet: the letters of an alphabet.
const MOST_PAIRS: usize = 26;

/// Two columns to be joined.
#[derive(Clone, Debug)]
pub struct MatchingWork {
    /// What is joined with what.
    pub pairs: Pairs,
    /// The left column.
    pub left: Vec<LeftItem>,
    /// The right column.
    pub right: Vec<RightItem>,
    /// For each of the left column its place in the right one.
    pub answers: Vec<usize>,
    /// For each of the left column where the answer comes from, as far as the pack says.
    pub sources: Vec<Option<SourceKey>>,
}

/// Something of the left column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftItem {
    /// A region.
    Region(RegionKey),
    /// A claim.
    Claim(ClaimKey),
}

/// Something of the right column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightItem {
    /// The capital of a region.
    CapitalOf(RegionKey),
    /// A field.
    Domain(DomainKey),
    /// A kind of source.
    Kind(SourceKindKey),
}

/// A pair with where it comes from.
type Pair = (LeftItem, RightItem, Option<SourceKey>);

pub(super) fn matching(
    asked: &Asked<'_>,
    pairs: Pairs,
    count: usize,
) -> Result<MatchingWork, SheetProblem> {
    let (needed, mut found) = match pairs {
        Pairs::Capitals => (Needed::Capitals, capitals(asked)),
        Pairs::Specialisations => (Needed::Fields, specialisations(asked)),
        Pairs::Sources => (Needed::Claims, claims(asked)),
    };
    at_least(needed, found.len(), LEAST_PAIRS)?;
    // Every version asks the same, in another order.
    found.truncate(count.clamp(LEAST_PAIRS, MOST_PAIRS));
    let found = ordered(asked.seed.wrapping_add(2), asked.version, &found);
    let mut right: Vec<RightItem> = Vec::new();
    for &(_, item, _) in &found {
        if !right.contains(&item) {
            right.push(item);
        }
    }
    if pairs == Pairs::Sources {
        // Kinds that stand behind none of the claims are to choose from too.
        for kind in kinds_with_claims(asked) {
            let item = RightItem::Kind(kind);
            if !right.contains(&item) {
                right.push(item);
            }
        }
    }
    // From the order of the pack, so that the lots know nothing of the left column.
    right.sort_by_key(|item| match *item {
        RightItem::CapitalOf(region) => region.index(),
        RightItem::Domain(domain) => domain.index(),
        RightItem::Kind(kind) => kind.index(),
    });
    let right = ordered(asked.seed.wrapping_add(1), asked.version, &right);
    let place_of = |item| right.iter().position(|&other| other == item).unwrap_or(0);
    Ok(MatchingWork {
        pairs,
        answers: found.iter().map(|&(_, item, _)| place_of(item)).collect(),
        left: found.iter().map(|&(item, ..)| item).collect(),
        sources: found.iter().map(|&(.., source)| source).collect(),
        right,
    })
}

/// Regions of a kind whose capital may be asked for, by lot.
fn capitals(asked: &Asked<'_>) -> Vec<Pair> {
    let atlas = asked.atlas;
    let found: Vec<Pair> = (asked.regions.iter())
        .filter_map(|&key| {
            let region = atlas.regions.get(key)?;
            let capital = region.capital.as_ref()?;
            let may_be_asked = atlas.meta.region_kinds[region.kind].capital_question;
            if !may_be_asked || capital.names == region.names {
                return None;
            }
            // The pack says where it has a city from, and a capital is one of them.
            let source = atlas
                .cities_in(key)
                .find(|(_, city)| city.pinyin == capital.pinyin)
                .map(|(_, city)| city.source);
            Some((LeftItem::Region(key), RightItem::CapitalOf(key), source))
        })
        .collect();
    ordered(asked.seed, 0, &found)
}

/// Regions with a field that a source names them for, and that no source names another region of
/// the sheet for: each has one partner. By lot.
fn specialisations(asked: &Asked<'_>) -> Vec<Pair> {
    let atlas = asked.atlas;
    let speaks = |region: RegionKey, domain: DomainKey| {
        (atlas.claims_in(domain)).any(|(_, claim)| claim.speaks_of(Subject::Region(region)))
    };
    let mut chosen: Vec<(RegionKey, DomainKey, SourceKey)> = Vec::new();
    for region in ordered(asked.seed, 0, &asked.regions) {
        let named: Vec<(DomainKey, SourceKey)> = fields_of(asked, region).collect();
        let free = ordered(asked.seed, 0, &named)
            .into_iter()
            .find(|&(domain, _)| {
                chosen.iter().all(|&(other, taken, _)| {
                    !speaks(other, domain)
                        && !speaks(region, taken)
                        && !atlas.is_within(domain, taken)
                        && !atlas.is_within(taken, domain)
                })
            });
        chosen.extend(free.map(|(domain, source)| (region, domain, source)));
    }
    (chosen.into_iter())
        .map(|(region, domain, source)| {
            let left = LeftItem::Region(region);
            (left, RightItem::Domain(domain), Some(source))
        })
        .collect()
}

/// The fields that claims about a region are filed under, with who says so; each field once.
pub(super) fn fields_of(
    asked: &Asked<'_>,
    region: RegionKey,
) -> impl Iterator<Item = (DomainKey, SourceKey)> {
    let mut seen = Vec::new();
    (asked.atlas.claims_about(Subject::Region(region)))
        // A claim about many regions at once says little about each.
        .filter(|(_, claim)| regions_in(claim) <= 2)
        .filter_map(|(_, claim)| Some((*claim.domains.first()?, claim.source)))
        .filter(move |&(domain, _)| {
            let is_new = !seen.contains(&domain);
            seen.push(domain);
            is_new
        })
}

fn regions_in(claim: &Claim) -> usize {
    let is_region = |subject: &&Subject| matches!(subject, Subject::Region(_));
    claim.subjects.iter().filter(is_region).count()
}

/// Claims about the regions, one of each kind of source in turn, by lot.
fn claims(asked: &Asked<'_>) -> Vec<Pair> {
    let atlas = asked.atlas;
    let about: Vec<(ClaimKey, SourceKey, SourceKindKey)> = (atlas.claims.iter())
        .filter(|(_, claim)| is_about(asked, claim))
        .map(|(key, claim)| (key, claim.source, atlas.sources[claim.source].kind))
        .collect();
    let mut left = ordered(asked.seed, 0, &about);
    let kinds = ordered(asked.seed, 0, &kinds_with_claims(asked));
    let mut chosen = Vec::with_capacity(left.len());
    while !left.is_empty() {
        for &wanted in &kinds {
            let place = left.iter().position(|&(.., kind)| kind == wanted);
            if let Some(place) = place {
                let (key, source, kind) = left.remove(place);
                let (left, right) = (LeftItem::Claim(key), RightItem::Kind(kind));
                chosen.push((left, right, Some(source)));
            }
        }
    }
    chosen
}

fn is_about(asked: &Asked<'_>, claim: &Claim) -> bool {
    // All regions are the whole country.
    asked.regions.len() == asked.atlas.regions.len()
        || claim.subjects.iter().any(|subject| match subject {
            Subject::Region(region) => asked.regions.contains(region),
            _ => false,
        })
}

/// The kinds of source that stand behind any claim of the pack.
fn kinds_with_claims(asked: &Asked<'_>) -> Vec<SourceKindKey> {
    let atlas = asked.atlas;
    let is_behind = |&kind: &SourceKindKey| {
        (atlas.claims.entries().iter()).any(|claim| atlas.sources[claim.source].kind == kind)
    };
    atlas.meta.source_kinds.keys().filter(is_behind).collect()
}
