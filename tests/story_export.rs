//! A story as slides, sheets and a page: what each form promises, in every language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use mosaique::atlas::Atlas;
use mosaique::export::slides::{Form, Sheets, SlidesError, pictures, story_file};
use mosaique::export::{ExportError, Format};
use mosaique::figure::ThemeKind;
use mosaique::lesson::picture::import;
use mosaique::lesson::{FindingKind, Picture, PictureFault, PictureFolder, Story, check};
use mosaique::locale::{LANGUAGES, LanguageTag};
use roxmltree::{Document, Node};

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::embedded().atlas.unwrap());
static TALK: LazyLock<Story> = LazyLock::new(|| {
    let text = include_str!("fixtures/stories/talk.ron");
    Story::from_ron("talk.ron", text).unwrap()
});

fn written(story: &Story, language: &str, form: Form) -> Vec<u8> {
    let looks = (&LanguageTag::new(language), ThemeKind::Light);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    story_file(story, &ATLAS, looks, form, go_on).unwrap().bytes
}

/// The parts of a file for office programs, by their paths.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn text_of(part: &[u8]) -> &str {
    std::str::from_utf8(part).unwrap()
}

/// The path that a target means, seen from a part.
fn resolved(part: &str, target: &str) -> String {
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        if step == ".." {
            folders.pop();
        } else {
            folders.push(step);
        }
    }
    folders.join("/")
}

/// The text of the shape that is placed as `kind`.
fn placed(slide: &Document<'_>, kind: &str) -> Option<String> {
    let is_it = |node: &Node<'_, '_>| {
        node.tag_name().name() == "ph" && node.attribute("type") == Some(kind)
    };
    let shape = slide.descendants().find(is_it)?;
    let shape = (shape.ancestors()).find(|node| node.tag_name().name() == "sp")?;
    let runs = shape
        .descendants()
        .filter(|node| node.tag_name().name() == "t");
    Some(runs.filter_map(|run| run.text()).collect())
}

#[test]
fn the_talk_has_nothing_to_mend() {
    assert_eq!(check(&TALK, &ATLAS), []);
}

#[test]
fn every_part_for_office_programs_is_xml_and_every_relationship_leads_somewhere() {
    for language in LANGUAGES {
        let parts = parts(written(&TALK, language.tag, Form::Pptx));
        let types = text_of(&parts["[Content_Types].xml"]).to_owned();
        for (path, bytes) in &parts {
            if path.ends_with(".png") {
                assert!(bytes.starts_with(b"\x89PNG"), "{path}");
                continue;
            }
            let document = Document::parse(text_of(bytes)).unwrap_or_else(|fault| {
                panic!("{path}: {fault}");
            });
            if path.ends_with(".rels") {
                let owner = path.replace("_rels/", "").replace(".rels", "");
                for relation in document.root_element().children() {
                    let target = resolved(&owner, relation.attribute("Target").unwrap());
                    assert!(parts.contains_key(&target), "{path} leads to {target}");
                }
            } else if path.ends_with(".xml") && path != "[Content_Types].xml" {
                assert!(
                    types.contains(&format!("\"/{path}\"")),
                    "{path} has no type"
                );
            }
        }
    }
}

#[test]
fn every_slide_has_its_title_its_notes_and_a_text_for_its_picture() {
    for language in LANGUAGES {
        let parts = parts(written(&TALK, language.tag, Form::Pptx));
        for (place, step) in TALK.steps.iter().enumerate() {
            let number = place + 1;
            let slide = text_of(&parts[&format!("ppt/slides/slide{number}.xml")]);
            let slide = Document::parse(slide).unwrap();
            let title = placed(&slide, "title").unwrap();
            assert_eq!(title, step.title.get(language.tag));
            let alt = (slide.descendants()).find_map(|node| node.attribute("descr"));
            assert_eq!(alt, Some(step.alt.get(language.tag)));
            let notes = text_of(&parts[&format!("ppt/notesSlides/notesSlide{number}.xml")]);
            let notes = placed(&Document::parse(notes).unwrap(), "body").unwrap();
            let wanted = step.notes.get(language.tag).replace("\n\n", "");
            assert_eq!(notes, wanted);
            let runs = slide
                .descendants()
                .filter(|node| node.has_attribute("lang"));
            let tag = match language.tag {
                "en" => "en-GB",
                "fr" => "fr-FR",
                _ => "zh-CN",
            };
            assert!(runs.clone().count() > 1);
            assert!(runs.clone().all(|run| run.attribute("lang") == Some(tag)));
        }
        assert!(parts.contains_key("ppt/slides/slide4.xml"), "the sources");
        assert!(!parts.contains_key("ppt/slides/slide5.xml"));
    }
}

