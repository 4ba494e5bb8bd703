use super::*;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;
use std::io::Cursor;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with a story's place in it.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let story = folder.path().join("talk.ron");
    (folder, story)
}

/// Writes a file beside the story and imports it.
fn imported(bytes: &[u8]) -> Result<(Picture, Clean), PictureFault> {
    let (folder, story) = place();
    let path = folder.path().join("Harbour at night!.x");
    fs::write(&path, bytes).unwrap();
    let picture = import(&path, &story)?;
    let clean = PictureFolder::beside(&story).read(&picture)?;
    Ok((picture, clean))
}

fn encoded(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, _| Rgb([(x * 7) as u8, 90, 200]));
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(image)
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

/// A photograph that was taken with the camera on its side, and that says where.
fn on_its_side() -> Vec<u8> {
    let plain = encoded(ImageFormat::Jpeg, 40, 20);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"taken at 30.66 N");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(length);
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

fn svg(inside: &str) -> Vec<u8> {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"40\" height=\"20\"><rect width=\"9\" height=\"9\" fill=\"red\"/>{inside}</svg>"
    )
    .into_bytes()
}

#[test]
fn a_picture_lies_beside_the_story_under_a_name_of_its_own() {
    let (folder, story) = place();
    let path = folder.path().join("Harbour at night!.png");
    fs::write(&path, encoded(ImageFormat::Png, 30, 10)).unwrap();
    let picture = import(&path, &story).unwrap();
    let file = &picture.file;
    assert!(
        file.starts_with("talk.pictures/Harbour-at-night-"),
        "{file}"
    );
    assert!(picture.file.ends_with(".png"));
    assert!(folder.path().join(&picture.file).is_file());
    // The same again is the same file; another of the same name is another.
    assert_eq!(import(&path, &story).unwrap(), picture);
    fs::write(&path, encoded(ImageFormat::Png, 31, 10)).unwrap();
    assert_ne!(import(&path, &story).unwrap().file, picture.file);
    let files = fs::read_dir(folder.path().join("talk.pictures")).unwrap();
    assert_eq!(files.count(), 2);
}

#[test]
fn a_photograph_is_turned_the_right_way_up_and_says_no_more_where_it_was_taken() {
    let bytes = on_its_side();
    assert!(holds(&bytes, "30.66 N"));
    let (picture, clean) = imported(&bytes).unwrap();
    assert!(picture.file.ends_with(".jpg"));
    assert_eq!((clean.content, clean.size), (Content::Jpeg, [20.0, 40.0]));
    assert!(!holds(&clean.bytes, "30.66 N") && !holds(&clean.bytes, "Exif"));
}

#[test]
fn what_is_written_into_a_picture_besides_its_pixels_is_left_behind() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder
        .add_text_chunk("Author".to_owned(), "somebody".to_owned())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0, 255]).unwrap();
    writer.finish().unwrap();
    assert!(holds(&bytes, "somebody"));
    let (_, clean) = imported(&bytes).unwrap();
    assert!(!holds(&clean.bytes, "somebody"));
    let (size, pixels) = clean.pixels(100).unwrap();
    assert_eq!(size, [2, 1]);
    assert_eq!(pixels, [0, 0, 0, 255, 255, 255, 255, 255]);
}

#[test]
fn a_picture_larger_than_a_screen_is_made_smaller() {
    let (_, clean) = imported(&encoded(ImageFormat::Png, 5000, 10)).unwrap();
    assert_eq!(clean.size, [3840.0, 8.0]);
    let (size, _) = clean.pixels(960).unwrap();
    assert_eq!(size, [960, 2]);
}

#[test]
fn a_picture_of_forty_megabytes_is_refused_with_the_limit() {
    let (folder, story) = place();
    let path = folder.path().join("huge.jpg");
    let file = fs::File::create(&path).unwrap();
    file.set_len(40 * 1024 * 1024).unwrap();
    let fault = import(&path, &story).unwrap_err();
    assert_eq!(fault, PictureFault::TooLarge { mb: 40 });
    assert_eq!(
        fault.to_string(),
        "the picture has 40 MB; the limit is 24 MB"
    );
    assert!(!folder.path().join("talk.pictures").exists());
}

#[test]
fn a_small_file_of_very_many_pixels_is_refused_before_it_is_decoded() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8000, 8000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0; 8000 * 1000]).unwrap();
    writer.finish().unwrap();
    assert!(bytes.len() < 100_000);
    assert_eq!(
        imported(&bytes).unwrap_err(),
        PictureFault::TooManyPixels { millions: 64 }
    );
}

