//! Question sheets and the key, for printing: tagged, so that they can be read aloud in their
//! order, and with the pictures as lines.

mod answers;
mod own_picture;

use super::draw::Drawing;
use super::{PaperQuestion, PaperQuiz, QuizExportError};
use crate::export::svg::Svg;
use crate::export::tagged::{About, Pen, Role, Writer, booklet};
use crate::export::{Exported, Progress};
use crate::figure::paper::Page;
use crate::figure::{Medium, Surface, Theme, ThemeKind, style};
use crate::lesson::sheet::Paper;
use egui::{Align2, FontId, Galley, Pos2, Rect, Stroke, pos2, vec2};
use std::cell::RefCell;
use std::sync::Arc;

/// The margin of a page, in points: 14 mm, which every printer leaves free.
const MARGIN_PT: f32 = 40.0;
const BODY_PT: f32 = 11.0;
const SMALL_PT: f32 = 8.5;
const TITLE_PT: f32 = 18.0;
/// What a line to write on takes.
const LINE_PT: f32 = 22.0;
/// The widest a picture is.
const PICTURE_PT: f32 = 420.0;
/// The widest a picture of the key is.
const KEY_PICTURE_PT: f32 = 260.0;
const GAP_PT: f32 = 5.0;
const AFTER_QUESTION_PT: f32 = 14.0;

pub(super) fn write(
    quiz: &PaperQuiz,
    paper: Paper,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let [width_pt, height_pt] = paper.size_pt();
    let medium = Medium {
        width_pt,
        height_pt,
        scale: 1.0,
        language: quiz.language.clone(),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    };
    let mut warnings = Vec::new();
    for question in &quiz.questions {
        if question.asked.picture.is_some() && question.own.is_none() {
            warnings.push(quiz.left_out("quiz-out-left-no-picture", question, "PDF"));
        } else if answers::is_lost(question) {
            warnings.push(quiz.left_out("quiz-out-left-no-place", question, "PDF"));
        }
        progress.step()?;
    }
    let own = own_picture::pages(quiz, &medium);
    let laid = RefCell::new(Laid::default());
    let mut pages = booklet(&medium, |pen| {
        let mut desk = Desk::new(pen, quiz, &own);
        desk.questions();
        desk.key();
        *laid.borrow_mut() = desk.laid;
    });
    let laid = laid.into_inner();
    for put in laid.pictures {
        let piece = (pages.get_mut(put.sheet)).and_then(|pieces| pieces.get_mut(put.piece));
        if let Some(piece) = piece {
            piece.page = put.page;
            piece.svg = put.svg;
            piece.at = put.at;
        }
    }
    let mut writer = Writer::new(&About {
        title: &quiz.about.title,
        summary: &quiz.about.summary,
        language: &quiz.language,
    });
    let whole = Rect::from_min_size(Pos2::ZERO, vec2(width_pt, height_pt));
    for (place, pieces) in pages.into_iter().enumerate() {
        let mut sheet = writer.sheet(whole.size())?;
        for (title, at) in laid.bookmarks.iter().filter(|(_, at)| at.0 == place) {
            sheet.bookmark(title, at.1);
        }
        // The foot is the first piece of each, and of the size of the page: the rest follow it.
        sheet.section(pieces, whole);
        sheet.finish()?;
    }
    Ok(Exported {
        bytes: writer.finish()?,
        warnings,
    })
}

/// What is found while pages are laid out.
#[derive(Default)]
struct Laid {
    pictures: Vec<Put>,
    bookmarks: Vec<(String, (usize, Pos2))>,
}

/// A picture that takes the place of an empty piece.
struct Put {
    sheet: usize,
    piece: usize,
    page: Page,
    /// The page as SVG, where it is made already.
    svg: Option<Arc<Svg>>,
    at: Rect,
}

/// Where pages are laid out, one after the other.
struct Desk<'a, 'p> {
    pen: &'a mut Pen<'p>,
    quiz: &'a PaperQuiz,
    own: &'a [Option<Page>],
    theme: Theme,
    /// How many pieces the page has.
    pieces: usize,
    top: f32,
    laid: Laid,
    part: String,
}

