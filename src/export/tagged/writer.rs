//! Pieces onto sheets, each with what it is.

use std::num::NonZeroU16;

use egui::{Pos2, Rect, Vec2};
use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page as PdfPage, PageSettings};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup,
    TagTree,
};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::piece::{Piece, Role};
use crate::export::svg::{self, Fonts};
use crate::export::{ExportError, raster};
use crate::locale::LanguageTag;

/// What a document says of itself.
pub(in crate::export) struct About<'a> {
    pub(in crate::export) title: &'a str,
    /// What it is about; may be empty.
    pub(in crate::export) summary: &'a str,
    pub(in crate::export) language: &'a LanguageTag,
}

/// A document that is being written.
pub(in crate::export) struct Writer {
    document: Document,
    tags: TagTree,
    outline: Outline,
    sheets: usize,
}

/// A sheet that is being written. It is drawn at its end and at once: what is tagged on a page is
/// counted from the beginning of its surface.
pub(in crate::export) struct Sheet<'a> {
    page: PdfPage<'a>,
    sections: Vec<(Vec<Piece>, Rect)>,
    tags: &'a mut TagTree,
    outline: &'a mut Outline,
    index: usize,
}

impl Writer {
    pub(in crate::export) fn new(about: &About<'_>) -> Self {
        let language = about.language.as_str().to_owned();
        let mut metadata = Metadata::new()
            .title(about.title.to_owned())
            .language(language.clone());
        if !about.summary.is_empty() {
            metadata = metadata.description(about.summary.to_owned());
        }
        let mut document = Document::new();
        document.set_metadata(metadata);
        Self {
            document,
            tags: TagTree::new().with_lang(Some(language)),
            outline: Outline::new(),
            sheets: 0,
        }
    }

    /// Begins a sheet of a size.
    pub(in crate::export) fn sheet(&mut self, size: Vec2) -> Result<Sheet<'_>, ExportError> {
        let settings = PageSettings::from_wh(size.x, size.y).ok_or_else(no_size)?;
        let index = self.sheets;
        self.sheets += 1;
        Ok(Sheet {
            page: self.document.start_page_with(settings),
            sections: Vec::new(),
            tags: &mut self.tags,
            outline: &mut self.outline,
            index,
        })
    }

    pub(in crate::export) fn finish(self) -> Result<Vec<u8>, ExportError> {
        let mut document = self.document;
        document.set_outline(self.outline);
        document.set_tag_tree(self.tags);
        let bytes = document.finish();
        bytes.map_err(|error| ExportError::Pdf(format!("{error:?}")))
    }
}

impl Sheet<'_> {
    /// Adds a title to the list of contents, that leads to a place of this sheet.
    pub(in crate::export) fn bookmark(&mut self, title: &str, at: Pos2) {
        let place = XyzDestination::new(self.index, Point::from_xy(at.x, at.y));
        self.outline
            .push_child(OutlineNode::new(title.to_owned(), place));
    }

    /// Adds pieces that belong together and go into a rectangle of the sheet.
    pub(in crate::export) fn section(&mut self, pieces: Vec<Piece>, into: Rect) {
        self.sections.push((pieces, into));
    }

    /// Draws the sheet.
    pub(in crate::export) fn finish(mut self) -> Result<(), ExportError> {
        let mut surface = self.page.surface();
        for (pieces, into) in &self.sections {
            self.tags.push(draw_section(&mut surface, pieces, *into)?);
        }
        surface.finish();
        self.page.finish();
        Ok(())
    }
}

