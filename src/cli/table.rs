//! `mosaique table`: figures and boundaries as CSV, JSON or GeoJSON.

use super::unknown::UnknownId;
use super::{PackUnusable, atlas_of};
use crate::atlas::{Atlas, Measure, MetricKey, PackSource, Year};
use crate::carto::LevelName;
use crate::export::table::{
    TableColumn, TableFileError, TablePlace, TableRequest, csv, geojson, json, table,
    years_with_figures,
};
use crate::store::{StoreError, write_atomically};
use crate::view::{MeasureId, View, resolve};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

const EXAMPLES: &str =
    "Without --metric the metric that the atlas opens on is written, without --year
the latest year that is complete, without --region every region. A place without a figure has a
row of its own where one year is asked for, and none with --year all.

Examples:
  mosaique table --format csv
  mosaique table --metric rd_share_of_gdp --year all --format csv -o rd.csv
  mosaique table --metric gdp,gdp_per_capita --region CN,CN-AH,CN-JS --format json
  mosaique table --metric patents_granted --per population_yearend --format csv
  mosaique table --format geojson --level medium -o china.geojson";

/// What is written and how.
#[derive(Clone, Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct TableArgs {
    /// The metrics, by their ids.
    #[arg(long, value_name = "ID", value_delimiter = ',', num_args = 1..)]
    pub metric: Vec<String>,
    /// Divide each count by this metric, for example population_yearend.
    #[arg(long, value_name = "ID")]
    pub per: Option<String>,
    /// The year, or `all`; without it, the latest that is complete.
    #[arg(long, value_name = "YEAR|all")]
    pub year: Option<YearArgument>,
    /// The regions, by their ids; the country's id adds the national figures.
    #[arg(long, value_name = "ID,ID…", value_delimiter = ',', num_args = 1..)]
    pub region: Vec<String>,
    /// The form of the file.
    #[arg(long, value_enum)]
    pub format: TableFormat,
    /// Detail of the boundaries in GeoJSON: full (the default), fine, medium or coarse.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<LevelName>,
    /// The language of names: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// The file to write, instead of the standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// One line a figure.
    Csv,
    /// An array of objects, one a figure.
    Json,
    /// Boundaries with the figures as properties.
    Geojson,
}

/// Which years are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearArgument {
    /// Every year with figures.
    All,
    /// One year.
    One(Year),
}

impl FromStr for YearArgument {
    type Err = NoYear;

    fn from_str(text: &str) -> Result<Self, NoYear> {
        if text.eq_ignore_ascii_case("all") {
            return Ok(Self::All);
        }
        text.parse().map(Self::One).map_err(|_| NoYear)
    }
}

/// A word that is no year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a year such as 2024, or all")]
pub struct NoYear;

