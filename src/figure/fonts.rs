//! The one table of fonts, for the window and for paper.
//!
//! Source Sans 3 sets every text; the fonts of egui stay behind it for symbols; Chinese comes from
//! the machine's own fonts, asked for only when a character needs it. What paper draws with is
//! described by [`PaperFonts`], so that SVG, PNG and PDF use the very bytes the layout used.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use egui::epaint::text::{
    Blob, FallbackRequest, FontData, FontDefinitions, FontInsert, FontProvider,
};
use egui::{Context, FontFamily};
use egui_system_font_provider::SystemFontProvider;

/// The name of the family for headings and figures that matter: Source Sans 3 SemiBold.
pub const STRONG: &str = "strong";

/// The locale of the Chinese font: Simplified, also when the machine speaks another language.
const HAN_LOCALE: &str = "zh-Hans";

/// A character every Chinese font has.
const HAN_SAMPLE: &str = "中";

const REGULAR_KEY: &str = "SourceSans3-Regular";
const SEMIBOLD_KEY: &str = "SourceSans3-SemiBold";

/// The family for headings: [`STRONG`] as egui wants it.
#[must_use]
pub fn strong() -> FontFamily {
    static FAMILY: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name(STRONG.into()));
    FAMILY.clone()
}

/// The configured fonts: Source Sans 3 first, egui's own behind it.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::default();
    let files: [(&str, &'static [u8]); 2] = [
        (
            REGULAR_KEY,
            include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
        ),
        (
            SEMIBOLD_KEY,
            include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf"),
        ),
    ];
    for (key, bytes) in files {
        definitions
            .font_data
            .insert(key.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallbacks = definitions
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let chain = |first: &[&str]| -> Vec<String> {
        first
            .iter()
            .map(|&key| key.to_owned())
            .chain(fallbacks.iter().cloned())
            .collect()
    };
    definitions
        .families
        .insert(FontFamily::Proportional, chain(&[REGULAR_KEY]));
    definitions
        .families
        .insert(strong(), chain(&[SEMIBOLD_KEY, REGULAR_KEY]));
    definitions
}

/// Gives a context the fonts of the table, and the machine's fonts for what the table lacks.
///
/// For a window, set `eframe::NativeOptions::system_font_fallback` to `false`: eframe's own
/// provider picks Chinese characters by the machine's language, which may give Japanese shapes.
pub fn install(context: &Context) {
    context.set_fonts(definitions());
    context.set_font_providers(vec![Arc::new(system_font)]);
}

/// Begins to look for the machine's fonts in the background, so that the first Chinese text does
/// not wait as long. Costs nothing when called again.
pub fn begin_looking_for_system_fonts() {
    static LOOKING: OnceLock<()> = OnceLock::new();
    LOOKING.get_or_init(|| {
        std::thread::spawn(|| LazyLock::force(&SYSTEM_FONTS).is_some());
    });
}

/// Keeps the library that lists the fonts from printing a backtrace when the machine has none:
/// it panics on a thread of its own, which is an answer, not a fault of the program. To be called
/// once, when the program starts.
pub fn expect_machines_without_fonts() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let thread = std::thread::current();
        let lists_fonts = [LISTING_THREAD, PROBING_THREAD];
        if !thread
            .name()
            .is_some_and(|name| lists_fonts.contains(&name))
        {
            usual(panic);
        }
    }));
}

/// Whether the machine has a font for Chinese. The first call waits until the machine's fonts are
/// listed (tens to hundreds of milliseconds): see [`chinese_font_if_known`] for a frame.
#[must_use]
pub fn has_chinese_font() -> bool {
    *HAS_CHINESE.get_or_init(|| system_font(&han_request()).is_some())
}

/// Whether the machine has a font for Chinese, or `None` while that is being found out in the
/// background. Never waits.
#[must_use]
pub fn chinese_font_if_known() -> Option<bool> {
    static LOOKING: OnceLock<()> = OnceLock::new();
    LOOKING.get_or_init(|| {
        std::thread::spawn(has_chinese_font);
    });
    HAS_CHINESE.get().copied()
}

static HAS_CHINESE: OnceLock<bool> = OnceLock::new();

