//! Tables to complete and charts to draw.

use super::Column;
use super::lots::{order, ordered};
use super::work::{Asked, Figures, Needed, SheetProblem, at_least, figures};
use crate::atlas::RegionKey;

/// The fewest bars of a chart.
const LEAST_BARS: usize = 2;

/// A table to complete.
#[derive(Clone, Debug)]
pub struct TableWork {
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows, in the order of the pack.
    pub rows: Vec<TableRow>,
}

/// A column of a table to complete.
#[derive(Clone, Debug)]
pub struct TableColumn {
    /// Its figures.
    pub figures: Figures,
    /// The missing values, in no order; empty where they are not printed.
    pub bank: Vec<f64>,
}

/// A row of a table to complete.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// The region.
    pub region: RegionKey,
    /// A cell a column.
    pub cells: Vec<Cell>,
}

/// A cell of a table to complete.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// The value is printed.
    Given(f64),
    /// The value is asked for.
    Blank(f64),
    /// There is no figure, and none is asked for.
    Missing,
}

/// A chart to draw.
#[derive(Clone, Debug)]
pub struct ChartWork {
    /// The figures.
    pub figures: Figures,
    /// The regions with their values, in no order.
    pub bars: Vec<(RegionKey, f64)>,
}

pub(super) fn table(
    asked: &Asked<'_>,
    columns: &[Column],
    blank_percent: u8,
    has_bank: bool,
) -> Result<TableWork, SheetProblem> {
    if columns.is_empty() {
        return Err(SheetProblem::NoColumns);
    }
    let mut found = Vec::with_capacity(columns.len());
    for column in columns {
        found.push(figures(asked.atlas, &column.measure, column.year)?);
    }
    let mut rows: Vec<TableRow> = (asked.regions.iter())
        .map(|&region| TableRow {
            region,
            cells: (found.iter())
                .map(|figures| figures.value(region).map_or(Cell::Missing, Cell::Given))
                .collect(),
        })
        .collect();
    let blanks = blank_some(asked, &mut rows, blank_percent)?;
    let columns = found.into_iter().enumerate().map(|(place, figures)| {
        let mut missing: Vec<f64> = (blanks.iter())
            .filter(|(column, _)| *column == place && has_bank)
            .map(|&(_, value)| value)
            .collect();
        missing = ordered(asked.seed.wrapping_add(1), asked.version, &missing);
        TableColumn {
            figures,
            bank: missing,
        }
    });
    Ok(TableWork {
        columns: columns.collect(),
        rows,
    })
}

/// Empties cells by lot, and says which values are missing now, by column.
fn blank_some(
    asked: &Asked<'_>,
    rows: &mut [TableRow],
    blank_percent: u8,
) -> Result<Vec<(usize, f64)>, SheetProblem> {
    let mut cells: Vec<(usize, &mut Cell)> = (rows.iter_mut())
        .flat_map(|row| row.cells.iter_mut().enumerate())
        .filter(|(_, cell)| matches!(cell, Cell::Given(_)))
        .collect();
    at_least(Needed::Figures, cells.len(), 2)?;
    let share = usize::from(blank_percent.min(100));
    let count = (cells.len() * share).div_ceil(100).max(1);
    let mut chosen = order(asked.seed, asked.version, cells.len());
    chosen.truncate(count);
    let mut blanks = Vec::with_capacity(count);
    for place in chosen {
        let Some((column, cell)) = cells.get_mut(place) else {
            continue;
        };
        if let Cell::Given(value) = **cell {
            **cell = Cell::Blank(value);
            blanks.push((*column, value));
        }
    }
    Ok(blanks)
}

pub(super) fn chart(
    asked: &Asked<'_>,
    figures: Figures,
    count: usize,
) -> Result<ChartWork, SheetProblem> {
    let all: Vec<(RegionKey, f64)> = (asked.regions.iter())
        .filter_map(|&region| Some((region, figures.value(region)?)))
        .collect();
    at_least(Needed::Figures, all.len(), LEAST_BARS)?;
    // Every version draws the same bars, so that all have the same to do; the order differs.
    let mut chosen = ordered(asked.seed, 0, &all);
    chosen.truncate(count.max(LEAST_BARS));
    Ok(ChartWork {
        bars: ordered(asked.seed, asked.version, &chosen),
        figures,
    })
}
