//! From a pack to an atlas: read every file, follow every reference, report what is wrong, and open
//! what is right.

use super::boundaries::{self, BOUNDARIES};
use super::checker::{Checker, Place};
use super::fault::{Fault, Kind, MeaningFault};
use super::files::{OBSERVATIONS, PackFiles, PackSource};
use super::nearest::nearest;
use super::raw::{
    AtlasFile, RawArticle, RawCity, RawClaim, RawCluster, RawCompany, RawDisagreement, RawDomain,
    RawEvent, RawMetric, RawObservations, RawProgramme, RawRanking, RawRegion, RawSource, RawStart,
    RawTerm, RawTopic, RawUnit, TypologyFile,
};
use super::resolve_claims::{self, CLAIMS, DOMAINS, Referred, SOURCES};
use super::resolve_figures::{self, Known, METRICS};
use super::resolve_meta::{self, ATLAS, UNITS};
use super::resolve_pages::{self, DISAGREEMENTS, EVENTS, GLOSSARY, PAGES, Sides, TOPICS};
use super::resolve_places::{self, CITIES, CLUSTERS, COMPANIES, REGIONS};
use super::resolve_programmes::{self, PROGRAMMES, Places, RANKINGS, TYPOLOGY};
use super::syntax::parse;
use super::{
    Atlas, Identified, Meta, Metric, MetricKey, Observations, Region, Start, Table, Topology,
};
use serde::de::DeserializeOwned;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The last generation number given out; only ever counted up.
static GENERATION: AtomicU64 = AtomicU64::new(0);

/// A generation number that no other atlas of this process has.
pub(crate) fn next_generation() -> u64 {
    GENERATION.fetch_add(1, Ordering::Relaxed) + 1
}

/// What came of opening a pack.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The atlas, as far as it could be opened; `None` without `atlas.ron`, `regions.ron`,
    /// `metrics.ron` or `boundaries.ron`.
    pub atlas: Option<Atlas>,
    /// Everything that is wrong, file by file. Empty for a good pack.
    pub faults: Vec<Fault>,
}

impl Atlas {
    /// Opens a pack: what is wrong is reported and left out, and the rest opens.
    #[must_use]
    pub fn load(source: &PackSource) -> Loaded {
        Self::from_files(&PackFiles::read(source))
    }

    /// Opens the pack inside the program.
    #[must_use]
    pub fn embedded() -> Loaded {
        Self::load(&PackSource::Embedded)
    }

    /// Opens a pack whose files have been read.
    #[must_use]
    pub fn from_files(files: &PackFiles) -> Loaded {
        let mut reading = Reading::new(files);
        if files.texts.is_empty() && !files.faults.is_empty() {
            return reading.give_up();
        }
        // The boundaries and the figures are the bulk, and nothing else waits for them.
        let (topology, tables, lists, figures) = std::thread::scope(|scope| {
            let topology = scope.spawn(|| files.text(BOUNDARIES).map(boundaries::read));
            let figures = scope.spawn(|| parse_figures(files));
            let tables = reading.parse_tables();
            let lists = reading.parse_lists();
            (
                topology.join().ok().flatten(),
                tables,
                lists,
                figures.join().unwrap_or_default(),
            )
        });
        let topology = reading.take_boundaries(topology);
        let figures = reading.take_figures(figures);
        match tables {
            Some(tables) => assemble(files, reading, tables, lists, topology, &figures),
            None => reading.give_up(),
        }
    }
}

/// The files that the rest is checked against.
struct Tables {
    atlas: AtlasFile,
    regions: Vec<RawRegion>,
    metrics: Vec<RawMetric>,
}

