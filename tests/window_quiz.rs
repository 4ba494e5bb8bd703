//! Quizzes done in the window, by keyboard alone and by accessible names.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/forms.rs"]
mod forms;
#[path = "support/window.rs"]
mod window;

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use forms::{choose, save_to, wait_until};
use mosaique::atlas::Words;
use mosaique::carto::{Direction, direction_neighbour};
use mosaique::lesson::practice::Progress;
use mosaique::lesson::quiz::{
    Asked, Form, Own, OwnAnswer, Question, QuestionKind, Quiz, Recipe, asked, generated,
};
use mosaique::lesson::{Document, PictureFolder};
use mosaique::ui::command::Command;
use mosaique::view::Change;
use std::collections::{BTreeMap, VecDeque};
use window::{CTRL, CTRL_SHIFT, LANGUAGES, Start, Window, china};

fn words(text: &str) -> Words {
    LANGUAGES.iter().map(|language| (*language, text)).collect()
}

fn quiz(kinds: &[QuestionKind], count: u32) -> Quiz {
    let recipe = Recipe {
        count,
        kinds: kinds.to_vec(),
        seed: 5,
        ..Recipe::default()
    };
    let mut quiz = Quiz::new("china", "test", words("A quiz"));
    quiz.questions = generated(&recipe, &china()).questions;
    assert_eq!(quiz.questions.len(), count as usize, "{kinds:?}");
    quiz
}

fn open(language: &str, quiz: Quiz) -> Window {
    let mut window = Start {
        document: Some(Document::Quiz(Box::new(quiz))),
        allows_missing_glyphs: true,
        ..Start::new(language)
    }
    .open();
    window.settle();
    window
}

fn in_words(window: &Window, question: &Question) -> Asked {
    let world = &window.harness.state().world;
    asked(question, &world.whole, &world.locale).unwrap()
}

/// Tab until something of this name is in focus.
#[track_caller]
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..80 {
        window.press(Key::Tab);
        if window.focused().as_deref() == Some(name) {
            return;
        }
    }
    panic!("Tab never comes to {name:?} among {:#?}", window.names());
}

const DIGITS: [Key; 6] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
];

const ARROWS: [(Direction, Key); 4] = [
    (Direction::West, Key::ArrowLeft),
    (Direction::East, Key::ArrowRight),
    (Direction::North, Key::ArrowUp),
    (Direction::South, Key::ArrowDown),
];

/// The arrow keys that lead from the region that is chosen to another.
fn way(window: &Window, to: &str) -> Vec<Key> {
    let world = &window.harness.state().world;
    let topology = &world.geometry.topology;
    let shape = |id: &str| topology.shape_index(id).unwrap();
    let from = shape(window.chosen().last().unwrap());
    let mut came: BTreeMap<usize, (usize, Key)> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        for (direction, key) in ARROWS {
            if let Some(beside) = direction_neighbour(topology, at, direction)
                && beside != from
                && !came.contains_key(&beside)
            {
                came.insert(beside, (at, key));
                next.push_back(beside);
            }
        }
    }
    let mut keys = Vec::new();
    let mut at = shape(to);
    while at != from {
        let (before, key) = came[&at];
        keys.push(key);
        at = before;
    }
    keys.reverse();
    keys
}

/// Answers the question that is open, by keys. Gives whether the answer is known to be right.
fn answer(window: &mut Window, asked: &Asked) -> bool {
    let check = window.text("quiz-check");
    match &asked.form {
        Form::Choice { right, .. } => {
            window.press(DIGITS[*right]);
            window.press(Key::Enter);
            true
        }
        Form::TrueFalse { right } => {
            window.press(DIGITS[usize::from(!*right)]);
            window.press(Key::Enter);
            true
        }
        Form::Region { right } => {
            window.press(Key::ArrowLeft);
            for key in way(window, right) {
                window.press(key);
            }
            assert_eq!(window.chosen(), [right.as_str()]);
            window.press(Key::Enter);
            true
        }
        Form::Point { .. } => {
            window.press(Key::ArrowLeft);
            window.press_with(Modifiers::SHIFT, Key::ArrowDown);
            window.press(Key::Enter);
            false
        }
        Form::Pairs { pairs, .. } => {
            for &pair in pairs {
                window.press(DIGITS[pair]);
            }
            window.press(Key::Enter);
            true
        }
        Form::Number { .. } => {
            tab_to(window, &window.text("quiz-number"));
            window.press(Key::ArrowRight);
            tab_to(window, &check);
            window.press(Key::Enter);
            false
        }
        Form::Line { right, .. } => {
            let last = window.scene().locale.year(right.last().unwrap().0);
            tab_to(window, &last);
            window.press(Key::ArrowRight);
            tab_to(window, &check);
            window.press(Key::Enter);
            false
        }
        Form::Order { items, .. } => {
            let values = [
                ("action", window.text("quiz-down").into()),
                ("name", items[0].text.as_str().into()),
            ];
            let down = window.text_with("kept-button", &values);
            tab_to(window, &down);
            window.press(Key::Enter);
            assert_eq!(window.focused(), Some(down), "the focus goes along");
            tab_to(window, &check);
            window.press(Key::Enter);
            false
        }
        Form::Text { accepted } => {
            window.write(&accepted[0]);
            window.press(Key::Enter);
            true
        }
    }
}

