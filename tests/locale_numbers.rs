//! Numbers, quantities and order as each language has them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its own data fails"
)]

use mosaique::locale::{LanguageTag, Locale, UnitDisplay};

fn locale(tag: &str) -> Locale {
    Locale::load(&LanguageTag::new(tag)).unwrap()
}

fn unit(scale: f64, symbol: &str, decimals: usize, joined: bool) -> UnitDisplay {
    UnitDisplay {
        scale,
        symbol: symbol.to_owned(),
        short: symbol.to_owned(),
        decimals,
        joined,
    }
}

#[test]
fn numbers_have_the_separators_of_the_language() {
    for (tag, value, decimals, text) in [
        ("en", 1234.5, 1, "1,234.5"),
        ("zh-Hans", 1234.5, 1, "1,234.5"),
        ("fr", 1234.5, 1, "1\u{202f}234,5"),
        ("fr", 126_012_510.0, 0, "126\u{202f}012\u{202f}510"),
        ("en", -1234.5, 1, "−1,234.5"),
        ("en", 2.675, 2, "2.68"),
        ("en", 0.125, 2, "0.13"),
        ("en", -0.001, 2, "0.00"),
        ("en", -0.0, 0, "0"),
        ("en", 3.0, 2, "3.00"),
        ("en", 1e21, 0, "1,000,000,000,000,000,000,000"),
        ("en", f64::NAN, 2, "–"),
        ("en", f64::INFINITY, 2, "–"),
    ] {
        assert_eq!(locale(tag).number(value, decimals), text, "{tag} {value}");
    }
}

#[test]
fn the_largest_and_the_smallest_numbers_do_no_harm() {
    let english = locale("en");
    for value in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324] {
        assert!(!english.number(value, usize::MAX).is_empty());
        assert!(!english.number_exact(value).is_empty());
    }
}

#[test]
fn an_exact_number_reads_back_as_the_same() {
    let english = locale("en");
    for (value, text) in [
        (0.1, "0.1"),
        (1234.567891, "1,234.567891"),
        (1e-7, "0.0000001"),
        (-2.5, "−2.5"),
        (2023.0, "2,023"),
    ] {
        assert_eq!(english.number_exact(value), text);
    }
}

#[test]
fn a_change_carries_its_sign() {
    let english = locale("en");
    for (change, text) in [
        (0.42, "+0.42"),
        (-1.3, "−1.30"),
        (0.0, "0.00"),
        (0.004, "0.00"),
        (-0.004, "0.00"),
        (f64::NAN, "–"),
    ] {
        assert_eq!(english.signed(change, 2), text);
    }
}

#[test]
fn a_unit_follows_its_number_as_the_language_has_it() {
    for (tag, value, unit, text) in [
        (
            "en",
            2.69,
            unit(1.0, "% of GDP", 2, false),
            "2.69\u{a0}% of GDP",
        ),
        ("en", 2.69, unit(1.0, "%", 1, true), "2.7%"),
        (
            "fr",
            2.69,
            unit(1.0, "% du PIB", 2, false),
            "2,69\u{202f}% du PIB",
        ),
        (
            "fr",
            2.69,
            unit(1.0, "% du PIB", 2, true),
            "2,69\u{202f}% du PIB",
        ),
        (
            "fr",
            123.45,
            unit(0.1, "Md yuans", 1, false),
            "12,3\u{a0}Md yuans",
        ),
        ("zh-Hans", 123.45, unit(1.0, "亿元", 1, false), "123.5亿元"),
        ("zh-Hans", 2.69, unit(1.0, "%", 2, true), "2.69%"),
        ("zh-Hans", 2.0, unit(1.0, "km", 0, false), "2\u{a0}km"),
        ("en", 7.0, unit(1.0, "", 0, false), "7"),
    ] {
        assert_eq!(locale(tag).quantity(value, &unit), text);
    }
}

#[test]
fn scaling_leaves_no_noise_in_the_exact_figure() {
    let english = locale("en");
    let billions = unit(0.1, "billion yuan", 1, false);
    assert_eq!(
        english.quantity_exact(123.45, &billions),
        "12.345\u{a0}billion yuan"
    );
    assert_eq!(
        english.signed_quantity(123.45, &billions),
        "+12.3\u{a0}billion yuan"
    );
    assert_eq!(english.quantity_number(123.45, &billions), "12.3");
}

#[test]
fn years_are_never_grouped() {
    assert_eq!(locale("fr").year(2024), "2024");
    assert_eq!(locale("en").year(-221), "−221");
}

#[test]
fn names_are_ordered_as_the_language_orders_them() {
    let ordered = |tag: &str, mut names: Vec<&'static str>| {
        let locale = locale(tag);
        names.sort_by(|left, right| locale.compare(left, right));
        names
    };
    // By pinyin: Anhui, Beijing, Chongqing, Guangdong, Xizang.
    assert_eq!(
        ordered("zh-Hans", vec!["西藏", "广东", "北京", "重庆", "安徽"]),
        ["安徽", "北京", "重庆", "广东", "西藏"]
    );
    assert_eq!(
        ordered("fr", vec!["Zhejiang", "Éclair", "Fujian", "Eau"]),
        ["Eau", "Éclair", "Fujian", "Zhejiang"]
    );
    assert_eq!(ordered("en", vec!["b", "B", "a"]), ["a", "b", "B"]);
}

#[test]
fn a_value_above_zero_never_reads_as_zero() {
    let unit = UnitDisplay {
        scale: 0.1,
        symbol: "billion yuan".into(),
        short: "bn yuan".into(),
        decimals: 1,
        joined: false,
    };
    let english = Locale::load(&"en".into()).unwrap();
    for (stored, shown) in [
        (0.039, "0.0039"),
        (0.0, "0.0"),
        (0.6, "0.1"),
        (-0.039, "\u{2212}0.0039"),
        (12.0, "1.2"),
    ] {
        assert_eq!(english.quantity_number(stored, &unit), shown, "{stored}");
    }
}
