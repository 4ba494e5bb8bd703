//! `programmes.ron`, `typology.ron` and `rankings.ron`.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::raw::{
    RawCentre, RawFlow, RawHub, RawProgramme, RawRanking, RawRankingRow, TypologyFile,
};
use super::resolve_claims::source_key;
use super::{
    Centre, City, CityKey, Dimension, Domain, Flow, Hub, Meta, Programme, Ranking, RankingRow,
    Region, RegionKey, Source, Table, Typology, Unit,
};

pub(crate) const PROGRAMMES: &str = "programmes.ron";
pub(crate) const TYPOLOGY: &str = "typology.ron";
pub(crate) const RANKINGS: &str = "rankings.ron";

/// What these files refer to.
pub(crate) struct Places<'a> {
    pub(crate) regions: &'a Table<Region>,
    pub(crate) cities: &'a Table<City>,
    pub(crate) units: &'a mut Table<Unit>,
    pub(crate) sources: &'a mut Table<Source>,
    pub(crate) meta: &'a mut Meta,
}

/// `programmes.ron`.
pub(crate) fn programmes(
    raw: Vec<RawProgramme>,
    rankings: &Table<Ranking>,
    domains: &Table<Domain>,
    to: &mut Places<'_>,
    check: &mut Checker,
) -> Table<Programme> {
    let mut programmes = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: PROGRAMMES,
            entry: &id,
        };
        check.words(place, "names", &mut raw.names);
        check.words(place, "meaning", &mut raw.meaning);
        check.optional_words(place, "claims_note", &mut raw.claims_note);
        for name in &raw.also {
            check.text(place, "also", name);
        }
        let source = source_key(place, &raw.source, to.sources, to.meta, check);
        let hubs: Vec<Hub> = (raw.hubs.into_iter())
            .map(|hub| resolve_hub(hub, to.regions, check))
            .collect();
        let centres = (raw.centres.into_iter())
            .filter_map(|centre| resolve_centre(centre, &hubs, to, check))
            .collect();
        let flow = (raw.flow).map(|flow| resolve_flow(place, flow, &hubs, check));
        let programme = Programme {
            id: raw.id,
            names: raw.names,
            also: raw.also,
            meaning: raw.meaning,
            source,
            hubs,
            centres,
            flow,
            rankings: (raw.rankings.iter())
                .filter_map(|id| check.find(place, Kind::Ranking, id, rankings))
                .collect(),
            domains: (raw.domains.iter())
                .filter_map(|id| check.find(place, Kind::Domain, id, domains))
                .collect(),
            claims_note: raw.claims_note,
        };
        check.insert(PROGRAMMES, Kind::Programme, &mut programmes, programme);
    }
    programmes
}

fn resolve_hub(mut raw: RawHub, regions: &Table<Region>, check: &mut Checker) -> Hub {
    let place = Place {
        file: PROGRAMMES,
        entry: &raw.id,
    };
    check.words(place, "names", &mut raw.names);
    let regions = region_keys(place, &raw.regions, regions, check);
    Hub {
        id: raw.id,
        names: raw.names,
        regions,
    }
}

fn hub_index(place: Place<'_>, id: &str, hubs: &[Hub], check: &mut Checker) -> Option<usize> {
    let found = hubs.iter().position(|hub| hub.id == id);
    if found.is_none() {
        let what = MeaningFault::UnknownId {
            kind: Kind::Hub,
            id: id.to_owned(),
            suggestion: super::nearest::nearest(id, hubs.iter().map(|hub| hub.id.as_str())),
        };
        check.fault(place, &format!("\"{id}\""), what);
    }
    found
}

fn resolve_centre(
    mut raw: RawCentre,
    hubs: &[Hub],
    to: &mut Places<'_>,
    check: &mut Checker,
) -> Option<Centre> {
    let id = raw.id.clone();
    let place = Place {
        file: PROGRAMMES,
        entry: &id,
    };
    for (field, words) in [
        ("names", &mut raw.names),
        ("area", &mut raw.area),
        ("located", &mut raw.located),
    ] {
        check.words(place, field, words);
    }
    check.optional_words(place, "caution", &mut raw.caution);
    let hub = hub_index(place, &raw.hub, hubs, check);
    let at = check.lonlat(place, raw.at);
    let approved = check.date(place, "approved", &raw.approved);
    let regions = region_keys(place, &raw.regions, to.regions, check);
    let position = source_key(place, &raw.position, to.sources, to.meta, check);
    Some(Centre {
        id: raw.id,
        names: raw.names,
        hub: hub?,
        regions,
        area: raw.area,
        at: at?,
        located: raw.located,
        position,
        approved: approved?,
        caution: raw.caution,
    })
}

