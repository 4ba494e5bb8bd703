use super::*;
use crate::atlas::Atlas;
use crate::carto::LonLat;
use crate::lesson::picture::Clean;
use crate::lesson::quiz::{Choice, Cited, Form, Heading, QuestionKind, Recipe, asked, generated};
use crate::locale::{LANGUAGES, Locale};
use crate::view::View;
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::embedded().atlas.unwrap());

const NASTY: &str = "a {b} = \"c\" ~ # d\n<e> & f: \\g 🙂 \u{200f}ע\u{200e} -> ]]> 'h'";

const FORMS: [QuizForm; 7] = [
    QuizForm::MoodleXml,
    QuizForm::Gift,
    QuizForm::Apkg {
        written: 1_700_000_000,
    },
    QuizForm::Tsv,
    QuizForm::Csv,
    QuizForm::Html,
    QuizForm::Pdf { paper: Paper::A4 },
];

fn choices(count: usize) -> Vec<Choice> {
    (0..count)
        .map(|place| Choice {
            id: place.to_string(),
            text: format!("{place} {NASTY}"),
        })
        .collect()
}

fn question(id: &str, form: Form) -> Asked {
    Asked {
        id: id.to_owned(),
        kind: QuestionKind::Own,
        prompt: NASTY.to_owned(),
        view: View::default(),
        needs_picture: false,
        answer_view: View::default(),
        form,
        right: format!("right {NASTY}"),
        explanation: format!("=why {NASTY}"),
        regions: Vec::new(),
        sources: vec![Cited {
            id: "s".to_owned(),
            kind: "k".to_owned(),
            citation: format!("@who {NASTY}"),
        }],
        topic: Heading {
            id: "own".to_owned(),
            name: "To/pic".to_owned(),
        },
        picture: None,
    }
}

/// A question of every form, with signs that formats take for their own.
fn of_every_form() -> Vec<Asked> {
    let number = |tolerance| Form::Number {
        right: -12.5,
        range: Some((-20.0, 20.0)),
        tolerance,
        decimals: 1,
        unit: "{km}".to_owned(),
    };
    let mut all = vec![
        question(
            "c",
            Form::Choice {
                choices: choices(4),
                right: 2,
            },
        ),
        question("t", Form::TrueFalse { right: true }),
        question("n", number(0.5)),
        question("n0", number(0.0)),
        question(
            "w",
            Form::Text {
                accepted: vec![NASTY.to_owned(), "a*b".to_owned()],
            },
        ),
        question(
            "o",
            Form::Order {
                items: choices(3),
                right: vec![2, 0, 1],
                first: NASTY.to_owned(),
            },
        ),
        question(
            "p",
            Form::Pairs {
                left: choices(2),
                right: choices(3),
                pairs: vec![2, 0],
            },
        ),
        question(
            "l",
            Form::Line {
                shown: vec![(2020, 1.0)],
                right: vec![(2021, 2.0), (2022, 3.5)],
                range: (0.0, 5.0),
                tolerance: 0.25,
                decimals: 1,
                unit: "%".to_owned(),
            },
        ),
    ];
    let mut region = question(
        "r",
        Form::Region {
            right: ATLAS.regions.entries()[3].id.clone(),
        },
    );
    region.needs_picture = true;
    region.view.mask.names = true;
    region.view.mask.colours = true;
    let mut point = Asked {
        id: "x".to_owned(),
        form: Form::Point {
            right: LonLat {
                lon: 114.3,
                lat: 30.6,
            },
            tolerance_km: 150.0,
        },
        ..region.clone()
    };
    point.kind = QuestionKind::Place;
    region.kind = QuestionKind::Find;
    all.extend([region, point]);
    all
}

fn about() -> About {
    About {
        id: "quiz".to_owned(),
        title: format!("Title {NASTY}"),
        summary: NASTY.to_owned(),
    }
}

fn exported(questions: Vec<Asked>, own: &[OwnPicture], language: &str, form: QuizForm) -> Exported {
    let report = &mut |_, _| ControlFlow::Continue(());
    quiz_file(
        (about(), questions),
        own,
        &ATLAS,
        (&language.into(), &language.into()),
        form,
        report,
    )
    .unwrap()
}

fn text_of(form: QuizForm) -> (String, Vec<String>) {
    let file = exported(of_every_form(), &[], "en", form);
    (String::from_utf8(file.bytes).unwrap(), file.warnings)
}

