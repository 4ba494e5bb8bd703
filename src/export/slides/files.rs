//! A picture a step, as files of a folder.

use super::SlidesError;
use super::deck::medium;
use super::progress::{Progress, Report};
use super::step_picture;
use crate::atlas::Atlas;
use crate::export::view_picture::Credits;
use crate::export::{ExportError, Format, export, view_page};
use crate::figure::ThemeKind;
use crate::lesson::Story;
use crate::locale::{LanguageTag, Locale};
use egui::vec2;

/// The size of a picture that fills a screen, in points.
const SIZE_PT: egui::Vec2 = vec2(1280.0, 720.0);
/// Pixels per point: 1920 × 1080.
const SCALE: f32 = 1.5;
/// The most characters of a title that become a file's name.
const LONGEST_NAME: usize = 48;

/// A picture of a step.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Name of the file: the number of the step, its title, the ending.
    pub name: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What could not be drawn.
    pub warnings: Vec<String>,
}

/// Draws every step as a picture that fills a screen.
///
/// # Errors
/// [`SlidesError`] as for [`super::story_file`].
pub fn pictures(
    story: &Story,
    atlas: &Atlas,
    (language, theme): (&LanguageTag, ThemeKind),
    format: Format,
    report: &mut Report<'_>,
) -> Result<Vec<PictureFile>, SlidesError> {
    if story.steps.is_empty() {
        return Err(SlidesError::Empty);
    }
    let locale = Locale::load(language).map_err(ExportError::from)?;
    let mut progress = Progress::new(report, story.steps.len());
    let mut medium = medium(language, theme, SIZE_PT);
    medium.scale = SCALE;
    let digits = story.steps.len().to_string().len().max(2);
    let mut files = Vec::with_capacity(story.steps.len());
    for (place, step) in story.steps.iter().enumerate() {
        let (mut page, gap) = match &step.picture {
            Some(picture) => {
                let shown =
                    step_picture::shown(picture, &story.folder, &medium, &locale, Credits::Inside);
                (shown.page, shown.gap)
            }
            None => (view_page(atlas, &step.view, &medium)?, None),
        };
        let alt = step.alt.get(language.as_str());
        if !alt.is_empty() {
            alt.clone_into(&mut page.description);
        }
        let picture = export(&page, format)?;
        let title = file_words(step.title.get(language.as_str()));
        let number = place + 1;
        files.push(PictureFile {
            name: format!("{number:0digits$}-{title}.{}", format.extension()),
            bytes: picture.bytes,
            warnings: picture.warnings.into_iter().chain(gap).collect(),
        });
        progress.step()?;
    }
    Ok(files)
}

/// A title as part of a file's name: letters and digits of any script, hyphens for the rest.
fn file_words(title: &str) -> String {
    let mut name = String::new();
    for letter in title.to_lowercase().chars() {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') && letter != '’' && letter != '\'' {
            name.push('-');
        }
    }
    if let Some((end, _)) = name.char_indices().nth(LONGEST_NAME) {
        name.truncate(end);
        // A name ends with a word, unless its one word is longer.
        if let Some((words, _)) = name.rsplit_once('-') {
            name.truncate(words.len());
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        return "step".to_owned();
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        for (title, name) in [
            ("Who’s first: R&D / 2024?", "whos-first-r-d-2024"),
            ("三十一块拼图", "三十一块拼图"),
            ("../../etc", "etc"),
            ("…", "step"),
            (
                "A title that goes on for longer than a name of a file should",
                "a-title-that-goes-on-for-longer-than-a-name-of",
            ),
        ] {
            assert_eq!(file_words(title), name);
        }
    }
}
