//! Questions born from data: what holds of every one of them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use mosaique::atlas::Atlas;
use mosaique::lesson::quiz::{
    Answer, Asked, Difficulty, Form, Mark, Question, QuestionKind, Quiz, Reason, Recipe, TopicId,
    asked, generated, judge,
};
use mosaique::locale::{LANGUAGES, Locale};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::embedded().atlas.unwrap());

fn locales() -> Vec<Locale> {
    (LANGUAGES.iter())
        .map(|language| Locale::load(&language.tag.into()).unwrap())
        .collect()
}

fn recipe(count: u32, seed: u64) -> Recipe {
    let difficulty = Difficulty::ALL[usize::try_from(seed % 3).unwrap()];
    Recipe {
        count,
        difficulty,
        seed,
        ..Recipe::default()
    }
}

/// What must hold of a question in any language.
fn look_through(question: &Question, asked: &Asked) {
    let place = || format!("{question:?}\n{asked:#?}");
    for text in [&asked.prompt, &asked.right, &asked.explanation] {
        assert!(!text.trim().is_empty(), "{}", place());
        assert!(!text.contains(['⟦', '\u{fffd}']), "{}", place());
        assert!(!text.contains("{ $") && !text.contains("{$"), "{}", place());
    }
    assert!(!asked.sources.is_empty(), "{}", place());
    for source in &asked.sources {
        assert!(!source.citation.trim().is_empty(), "{}", place());
    }
    assert!(
        asked.view.mask.names && asked.view.mask.values,
        "{}",
        place()
    );
    assert_eq!(asked.kind, question.kind());
    assert_eq!(asked.id.len(), 16);
    assert!(!asked.topic.id.is_empty() && !asked.topic.name.is_empty());

    let right = judge(asked, &asked.form.right_answer());
    assert_eq!((right.mark, right.share), (Mark::Right, 1.0), "{}", place());
    let wrong = |answer: &Answer| {
        let verdict = judge(asked, answer);
        assert_eq!(verdict.mark, Mark::Wrong, "{answer:?} {}", place());
    };
    let distinct = |texts: Vec<&str>| {
        let unlike: BTreeSet<&str> = texts.iter().map(|text| text.trim()).collect();
        assert_eq!(unlike.len(), texts.len(), "{}", place());
        assert!(!unlike.contains(""), "{}", place());
    };
    match &asked.form {
        Form::Choice { choices, right } => {
            assert!((2..=4).contains(&choices.len()), "{}", place());
            distinct(choices.iter().map(|choice| choice.text.as_str()).collect());
            for other in (0..choices.len()).filter(|other| other != right) {
                wrong(&Answer::Choice(other));
            }
        }
        Form::TrueFalse { right } => wrong(&Answer::TrueFalse(!right)),
        Form::Region { right } => {
            for region in ATLAS.regions.entries() {
                if region.id != *right {
                    wrong(&Answer::Region(region.id.clone()));
                }
            }
        }
        Form::Point { tolerance_km, .. } => assert!(*tolerance_km > 0.0),
        Form::Number {
            right,
            range,
            tolerance,
            ..
        } => {
            let (low, high) = range.unwrap();
            assert!(low <= *right && *right <= high && low < high, "{}", place());
            assert!(
                *tolerance > 0.0 && *tolerance < (high - low) / 4.0,
                "{}",
                place()
            );
            wrong(&Answer::Number(right + 3.0 * tolerance));
        }
        Form::Text { .. } => panic!("no such question is generated: {}", place()),
        Form::Order { items, right, .. } => {
            assert_eq!(items.len(), 5);
            distinct(items.iter().map(|item| item.text.as_str()).collect());
            let backwards: Vec<usize> = right.iter().rev().copied().collect();
            wrong(&Answer::Order(backwards));
        }
        Form::Pairs { left, right, pairs } => {
            distinct(left.iter().map(|item| item.text.as_str()).collect());
            distinct(right.iter().map(|item| item.text.as_str()).collect());
            let turned: Vec<Option<usize>> = (pairs.iter())
                .map(|place| Some((place + 1) % right.len()))
                .collect();
            wrong(&Answer::Pairs(turned));
            let given_away = (left.iter().zip(right)).all(|(left, right)| left.id == right.id);
            assert!(!given_away, "{}", place());
        }
        Form::Line {
            shown,
            right,
            range,
            tolerance,
            ..
        } => {
            assert!(shown.len() >= 3 && right.len() >= 2, "{}", place());
            assert!(shown.last().unwrap().0 < right.first().unwrap().0);
            for (_, value) in shown.iter().chain(right) {
                assert!((range.0..=range.1).contains(value), "{}", place());
            }
            let far = right
                .iter()
                .map(|(_, value)| value + 3.0 * tolerance)
                .collect();
            wrong(&Answer::Line(far));
        }
    }
}

