//! What somebody who writes a pack gets wrong, and what `mosaique check` says of it: the place,
//! the reason, and whether the pack may be shipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/pack.rs"]
mod support;

use mosaique::atlas::Words;
use mosaique::lesson::{Step, Story};
use mosaique::view::View;
use std::process::Command;

/// Exit code and words of `mosaique check` on the tiny pack with the first `from` of a file
/// replaced.
fn check(file: &str, from: &str, to: &str) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    support::copy_pack(folder.path());
    let path = folder.path().join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_mosaique"))
        .arg("check")
        .arg(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(ended.stdout).unwrap();
    (ended.status.code(), said)
}

/// What must be said of a wrong line: the fault in full, and that the check failed.
fn fails_with(file: &str, from: &str, to: &str, fault: &str) {
    let (code, said) = check(file, from, to);
    assert_eq!(code, Some(1), "{to}: {said}");
    assert!(said.lines().any(|line| line == fault), "{to}: {said}");
    assert!(said.ends_with("; the rest of the pack opens\n"), "{said}");
}

#[test]
fn the_pack_as_it_is_passes() {
    let (code, said) = check("claims.ron", "F1", "F1");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.ends_with("no fault\n"), "{said}");
}

#[test]
fn a_story_that_asks_for_what_is_not_there_is_named_with_its_step() {
    let folder = tempfile::tempdir().unwrap();
    support::copy_pack(folder.path());
    let mut story = Story::new("tiny", "talk", [("en", "A talk")].into_iter().collect());
    let title: Words = [("en", "A step")].into_iter().collect();
    story.steps.push(Step {
        alt: title.clone(),
        title,
        view: View {
            selection: vec!["XX-Q".to_owned()],
            ..View::default()
        },
        ..Step::default()
    });
    std::fs::create_dir(folder.path().join("stories")).unwrap();
    std::fs::write(folder.path().join("stories/talk.ron"), story.to_ron()).unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_mosaique"))
        .arg("check")
        .arg(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{said}");
    let fault = "story 'talk': step 1: no region ‘XX-Q’ in the pack";
    assert!(said.lines().any(|line| line == fault), "{said}");
}

#[test]
fn a_claim_about_a_region_that_does_not_exist_is_named_with_the_near_miss() {
    fails_with(
        "claims.ron",
        "region(\"XX-A\")",
        "region(\"XX-AA\")",
        "claims.ron:3: entry 'F1': unknown region 'XX-AA'; did you mean 'XX-A'?",
    );
}

#[test]
fn a_claim_with_a_source_that_does_not_exist_is_named_with_the_near_miss() {
    fails_with(
        "claims.ron",
        "source: \"S_GULL\"",
        "source: \"S_GUL\"",
        "claims.ron:6: entry 'F1': unknown source 'S_GUL'; did you mean 'S_GULL'?",
    );
}

#[test]
fn a_year_in_the_future_is_named_with_the_year_that_the_pack_knows_up_to() {
    fails_with(
        "claims.ron",
        "year: 2024",
        "year: 2026",
        "claims.ron:6: entry 'F1': year 2026 lies ahead; the pack knows what was said up to 2025 (as_of in atlas.ron)",
    );
}

#[test]
fn domains_that_are_their_own_ancestors_are_named() {
    fails_with(
        "domains.ron",
        "\"Ce qui flotte\"}",
        "\"Ce qui flotte\"}, parent: \"sails\"",
        "domains.ron:3: entry 'sails': 'sails' is its own ancestor; expected parents to end",
    );
    fails_with(
        "domains.ron",
        "parent: \"boats\"",
        "parent: \"sails\"",
        "domains.ron:3: entry 'sails': 'sails' is its own ancestor; expected parents to end",
    );
}

#[test]
fn a_city_outside_its_region_is_a_warning_with_the_distance_and_no_fault() {
    // On the plane the city lies 48.3 km east of the central meridian, by Albers' formulae on the
    // ellipsoid, worked out with Python 3.11; its region begins at 100 km.
    let (code, said) = check("cities.ron", "(106.5, 28.9)", "(105.5, 28.9)");
    assert_eq!(code, Some(0), "{said}");
    let warning = "warning: cities.ron:1: entry 'port': its place lies 51.7 km outside the boundary of 'XX-B'";
    assert_eq!(said.lines().next(), Some(warning));
    assert!(said.ends_with("no fault\n"), "{said}");
}

#[test]
fn two_claims_with_one_id_are_named_with_the_line_of_the_second() {
    let second = "[\n    (id: \"F1\", subjects: [country], statement: {\"en\": \"Again\", \"fr\": \"Encore\"}, source: \"S_SEA\"),\n";
    fails_with(
        "claims.ron",
        "[\n",
        second,
        "claims.ron:4: entry 'F1': claim 'F1' appears twice; the first is kept",
    );
}

#[test]
fn a_broken_placeable_is_named_with_its_language_its_line_and_the_reason() {
    for (from, to, fault) in [
        (
            "90 % of the sails",
            "{ $value of the sails",
            "claims.ron:5: entry 'F1': wording in 'en' has a broken placeable: expected '}'",
        ),
        (
            "90 % des voiles",
            "{ $valeur } des voiles",
            "claims.ron:5: entry 'F1': wording in 'fr' has a broken placeable: found variable '$valeur'; expected nothing but { $value }",
        ),
        (
            "They make sails",
            "They make } sails",
            "claims.ron:4: entry 'F1': statement in 'en' has a broken placeable: a brace closes that was not opened",
        ),
        (
            "They make sails",
            "They make { NUMBER($value) } sails",
            "claims.ron:4: entry 'F1': statement in 'en' has a broken placeable: found function 'NUMBER'; expected nothing but { $value }",
        ),
    ] {
        fails_with("claims.ron", from, to, fault);
    }
    // Without a figure there is nothing to put there.
    fails_with(
        "events.ron",
        "First regatta",
        "{ $value } regatta",
        "events.ron:3: entry 'regatta': title in 'en' has a broken placeable: there is no figure here that { $value } could stand for",
    );
}