/// What is read on screen while a question is open, without what it has to say.
fn given_away(window: &Window, asked: &Asked) -> Vec<String> {
    let mut told: Vec<&str> = vec![&asked.prompt];
    match &asked.form {
        Form::Choice { choices, .. } | Form::Order { items: choices, .. } => {
            told.extend(choices.iter().map(|choice| choice.text.as_str()));
        }
        Form::Pairs { left, right, .. } => {
            told.extend(left.iter().chain(right).map(|choice| choice.text.as_str()));
        }
        _ => {}
    }
    let scene = window.scene();
    let names: Vec<&str> = (scene.atlas.regions.iter())
        .map(|(_, region)| scene.words(&region.names))
        .filter(|name| !told.iter().any(|text| text.contains(name)))
        .collect();
    (window.names().into_iter())
        .filter(|known| names.iter().any(|name| known.contains(name)))
        // The line below the map says who drew it, whatever is asked.
        .filter(|known| !known.contains(scene.words(&scene.atlas.meta.boundaries_source)))
        .collect()
}

#[test]
fn every_kind_is_done_to_the_end_by_keyboard_in_three_languages() {
    for language in LANGUAGES {
        for kind in QuestionKind::GENERATED {
            let quiz = quiz(&[kind], 1);
            let question = quiz.questions[0].clone();
            let mut window = open(language, quiz);
            let asked = in_words(&window, &question);
            assert!(
                window.shows(&asked.prompt),
                "{kind:?}: {:#?}",
                window.names()
            );
            assert_eq!(given_away(&window, &asked), [""; 0], "{language} {kind:?}");
            assert!(!window.mentions(&asked.explanation), "{kind:?}");
            let is_right = answer(&mut window, &asked);
            assert!(
                window.shows(&asked.explanation),
                "{language} {kind:?}: {:#?}",
                window.names()
            );
            if is_right {
                assert!(window.shows(&window.text("quiz-mark-right")), "{kind:?}");
            }
            let right = [("answer", asked.right.as_str().into())];
            assert!(window.shows(&window.text_with("quiz-right-answer", &right)));
            for source in &asked.sources {
                assert!(window.shows(&source.citation), "{kind:?}: {source:?}");
            }
            window.press(Key::Enter);
            let close = window.text("close");
            assert_eq!(window.focused(), Some(close), "{kind:?}");
            assert!(window.mentions(&asked.prompt));
            window.press(Key::Enter);
            assert!(window.shows(&window.map_name()), "{kind:?}");
            assert!(!window.mentions(&asked.prompt));
        }
    }
}

#[test]
fn while_a_region_is_looked_for_every_region_goes_by_a_number() {
    for language in LANGUAGES {
        let quiz = quiz(&[QuestionKind::Find], 1);
        let mut window = open(language, quiz);
        let numbered = (1..=window.ids().len())
            .filter(|&number| {
                let name = window.text_with("region-masked", &[("number", number.into())]);
                !window.nodes(|known| known.starts_with(&name)).is_empty()
            })
            .count();
        assert!(numbered > 20, "{numbered}");
        // Neither the search nor the list is there to ask.
        window.press_with(CTRL, Key::K);
        window.press(Key::C);
        assert!(!window.shows(&window.text("search-hint")));
        assert!(!window.shows(&window.text("page-contents")));
    }
}

