//! Questions on where places are.

use super::pool::{Pool, reads_apart};
use super::{CHOICES, Reason};
use crate::analysis::Shuffle;
use crate::atlas::{City, CityKey, RegionKey};
use crate::lesson::quiz::{Difficulty, Question};

impl Pool<'_> {
    fn region(&self, shuffle: &mut Shuffle) -> Result<RegionKey, Reason> {
        // One region alone is not looked for.
        if self.regions.len() < 2 {
            return Err(Reason::TooFewRegions {
                found: self.regions.len(),
                needed: 2,
            });
        }
        shuffle.one(&self.regions).copied().ok_or(Reason::Spent)
    }

    pub(super) fn find(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let region = self.region(shuffle)?;
        Ok(Question::Find {
            region: self.atlas.regions[region].id.clone(),
        })
    }

    pub(super) fn name(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let region = self.region(shuffle)?;
        let choices = self.beside(region, |_| true, shuffle)?;
        Ok(Question::Name {
            region: self.atlas.regions[region].id.clone(),
            choices: self.ids(&choices),
        })
    }

    pub(super) fn place(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let cities: Vec<(CityKey, &City)> = (self.atlas.cities.iter())
            .filter(|(_, city)| self.regions.contains(&city.region))
            .collect();
        let (_, city) = shuffle.one(&cities).ok_or(Reason::NoCities)?;
        Ok(Question::Place {
            city: city.id.clone(),
            tolerance_km: match self.difficulty {
                Difficulty::Easy => 300.0,
                Difficulty::Medium => 200.0,
                Difficulty::Hard => 100.0,
            },
        })
    }

    pub(super) fn capitals(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let atlas = self.atlas;
        let mut regions: Vec<RegionKey> = (self.regions.iter().copied())
            .filter(|&region| {
                let known = &atlas.regions[region];
                known.capital.is_some() && atlas.meta.region_kinds[known.kind].capital_question
            })
            .collect();
        shuffle.shuffle(&mut regions);
        let found = regions.len();
        let mut chosen: Vec<RegionKey> = Vec::with_capacity(CHOICES);
        for region in regions {
            let capital = atlas.regions[region].capital.as_ref();
            let is_apart = self.reads_apart(region, &chosen)
                && (chosen.iter())
                    .filter_map(|&other| atlas.regions[other].capital.as_ref())
                    .all(|other| capital.is_some_and(|own| reads_apart(&own.names, &other.names)));
            if chosen.len() < CHOICES && is_apart {
                chosen.push(region);
            }
        }
        if chosen.len() < CHOICES {
            return Err(Reason::TooFewRegions {
                found,
                needed: CHOICES,
            });
        }
        let mut beside = chosen.clone();
        // The capitals do not stand beside their regions already.
        while beside == chosen {
            shuffle.shuffle(&mut beside);
        }
        Ok(Question::Capitals {
            regions: self.ids(&chosen),
            capitals: self.ids(&beside),
        })
    }
}