fn resolve_flow(place: Place<'_>, mut raw: RawFlow, hubs: &[Hub], check: &mut Checker) -> Flow {
    check.words(place, "flow.label", &mut raw.label);
    check.words(place, "flow.note", &mut raw.note);
    let mut indices = |ids: &[String]| -> Vec<usize> {
        ids.iter()
            .filter_map(|id| hub_index(place, id, hubs, check))
            .collect()
    };
    Flow {
        from: indices(&raw.from),
        to: indices(&raw.to),
        label: raw.label,
        note: raw.note,
    }
}

/// `typology.ron`.
pub(crate) fn typology(
    raw: Option<TypologyFile>,
    to: &mut Places<'_>,
    check: &mut Checker,
) -> (Option<Typology>, Table<Dimension>) {
    let mut dimensions = Table::default();
    let Some(mut raw) = raw else {
        return (None, dimensions);
    };
    let place = Place {
        file: TYPOLOGY,
        entry: "",
    };
    for (field, words) in [
        ("name", &mut raw.name),
        ("meaning", &mut raw.meaning),
        ("missing", &mut raw.missing),
    ] {
        check.words(place, field, words);
    }
    for mut dimension in raw.dimensions {
        let id = dimension.id.clone();
        let place = Place {
            file: TYPOLOGY,
            entry: &id,
        };
        check.words(place, "name", &mut dimension.name);
        check.words(place, "meaning", &mut dimension.meaning);
        let dimension = Dimension {
            id: dimension.id,
            name: dimension.name,
            meaning: dimension.meaning,
            examples: city_keys(place, &dimension.examples, to.cities, check),
        };
        check.insert(TYPOLOGY, Kind::Dimension, &mut dimensions, dimension);
    }
    let typology = Typology {
        name: raw.name,
        meaning: raw.meaning,
        missing: raw.missing,
        source: source_key(place, &raw.source, to.sources, to.meta, check),
        left_out: city_keys(place, &raw.left_out, to.cities, check),
    };
    (Some(typology), dimensions)
}

/// `rankings.ron`.
pub(crate) fn rankings(
    raw: Vec<RawRanking>,
    to: &mut Places<'_>,
    check: &mut Checker,
) -> Table<Ranking> {
    let mut rankings = Table::default();
    for mut raw in raw {
        let id = raw.id.clone();
        let place = Place {
            file: RANKINGS,
            entry: &id,
        };
        check.words(place, "name", &mut raw.name);
        check.words(place, "meaning", &mut raw.meaning);
        check.optional_words(place, "caution", &mut raw.caution);
        let unit = check.find_or_imply(place, Kind::Unit, &raw.unit, to.units, Unit::implied);
        let rows = (raw.rows.into_iter())
            .filter_map(|row| resolve_row(place, row, to, check))
            .collect();
        let ranking = Ranking {
            id: raw.id,
            name: raw.name,
            meaning: raw.meaning,
            unit,
            caution: raw.caution,
            rows,
        };
        check.insert(RANKINGS, Kind::Ranking, &mut rankings, ranking);
    }
    rankings
}

fn resolve_row(
    place: Place<'_>,
    mut raw: RawRankingRow,
    to: &mut Places<'_>,
    check: &mut Checker,
) -> Option<RankingRow> {
    check.words(place, "rows.names", &mut raw.names);
    check.optional_words(place, "rows.note", &mut raw.note);
    if check.year(place, raw.year) {
        check.past(place, raw.year, to.meta.as_of);
    }
    let country = raw.regions.contains(&to.meta.country);
    raw.regions.retain(|region| *region != to.meta.country);
    let row = RankingRow {
        year: raw.year,
        names: raw.names,
        regions: region_keys(place, &raw.regions, to.regions, check),
        country,
        cities: city_keys(place, &raw.cities, to.cities, check),
        value: raw.value,
        source: source_key(place, &raw.source, to.sources, to.meta, check),
        note: raw.note,
    };
    check.finite(place, "value", raw.value).then_some(row)
}

fn region_keys(
    place: Place<'_>,
    ids: &[String],
    regions: &Table<Region>,
    check: &mut Checker,
) -> Vec<RegionKey> {
    ids.iter()
        .filter_map(|id| check.find(place, Kind::Region, id, regions))
        .collect()
}

fn city_keys(
    place: Place<'_>,
    ids: &[String],
    cities: &Table<City>,
    check: &mut Checker,
) -> Vec<CityKey> {
    ids.iter()
        .filter_map(|id| check.find(place, Kind::City, id, cities))
        .collect()
}