#[test]
fn what_is_passed_is_explained_and_can_be_asked_again() {
    let mut window = open("en", quiz(&[QuestionKind::Name, QuestionKind::Who], 4));
    for _ in 0..4 {
        let pass = window.text("quiz-pass");
        window.click_button(&pass);
        assert!(window.shows(&window.text("quiz-mark-wrong")));
        window.press(Key::Enter);
    }
    let score = [
        ("right", 0usize.into()),
        ("partly", 0usize.into()),
        ("count", 4usize.into()),
    ];
    assert!(window.shows(&window.text_with("quiz-score", &score)));
    let again = window.text("quiz-again");
    window.click_button(&again);
    let place = [("number", 1usize.into()), ("count", 4usize.into())];
    assert!(window.shows(&window.text_with("quiz-place", &place)));
}

#[test]
fn escape_asks_before_answers_are_lost_and_leaves_the_view_as_it_was() {
    let mut window = Window::open("en");
    window.give(Command::Change(Change::Select("CN-AH".into())));
    let before = window.view().clone();
    window.press(Key::F7);
    window.press(Key::Enter);
    assert!(
        window.shows(&window.text("quiz-check")),
        "{:#?}",
        window.names()
    );
    window.press(Key::Escape);
    assert_eq!(*window.view(), before, "nothing was answered yet");
    window.press(Key::F7);
    window.press(Key::Enter);
    let pass = window.text("quiz-pass");
    window.click_button(&pass);
    window.press(Key::Escape);
    let lost = window.text_with("quiz-leave-loses", &[("count", 1usize.into())]);
    assert!(window.shows(&lost));
    window.press(Key::Enter);
    assert!(!window.shows(&lost) && window.shows(&window.text("quiz-go-on")));
    window.press(Key::Escape);
    let leave = window.text("quiz-leave-anyway");
    window.click_button(&leave);
    assert_eq!(*window.view(), before);
    window.undo();
    assert!(window.chosen().is_empty(), "the quiz left steps of undo");
}

#[test]
fn a_source_is_read_by_the_way_and_one_key_returns() {
    for language in LANGUAGES {
        let quiz = quiz(&[QuestionKind::Who], 2);
        let question = quiz.questions[0].clone();
        let mut window = open(language, quiz);
        let asked = in_words(&window, &question);
        answer(&mut window, &asked);
        let source = &asked.sources[0].citation;
        window.one(egui::accesskit::Role::Link, source).click();
        window.settle();
        assert!(window.view().page.is_some());
        assert!(window.shows(&window.text("quiz-return")));
        window.press(Key::F7);
        assert!(window.shows(&asked.explanation), "{:#?}", window.names());
        window.press(Key::Enter);
        let place = [("number", 2usize.into()), ("count", 2usize.into())];
        assert!(window.shows(&window.text_with("quiz-place", &place)));
    }
}

#[test]
fn practice_is_kept_and_erased_and_brought_back() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.press(Key::F7);
        let practises = window.text("quiz-practises");
        tab_to(&mut window, &practises);
        window.press(Key::Space);
        let toggled = window
            .one(egui::accesskit::Role::CheckBox, &practises)
            .accesskit_node()
            .toggled();
        assert_eq!(toggled, Some(egui::accesskit::Toggled::True));
        let begin = window.text("quiz-begin");
        window.click_button(&begin);
        let pass = window.text("quiz-pass");
        window.click_button(&pass);
        window.press(Key::Escape);
        let leave = window.text("quiz-leave-anyway");
        window.click_button(&leave);
        window.press(Key::F7);
        let so_far = |window: &Window, count: usize| {
            let values = [("count", count.into()), ("due", 0usize.into())];
            window.shows(&window.text_with("practice-so-far", &values))
        };
        assert!(so_far(&window, 1), "{:#?}", window.names());
        for (key, count) in [
            ("practice-erase", 1),
            ("practice-erase-yes", 0),
            ("practice-restore", 1),
        ] {
            let button = window.text(key);
            window.click_button(&button);
            assert!(so_far(&window, count), "{key}");
        }
        let folder = window.close();
        let text = std::fs::read_to_string(folder.path().join("practice.ron")).unwrap();
        let progress = Progress::from_ron("practice.ron", &text).unwrap();
        assert_eq!(progress.cards().len(), 1);
        let card = progress.cards().values().next().unwrap();
        assert_eq!((card.right, card.wrong), (0, 1));
    }
}

