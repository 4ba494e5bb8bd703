//! `regions.ron`, `clusters.ron`, `companies.ron` and `cities.ron`.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::raw::{RawArea, RawCapital, RawCity, RawCluster, RawCompany, RawRegion};
use super::resolve_claims::source_key;
use super::resolve_meta::implied_region_kind;
use super::{
    Area, Capital, Census, City, Cluster, Company, Headquarters, Meta, Region, Source, Table,
    Topology, words::composed,
};
use crate::carto::ShapeRole;

pub(crate) const REGIONS: &str = "regions.ron";
pub(crate) const CLUSTERS: &str = "clusters.ron";
pub(crate) const COMPANIES: &str = "companies.ron";
pub(crate) const CITIES: &str = "cities.ron";

/// `regions.ron`.
pub(crate) fn regions(
    raw: Vec<RawRegion>,
    meta: &mut Meta,
    sources: &mut Table<Source>,
    check: &mut Checker,
) -> Table<Region> {
    let mut regions = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: REGIONS,
            entry: &id,
        };
        check.words(place, "names", &mut raw.names);
        check.optional_words(place, "caution", &mut raw.caution);
        if let Some(full_name) = &mut raw.full_name {
            check.partial_words(place, "full_name", full_name);
        }
        check.text(place, "code", &raw.code);
        check.text(place, "pinyin", &raw.pinyin);
        for name in &raw.also {
            check.text(place, "also", name);
        }
        let kind = check.find_or_imply(
            place,
            Kind::RegionKind,
            &raw.kind,
            &mut meta.region_kinds,
            implied_region_kind,
        );
        let area = (raw.area).and_then(|area| resolve_area(place, &area, sources, meta, check));
        let census = raw.census.map(|census| {
            check.year(place, census.year);
            Census {
                year: census.year,
                population: census.population,
                source: source_key(place, &census.source, sources, meta, check),
            }
        });
        let region = Region {
            id: raw.id,
            code: raw.code,
            kind,
            names: raw.names,
            full_name: raw.full_name,
            pinyin: composed(raw.pinyin),
            also: raw.also.into_iter().map(composed).collect(),
            capital: (raw.capital).and_then(|capital| resolve_capital(place, capital, check)),
            area,
            census,
            caution: raw.caution,
        };
        if region.id == meta.country {
            let what = MeaningFault::Duplicate {
                kind: Kind::Region,
                id: region.id.clone(),
            };
            check.fault(place, "", what);
            continue;
        }
        check.insert(REGIONS, Kind::Region, &mut regions, region);
    }
    if regions.is_empty() {
        let place = Place {
            file: REGIONS,
            entry: "",
        };
        check.fault(place, "", MeaningFault::Nothing(Kind::Region));
    }
    regions
}

fn resolve_capital(
    place: Place<'_>,
    mut capital: RawCapital,
    check: &mut Checker,
) -> Option<Capital> {
    check.words(place, "capital.names", &mut capital.names);
    check.text(place, "capital.pinyin", &capital.pinyin);
    Some(Capital {
        at: check.lonlat(place, capital.at)?,
        names: capital.names,
        pinyin: composed(capital.pinyin),
    })
}

fn resolve_area(
    place: Place<'_>,
    area: &RawArea,
    sources: &mut Table<Source>,
    meta: &mut Meta,
    check: &mut Checker,
) -> Option<Area> {
    let source = source_key(place, &area.source, sources, meta, check);
    let mut good = check.positive(place, "area.km2", area.km2);
    for (field, bound) in [("area.lowest", area.lowest), ("area.highest", area.highest)] {
        if let Some(bound) = bound {
            good &= check.positive(place, field, bound);
        }
    }
    let lowest = area.lowest.unwrap_or(area.km2);
    let highest = area.highest.unwrap_or(area.km2);
    if good && !(lowest..=highest).contains(&area.km2) {
        let what = MeaningFault::OutsideRange {
            field: "area.km2",
            found: area.km2,
            lowest,
            highest,
        };
        check.fault(place, "km2:", what);
    }
    good.then_some(Area {
        km2: area.km2,
        lowest_km2: area.lowest,
        highest_km2: area.highest,
        source,
    })
}