impl<'a, 'p> Desk<'a, 'p> {
    fn new(pen: &'a mut Pen<'p>, quiz: &'a PaperQuiz, own: &'a [Option<Page>]) -> Self {
        Self {
            pen,
            quiz,
            own,
            theme: Theme::of(ThemeKind::Light),
            pieces: 0,
            top: MARGIN_PT,
            laid: Laid::default(),
            part: String::new(),
        }
    }

    fn room(&self) -> Rect {
        let page = self.pen.painter.clip_rect();
        Rect::from_min_max(
            pos2(MARGIN_PT, MARGIN_PT),
            pos2(page.max.x - MARGIN_PT, page.max.y - MARGIN_PT - 12.0),
        )
    }

    fn text(&self, text: &str, size_pt: f32, is_strong: bool, width: f32) -> Arc<Galley> {
        let font = if is_strong {
            style::strong_font(size_pt)
        } else {
            FontId::proportional(size_pt)
        };
        let colour = if size_pt < BODY_PT {
            self.theme.faint_ink
        } else {
            self.theme.ink
        };
        self.pen
            .painter
            .layout(text.to_owned(), font, colour, width)
    }

    fn piece(&mut self, role: Role, draw: impl FnOnce(&egui::Painter)) {
        self.pen.piece(role, draw);
        self.pieces += 1;
    }

    /// The foot of the page: which part of what, and the number.
    fn foot(&mut self) {
        let page = self.pen.painter.clip_rect();
        let title = self.quiz.about.title.replace('\n', " ");
        let number = (self.pen.sheet + 1).to_string();
        let parts = [title.as_str(), &self.part, &number];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let said = parts.join(" · ");
        let galley = self.text(&said, SMALL_PT, false, f32::INFINITY);
        let colour = self.theme.faint_ink;
        let at = pos2(MARGIN_PT, page.max.y - MARGIN_PT);
        self.piece(Role::Ornament, |painter| {
            painter.galley(at, galley, colour);
        });
    }

    fn next_page(&mut self) {
        self.pen.sheet += 1;
        self.pieces = 0;
        self.top = MARGIN_PT;
        self.foot();
    }

    /// Goes on to the next page where so much does not fit on this one.
    fn need(&mut self, height: f32) {
        if self.top + height > self.room().max.y && self.top > MARGIN_PT {
            self.next_page();
        }
    }

    /// A paragraph, on as many pages as it needs.
    fn paragraph(
        &mut self,
        role: Role,
        text: &str,
        (size_pt, is_strong): (f32, bool),
        indent: f32,
    ) {
        if text.is_empty() {
            return;
        }
        let room = self.room();
        let galley = self.text(text, size_pt, is_strong, room.width() - indent);
        self.need(galley.size().y);
        let at = pos2(room.min.x + indent, self.top);
        let ink = self.theme.ink;
        self.top += galley.size().y + GAP_PT;
        self.piece(role, |painter| {
            painter.galley(at, galley, ink);
        });
    }

    /// A line to write on, with what stands before it.
    fn line(&mut self, label: &str, indent: f32) {
        self.need(LINE_PT);
        let room = self.room();
        let galley = self.text(label, BODY_PT, false, room.width() * 0.7);
        let height = galley.size().y.max(LINE_PT - GAP_PT);
        self.need(height + GAP_PT);
        let left = room.min.x + indent;
        let base = self.top + height;
        let at = Align2::LEFT_BOTTOM.anchor_size(pos2(left, base), galley.size());
        let start = if label.is_empty() {
            left
        } else {
            at.max.x + 8.0
        };
        let end = (start + 190.0).min(room.max.x);
        let rule = Stroke::new(0.75, self.theme.faint_ink);
        let ink = self.theme.ink;
        self.top = base + GAP_PT;
        let role = if label.is_empty() {
            Role::Ornament
        } else {
            Role::Item
        };
        self.piece(role, |painter| {
            painter.galley(at.min, galley, ink);
            painter.line_segment([pos2(start, base), pos2(end, base)], rule);
        });
    }

    fn picture(&mut self, (page, svg): Shown<'_>, alt: &str, widest: f32) {
        let room = self.room();
        let width = widest.min(room.width()).min(page.size_pt.x.max(60.0));
        let width = width.min(page.size_pt.x / page.size_pt.y * room.height() * 0.6);
        let height = width * page.size_pt.y / page.size_pt.x.max(1.0);
        self.need(height);
        let at = Rect::from_min_size(pos2(room.min.x, self.top), vec2(width, height));
        self.laid.pictures.push(Put {
            sheet: self.pen.sheet,
            piece: self.pieces,
            page: page.clone(),
            svg: svg.cloned(),
            at,
        });
        self.piece(Role::Picture(alt.to_owned()), |_| ());
        self.top = at.max.y + GAP_PT * 2.0;
    }

