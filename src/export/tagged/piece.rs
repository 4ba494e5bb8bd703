//! What is on a sheet, taken apart into pieces that each mean something.

use crate::export::svg::Svg;
use crate::figure::Medium;
use crate::figure::paper::{Page, PaperItem, record};
use egui::{Color32, Painter, Pos2, Rect};
use std::sync::Arc;

/// What a piece of a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) enum Role {
    /// Nothing that is read.
    Ornament,
    /// A title of a level, from 1.
    Heading(u16),
    /// A paragraph.
    Text,
    /// An item of a list.
    Item,
    /// A cell of a table: those with the same row follow each other.
    Cell {
        /// The row, from 0.
        row: usize,
        /// Whether it says what is below it.
        is_heading: bool,
    },
    /// A picture, with what it shows in words.
    Picture(String),
}

/// A piece of a sheet and where it goes.
pub(in crate::export) struct Piece {
    pub(in crate::export) role: Role,
    pub(in crate::export) page: Page,
    /// The page as SVG, where it is made already.
    pub(in crate::export) svg: Option<Arc<Svg>>,
    pub(in crate::export) at: Rect,
}

/// Draws pieces one after the other.
pub(in crate::export) struct Pen<'a> {
    pub(in crate::export) painter: &'a Painter,
    /// Which sheet of a booklet it draws on, from 0.
    pub(in crate::export) sheet: usize,
    roles: &'a mut Vec<(Role, usize)>,
}

impl Pen<'_> {
    /// What `draw` paints is one piece.
    pub(in crate::export) fn piece(&mut self, role: Role, draw: impl FnOnce(&Painter)) {
        self.painter.add(PaperItem::group_begin("", ""));
        draw(self.painter);
        self.painter.add(PaperItem::group_end());
        self.roles.push((role, self.sheet));
    }
}

/// Records a sheet and takes it apart into its pieces.
pub(in crate::export) fn pieces(medium: &Medium, draw: impl Fn(&mut Pen<'_>)) -> Vec<Piece> {
    recorded(medium, draw)
        .into_iter()
        .map(|(_, piece)| piece)
        .collect()
}

/// Records sheets of one size, drawn on by a pen that is moved from sheet to sheet, and takes each
/// apart into its pieces.
pub(in crate::export) fn booklet(medium: &Medium, draw: impl Fn(&mut Pen<'_>)) -> Vec<Vec<Piece>> {
    let mut sheets = Vec::new();
    for (sheet, piece) in recorded(medium, draw) {
        if sheets.len() <= sheet {
            sheets.resize_with(sheet + 1, Vec::new);
        }
        if let Some(pieces) = sheets.get_mut(sheet) {
            pieces.push(piece);
        }
    }
    sheets
}

fn recorded(medium: &Medium, draw: impl Fn(&mut Pen<'_>)) -> Vec<(usize, Piece)> {
    let mut roles = Vec::new();
    let page = record(medium, "", "", |ui| {
        roles.clear();
        draw(&mut Pen {
            painter: ui.painter(),
            sheet: 0,
            roles: &mut roles,
        });
    });
    let at = Rect::from_min_size(Pos2::ZERO, page.size_pt);
    let mut parts = Vec::with_capacity(roles.len());
    // A figure has groups of its own within its piece.
    let mut depth = 0_usize;
    for clipped in &page.shapes {
        match PaperItem::from_shape(&clipped.shape) {
            Some(PaperItem::GroupBegin { .. }) => {
                if depth == 0 {
                    parts.push(Vec::new());
                }
                depth += 1;
            }
            Some(PaperItem::GroupEnd) => depth = depth.saturating_sub(1),
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.push(clipped.clone());
                }
            }
        }
    }
    let empty = Page {
        shapes: Vec::new(),
        background: Color32::TRANSPARENT,
        ..page
    };
    (roles.into_iter().zip(parts))
        .map(|((role, sheet), shapes)| {
            let page = Page {
                shapes,
                ..empty.clone()
            };
            let piece = Piece {
                role,
                page,
                svg: None,
                at,
            };
            (sheet, piece)
        })
        .collect()
}
