//! The Albers equal-area conic projection of the WGS84 ellipsoid.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual*, U.S. Geological Survey
//! Professional Paper 1395, 1987, pages 101–102; the numbers in the comments are his.

use serde::{Deserialize, Serialize};

use super::point::{LonLat, Projected};

/// WGS84's semi-major axis in metres.
const SEMI_MAJOR_M: f64 = 6_378_137.0;
/// WGS84's flattening.
const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// The first eccentricity squared, `f (2 − f)`.
const ECCENTRICITY_SQUARED: f64 = FLATTENING * (2.0 - FLATTENING);

/// What defines one Albers projection; all in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlbersParameters {
    /// The two parallels along which distances are true.
    pub standard_parallels: (f64, f64),
    /// The meridian that is drawn straight up, where `x` is 0.
    pub central_meridian: f64,
    /// The latitude at which `y` is 0 on the central meridian.
    pub latitude_of_origin: f64,
}

impl Default for AlbersParameters {
    fn default() -> Self {
        Self {
            standard_parallels: (25.0, 47.0),
            central_meridian: 105.0,
            latitude_of_origin: 0.0,
        }
    }
}

/// Why parameters define no projection.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ProjectionFault {
    /// A parallel or the origin lies beyond a pole or is not a number.
    #[error("the latitude {found} is outside -90…90 degrees")]
    Latitude {
        /// The latitude that was given.
        found: f64,
    },
    /// The central meridian is not a longitude.
    #[error("the central meridian {found} is outside -180…180 degrees")]
    Meridian {
        /// The meridian that was given.
        found: f64,
    },
    /// Parallels on both sides of the equator at one distance make a cylinder, no cone.
    #[error(
        "the standard parallels {first} and {second} lie symmetrically about the equator; a cone needs them apart"
    )]
    Symmetric {
        /// The first parallel.
        first: f64,
        /// The second parallel.
        second: f64,
    },
}

/// A ready projection: a pair of functions and the constants they share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Albers {
    parameters: AlbersParameters,
    eccentricity: f64,
    cone: f64,
    constant: f64,
    radius_of_origin: f64,
}

impl Albers {
    /// Prepares the projection.
    ///
    /// # Errors
    /// When a latitude or the meridian is out of range or not finite, or when the
    /// parallels cancel out.
    pub fn new(parameters: AlbersParameters) -> Result<Self, ProjectionFault> {
        let (first, second) = parameters.standard_parallels;
        for latitude in [first, second, parameters.latitude_of_origin] {
            if !(-90.0..=90.0).contains(&latitude) {
                return Err(ProjectionFault::Latitude { found: latitude });
            }
        }
        if !(-180.0..=180.0).contains(&parameters.central_meridian) {
            return Err(ProjectionFault::Meridian {
                found: parameters.central_meridian,
            });
        }
        let eccentricity = ECCENTRICITY_SQUARED.sqrt();
        let sine_first = first.to_radians().sin();
        let sine_second = second.to_radians().sin();
        let q_first = authalic_q(sine_first, eccentricity);
        let q_second = authalic_q(sine_second, eccentricity);
        let m_first = parallel_m(first);
        let m_second = parallel_m(second);
        // (14-14); with one parallel the quotient tends to the sine of it.
        let cone = if (first - second).abs() < 1e-9 {
            sine_first
        } else {
            (m_first * m_first - m_second * m_second) / (q_second - q_first)
        };
        if cone.abs() < 1e-6 {
            return Err(ProjectionFault::Symmetric { first, second });
        }
        // (14-13)
        let constant = m_first * m_first + cone * q_first;
        let q_origin = authalic_q(
            parameters.latitude_of_origin.to_radians().sin(),
            eccentricity,
        );
        Ok(Self {
            parameters,
            eccentricity,
            cone,
            constant,
            radius_of_origin: radius(constant, cone, q_origin),
        })
    }

