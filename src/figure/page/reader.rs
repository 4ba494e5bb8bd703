//! What pages are made of: text in which terms can be pressed, links, claims with who says so.

use super::Terms;
use crate::atlas::{Claim, RegionKey, Source, SourceKey, Subject, Words};
use crate::figure::Scene;
use crate::figure::profile::source_badge_with_card;
use crate::figure::style::{faint, strong};
use crate::locale::Value;
use crate::view::{Change, Page};
use egui::{Label, RichText, Role, Sense, Stroke, TextStyle, Ui, WidgetInfo};

/// Draws the parts of a page and gathers what was asked for.
pub struct Reader<'a, 's> {
    /// What is known and asked.
    pub scene: &'a Scene<'s>,
    /// Where terms stand in texts of the reader's language.
    pub terms: &'a Terms,
    /// What is to be shown next.
    pub changes: Vec<Change>,
    /// The region pointed at.
    pub hovered: Option<RegionKey>,
}

impl<'a, 's> Reader<'a, 's> {
    /// A reader that has been asked for nothing yet.
    #[must_use]
    pub fn new(scene: &'a Scene<'s>, terms: &'a Terms) -> Self {
        Self {
            scene,
            terms,
            changes: Vec::new(),
            hovered: None,
        }
    }
    /// A text of the pack in the reader's language.
    pub fn words<'w>(&self, words: &'w Words) -> &'w str
    where
        's: 'w,
    {
        words.get(self.scene.locale.language().as_str())
    }

    /// The heading of the page.
    pub fn title(&self, ui: &mut Ui, text: &str) {
        let heading = RichText::new(text).text_style(TextStyle::Heading);
        ui.add(Label::new(heading).wrap());
    }

    /// The heading of a section, with a rule.
    pub fn heading(&self, ui: &mut Ui, key: &str) {
        self.heading_text(ui, &self.scene.locale.text(key));
    }

    /// The heading of a section in words of the pack.
    pub fn heading_text(&self, ui: &mut Ui, text: &str) {
        ui.add_space(10.0);
        let size = TextStyle::Body.resolve(ui.style()).size * 1.1;
        let text = strong(text).color(self.scene.theme.ink).size(size);
        ui.add(Label::new(text).wrap());
        let line = ui.available_rect_before_wrap();
        let stroke = Stroke::new(1.0, self.scene.theme.rule);
        ui.painter().hline(line.x_range(), line.top() - 2.0, stroke);
        ui.add_space(2.0);
    }

    /// A small note in the program's words.
    pub fn note(&self, ui: &mut Ui, key: &str) {
        ui.add(Label::new(faint(self.scene.locale.text(key))).wrap());
    }

    /// Running text. A term of the glossary that stands in it can be pointed at and pressed.
    pub fn text(&mut self, ui: &mut Ui, text: &str) {
        self.text_in(ui, text, |text| RichText::new(text));
    }

    /// Running text that matters less.
    pub fn faint_text(&mut self, ui: &mut Ui, text: &str) {
        self.text_in(ui, text, |text| faint(text));
    }

    fn text_in(&mut self, ui: &mut Ui, text: &str, look: impl Fn(&str) -> RichText) {
        let spans = self.terms.find(text);
        let is_plain = spans.is_empty() || self.scene.on_paper();
        if is_plain {
            ui.add(Label::new(look(text)).wrap());
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.spacing_mut().interact_size.y = 0.0;
            let mut from = 0;
            for (range, term) in spans.iter() {
                if let Some(before) = text.get(from..range.start).filter(|text| !text.is_empty()) {
                    ui.label(look(before));
                }
                let Some(words) = text.get(range.clone()) else {
                    continue;
                };
                from = range.end;
                let meaning = self.words(&self.scene.atlas.terms[*term].meaning);
                let link = ui.add(Label::new(look(words).underline()).sense(Sense::click()));
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
                let link = link.on_hover_text(meaning);
                if link.clicked() {
                    self.open(&Page::Term(*term));
                }
            }
            if let Some(rest) = text.get(from..).filter(|text| !text.is_empty()) {
                ui.label(look(rest));
            }
        });
    }

    /// What to keep in mind, with a word before it, so that it is not told by colour alone.
    pub fn caution(&mut self, ui: &mut Ui, caution: &str) {
        let lead = self.scene.locale.text("profile-caution");
        let text = self.scene.locale.text_with(
            "caution-line",
            &[("heading", lead.into()), ("caution", caution.into())],
        );
        let colour = self.scene.theme.warning;
        self.text_in(ui, &text, |text| RichText::new(text).small().color(colour));
    }

    /// Asks for a page.
    pub fn open(&mut self, page: &Page) {
        let id = page.id(self.scene.atlas);
        self.changes.push(Change::Page(Some(id)));
    }

    /// A link that asks for a change of the view; on paper its text.
    pub fn link_to(&mut self, ui: &mut Ui, text: &str, change: impl FnOnce() -> Change) {
        if self.scene.on_paper() {
            ui.label(text);
        } else if ui.link(text).clicked() {
            self.changes.push(change());
        }
    }

    /// A link to a page.
    pub fn link(&mut self, ui: &mut Ui, text: &str, page: &Page) {
        let atlas = self.scene.atlas;
        self.link_to(ui, text, || Change::Page(Some(page.id(atlas))));
    }

    /// A link to a region: it is chosen, and pointed at while the pointer is over it.
    pub fn region(&mut self, ui: &mut Ui, region: RegionKey) {
        let name = self.scene.region_name(region);
        if self.scene.on_paper() {
            ui.label(name);
            return;
        }
        let link = ui.link(name);
        if link.hovered() {
            self.hovered = Some(region);
        }
        if link.clicked() {
            let id = self.scene.atlas.regions[region].id.clone();
            self.changes.push(Change::Select(id));
        }
    }

    /// A link to what a claim is about.
    pub fn subject(&mut self, ui: &mut Ui, subject: Subject) {
        if let Subject::Region(region) = subject {
            self.region(ui, region);
        } else if let Some(page) = Page::of_subject(subject) {
            let name = self.scene.subject_name(subject);
            self.link(ui, &name, &page);
        }
    }

    /// Links in a row, after a word that says what they are; nothing when there are none.
    pub fn row<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        entries: &[T],
        mut draw: impl FnMut(&mut Self, &mut Ui, &T),
    ) {
        if entries.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.label(faint(self.scene.locale.text(key)));
            for entry in entries {
                draw(self, ui, entry);
            }
        });
    }

    /// The subjects in a row.
    pub fn subjects(&mut self, ui: &mut Ui, key: &str, subjects: &[Subject]) {
        self.row(ui, key, subjects, |reader, ui, &subject| {
            reader.subject(ui, subject);
        });
    }

    /// A fact on a line: what it is, what it says.
    pub fn fact(&mut self, ui: &mut Ui, key: &str, value: &str) {
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(self.scene.locale.text(key)));
            ui.label(value);
        });
    }

    /// The badge of a source; pressed, it opens its card, and from there its page.
    pub fn badge(&mut self, ui: &mut Ui, source: SourceKey) {
        source_badge_with_card(ui, self.scene, source, &mut self.changes);
    }

    /// What sources say of a subject, under its heading; where they say nothing, `silence` says
    /// so, or else the words for what is left when kinds of source are taken away.
    pub fn said_of(&mut self, ui: &mut Ui, subject: Subject, silence: Option<&str>) {
        let claims: Vec<&Claim> = (self.scene.atlas.claims_about(subject))
            .map(|(_, claim)| claim)
            .collect();
        self.heading(ui, "page-claims");
        match silence {
            _ if !claims.is_empty() => self.claims(ui, Some(subject), claims),
            Some(key) if self.scene.view.without.is_empty() => self.note(ui, key),
            _ => self.nothing_left(ui),
        }
    }

    /// Claims, each with who says so. `about` is what the page is about: it need not be said again.
    pub fn claims<'c>(
        &mut self,
        ui: &mut Ui,
        about: Option<Subject>,
        claims: impl IntoIterator<Item = &'c Claim>,
    ) {
        for claim in claims {
            self.claim(ui, about, claim);
        }
    }

    /// One claim: whom it is about if not the page, what is said, its figure, who says so, what to
    /// keep in mind, and where to read on.
    pub fn claim(&mut self, ui: &mut Ui, about: Option<Subject>, claim: &Claim) {
        ui.add_space(4.0);
        let top = ui.cursor().top();
        let left = ui.cursor().left();
        ui.indent(&claim.id, |ui| self.claim_content(ui, about, claim));
        let bottom = ui.min_rect().bottom();
        ui.painter().vline(
            left + 3.0,
            top..=bottom,
            Stroke::new(2.0, self.scene.theme.rule),
        );
    }

    fn claim_content(&mut self, ui: &mut Ui, about: Option<Subject>, claim: &Claim) {
        let others: Vec<Subject> = (claim.subjects.iter().copied())
            .filter(|&subject| Some(subject) != about)
            .collect();
        let alone = about.is_some() && claim.subjects.len() == 1;
        let key = if about.is_some_and(|about| claim.subjects.contains(&about)) {
            "claim-also-about"
        } else {
            "claim-about"
        };
        if !alone || key == "claim-about" {
            self.subjects(ui, key, &others);
        }
        let statement = self.scene.claim_text(claim, &claim.statement);
        self.text(ui, &statement);
        ui.horizontal_wrapped(|ui| {
            if let Some(figure) = (claim.figure.as_ref()).filter(|_| !self.scene.view.mask.values) {
                let wording = self.scene.claim_text(claim, &figure.wording);
                ui.label(strong(wording.as_ref()));
            }
            if let Some(year) = claim.year {
                let year = &[("year", Value::Year(year))];
                ui.label(faint(self.scene.locale.text_with("year-value", year)));
            }
            self.badge(ui, claim.source);
        });
        if let Some(caution) = &claim.caution {
            self.caution(ui, self.words(caution));
        }
        self.claim_links(ui, about, claim);
    }

    /// Where to read on from a claim: its fields, and what it speaks of besides.
    fn claim_links(&mut self, ui: &mut Ui, about: Option<Subject>, claim: &Claim) {
        let mentions: Vec<Subject> = (claim.mentions.iter().copied())
            .filter(|&subject| Some(subject) != about)
            .collect();
        if self.scene.on_paper() || (mentions.is_empty() && claim.domains.is_empty()) {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.style_mut().override_text_style = Some(TextStyle::Small);
            ui.spacing_mut().interact_size.y = 0.0;
            for &domain in &claim.domains {
                let name = self.words(&self.scene.atlas.domains[domain].name);
                self.link(ui, name, &Page::Domains(vec![domain]));
            }
            for &subject in &mentions {
                self.subject(ui, subject);
            }
            if let Some(dimension) = claim.dimension {
                let name = self.words(&self.scene.atlas.dimensions[dimension].name);
                self.link(ui, name, &Page::Dimension(dimension));
            }
        });
    }

    /// The word for a source's kind, with its mark.
    pub fn kind_text(&self, source: &Source) -> String {
        let kind = &self.scene.atlas.meta.source_kinds[source.kind];
        format!("{} {}", kind.mark, self.words(&kind.name))
    }

    /// That nothing is left, when kinds of source are taken away.
    pub fn nothing_left(&self, ui: &mut Ui) {
        let key = if self.scene.view.without.is_empty() {
            "page-nothing"
        } else {
            "page-nothing-left"
        };
        self.note(ui, key);
    }
}
