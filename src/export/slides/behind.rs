//! Who is behind what a slide shows: the sources of its figures, of its claims, of its places.

use crate::atlas::{Atlas, Claim, Observations, RegionKey, Side, SourceKey, Subject, Year};
use crate::figure::Scene;
use crate::figure::map::marks::Marks;
use crate::view::{FigureKind, Page};

/// The sources of a picture, each once in each list.
#[derive(Debug, Default)]
pub(super) struct Behind {
    figures: Vec<SourceKey>,
    claims: Vec<SourceKey>,
    places: Vec<SourceKey>,
}

impl Behind {
    /// The sources of what a scene draws.
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        let mut behind = match (scene.view.figure, &scene.resolved.page) {
            (FigureKind::Map, _) => of_map(scene),
            (FigureKind::Profile, Some(page)) => of_page(scene.atlas, page),
            (FigureKind::Profile, None) => Self {
                figures: scene.sources(),
                claims: (scene.resolved.focus())
                    .map(|region| of_region(scene.atlas, region))
                    .unwrap_or_default(),
                places: Vec::new(),
            },
            _ => Self {
                figures: scene.sources(),
                ..Self::default()
            },
        };
        for list in [&mut behind.figures, &mut behind.claims, &mut behind.places] {
            let mut seen = std::collections::HashSet::new();
            list.retain(|source| seen.insert(*source));
        }
        behind
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = SourceKey> {
        (self.figures.iter())
            .chain(&self.claims)
            .chain(&self.places)
            .copied()
    }

    /// The publishers in words: of the figures, of the claims, of the places.
    pub(super) fn line(&self, scene: &Scene<'_>) -> String {
        let lists = [
            ("source-line-data", &self.figures),
            ("source-line-claims", &self.claims),
            ("source-line-places", &self.places),
        ];
        let parts: Vec<String> = (lists.into_iter())
            .filter(|(_, sources)| !sources.is_empty())
            .map(|(key, sources)| {
                let list = scene.publishers(sources);
                scene.locale.text_with(key, &[("source", list.into())])
            })
            .collect();
        parts.join(&scene.locale.text("phrase-separator"))
    }
}

fn of_map(scene: &Scene<'_>) -> Behind {
    let marks = Marks::of(scene);
    Behind {
        // A question of a page takes the place of the classes, and a blank map has none.
        figures: if marks.lens.is_none() && !(scene.view.mask.values && scene.view.mask.colours) {
            scene.sources()
        } else {
            Vec::new()
        },
        claims: marks.claim_sources,
        places: marks.place_sources,
    }
}

/// Who makes the claims on a region and on its cities.
fn of_region(atlas: &Atlas, region: RegionKey) -> Vec<SourceKey> {
    let cities = atlas.cities_in(region).map(|(key, _)| Subject::City(key));
    let subjects: Vec<Subject> = std::iter::once(Subject::Region(region))
        .chain(cities)
        .collect();
    claims_where(atlas, |claim| {
        claim.subjects.iter().any(|known| subjects.contains(known))
    })
}

fn claims_where(atlas: &Atlas, is_wanted: impl Fn(&Claim) -> bool) -> Vec<SourceKey> {
    let claims = atlas.claims.entries().iter();
    claims
        .filter(|claim| is_wanted(claim))
        .map(|claim| claim.source)
        .collect()
}

fn of_page(atlas: &Atlas, page: &Page) -> Behind {
    let mut behind = Behind::default();
    let claims = &mut behind.claims;
    match page {
        Page::Domains(chosen) => {
            *claims = claims_where(atlas, |claim| {
                claim.domains.iter().any(|&known| {
                    chosen.is_empty() || chosen.iter().any(|&wider| atlas.is_within(known, wider))
                })
            });
        }
        Page::Dimension(key) => {
            *claims = claims_where(atlas, |claim| claim.dimension == Some(*key));
            claims.extend(atlas.typology.as_ref().map(|typology| typology.source));
        }
        Page::Typology => claims.extend(atlas.typology.as_ref().map(|typology| typology.source)),
        Page::Topic(key) => *claims = claims_where(atlas, |claim| claim.topic == Some(*key)),
        Page::Article(key) => {
            let sections = &atlas.articles[*key].sections;
            let keys = sections.iter().flat_map(|section| &section.claims);
            *claims = keys.map(|&claim| atlas.claims[claim].source).collect();
        }
        Page::Timeline => claims.extend(atlas.events.entries().iter().map(|event| event.source)),
        Page::Event(key) => {
            let event = &atlas.events[*key];
            claims.push(event.source);
            claims.extend(event.claims.iter().map(|&claim| atlas.claims[claim].source));
        }
        Page::Source(key) => claims.push(*key),
        Page::Ranking(key) => {
            behind.figures = of_rows(atlas, *key, None);
        }
        Page::Disagreement(key) => of_sides(atlas, &atlas.disagreements[*key].sides, &mut behind),
        Page::Disagreements => {
            for disagreement in atlas.disagreements.entries() {
                of_sides(atlas, &disagreement.sides, &mut behind);
            }
        }
        _ => of_place(atlas, page, &mut behind),
    }
    behind
}

/// A page about somebody or something that claims speak of.
fn of_place(atlas: &Atlas, page: &Page, behind: &mut Behind) {
    let subject = match page {
        Page::Country => Subject::Country,
        Page::Cluster(key) => Subject::Cluster(*key),
        Page::Company(key) => Subject::Company(*key),
        Page::City(key) => {
            behind.places.push(atlas.cities[*key].source);
            Subject::City(*key)
        }
        Page::Programme(key) => {
            behind.claims.push(atlas.programmes[*key].source);
            Subject::Programme(*key)
        }
        _ => return,
    };
    let spoken = claims_where(atlas, |claim| claim.speaks_of(subject));
    behind.claims.extend(spoken);
}

fn of_rows(atlas: &Atlas, ranking: crate::atlas::RankingKey, year: Option<Year>) -> Vec<SourceKey> {
    (atlas.rankings[ranking].rows.iter())
        .filter(|row| year.is_none_or(|year| row.year == year))
        .map(|row| row.source)
        .collect()
}

fn of_sides(atlas: &Atlas, sides: &[Side], behind: &mut Behind) {
    for side in sides {
        match *side {
            Side::Claim(key) => behind.claims.push(atlas.claims[key].source),
            Side::Ranking(key, year) => behind.figures.extend(of_rows(atlas, key, Some(year))),
            Side::Metric(metric, year) => {
                let figures = atlas.figures(metric);
                for region in atlas.regions.keys() {
                    push_origin(figures, Some(region), year, &mut behind.figures);
                }
            }
            Side::Figure(metric, region, year) => {
                push_origin(atlas.figures(metric), region, year, &mut behind.figures);
            }
            Side::Areas => {}
        }
    }
}

/// Adds the sources of one figure, that of the country where no region is named.
fn push_origin(
    figures: &Observations,
    region: Option<RegionKey>,
    year: Year,
    sources: &mut Vec<SourceKey>,
) {
    let origin = match region {
        Some(region) => figures.provenance(region, year),
        None => figures.national_provenance(year),
    };
    if let Some(origin) = origin {
        sources.push(origin.source);
        sources.extend_from_slice(origin.also);
    }
}