/// The thread on which the library lists the machine's fonts.
const LISTING_THREAD: &str = "egui_system_font_provider";
/// The thread on which the first question waits for the list.
const PROBING_THREAD: &str = "fonts of the machine";

/// The machine's fonts, listed once for all contexts of the process; `None` where they cannot be
/// listed, as on a machine without any.
static SYSTEM_FONTS: LazyLock<Option<SystemFontProvider>> = LazyLock::new(|| {
    let provider = SystemFontProvider::new().with_locale(Some(HAN_LOCALE));
    // Without fonts the library panics while listing and again when it is asked; on a thread of
    // its own that is a failed thread.
    std::thread::Builder::new()
        .name(PROBING_THREAD.to_owned())
        .spawn(move || {
            let _ = provider.font_for(&han_request());
            provider
        })
        .ok()?
        .join()
        .ok()
});

fn han_request() -> FallbackRequest<'static> {
    FallbackRequest {
        cluster: HAN_SAMPLE,
        family: &FontFamily::Proportional,
    }
}

/// Asks the machine's fonts; the first question begins the listing, so that a picture in Latin
/// letters never pays for it.
fn system_font(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    SYSTEM_FONTS.as_ref()?.font_for(request)
}

/// One font as paper needs it.
#[derive(Clone)]
pub struct PaperFont {
    /// egui's name for it.
    pub key: String,
    /// The bytes of the font file.
    pub bytes: Blob,
    /// Which face of the file.
    pub face_index: u32,
    /// How much egui enlarges its glyphs: 1 for text fonts, less for symbol fonts.
    pub scale: f32,
    /// Whether it was found on the machine rather than in the table.
    pub from_system: bool,
}

impl std::fmt::Debug for PaperFont {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "PaperFont({}#{})", self.key, self.face_index)
    }
}

/// The fonts a page was laid out with, and in which order each family asks them.
#[derive(Clone, Debug, Default)]
pub struct PaperFonts {
    /// Every font, once.
    pub fonts: Vec<PaperFont>,
    /// For each family, indices into `fonts`, first asked first.
    pub chains: BTreeMap<FontFamily, Vec<usize>>,
}

impl PaperFonts {
    /// The fonts of a context after a pass: the configured ones, then those that were discovered.
    #[must_use]
    pub fn of(context: &Context) -> Self {
        context.fonts(|fonts| Self::from_parts(fonts.definitions(), fonts.discovered_fonts()))
    }

    fn from_parts(definitions: &FontDefinitions, discovered: &[FontInsert]) -> Self {
        let mut table = Self::default();
        for (family, keys) in &definitions.families {
            for key in keys {
                if let Some(data) = definitions.font_data.get(key) {
                    table.add(family, key, data, false);
                }
            }
        }
        for insert in discovered {
            for place in &insert.families {
                table.add(&place.family, &insert.name, &insert.data, true);
            }
        }
        table
    }

    fn add(&mut self, family: &FontFamily, key: &str, data: &FontData, from_system: bool) {
        let known = self.fonts.iter().position(|font| font.key == key);
        let index = known.unwrap_or(self.fonts.len());
        if known.is_none() {
            self.fonts.push(PaperFont {
                key: key.to_owned(),
                bytes: Arc::clone(&data.font),
                face_index: data.index,
                scale: data.tweak.scale,
                from_system,
            });
        }
        let chain = self.chains.entry(family.clone()).or_default();
        if !chain.contains(&index) {
            chain.push(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_sans_is_asked_first_and_symbols_stay_behind_it() {
        let definitions = definitions();
        let table = PaperFonts::from_parts(&definitions, &[]);
        for (family, first) in [
            (FontFamily::Proportional, REGULAR_KEY),
            (strong(), SEMIBOLD_KEY),
        ] {
            let chain = &table.chains[&family];
            assert_eq!(table.fonts[chain[0]].key, first);
            assert!(chain.len() > 2, "{family:?} has no fallback");
        }
    }

    #[test]
    fn whether_there_is_a_chinese_font_is_known_after_waiting() {
        let waited = has_chinese_font();
        assert_eq!(chinese_font_if_known(), Some(waited));
    }
}