/// Draws pieces that belong together; items one after the other are a list, cells a table.
fn draw_section(
    surface: &mut Surface<'_>,
    pieces: &[Piece],
    into: Rect,
) -> Result<TagGroup, ExportError> {
    let whole = pieces
        .first()
        .map_or(into.width(), |first| first.at.width());
    let factor = into.width() / whole;
    let mut section = TagGroup::new(Tag::Div);
    let mut list: Option<TagGroup> = None;
    let mut table: Option<Table> = None;
    for piece in pieces {
        let at = Rect::from_min_size(
            into.min + piece.at.min.to_vec2() * factor,
            piece.at.size() * factor,
        );
        let group = draw_tagged(surface, piece, at)?;
        if !matches!(piece.role, Role::Item | Role::Ornament) {
            section.extend_with(list.take());
        }
        if !matches!(piece.role, Role::Cell { .. } | Role::Ornament) {
            section.extend_with(table.take().map(Table::finish));
        }
        match piece.role {
            Role::Item => {
                let list = list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None)));
                list.extend_with(group);
            }
            Role::Cell { row, .. } => {
                table.get_or_insert_with(Table::new).add(row, group);
            }
            _ => section.extend_with(group),
        }
    }
    section.extend_with(list);
    section.extend_with(table.map(Table::finish));
    Ok(section)
}

/// A table whose cells come one after the other.
struct Table {
    rows: TagGroup,
    row: TagGroup,
    number: Option<usize>,
}

impl Table {
    fn new() -> Self {
        Self {
            rows: TagGroup::new(Tag::Table),
            row: TagGroup::new(Tag::TR),
            number: None,
        }
    }

    fn add(&mut self, number: usize, cell: Option<TagGroup>) {
        if self.number.is_some_and(|row| row != number) {
            let row = std::mem::replace(&mut self.row, TagGroup::new(Tag::TR));
            self.rows.push(row);
        }
        self.number = Some(number);
        self.row.extend_with(cell);
    }

    fn finish(mut self) -> TagGroup {
        self.rows.push(self.row);
        self.rows
    }
}

/// Adds a group where there is one.
trait ExtendWith {
    fn extend_with(&mut self, group: Option<TagGroup>);
}

impl ExtendWith for TagGroup {
    fn extend_with(&mut self, group: Option<TagGroup>) {
        if let Some(group) = group {
            self.push(group);
        }
    }
}

/// Draws a piece and says what it is; an ornament is nothing.
fn draw_tagged(
    surface: &mut Surface<'_>,
    piece: &Piece,
    at: Rect,
) -> Result<Option<TagGroup>, ExportError> {
    let content = if piece.role == Role::Ornament {
        ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))
    } else {
        ContentTag::Span(SpanTag::empty())
    };
    let id = surface.start_tagged(content);
    let drawn = draw(surface, piece, at);
    surface.end_tagged();
    drawn?;
    let mut group = match &piece.role {
        Role::Ornament => return Ok(None),
        Role::Heading(level) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, None))
        }
        Role::Text => TagGroup::new(Tag::P),
        Role::Cell { is_heading, .. } if *is_heading => {
            TagGroup::new(Tag::TH(TableHeaderScope::Column))
        }
        Role::Cell { .. } => TagGroup::new(Tag::TD),
        Role::Picture(alt) => TagGroup::new(Tag::Figure(Some(alt.clone()))),
        Role::Item => {
            let mut body = TagGroup::new(Tag::LBody);
            body.push(id);
            let mut item = TagGroup::new(Tag::LI);
            item.push(body);
            return Ok(Some(item));
        }
    };
    group.push(id);
    Ok(Some(group))
}

fn draw(surface: &mut Surface<'_>, piece: &Piece, at: Rect) -> Result<(), ExportError> {
    let tree = match &piece.svg {
        Some(svg) => raster::parse(&piece.page, svg)?,
        // An empty cell of a table.
        None if piece.page.shapes.is_empty() => return Ok(()),
        None => raster::parse(&piece.page, &svg::from_page(&piece.page, Fonts::Named))?,
    };
    let size = Size::from_wh(at.width(), at.height()).ok_or_else(no_size)?;
    surface.push_transform(&Transform::from_translate(at.min.x, at.min.y));
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.pop();
    drawn.ok_or_else(|| ExportError::Pdf("the drawing could not be put on the page".to_owned()))
}

fn no_size() -> ExportError {
    ExportError::Pdf("the page has no size".to_owned())
}
