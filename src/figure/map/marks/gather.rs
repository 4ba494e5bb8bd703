//! From layers and the page to marks: each place once, with the strongest of its looks.

use super::outline::outline_arcs;
use super::{ClusterMark, FlowMark, MarkId, Marks, PointLook, PointMark, RegionLook, RegionMark};
use crate::atlas::{Atlas, CityKey, ClusterKey, Flow, Programme, ProgrammeKey, RegionKey};
use crate::atlas::{SourceKey, Subject};
use crate::carto::Projected;
use crate::view::{Layers, Page};

/// The marks of a page and of layers.
pub(super) fn gather(atlas: &Atlas, page: Option<&Page>, layers: Layers) -> Marks {
    let mut gather = Gather {
        atlas,
        marks: Marks::default(),
    };
    if let Some(page) = page.filter(|_| layers.page) {
        gather.page(page);
    }
    if layers.programmes {
        for programme in atlas.programmes.keys() {
            gather.programme(programme);
        }
    }
    if layers.clusters {
        for cluster in atlas.clusters.keys() {
            gather.cluster(cluster, false, 0);
        }
    }
    if layers.cities {
        for city in atlas.cities.keys() {
            gather.city(city, PointLook::Dot, 0);
        }
    }
    // The strongest are painted last and named first.
    gather.marks.points.sort_by_key(|point| point.look);
    gather.marks
}

/// Marks as they are gathered.
pub(super) struct Gather<'a> {
    /// Where they are looked up.
    pub(super) atlas: &'a Atlas,
    /// What there is so far.
    pub(super) marks: Marks,
}

impl Gather<'_> {
    /// Adds a region, or strengthens the look it has.
    pub(super) fn region(&mut self, region: RegionKey, look: RegionLook, fields: usize) {
        let known = self.marks.regions.iter_mut();
        if let Some(mark) = known.into_iter().find(|mark| mark.region == region) {
            mark.look = mark.look.max(look);
            mark.fields += fields;
            return;
        }
        self.marks.regions.push(RegionMark {
            region,
            look,
            fields,
        });
    }

    /// Adds a city, or strengthens the look it has.
    pub(super) fn city(&mut self, city: CityKey, look: PointLook, fields: usize) {
        let of = MarkId::City(city);
        if let Some(point) = self.marks.points.iter_mut().find(|point| point.of == of) {
            point.look = point.look.max(look);
            point.fields += fields;
            return;
        }
        let Some(known) = self.atlas.cities.get(city) else {
            return;
        };
        add(&mut self.marks.place_sources, known.source);
        self.marks.points.push(PointMark {
            of,
            at: self.atlas.boundaries.albers().plane_from_lonlat(known.at),
            look,
            fields,
        });
    }

    /// Adds a cluster, or strengthens the look it has.
    pub(super) fn cluster(&mut self, cluster: ClusterKey, is_strong: bool, fields: usize) {
        let known = self.marks.clusters.iter_mut();
        if let Some(mark) = known.into_iter().find(|mark| mark.cluster == cluster) {
            mark.is_strong |= is_strong;
            mark.fields += fields;
            return;
        }
        let Some(known) = self.atlas.clusters.get(cluster) else {
            return;
        };
        let shapes: Vec<usize> = known
            .members
            .iter()
            .filter_map(|&member| self.shape(member))
            .collect();
        self.marks.clusters.push(ClusterMark {
            cluster,
            is_strong,
            is_part: !known.whole,
            fields,
            arcs: outline_arcs(&self.atlas.boundaries, &shapes),
        });
    }

    /// Adds the centres of a programme and its direction.
    pub(super) fn programme(&mut self, key: ProgrammeKey) {
        let Some(programme) = self.atlas.programmes.get(key) else {
            return;
        };
        for (index, centre) in programme.centres.iter().enumerate() {
            let of = MarkId::Centre(key, index);
            if self.marks.points.iter().any(|point| point.of == of) {
                continue;
            }
            add(&mut self.marks.place_sources, centre.position);
            self.marks.points.push(PointMark {
                of,
                at: self.atlas.boundaries.albers().plane_from_lonlat(centre.at),
                look: PointLook::Centre,
                fields: 0,
            });
        }
        let is_new = !(self.marks.flows.iter()).any(|flow| flow.programme == key);
        if let Some(flow) = programme.flow.as_ref().filter(|_| is_new) {
            let flow = self.flow(key, programme, flow);
            self.marks.flows.extend(flow);
        }
    }

    /// From the middle of the hubs where it begins to the middle of those where it ends.
    fn flow(&self, key: ProgrammeKey, programme: &Programme, flow: &Flow) -> Option<FlowMark> {
        let middle = |hubs: &[usize]| {
            let regions = hubs
                .iter()
                .filter_map(|&hub| programme.hubs.get(hub))
                .flat_map(|hub| &hub.regions);
            let points: Vec<Projected> = regions
                .filter_map(|&region| {
                    let shape = self.shape(region)?;
                    Some(self.atlas.boundaries.shapes().get(shape)?.label.at)
                })
                .collect();
            let count = points.len() as f64;
            (!points.is_empty()).then(|| {
                let x = points.iter().map(|point| point.x).sum::<f64>() / count;
                let y = points.iter().map(|point| point.y).sum::<f64>() / count;
                Projected::new(x, y)
            })
        };
        Some(FlowMark {
            programme: key,
            from: middle(&flow.from)?,
            to: middle(&flow.to)?,
        })
    }

    /// Adds a subject as a page shows it that is about it.
    pub(super) fn subject(&mut self, subject: Subject) {
        match subject {
            Subject::Region(region) => self.region(region, RegionLook::Outlined, 0),
            Subject::Cluster(cluster) => self.cluster(cluster, false, 0),
            Subject::City(city) => self.city(city, PointLook::City, 0),
            Subject::Programme(programme) => self.programme(programme),
            Subject::Company(_) | Subject::Country => {}
        }
    }

    /// Adds who makes a claim.
    pub(super) fn claim_source(&mut self, source: SourceKey) {
        add(&mut self.marks.claim_sources, source);
    }

    fn shape(&self, region: RegionKey) -> Option<usize> {
        let region = self.atlas.regions.get(region)?;
        self.atlas.boundaries.shape_index(&region.id)
    }
}

/// Adds a source that is not there yet.
fn add(sources: &mut Vec<SourceKey>, source: SourceKey) {
    if !sources.contains(&source) {
        sources.push(source);
    }
}
