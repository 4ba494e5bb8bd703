//! `mosaique render`: a figure as SVG, PNG or PDF, without a window.

use super::PackUnusable;
use super::unknown::UnknownId;
use crate::atlas::{Atlas, PackSource};
use crate::export::{ExportError, format_of_path, view_picture};
use crate::figure::{Medium, Surface, ThemeKind};
use crate::locale::{LANGUAGES, LanguageTag};
use crate::store::{StoreError, write_atomically};
use crate::view::{FigureKind, MeasureId, PageId, View, ViewFault, resolve};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use thiserror::Error;

/// What is drawn and where it goes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct RenderArgs {
    /// The figure.
    #[arg(long, value_enum)]
    pub figure: Option<FigureArgument>,
    /// The metric, by its id; `mosaique table --help` shows how to list figures.
    #[arg(long, value_name = "ID")]
    pub metric: Option<String>,
    /// Divide a count by this metric, for example population_yearend.
    #[arg(long, value_name = "ID")]
    pub per: Option<String>,
    /// The metric on the horizontal axis of a scatter.
    #[arg(long, value_name = "ID")]
    pub against: Option<String>,
    /// The year; without it, the latest that is complete.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,
    /// The regions chosen, by their ids, the one in focus last.
    #[arg(long, value_name = "ID,ID…", value_delimiter = ',')]
    pub select: Vec<String>,
    /// What is read: a page such as timeline, city:ID or domains:ID,ID. The map shows what it is
    /// about, the profile is the page itself.
    #[arg(long, value_name = "PAGE")]
    pub page: Option<PageId>,
    /// Kinds of source to take away, by their ids: the picture is drawn without what they say.
    #[arg(long, value_name = "KIND,KIND…", value_delimiter = ',')]
    pub without: Vec<String>,
    /// What lies over the map besides.
    #[arg(long, value_enum, value_name = "LAYER,LAYER…", value_delimiter = ',')]
    pub layers: Vec<LayerArgument>,
    /// The language: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// The theme.
    #[arg(long, value_enum, default_value = "light")]
    pub theme: ThemeArgument,
    /// Width and height in points.
    #[arg(long, value_name = "WxH", default_value = "1600x1000", value_parser = parse_size)]
    pub size: (f32, f32),
    /// Pixels per point, for PNG.
    #[arg(long, default_value_t = 1.0)]
    pub scale: f32,
    /// How much larger than the usual the text is.
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0)]
    pub text_scale: f32,
    /// A view as text, as the window copies it; the other options change it.
    #[arg(long, value_name = "FILE")]
    pub view: Option<PathBuf>,
    /// The file to write; its name ends in .svg, .png or .pdf.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

const EXAMPLES: &str = "Examples:
  mosaique render -o map.svg
  mosaique render --metric gdp_per_capita --year 2023 --language fr -o carte.pdf
  mosaique render --figure lines --select CN-AH,CN-JS,CN-SN --size 1280x720 --scale 2 -o lines.png
  mosaique render --figure scatter --metric rd_share_of_gdp --against gdp_per_capita -o both.svg
  mosaique render --figure profile --select CN-AH --theme dark -o anhui.png
  mosaique render --page domains:quantum,chips -o who.svg
  mosaique render --figure profile --page timeline --size 900x1400 -o timeline.pdf
  mosaique render --layers cities,clusters --without state-media,opinion -o map.png";

/// A figure, as the command line names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FigureArgument {
    /// The map.
    Map,
    /// Bars of one year.
    Ranking,
    /// Series over the years.
    Lines,
    /// Two metrics against each other.
    Scatter,
    /// The figures as rows.
    Table,
    /// All that is known of the region in focus.
    Profile,
}

impl From<FigureArgument> for FigureKind {
    fn from(argument: FigureArgument) -> Self {
        match argument {
            FigureArgument::Map => Self::Map,
            FigureArgument::Ranking => Self::Ranking,
            FigureArgument::Lines => Self::Lines,
            FigureArgument::Scatter => Self::Scatter,
            FigureArgument::Table => Self::Table,
            FigureArgument::Profile => Self::Profile,
        }
    }
}

