//! What lies over the map: regions that claims name, outlines of clusters, cities and centres as
//! points, the direction of a programme.
//!
//! [`Marks::of`] derives it from the view alone: from its layers and, where the layer of the page
//! is shown, from the page that is read. Some pages ask a question of their own; then they are a
//! [`Lens`], and what they show takes the place of the classes. Drawing is next door: fills and
//! outlines with the land ([`outline`]), points and names above all ([`over`]), and what it all
//! means in the legend ([`legend`]).

mod gather;
pub mod legend;
mod lines;
mod names;
pub mod outline;
pub mod over;
mod pages;
mod symbols;

pub use lines::MarkLines;
pub use over::OverState;

use crate::atlas::{
    Atlas, CityKey, Claim, ClusterKey, CompanyKey, DimensionKey, DomainKey, ProgrammeKey,
    RegionKey, SourceKey, Subject,
};
use crate::carto::Projected;
use crate::figure::Scene;
use crate::view::{Layers, Mask, Page};
use std::sync::Arc;

/// What there is to draw over the land, in the order of the pack.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// The question that takes the place of the classes.
    pub lens: Option<Lens>,
    /// Regions that are more than land.
    pub regions: Vec<RegionMark>,
    /// Clusters by their outlines.
    pub clusters: Vec<ClusterMark>,
    /// Cities and centres.
    pub points: Vec<PointMark>,
    /// Directions.
    pub flows: Vec<FlowMark>,
    /// What each of several fields names.
    pub by_domain: Vec<DomainCount>,
    /// Who makes the claims shown, each once.
    pub claim_sources: Vec<SourceKey>,
    /// Who says where the points are, each once.
    pub place_sources: Vec<SourceKey>,
}

/// A page that takes the place of the classes of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lens {
    /// Who specialises in what.
    Domains(Vec<DomainKey>),
    /// The examples of a dimension of the typology.
    Dimension(DimensionKey),
    /// The places that claims about a company name.
    Company(CompanyKey),
    /// A programme of the state.
    Programme(ProgrammeKey),
}

impl Lens {
    /// The question of the page that is read, if it takes the place of the classes.
    #[must_use]
    pub fn of(scene: &Scene<'_>) -> Option<Self> {
        let is_hidden = scene.view.mask.colours || scene.view.mask.names;
        if is_hidden || !scene.view.layers.page {
            return None;
        }
        match scene.resolved.page.as_ref()? {
            Page::Domains(domains) if !domains.is_empty() => Some(Self::Domains(domains.clone())),
            Page::Dimension(dimension) => Some(Self::Dimension(*dimension)),
            Page::Programme(programme) => Some(Self::Programme(*programme)),
            // A company without places has no map of its own; the classes stay.
            Page::Company(company) => {
                let places = scene.atlas.places_of(Subject::Company(*company));
                (!places.is_empty()).then_some(Self::Company(*company))
            }
            _ => None,
        }
    }

    /// The claims by which it names a region.
    #[must_use]
    pub fn claims_at<'a>(&self, atlas: &'a Atlas, region: RegionKey) -> Vec<&'a Claim> {
        let place = Subject::Region(region);
        let claims = atlas.claims.entries().iter();
        match self {
            Self::Domains(domains) => claims
                .filter(|claim| {
                    let in_fields = (claim.domains.iter())
                        .any(|&known| domains.iter().any(|&wider| atlas.is_within(known, wider)));
                    in_fields && claim.subjects.contains(&place)
                })
                .collect(),
            Self::Company(company) => claims
                .filter(|claim| {
                    claim.speaks_of(Subject::Company(*company)) && claim.speaks_of(place)
                })
                .collect(),
            Self::Dimension(_) | Self::Programme(_) => Vec::new(),
        }
    }
}

/// A region that is more than land, the later in this order over the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegionLook {
    /// In a cluster that is named, but not named itself.
    Member,
    /// What the page is about, by its outline.
    Outlined,
    /// In a hub of a programme.
    Hub,
    /// Named by a claim.
    Named,
}

/// A region with its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionMark {
    /// The region.
    pub region: RegionKey,
    /// How it looks.
    pub look: RegionLook,
    /// How many of the fields chosen name it.
    pub fields: usize,
}

/// A cluster by its outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterMark {
    /// The cluster.
    pub cluster: ClusterKey,
    /// Whether the page is about it.
    pub is_strong: bool,
    /// Whether it only lies within its regions.
    pub is_part: bool,
    /// How many of the fields chosen name it.
    pub fields: usize,
    /// Its outline, as arcs of the boundaries.
    pub arcs: Vec<usize>,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkId {
    /// A city.
    City(CityKey),
    /// A centre, by its place in its programme.
    Centre(ProgrammeKey, usize),
    /// A cluster.
    Cluster(ClusterKey),
}

/// How a point looks, the later in this order over the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointLook {
    /// A city of the layer of cities.
    Dot,
    /// A city that a study leaves out.
    LeftOut,
    /// A city that the page names.
    City,
    /// A centre of a programme.
    Centre,
    /// The city that the page is about.
    Focus,
}