#[test]
fn moodle_gets_every_form_as_a_type_of_its_own() {
    let (text, warnings) = text_of(QuizForm::MoodleXml);
    assert_eq!(warnings, Vec::<String>::new());
    let document = roxmltree::Document::parse(&text).unwrap();
    let questions: Vec<_> = (document.root_element().children())
        .filter(|node| node.has_tag_name("question"))
        .collect();
    let kinds: Vec<&str> = questions
        .iter()
        .filter_map(|node| node.attribute("type"))
        .collect();
    assert_eq!(
        kinds,
        [
            "category",
            "multichoice",
            "truefalse",
            "numerical",
            "numerical",
            "shortanswer",
            "matching",
            "matching",
            "cloze",
            "numerical",
            "ddmarker"
        ]
    );
    let inner = |node: &roxmltree::Node<'_, '_>, name: &str| {
        let found = node.descendants().find(|inner| inner.has_tag_name(name));
        found.map(|found| {
            found
                .descendants()
                .filter_map(|inner| inner.text())
                .collect::<String>()
        })
    };
    for question in questions.iter().skip(1) {
        let asked = inner(question, "questiontext").unwrap();
        assert!(
            asked.contains("a {b} = &quot;c&quot; ~ # d<br>&lt;e&gt; &amp; f"),
            "{asked}"
        );
        let why = inner(question, "generalfeedback").unwrap();
        assert!(
            why.contains("=why") && why.contains("Source: @who"),
            "{why}"
        );
        assert!(inner(question, "idnumber").is_some() && inner(question, "tags").is_some());
        for file in question
            .descendants()
            .filter(|node| node.has_tag_name("file"))
        {
            assert!(file.text().unwrap().starts_with("iVBORw0KGgo"), "a PNG");
        }
    }
    let words = inner(&questions[5], "answer").unwrap();
    assert!(
        words.contains("a {b} = \"c\""),
        "an answer in words is plain text: {words}"
    );
    let coords = inner(&questions[10], "coords").unwrap();
    let numbers: Vec<u32> = coords
        .split([',', ';'])
        .map(|number| number.parse().unwrap())
        .collect();
    assert!(
        numbers[0] < 600 && numbers[1] < 400 && numbers[2] > 1,
        "{coords}"
    );
}

#[test]
fn what_a_form_cannot_hold_is_said_and_the_rest_is_there() {
    let (gift, warnings) = text_of(QuizForm::Gift);
    assert_eq!(
        warnings.len(),
        3,
        "a line, a region and a point: {warnings:?}"
    );
    assert!(
        warnings[0].starts_with("Question 8 is left out"),
        "{warnings:?}"
    );
    assert_eq!(gift.matches("\n::").count(), 7);
    let (tsv, warnings) = text_of(QuizForm::Tsv);
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert_eq!(tsv.lines().filter(|line| line.starts_with('"')).count(), 8);
    assert!(tsv.starts_with("#separator:tab\n#html:true\n#guid column:1\n"));
    for form in FORMS {
        let named = vec![Asked {
            picture: Some(("no.png".to_owned(), "alt".to_owned())),
            ..question("c", Form::TrueFalse { right: true })
        }];
        let mut questions = of_every_form();
        questions.extend(named);
        let warnings = exported(questions, &[], "en", form).warnings;
        let said = warnings
            .iter()
            .any(|warning| warning.contains("Question 11"));
        assert!(said, "{form:?} {warnings:?}");
    }
}

#[test]
fn a_table_has_a_row_a_question_and_no_formulas() {
    let (text, warnings) = text_of(QuizForm::Csv);
    assert_eq!(warnings, Vec::<String>::new());
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 10);
    for row in &rows {
        assert!(row[4].starts_with(NASTY));
        assert_eq!(row[7], format!("'=why {NASTY}"));
        assert_eq!(row[8], format!("'@who {NASTY}"));
    }
}

#[test]
fn the_same_quiz_gives_the_same_bytes_in_every_form() {
    for form in FORMS {
        let [first, second] = [0, 1].map(|_| exported(of_every_form(), &[], "en", form).bytes);
        assert!(first == second, "{form:?}");
    }
}

#[test]
fn a_deck_is_a_collection_with_a_note_a_question_and_its_media() {
    use std::io::Read as _;
    let file = exported(of_every_form(), &[], "fr", QuizForm::Apkg { written: 7 });
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file.bytes)).unwrap();
    let mut bytes = Vec::new();
    zip.by_name("media")
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    let media: std::collections::BTreeMap<String, String> = serde_json::from_slice(&bytes).unwrap();
    let mut collection = Vec::new();
    (zip.by_name("collection.anki2").unwrap())
        .read_to_end(&mut collection)
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("collection.anki2");
    std::fs::write(&path, collection).unwrap();
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut statement = connection
        .prepare("SELECT guid, flds, mod FROM notes")
        .unwrap();
    let notes: Vec<(String, String, i64)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(notes.len(), 10);
    for (guid, fields, written) in &notes {
        assert!(guid.starts_with("mosaique-fr-"), "{guid}");
        assert_eq!((fields.split('\u{1f}').count(), *written), (8, 7));
        for name in fields
            .split("src=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(media.values().any(|known| known == name), "{name}");
        }
    }
    for place in media.keys() {
        assert!(zip.by_name(place).unwrap().size() > 0);
    }
}