/// `clusters.ron`.
pub(crate) fn clusters(
    raw: Vec<RawCluster>,
    regions: &Table<Region>,
    cities: &Table<City>,
    check: &mut Checker,
) -> Table<Cluster> {
    let mut clusters = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: CLUSTERS,
            entry: &id,
        };
        check.words(place, "names", &mut raw.names);
        for (field, words) in [("no_sum", &mut raw.no_sum), ("note", &mut raw.note)] {
            check.optional_words(place, field, words);
        }
        if raw.members.is_empty() {
            check.fault(place, "members:", MeaningFault::Nothing(Kind::Region));
        }
        let mut members = Vec::new();
        for member in &raw.members {
            if let Some(region) = check.find(place, Kind::Region, member, regions) {
                if members.contains(&region) {
                    let what = MeaningFault::Duplicate {
                        kind: Kind::Region,
                        id: member.clone(),
                    };
                    check.fault(place, "members:", what);
                } else {
                    members.push(region);
                }
            }
        }
        let cluster = Cluster {
            id: raw.id,
            names: raw.names,
            members,
            cities: (raw.cities.iter())
                .filter_map(|city| check.find(place, Kind::City, city, cities))
                .collect(),
            whole: raw.whole,
            no_sum: raw.no_sum,
            note: raw.note,
        };
        check.insert(CLUSTERS, Kind::Cluster, &mut clusters, cluster);
    }
    clusters
}

/// `companies.ron`.
pub(crate) fn companies(
    raw: Vec<RawCompany>,
    cities: &Table<City>,
    sources: &mut Table<Source>,
    meta: &mut Meta,
    check: &mut Checker,
) -> Table<Company> {
    let mut companies = Table::default();
    for mut raw in raw {
        let place = Place {
            file: COMPANIES,
            entry: &raw.id,
        };
        check.words(place, "names", &mut raw.names);
        check.optional_words(place, "note", &mut raw.note);
        for name in &raw.also {
            check.text(place, "also", name);
        }
        let headquarters = raw.headquarters.and_then(|seat| {
            let source = source_key(place, &seat.source, sources, meta, check);
            let city = check.find(place, Kind::City, &seat.city, cities)?;
            Some(Headquarters { city, source })
        });
        let company = Company {
            id: raw.id,
            names: raw.names,
            also: raw.also.into_iter().map(composed).collect(),
            note: raw.note,
            headquarters,
        };
        check.insert(COMPANIES, Kind::Company, &mut companies, company);
    }
    companies
}

/// `cities.ron`.
pub(crate) fn cities(
    raw: Vec<RawCity>,
    regions: &Table<Region>,
    sources: &mut Table<Source>,
    meta: &mut Meta,
    check: &mut Checker,
) -> Table<City> {
    let mut cities = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: CITIES,
            entry: &id,
        };
        check.words(place, "names", &mut raw.names);
        check.text(place, "pinyin", &raw.pinyin);
        let region = check.find(place, Kind::Region, &raw.region, regions);
        let at = check.lonlat(place, raw.at);
        let source = source_key(place, &raw.source, sources, meta, check);
        // A city that is nowhere cannot be drawn or listed.
        if let (Some(region), Some(at)) = (region, at) {
            let city = City {
                id: raw.id,
                names: raw.names,
                pinyin: composed(raw.pinyin),
                region,
                at,
                source,
            };
            check.insert(CITIES, Kind::City, &mut cities, city);
        } else {
            check.leave_out(Kind::City, raw.id);
        }
    }
    cities
}

/// A warning for each city that stands outside its region. Boundaries are simplified, so a city on
/// the coast may stand a little out at sea: that much is let pass.
pub(crate) fn check_cities(
    topology: &Topology,
    cities: &Table<City>,
    regions: &Table<Region>,
    check: &mut Checker,
) {
    for city in cities.entries() {
        let Some(region) = regions.get(city.region) else {
            continue;
        };
        let shape = (topology.shape_index(&region.id))
            .filter(|&shape| topology.shapes()[shape].role == ShapeRole::Region);
        let Some(shape) = shape else { continue };
        let at = topology.albers().plane_from_lonlat(city.at);
        let distance_km = topology.distance_outside_m(shape, at) / 1000.0;
        if distance_km > OUTSIDE_LET_PASS_KM {
            let place = Place {
                file: CITIES,
                entry: &city.id,
            };
            let what = MeaningFault::OutsideRegion {
                region: region.id.clone(),
                distance_km,
            };
            check.fault(place, "at:", what);
        }
    }
}

/// How far outside its region a city may stand, in kilometres. Boundaries at the scale of a
/// country are drawn with the bays and islands of a coast smoothed away. Of the pack inside the
/// program one city, on an island, stands 0.28 km out at sea, in the file that its boundaries were
/// made from as much as in what is drawn; all others are inside.
const OUTSIDE_LET_PASS_KM: f64 = 0.3;
