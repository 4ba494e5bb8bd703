//! A table as GeoJSON (RFC 7946): one feature a place, its figures as flat properties.
//!
//! A figure is the property `<metric_id>_<year>`; its status, source and note stand beside it as
//! `…_status`, `…_source_id` and `…_note`. What the keys mean, and what the sources are called, is
//! said once for the whole file, in `columns` and `sources`.

use super::{Table, TableFileError, TablePlace, measure_id};
use crate::carto::{LevelName, LonLat};
use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, Position};
use geojson::{JsonValue, feature::Id};
use serde_json::json;

/// Steps of a coordinate in a degree: seven decimals, about a centimetre.
const STEPS_A_DEGREE: f64 = 1e7;

/// Writes the places of a table as a feature collection with the boundaries of a level. The
/// country, and a region without boundary, are features without geometry.
///
/// # Errors
/// What the JSON writer says; for finite numbers it has nothing to say.
pub fn geojson(table: &Table<'_>, level: LevelName) -> Result<Vec<u8>, TableFileError> {
    let collection = FeatureCollection {
        bbox: None,
        features: table
            .request
            .places
            .iter()
            .map(|&place| feature(table, place, level))
            .collect(),
        foreign_members: Some(members(table, level)),
    };
    let mut bytes = serde_json::to_vec(&collection)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn feature(table: &Table<'_>, place: TablePlace, level: LevelName) -> Feature {
    let atlas = table.atlas;
    let language = &table.request.language;
    let (id, names, geometry) = match place {
        TablePlace::Country => (&atlas.meta.country, &atlas.meta.country_name, None),
        TablePlace::Region(key) => {
            let region = &atlas.regions[key];
            (
                &region.id,
                &region.names,
                geometry(table, &region.id, level),
            )
        }
    };
    let mut properties = JsonObject::new();
    properties.insert("region_id".to_owned(), json!(id));
    properties.insert("region".to_owned(), json!(names.get(language)));
    for row in table.rows.iter().filter(|row| row.place == place) {
        let key = column_key(&row.metric_id, row.year);
        properties.insert(format!("{key}_status"), json!(row.status));
        if !row.source_id.is_empty() {
            properties.insert(format!("{key}_source_id"), json!(row.source_id));
        }
        if !row.note.is_empty() {
            properties.insert(format!("{key}_note"), json!(row.note));
        }
        properties.insert(key, json!(row.value));
    }
    Feature {
        bbox: None,
        geometry,
        id: Some(Id::String(id.clone())),
        properties: Some(properties),
        foreign_members: None,
    }
}

fn column_key(metric_id: &str, year: i32) -> String {
    format!("{metric_id}_{year}")
}

/// What is said once for the whole file.
fn members(table: &Table<'_>, level: LevelName) -> JsonObject {
    let atlas = table.atlas;
    let meta = &atlas.meta;
    let language = table.request.language.as_str();
    let mut columns = Vec::new();
    let mut sources = JsonObject::new();
    for column in &table.request.columns {
        let id = measure_id(atlas, column.measure);
        for &year in &column.years {
            let mut rows = table.rows.iter();
            let Some(row) = rows.find(|row| row.metric_id == id && row.year == year) else {
                continue;
            };
            columns.push(json!({
                "key": column_key(&id, year),
                "metric_id": id,
                "metric": row.metric,
                "year": year,
                "unit": row.unit,
            }));
        }
    }
    for row in table.rows.iter().filter(|row| !row.source_id.is_empty()) {
        sources.insert(row.source_id.clone(), json!(row.source));
    }
    let words = [
        ("pack_id", meta.id.as_str()),
        ("level", level.word()),
        ("boundaries_source", meta.boundaries_source.get(language)),
        ("notice", meta.notice.get(language)),
        ("licence", meta.licence.get(language)),
    ];
    let mut members: JsonObject = words
        .into_iter()
        .map(|(key, text)| (key.to_owned(), json!(text)))
        .collect();
    members.insert("columns".to_owned(), JsonValue::Array(columns));
    members.insert("sources".to_owned(), JsonValue::Object(sources));
    members
}

fn geometry(table: &Table<'_>, region_id: &str, level: LevelName) -> Option<Geometry> {
    let topology = &table.atlas.boundaries;
    let shape = topology.shape_index(region_id)?;
    let mut polygons: Vec<Vec<Vec<Position>>> = topology
        .lonlat_rings(shape, level.level())
        .iter()
        .filter_map(|rings| polygon(rings))
        .collect();
    let value = if polygons.len() > 1 {
        GeometryValue::MultiPolygon {
            coordinates: polygons,
        }
    } else {
        GeometryValue::Polygon {
            coordinates: polygons.pop()?,
        }
    };
    Some(Geometry::new(value))
}

/// A polygon of rounded, closed rings; nothing when its outer ring has no area left.
fn polygon(rings: &[Vec<LonLat>]) -> Option<Vec<Vec<Position>>> {
    let (outer, holes) = rings.split_first()?;
    let outer = ring(outer)?;
    let holes = holes.iter().filter_map(|hole| ring(hole));
    Some(std::iter::once(outer).chain(holes).collect())
}

/// A ring rounded to seven decimals, without repeated positions; RFC 7946 asks for four of them.
fn ring(points: &[LonLat]) -> Option<Vec<Position>> {
    let rounded = |degrees: f64| (degrees * STEPS_A_DEGREE).round() / STEPS_A_DEGREE;
    let mut positions: Vec<[f64; 2]> = points
        .iter()
        .map(|point| [rounded(point.lon), rounded(point.lat)])
        .collect();
    positions.dedup();
    (positions.len() >= 4).then(|| positions.into_iter().map(Position::from).collect())
}
