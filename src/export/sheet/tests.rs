use super::*;
use crate::export::raster::pixels_from_svg;
use crate::figure::map::Pattern;
use crate::figure::paper::record;
use crate::lesson::sheet::{
    Cell, Column, LeftItem, Orientation, Pairs, Paper, Print, RightItem, SheetFindingKind,
    TextSize, check_sheet,
};
use crate::view::MeasureId;
use std::collections::BTreeSet;

fn atlas() -> Atlas {
    Atlas::embedded().atlas.unwrap()
}

/// The metric that an atlas opens on, which is a ratio.
fn start(atlas: &Atlas) -> MeasureId {
    MeasureId::plain(&atlas.metrics[atlas.meta.start.metric].id)
}

/// A task of every kind, and of every way of it that has a look of its own.
fn tasks(atlas: &Atlas) -> Vec<Task> {
    let measure = start(atlas);
    let map = |borders, numbers, word_bank| Task::BlankMap {
        borders,
        numbers,
        word_bank,
    };
    let colour = |limits, coloured| Task::ColourMap {
        measure: measure.clone(),
        year: None,
        classes: 5,
        limits,
        coloured,
    };
    let pairs = |pairs| Task::Matching { pairs, count: 10 };
    vec![
        map(true, true, true),
        map(false, false, true),
        colour(true, false),
        colour(false, true),
        Task::Table {
            columns: vec![Column {
                measure: measure.clone(),
                year: None,
            }],
            blank_percent: 40,
            value_bank: true,
        },
        Task::Chart {
            measure: measure.clone(),
            year: None,
            count: 12,
        },
        pairs(Pairs::Capitals),
        pairs(Pairs::Specialisations),
        pairs(Pairs::Sources),
        Task::Cards { two_sided: false },
        Task::Cards { two_sided: true },
    ]
}

fn sheet(atlas: &Atlas, task: Task) -> Sheet {
    Sheet::new(&atlas.meta.id, task)
}

fn pdf(sheet: &Sheet, atlas: &Atlas, language: &str) -> Exported {
    sheet_pdf(sheet, atlas, &language.into(), &mut |_, _| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// The texts of a page with where they are.
fn texts(page: &Page) -> Vec<(String, Rect)> {
    use crate::figure::paper::PaperItem;
    (page.shapes.iter())
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some(text),
            shape => match PaperItem::from_shape(shape)? {
                PaperItem::HaloText { text, .. } => Some(text),
                _ => None,
            },
        })
        .map(|text| (text.galley.text().to_owned(), text.visual_bounding_rect()))
        .collect()
}

