//! A story in one language, each step drawn and measured.

use super::SlidesError;
use super::behind::Behind;
use super::layout;
use super::progress::Progress;
use super::slide::{Closing, Paragraph, Slide, body_of, notes_of};
use super::text::{Look, Sizes, fit};
use super::{step_picture, threads};
use crate::atlas::{Atlas, Words, citation};
use crate::export::svg::{self, Fonts};
use crate::export::view_picture::{Credits, record_scene, with_scene};
use crate::figure::paper::{Page, record};
use crate::figure::{Medium, Scene, Surface, Theme, ThemeKind};
use crate::lesson::{Picture, PictureFolder, Step, Story};
use crate::locale::{LanguageTag, Locale};
use crate::view::{FigureKind, Gap};
use egui::Painter;
use std::sync::Arc;

/// Pixels per point of a picture, where it is made of pixels.
const PICTURE_PIXELS_PER_POINT: f32 = 2.0;
/// The least size of a citation; what does not fit at it begins another slide.
const LEAST_CITATION_PT: f32 = 9.0;

/// A story as slides in one language.
#[derive(Debug)]
pub struct Deck {
    /// Title of the story.
    pub title: String,
    /// What it is about; may be empty.
    pub summary: String,
    /// The language of its words.
    pub language: LanguageTag,
    /// The colours.
    pub theme: Theme,
    /// The steps.
    pub slides: Vec<Slide>,
    /// The sources, on as many slides as they need.
    pub closing: Vec<Closing>,
    /// The words of the forms themselves.
    pub(super) locale: Locale,
}

impl Deck {
    /// Draws every step of a story.
    ///
    /// # Errors
    /// [`SlidesError`]: a story without steps, a language that the program does not speak, or the
    /// work was cancelled.
    pub fn new(
        story: &Story,
        atlas: &Atlas,
        language: &LanguageTag,
        theme: ThemeKind,
        progress: &mut Progress<'_, '_>,
    ) -> Result<Self, SlidesError> {
        if story.steps.is_empty() {
            return Err(SlidesError::Empty);
        }
        let locale = Locale::load(language).map_err(crate::export::ExportError::from)?;
        let drawn = threads::each(&story.steps, progress, |step| match &step.picture {
            Some(picture) => Ok((
                slide_with(picture, step, &story.folder, &locale, theme),
                Vec::new(),
            )),
            None => slide_of(step, atlas, language, theme),
        })?;
        let mut sources = Vec::new();
        let mut slides = Vec::with_capacity(drawn.len());
        for (slide, behind) in drawn {
            slides.push(slide);
            note(behind, &mut sources);
        }
        let words = |words: &Words| words.get(language.as_str()).to_owned();
        let mut deck = Self {
            title: words(&story.title),
            summary: words(&story.summary),
            language: language.clone(),
            theme: Theme::of(theme),
            slides,
            closing: Vec::new(),
            locale,
        };
        let citations = deck.citations(atlas, &sources);
        deck.measure(&citations, atlas.meta.licence.get(language.as_str()));
        Ok(deck)
    }

    /// Characters that no font has, and what else could not be drawn.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings: Vec<String> = Vec::new();
        for slide in &self.slides {
            note(
                slide.svg.warnings.iter().chain(&slide.gap).cloned(),
                &mut warnings,
            );
        }
        warnings
    }

    /// The number of all slides, those of the sources among them.
    pub(super) fn count(&self) -> usize {
        self.slides.len() + self.closing.len()
    }

    /// A medium of this deck for something of a size in points.
    pub(super) fn medium(&self, size: egui::Vec2) -> Medium {
        medium(&self.language, self.theme.kind, size)
    }

    fn citations(&self, atlas: &Atlas, ids: &[String]) -> Vec<String> {
        let no_date = self.locale.text("citation-no-date");
        let mut citations: Vec<String> = (ids.iter())
            .filter_map(|id| atlas.sources.by_id(id))
            .map(|source| citation(source, &self.language, &no_date))
            .collect();
        citations.sort_by(|left, right| self.locale.compare(left, right));
        citations.dedup();
        citations
    }

    /// Finds the sizes at which titles and texts fit, and parts the citations among slides.
    fn measure(&mut self, citations: &[String], licence: &str) {
        let medium = self.medium(layout::slide().size());
        let title = self.locale.text("slides-sources");
        let theme = self.theme;
        record(&medium, "", "", |ui| {
            let painter = ui.painter().clone();
            for slide in &mut self.slides {
                slide.title_pt = title_size(&painter, &theme, &slide.title);
                let sizes = Sizes {
                    usual_pt: layout::TEXT_PT,
                    least_pt: layout::LEAST_TEXT_PT,
                };
                let look = Look::ink(&theme, sizes.usual_pt);
                let room = layout::body().size();
                slide.text_pt = fit(&painter, &slide.body, look, sizes, room).0;
            }
            let parts = parted(&painter, &theme, citations, licence);
            self.closing = parts
                .into_iter()
                .map(|(text_pt, citations)| Closing {
                    title: title.clone(),
                    citations,
                    licence: licence.to_owned(),
                    text_pt,
                })
                .collect();
        });
    }
}

/// A medium for paper.
pub(super) fn medium(language: &LanguageTag, theme: ThemeKind, size: egui::Vec2) -> Medium {
    Medium {
        width_pt: size.x,
        height_pt: size.y,
        scale: PICTURE_PIXELS_PER_POINT,
        language: language.clone(),
        theme,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    }
}

