//! Awkward titles, and what other programs must be able to read.

use super::*;
use crate::atlas::SourceKindKey;
use proptest::prelude::*;

fn source(title: &str, publisher: &str) -> Source {
    Source {
        id: "S_1".to_owned(),
        title: Words::same(title, &["en".to_owned()]),
        original_title: None,
        publisher: Words::same(publisher, &["en".to_owned()]),
        published: None,
        kind: SourceKindKey::new(0),
        url: None,
        reached: None,
        licence: None,
        checked: None,
        caution: None,
    }
}

fn en() -> LanguageTag {
    LanguageTag::new("en")
}

fn parsed(source: &Source) -> Value {
    serde_json::from_str(&csl_json(source, &en())).unwrap()
}

#[test]
fn a_full_source_is_cited_in_each_form() {
    let full = Source {
        original_title: Some("统计公报".to_owned()),
        published: Some("2025-04-29".to_owned()),
        url: Some("https://example.org/a_b?c=1&d=50%25#e".to_owned()),
        ..source("Statistical communiqué.", "Office of statistics")
    };
    let said = |form| citation_in(form, &full, &en(), "n.d.");
    assert_eq!(
        said(CitationForm::Apa),
        "Office of statistics (2025-04-29). Statistical communiqué [统计公报]. https://example.org/a_b?c=1&d=50%25#e"
    );
    assert_eq!(
        said(CitationForm::Bibtex),
        "@misc{S_1,\n  title = {Statistical communiqué},\n  author = {{Office of statistics}},\n  year = {2025},\n  month = apr,\n  howpublished = {\\url{https://example.org/a_b?c=1&d=50%25#e}},\n  note = {统计公报},\n  language = {en}\n}"
    );
    let item = parsed(&full);
    let expected = json!({
        "id": "S_1", "type": "webpage", "title": "Statistical communiqué",
        "original-title": "统计公报", "author": [{"literal": "Office of statistics"}],
        "issued": {"date-parts": [[2025, 4, 29]]},
        "URL": "https://example.org/a_b?c=1&d=50%25#e", "language": "en",
    });
    assert_eq!(item, expected);
}

#[test]
fn what_is_not_known_is_left_out() {
    let bare = source("A list", "");
    assert_eq!(citation(&bare, &en(), "n.d."), " (n.d.). A list.");
    assert_eq!(
        bibtex(&bare, &en()),
        "@misc{S_1,\n  title = {A list},\n  language = {en}\n}"
    );
    let expected = json!({"id": "S_1", "type": "document", "title": "A list", "language": "en"});
    assert_eq!(parsed(&bare), expected);
}

#[test]
fn a_date_is_as_exact_as_it_is_known() {
    for (published, parts, month) in [
        ("2025", json!({"date-parts": [[2025]]}), None),
        (
            "2025-01",
            json!({"date-parts": [[2025, 1]]}),
            Some("month = jan"),
        ),
        (
            "2025-12-31",
            json!({"date-parts": [[2025, 12, 31]]}),
            Some("month = dec"),
        ),
        ("spring 2025", json!({"literal": "spring 2025"}), None),
    ] {
        let dated = Source {
            published: Some(published.to_owned()),
            ..source("A", "B")
        };
        assert_eq!(parsed(&dated)["issued"], parts);
        let entry = bibtex(&dated, &en());
        assert!(entry.contains("year = {"), "{entry}");
        assert_eq!(entry.contains("month"), month.is_some(), "{entry}");
        assert!(month.is_none_or(|month| entry.contains(month)), "{entry}");
    }
}

#[test]
fn what_latex_takes_for_commands_is_escaped() {
    for (title, escaped) in [
        ("R&D: 50 % of $1 #2 a_b", r"R\&D: 50 \% of \$1 \#2 a\_b"),
        ("{open", r"\textbraceleft{}open"),
        ("} and \"quoted\"", "\\textbraceright{} and \"quoted\""),
        (
            r"~ ^ \",
            r"\textasciitilde{} \textasciicircum{} \textbackslash{}",
        ),
        ("2024年分省年度数据", "2024年分省年度数据"),
    ] {
        let entry = bibtex(&source(title, "B"), &en());
        assert!(
            entry.contains(&format!("title = {{{escaped}}},")),
            "{entry}"
        );
    }
    let odd = Source {
        id: "S {1},ö".to_owned(),
        url: Some("https://example.org/{a}\\b".to_owned()),
        ..source("A", "B")
    };
    let entry = bibtex(&odd, &en());
    assert!(entry.starts_with("@misc{S--1---,\n"), "{entry}");
    assert!(
        entry.contains("\\url{https://example.org/%7Ba%7D%5Cb}"),
        "{entry}"
    );
}

#[test]
fn a_form_and_its_word_are_inverses() {
    for form in CitationForm::ALL {
        assert_eq!(CitationForm::from_word(form.word()), Some(form));
    }
    assert_eq!(CitationForm::from_word("mla"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_source_parses_back_and_braces_balance(
        id in ".{1,12}", title in ".{0,40}", original in proptest::option::of(".{0,40}"),
        publisher in ".{0,40}", published in proptest::option::of("[0-9]{4}(-[0-9]{2}){0,2}|.{0,12}"),
        url in proptest::option::of(".{0,40}"),
    ) {
        let any = Source {
            id, original_title: original, published, url,
            ..source(&title, &publisher)
        };
        let item = parsed(&any);
        let title = text(&any.title, &en());
        prop_assert_eq!(item["id"].as_str(), Some(any.id.as_str()));
        prop_assert_eq!(item["title"].as_str(), Some(title));
        prop_assert_eq!(item["URL"].as_str(), any.url.as_deref());
        prop_assert_eq!(item["original-title"].as_str(), original_title(&any, title));
        prop_assert_eq!(item.get("issued").is_some(), any.published.is_some());
        // What BibTeX counts: never below zero, and zero at the end.
        let mut depth = 0_i32;
        for letter in bibtex(&any, &en()).chars() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            prop_assert!(depth >= 0);
        }
        prop_assert_eq!(depth, 0);
    }
}
