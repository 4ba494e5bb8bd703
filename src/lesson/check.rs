//! What to mend in a story before it is shown.

use super::{Field, Link, PictureFault, PictureFolder, Step, Story, blocks, plain_text};
use crate::atlas::Atlas;
use crate::view::{Gap, PageId, View, resolve};

/// The most characters of a title that fit on a slide; those of Chinese take twice the room.
pub const TITLE_LIMIT: usize = 110;
/// The most characters of a text and its points that fit beside the picture.
pub const TEXT_LIMIT: usize = 480;

/// Something to mend, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The step, from 0; none for the story as a whole.
    pub step: Option<usize>,
    /// The language, where it is about a text.
    pub language: Option<String>,
    /// What it is.
    pub what: FindingKind,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// The story is of another pack.
    OtherPack(String),
    /// There is no step.
    NoSteps,
    /// No title.
    NoTitle,
    /// No text for those who do not see the picture.
    NoAlt,
    /// A text is not in this language although the story is.
    Untranslated(Field),
    /// The title has more characters than fit.
    LongTitle(usize),
    /// The text has more characters than fit.
    LongText(usize),
    /// What the view asks for is not there.
    Gone(Gap),
    /// A link leads nowhere.
    DeadLink(String),
    /// No word on who made the picture and on which terms it is shown.
    NoCredit,
    /// The picture cannot be shown.
    NoPicture(PictureFault),
    /// The picture shows no figure and no claim, so that nothing in it has a source.
    NoSource,
}

/// Something to mend in a step: the language, where it is about a text, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StepFinding {
    language: Option<String>,
    what: FindingKind,
}

impl StepFinding {
    /// The finding in the step at a place of a story.
    pub(super) fn at(&self, place: usize) -> Finding {
        Finding {
            step: Some(place),
            language: self.language.clone(),
            what: self.what.clone(),
        }
    }
}

/// Looks a story through, in all its languages.
#[must_use]
pub fn check(story: &Story, atlas: &Atlas) -> Vec<Finding> {
    let mut findings = check_whole(story, story.steps.len(), atlas);
    let languages = story.languages();
    for (place, step) in story.steps.iter().enumerate() {
        let found = check_step(step, &languages, &story.folder, atlas);
        findings.extend(found.iter().map(|found| found.at(place)));
    }
    findings
}

/// What is to be mended in a story as a whole that has so many steps.
pub(super) fn check_whole(story: &Story, steps: usize, atlas: &Atlas) -> Vec<Finding> {
    let other = (story.pack != atlas.meta.id).then(|| FindingKind::OtherPack(story.pack.clone()));
    let none = (steps == 0).then_some(FindingKind::NoSteps);
    let whole = |what| Finding {
        step: None,
        language: None,
        what,
    };
    other.into_iter().chain(none).map(whole).collect()
}

/// What is to be mended in a step, in the languages of its story.
pub(super) fn check_step(
    step: &Step,
    languages: &[&str],
    folder: &PictureFolder,
    atlas: &Atlas,
) -> Vec<StepFinding> {
    let mut findings = Vec::new();
    for &language in languages {
        let found = of_texts(step, language, atlas).into_iter();
        findings.extend(found.map(|what| StepFinding {
            language: Some(language.to_owned()),
            what,
        }));
    }
    let of_picture = match &step.picture {
        Some(picture) => (folder.find(picture).err())
            .map(FindingKind::NoPicture)
            .into_iter()
            .collect(),
        None => of_view(&step.view, atlas),
    };
    findings.extend(of_picture.into_iter().map(|what| StepFinding {
        language: None,
        what,
    }));
    findings
}

fn of_texts(step: &Step, language: &str, atlas: &Atlas) -> Vec<FindingKind> {
    let mut found = Vec::new();
    for field in Field::of(step) {
        let Some(words) = field.words(step) else {
            continue;
        };
        let is_blank = (words.find(language)).is_none_or(|text| text.trim().is_empty());
        match field {
            Field::Title if is_blank => found.push(FindingKind::NoTitle),
            Field::Alt if is_blank => found.push(FindingKind::NoAlt),
            Field::Credit if is_blank => found.push(FindingKind::NoCredit),
            _ if words.lacks(language) => found.push(FindingKind::Untranslated(field)),
            _ => {}
        }
    }
    let title = title_room(step, language);
    if title > TITLE_LIMIT {
        found.push(FindingKind::LongTitle(title));
    }
    let length = text_room(step, language);
    if length > TEXT_LIMIT {
        found.push(FindingKind::LongText(length));
    }
    let text = step.text.find(language).unwrap_or_default();
    let links = links_of(text);
    let dead = links.iter().filter_map(|link| dead(link, atlas));
    found.extend(dead.map(FindingKind::DeadLink));
    found
}