#[test]
fn every_sheet_prints_within_the_margins_of_the_paper_asked_for() {
    let atlas = atlas();
    let margin = 12.0 / 25.4 * 72.0;
    for task in tasks(&atlas) {
        for (paper, orientation, ink, text) in [
            (
                Paper::A4,
                Orientation::Portrait,
                Ink::Colour,
                TextSize::Usual,
            ),
            (
                Paper::A4,
                Orientation::Landscape,
                Ink::Grey,
                TextSize::Large,
            ),
            (
                Paper::Letter,
                Orientation::Portrait,
                Ink::Grey,
                TextSize::Large,
            ),
            (
                Paper::Letter,
                Orientation::Landscape,
                Ink::Colour,
                TextSize::Usual,
            ),
        ] {
            let mut sheet = sheet(&atlas, task.clone());
            sheet.print = Print {
                paper,
                orientation,
                ink,
                text,
                ..Print::default()
            };
            let drawn = draw(&sheet, &atlas, &"fr".into(), usize::MAX).unwrap();
            assert!(drawn.pages.len() > usize::from(sheet.task.has_key()));
            let [width, height] = sheet.print.page_pt();
            let inside = Rect::from_min_size(Pos2::ZERO, vec2(width, height)).shrink(margin);
            for (number, pieces) in drawn.pages.iter().enumerate() {
                let page = together(pieces);
                let all = texts(&page);
                assert!(!all.is_empty(), "page {number} of {task:?} is empty");
                for (text, at) in all {
                    assert!(
                        text.trim().is_empty() || inside.contains_rect(at),
                        "'{text}' at {at:?} on page {number} of {task:?} {:?}",
                        sheet.print
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_one_another_sheet() {
    let atlas = atlas();
    for task in tasks(&atlas).into_iter().step_by(3) {
        let mut sheet = sheet(&atlas, task);
        let first = pdf(&sheet, &atlas, "en").bytes;
        assert!(first == pdf(&sheet, &atlas, "en").bytes, "{:?}", sheet.task);
        sheet.seed = 99;
        let other = pdf(&sheet, &atlas, "en").bytes;
        assert_eq!(first != other, sheet.task.varies(), "{:?}", sheet.task);
    }
}

#[test]
fn versions_differ_and_every_key_is_that_of_its_version() {
    let atlas = atlas();
    for task in tasks(&atlas).into_iter().filter(Task::varies) {
        let mut sheet = sheet(&atlas, task);
        sheet.versions = 3;
        let drawn = draw(&sheet, &atlas, &"en".into(), usize::MAX).unwrap();
        assert_eq!(drawn.parts.len(), 6);
        let works: Vec<Work> = (0..3).map(|of| work(&sheet, &atlas, of).unwrap()).collect();
        let seen: BTreeSet<String> = works.iter().map(|work| format!("{work:?}")).collect();
        assert_eq!(seen.len(), 3, "{:?}", sheet.task);
        for (part, (_, title)) in drawn.parts.iter().enumerate() {
            let letter = ["A", "B", "C"][part % 3];
            assert!(title.ends_with(&format!("Version {letter}")), "{title}");
            assert_eq!(title.starts_with("Key"), part >= 3);
        }
    }
}

#[test]
fn every_region_is_once_in_the_word_bank_and_once_in_the_key() {
    let atlas = atlas();
    let sheet = sheet(&atlas, tasks(&atlas).remove(0));
    let Work::Map(map) = work(&sheet, &atlas, 0).unwrap() else {
        panic!("a map");
    };
    let all: BTreeSet<_> = atlas.regions.keys().collect();
    for list in [&map.numbered, &map.bank] {
        assert_eq!(list.len(), all.len());
        assert_eq!(list.iter().copied().collect::<BTreeSet<_>>(), all);
    }
    assert_ne!(map.numbered, map.bank, "the bank would be the answer");
    let drawn = draw(&sheet, &atlas, &"en".into(), usize::MAX).unwrap();
    let (key_page, _) = drawn.parts[1];
    let asked = texts(&together(&drawn.pages[0]));
    let key = texts(&together(&drawn.pages[key_page]));
    for (place, &region) in map.numbered.iter().enumerate() {
        let name = atlas.regions[region].names.get("en");
        let number = (place + 1).to_string();
        // The number stands on the map and in the list.
        let count = |page: &[(String, Rect)], text: &str| {
            page.iter().filter(|(known, _)| known == text).count()
        };
        assert_eq!(count(&asked, &number), 2, "{number}");
        assert_eq!(count(&asked, name), 0, "{name}");
        let name_at = key.iter().find(|(text, _)| text == name).map(|(_, at)| *at);
        let name_at = name_at.unwrap_or_else(|| panic!("{name} is not in the key"));
        let beside = key.iter().any(|(text, at)| {
            *text == number
                && (at.center().y - name_at.center().y).abs() < 4.0
                && (0.0..40.0).contains(&(name_at.min.x - at.min.x))
        });
        assert!(beside, "{number} {name}");
    }
}

#[test]
fn what_is_asked_of_a_table_is_what_the_key_has_and_no_figure_is_never_asked_for() {
    let atlas = atlas();
    let sheet = sheet(&atlas, tasks(&atlas).remove(4));
    let Work::Table(table) = work(&sheet, &atlas, 0).unwrap() else {
        panic!("a table");
    };
    let column = &table.columns[0];
    let mut missing = Vec::new();
    for row in &table.rows {
        let value = column.figures.value(row.region);
        match row.cells[0] {
            Cell::Given(given) => assert_eq!(Some(given), value),
            Cell::Blank(asked) => {
                assert_eq!(Some(asked), value);
                missing.push(asked);
            }
            Cell::Missing => assert_eq!(value, None),
        }
    }
    let mut bank = column.bank.clone();
    missing.sort_by(f64::total_cmp);
    bank.sort_by(f64::total_cmp);
    assert_eq!(bank, missing);
    assert!(!missing.is_empty());
}

#[test]
fn pairs_have_one_right_partner_each_and_capitals_are_those_that_may_be_asked_for() {
    let atlas = atlas();
    for (pairs, seed) in [Pairs::Capitals, Pairs::Specialisations, Pairs::Sources]
        .into_iter()
        .flat_map(|pairs| (0..20).map(move |seed| (pairs, seed)))
    {
        let mut sheet = sheet(&atlas, Task::Matching { pairs, count: 12 });
        sheet.seed = seed;
        let Work::Matching(work) = work(&sheet, &atlas, 0).unwrap() else {
            panic!("pairs");
        };
        for (place, left) in work.left.iter().enumerate() {
            let right = work.right[work.answers[place]];
            match (*left, right) {
                (LeftItem::Region(region), RightItem::CapitalOf(of)) => {
                    assert_eq!(region, of);
                    let kind = atlas.regions[region].kind;
                    assert!(atlas.meta.region_kinds[kind].capital_question);
                }
                (LeftItem::Region(region), RightItem::Domain(domain)) => {
                    let subject = crate::atlas::Subject::Region(region);
                    let says =
                        |of| (atlas.claims_in(of)).any(|(_, claim)| claim.speaks_of(subject));
                    assert!(says(domain));
                    for other in work.right.iter().filter(|&&other| other != right) {
                        if let RightItem::Domain(other) = *other {
                            assert!(!says(other), "two partners");
                        }
                    }
                }
                (LeftItem::Claim(claim), RightItem::Kind(kind)) => {
                    assert_eq!(atlas.sources[atlas.claims[claim].source].kind, kind);
                }
                other => panic!("{other:?}"),
            }
            assert!(pairs == Pairs::Capitals || work.sources[place].is_some());
        }
    }
}

#[test]
fn a_sheet_that_cannot_be_says_why() {
    let atlas = atlas();
    let count = atlas
        .metrics
        .entries()
        .iter()
        .find(|metric| metric.kind == crate::atlas::MetricKind::Count)
        .unwrap();
    let colour = |id: &str| Task::ColourMap {
        measure: MeasureId::plain(id),
        year: None,
        classes: 5,
        limits: true,
        coloured: false,
    };
    let fault = |sheet: &Sheet| {
        let said = sheet_pdf(sheet, &atlas, &"en".into(), &mut |_, _| {
            ControlFlow::Continue(())
        });
        let said = said.unwrap_err().to_string();
        assert!(!check_sheet(sheet, &atlas).is_empty() || sheet.print.key == KeyPlace::Alone);
        said
    };
    assert!(fault(&sheet(&atlas, colour(&count.id))).contains("is a count"));
    assert!(fault(&sheet(&atlas, colour("rd_shore"))).contains("no metric 'rd_shore'"));
    let mut nowhere = sheet(&atlas, tasks(&atlas).remove(0));
    nowhere.regions = vec!["XX-Q".into()];
    assert!(fault(&nowhere).contains("XX-Q"));
    let mut few = sheet(
        &atlas,
        Task::Matching {
            pairs: Pairs::Capitals,
            count: 5,
        },
    );
    few.regions = vec![atlas.regions.entries()[0].id.clone()];
    assert!(fault(&few).contains("where a sheet needs 3"));
    let none = Task::Table {
        columns: Vec::new(),
        blank_percent: 30,
        value_bank: false,
    };
    assert!(fault(&sheet(&atlas, none)).contains("no columns"));
    let mut cards = sheet(&atlas, Task::Cards { two_sided: false });
    cards.print.key = KeyPlace::Alone;
    assert!(fault(&cards).contains("no key"));
    cards.versions = 3;
    let found = check_sheet(&cards, &atlas);
    assert_eq!(found[0].what, SheetFindingKind::NothingVaries);
    assert_eq!(
        check_sheet(&sheet(&atlas, tasks(&atlas).remove(0)), &atlas),
        []
    );
}

#[test]
fn work_that_nobody_wants_any_more_ends() {
    let atlas = atlas();
    let sheet = sheet(&atlas, tasks(&atlas).remove(0));
    let ended = sheet_pdf(&sheet, &atlas, &"en".into(), &mut |_, _| {
        ControlFlow::Break(())
    });
    assert!(matches!(ended, Err(SheetError::Cancelled)));
}

#[test]
fn without_colours_the_key_of_a_coloured_map_is_black_and_white_with_a_pattern_a_class() {
    let atlas = atlas();
    let mut sheet = sheet(&atlas, tasks(&atlas).remove(2));
    sheet.print.ink = Ink::Grey;
    let drawn = draw(&sheet, &atlas, &"en".into(), usize::MAX).unwrap();
    let page = Page {
        background: Color32::WHITE,
        ..together(&drawn.pages[drawn.parts[1].0])
    };
    let pixels = pixels_from_svg(&page, &svg::from_page(&page, Fonts::Named)).unwrap();
    let coloured = (pixels.pixels().iter())
        .filter(|pixel| {
            pixel.red().abs_diff(pixel.blue()) > 2 || pixel.red().abs_diff(pixel.green()) > 2
        })
        .count();
    assert_eq!(coloured, 0);
}

/// What a copier makes of a swatch of 40 points: at 150 dots per inch, black or white.
fn copied(pattern: Pattern) -> Vec<Vec<bool>> {
    let medium = Medium {
        width_pt: 40.0,
        height_pt: 40.0,
        scale: 150.0 / 72.0,
        language: "en".into(),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    };
    let page = record(&medium, "", "", |ui| {
        pattern.fill_rect(ui.painter(), ui.max_rect());
    });
    let pixels = pixels_from_svg(&page, &svg::from_page(&page, Fonts::Named)).unwrap();
    let width = pixels.width() as usize;
    let dark: Vec<bool> = (pixels.pixels().iter())
        .map(|pixel| pixel.red() < 128)
        .collect();
    dark.chunks(width).map(<[bool]>::to_vec).collect()
}

fn coverage(copy: &[Vec<bool>]) -> f64 {
    let all = copy.iter().flatten();
    all.clone().filter(|&&dark| dark).count() as f64 / all.count() as f64
}

/// How often a walk in each of four directions comes from white to black, a pixel.
fn structure(copy: &[Vec<bool>]) -> [f64; 4] {
    let size = copy.len().min(copy[0].len());
    [(1_isize, 0_isize), (0, 1), (1, 1), (1, -1)].map(|(right, down)| {
        let mut changes = 0.0;
        for y in 1..size - 1 {
            for x in 1..size - 1 {
                let next_y = y.wrapping_add_signed(down);
                let next_x = x.wrapping_add_signed(right);
                changes += f64::from(u8::from(copy[y][x] != copy[next_y][next_x]));
            }
        }
        changes / (size * size) as f64
    })
}

#[test]
fn every_two_patterns_stay_apart_in_what_a_copier_makes_of_them() {
    let copies: Vec<_> = (0..7)
        .map(|class| copied(Pattern::of_class(class, 7)))
        .collect();
    for (place, one) in copies.iter().enumerate() {
        for (other_place, other) in copies.iter().enumerate().skip(place + 1) {
            let darker = coverage(other) - coverage(one);
            assert!(
                darker > 0.06,
                "{place} and {other_place}: {} and {}",
                coverage(one),
                coverage(other)
            );
            let apart: f64 = (structure(one).iter().zip(structure(other)))
                .map(|(a, b)| (a - b).abs())
                .sum();
            assert!(
                apart > 0.15,
                "{place} and {other_place}: {:?} and {:?}",
                structure(one),
                structure(other)
            );
        }
    }
}