#[test]
fn a_page_for_a_browser_asks_for_nothing_and_says_what_its_pictures_show() {
    for language in LANGUAGES {
        let page = String::from_utf8(written(&TALK, language.tag, Form::Html)).unwrap();
        for opening in ["src=\"", "href=\"", "url(", "@import "] {
            for found in page.split(opening).skip(1) {
                let address: String = found.chars().take(8).collect();
                assert!(!address.contains("//"), "{opening}{address}");
            }
        }
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag)));
        for step in &TALK.steps {
            let alt = step.alt.get(language.tag).replace('&', "&amp;");
            assert!(page.contains(&format!("aria-label=\"{alt}\"")), "{alt}");
        }
        assert_eq!(page.matches("<section").count(), TALK.steps.len() + 1);
        assert_eq!(page.matches("<details").count(), TALK.steps.len());
        let ids: Vec<&str> = page.split(" id=\"").skip(1).collect();
        let mut ids: Vec<&str> = ids.iter().filter_map(|id| id.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id stands twice");
    }
}

#[test]
fn sheets_are_as_many_as_slides_and_the_sources_or_as_few_as_hold_them() {
    // The root of the tree of pages says how many there are.
    let count = |bytes: &[u8]| -> usize {
        let text = String::from_utf8_lossy(bytes);
        let (_, after) = text.split_once("/Type/Pages/Count ").unwrap();
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap()
    };
    for (language, form, sheets) in [
        ("en", Sheets::Slides, 4),
        ("fr", Sheets::Slides, 4),
        ("zh-Hans", Sheets::Slides, 4),
        ("zh-Hans", Sheets::Notes, 4),
        ("en", Sheets::HandoutOf2, 2),
        ("fr", Sheets::HandoutOf3, 2),
        ("en", Sheets::HandoutOf6, 1),
    ] {
        let bytes = written(&TALK, language, Form::Pdf(form));
        assert!(bytes.starts_with(b"%PDF"));
        assert_eq!(count(&bytes), sheets, "{form:?} in {language}");
    }
}

#[test]
fn points_appear_one_by_one_where_there_are_any_and_after_the_map_of_colours() {
    let parts = parts(written(&TALK, "fr", Form::Pptx));
    for (place, step) in TALK.steps.iter().enumerate() {
        let text = text_of(&parts[&format!("ppt/slides/slide{}.xml", place + 1)]);
        let slide = Document::parse(text).unwrap();
        let named = |name: &'static str| {
            let nodes = slide.descendants();
            nodes.filter(move |node| node.tag_name().name() == name)
        };
        assert_eq!(named("pRg").count(), step.points.len());
        let order: Vec<_> = (slide.root_element().children())
            .map(|node| node.tag_name().name())
            .collect();
        if step.points.is_empty() {
            assert_eq!(order, ["cSld", "clrMapOvr"]);
            continue;
        }
        assert_eq!(order, ["cSld", "clrMapOvr", "timing"]);
        // What appears is the last paragraphs of the very shape that holds the text.
        let shape = named("spTgt").next().unwrap().attribute("spid").unwrap();
        let body = named("sp").find(|node| {
            let mut inner = node.descendants();
            inner.any(|node| {
                node.tag_name().name() == "cNvPr" && node.attribute("id") == Some(shape)
            })
        });
        let paragraphs = (body.unwrap().descendants())
            .filter(|node| node.tag_name().name() == "p" && !node.has_attribute("id"))
            .filter(|node| {
                node.parent()
                    .is_some_and(|node| node.tag_name().name() == "txBody")
            })
            .count();
        let last: Vec<_> = named("pRg")
            .filter_map(|node| node.attribute("st"))
            .collect();
        let wanted: Vec<_> = (paragraphs - step.points.len()..paragraphs)
            .map(|place| place.to_string())
            .collect();
        assert_eq!(last, wanted);
    }
    let points = TALK.steps.iter().filter(|step| !step.points.is_empty());
    assert!((1..TALK.steps.len()).contains(&points.count()));
}

/// The talk with pictures in two of its steps, and one that is gone.
fn illustrated() -> (tempfile::TempDir, Story) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("talk.ron");
    let photo = folder.path().join("photo.jpg");
    let pixels = image::RgbImage::from_pixel(60, 40, image::Rgb([10, 200, 40]));
    pixels.save(&photo).unwrap();
    let drawing = folder.path().join("drawing.svg");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='30'><defs>\
               <clipPath id='clip1'><rect width='20' height='20'/></clipPath></defs>\
               <circle r='25' fill='#12ab34' clip-path='url(#clip1)'/></svg>";
    std::fs::write(&drawing, svg).unwrap();
    let mut story = TALK.clone();
    story.folder = PictureFolder::beside(&path);
    for (place, file) in [(0, &photo), (1, &drawing)] {
        let mut picture = import(file, &path).unwrap();
        picture.credit = [("en", "Photo: somebody, CC BY 4.0")].into_iter().collect();
        story.steps[place].picture = Some(picture);
    }
    story.steps[2].picture = Some(Picture {
        file: "talk.pictures/gone.png".to_owned(),
        ..Picture::default()
    });
    (folder, story)
}