/// The files that a pack may do without.
struct Lists {
    units: Vec<RawUnit>,
    sources: Vec<RawSource>,
    domains: Vec<RawDomain>,
    claims: Vec<RawClaim>,
    clusters: Vec<RawCluster>,
    companies: Vec<RawCompany>,
    cities: Vec<RawCity>,
    programmes: Vec<RawProgramme>,
    typology: Option<TypologyFile>,
    rankings: Vec<RawRanking>,
    topics: Vec<RawTopic>,
    terms: Vec<RawTerm>,
    articles: Vec<RawArticle>,
    events: Vec<RawEvent>,
    disagreements: Vec<RawDisagreement>,
}

type Figures = Vec<(String, RawObservations)>;

/// The files being read and the faults so far.
struct Reading<'a> {
    files: &'a PackFiles,
    faults: Vec<Fault>,
    broken: HashSet<String>,
}

impl<'a> Reading<'a> {
    fn new(files: &'a PackFiles) -> Self {
        Self {
            files,
            faults: files.faults.clone(),
            broken: files.unread.iter().cloned().collect(),
        }
    }

    fn give_up(mut self) -> Loaded {
        for file in [ATLAS, REGIONS, METRICS, BOUNDARIES] {
            let there = self.files.text(file).is_some() || self.broken.contains(file);
            // A folder that cannot be read is one fault, not five.
            let unreadable = self.files.texts.is_empty() && !self.files.faults.is_empty();
            if !there && !unreadable {
                let file = file.to_owned();
                let missing = Fault::Missing { file };
                if !self.faults.contains(&missing) {
                    self.faults.push(missing);
                }
            }
        }
        Loaded {
            atlas: None,
            faults: self.faults,
        }
    }

    fn parse_tables(&mut self) -> Option<Tables> {
        let atlas = self.file(ATLAS);
        let regions = self.file(REGIONS);
        let metrics = self.file(METRICS);
        Some(Tables {
            atlas: atlas?,
            regions: regions?,
            metrics: metrics?,
        })
    }

    fn parse_lists(&mut self) -> Lists {
        Lists {
            units: self.list(UNITS),
            sources: self.list(SOURCES),
            domains: self.list(DOMAINS),
            claims: self.list(CLAIMS),
            clusters: self.list(CLUSTERS),
            companies: self.list(COMPANIES),
            cities: self.list(CITIES),
            programmes: self.list(PROGRAMMES),
            typology: self.file(TYPOLOGY),
            rankings: self.list(RANKINGS),
            topics: self.list(TOPICS),
            terms: self.list(GLOSSARY),
            articles: self.list(PAGES),
            events: self.list(EVENTS),
            disagreements: self.list(DISAGREEMENTS),
        }
    }

    fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        match parse(name, self.files.text(name)?) {
            Ok(parsed) => Some(parsed),
            Err(fault) => {
                self.broken.insert(name.to_owned());
                self.faults.push(fault);
                None
            }
        }
    }

    /// A list that a pack may do without.
    fn list<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        self.file(name).unwrap_or_default()
    }

    fn take_boundaries(&mut self, read: Option<Result<Topology, Fault>>) -> Option<Topology> {
        match read {
            Some(Ok(topology)) => Some(topology),
            Some(Err(fault)) => {
                self.broken.insert(BOUNDARIES.to_owned());
                self.faults.push(fault);
                None
            }
            None => {
                if !self.broken.contains(BOUNDARIES) {
                    let file = BOUNDARIES.to_owned();
                    self.faults.push(Fault::Missing { file });
                }
                None
            }
        }
    }

    fn take_figures(&mut self, read: Vec<(String, Result<RawObservations, Fault>)>) -> Figures {
        let mut figures = Vec::new();
        for (name, result) in read {
            match result {
                Ok(raw) => figures.push((name, raw)),
                Err(fault) => {
                    self.broken.insert(name);
                    self.faults.push(fault);
                }
            }
        }
        figures
    }
}

fn parse_figures(files: &PackFiles) -> Vec<(String, Result<RawObservations, Fault>)> {
    files
        .texts
        .iter()
        .filter(|(name, _)| name.starts_with(OBSERVATIONS))
        .map(|(name, text)| (name.clone(), parse(name, text)))
        .collect()
}