#[test]
fn answers_are_saved_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    let mut quiz = Quiz::new("china", "own", words("Own"));
    quiz.questions.push(Question::Own(Own {
        id: "o1".into(),
        prompt: words("=SUM(\"a\") ~ #\n{b} < & \u{200f}?"),
        answer: OwnAnswer::Text {
            accepted: vec![words("Yes")],
        },
        ..Own::default()
    }));
    let mut window = open("en", quiz);
    window.write("yes");
    window.press(Key::Enter);
    window.press(Key::Enter);
    let save = window.text("quiz-save-table");
    window.click_button(&save);
    window.press_with(CTRL, Key::A);
    window.write(&path.display().to_string());
    window.press(Key::Enter);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    assert_eq!(&row[2], "'=SUM(\"a\") ~ #\n{b} < & \u{200f}?");
    assert_eq!((&row[3], &row[4], &row[6]), ("yes", "right", "Yes"));
}

#[test]
fn a_quiz_of_another_pack_is_refused_in_a_sentence() {
    let mut other = Quiz::new("atlantis", "test", words("Atlantis"));
    other.questions.push(Question::Find {
        region: "AT-01".into(),
    });
    let window = open("en", other);
    let text = window.text_with("quiz-other-pack", &[("pack", "atlantis".into())]);
    assert!(window.shows(&text), "{:#?}", window.names());
}

#[test]
fn in_the_smallest_window_with_the_largest_text_a_question_is_done_by_keyboard() {
    let quiz = quiz(&[QuestionKind::Name], 1);
    let question = quiz.questions[0].clone();
    let mut start = Start {
        document: Some(Document::Quiz(Box::new(quiz))),
        ..Start::new("fr")
    }
    .size(640.0, 480.0);
    start.settings.text_scale = 2.0;
    let mut window = start.open();
    window.settle();
    let asked = in_words(&window, &question);
    answer(&mut window, &asked);
    assert!(window.shows(&window.text("quiz-mark-right")));
}

/// What a question holds that no format may be broken by.
const NASTY: &str = "\"q\" 'a' =1 {b} ~c #d <e> &f;\nline 2 \u{200f}rtl\u{200e} 🙂 %g \\h";

fn own_quiz() -> Quiz {
    let mut quiz = Quiz::new("china", "own", words("Own"));
    quiz.questions.push(Question::Own(Own {
        id: "o1".into(),
        prompt: words(NASTY),
        answer: OwnAnswer::Choice {
            choices: vec![words("Yes"), words("No")],
            right: 1,
        },
        explanation: words("Because"),
        source: words("A book"),
        ..Own::default()
    }));
    quiz
}

#[test]
fn a_quiz_in_hand_is_written_in_every_form() {
    for (place, (kind, name, head)) in [
        ("quiz-file-moodle", "quiz.xml", &b"<?xml"[..]),
        ("quiz-file-gift", "quiz.gift", b"$CATEGORY: "),
        ("quiz-file-apkg", "quiz.apkg", b"PK"),
        ("quiz-file-tsv", "quiz.tsv", b"#separator:tab"),
        ("quiz-file-csv", "quiz.csv", b""),
        ("quiz-file-html", "quiz.html", b"<!DOCTYPE html>"),
        ("quiz-file-pdf", "quiz.pdf", b"%PDF"),
        ("quiz-file-own", "quiz.ron", b"("),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(LANGUAGES[place % LANGUAGES.len()], own_quiz());
        let (menu, export) = (window.text("quiz-menu"), window.text("quiz-export"));
        window.click_button(&menu);
        window.click_button(&export);
        let entry = window.text(kind);
        choose(&mut window, "quiz-file-form", &entry);
        let path = folder.path().join(name);
        save_to(&mut window, "export-file-name", &path);
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.is_empty() && bytes.starts_with(head), "{name}");
        // The quiz goes on where it was.
        window.press(Key::Num2);
        window.press(Key::Enter);
        assert!(window.shows(&window.text("quiz-mark-right")), "{name}");
    }
}

