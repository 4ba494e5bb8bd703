//! Whether an answer is right.

use super::{Answer, Asked, Form};
use crate::carto::LonLat;
use crate::locale::fold;

/// The mean radius of the earth, in kilometres (IUGG, R₁).
const EARTH_KM: f64 = 6371.0088;

/// How right an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// All of it.
    Right,
    /// Some of it.
    Partly,
    /// None of it.
    Wrong,
}

/// A mark with its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The mark.
    pub mark: Mark,
    /// How much of it is right, from 0 to 1.
    pub share: f64,
}

impl Verdict {
    /// The verdict on so many right parts of so many.
    fn of(right: usize, all: usize) -> Self {
        let share = if all == 0 {
            0.0
        } else {
            right as f64 / all as f64
        };
        Self::of_share(share)
    }

    fn of_share(share: f64) -> Self {
        let mark = if share >= 1.0 {
            Mark::Right
        } else if share > 0.0 {
            Mark::Partly
        } else {
            Mark::Wrong
        };
        Self { mark, share }
    }
}

/// Compares an answer with what is right. An answer of another form is wrong.
///
/// A number or a point is right within the tolerance, and up to twice as far off it is half right.
/// Of things in order the neighbours that stand in the right order count, of things matched the
/// pairs, of a line the points.
#[must_use]
pub fn judge(asked: &Asked, answer: &Answer) -> Verdict {
    match (&asked.form, answer) {
        (Form::Choice { right, .. }, Answer::Choice(chosen)) => whole(chosen == right),
        (Form::TrueFalse { right }, Answer::TrueFalse(chosen)) => whole(chosen == right),
        (Form::Region { right }, Answer::Region(chosen)) => whole(chosen == right),
        (
            Form::Point {
                right,
                tolerance_km,
            },
            Answer::Point(chosen),
        ) => near(distance_km(*right, *chosen), *tolerance_km),
        (
            Form::Number {
                right, tolerance, ..
            },
            Answer::Number(chosen),
        ) => near(off(*right, *chosen), *tolerance),
        (Form::Text { accepted }, Answer::Text(written)) => {
            let written = fold(written);
            whole(accepted.iter().any(|text| fold(text) == written))
        }
        (Form::Order { right, .. }, Answer::Order(given)) => in_order(right, given),
        (Form::Pairs { pairs, .. }, Answer::Pairs(given)) => {
            let right = (pairs.iter().zip(given))
                .filter(|(right, given)| Some(**right) == **given)
                .count();
            Verdict::of(right, pairs.len())
        }
        (
            Form::Line {
                right, tolerance, ..
            },
            Answer::Line(drawn),
        ) => {
            let near = (right.iter().zip(drawn))
                .filter(|((_, value), drawn)| within(off(*value, **drawn), *tolerance))
                .count();
            Verdict::of(near, right.len())
        }
        _ => whole(false),
    }
}

fn whole(is_right: bool) -> Verdict {
    Verdict::of(usize::from(is_right), 1)
}

fn near(distance: f64, tolerance: f64) -> Verdict {
    let share = if within(distance, tolerance) {
        1.0
    } else if within(distance, 2.0 * tolerance) {
        0.5
    } else {
        0.0
    };
    Verdict::of_share(share)
}

/// A distance within a tolerance, in which the last digits of binary numbers do not count.
fn within(distance: f64, tolerance: f64) -> bool {
    distance <= tolerance * (1.0 + 1e-9)
}

fn off(right: f64, given: f64) -> f64 {
    (right - given).abs()
}

/// Of all pairs of neighbours in the right order, those whose second comes somewhere after the
/// first; each thing must be there once.
fn in_order(right: &[usize], given: &[usize]) -> Verdict {
    let mut sorted = (right.to_vec(), given.to_vec());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    if sorted.0 != sorted.1 || right.len() < 2 {
        return whole(false);
    }
    let place = |item: &usize| given.iter().position(|other| other == item);
    let kept = (right.windows(2))
        .filter(|pair| match pair {
            [first, second] => place(first) < place(second),
            _ => false,
        })
        .count();
    Verdict::of(kept, right.len() - 1)
}