/// A layer over the map, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LayerArgument {
    /// Meridians and parallels.
    Graticule,
    /// Cities.
    Cities,
    /// Outlines of clusters.
    Clusters,
    /// Hubs and centres of programmes.
    Programmes,
}

/// A theme, as the command line names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ThemeArgument {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// Why nothing was drawn.
#[derive(Debug, Error)]
pub enum RenderError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that the pack does not have.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// A year without figures.
    #[error("no region has a figure for '{metric}' in {year}; there are figures for {years}")]
    NoSuchYear {
        /// The metric.
        metric: String,
        /// The year asked for.
        year: i32,
        /// The years that have figures.
        years: String,
    },
    /// A count that is not offered by this denominator.
    #[error("'{metric}' is not offered per '{per}'; it is offered per {offered}")]
    NoSuchPair {
        /// The metric.
        metric: String,
        /// The denominator asked for.
        per: String,
        /// The denominators there are.
        offered: String,
    },
    /// A profile of nobody.
    #[error(
        "a profile needs a region or a page: add --select with the id of one, such as {example}, \
         or --page"
    )]
    NoRegion {
        /// The id of a region of the pack.
        example: String,
    },
    /// A scale that cannot be.
    #[error("--{option} is {found}; expected a number from {lowest} to {highest}")]
    OutOfRange {
        /// The option.
        option: &'static str,
        /// The number given.
        found: f32,
        /// The least that is taken.
        lowest: f32,
        /// The most that is taken.
        highest: f32,
    },
    /// The view's file cannot be read.
    #[error("{}: {fault}", path.display())]
    ViewUnread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: std::io::Error,
    },
    /// The view's file is not a view.
    #[error("{}:{fault}", path.display())]
    View {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: ViewFault,
    },
    /// The picture cannot be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
}

/// Draws the figure and writes the file, whole or not at all.
///
/// # Errors
/// A [`RenderError`] that says what was asked and what could be asked instead.
pub fn run(args: &RenderArgs, source: &PackSource) -> Result<(), RenderError> {
    let format = format_of_path(&args.output)?;
    let medium = medium(args)?;
    let atlas = super::atlas_of(source)?;
    let view = view(args, &atlas)?;
    let picture = view_picture(&atlas, &view, &medium, format)?;
    for warning in &picture.warnings {
        eprintln!("mosaique: {warning}");
    }
    write_atomically(&args.output, &picture.bytes)?;
    Ok(())
}

fn medium(args: &RenderArgs) -> Result<Medium, RenderError> {
    for (option, found, lowest, highest) in [
        ("scale", args.scale, 0.25, 8.0),
        ("text-scale", args.text_scale, 0.8, 2.0),
    ] {
        if !(lowest..=highest).contains(&found) {
            return Err(RenderError::OutOfRange {
                option,
                found,
                lowest,
                highest,
            });
        }
    }
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    if !tags.contains(&args.language.as_str()) {
        return Err(UnknownId::language(&args.language, &tags).into());
    }
    Ok(Medium {
        width_pt: args.size.0,
        height_pt: args.size.1,
        scale: args.scale,
        language: LanguageTag::new(&args.language),
        theme: match args.theme {
            ThemeArgument::Light => ThemeKind::Light,
            ThemeArgument::Dark => ThemeKind::Dark,
        },
        text_scale: args.text_scale,
        reduced_motion: true,
        surface: Surface::Paper,
    })
}

