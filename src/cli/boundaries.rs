//! `mosaique boundaries`: GeoJSON in, `boundaries.ron` out.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::carto::boundaries_file::BoundariesFile;
use crate::carto::build::{BuildFault, BuildInput, BuildOptions, build};
use crate::carto::{AlbersParameters, BoundariesFault, Topology};

/// Build a topology of shared borders from GeoJSON.
#[derive(Args, Clone, Debug)]
#[command(
    after_help = "Example:\n  mosaique boundaries provinces.geojson --context neighbours.geojson \\\n      --context-detail 500 --around 1200,970 -o boundaries.ron\n\nAll files go into one topology: where neighbours share every vertex of a border, it is\nstored once and stays shared at every level of detail."
)]
pub struct BoundariesArgs {
    /// GeoJSON files of the regions (WGS84, Polygon or MultiPolygon features)
    #[arg(required = true, value_name = "IN.geojson")]
    pub inputs: Vec<PathBuf>,
    /// A GeoJSON file of surrounding land; may be given several times
    #[arg(long, value_name = "FILE")]
    pub context: Vec<PathBuf>,
    /// The property that holds a feature's id; without it iso, id and iso3 are tried
    #[arg(long, value_name = "PROPERTY")]
    pub id: Option<String>,
    /// The property that says what a feature is: context or disputed are areas without
    /// figures, neighbour is land around, anything else a region
    #[arg(long, value_name = "PROPERTY", default_value = "role")]
    pub role: String,
    /// The two standard parallels of the Albers projection, degrees
    #[arg(
        long,
        value_name = "SOUTH,NORTH",
        value_delimiter = ',',
        num_args = 1,
        default_value = "25,47",
        allow_hyphen_values = true
    )]
    pub parallels: Vec<f64>,
    /// The central meridian, degrees
    #[arg(
        long,
        value_name = "DEGREES",
        default_value_t = 105.0,
        allow_hyphen_values = true
    )]
    pub meridian: f64,
    /// The latitude where the plane's y is 0, degrees
    #[arg(
        long,
        value_name = "DEGREES",
        default_value_t = 0.0,
        allow_hyphen_values = true
    )]
    pub origin_latitude: f64,
    /// The grid that vertices are rounded to, metres
    #[arg(long, value_name = "METRES", default_value_t = 1.0)]
    pub quantisation: f64,
    /// Details of surrounding land smaller than this are left out, metres; 0 keeps all
    #[arg(long, value_name = "METRES", default_value_t = 0.0)]
    pub context_detail: f64,
    /// Surrounding land is cut off this far from the box around the regions, kilometres: one
    /// length, or one to the west and east and one to the south and north; without it all is kept
    #[arg(long, value_name = "KM", value_delimiter = ',', num_args = 1)]
    pub around: Vec<f64>,
    /// The file to write; it is replaced whole or not at all
    #[arg(short, long, value_name = "OUT.ron")]
    pub output: PathBuf,
}