fn assemble(
    files: &PackFiles,
    mut reading: Reading<'_>,
    tables: Tables,
    lists: Lists,
    topology: Option<Topology>,
    figures: &Figures,
) -> Loaded {
    let (languages, language_faults) = resolve_meta::languages(&tables.atlas);
    let mut check = Checker::new(languages, reading.broken.clone());
    for (token, what) in language_faults {
        check.fault(in_atlas(), &token, what);
    }
    let start = tables.atlas.start.clone();
    let per_head = tables.atlas.per_head.clone();
    let per_gdp = tables.atlas.per_gdp.clone();
    let nothing_yet = Start {
        metric: MetricKey::new(0),
        year: start.year,
    };
    let check = &mut check;
    let mut meta = resolve_meta::meta(tables.atlas, nothing_yet, check);
    let mut units = resolve_meta::units(lists.units, check);
    let mut sources = resolve_claims::sources(lists.sources, &mut meta, check);
    let regions = resolve_places::regions(tables.regions, &mut meta, &mut sources, check);
    let metrics = resolve_figures::metrics(tables.metrics, &mut meta, &mut units, check);
    let mut known = Known {
        metrics: &metrics,
        units: &units,
        regions: &regions,
        sources: &mut sources,
        meta: &mut meta,
    };
    let observations = resolve_observations(figures, &mut known, check);
    let domains = resolve_claims::domains(lists.domains, check);
    let cities = resolve_places::cities(lists.cities, &regions, &mut sources, &mut meta, check);
    let clusters = resolve_places::clusters(lists.clusters, &regions, &cities, check);
    let companies =
        resolve_places::companies(lists.companies, &cities, &mut sources, &mut meta, check);
    let topics = resolve_pages::topics(lists.topics, check);
    let terms = resolve_pages::terms(lists.terms, check);
    let mut places = Places {
        regions: &regions,
        cities: &cities,
        units: &mut units,
        sources: &mut sources,
        meta: &mut meta,
    };
    let (typology, dimensions) = resolve_programmes::typology(lists.typology, &mut places, check);
    let rankings = resolve_programmes::rankings(lists.rankings, &mut places, check);
    let programmes =
        resolve_programmes::programmes(lists.programmes, &rankings, &domains, &mut places, check);
    meta.per_head = per_head.and_then(|id| check.find(in_atlas(), Kind::Metric, &id, &metrics));
    meta.per_gdp = per_gdp.and_then(|id| check.find(in_atlas(), Kind::Metric, &id, &metrics));
    resolve_start(&start, &mut meta, &metrics, &observations, check);
    if let Some(topology) = &topology {
        check_shapes(topology, &regions, check);
        resolve_places::check_cities(topology, &cities, &regions, check);
    }
    let mut referred = Referred {
        regions: &regions,
        clusters: &clusters,
        cities: &cities,
        companies: &companies,
        programmes: &programmes,
        topics: &topics,
        dimensions: &dimensions,
        domains: &domains,
        units: &mut units,
        sources: &mut sources,
        meta: &mut meta,
    };
    let claims = resolve_claims::claims(lists.claims, &mut referred, check);
    let articles = resolve_pages::articles(lists.articles, &claims, &referred, check);
    let events = resolve_pages::events(lists.events, &claims, &mut referred, check);
    let sides = Sides {
        claims: &claims,
        metrics: &metrics,
        rankings: &rankings,
    };
    let disagreements = resolve_pages::disagreements(lists.disagreements, &sides, &referred, check);
    let checked = std::mem::replace(check, Checker::new(Vec::new(), HashSet::new()));
    reading.faults.extend(checked.into_faults(files));
    let Some(topology) = topology.filter(|_| !regions.is_empty() && !metrics.is_empty()) else {
        return reading.give_up();
    };
    let generation = next_generation();
    let atlas = Atlas {
        generation,
        read_as: generation,
        meta,
        units,
        regions,
        metrics,
        observations,
        sources,
        domains,
        claims,
        clusters,
        companies,
        cities,
        programmes,
        typology,
        dimensions,
        rankings,
        topics,
        terms,
        articles,
        events,
        disagreements,
        boundaries: Arc::new(topology),
    };
    Loaded {
        atlas: Some(atlas),
        faults: reading.faults,
    }
}