#[test]
fn what_a_form_cannot_hold_is_said_in_the_language_of_the_reader() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let mut quiz = quiz(&[QuestionKind::Find], 1);
        quiz.questions.push(Question::Find {
            region: "XX-Q".into(),
        });
        quiz.questions.extend(own_quiz().questions);
        let mut window = open(language, quiz);
        let (menu, export) = (window.text("quiz-menu"), window.text("quiz-export"));
        window.click_button(&menu);
        window.click_button(&export);
        let gift = window.text("quiz-file-gift");
        choose(&mut window, "quiz-file-form", &gift);
        choose(&mut window, "bar-language", "English");
        let path = folder.path().join("quiz.gift");
        save_to(&mut window, "export-file-name", &path);
        let values = [("number", 1.into()), ("format", "GIFT".into())];
        let picture = window.text_with("quiz-out-left-picture", &values);
        assert!(window.mentions(&picture), "{:#?}", window.names());
        let values = [("number", 2.into()), ("reason", "".into())];
        let unasked = window.text_with("quiz-file-unasked", &values);
        assert!(window.mentions(unasked.trim()), "{:#?}", window.names());
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("\\=1 \\{b\\} \\~c \\#d"), "{text}");
    }
}

#[test]
fn a_quiz_saved_to_be_handed_out_is_opened_and_done_with_its_picture() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    std::fs::write(from.path().join("a.svg"), svg).unwrap();
    let mut quiz = own_quiz();
    if let Some(Question::Own(own)) = quiz.questions.first_mut() {
        own.picture = Some("a.svg".into());
        own.alt = words("A square");
    }
    let file = from.path().join("own.ron");
    std::fs::write(&file, quiz.to_ron()).unwrap();
    let Ok(Document::Quiz(read)) = Document::open(&file) else {
        panic!("it is no quiz");
    };
    let mut window = open("fr", *read);
    let (menu, save) = (window.text("quiz-menu"), window.text("quiz-save"));
    window.click_button(&menu);
    window.click_button(&save);
    let copy = to.path().join("copy.ron");
    save_to(&mut window, "export-file-name", &copy);
    let Ok(Document::Quiz(copied)) = Document::open(&copy) else {
        panic!("the copy is no quiz");
    };
    assert_eq!(copied.questions, quiz.questions);
    assert!(to.path().join("a.svg").is_file());
}

#[test]
fn what_is_set_up_is_exported_and_then_done_as_the_same_quiz() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open("zh-Hans");
    // Without a quiz in hand the command asks what it is to be about.
    window.press_with(CTRL_SHIFT, Key::F7);
    let save = window.text("quiz-save");
    window.click_button(&save);
    let path = folder.path().join("new.ron");
    save_to(&mut window, "export-file-name", &path);
    let Ok(Document::Quiz(saved)) = Document::open(&path) else {
        panic!("it is no quiz");
    };
    assert_eq!(saved.questions.len(), 10);
    let begin = window.text("quiz-begin");
    window.click_button(&begin);
    let asked = in_words(&window, &saved.questions[0]);
    assert!(window.shows(&asked.prompt), "{:#?}", window.names());
}

/// Passes so many questions.
fn pass(window: &mut Window, count: usize) {
    for _ in 0..count {
        let pass = window.text("quiz-pass");
        window.click_button(&pass);
        window.press(Key::Enter);
    }
}

fn left_button(window: &Window, key: &str) -> String {
    let values = [
        ("action", window.text(key).into()),
        ("name", "A quiz".into()),
    ];
    window.text_with("kept-button", &values)
}

#[test]
fn a_quiz_under_way_survives_the_end_of_its_window_and_goes_on() {
    for (language, kills) in [("en", false), ("fr", true), ("zh-Hans", true)] {
        let quiz = quiz(&[QuestionKind::Name, QuestionKind::Who], 4);
        let questions = quiz.questions.clone();
        let mut window = open(language, quiz);
        let first = in_words(&window, &questions[0]);
        answer(&mut window, &first);
        window.press(Key::Enter);
        pass(&mut window, 1);
        let folder = if kills { window.kill() } else { window.close() };
        let mut window = Start::new(language).open_in(folder);
        window.settle();
        assert!(window.shows(&window.text("quiz-left-title")));
        // The way to go on has the keyboard.
        assert_eq!(
            window.focused(),
            Some(left_button(&window, "quiz-left-go-on"))
        );
        window.press(Key::Enter);
        let place = [("number", 3usize.into()), ("count", 4usize.into())];
        assert!(window.shows(&window.text_with("quiz-place", &place)));
        assert!(window.shows(&in_words(&window, &questions[2]).prompt));
        pass(&mut window, 2);
        let score = [
            ("right", 1usize.into()),
            ("partly", 0usize.into()),
            ("count", 4usize.into()),
        ];
        assert!(window.shows(&window.text_with("quiz-score", &score)));
        // What was done to its end is not offered again.
        let window = Start::new(language).open_in(window.close());
        assert!(!window.shows(&window.text("quiz-left-title")));
    }
}

