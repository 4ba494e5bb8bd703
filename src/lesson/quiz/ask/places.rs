//! Where places are, and how they are called.

use super::words::{Asker, at_least, only, positive};
use super::{AskFault, draft, showing};
use crate::atlas::RegionKey;
use crate::carto::LonLat;
use crate::lesson::quiz::{Asked, Choice, Form};
use crate::view::PageId;

impl Asker<'_> {
    pub(super) fn find(&self, id: &str) -> Result<Asked, AskFault> {
        let region = self.region(id)?;
        self.choices(&[region])?;
        let name = self.region_name(region);
        let prompt = self.text("quiz-prompt-find", &[("region", name.into())]);
        let form = Form::Region {
            right: id.to_owned(),
        };
        Ok(Asked {
            needs_picture: true,
            ..self.of_region(region, prompt, form)
        })
    }

    pub(super) fn name(&self, id: &str, choices: &[String]) -> Result<Asked, AskFault> {
        let region = self.region(id)?;
        at_least(choices.len(), 2)?;
        let keys = self.regions(choices)?;
        let right = only((0..keys.len()).filter(|&place| keys.get(place) == Some(&region)))?;
        let form = Form::Choice {
            choices: self.choices(&keys)?,
            right,
        };
        let prompt = self.locale.text("quiz-prompt-name");
        let mut asked = self.of_region(region, prompt, form);
        asked.needs_picture = true;
        asked.view.selection = vec![id.to_owned()];
        Ok(asked)
    }

    /// What the two questions about a region on the map have in common.
    fn of_region(&self, region: RegionKey, prompt: String, form: Form) -> Asked {
        let known = &self.atlas.regions[region];
        let neighbours: Vec<&str> = (self.neighbours(region).into_iter())
            .map(|neighbour| self.region_name(neighbour))
            .collect();
        let name = self.region_name(region);
        let kind = self.words(&self.atlas.meta.region_kinds[known.kind].name);
        let explanation = if neighbours.is_empty() {
            self.text(
                "quiz-why-region-alone",
                &[("region", name.into()), ("kind", kind.into())],
            )
        } else {
            self.text(
                "quiz-why-region",
                &[
                    ("region", name.into()),
                    ("kind", kind.into()),
                    ("neighbours", self.listed(&neighbours).into()),
                ],
            )
        };
        Asked {
            answer_view: showing(self.atlas, &[region]),
            right: name.to_owned(),
            explanation,
            regions: vec![known.id.clone()],
            sources: vec![self.cited_map()],
            ..draft(prompt, form, self.places())
        }
    }

    fn neighbours(&self, region: RegionKey) -> Vec<RegionKey> {
        neighbours(self.atlas, region)
    }

    pub(super) fn place(&self, id: &str, tolerance_km: f64) -> Result<Asked, AskFault> {
        let city = self.city(id)?;
        let name = self.words(&city.names);
        let region = self.region_name(city.region);
        let form = Form::Point {
            right: city.at,
            tolerance_km: positive("tolerance_km", tolerance_km)?,
        };
        let prompt = self.text("quiz-prompt-place", &[("city", name.into())]);
        let values = &[
            ("city", name.into()),
            ("region", region.into()),
            ("latitude", self.degrees(city.at.lat, true).into()),
            ("longitude", self.degrees(city.at.lon, false).into()),
        ];
        let mut asked = draft(prompt, form, self.places());
        asked.needs_picture = true;
        asked.answer_view = showing(self.atlas, &[city.region]);
        asked.answer_view.page = Some(PageId::City(id.to_owned()));
        asked.right = self.text("quiz-right-place", values);
        asked.explanation = self.text("quiz-why-place", values);
        asked.regions = self.ids(&[city.region]);
        asked.sources = self.cited(&[city.source]);
        Ok(asked)
    }

    /// A point, as it is read.
    pub(super) fn point(&self, at: LonLat) -> String {
        let values = [
            ("latitude", self.degrees(at.lat, true).into()),
            ("longitude", self.degrees(at.lon, false).into()),
        ];
        self.text("quiz-degrees", &values)
    }

    /// A latitude or a longitude with its side of the globe.
    fn degrees(&self, degrees: f64, is_latitude: bool) -> String {
        let key = match (is_latitude, degrees < 0.0) {
            (true, false) => "degrees-north",
            (true, true) => "degrees-south",
            (false, false) => "degrees-east",
            (false, true) => "degrees-west",
        };
        let number = self.locale.number(degrees.abs(), 1);
        self.text(key, &[("degrees", number.into())])
    }

    pub(super) fn capitals(
        &self,
        regions: &[String],
        capitals: &[String],
    ) -> Result<Asked, AskFault> {
        at_least(regions.len(), 2)?;
        let keys = self.regions(regions)?;
        let beside = self.regions(capitals)?;
        let pairs: Vec<usize> = (keys.iter())
            .map(|key| only((0..beside.len()).filter(|&place| beside.get(place) == Some(key))))
            .collect::<Result<_, _>>()?;
        let capitals: Vec<Choice> = (beside.iter())
            .map(|&region| {
                Ok(Choice {
                    id: self.atlas.regions[region].id.clone(),
                    text: self.capital_name(region)?.to_owned(),
                })
            })
            .collect::<Result<_, AskFault>>()?;
        let lines: Vec<String> = (keys.iter())
            .map(|&region| {
                let capital = self.capital_name(region)?;
                let name = self.region_name(region);
                let values = &[("region", name.into()), ("capital", capital.into())];
                Ok(self.text("quiz-pair", values))
            })
            .collect::<Result<_, AskFault>>()?;
        let form = Form::Pairs {
            left: self.choices(&keys)?,
            right: super::words::told_apart(capitals)?,
            pairs,
        };
        let prompt = self.locale.text("quiz-prompt-capitals");
        let right = lines.join(&self.locale.text("quiz-between"));
        Ok(Asked {
            answer_view: showing(self.atlas, &keys),
            explanation: self.text("quiz-why-capitals", &[("pairs", right.as_str().into())]),
            right,
            regions: self.ids(&keys),
            sources: vec![self.cited_map()],
            ..draft(prompt, form, self.places())
        })
    }

    fn capital_name(&self, region: RegionKey) -> Result<&str, AskFault> {
        let known = &self.atlas.regions[region];
        let may_be_asked = self.atlas.meta.region_kinds[known.kind].capital_question;
        let capital = known.capital.as_ref().filter(|_| may_be_asked);
        let capital = capital.ok_or_else(|| AskFault::NoCapital {
            region: known.id.clone(),
        })?;
        Ok(self.words(&capital.names))
    }
}

/// The regions that share a border with a region.
pub(in crate::lesson::quiz) fn neighbours(
    atlas: &crate::atlas::Atlas,
    region: RegionKey,
) -> Vec<RegionKey> {
    let boundaries = &atlas.boundaries;
    let Some(shape) =
        (atlas.regions.get(region)).and_then(|known| boundaries.shape_index(&known.id))
    else {
        return Vec::new();
    };
    (boundaries.neighbours(shape).iter())
        .filter_map(|&other| atlas.regions.find(&boundaries.shapes().get(other)?.id))
        .collect()
}
