//! The figures of one metric, or of one metric divided by another: dense rows, region by year.

use super::{Key, RegionKey, SourceKey, Status, UnitKey, Words};

/// A calendar year.
pub type Year = i32;

/// The years that a figure may have.
pub const YEARS_ALLOWED: std::ops::RangeInclusive<Year> = 1900..=2100;

/// What one provenance rule says about the figures it applies to.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) source: SourceKey,
    pub(crate) also: Vec<SourceKey>,
    pub(crate) status: Status,
    pub(crate) note: Option<Words>,
}

/// Where a figure comes from and how firm it is.
#[derive(Clone, Copy, Debug)]
pub struct Provenance<'a> {
    /// The document it was read from; of a quotient, that of the count.
    pub source: SourceKey,
    /// Further documents that a derived figure rests on, that of a denominator among them.
    pub also: &'a [SourceKey],
    /// How firm it is; a quotient is [`Status::Derived`].
    pub status: Status,
    /// What is particular about it.
    pub note: Option<&'a Words>,
}

/// Figures as dense rows: one a region plus the national one, each with one cell a year. A cell
/// holds a finite number or nothing; no data is never a number.
#[derive(Clone, Debug)]
pub struct Observations {
    pub(crate) unit: UnitKey,
    pub(crate) years: Vec<Year>,
    pub(crate) regions: usize,
    /// Region by region, then the national row: `(regions + 1) × years` cells.
    pub(crate) cells: Vec<Option<f64>>,
    /// For each cell the index of its origin.
    pub(crate) origin_of: Vec<u32>,
    pub(crate) origins: Vec<Origin>,
}

/// A [`Measure`](super::Measure) resolved to figures: the same shape as what is stored.
pub type Series = Observations;

impl Observations {
    /// No figures at all.
    pub(crate) fn empty(unit: UnitKey, regions: usize) -> Self {
        Self {
            unit,
            years: Vec::new(),
            regions,
            cells: Vec::new(),
            origin_of: Vec::new(),
            origins: Vec::new(),
        }
    }

    /// Unit of the figures.
    #[must_use]
    pub fn unit(&self) -> UnitKey {
        self.unit
    }

    /// The years of the columns, ascending.
    #[must_use]
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The column of a year.
    #[must_use]
    pub fn column(&self, year: Year) -> Option<usize> {
        self.years.binary_search(&year).ok()
    }

    /// Whether there is no figure for any region or the country.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Option::is_none)
    }

    /// The figure of a region in a year.
    #[must_use]
    pub fn value(&self, region: RegionKey, year: Year) -> Option<f64> {
        let column = self.column(year)?;
        self.row(region).get(column).copied().flatten()
    }

    /// A region's figures, one a year of [`Self::years`]; empty for a key that is not of this
    /// atlas.
    #[must_use]
    pub fn row(&self, region: RegionKey) -> &[Option<f64>] {
        if region.index() < self.regions {
            self.row_at(region.index())
        } else {
            &[]
        }
    }

    /// The national figure of a year.
    #[must_use]
    pub fn national(&self, year: Year) -> Option<f64> {
        let column = self.column(year)?;
        self.national_row().get(column).copied().flatten()
    }

    /// The national figures, one a year of [`Self::years`].
    #[must_use]
    pub fn national_row(&self) -> &[Option<f64>] {
        self.row_at(self.regions)
    }

    /// Whether there is any national figure.
    #[must_use]
    pub fn has_national(&self) -> bool {
        self.national_row().iter().any(Option::is_some)
    }

    /// Where a region's figure comes from; `None` when there is no figure.
    #[must_use]
    pub fn provenance(&self, region: RegionKey, year: Year) -> Option<Provenance<'_>> {
        self.value(region, year)?;
        self.provenance_at(region.index(), self.column(year)?)
    }

    /// Where the national figure of a year comes from; `None` when there is no figure.
    #[must_use]
    pub fn national_provenance(&self, year: Year) -> Option<Provenance<'_>> {
        self.national(year)?;
        self.provenance_at(self.regions, self.column(year)?)
    }

    /// The sources of all figures, each once, in the order of their first use.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceKey> {
        let mut sources = Vec::new();
        for (cell, &origin) in self.cells.iter().zip(&self.origin_of) {
            if let (Some(_), Some(origin)) = (cell, self.origins.get(origin as usize)) {
                for source in std::iter::once(origin.source).chain(origin.also.iter().copied()) {
                    if !sources.contains(&source) {
                        sources.push(source);
                    }
                }
            }
        }
        sources
    }

    /// How many figures rest on a source.
    #[must_use]
    pub fn figures_from(&self, source: SourceKey) -> usize {
        let rests: Vec<bool> = (self.origins.iter())
            .map(|origin| origin.source == source || origin.also.contains(&source))
            .collect();
        if !rests.contains(&true) {
            return 0;
        }
        let cells = self.cells.iter().zip(&self.origin_of);
        cells
            .filter(|(cell, origin)| cell.is_some() && rests.get(**origin as usize) == Some(&true))
            .count()
    }

    /// Regions and figures of a year, those without a figure left out, in the order of the table.
    pub fn values(&self, year: Year) -> impl Iterator<Item = (RegionKey, f64)> {
        let column = self.column(year);
        (0..self.regions).filter_map(move |region| {
            let value = self.row_at(region).get(column?).copied().flatten()?;
            Some((Key::new(region), value))
        })
    }

    /// Every regional figure of every year, in no order that matters: what class breaks over all
    /// years are computed from.
    pub fn all_values(&self) -> impl Iterator<Item = f64> {
        let regional = self.regions * self.years.len();
        self.cells.iter().take(regional).copied().flatten()
    }

    /// How many regions have a figure in a year.
    #[must_use]
    pub fn count(&self, year: Year) -> usize {
        self.values(year).count()
    }

    /// The years in which at least `regions` regions have a figure, ascending.
    #[must_use]
    pub fn complete_years(&self, regions: usize) -> Vec<Year> {
        self.years
            .iter()
            .copied()
            .filter(|&year| self.count(year) >= regions)
            .collect()
    }

    /// The last year in which at least `regions` regions have a figure.
    #[must_use]
    pub fn latest_complete_year(&self, regions: usize) -> Option<Year> {
        self.years
            .iter()
            .rev()
            .copied()
            .find(|&year| self.count(year) >= regions)
    }

    /// How many figures there are, the national ones included.
    #[must_use]
    pub fn figures(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    fn row_at(&self, row: usize) -> &[Option<f64>] {
        let width = self.years.len();
        self.cells
            .get(row * width..(row + 1) * width)
            .unwrap_or_default()
    }

    fn provenance_at(&self, row: usize, column: usize) -> Option<Provenance<'_>> {
        let cell = row * self.years.len() + column;
        let origin = self.origins.get(*self.origin_of.get(cell)? as usize)?;
        Some(Provenance {
            source: origin.source,
            also: &origin.also,
            status: origin.status,
            note: origin.note.as_ref(),
        })
    }
}