#[test]
fn a_page_for_a_browser_fetches_nothing_and_names_no_region_while_a_question_is_open() {
    let (page, warnings) = text_of(QuizForm::Html);
    assert_eq!(warnings, Vec::<String>::new());
    assert!(page.contains("default-src 'none'"));
    for outside in ["http://", "https://", "src=\"/", "@import"] {
        let found = page.match_indices(outside).find(|(at, _)| {
            let before = page.get(at.saturating_sub(30)..*at).unwrap_or_default();
            before.ends_with("src=\"") || before.ends_with("href=\"") || before.ends_with("url(")
        });
        assert!(found.is_none(), "{outside}");
    }
    let open = page.split_once("<details id=\"key\"").unwrap().0;
    let questions = open.split_once("<h1>").unwrap().1;
    assert_eq!(questions.matches("<section class=\"question\"").count(), 10);
    for region in ATLAS.regions.entries() {
        assert!(!questions.contains(&region.id), "{}", region.id);
        for language in LANGUAGES {
            let name = region.names.get(language.tag);
            assert!(!questions.contains(name), "{name}");
        }
    }
}

#[test]
fn numbers_on_the_map_do_not_follow_the_order_of_the_pack() {
    let report = &mut |_, _| ControlFlow::Continue(());
    let form = QuizForm::Html;
    let mut progress = Progress::new(report, 20);
    let quiz = PaperQuiz::new(
        (about(), of_every_form()),
        &[],
        &ATLAS,
        (&"en".into(), &"en".into()),
        form,
        &mut progress,
    );
    let quiz = quiz.unwrap();
    let places = &quiz.questions[8].shown.as_ref().unwrap().places;
    assert_eq!(places.len(), ATLAS.regions.len());
    let numbers: Vec<usize> = places.iter().map(|place| place.number).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
    let in_order = (places.iter().zip(ATLAS.regions.entries()))
        .filter(|(place, region)| place.id == region.id)
        .count();
    assert!(in_order < places.len() / 3, "{in_order}");
    // Two questions on one masked map share its picture.
    let [region, point] = [8, 9].map(|at| quiz.questions[at].shown.as_ref().unwrap());
    assert!(std::sync::Arc::ptr_eq(region, point));
}

#[test]
fn an_own_picture_is_in_every_form_that_has_pictures() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    let own = [OwnPicture {
        name: "p.svg".to_owned(),
        picture: std::sync::Arc::new(Clean::of(svg).unwrap()),
    }];
    for form in FORMS {
        let question = Asked {
            picture: Some(("p.svg".to_owned(), "alt <words>".to_owned())),
            ..question("c", Form::TrueFalse { right: true })
        };
        let file = exported(
            vec![question.clone(), self::question("d", question.form.clone())],
            &own,
            "en",
            form,
        );
        let has_no_pictures = matches!(form, QuizForm::Gift | QuizForm::Tsv);
        assert_eq!(
            file.warnings.is_empty(),
            !has_no_pictures,
            "{form:?} {:?}",
            file.warnings
        );
    }
}

#[test]
fn work_that_nobody_wants_ends_and_an_empty_quiz_is_none() {
    for form in FORMS {
        let stop = &mut |_, _| ControlFlow::Break(());
        let quiz = (about(), of_every_form());
        let english = "en".into();
        let languages = (&english, &english);
        let outcome = quiz_file(quiz, &[], &ATLAS, languages, form, stop);
        assert!(
            matches!(outcome, Err(QuizExportError::Cancelled(_))),
            "{form:?}"
        );
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let outcome = quiz_file((about(), Vec::new()), &[], &ATLAS, languages, form, go_on);
        assert!(matches!(outcome, Err(QuizExportError::Empty)), "{form:?}");
    }
}

#[test]
fn generated_questions_of_every_kind_go_to_every_form_in_every_language() {
    let recipe = Recipe {
        count: 11,
        seed: 3,
        ..Recipe::default()
    };
    let questions = generated(&recipe, &ATLAS).questions;
    for language in LANGUAGES {
        let locale = Locale::load(&language.tag.into()).unwrap();
        let all: Vec<Asked> = (questions.iter())
            .map(|question| asked(question, &ATLAS, &locale).unwrap())
            .collect();
        for form in [QuizForm::MoodleXml, QuizForm::Html, QuizForm::Csv] {
            let file = exported(all.clone(), &[], language.tag, form);
            assert_eq!(file.warnings, Vec::<String>::new(), "{form:?}");
            let text = String::from_utf8(file.bytes).unwrap();
            assert!(!text.contains('⟦'), "a word is missing in {}", language.tag);
        }
    }
}

#[test]
fn what_a_form_cannot_hold_is_said_in_the_language_of_the_reader() {
    let report = &mut |_, _| ControlFlow::Continue(());
    let questions = (about(), of_every_form());
    let languages = (&"en".into(), &"fr".into());
    let file = quiz_file(questions, &[], &ATLAS, languages, QuizForm::Gift, report).unwrap();
    let french = Locale::load(&"fr".into()).unwrap();
    let values = [("number", 9.into()), ("format", "GIFT".into())];
    let said = french.text_with("quiz-out-left-picture", &values);
    assert!(file.warnings.contains(&said), "{:?}", file.warnings);
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(!text.contains(&french.text("quiz-true")));
}