#[test]
fn what_is_no_picture_or_a_damaged_one_is_refused() {
    assert_eq!(imported(b"hello").unwrap_err(), PictureFault::Unknown);
    assert_eq!(imported(b"").unwrap_err(), PictureFault::Unknown);
    assert_eq!(
        imported(b"<html><body>no</body></html>").unwrap_err(),
        PictureFault::Unknown
    );
    for (format, length) in [(ImageFormat::Png, 400), (ImageFormat::Jpeg, 100)] {
        let bytes = encoded(format, 300, 300);
        let fault = imported(&bytes[..length]).unwrap_err();
        assert!(matches!(fault, PictureFault::Damaged { .. }), "{fault}");
    }
    let fault = imported(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>").unwrap_err();
    assert!(matches!(fault, PictureFault::Damaged { .. }), "{fault}");
    let (folder, story) = place();
    let fault = import(&folder.path().join("none.png"), &story).unwrap_err();
    assert!(matches!(fault, PictureFault::Missing { .. }), "{fault}");
}

#[test]
fn a_drawing_that_does_something_or_leads_outside_is_refused_with_its_line() {
    let script = |what: &str| PictureFault::Script {
        line: 2,
        what: what.to_owned(),
    };
    let link = |what: &str| PictureFault::Link {
        line: 2,
        what: what.to_owned(),
    };
    let foreign = |what: &str| PictureFault::Foreign {
        line: 2,
        what: what.to_owned(),
    };
    for (inside, fault) in [
        ("<script>alert(1)</script>", script("<script>")),
        ("<SCRIPT>alert(1)</SCRIPT>", script("<SCRIPT>")),
        ("<g onclick=\"alert(1)\"/>", script("onclick")),
        ("<g ONload=\"alert(1)\"/>", script("ONload")),
        ("<a href=\" JavaScript:alert(1)\"/>", script("href")),
        ("<a xlink:href=\"https://example.org/\"/>", link("href")),
        ("<use href=\"other.svg#a\"/>", link("href")),
        (
            "<rect style=\"fill: url( 'http://example.org/a')\"/>",
            link("style"),
        ),
        ("<rect fill=\"url(other.svg#a)\"/>", link("fill")),
        ("<style>@import 'a.css';</style>", link("@import")),
        ("<style>a{fill:URL(data:x)}</style>", link("url()")),
        (
            "<?xml-stylesheet href=\"a.css\"?>",
            link("<?xml-stylesheet?>"),
        ),
        (
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
            foreign("<foreignObject>"),
        ),
        (
            "<image href=\"#x\" width=\"9\" height=\"9\"/>",
            foreign("<image>"),
        ),
    ] {
        let found = imported(&svg(&format!("\n{inside}"))).unwrap_err();
        assert_eq!(found, fault, "{inside}");
    }
    let text = String::from_utf8(svg("<text>&a;</text>")).unwrap();
    let entities = format!("<!DOCTYPE svg [\n<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{text}");
    assert_eq!(
        imported(entities.as_bytes()).unwrap_err(),
        link("<!ENTITY>")
    );
}

#[test]
fn a_drawing_keeps_its_shapes_and_nothing_else() {
    let inside = "<!-- by somebody --><metadata>somewhere</metadata><title>secret</title>\
                  <defs><linearGradient id=\"a\"><stop stop-color=\"blue\"/></linearGradient></defs>\
                  <g fill=\"url(#a)\"><circle r=\"5\"/></g><use href=\"#a\"/>";
    let (picture, clean) = imported(&svg(inside)).unwrap();
    assert!(picture.file.ends_with(".svg"));
    assert_eq!((clean.content, clean.size), (Content::Svg, [40.0, 20.0]));
    for gone in ["somebody", "somewhere", "secret"] {
        assert!(!holds(&clean.bytes, gone), "{gone}");
    }
    let (size, pixels) = clean.pixels(80).unwrap();
    assert_eq!(size, [80, 40]);
    // In the red square, and outside of every shape.
    assert_eq!(pixels[(80 * 15 + 15) * 4..][..4], [255, 0, 0, 255]);
    assert_eq!(pixels[(80 * 30 + 70) * 4..][..4], [0; 4]);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_not_followed() {
    let (_folder, story) = place();
    for file in [
        "../secret.png",
        "/etc/passwd",
        "a/../../b.png",
        "C:\\x.png",
        "\\\\host\\x.png",
        "",
    ] {
        let picture = Picture {
            file: file.to_owned(),
            ..Picture::default()
        };
        let folder = PictureFolder::beside(&story);
        for fault in [
            folder.read(&picture).unwrap_err(),
            folder.find(&picture).unwrap_err(),
        ] {
            assert!(matches!(fault, PictureFault::Outside { .. }), "{file}");
        }
    }
}

#[test]
fn every_fault_is_a_sentence_in_every_language() {
    let reason = || "reason".to_owned();
    let faults = [
        PictureFault::Outside { file: reason() },
        PictureFault::Missing { file: reason() },
        PictureFault::Unread {
            file: reason(),
            reason: reason(),
        },
        PictureFault::TooLarge { mb: 40 },
        PictureFault::TooManyPixels { millions: 64 },
        PictureFault::Unknown,
        PictureFault::Damaged { reason: reason() },
        PictureFault::Script {
            line: 2,
            what: reason(),
        },
        PictureFault::Link {
            line: 2,
            what: reason(),
        },
        PictureFault::Foreign {
            line: 2,
            what: reason(),
        },
        PictureFault::Letters,
        PictureFault::Unwritten { reason: reason() },
    ];
    for language in crate::locale::LANGUAGES {
        let locale = crate::locale::Locale::load(&language.tag.into()).unwrap();
        for fault in &faults {
            let text = fault.text(&locale);
            assert!(text.len() > 8 && !text.contains('⟦'), "{text}");
            assert!(!text.contains("{ $"), "{text}");
        }
    }
}

/// Pieces of drawings, harmless ones and others, one within the other.
fn pieces() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("<rect width=\"5\" height=\"5\"/>".to_owned()),
        Just("<circle r=\"3\" fill=\"url(#a)\"/>".to_owned()),
        Just("<script>x()</script>".to_owned()),
        Just("<path d=\"M0 0L9 9\" onclick=\"x()\"/>".to_owned()),
        Just("<use xlink:href=\"#a\"/>".to_owned()),
        Just("<use xlink:href=\"https://example.org/a.svg#a\"/>".to_owned()),
        Just("<image href=\"https://example.org/a.png\"/>".to_owned()),
        Just("<style>rect{fill:url(https://example.org/)}</style>".to_owned()),
        Just("<style>rect{fill:red}</style>".to_owned()),
        Just("<animate attributeName=\"href\" to=\"https://example.org/\"/>".to_owned()),
        Just("<metadata>https://example.org/</metadata>".to_owned()),
        Just("<!-- https://example.org/ -->".to_owned()),
        ("[a-z]{1,6}", "[ -~]{0,12}").prop_map(|(name, value)| {
            let value = value.replace(['<', '&', '"'], "");
            format!("<rect {name}=\"{value}\" width=\"4\" height=\"4\"/>")
        }),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        (
            prop_oneof![
                Just("g"),
                Just("defs"),
                Just("clipPath id=\"a\""),
                Just("a"),
                Just("symbol id=\"a\""),
                Just("pattern id=\"a\" width=\"4\" height=\"4\""),
            ],
            prop::collection::vec(inner, 0..4),
        )
            .prop_map(|(opening, inside)| {
                let name = opening.split(' ').next().unwrap_or(opening);
                format!("<{opening}>{}</{name}>", inside.concat())
            })
    })
}