/// Why no boundaries were written.
#[derive(Debug, thiserror::Error)]
pub enum BoundariesError {
    /// A file that cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The number of standard parallels is not two.
    #[error("--parallels takes two latitudes such as 25,47; found {found}")]
    Parallels {
        /// How many were given.
        found: usize,
    },
    /// A detail that is no length.
    #[error("--context-detail takes a length in metres from 0 to 100000; found {found}")]
    ContextDetail {
        /// What was given.
        found: f64,
    },
    /// A distance that is none, or too many of them.
    #[error("--around takes one or two lengths in kilometres from 0 to 40000; found {found}")]
    Around {
        /// What was given.
        found: String,
    },
    /// The input makes no topology.
    #[error(transparent)]
    Build(#[from] BuildFault),
    /// What was built cannot be put into words of RON.
    #[error("cannot express the boundaries as RON: {0}")]
    Ron(#[from] ron::Error),
    /// What was built does not read back.
    #[error("what was built does not read back: {0}")]
    Check(#[from] BoundariesFault),
}

/// Reads, builds, checks by reading back, and writes; says on standard error what it made.
///
/// # Errors
/// When a file cannot be read or written or the input makes no topology.
pub fn run(arguments: &BoundariesArgs) -> Result<(), BoundariesError> {
    let &[first, second] = arguments.parallels.as_slice() else {
        return Err(BoundariesError::Parallels {
            found: arguments.parallels.len(),
        });
    };
    if !(0.0..=100_000.0).contains(&arguments.context_detail) {
        return Err(BoundariesError::ContextDetail {
            found: arguments.context_detail,
        });
    }
    let around_m = around_m(&arguments.around)?;
    let options = BuildOptions {
        projection: AlbersParameters {
            standard_parallels: (first, second),
            central_meridian: arguments.meridian,
            latitude_of_origin: arguments.origin_latitude,
        },
        quantisation_m: arguments.quantisation,
        context_detail_m: arguments.context_detail,
        around_m,
        id_properties: arguments.id.as_ref().map_or_else(
            || ["iso", "id", "iso3"].map(str::to_owned).to_vec(),
            |property| vec![property.clone()],
        ),
        role_property: arguments.role.clone(),
    };
    let regions = arguments.inputs.iter().map(|path| (path, false));
    let context = arguments.context.iter().map(|path| (path, true));
    let inputs = regions
        .chain(context)
        .map(|(path, is_context)| read(path, is_context))
        .collect::<Result<Vec<_>, _>>()?;
    let built = build(&inputs, &options)?;
    let text = text_of(&built.file)?;
    let topology = Topology::from_ron(&text)?;
    write(&arguments.output, &text)?;
    eprintln!(
        "{}: {} shapes, {} arcs, {} bytes; {} rings too small to keep, {} crossings in the input",
        arguments.output.display(),
        topology.shapes().len(),
        topology.arcs().len(),
        text.len(),
        built.dropped_rings,
        built.crossings,
    );
    if !built.dropped_shapes.is_empty() {
        eprintln!(
            "nothing within --around is left of {}",
            built.dropped_shapes.join(", ")
        );
    }
    Ok(())
}

/// The distances in metres: to the west and east, to the south and north.
fn around_m(lengths_km: &[f64]) -> Result<Option<(f64, f64)>, BoundariesError> {
    let pair = match *lengths_km {
        [] => return Ok(None),
        [both] => (both, both),
        [west_east, south_north] => (west_east, south_north),
        _ => (f64::NAN, f64::NAN),
    };
    let fine = |length_km: f64| (0.0..=40_000.0).contains(&length_km);
    if fine(pair.0) && fine(pair.1) {
        Ok(Some((pair.0 * 1000.0, pair.1 * 1000.0)))
    } else {
        Err(BoundariesError::Around {
            found: lengths_km
                .iter()
                .map(f64::to_string)
                .collect::<Vec<_>>()
                .join(","),
        })
    }
}

fn read(path: &Path, is_context: bool) -> Result<BuildInput, BoundariesError> {
    let text = std::fs::read_to_string(path).map_err(|source| BoundariesError::Read {
        path: path.to_owned(),
        source,
    })?;
    Ok(BuildInput {
        path: path.to_owned(),
        text,
        is_context,
    })
}

/// The file as RON: one arc a line, one shape a block.
fn text_of(file: &BoundariesFile) -> Result<String, ron::Error> {
    let pretty = ron::ser::PrettyConfig::new()
        .depth_limit(3)
        .indentor(" ")
        .new_line("\n");
    let body = ron::ser::to_string_pretty(file, pretty)?;
    Ok(format!(
        "// Written by `mosaique boundaries`; the arcs' code is described in src/carto/coding.rs.\n{body}\n"
    ))
}

fn write(path: &Path, text: &str) -> Result<(), BoundariesError> {
    let put = || -> std::io::Result<()> {
        let mut file = atomic_write_file::AtomicWriteFile::open(path)?;
        file.write_all(text.as_bytes())?;
        file.commit()
    };
    put().map_err(|source| BoundariesError::Write {
        path: path.to_owned(),
        source,
    })
}
