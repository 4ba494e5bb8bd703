//! `mosaique table`: figures and boundaries as CSV, JSON or GeoJSON, and what else is known as CSV
//! or JSON.

mod arguments;
mod fault;

pub use arguments::{NoYear, TableArgs, TableFormat, WhatArgument, YearArgument};
pub use fault::TableError;

use super::atlas_of;
use super::unknown::UnknownId;
use crate::atlas::{Atlas, Measure, MetricKey, PackSource, SourceKindKey, Year};
use crate::carto::LevelName;
use crate::export::table::{
    ListingKind, TableColumn, TablePlace, TableRequest, csv, geojson, json, listing, listing_csv,
    listing_json, table, years_with_figures,
};
use crate::store::write_atomically;
use crate::view::{MeasureId, View, resolve};
use std::io::{self, Write};

/// Writes the table to the file, whole or not at all, or to the standard output.
///
/// # Errors
/// A [`TableError`] that says what was asked and what could be asked instead.
pub fn run(args: &TableArgs, source: &PackSource) -> Result<(), TableError> {
    check_usage(args)?;
    let atlas = atlas_of(source)?;
    let bytes = table_bytes(args, &atlas)?;
    match &args.output {
        Some(path) => Ok(write_atomically(path, &bytes)?),
        None => print(&bytes, &mut io::stdout().lock()),
    }
}

/// Refuses options that cannot go together, before the pack is opened.
fn check_usage(args: &TableArgs) -> Result<(), TableError> {
    let geojson = args.format == TableFormat::Geojson;
    if args.what.is_some() {
        let options = [
            ("metric", !args.metric.is_empty()),
            ("per", args.per.is_some()),
            ("year", args.year.is_some()),
            ("region", !args.region.is_empty()),
            ("level", args.level.is_some()),
        ];
        if let Some((option, _)) = options.into_iter().find(|(_, given)| *given) {
            return Err(TableError::ListingOfFigures { option });
        }
        if geojson {
            return Err(TableError::ListingAsBoundaries);
        }
    }
    if args.level.is_some() && !geojson {
        return Err(TableError::LevelWithoutBoundaries);
    }
    Ok(())
}

/// The table or listing that the arguments ask for, as the bytes of a file.
///
/// # Errors
/// A [`TableError`] for options that cannot go together, and for an id, a pair or a year that the
/// atlas does not have.
pub fn table_bytes(args: &TableArgs, atlas: &Atlas) -> Result<Vec<u8>, TableError> {
    check_usage(args)?;
    let kinds = source_kinds(args, atlas)?;
    let remaining = (!kinds.is_empty()).then(|| atlas.without(&kinds));
    let atlas = remaining.as_ref().unwrap_or(atlas);
    match args.what {
        Some(what) => listing_bytes(args, what.into(), atlas, &kinds),
        None => figure_bytes(args, atlas),
    }
}

fn listing_bytes(
    args: &TableArgs,
    kind: ListingKind,
    atlas: &Atlas,
    without: &[SourceKindKey],
) -> Result<Vec<u8>, TableError> {
    let listing = listing(atlas, kind, &language(&args.language, atlas)?, without);
    match args.format {
        TableFormat::Csv => Ok(listing_csv(&listing)?),
        TableFormat::Json => Ok(listing_json(&listing)?),
        TableFormat::Geojson => Err(TableError::ListingAsBoundaries),
    }
}

fn source_kinds(args: &TableArgs, atlas: &Atlas) -> Result<Vec<SourceKindKey>, TableError> {
    let kinds = &atlas.meta.source_kinds;
    let ids = args.without.iter();
    ids.map(|id| {
        Ok(kinds
            .find(id)
            .ok_or_else(|| UnknownId::source_kind(id, atlas))?)
    })
    .collect()
}

fn figure_bytes(args: &TableArgs, atlas: &Atlas) -> Result<Vec<u8>, TableError> {
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
}
