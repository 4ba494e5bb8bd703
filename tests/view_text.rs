//! A view as text is the same view again, and what is no view is refused with its place.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use mosaique::carto::LonLat;
use mosaique::view::{
    ChartKind, Compare, Extent, FigureKind, Layers, Mask, MeasureId, PageId, View, ViewFault,
};
use proptest::prelude::*;

/// Any text at all: quotes, line ends, backslashes, Chinese, what no keyboard has.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_0-9]{0,24}",
        "CN-[A-Z]{2}",
        "[\"'\\\\\n\r\t(){}\\[\\],:#]{0,12}",
        "[省市自治区特别行政\u{3000}“”]{0,8}",
        prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
    ]
}

fn any_measure() -> impl Strategy<Value = MeasureId> {
    (any_text(), prop::option::of(any_text())).prop_map(|(metric, per)| MeasureId { metric, per })
}

fn any_extent() -> impl Strategy<Value = Extent> {
    let span_km = || prop_oneof![Just(1.0), Just(40_000.0), 1.0..=40_000.0_f64];
    let lon = prop_oneof![Just(-180.0), Just(180.0), Just(-0.0), -180.0..=180.0_f64];
    let lat = prop_oneof![Just(-90.0), Just(90.0), Just(1e-300), -90.0..=90.0_f64];
    (lon, lat, span_km(), span_km()).prop_map(|(lon, lat, width_km, height_km)| Extent {
        centre: LonLat::new(lon, lat),
        width_km,
        height_km,
    })
}

fn any_page() -> impl Strategy<Value = PageId> {
    prop_oneof![
        Just(PageId::Country),
        Just(PageId::Timeline),
        prop::collection::vec(any_text(), 0..4).prop_map(PageId::Domains),
        any_text().prop_map(PageId::Source),
        any_text().prop_map(PageId::City),
    ]
}

