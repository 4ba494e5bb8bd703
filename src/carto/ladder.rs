//! The ladder of levels of detail: which vertices are drawn at which scale.

/// The standard tolerances in metres, finest first; the first keeps every vertex.
///
/// At level `i` no vertex that was left out lies further than `LEVELS[i]` from the line
/// that is drawn instead, and a vertex stays when its effective area is at least
/// `LEVELS[i]²`. Nothing crosses at any of these levels; at tolerances between them
/// that is likely but not checked.
pub const LEVELS: [f64; 9] = [
    0.0, 128.0, 256.0, 512.0, 1024.0, 2048.0, 4096.0, 8192.0, 16384.0,
];

/// The code of a vertex that stays at every level: ends of arcs and the three
/// corners of the smallest ring.
pub const ALWAYS: u8 = 63;

/// How far a line may lie from its place, in pixels: the ladder doubles from step to step, so that
/// this is the step nearest to half a pixel.
const ALLOWED_PX: f64 = 0.5 * std::f64::consts::SQRT_2;

/// The coarsest level of [`LEVELS`] whose error stays under seven tenths of a pixel.
///
/// `metres_per_point` is the map's scale in logical points, `pixels_per_point` the
/// screen's. Values that make no sense give the finest level.
///
/// ```
/// use mosaique::carto::{LEVELS, level_for};
/// // All of China in 900 points of an ordinary screen:
/// assert_eq!(LEVELS[level_for(5400.0, 1.0)], 2048.0);
/// // The same on a screen with twice as many pixels:
/// assert_eq!(LEVELS[level_for(5400.0, 2.0)], 1024.0);
/// ```
#[must_use]
pub fn level_for(metres_per_point: f64, pixels_per_point: f64) -> usize {
    let allowed_m = ALLOWED_PX * metres_per_point / pixels_per_point;
    LEVELS
        .iter()
        .rposition(|&tolerance_m| tolerance_m <= allowed_m)
        .unwrap_or(0)
}

/// The level of detail as people ask for it, for exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LevelName {
    /// Every vertex.
    Full,
    /// 512 m: for a printed page of one region.
    Fine,
    /// 2 km: for a country on a screen.
    Medium,
    /// 8 km: for a thumbnail.
    Coarse,
}

impl LevelName {
    /// All names, finest first.
    pub const ALL: [Self; 4] = [Self::Full, Self::Fine, Self::Medium, Self::Coarse];

    /// Its place in [`LEVELS`].
    #[must_use]
    pub fn level(self) -> usize {
        match self {
            Self::Full => 0,
            Self::Fine => 3,
            Self::Medium => 5,
            Self::Coarse => 7,
        }
    }

    /// The word on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Fine => "fine",
            Self::Medium => "medium",
            Self::Coarse => "coarse",
        }
    }
}

impl std::str::FromStr for LevelName {
    type Err = UnknownLevel;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|name| name.word() == word)
            .ok_or_else(|| UnknownLevel(word.to_owned()))
    }
}

/// A word that names no level.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown level '{0}'; expected full, fine, medium or coarse")]
pub struct UnknownLevel(pub String);

/// The code that stands for an effective area in square metres.
///
/// Code `c` means "at least `2^(c/2)` m²", so that four codes double a tolerance;
/// areas are rounded down, which never keeps a vertex longer than its area says.
#[must_use]
pub fn code_from_area_m2(area_m2: f64) -> u8 {
    if area_m2 < 1.0 {
        return 0;
    }
    // Below ALWAYS whatever the area: that code is for vertices that may not go.
    (area_m2.log2() * 2.0)
        .floor()
        .clamp(0.0, f64::from(ALWAYS - 1)) as u8
}

/// The lowest code that is kept at a tolerance in metres: `2^(c/2) >= tolerance²`.
#[must_use]
pub fn code_from_tolerance_m(tolerance_m: f64) -> u8 {
    if tolerance_m <= 1.0 {
        return 0;
    }
    (tolerance_m.log2() * 4.0)
        .ceil()
        .clamp(0.0, f64::from(ALWAYS)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_tolerances_meet_at_every_level() {
        for tolerance in LEVELS {
            assert_eq!(
                code_from_tolerance_m(tolerance),
                code_from_area_m2(tolerance * tolerance)
            );
        }
        assert!(code_from_area_m2(16383.0 * 16383.0) < code_from_tolerance_m(16384.0));
        assert_eq!(code_from_tolerance_m(f64::INFINITY), ALWAYS);
        assert_eq!(code_from_area_m2(f64::INFINITY), ALWAYS - 1);
    }

    #[test]
    fn a_scale_without_sense_gives_every_vertex() {
        for (scale, pixels) in [
            (f64::NAN, 1.0),
            (-1.0, 1.0),
            (0.0, 0.0),
            (1.0, f64::INFINITY),
        ] {
            assert_eq!(level_for(scale, pixels), 0);
        }
        assert_eq!(level_for(1e9, 1.0), LEVELS.len() - 1);
    }

    #[test]
    fn every_level_is_found_by_its_word() {
        for name in LevelName::ALL {
            assert_eq!(name.word().parse(), Ok(name));
        }
        assert!("rough".parse::<LevelName>().is_err());
    }
}
