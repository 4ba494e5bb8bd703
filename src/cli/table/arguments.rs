//! What `mosaique table` is asked.

use crate::atlas::Year;
use crate::carto::LevelName;
use crate::export::table::ListingKind;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::str::FromStr;

const EXAMPLES: &str =
    "Without --metric the metric that the atlas opens on is written, without --year
the latest year that is complete, without --region every region. A place without a figure has a
row of its own where one year is asked for, and none with --year all.

With --what no figures are written but what else the atlas knows. Columns, in order:
  claims           fact_id, topic, subjects, subject_names, mentions, domains, dimension,
                   statement, value, unit, wording, year, source_id, source, source_kind, caution
  specialisations  fact_id, domain, domain_name, domain_parent, subject, subject_name, statement,
                   year, source_id, source, source_kind, caution
  clusters         id, name, whole, members, cities, note, no_sum, fact_ids
  cities           id, name, pinyin, region_id, region, lon, lat, source_id, fact_ids
  companies        id, name, note, headquarters, regions, cities, domains, fact_ids
  events           id, date, end, title, text, subjects, fact_ids, source_id, source_kind, caution
  sources          id, title, original_title, publisher, published, kind, kind_name, url, reached,
                   licence, checked, caution, claims, figures
Subjects are written region:ID, cluster:ID, city:ID, company:ID, programme:ID or country; fact_ids
are the claims about the entry; regions, cities and domains of a company are those that the claims
about it speak of; claims and figures of a source are counted. In CSV a list stands in one cell,
parted by semicolons.

Examples:
  mosaique table --format csv
  mosaique table --metric rd_share_of_gdp --year all --format csv -o rd.csv
  mosaique table --metric gdp,gdp_per_capita --region CN,CN-AH,CN-JS --format json
  mosaique table --metric patents_granted --per population_yearend --format csv
  mosaique table --format geojson --level medium -o china.geojson
  mosaique table --what claims --format csv -o claims.csv
  mosaique table --what specialisations --without state-media --format json
  mosaique table --what sources --language fr --format csv -o sources.csv";

/// What is written and how.
#[derive(Clone, Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct TableArgs {
    /// What is listed instead of figures.
    #[arg(long, value_enum)]
    pub what: Option<WhatArgument>,
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
    /// Leave out what sources of these kinds say, by the ids of the kinds.
    #[arg(long, value_name = "KIND,KIND…", value_delimiter = ',', num_args = 1..)]
    pub without: Vec<String>,
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

/// What is listed, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum WhatArgument {
    /// What sources say, a claim a row.
    Claims,
    /// Who is said to be good at what: a row for each claim, field and subject.
    Specialisations,
    /// Regions that are spoken of together.
    Clusters,
    /// Cities.
    Cities,
    /// Companies.
    Companies,
    /// What happened when.
    Events,
    /// Who says it.
    Sources,
}

impl From<WhatArgument> for ListingKind {
    fn from(what: WhatArgument) -> Self {
        match what {
            WhatArgument::Claims => Self::Claims,
            WhatArgument::Specialisations => Self::Specialisations,
            WhatArgument::Clusters => Self::Clusters,
            WhatArgument::Cities => Self::Cities,
            WhatArgument::Companies => Self::Companies,
            WhatArgument::Events => Self::Events,
            WhatArgument::Sources => Self::Sources,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_a_number_or_all() {
        assert_eq!("all".parse(), Ok(YearArgument::All));
        assert_eq!("2024".parse(), Ok(YearArgument::One(2024)));
        assert_eq!("soon".parse::<YearArgument>(), Err(NoYear));
    }
}