#[test]
fn a_picture_takes_the_place_of_the_view_in_every_form_and_a_missing_one_is_a_gap() {
    let (_folder, story) = illustrated();
    let page = String::from_utf8(written(&story, "en", Form::Html)).unwrap();
    assert!(page.contains("data:image/jpeg;base64,"));
    assert!(page.contains("#12ab34"), "the drawing is not there");
    assert!(page.contains("Photo: somebody, CC BY 4.0"));
    assert!(page.contains("“talk.pictures/gone.png” is not there"));
    let ids: Vec<&str> = (page.split(" id=\"").skip(1))
        .filter_map(|id| id.split('"').next())
        .collect();
    let several: std::collections::HashSet<&&str> = ids.iter().collect();
    assert_eq!(several.len(), ids.len(), "an id stands twice");

    let parts = parts(written(&story, "en", Form::Pptx));
    let picture = image::load_from_memory(&parts["ppt/media/image1.png"]).unwrap();
    let picture = picture.into_rgb8();
    let middle = picture.get_pixel(picture.width() / 2, picture.height() / 2);
    assert!(middle.0[1] > 180 && middle.0[0] < 40, "{middle:?}");
    let slide = text_of(&parts["ppt/slides/slide1.xml"]);
    assert!(slide.contains("Photo: somebody"));
    let slide = Document::parse(slide).unwrap();
    let alt = (slide.descendants()).find_map(|node| node.attribute("descr"));
    assert_eq!(alt, Some(story.steps[0].alt.get("en")));
    assert!(text_of(&parts["ppt/media/image2.svg"]).contains("#12ab34"));

    let looks = (&LanguageTag::new("en"), ThemeKind::Light);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let file = story_file(&story, &ATLAS, looks, Form::Pdf(Sheets::Slides), go_on).unwrap();
    assert!(file.bytes.starts_with(b"%PDF"));
    assert!(file.warnings.iter().any(|said| said.contains("gone.png")));
    let files = pictures(&story, &ATLAS, looks, Format::Svg, go_on).unwrap();
    assert!(text_of(&files[0].bytes).contains("data:image/jpeg;base64,"));
    assert!(text_of(&files[0].bytes).contains("somebody, CC BY 4.0"));
}

#[test]
fn what_a_picture_lacks_is_found_before_it_is_shown() {
    let (_folder, mut story) = illustrated();
    story.steps[1].alt = mosaique::atlas::Words::default();
    let found: Vec<_> = (check(&story, &ATLAS).into_iter())
        .filter(|finding| finding.language.as_deref().is_none_or(|tag| tag == "en"))
        .map(|finding| (finding.step, finding.what))
        .collect();
    let gone = PictureFault::Missing {
        file: "talk.pictures/gone.png".to_owned(),
    };
    assert_eq!(
        found,
        [
            (Some(1), FindingKind::NoAlt),
            (Some(2), FindingKind::NoCredit),
            (Some(2), FindingKind::NoPicture(gone)),
        ]
    );
}

#[test]
fn the_same_story_is_the_same_to_the_byte() {
    for form in [Form::Pptx, Form::Html, Form::Pdf(Sheets::Slides)] {
        assert!(
            written(&TALK, "en", form) == written(&TALK, "en", form),
            "{form:?}"
        );
    }
}

#[test]
fn what_is_not_in_the_atlas_is_named_on_the_slide() {
    let mut story = TALK.clone();
    story.steps.truncate(1);
    story.steps[0].view.selection = vec!["XX-Q".into()];
    let page = String::from_utf8(written(&story, "en", Form::Html)).unwrap();
    assert!(page.contains("The region XX-Q is not in this pack"));
}

#[test]
fn every_step_is_a_picture_with_its_number_and_title() {
    let looks = (&LanguageTag::new("fr"), ThemeKind::Dark);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let files = pictures(&TALK, &ATLAS, looks, Format::Svg, go_on).unwrap();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "01-où-lon-paie-la-recherche.svg",
            "02-trois-régions-au-fil-des-ans.svg",
            "03-qui-le-dit-à-propos-du-quantique.svg"
        ]
    );
    assert!(text_of(&files[0].bytes).contains("Une carte de la Chine en cinq nuances"));
}

#[test]
fn work_that_nobody_waits_for_ends_and_tells_how_far_it_is() {
    let mut seen = Vec::new();
    let looks = (&LanguageTag::new("en"), ThemeKind::Light);
    let stop = &mut |done, of| {
        seen.push((done, of));
        if done == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let outcome = story_file(&TALK, &ATLAS, looks, Form::Html, stop);
    assert!(matches!(outcome, Err(SlidesError::Cancelled)));
    assert_eq!(seen, [(1, 6), (2, 6)]);
}

#[test]
fn a_language_without_words_and_a_story_without_steps_are_refused() {
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let looks = (&LanguageTag::new("tlh"), ThemeKind::Light);
    let outcome = story_file(&TALK, &ATLAS, looks, Form::Html, go_on);
    assert!(matches!(
        outcome,
        Err(SlidesError::Export(ExportError::Language(_)))
    ));
    let mut story = TALK.clone();
    story.steps.clear();
    let looks = (&LanguageTag::new("en"), ThemeKind::Light);
    let outcome = story_file(&story, &ATLAS, looks, Form::Pptx, go_on);
    assert!(matches!(outcome, Err(SlidesError::Empty)));
}