/// Why no table was written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that the pack does not have.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// A metric that is not offered by this denominator.
    #[error("'{metric}' is not offered per '{per}'; {}", offers(offered))]
    NoSuchPair {
        /// The metric.
        metric: String,
        /// The denominator asked for.
        per: String,
        /// The denominators there are.
        offered: Vec<String>,
    },
    /// A year without figures.
    #[error(
        "there are no figures of '{metric}' for {year}; there are some for {}",
        years_in_words(years)
    )]
    NoSuchYear {
        /// The metric.
        metric: String,
        /// The year asked for.
        year: Year,
        /// The years that have figures, ascending.
        years: Vec<Year>,
    },
    /// A metric without any figure.
    #[error("there are no figures of '{metric}' at all")]
    NoFigures {
        /// The metric.
        metric: String,
    },
    /// A level of detail for a format without boundaries.
    #[error("--level is about boundaries, which only --format geojson has")]
    LevelWithoutBoundaries,
    /// The rows cannot be written in this form.
    #[error(transparent)]
    Form(#[from] TableFileError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The standard output cannot be written to.
    #[error("the table could not be written to the standard output: {0}")]
    Output(#[from] io::Error),
}

/// Writes the table to the file, whole or not at all, or to the standard output.
///
/// # Errors
/// A [`TableError`] that says what was asked and what could be asked instead.
pub fn run(args: &TableArgs, source: &PackSource) -> Result<(), TableError> {
    if args.level.is_some() && args.format != TableFormat::Geojson {
        return Err(TableError::LevelWithoutBoundaries);
    }
    let atlas = atlas_of(source)?;
    let bytes = table_bytes(args, &atlas)?;
    match &args.output {
        Some(path) => Ok(write_atomically(path, &bytes)?),
        None => print(&bytes, &mut io::stdout().lock()),
    }
}

/// The table that the arguments ask for, as the bytes of a file.
///
/// # Errors
/// A [`TableError`] for an id, a pair or a year that the atlas does not have.
pub fn table_bytes(args: &TableArgs, atlas: &Atlas) -> Result<Vec<u8>, TableError> {
    let request = request(args, atlas)?;
    let table = table(atlas, &request);
    let bytes = match args.format {
        TableFormat::Csv => csv(&table)?,
        TableFormat::Json => json(&table)?,
        TableFormat::Geojson => geojson(&table, args.level.unwrap_or(LevelName::Full))?,
    };
    Ok(bytes)
}

/// Prints all of it. Whoever closes the pipe early, as `head` does, has read enough.
fn print(bytes: &[u8], out: &mut dyn Write) -> Result<(), TableError> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

fn request(args: &TableArgs, atlas: &Atlas) -> Result<TableRequest, TableError> {
    Ok(TableRequest {
        columns: columns(args, atlas)?,
        places: places(args, atlas)?,
        language: language(&args.language, atlas)?,
    })
}

fn columns(args: &TableArgs, atlas: &Atlas) -> Result<Vec<TableColumn>, TableError> {
    let mut metrics = Vec::new();
    for id in &args.metric {
        let metric = metric(id, atlas)?;
        if !metrics.contains(&metric) {
            metrics.push(metric);
        }
    }
    if metrics.is_empty() {
        metrics.push(atlas.meta.start.metric);
    }
    let per = args.per.as_ref().map(|id| metric(id, atlas)).transpose()?;
    metrics
        .into_iter()
        .map(|metric| column(Measure { metric, per }, args.year, atlas))
        .collect()
}

fn column(
    measure: Measure,
    year: Option<YearArgument>,
    atlas: &Atlas,
) -> Result<TableColumn, TableError> {
    let metric = &atlas.metrics[measure.metric];
    let id_of = |key: MetricKey| atlas.metrics[key].id.clone();
    let Some(series) = atlas.series(measure) else {
        return Err(TableError::NoSuchPair {
            metric: metric.id.clone(),
            per: measure.per.map(id_of).unwrap_or_default(),
            offered: metric.pair.iter().map(|pair| id_of(pair.by)).collect(),
        });
    };
    let with_figures = years_with_figures(&series);
    let Some(&latest) = with_figures.last() else {
        return Err(TableError::NoFigures {
            metric: metric.id.clone(),
        });
    };
    let years = match year {
        Some(YearArgument::All) => with_figures,
        Some(YearArgument::One(year)) if with_figures.contains(&year) => vec![year],
        Some(YearArgument::One(year)) => {
            return Err(TableError::NoSuchYear {
                metric: metric.id.clone(),
                year,
                years: with_figures,
            });
        }
        None => vec![opening_year(measure, atlas).unwrap_or(latest)],
    };
    Ok(TableColumn {
        measure,
        years,
        with_missing: year != Some(YearArgument::All),
    })
}

/// The year in which the window would open this measure: one rule for both.
fn opening_year(measure: Measure, atlas: &Atlas) -> Option<Year> {
    let view = View {
        measure: Some(MeasureId {
            metric: atlas.metrics[measure.metric].id.clone(),
            per: measure.per.map(|per| atlas.metrics[per].id.clone()),
        }),
        ..View::default()
    };
    resolve(&view, atlas).0.year
}

fn places(args: &TableArgs, atlas: &Atlas) -> Result<Vec<TablePlace>, TableError> {
    let mut places = Vec::new();
    for id in &args.region {
        let place = if *id == atlas.meta.country {
            TablePlace::Country
        } else {
            let known = || {
                let country = (atlas.meta.country.as_str(), vec![&atlas.meta.country_name]);
                let regions = atlas.regions.entries().iter();
                regions
                    .map(|region| (region.id.as_str(), vec![&region.names]))
                    .chain([country])
                    .collect::<Vec<_>>()
            };
            let region = atlas.regions.find(id);
            TablePlace::Region(region.ok_or_else(|| UnknownId::new("region", id, &known()))?)
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() {
        places.extend(atlas.regions.keys().map(TablePlace::Region));
    }
    Ok(places)
}

fn metric(id: &str, atlas: &Atlas) -> Result<MetricKey, TableError> {
    let found = atlas.metrics.find(id);
    Ok(found.ok_or_else(|| UnknownId::metric(id, atlas))?)
}

fn language(tag: &str, atlas: &Atlas) -> Result<String, TableError> {
    let known = &atlas.meta.languages;
    let found = known.iter().find(|known| known.eq_ignore_ascii_case(tag));
    found.cloned().ok_or_else(|| {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        UnknownId::language(tag, &known).into()
    })
}

fn offers(offered: &[String]) -> String {
    if offered.is_empty() {
        "it is not divided by anything".to_owned()
    } else {
        format!("it is offered per '{}'", offered.join("' and '"))
    }
}

/// Years as runs: `2011–2013, 2020`.
fn years_in_words(years: &[Year]) -> String {
    years
        .chunk_by(|one, next| one.checked_add(1) == Some(*next))
        .filter_map(|run| match run {
            [] => None,
            [year] => Some(year.to_string()),
            [first, .., last] => Some(format!("{first}–{last}")),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_who_stops_early_is_no_error() {
        struct Closed(io::ErrorKind);
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        assert!(print(b"a", &mut Closed(io::ErrorKind::BrokenPipe)).is_ok());
        assert!(print(b"a", &mut Closed(io::ErrorKind::StorageFull)).is_err());
    }

    #[test]
    fn years_are_named_as_runs() {
        assert_eq!(years_in_words(&[2011, 2012, 2013, 2020]), "2011–2013, 2020");
        assert_eq!(years_in_words(&[]), "");
    }

    #[test]
    fn a_year_is_a_number_or_all() {
        assert_eq!("all".parse(), Ok(YearArgument::All));
        assert_eq!("2024".parse(), Ok(YearArgument::One(2024)));
        assert_eq!("soon".parse::<YearArgument>(), Err(NoYear));
    }
}