fn slide_of(
    step: &Step,
    atlas: &Atlas,
    language: &LanguageTag,
    theme: ThemeKind,
) -> Result<(Slide, Vec<String>), SlidesError> {
    let mut sources = Vec::new();
    let points = step.points.iter().map(|point| point.get(language.as_str()));
    let (body, point_count) = body_of(step.text.get(language.as_str()), points);
    let room = layout::picture(!body.is_empty()).size();
    let scales = match step.view.figure {
        FigureKind::Profile => &[layout::PAGE_SCALE][..],
        _ => &layout::PICTURE_SCALES[..],
    };
    let mut drawn = None;
    for scale in scales {
        let medium = medium(language, theme, (room * *scale).round());
        let (recorded, line) = with_scene(atlas, &step.view, &medium, |scene, gaps| {
            let behind = Behind::of(scene);
            let ids = behind.all().map(|source| &scene.atlas.sources[source].id);
            note(ids.cloned(), &mut sources);
            let line = source_line(scene, &behind, gaps);
            (record_scene(scene, Credits::Outside), line)
        })?;
        let is_whole = !recorded.lacks_legend;
        drawn = Some((recorded.page, line));
        if is_whole {
            break;
        }
    }
    let Some((picture, source_line)) = drawn else {
        return Err(SlidesError::Empty);
    };
    let slide = slide_from(step, language, (body, point_count), picture, source_line);
    Ok((slide, sources))
}

/// The slide of a step that shows a picture: its credit stands where sources do.
fn slide_with(
    picture: &Picture,
    step: &Step,
    folder: &PictureFolder,
    locale: &Locale,
    theme: ThemeKind,
) -> Slide {
    let language = locale.language();
    let points = step.points.iter().map(|point| point.get(language.as_str()));
    let body = body_of(step.text.get(language.as_str()), points);
    let room = layout::picture(!body.0.is_empty()).size();
    let medium = medium(language, theme, room);
    let shown = step_picture::shown(picture, folder, &medium, locale, Credits::Outside);
    let credit = picture.credit.get(language.as_str());
    let line: Vec<&str> = (std::iter::once(credit).filter(|credit| !credit.is_empty()))
        .chain(shown.gap.as_deref())
        .collect();
    let line = line.join(&locale.text("phrase-separator"));
    Slide {
        gap: shown.gap,
        ..slide_from(step, language, body, shown.page, line)
    }
}

/// A slide of a picture that is drawn.
fn slide_from(
    step: &Step,
    language: &LanguageTag,
    (body, point_count): (Vec<Paragraph>, usize),
    mut picture: Page,
    source_line: String,
) -> Slide {
    let words = |words: &Words| words.get(language.as_str()).to_owned();
    let alt = words(&step.alt);
    if !alt.is_empty() {
        picture.description.clone_from(&alt);
    }
    Slide {
        title: words(&step.title),
        body,
        point_count,
        notes: notes_of(step.notes.get(language.as_str())),
        alt: if alt.is_empty() {
            picture.title.clone()
        } else {
            alt
        },
        source_line,
        svg: Arc::new(svg::from_page(&picture, Fonts::Named)),
        gap: None,
        picture,
        text_pt: layout::TEXT_PT,
        title_pt: layout::TITLE_PT,
    }
}

/// Adds what is not in a list yet.
fn note(texts: impl IntoIterator<Item = String>, list: &mut Vec<String>) {
    for text in texts {
        if !list.contains(&text) {
            list.push(text);
        }
    }
}

/// Who says what is shown, what is missing, and for a map whose boundaries these are.
fn source_line(scene: &Scene<'_>, behind: &Behind, gaps: &[Gap]) -> String {
    let meta = &scene.atlas.meta;
    let gaps = gaps.iter().map(|gap| scene.gap_text(gap));
    let boundaries = (scene.view.figure == FigureKind::Map).then(|| {
        let source = scene.words(&meta.boundaries_source);
        format!("{source} {}", scene.words(&meta.notice))
    });
    let parts: Vec<String> = std::iter::once(behind.line(scene))
        .chain(gaps)
        .chain(boundaries)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(&scene.locale.text("phrase-separator"))
}

fn title_size(painter: &Painter, theme: &Theme, title: &str) -> f32 {
    let sizes = Sizes {
        usual_pt: layout::TITLE_PT,
        least_pt: layout::LEAST_TITLE_PT,
    };
    let look = Look::strong(theme, sizes.usual_pt);
    let paragraph = [Paragraph::of_text(title)];
    fit(painter, &paragraph, look, sizes, layout::title().size()).0
}

/// The citations in as few parts as fit on a slide each, with the size at which each part fits.
fn parted(
    painter: &Painter,
    theme: &Theme,
    citations: &[String],
    licence: &str,
) -> Vec<(f32, Vec<String>)> {
    let sizes = Sizes {
        usual_pt: layout::CITATION_PT,
        least_pt: LEAST_CITATION_PT,
    };
    let look = Look::ink(theme, sizes.usual_pt);
    let room = layout::wide_body().size();
    for parts in 1..=citations.len().max(1) {
        let each = citations.len().div_ceil(parts).max(1);
        let mut fitted = Vec::with_capacity(parts);
        for part in citations.chunks(each) {
            let paragraphs = closing_paragraphs(part, licence);
            let (size, _, height) = fit(painter, &paragraphs, look, sizes, room);
            if height <= room.y || each == 1 {
                fitted.push((size, part.to_vec()));
            }
        }
        if fitted.len() == citations.len().div_ceil(each) && !fitted.is_empty() {
            return fitted;
        }
    }
    vec![(layout::CITATION_PT, Vec::new())]
}

/// What stands on a slide of sources.
pub(super) fn closing_paragraphs(citations: &[String], licence: &str) -> Vec<Paragraph> {
    (citations.iter())
        .map(|citation| Paragraph::of_text(citation))
        .chain([Paragraph::of_text(licence)])
        .collect()
}