fn any_view() -> impl Strategy<Value = View> {
    let layers = any::<[bool; 8]>().prop_map(
        |[
            labels,
            legend,
            scale_bar,
            graticule,
            cities,
            clusters,
            programmes,
            page,
        ]| Layers {
            labels,
            legend,
            scale_bar,
            graticule,
            cities,
            clusters,
            programmes,
            page,
        },
    );
    let mask =
        (any::<[bool; 3]>(), any::<Option<u32>>()).prop_map(|([names, values, colours], seed)| {
            Mask {
                names,
                values,
                colours,
                seed,
            }
        });
    let compare = (
        any::<[bool; 2]>(),
        prop::sample::select(ChartKind::ALL.to_vec()),
    )
        .prop_map(|([open, all], chart)| Compare { open, chart, all });
    (
        prop::sample::select(FigureKind::ALL.to_vec()),
        prop::option::of(any_measure()),
        prop::option::of(any_measure()),
        prop::option::of(any::<i32>()),
        3..=7_u8,
        layers,
        prop::collection::vec(any_text(), 0..8),
        prop::option::of(any_extent()),
        compare,
        mask,
        (
            prop::option::of(any_page()),
            prop::collection::vec(any_text(), 0..4),
        ),
    )
        .prop_map(
            |(
                figure,
                measure,
                against,
                year,
                classes,
                layers,
                selection,
                extent,
                compare,
                mask,
                (page, without),
            )| {
                View {
                    figure,
                    measure,
                    against,
                    year,
                    classes,
                    layers,
                    selection,
                    extent,
                    compare,
                    mask,
                    page,
                    without,
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_view_written_as_text_is_read_back_as_the_same_view(view in any_view()) {
        let text = view.to_text();
        prop_assert!(!text.is_empty());
        prop_assert_eq!(View::from_text(&text), Ok(view.clone()), "{}", text);
        let with_line_ends = format!("\n  {text}\r\n");
        prop_assert_eq!(View::from_text(&with_line_ends), Ok(view));
    }

    #[test]
    fn a_view_is_one_line_of_text(view in any_view()) {
        prop_assert!(!view.to_text().contains(['\n', '\r']), "{}", view.to_text());
    }

    #[test]
    fn text_that_is_no_view_is_refused_and_never_a_panic(
        text in prop::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        prop_assert!(View::from_text(&text).is_err());
        prop_assert!(View::from_text(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn a_view_cut_short_or_with_a_letter_changed_is_no_panic(
        view in any_view(),
        place in any::<prop::sample::Index>(),
        letter in any::<char>(),
    ) {
        let text = view.to_text();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let at = places[place.index(places.len())];
        prop_assert!(View::from_text(&text[..at]).is_err());
        let old = text[at..].chars().next().unwrap();
        let changed = format!("{}{letter}{}", &text[..at], &text[at + old.len_utf8()..]);
        // Another id or another year may be as good a view; what counts is an answer.
        let _ = View::from_text(&changed);
    }
}

#[test]
fn a_field_that_no_view_has_is_refused_with_its_line_and_column() {
    let text = "(\n  mosaique_view: 1,\n  view: (\n    colour: \"red\",\n  ),\n)";
    let Err(ViewFault::Syntax {
        line,
        column,
        message,
    }) = View::from_text(text)
    else {
        panic!("{:?}", View::from_text(text));
    };
    assert_eq!(line, 4);
    assert!((5..=11).contains(&column), "{column}");
    assert!(message.contains("colour"), "{message}");
    let said = View::from_text(text).unwrap_err().to_string();
    assert!(said.starts_with(&format!("4:{column}: ")), "{said}");
    for text in [
        "(mosaique_view:1,view:(layers:(names:true)))",
        "(mosaique_view:1,view:(extent:(centre:(lon:0,lat:0,height:0),width_km:9,height_km:9)))",
        "(mosaique_view:1,view:(measure:(metric:\"gdp\",by:\"x\")))",
        "(mosaique_view:1,view:(compare:(shut:true)))",
        "(mosaique_view:1,view:(mask:(all:true)))",
        "(mosaique_view:1,view:(),also:1)",
        "(mosaique_view:1,view:(figure:pie))",
        "(mosaique_view:1,view:(figure:map,figure:map))",
        "(mosaique_view:1,view:(year:2024.5))",
        "(mosaique_view:1)",
        "(view:())",
        "()",
        "",
    ] {
        assert!(
            matches!(View::from_text(text), Err(ViewFault::Syntax { .. })),
            "{text}"
        );
    }
}

#[test]
fn a_view_of_a_newer_program_is_said_to_be_newer_even_where_it_has_new_fields() {
    for text in [
        "(mosaique_view:2,view:())",
        "(mosaique_view: 2, view: (hologram: true))",
        "( mosaique_view : 2 , view:(), also:1)",
    ] {
        assert_eq!(
            View::from_text(text),
            Err(ViewFault::Newer { found: 2 }),
            "{text}"
        );
    }
}

#[test]
fn a_version_that_never_was_is_refused() {
    for text in ["(mosaique_view:0,view:())", "(mosaique_view:-1,view:())"] {
        assert!(View::from_text(text).is_err(), "{text}");
    }
}

#[test]
fn numbers_out_of_range_are_refused_by_the_name_of_their_field() {
    let extent = |lon: &str, lat: &str, width: &str, height: &str| {
        format!(
            "(mosaique_view:1,view:(extent:(centre:(lon:{lon},lat:{lat}),width_km:{width},height_km:{height})))"
        )
    };
    let cases = [
        ("(mosaique_view:1,view:(classes:2))".to_owned(), "classes"),
        ("(mosaique_view:1,view:(classes:8))".to_owned(), "classes"),
        (extent("0", "0", "0.5", "9"), "extent.width_km"),
        (extent("0", "0", "NaN", "9"), "extent.width_km"),
        (extent("0", "0", "9", "inf"), "extent.height_km"),
        (extent("0", "0", "9", "1e308"), "extent.height_km"),
        (extent("180.1", "0", "9", "9"), "extent.centre"),
        (extent("0", "-91", "9", "9"), "extent.centre"),
        (extent("NaN", "0", "9", "9"), "extent.centre"),
    ];
    for (text, field) in cases {
        match View::from_text(&text) {
            Err(ViewFault::Value { field: found, .. }) => assert_eq!(found, field, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_view_may_say_as_little_as_it_likes() {
    assert_eq!(
        View::from_text("(mosaique_view:1,view:())"),
        Ok(View::default())
    );
    let view = View::from_text("(mosaique_view:1,view:(year:2020,selection:[\"CN-AH\"]))").unwrap();
    assert_eq!(view.year, Some(2020));
    assert_eq!(view.focus(), Some("CN-AH"));
}

#[test]
fn deep_and_long_texts_are_refused_without_harm() {
    let long = "(".repeat(200_000);
    assert_eq!(
        View::from_text(&long),
        Err(ViewFault::TooLong { found: 200_000 })
    );
    for text in [
        "(".repeat(60_000),
        "[".repeat(60_000),
        "(mosaique_view:".repeat(4_000),
    ] {
        assert!(View::from_text(&text).is_err());
    }
}