    /// What the projection was made of.
    #[must_use]
    pub fn parameters(&self) -> AlbersParameters {
        self.parameters
    }

    /// From the globe to the plane: (14-1), (14-2), (14-4), (14-12).
    ///
    /// Longitudes are taken the short way round from the central meridian.
    #[must_use]
    pub fn plane_from_lonlat(&self, point: LonLat) -> Projected {
        let q = authalic_q(point.lat.to_radians().sin(), self.eccentricity);
        let radius = radius(self.constant, self.cone, q);
        let theta =
            self.cone * wrapped_degrees(point.lon - self.parameters.central_meridian).to_radians();
        Projected {
            x: radius * theta.sin(),
            y: self.radius_of_origin - radius * theta.cos(),
        }
    }

    /// From the plane back to the globe: (14-10), (14-11), (14-19), (3-16).
    #[must_use]
    pub fn lonlat_from_plane(&self, point: Projected) -> LonLat {
        let sign = self.cone.signum();
        let down = self.radius_of_origin - point.y;
        let radius = point.x.hypot(down) / SEMI_MAJOR_M;
        let theta = (sign * point.x).atan2(sign * down);
        let q = (self.constant - (radius * self.cone).powi(2)) / self.cone;
        LonLat {
            lon: wrapped_degrees(
                self.parameters.central_meridian + (theta / self.cone).to_degrees(),
            ),
            lat: latitude_from_q(q, self.eccentricity).to_degrees(),
        }
    }
}

/// Brings an angle into −180…180 degrees.
fn wrapped_degrees(angle: f64) -> f64 {
    if (-180.0..=180.0).contains(&angle) {
        angle
    } else {
        (angle + 180.0).rem_euclid(360.0) - 180.0
    }
}

/// (14-12): the radius of a parallel on the plane, in metres; never below nothing,
/// for beyond the cone's reach the square root has no value.
fn radius(constant: f64, cone: f64, q: f64) -> f64 {
    SEMI_MAJOR_M * (constant - cone * q).max(0.0).sqrt() / cone
}

/// (14-15): the parallel's radius on the ellipsoid, in units of the semi-major axis.
fn parallel_m(latitude: f64) -> f64 {
    let (sine, cosine) = latitude.to_radians().sin_cos();
    cosine / (1.0 - ECCENTRICITY_SQUARED * sine * sine).sqrt()
}

/// (3-12): `q` of a latitude given by its sine.
fn authalic_q(sine: f64, eccentricity: f64) -> f64 {
    let e_sine = eccentricity * sine;
    // atanh(e sin φ)/e is Snyder's −1/(2e) ln((1 − e sin φ)/(1 + e sin φ)).
    (1.0 - ECCENTRICITY_SQUARED) * (sine / (1.0 - e_sine * e_sine) + e_sine.atanh() / eccentricity)
}

