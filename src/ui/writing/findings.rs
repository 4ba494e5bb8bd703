//! What is to be mended before something is shown: looked for beside the window, each a button that
//! leads to the place.

use super::own_name;
use crate::figure::style;
use crate::locale::Locale;
use crate::ui::work::{Outcome, Work};
use egui::{Button, Context, ScrollArea, TextWrapMode, Ui};

/// The version that was looked at, and the atlas.
type Seen = (u64, u64);

/// What was found in a document that is looked at as a whole. While somebody types, the version
/// before the last letters is what it is about.
#[derive(Debug)]
pub struct Found<F> {
    of: Option<Seen>,
    work: Option<(Seen, Work<Vec<F>>)>,
    all: Vec<F>,
}

impl<F> Default for Found<F> {
    fn default() -> Self {
        Self {
            of: None,
            work: None,
            all: Vec::new(),
        }
    }
}

impl<F: Send + 'static> Found<F> {
    /// Looks at the newest version, aside, as soon as the one before was looked at; `look` takes
    /// what it needs along.
    pub fn follow<L: FnOnce() -> Vec<F> + Send + 'static>(
        &mut self,
        context: &Context,
        now: Seen,
        look: impl FnOnce() -> L,
    ) {
        if let Some((seen, work)) = &self.work {
            match work.outcome() {
                Outcome::Working => return,
                Outcome::Done(all) => {
                    self.all = all;
                    self.of = Some(*seen);
                }
                // What was found before stays; the next version is looked at again.
                Outcome::Lost => self.of = Some(*seen),
            }
            self.work = None;
        }
        if self.of != Some(now) {
            let look = look();
            self.work = Some((now, Work::start(context, move |_| look())));
        }
    }
}

impl<F> Found<F> {
    /// All that was found.
    #[must_use]
    pub fn all(&self) -> &[F] {
        &self.all
    }

    /// How much was found of which something is true.
    #[must_use]
    pub fn count(&self, is_so: impl Fn(&F) -> bool) -> usize {
        self.all.iter().filter(|finding| is_so(finding)).count()
    }

    /// Whether the newest version was looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.work.is_none() && self.of.is_some()
    }
}

/// Draws a list of findings; gives the place of the one that was chosen. `looking` is the key of what
/// is said until all is looked at. Only the rows in sight are laid out.
pub fn findings_ui(
    ui: &mut Ui,
    locale: &Locale,
    (count, looking): (usize, Option<&str>),
    sentence: impl Fn(usize) -> Option<String>,
) -> Option<usize> {
    let heading = match looking {
        Some(key) => locale.text(key),
        None if count == 0 => locale.text("editor-found-none"),
        None => locale.text_with("editor-found", &[("count", count.into())]),
    };
    ui.label(style::strong(heading));
    let height = ui.spacing().interact_size.y;
    let mut chosen = None;
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink(false)
        .show_rows(ui, height, count, |ui, rows| {
            for place in rows {
                let Some(text) = sentence(place) else {
                    continue;
                };
                let button = Button::new(text.as_str())
                    .frame(false)
                    .wrap_mode(TextWrapMode::Truncate);
                if ui.add(button).on_hover_text(&text).clicked() {
                    chosen = Some(place);
                }
            }
        });
    chosen
}

/// What is to be mended, with the language in which it is.
#[must_use]
pub fn in_language(what: String, language: Option<&str>, locale: &Locale) -> String {
    let Some(language) = language else {
        return what;
    };
    let values = [
        ("language", own_name(language).into()),
        ("what", what.into()),
    ];
    locale.text_with("editor-found-language", &values)
}