#[test]
fn a_quiz_left_for_later_is_offered_before_a_new_one_and_can_be_forgotten() {
    let mut window = open("en", quiz(&[QuestionKind::Name], 3));
    pass(&mut window, 1);
    window.press(Key::Escape);
    let later = window.text("quiz-leave-for-later");
    window.click_button(&later);
    window.press(Key::F7);
    assert!(window.shows(&window.text("quiz-left-title")));
    let values = [
        ("answered", 1usize.into()),
        ("count", 3usize.into()),
        (
            "when",
            window
                .text_with("ago-minutes", &[("count", 0usize.into())])
                .into(),
        ),
    ];
    let line = window.text_with("quiz-left-line", &values);
    assert!(window.shows(&line), "{:#?}", window.names());
    for key in ["quiz-left-forget", "quiz-left-forget-sure"] {
        let button = left_button(&window, key);
        window.click_button(&button);
    }
    assert!(!window.shows(&window.text("quiz-left-title")));
    assert!(window.shows(&window.text("quiz-set-up")));
    let window = Start::new("en").open_in(window.close());
    assert!(!window.shows(&window.text("quiz-left-title")));
}

#[test]
fn a_quiz_whose_answers_cannot_be_kept_is_done_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    // Where the folder of drafts would be there is a file.
    std::fs::write(folder.path().join("quizzes"), "").unwrap();
    let quiz = quiz(&[QuestionKind::Name], 2);
    let start = Start {
        document: Some(Document::Quiz(Box::new(quiz))),
        ..Start::new("en")
    };
    let mut window = start.open_in(folder);
    window.settle();
    pass(&mut window, 1);
    let said = window.text_with("quiz-not-kept", &[("reason", "".into())]);
    assert!(window.mentions(said.trim()), "{:#?}", window.names());
    pass(&mut window, 1);
    assert!(window.shows(&window.text("quiz-print-table")));
}

#[test]
fn answers_are_saved_to_be_printed() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.pdf");
        let mut window = open(language, own_quiz());
        pass(&mut window, 1);
        let print = window.text("quiz-print-table");
        window.click_button(&print);
        save_to(&mut window, "export-file-name", &path);
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn the_picture_of_an_own_question_is_shown_while_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    std::fs::write(folder.path().join("a.svg"), svg).unwrap();
    for (file, is_there) in [("a.svg", true), ("b.svg", false)] {
        let mut quiz = own_quiz();
        quiz.folder = PictureFolder::Folder(folder.path().to_owned());
        if let Some(Question::Own(own)) = quiz.questions.first_mut() {
            own.picture = Some(file.into());
            own.alt = words("A square");
        }
        let mut window = open("fr", quiz);
        let gap = window.text_with("picture-missing", &[("file", file.into())]);
        wait_until(&mut window, |window| {
            window.shows("A square") || window.mentions(&gap)
        });
        assert_eq!(window.mentions(&gap), !is_there);
        if is_there {
            let image = window.one(egui::accesskit::Role::Image, "A square");
            assert!(image.rect().height() > 200.0);
        }
    }
}

#[test]
fn why_there_are_fewer_questions_than_asked_for_is_said() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.give(Command::Change(Change::SelectMany(vec![
            "CN-AH".into(),
            "CN-GD".into(),
        ])));
        window.press(Key::F7);
        for kind in QuestionKind::GENERATED {
            if kind != QuestionKind::Find {
                let name = window.text(kind.name_key());
                let kind = window.one(egui::accesskit::Role::CheckBox, &name);
                kind.focus();
                window.settle();
                window.press(Key::Space);
            }
        }
        let chosen = window.text_with("quiz-chosen-regions", &[("count", 2usize.into())]);
        window
            .one(egui::accesskit::Role::RadioButton, &chosen)
            .click();
        window.settle();
        let begin = window.text("quiz-begin");
        window.click_button(&begin);
        let values = [("found", 2usize.into()), ("count", 10usize.into())];
        let fewer = window.text_with("quiz-fewer", &values);
        assert!(window.shows(&fewer), "{:#?}", window.names());
        let reason = window.text("reason-spent");
        assert!(window.mentions(&reason), "{:#?}", window.names());
    }
}
