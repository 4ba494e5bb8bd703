//! The words of a lesson: the small Markdown, with links that can be followed.

use crate::figure::{Scene, style};
use crate::lesson::{Block, blocks};
use crate::ui::talk::words::{Links, block_ui};
use crate::view::Change;
use egui::Ui;
use std::collections::BTreeMap;

/// The most texts that are kept: more than a part has.
const MOST: usize = 64;

/// Texts of a lesson, read once.
#[derive(Default)]
pub struct Prose {
    known: BTreeMap<(bool, String), Vec<Block>>,
}

impl Prose {
    /// Draws a text; gives what a link asks for that was followed.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, text: &str) -> Option<Change> {
        self.draw(ui, scene, text, false)
    }

    /// Draws a text that stands out.
    pub fn strong_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, text: &str) -> Option<Change> {
        self.draw(ui, scene, text, true)
    }

    fn draw(&mut self, ui: &mut Ui, scene: &Scene<'_>, text: &str, strong: bool) -> Option<Change> {
        if self.known.len() >= MOST {
            self.known.clear();
        }
        let known = (self.known.entry((strong, text.to_owned()))).or_insert_with(|| {
            let mut read = blocks(text);
            if strong {
                for block in &mut read {
                    let (Block::Paragraph(spans) | Block::Item(_, spans)) = block;
                    spans.iter_mut().for_each(|span| span.strong = true);
                }
            }
            read
        });
        let size = style::BODY_PT * scene.medium.text_scale;
        let mut asked = None;
        for block in known.iter() {
            asked = block_ui(ui, scene, block, size, Links::Live).or(asked);
        }
        asked
    }
}
