//! The small Markdown of stories: paragraphs, emphasis, lists, links into the atlas.

use crate::view::PageId;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// An item of a list, with its number where the list has numbers.
    Item(Option<u64>, Vec<Span>),
}

/// A run of text with one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Whether it is strong.
    pub strong: bool,
    /// Whether it is emphasised.
    pub emphasis: bool,
    /// Where it leads.
    pub link: Option<Link>,
}

/// Where a link leads: only into the atlas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a region.
    Region(String),
    /// To a page.
    Page(PageId),
}

impl Link {
    /// Reads `region:ID` or a page as a person types it; none for any other address.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        match address.strip_prefix("region:") {
            Some(id) if !id.is_empty() => Some(Self::Region(id.to_owned())),
            _ => address.parse().ok().map(Self::Page),
        }
    }
}

impl Block {
    /// Its runs of text.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        match self {
            Self::Paragraph(spans) | Self::Item(_, spans) => spans,
        }
    }
}

/// The blocks of a text. What the small Markdown does not have (headings, pictures, code, HTML) is
/// text like any other; a link that does not lead into the atlas is its words.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new(text) {
        reader.event(event);
    }
    reader.end_block();
    reader.blocks
}

/// The text without its marks, a line a block.
#[must_use]
pub fn plain_text(text: &str) -> String {
    let lines: Vec<String> = blocks(text)
        .iter()
        .map(|block| {
            block
                .spans()
                .iter()
                .map(|span| span.text.as_str())
                .collect()
        })
        .collect();
    lines.join("\n")
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    spans: Vec<Span>,
    strong: usize,
    emphasis: usize,
    link: Option<Link>,
    /// For each list that is open, the number of its next item.
    lists: Vec<Option<u64>>,
    item: Option<Option<u64>>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong = self.strong.saturating_sub(1),
            Event::Start(Tag::Emphasis) => self.emphasis += 1,
            Event::End(TagEnd::Emphasis) => self.emphasis = self.emphasis.saturating_sub(1),
            Event::Start(Tag::Link { dest_url, .. }) => self.link = Link::parse(&dest_url),
            Event::End(TagEnd::Link) => self.link = None,
            Event::Start(Tag::List(first)) => {
                self.end_block();
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::Start(Tag::Item) => {
                self.end_block();
                let number = self.lists.last().copied().flatten();
                if let Some(Some(next)) = self.lists.last_mut() {
                    *next = next.saturating_add(1);
                }
                self.item = Some(number);
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => self.end_block(),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let look = Span {
            text: String::new(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            link: self.link.clone(),
        };
        match self.spans.last_mut() {
            Some(last)
                if (last.strong, last.emphasis, &last.link)
                    == (look.strong, look.emphasis, &look.link) =>
            {
                last.text.push_str(text);
            }
            _ => self.spans.push(Span {
                text: text.to_owned(),
                ..look
            }),
        }
    }

    fn end_block(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if spans.is_empty() {
            return;
        }
        self.blocks.push(match self.item.take() {
            Some(number) => Block::Item(number, spans),
            None => Block::Paragraph(spans),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn emphasis_lists_and_links_into_the_atlas_are_read() {
        let text =
            "See *how* **much** [Ay](region:XX-A) does.\n\n- one\n- [two](timeline)\n\n1. first";
        let read = blocks(text);
        assert_eq!(read.len(), 4);
        let spans = read[0].spans();
        assert!(spans.iter().any(|span| span.emphasis && span.text == "how"));
        assert!(spans.iter().any(|span| span.strong && span.text == "much"));
        assert!(
            spans
                .iter()
                .any(|s| s.link == Some(Link::Region("XX-A".into())))
        );
        assert!(matches!(&read[1], Block::Item(None, _)));
        assert_eq!(read[2].spans()[0].link, Some(Link::Page(PageId::Timeline)));
        assert!(matches!(&read[3], Block::Item(Some(1), _)));
    }

    #[test]
    fn a_link_out_of_the_atlas_is_only_its_words() {
        let read = blocks("[here](https://example.org) and <b>there</b>");
        assert_eq!(plain_text("[here](https://example.org)"), "here");
        assert!(read[0].spans().iter().all(|span| span.link.is_none()));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) {
            let _ = plain_text(&text);
        }
    }
}