/// How much room the title of a step takes in a language, of [`TITLE_LIMIT`].
#[must_use]
pub fn title_room(step: &Step, language: &str) -> usize {
    width(step.title.find(language).unwrap_or_default())
}

/// How much room the text of a step and its points take in a language, of [`TEXT_LIMIT`].
#[must_use]
pub fn text_room(step: &Step, language: &str) -> usize {
    let text = step.text.find(language).unwrap_or_default();
    let points = step.points.iter().filter_map(|words| words.find(language));
    width(&plain_text(text)) + points.map(width).sum::<usize>()
}

/// How much room a text takes, in characters of an alphabet: one of Chinese takes two.
fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| 1 + usize::from(u32::from(letter) >= 0x2E80))
        .sum()
}

/// The links of a text.
pub(super) fn links_of(text: &str) -> Vec<Link> {
    (blocks(text).into_iter())
        .flat_map(|block| block.spans().to_vec())
        .filter_map(|span| span.link)
        .collect()
}

/// Where a link leads that leads nowhere.
pub(super) fn dead(link: &Link, atlas: &Atlas) -> Option<String> {
    let (is_there, id) = match link {
        Link::Region(id) => (atlas.regions.find(id).is_some(), id.clone()),
        Link::Page(page) => {
            let view = View {
                page: Some(page.clone()),
                ..View::default()
            };
            let (_, gaps) = resolve(&view, atlas);
            (gaps.is_empty(), id_of(page))
        }
    };
    (!is_there).then_some(id)
}

/// A page in words, for a finding.
fn id_of(page: &PageId) -> String {
    format!("{page:?}").to_lowercase()
}

fn of_view(view: &View, atlas: &Atlas) -> Vec<FindingKind> {
    let (resolved, gaps) = resolve(view, atlas);
    let mut found: Vec<FindingKind> = gaps.into_iter().map(FindingKind::Gone).collect();
    if resolved.page.is_none() && resolved.series.sources().is_empty() {
        found.push(FindingKind::NoSource);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::Picture;

    fn atlas() -> Atlas {
        Atlas::embedded().atlas.unwrap()
    }

    fn words(text: &str) -> Words {
        [("en", text)].into_iter().collect()
    }

    fn good() -> Story {
        let mut story = Story::new("china", "talk", words("A talk"));
        story.steps.push(Step {
            title: words("One point"),
            alt: words("A map"),
            ..Step::default()
        });
        story
    }

    fn kinds(story: &Story) -> Vec<FindingKind> {
        let findings = check(story, &atlas());
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_good_story_has_nothing_to_mend() {
        assert_eq!(kinds(&good()), []);
    }

    #[test]
    fn each_thing_to_mend_is_found() {
        let with = |change: &dyn Fn(&mut Story)| {
            let mut story = good();
            change(&mut story);
            kinds(&story)
        };
        assert_eq!(with(&|s| s.steps.clear()), [FindingKind::NoSteps]);
        assert_eq!(
            with(&|s| s.pack = "moon".into()),
            [FindingKind::OtherPack("moon".into())]
        );
        assert_eq!(
            with(&|s| s.steps[0].alt = Words::default()),
            [FindingKind::NoAlt]
        );
        assert_eq!(
            with(&|s| s.steps[0].title = words(&"long ".repeat(40))),
            [FindingKind::LongTitle(200)]
        );
        assert_eq!(
            with(&|s| s.steps[0].text = words("[x](city:atlantis)")).len(),
            1
        );
        assert!(matches!(
            with(&|s| s.steps[0].view.selection = vec!["XX-Q".into()])[..],
            [FindingKind::Gone(Gap::Region { .. })]
        ));
        let with_picture = |s: &mut Story| s.steps[0].picture = Some(Picture::default());
        assert_eq!(
            with(&with_picture),
            [
                FindingKind::NoCredit,
                FindingKind::NoPicture(PictureFault::Outside {
                    file: String::new()
                })
            ]
        );
        let french: Words = [("fr", "Un exposé")].into_iter().collect();
        let both = with(&|s| s.title = french.clone());
        assert!(both.contains(&FindingKind::NoTitle), "{both:?}");
        let untranslated = with(&|s| {
            s.title = french.clone();
            s.steps[0].title.set("fr", "Un point");
            s.steps[0].alt.set("fr", "Une carte");
            s.steps[0].points = vec![words("one"), words("two")];
            s.steps[0].points[0].set("fr", "un");
        });
        let untranslated: Vec<_> = (untranslated.into_iter())
            .filter(|found| matches!(found, FindingKind::Untranslated(_)))
            .collect();
        assert_eq!(untranslated, [FindingKind::Untranslated(Field::Point(1))]);
    }
}
