//! Numbers and quantities as a language writes them.
//!
//! Rounding is half away from zero on the shortest decimal that stands for the value, so 2.675
//! reads 2.68, as a reader would round it, though the binary number lies just below.

use std::cell::OnceCell;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use serde::{Deserialize, Serialize};

use super::language::LANGUAGES;
use super::words::{Locale, LocaleFault};

/// The minus sign of reading text; a hyphen is shorter and gets lost before a figure.
const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
/// What stands for a number that is none.
const NOT_A_NUMBER: &str = "–";
/// No figure is read with more; keeps a slip in a pack from writing a page of zeros.
const MOST_DECIMALS: usize = 20;

/// How a unit is shown in one language: what a stored value is multiplied by, and what follows
/// the number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitDisplay {
    /// The value shown is the stored value times this.
    pub scale: f64,
    /// The unit in full, for a legend or a profile: `billion yuan`.
    pub symbol: String,
    /// The unit where there is little room, for an axis or a list: `bn yuan`.
    pub short: String,
    /// The digits after the decimal separator in reading text.
    pub decimals: usize,
    /// The symbol follows the number without a space.
    #[serde(default)]
    pub joined: bool,
}

/// ICU's number format for one language.
pub(super) struct NumberFormat {
    formatter: DecimalFormatter,
}

/// What a language puts between a number and its unit.
#[derive(Clone, Copy)]
enum Spacing {
    /// A space that does not break.
    Space,
    /// A space that does not break, a narrow one before a percent sign.
    NarrowBeforePercent,
    /// A space before Latin letters, none before Chinese ones.
    OnlyBeforeLatin,
}

impl Spacing {
    fn of(tag: &str) -> Self {
        match tag {
            "fr" => Self::NarrowBeforePercent,
            "zh-Hans" => Self::OnlyBeforeLatin,
            _ => Self::Space,
        }
    }

    fn number_with_unit(self, number: &str, symbol: &str, joined: bool) -> String {
        let Some(first) = symbol.chars().next() else {
            return number.to_owned();
        };
        let percent = matches!(first, '%' | '‰');
        let space = match self {
            Self::NarrowBeforePercent if percent => Some(NARROW_NO_BREAK_SPACE),
            Self::OnlyBeforeLatin if !first.is_ascii() => None,
            _ if joined => None,
            _ => Some(NO_BREAK_SPACE),
        };
        match space {
            Some(space) => format!("{number}{space}{symbol}"),
            None => format!("{number}{symbol}"),
        }
    }
}

thread_local! {
    // ICU's formatter may not be shared between threads, so that each thread has its own, built
    // when it first writes a number in the language.
    static FORMATS: [OnceCell<NumberFormat>; LANGUAGES.len()] =
        const { [const { OnceCell::new() }; LANGUAGES.len()] };
}

/// Asks the format of the language of [`LANGUAGES`] with this index.
pub(super) fn with_format<Answer>(
    index: usize,
    ask: impl FnOnce(&NumberFormat) -> Answer,
) -> Result<Answer, LocaleFault> {
    FORMATS.with(|formats| {
        let cell = &formats[index];
        if let Some(format) = cell.get() {
            return Ok(ask(format));
        }
        let format = NumberFormat::build(LANGUAGES[index].tag)?;
        Ok(ask(cell.get_or_init(|| format)))
    })
}

/// Fluent's hook for numbers inside texts, for the language of this index.
pub(super) fn spell<const INDEX: usize, Memoizer>(
    value: &FluentValue<'_>,
    _: &Memoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    with_format(INDEX, |format| format.number(number.value, None)).ok()
}

impl NumberFormat {
    fn build(tag: &str) -> Result<Self, LocaleFault> {
        let fault = |detail: String| LocaleFault::Formatting {
            language: tag.into(),
            detail,
        };
        let locale: icu_locale_core::Locale =
            tag.parse().map_err(|error| fault(format!("{error}")))?;
        let formatter =
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
                .map_err(|error| fault(error.to_string()))?;
        Ok(Self { formatter })
    }

    /// The number with `decimals` digits after the separator, or with as many as it has.
    fn number(&self, value: f64, decimals: Option<usize>) -> String {
        let Some(magnitude) = decimal(value.abs(), decimals) else {
            return NOT_A_NUMBER.to_owned();
        };
        let digits = self.formatter.format(&magnitude).to_string();
        if value < 0.0 && !magnitude.absolute.is_zero() {
            format!("{MINUS}{digits}")
        } else {
            digits
        }
    }
}