/// (3-16): the latitude in radians whose `q` is given, by Newton's method.
fn latitude_from_q(q: f64, eccentricity: f64) -> f64 {
    let q_pole = authalic_q(1.0, eccentricity);
    // At a pole the derivative vanishes and the answer is known.
    if q.abs() >= q_pole - 1e-14 {
        return std::f64::consts::FRAC_PI_2.copysign(q);
    }
    let mut latitude = (q / q_pole).asin();
    for _ in 0..12 {
        let (sine, cosine) = latitude.sin_cos();
        let remainder = 1.0 - ECCENTRICITY_SQUARED * sine * sine;
        let step = remainder * remainder * (q - authalic_q(sine, eccentricity))
            / (2.0 * cosine * (1.0 - ECCENTRICITY_SQUARED));
        latitude += step;
        if step.abs() < 1e-14 {
            break;
        }
    }
    latitude
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn china() -> Albers {
        Albers::new(AlbersParameters::default()).unwrap()
    }

    /// Reference values: pyproj 3.7.2 with PROJ 9.5.1,
    /// `+proj=aea +lat_1=… +lat_2=… +lat_0=… +lon_0=… +datum=WGS84`.
    #[test]
    fn the_plane_agrees_with_pyproj_to_a_tenth_of_a_millimetre() {
        let australia = AlbersParameters {
            standard_parallels: (-10.0, -40.0),
            central_meridian: 135.0,
            latitude_of_origin: -25.0,
        };
        let one_parallel = AlbersParameters {
            standard_parallels: (30.0, 30.0),
            central_meridian: 0.0,
            latitude_of_origin: 10.0,
        };
        let china = AlbersParameters::default();
        let cases = [
            (china, (105.0, 0.0), (0.0, 0.0)),
            (china, (105.0, 35.0), (0.0, 3_734_810.818_3)),
            (china, (116.4, 39.9), (956_439.170_0, 4_343_540.014_5)),
            (china, (73.5, 39.4), (-2_622_013.119_1, 4_651_576.540_3)),
            (china, (134.77, 48.4), (2_184_563.939_8, 5_570_685.729_6)),
            (china, (113.55, 22.16), (888_990.091_6, 2_339_146.341_3)),
            (china, (87.6, 43.8), (-1_378_963.764_8, 4_849_019.863_7)),
            (china, (121.5, 31.2), (1_543_465.966_7, 3_434_979.323_8)),
            (china, (109.5, 18.2), (487_841.543_1, 1_880_796.597_5)),
            (china, (50.0, 59.4), (-3_274_474.842_8, 7_343_016.812_0)),
            (china, (158.5, 10.0), (5_970_403.711_0, 2_650_796.509_2)),
            (china, (-75.0, -30.0), (-14_715_721.029_1, 16_272_586.628_7)),
            (australia, (135.0, -25.0), (0.0, 0.0)),
            (
                australia,
                (151.2, -33.9),
                (1_459_362.865_9, -1_102_408.977_8),
            ),
            (
                australia,
                (115.8, -31.9),
                (-1_759_137.132_4, -910_833.190_4),
            ),
            (one_parallel, (10.0, 40.0), (867_475.578_4, 3_316_575.717_1)),
        ];
        for (parameters, (lon, lat), (x, y)) in cases {
            let plane = Albers::new(parameters)
                .unwrap()
                .plane_from_lonlat(LonLat::new(lon, lat));
            assert!(
                plane.distance_m(Projected::new(x, y)) < 1.5e-4,
                "{lon} {lat} gave {plane:?}, not {x} {y}"
            );
        }
    }

    #[test]
    fn parameters_that_define_no_cone_are_refused() {
        let with = |first, second, meridian| {
            Albers::new(AlbersParameters {
                standard_parallels: (first, second),
                central_meridian: meridian,
                latitude_of_origin: 0.0,
            })
        };
        assert!(matches!(
            with(95.0, 47.0, 0.0),
            Err(ProjectionFault::Latitude { .. })
        ));
        assert!(matches!(
            with(f64::NAN, 47.0, 0.0),
            Err(ProjectionFault::Latitude { .. })
        ));
        assert!(matches!(
            with(25.0, 47.0, 1e308),
            Err(ProjectionFault::Meridian { .. })
        ));
        assert!(matches!(
            with(-30.0, 30.0, 0.0),
            Err(ProjectionFault::Symmetric { .. })
        ));
    }

    proptest! {
        #[test]
        fn to_the_plane_and_back_is_where_one_started(lon in -60.0..=179.0_f64, lat in -80.0..=85.0_f64) {
            let albers = china();
            let back = albers.lonlat_from_plane(albers.plane_from_lonlat(LonLat::new(lon, lat)));
            prop_assert!((back.lon - lon).abs() < 1e-9, "{back:?}");
            prop_assert!((back.lat - lat).abs() < 1e-9, "{back:?}");
        }
    }
}
