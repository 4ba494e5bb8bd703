//! The program's words: complete, alike in all languages, never empty.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its own data fails"
)]

use mosaique::locale::{LANGUAGES, LanguageTag, Locale, LocaleFault, Value, keys, word_faults};

fn locale(tag: &str) -> Locale {
    Locale::load(&LanguageTag::new(tag)).unwrap()
}

#[test]
fn words_are_alike_in_all_languages_and_each_is_used_somewhere_in_the_program() {
    assert_eq!(word_faults(), []);
    assert!(!keys(&"en".into()).is_empty());
}

#[test]
fn every_text_can_be_written_and_is_not_empty() {
    for language in LANGUAGES {
        let locale = locale(language.tag);
        for info in keys(&language.tag.into()) {
            assert!(locale.has(&info.key), "{} in {}", info.key, language.tag);
            let values: Vec<(&str, Value<'_>)> = info
                .variables
                .iter()
                .map(|name| (name.as_str(), Value::Number(2.0)))
                .collect();
            let text = locale.text_with(&info.key, &values);
            let place = format!("{} in {}: {text:?}", info.key, language.tag);
            assert!(!text.is_empty(), "{place}");
            // What Fluent leaves behind when a value or a term is missing.
            assert!(!text.contains(['{', '}', '⟦', '|', '¶', '§']), "{place}");
            // The marks around values that egui would draw as boxes.
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "{place}");
            assert!(!text.contains("  "), "{place}");
            assert!(!text.contains('\n'), "{place}");
        }
    }
}

#[test]
fn a_key_without_words_is_shown_as_such() {
    for language in LANGUAGES {
        assert_eq!(locale(language.tag).text("no-such-key"), "⟦no-such-key⟧");
    }
}

#[test]
fn a_language_without_words_is_refused_by_name() {
    let refused = Locale::load(&"de".into()).unwrap_err();
    assert!(matches!(refused, LocaleFault::UnknownLanguage { .. }));
    assert_eq!(
        refused.to_string(),
        "no words in 'de'; the languages are en, fr, zh-Hans"
    );
}

#[test]
fn plurals_follow_the_language() {
    for (tag, count, text) in [
        ("en", 0.0, "0 regions"),
        ("en", 1.0, "1 region"),
        ("en", 1234.0, "1,234 regions"),
        ("fr", 0.0, "0 région"),
        ("fr", 1.0, "1 région"),
        ("fr", 1234.0, "1\u{202f}234 régions"),
        ("zh-Hans", 1.0, "1个地区"),
    ] {
        let values = [
            ("index", Value::Number(1.0)),
            ("classes", Value::Number(5.0)),
            ("range", Value::Text("…")),
            ("count", Value::Number(count)),
        ];
        let whole = locale(tag).text_with("access-legend-class", &values);
        let separator = if tag == "zh-Hans" { "，" } else { ", " };
        assert!(whole.ends_with(&format!("{separator}{text}")), "{whole}");
    }
}

#[test]
fn a_year_in_a_text_is_never_grouped() {
    let value = [("year", Value::Year(2024)), ("change", "+1".into())];
    let text = locale("fr").text_with("profile-change-since", &value);
    assert_eq!(text, "+1 depuis 2024");
}

#[test]
fn dates_follow_the_language() {
    for (tag, date, text) in [
        ("en", (2026, 9, 24), "24 September 2026"),
        ("fr", (2026, 9, 24), "24 septembre 2026"),
        ("fr", (2026, 1, 1), "1er janvier 2026"),
        ("zh-Hans", (2026, 9, 24), "2026年9月24日"),
        ("en", (2026, 13, 1), "2026-13-01"),
        ("en", (2026, 12, 32), "2026-12-32"),
    ] {
        assert_eq!(locale(tag).date(date.0, date.1, date.2), text);
    }
    for (tag, iso, text) in [
        ("en", "2025-01", "January 2025"),
        ("fr", "2025-01", "janvier 2025"),
        ("zh-Hans", "2025-01", "2025年1月"),
        ("zh-Hans", "2025-01-09", "2025年1月9日"),
        ("en", "2025", "2025"),
        ("en", "spring 2025", "spring 2025"),
        ("en", "", ""),
        ("en", "2025-01-09-11", "2025-01-09-11"),
    ] {
        assert_eq!(locale(tag).date_from_iso(iso), text);
    }
}

#[test]
fn a_locale_can_be_shared_between_threads() {
    let french = std::sync::Arc::new(locale("fr"));
    let other = french.clone();
    let text = std::thread::spawn(move || other.number(1234.5, 1))
        .join()
        .unwrap();
    assert_eq!(text, french.number(1234.5, 1));
}