fn in_atlas() -> Place<'static> {
    Place {
        file: ATLAS,
        entry: "",
    }
}

/// Figures in the order of the metrics; of two files for one metric the first is kept.
fn resolve_observations(
    figures: &Figures,
    known: &mut Known<'_>,
    check: &mut Checker,
) -> Vec<Arc<Observations>> {
    let metrics = known.metrics;
    let mut read: Vec<Option<Observations>> = vec![None; metrics.len()];
    for (file, raw) in figures {
        let Some((metric, observations)) = resolve_figures::observations(file, raw, known, check)
        else {
            // Its faults are told; that the metric has no figures follows from them.
            check
                .broken
                .insert(format!("observations/{}.ron", raw.metric));
            continue;
        };
        let Some(slot) = read.get_mut(metric.index()) else {
            continue;
        };
        if slot.is_some() {
            let what = MeaningFault::Duplicate {
                kind: Kind::Observations,
                id: raw.metric.clone(),
            };
            check.fault(Place { file, entry: "" }, "metric:", what);
        } else {
            *slot = Some(observations);
        }
    }
    resolve_figures::metrics_without_figures(metrics, &read, check);
    read.into_iter()
        .zip(metrics.entries())
        .map(|(read, metric)| {
            let nothing = || Observations::empty(metric.unit, known.regions.len());
            Arc::new(read.unwrap_or_else(nothing))
        })
        .collect()
}

/// Where the atlas opens; when that is nowhere, on the last year of the first metric with figures.
fn resolve_start(
    raw: &RawStart,
    meta: &mut Meta,
    metrics: &Table<Metric>,
    observations: &[Arc<Observations>],
    check: &mut Checker,
) {
    let figures = |metric: MetricKey| observations.get(metric.index());
    let wanted = check.find(in_atlas(), Kind::Metric, &raw.metric, metrics);
    let metric = wanted
        .into_iter()
        .chain(metrics.keys())
        .find(|&metric| figures(metric).is_some_and(|figures| !figures.is_empty()));
    let Some(metric) = metric else { return };
    let Some(figures) = figures(metric) else {
        return;
    };
    meta.start.metric = metric;
    if figures.count(raw.year) > 0 {
        return;
    }
    if Some(metric) == wanted {
        let what = MeaningFault::StartWithoutFigures {
            metric: raw.metric.clone(),
            year: raw.year,
        };
        check.fault(in_atlas(), "start:", what);
    }
    meta.start.year = figures
        .latest_complete_year(1)
        .or_else(|| figures.years().last().copied())
        .unwrap_or(raw.year);
}

/// Every region is drawn, and every region that is drawn is one.
fn check_shapes(topology: &Topology, regions: &Table<Region>, check: &mut Checker) {
    let mut drawn = HashSet::new();
    for id in boundaries::region_ids(topology) {
        drawn.insert(id);
        if regions.find(id).is_none() {
            let what = MeaningFault::BoundaryWithoutRegion {
                id: id.to_owned(),
                suggestion: nearest(id, regions.entries().iter().map(Identified::id)),
            };
            let place = Place {
                file: BOUNDARIES,
                entry: id,
            };
            check.fault(place, "", what);
        }
    }
    for (_, region) in regions.iter() {
        if !drawn.contains(region.id()) {
            let what = MeaningFault::RegionWithoutBoundary(region.id.clone());
            let place = Place {
                file: REGIONS,
                entry: &region.id,
            };
            check.fault(place, "", what);
        }
    }
}