    fn begin(&mut self, part: &str, title: &str) {
        part.clone_into(&mut self.part);
        if self.pieces > 0 {
            self.next_page();
        } else {
            self.foot();
        }
        let at = (self.pen.sheet, Pos2::ZERO);
        self.laid.bookmarks.push((title.to_owned(), at));
        self.paragraph(Role::Heading(1), title, (TITLE_PT, true), 0.0);
    }

    fn questions(&mut self) {
        let quiz = self.quiz;
        self.begin("", &quiz.about.title.replace('\n', " "));
        let who = [
            quiz.text("quiz-out-name", &[]),
            quiz.text("quiz-out-date", &[]),
        ];
        for label in &who {
            self.line(label, 0.0);
        }
        self.paragraph(Role::Text, &quiz.about.summary, (BODY_PT, false), 0.0);
        self.top += GAP_PT;
        for question in quiz.questions.iter().filter(|question| is_asked(question)) {
            self.question(question);
        }
        for notice in &quiz.notices {
            self.paragraph(Role::Text, notice, (SMALL_PT, false), 0.0);
        }
    }

    fn question(&mut self, question: &PaperQuestion) {
        // A question begins where its first lines, and its picture, fit.
        let picture = self.picture_of(question);
        let width = self.room().width();
        let prompt = format!(
            "{}. {}",
            question.number,
            self.quiz.prompt(question).join("\n")
        );
        let height = self.text(&prompt, BODY_PT, true, width).size().y;
        let below = picture.map_or(LINE_PT, |(page, _)| {
            PICTURE_PT.min(page.size_pt.x) * page.size_pt.y / page.size_pt.x.max(1.0)
        });
        self.need(height + below + LINE_PT);
        self.paragraph(Role::Text, &prompt, (BODY_PT, true), 0.0);
        if let Some(shown) = picture {
            let alt = alt_of(question);
            self.picture(shown, &alt, PICTURE_PT);
        }
        answers::ask(self, question);
        self.top += AFTER_QUESTION_PT;
    }

    fn picture_of(&self, question: &'a PaperQuestion) -> Option<Shown<'a>> {
        let own = self.own.get(question.number.saturating_sub(1));
        own.and_then(Option::as_ref)
            .map(|page| (page, None))
            .or_else(|| question.shown.as_deref().map(shown))
    }

    fn key(&mut self) {
        let quiz = self.quiz;
        let key = quiz.text("quiz-out-key", &[]);
        self.begin(&key, &key);
        for question in quiz.questions.iter().filter(|question| is_asked(question)) {
            let asked = &question.asked;
            let right = answers::right(quiz, question);
            let right = format!("{}. {right}", question.number);
            let drawing = question.answer.as_deref();
            self.need(drawing.map_or(LINE_PT * 2.0, |_| LINE_PT * 3.0));
            self.paragraph(Role::Text, &right, (BODY_PT, true), 0.0);
            self.paragraph(Role::Text, &asked.explanation, (BODY_PT, false), 0.0);
            for source in quiz.sources(asked) {
                self.paragraph(Role::Text, &source, (SMALL_PT, false), 0.0);
            }
            if let Some(drawing) = drawing {
                self.picture(shown(drawing), &drawing.alt, KEY_PICTURE_PT);
            }
            self.top += AFTER_QUESTION_PT;
        }
    }
}

/// A picture as a page, and as SVG where it is made already.
type Shown<'a> = (&'a Page, Option<&'a Arc<Svg>>);

fn shown(drawing: &Drawing) -> Shown<'_> {
    (&drawing.page, Some(&drawing.svg))
}

fn is_asked(question: &PaperQuestion) -> bool {
    (question.asked.picture.is_none() || question.own.is_some()) && !answers::is_lost(question)
}

fn alt_of(question: &PaperQuestion) -> String {
    match (&question.asked.picture, &question.shown) {
        (Some((_, alt)), _) => alt.clone(),
        (None, Some(drawing)) => drawing.alt.clone(),
        (None, None) => String::new(),
    }
}