/// The view asked for. On the command line an id that leads nowhere is an error: nobody is there
/// to read what was left out.
fn view(args: &RenderArgs, atlas: &Atlas) -> Result<View, RenderError> {
    let mut view = match &args.view {
        None => View::default(),
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|fault| RenderError::ViewUnread {
                path: path.clone(),
                fault,
            })?;
            View::from_text(&text).map_err(|fault| RenderError::View {
                path: path.clone(),
                fault,
            })?
        }
    };
    if let Some(figure) = args.figure {
        view.figure = figure.into();
    }
    if let Some(metric) = &args.metric {
        view.measure = Some(MeasureId::plain(metric));
        // A year of the view's file was one of another metric.
        view.year = None;
    }
    if let Some(per) = &args.per {
        let metric = view.measure.take().map_or_else(
            || atlas.metrics[atlas.meta.start.metric].id.clone(),
            |measure| measure.metric,
        );
        view.measure = Some(MeasureId {
            metric,
            per: Some(per.clone()),
        });
    }
    if let Some(against) = &args.against {
        view.against = Some(MeasureId::plain(against));
    }
    if args.year.is_some() {
        view.year = args.year;
    }
    if !args.select.is_empty() {
        view.selection.clone_from(&args.select);
    }
    if args.page.is_some() {
        view.page.clone_from(&args.page);
    }
    if !args.without.is_empty() {
        view.without.clone_from(&args.without);
    }
    for layer in &args.layers {
        match layer {
            LayerArgument::Graticule => view.layers.graticule = true,
            LayerArgument::Cities => view.layers.cities = true,
            LayerArgument::Clusters => view.layers.clusters = true,
            LayerArgument::Programmes => view.layers.programmes = true,
        }
    }
    check(&view, atlas)?;
    Ok(view)
}

fn check(view: &View, atlas: &Atlas) -> Result<(), RenderError> {
    for id in &view.selection {
        if atlas.regions.find(id).is_none() {
            return Err(UnknownId::region(id, atlas).into());
        }
    }
    for measure in view.measure.iter().chain(&view.against) {
        for id in std::iter::once(&measure.metric).chain(&measure.per) {
            if atlas.metrics.find(id).is_none() {
                return Err(UnknownId::metric(id, atlas).into());
            }
        }
        check_pair(measure, atlas)?;
    }
    let (resolved, gaps) = resolve(view, atlas);
    if let Some(unknown) = gaps.iter().find_map(|gap| UnknownId::of_gap(gap, atlas)) {
        return Err(unknown.into());
    }
    if view.figure == FigureKind::Profile && view.selection.is_empty() && view.page.is_none() {
        return Err(RenderError::NoRegion {
            example: atlas
                .regions
                .entries()
                .first()
                .map_or_else(String::new, |region| region.id.clone()),
        });
    }
    if let Some(year) = view.year.filter(|&year| resolved.year != Some(year)) {
        let with_figures = resolved.series.years().iter();
        let years: Vec<String> = with_figures
            .filter(|&&year| resolved.series.count(year) > 0)
            .map(ToString::to_string)
            .collect();
        return Err(RenderError::NoSuchYear {
            metric: atlas.metrics[resolved.measure.metric].id.clone(),
            year,
            years: years.join(", "),
        });
    }
    Ok(())
}

fn check_pair(measure: &MeasureId, atlas: &Atlas) -> Result<(), RenderError> {
    let (Some(per), Some(metric)) = (&measure.per, atlas.metrics.by_id(&measure.metric)) else {
        return Ok(());
    };
    let offered: Vec<&str> = metric
        .pair
        .iter()
        .map(|pair| atlas.metrics[pair.by].id.as_str())
        .collect();
    if offered.contains(&per.as_str()) {
        return Ok(());
    }
    Err(RenderError::NoSuchPair {
        metric: measure.metric.clone(),
        per: per.clone(),
        offered: if offered.is_empty() {
            "nothing".to_owned()
        } else {
            offered.join(", ")
        },
    })
}

/// `1600x1000` as width and height.
fn parse_size(text: &str) -> Result<(f32, f32), String> {
    let parts = text
        .split_once(['x', 'X', '×'])
        .and_then(|(width, height)| {
            Some((width.trim().parse().ok()?, height.trim().parse().ok()?))
        });
    match parts {
        Some((width, height)) if width >= 64.0 && height >= 64.0 => Ok((width, height)),
        Some(_) => Err("expected at least 64 points a side".to_owned()),
        None => Err("expected width and height in points, such as 1600x1000".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_with_an_x_between() {
        assert_eq!(parse_size("1600x1000"), Ok((1600.0, 1000.0)));
        for wrong in ["", "1600", "1600x", "axb", "10x10", "nanx5", "1600x-1"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
    }
}