/// A point with its look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointMark {
    /// What it stands for.
    pub of: MarkId,
    /// Where it is on the plane.
    pub at: Projected,
    /// How it looks.
    pub look: PointLook,
    /// How many of the fields chosen name it.
    pub fields: usize,
}

/// The direction of a programme. It has no width: nothing says how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowMark {
    /// The programme.
    pub programme: ProgrammeKey,
    /// Where it begins on the plane.
    pub from: Projected,
    /// Where it ends.
    pub to: Projected,
}

/// How much a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainCount {
    /// The field.
    pub domain: DomainKey,
    /// How many regions.
    pub regions: usize,
    /// How many cities.
    pub cities: usize,
    /// How many clusters.
    pub clusters: usize,
}

impl Marks {
    /// What the scene's view lays over the map. Where the colours are hidden nothing is: a blank
    /// sheet is blank. Where only names are hidden, the page that is read is, since it names places.
    #[must_use]
    pub fn of(scene: &Scene<'_>) -> Self {
        if scene.view.mask.colours {
            return Self::default();
        }
        let page = (scene.resolved.page.as_ref()).filter(|_| !scene.view.mask.names);
        gather::gather(scene.atlas, page, scene.view.layers)
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lens.is_none()
            && self.regions.is_empty()
            && self.clusters.is_empty()
            && self.points.is_empty()
    }

    /// How a region looks, where it is more than land.
    #[must_use]
    pub fn look(&self, region: RegionKey) -> Option<RegionLook> {
        self.mark(region).map(|mark| mark.look)
    }

    /// The mark of a region.
    #[must_use]
    pub fn mark(&self, region: RegionKey) -> Option<&RegionMark> {
        self.regions.iter().find(|mark| mark.region == region)
    }

    /// Whether so many fields are chosen that names say how many of them name a place.
    #[must_use]
    pub fn counts_fields(&self) -> bool {
        self.by_domain.len() > 1
    }

    /// A name with the number of fields that name the place, where several are chosen.
    #[must_use]
    pub fn counted(&self, scene: &Scene<'_>, name: &str, fields: usize) -> String {
        if fields == 0 || !self.counts_fields() {
            return name.to_owned();
        }
        scene.locale.text_with(
            "mark-counted",
            &[("name", name.into()), ("count", fields.into())],
        )
    }
}

impl MarkId {
    /// The name of what it stands for.
    #[must_use]
    pub fn name<'a>(self, scene: &'a Scene<'_>) -> &'a str {
        let names = match self {
            Self::City(city) => &scene.atlas.cities[city].names,
            Self::Cluster(cluster) => &scene.atlas.clusters[cluster].names,
            Self::Centre(programme, index) => {
                let programme = &scene.atlas.programmes[programme];
                match programme.centres.get(index) {
                    Some(centre) => &centre.names,
                    None => &programme.names,
                }
            }
        };
        scene.words(names)
    }

    /// What kind of thing it is: "City in Anhui".
    #[must_use]
    pub fn kind(self, scene: &Scene<'_>) -> String {
        match self {
            Self::City(city) => scene.locale.text_with(
                "search-kind-city",
                &[(
                    "region",
                    scene.region_name(scene.atlas.cities[city].region).into(),
                )],
            ),
            Self::Cluster(_) => scene.locale.text("mark-cluster"),
            Self::Centre(programme, _) => scene
                .words(&scene.atlas.programmes[programme].names)
                .to_owned(),
        }
    }

    /// The page on it.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::City(city) => Page::City(city),
            Self::Cluster(cluster) => Page::Cluster(cluster),
            Self::Centre(programme, _) => Page::Programme(programme),
        }
    }

    /// An id for a picture.
    #[must_use]
    pub fn id(self, scene: &Scene<'_>) -> String {
        let atlas = scene.atlas;
        match self {
            Self::City(city) => format!("city-{}", atlas.cities[city].id),
            Self::Cluster(cluster) => format!("cluster-{}", atlas.clusters[cluster].id),
            Self::Centre(programme, index) => {
                let programme = &atlas.programmes[programme];
                let centre = programme.centres.get(index);
                centre.map_or("", |centre| centre.id.as_str()).to_owned()
            }
        }
    }
}

/// Keeps the marks until the view asks for others.
#[derive(Default)]
pub struct MarkCache {
    of: Option<(u64, Option<Page>, Layers, Mask)>,
    marks: Arc<Marks>,
}

impl MarkCache {
    /// The marks of a scene.
    pub fn of(&mut self, scene: &Scene<'_>) -> Arc<Marks> {
        let (page, layers) = (&scene.resolved.page, scene.view.layers);
        let generation = scene.atlas.generation;
        let hidden = scene.view.mask;
        let known = self.of.as_ref().is_some_and(|of| {
            of.0 == generation && of.1 == *page && of.2 == layers && of.3 == hidden
        });
        if !known {
            self.marks = Arc::new(Marks::of(scene));
            self.of = Some((generation, page.clone(), layers, hidden));
        }
        Arc::clone(&self.marks)
    }
}

#[cfg(test)]
mod tests;
