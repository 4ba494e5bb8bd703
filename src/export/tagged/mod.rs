//! Sheets of paper as PDF, made of pieces that each mean something, so that they can be read aloud
//! in their order: slides and what is handed out with them, and sheets for a class.

mod piece;
mod writer;

pub(super) use piece::{Pen, Piece, Role, booklet, pieces};
pub(super) use writer::{About, Writer};
