//! GeoJSON features as shapes to be, rings still on the globe.

use std::path::{Path, PathBuf};

use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue};

use super::build_fault::BuildFault;
use super::point::LonLat;
use super::topology::ShapeRole;

/// A text of GeoJSON and what is to be made of it.
#[derive(Clone, Debug)]
pub struct BuildInput {
    /// Where it came from, for messages.
    pub path: PathBuf,
    /// The GeoJSON.
    pub text: String,
    /// Whether it holds surrounding land: features without a role are neighbours then.
    pub is_context: bool,
}

/// A feature with its rings: as read on the globe, then on the plane.
#[derive(Clone, Debug)]
pub(super) struct RawShape<Point> {
    pub(super) id: String,
    pub(super) role: ShapeRole,
    pub(super) polygons: Vec<Vec<Vec<Point>>>,
}

pub(super) fn read_shapes(
    input: &BuildInput,
    id_properties: &[String],
    role_property: &str,
) -> Result<Vec<RawShape<LonLat>>, BuildFault> {
    let json: GeoJson = input
        .text
        .parse()
        .map_err(|error: geojson::Error| BuildFault::Json {
            path: input.path.clone(),
            message: error.to_string(),
        })?;
    let features = match json {
        GeoJson::FeatureCollection(FeatureCollection { features, .. }) => features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(_) => {
            return Err(BuildFault::NoFeatures {
                path: input.path.clone(),
            });
        }
    };
    features
        .into_iter()
        .enumerate()
        .map(|(number, feature)| {
            let id = id_of(&feature, id_properties).ok_or_else(|| BuildFault::NoId {
                path: input.path.clone(),
                feature: number,
                properties: id_properties.join(", "),
            })?;
            let role = role_of(&feature, role_property, input.is_context);
            let polygons = polygons_of(feature, &id, &input.path)?;
            Ok(RawShape { id, role, polygons })
        })
        .collect()
}

/// The first of the properties that is a text with something in it.
fn id_of(feature: &Feature, id_properties: &[String]) -> Option<String> {
    id_properties
        .iter()
        .filter_map(|name| feature.property(name)?.as_str())
        .find(|text| !text.is_empty())
        .map(str::to_owned)
}

fn role_of(feature: &Feature, role_property: &str, is_context: bool) -> ShapeRole {
    let role = feature
        .property(role_property)
        .and_then(serde_json::Value::as_str);
    match role {
        Some("context" | "disputed" | "uncovered") => ShapeRole::Uncovered,
        Some("neighbour") => ShapeRole::Neighbour,
        None if is_context => ShapeRole::Neighbour,
        _ => ShapeRole::Region,
    }
}

fn polygons_of(
    feature: Feature,
    id: &str,
    path: &Path,
) -> Result<Vec<Vec<Vec<LonLat>>>, BuildFault> {
    let coordinates = match feature.geometry.map(|geometry| geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
        other => {
            return Err(BuildFault::NoPolygon {
                path: path.to_owned(),
                shape: id.to_owned(),
                found: other
                    .as_ref()
                    .map_or("nothing", GeometryValue::type_name)
                    .to_owned(),
            });
        }
    };
    let lonlat = |position: &geojson::Position| match *position.as_slice() {
        [lon, lat, ..] if lon.abs() <= 360.0 && lat.abs() <= 90.0 => Ok(LonLat { lon, lat }),
        ref found => Err(BuildFault::Position {
            path: path.to_owned(),
            shape: id.to_owned(),
            found: format!("{found:?}"),
        }),
    };
    coordinates
        .iter()
        .map(|rings| {
            rings
                .iter()
                .map(|ring| ring.iter().map(lonlat).collect())
                .collect()
        })
        .collect()
}