/// The distance along a great circle, by the haversine formula.
pub(super) fn distance_km(from: LonLat, to: LonLat) -> f64 {
    let (from_lat, to_lat) = (from.lat.to_radians(), to.lat.to_radians());
    let half_lat = ((to_lat - from_lat) / 2.0).sin();
    let half_lon = ((to.lon - from.lon).to_radians() / 2.0).sin();
    let square = half_lat.powi(2) + from_lat.cos() * to_lat.cos() * half_lon.powi(2);
    2.0 * EARTH_KM * square.clamp(0.0, 1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::{Choice, Heading, QuestionKind};
    use crate::view::View;

    fn asked(form: Form) -> Asked {
        Asked {
            id: String::new(),
            kind: QuestionKind::Own,
            prompt: String::new(),
            view: View::default(),
            needs_picture: false,
            answer_view: View::default(),
            form,
            right: String::new(),
            explanation: String::new(),
            regions: Vec::new(),
            sources: Vec::new(),
            topic: Heading {
                id: String::new(),
                name: String::new(),
            },
            picture: None,
        }
    }

    fn items(count: usize) -> Vec<Choice> {
        (0..count)
            .map(|place| Choice {
                id: place.to_string(),
                text: place.to_string(),
            })
            .collect()
    }

    fn share(form: Form, answer: &Answer) -> f64 {
        judge(&asked(form), answer).share
    }

    #[test]
    fn a_number_is_right_within_the_tolerance_and_half_right_within_twice_of_it() {
        let form = || Form::Number {
            right: 0.3,
            range: None,
            tolerance: 0.1,
            decimals: 1,
            unit: String::new(),
        };
        for (answer, expected) in [
            (0.3, 1.0),
            (0.4, 1.0),
            (0.2, 1.0),
            (0.41, 0.5),
            (0.1, 0.5),
            (0.6, 0.0),
            (f64::NAN, 0.0),
            (f64::INFINITY, 0.0),
        ] {
            assert_eq!(share(form(), &Answer::Number(answer)), expected, "{answer}");
        }
    }

    #[test]
    fn of_an_order_the_neighbours_that_follow_each_other_count() {
        let form = || Form::Order {
            items: items(5),
            right: vec![2, 0, 1, 4, 3],
            first: String::new(),
        };
        for (answer, expected) in [
            (vec![2, 0, 1, 4, 3], 1.0),
            (vec![0, 2, 1, 4, 3], 0.75),
            (vec![3, 4, 1, 0, 2], 0.0),
            (vec![2, 0, 1, 4], 0.0),
            (vec![2, 2, 2, 2, 2], 0.0),
            (vec![], 0.0),
        ] {
            assert_eq!(
                share(form(), &Answer::Order(answer.clone())),
                expected,
                "{answer:?}"
            );
        }
    }

    #[test]
    fn of_pairs_those_that_are_right_count_and_what_is_left_open_does_not() {
        let form = || Form::Pairs {
            left: items(4),
            right: items(4),
            pairs: vec![1, 0, 3, 2],
        };
        let all = [1, 0, 3, 2].map(Some).to_vec();
        assert_eq!(share(form(), &Answer::Pairs(all)), 1.0);
        let half = vec![Some(1), None, Some(3), Some(3)];
        assert_eq!(share(form(), &Answer::Pairs(half)), 0.5);
        assert_eq!(share(form(), &Answer::Pairs(Vec::new())), 0.0);
    }

    #[test]
    fn words_are_compared_without_accents_and_capitals() {
        let form = || Form::Text {
            accepted: vec!["Héféi".into(), "合肥".into()],
        };
        assert_eq!(share(form(), &Answer::Text(" hefei ".into())), 1.0);
        assert_eq!(share(form(), &Answer::Text("合肥".into())), 1.0);
        assert_eq!(share(form(), &Answer::Text("Hebei".into())), 0.0);
    }

    #[test]
    fn an_answer_of_another_form_is_wrong() {
        let verdict = judge(&asked(Form::TrueFalse { right: true }), &Answer::Choice(1));
        assert_eq!(verdict.mark, Mark::Wrong);
    }

    #[test]
    fn a_quarter_of_the_equator_is_a_quarter_of_it() {
        let at = |lon, lat| LonLat { lon, lat };
        let quarter = EARTH_KM * std::f64::consts::FRAC_PI_2;
        assert!((distance_km(at(0.0, 0.0), at(90.0, 0.0)) - quarter).abs() < 1e-6);
        assert!((distance_km(at(179.5, 0.0), at(-179.5, 0.0)) - quarter / 90.0).abs() < 1e-6);
    }
}