/// The same question in three languages has the same answer.
fn same_answer(of_languages: &[Asked]) {
    let first = &of_languages[0];
    for other in &of_languages[1..] {
        assert_eq!(first.id, other.id);
        assert_eq!(first.view, other.view);
        assert_eq!(first.regions, other.regions);
        let answer = other.form.right_answer();
        match (&first.form, &other.form) {
            // Each language counts in its own unit.
            (Form::Number { .. }, Form::Number { .. }) | (Form::Line { .. }, Form::Line { .. }) => {
            }
            _ => assert_eq!(judge(first, &answer).mark, Mark::Right, "{first:#?}"),
        }
    }
}

#[test]
fn of_ten_thousand_questions_each_has_one_right_answer_in_three_languages() {
    let locales = locales();
    let mut looked_at = 0;
    let mut kinds = BTreeSet::new();
    let mut seed = 0;
    while looked_at < 10_000 {
        let made = generated(&recipe(250, seed), &ATLAS);
        assert!(!made.questions.is_empty());
        let mut seen = BTreeSet::new();
        for question in &made.questions {
            assert!(seen.insert(question.identity()), "twice: {question:?}");
            kinds.insert(question.kind());
            let of_languages: Vec<Asked> = (locales.iter())
                .map(|locale| {
                    let asked = asked(question, &ATLAS, locale);
                    asked.unwrap_or_else(|fault| panic!("{fault}: {question:?}"))
                })
                .collect();
            for asked in &of_languages {
                look_through(question, asked);
            }
            same_answer(&of_languages);
        }
        looked_at += made.questions.len();
        seed += 1;
    }
    assert!(kinds.into_iter().eq(QuestionKind::GENERATED));
}

#[test]
fn a_seed_gives_the_same_quiz_and_another_seed_another() {
    let first = generated(&recipe(50, 7), &ATLAS);
    assert_eq!(first, generated(&recipe(50, 7), &ATLAS));
    assert_eq!(first.questions.len(), 50);
    assert_ne!(
        first.questions,
        generated(&recipe(50, 10), &ATLAS).questions
    );
}

#[test]
fn a_generated_quiz_is_read_back_as_it_was_written() {
    let title = [("en", "All kinds")].into_iter().collect();
    let mut quiz = Quiz::new(&ATLAS.meta.id, "all", title);
    quiz.questions = generated(&recipe(60, 3), &ATLAS).questions;
    quiz.recipe = Some(recipe(60, 3));
    let text = quiz.to_ron();
    assert_eq!(Quiz::from_ron("all.ron", &text), Ok(quiz), "{text}");
}

#[test]
fn capitals_are_asked_only_of_kinds_of_region_that_the_pack_lets_be_asked() {
    let asks_for_capitals = Recipe {
        kinds: vec![QuestionKind::Capitals],
        ..recipe(200, 1)
    };
    for question in generated(&asks_for_capitals, &ATLAS).questions {
        let Question::Capitals { regions, .. } = question else {
            panic!("another kind: {question:?}");
        };
        for id in regions {
            let region = ATLAS.regions.by_id(&id).unwrap();
            assert!(
                ATLAS.meta.region_kinds[region.kind].capital_question,
                "{id}"
            );
        }
    }
}

#[test]
fn what_cannot_be_asked_is_told_and_the_rest_is_generated() {
    let few: Vec<String> = (ATLAS.regions.entries().iter().take(3))
        .map(|region| region.id.clone())
        .collect();
    let made = generated(
        &Recipe {
            regions: few,
            ..recipe(30, 1)
        },
        &ATLAS,
    );
    assert!(
        made.questions
            .iter()
            .any(|question| question.kind() == QuestionKind::Find)
    );
    let ahead = (made.without.iter()).find(|none| none.kind == Some(QuestionKind::Ahead));
    let reason = &ahead.unwrap().reason;
    assert!(
        matches!(
            reason,
            Reason::TooFewFigures {
                found: 0..=3,
                needed: 4
            }
        ),
        "{reason}"
    );

    let unknown = TopicId::Metric("gdpp".into());
    let made = generated(
        &Recipe {
            topics: vec![unknown.clone()],
            ..recipe(5, 1)
        },
        &ATLAS,
    );
    assert_eq!(made.questions, []);
    assert_eq!(made.without[0].topic, Some(unknown));
    assert_eq!(made.without[0].reason, Reason::UnknownTopic);
}