proptest! {
    #[test]
    fn no_drawing_that_is_taken_keeps_a_script_or_a_link(inside in prop::collection::vec(pieces(), 0..5)) {
        if let Ok(clean) = Clean::of(&svg(&inside.concat())) {
            let text = String::from_utf8(clean.bytes.clone()).unwrap();
            let document = roxmltree::Document::parse(&text).unwrap();
            for node in document.descendants() {
                prop_assert!(!node.is_comment() && !node.is_pi());
                let name = node.tag_name().name();
                let is_taken = ["script", "style", "image", "foreignObject", "a", "metadata", "animate"];
                prop_assert!(!is_taken.contains(&name), "{}", text);
                for attribute in node.attributes() {
                    let value = attribute.value();
                    prop_assert!(!attribute.name().starts_with("on"), "{}", text);
                    if attribute.name() == "href" {
                        prop_assert!(value.starts_with('#'), "{}", text);
                    }
                    for address in value.split("url(").skip(1) {
                        prop_assert!(address.starts_with('#'), "{}", text);
                    }
                    prop_assert!(!value.contains("example.org"), "{}", text);
                }
            }
            // What was cleaned is taken again.
            prop_assert!(Clean::of(&clean.bytes).is_ok());
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), kind in 0..4_usize) {
        let heads: [&[u8]; 4] = [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"<svg xmlns='http://www.w3.org/2000/svg'>"];
        let whole = [heads[kind], &bytes].concat();
        let _ = Clean::of(&whole);
    }
}