/// The decimal that stands for a value; `None` for NaN and the infinities.
fn decimal(value: f64, decimals: Option<usize>) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    // `Display` of f64 is the shortest decimal that reads back as the same number.
    let mut decimal: Decimal = format!("{value}").parse().ok()?;
    if let Some(decimals) = decimals {
        let position = -i16::try_from(decimals.min(MOST_DECIMALS)).ok()?;
        decimal.round_with_mode(
            position,
            SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
        );
        decimal.absolute.pad_end(position);
    }
    Some(decimal)
}

/// A product freed from the noise that binary multiplication leaves in the last digits
/// (123.45 × 0.1 = 12.345000000000001): 15 significant digits, which every f64 carries.
fn scaled(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    format!("{product:.14e}").parse().unwrap_or(product)
}

/// How many decimals a value is read with: as many as its unit has, and for a value that would
/// read as zero without being it, enough for two significant digits.
fn reading_decimals(value: f64, decimals: usize) -> usize {
    let vanishes = decimal(value, Some(decimals)).is_some_and(|decimal| decimal.absolute.is_zero());
    if !vanishes || value == 0.0 || !value.is_finite() {
        return decimals;
    }
    let leading = (-value.abs().log10()).floor().clamp(0.0, 18.0) as usize;
    (leading + 2).min(MOST_DECIMALS)
}

impl Locale {
    /// A number rounded to `decimals` digits after the separator (half away from zero),
    /// grouped, with a true minus sign. A value that is not finite is a dash.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.written(value, Some(decimals))
    }

    /// The shortest decimal that reads back as the same number, grouped.
    pub fn number_exact(&self, value: f64) -> String {
        self.written(value, None)
    }

    /// A change with its sign: `+0.42`, `−1.30`; none where it rounds to zero.
    pub fn signed(&self, change: f64, decimals: usize) -> String {
        let text = self.number(change, decimals);
        let rounds_to_zero =
            decimal(change, Some(decimals)).is_none_or(|decimal| decimal.absolute.is_zero());
        if change > 0.0 && !rounds_to_zero {
            format!("+{text}")
        } else {
            text
        }
    }

    /// A stored value in the unit's scale, rounded for reading, with the unit in full.
    pub fn quantity(&self, value: f64, unit: &UnitDisplay) -> String {
        let number = self.quantity_number(value, unit);
        self.with_unit(&number, &unit.symbol, unit.joined)
    }

    /// Like [`quantity`](Self::quantity) with the short unit.
    pub fn quantity_short(&self, value: f64, unit: &UnitDisplay) -> String {
        let number = self.quantity_number(value, unit);
        self.with_unit(&number, &unit.short, unit.joined)
    }

    /// Like [`quantity`](Self::quantity) with every digit that the stored value has.
    pub fn quantity_exact(&self, value: f64, unit: &UnitDisplay) -> String {
        let number = self.quantity_number_exact(value, unit);
        self.with_unit(&number, &unit.symbol, unit.joined)
    }

    /// The number alone of [`quantity`](Self::quantity), for a column whose head has the unit.
    pub fn quantity_number(&self, value: f64, unit: &UnitDisplay) -> String {
        let value = scaled(value, unit.scale);
        self.number(value, reading_decimals(value, unit.decimals))
    }

    /// The number alone of [`quantity_exact`](Self::quantity_exact).
    pub fn quantity_number_exact(&self, value: f64, unit: &UnitDisplay) -> String {
        self.number_exact(scaled(value, unit.scale))
    }

    /// A change of a stored value with its sign, in the unit's scale, with the unit in full.
    pub fn signed_quantity(&self, change: f64, unit: &UnitDisplay) -> String {
        let number = self.signed(scaled(change, unit.scale), unit.decimals);
        self.with_unit(&number, &unit.symbol, unit.joined)
    }

    /// A year, which is never grouped.
    pub fn year(&self, year: i32) -> String {
        if year < 0 {
            format!("{MINUS}{}", year.unsigned_abs())
        } else {
            year.to_string()
        }
    }

    fn written(&self, value: f64, decimals: Option<usize>) -> String {
        with_format(self.index, |format| format.number(value, decimals))
            .unwrap_or_else(|_| value.to_string())
    }

    fn with_unit(&self, number: &str, symbol: &str, joined: bool) -> String {
        Spacing::of(self.language().as_str()).number_with_unit(number, symbol, joined)
    }
}
