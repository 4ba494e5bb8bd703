//! A source as others cite it: in a text, in LaTeX, in a reference manager.

use super::{PartialDate, Source, Words};
use crate::locale::LanguageTag;
use serde_json::{Map, Value, json};

/// A form of citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CitationForm {
    /// After the manner of the APA, 7th edition: for the end of a text.
    #[default]
    Apa,
    /// An entry of a BibTeX file: for LaTeX.
    Bibtex,
    /// An item of CSL-JSON: for reference managers.
    CslJson,
}

impl CitationForm {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Apa, Self::Bibtex, Self::CslJson];

    /// The word by which files and settings name it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::Bibtex => "bibtex",
            Self::CslJson => "csl-json",
        }
    }

    /// The form that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.word() == word)
    }
}

/// A citation of a source in a form. `no_date` stands where no date is known, in the one form that
/// cannot leave it out.
#[must_use]
pub fn citation_in(
    form: CitationForm,
    source: &Source,
    language: &LanguageTag,
    no_date: &str,
) -> String {
    match form {
        CitationForm::Apa => citation(source, language, no_date),
        CitationForm::Bibtex => bibtex(source, language),
        CitationForm::CslJson => csl_json(source, language),
    }
}

/// A citation after the manner of the APA, 7th edition: publisher (date). Title \[original
/// title\]. Address.
#[must_use]
pub fn citation(source: &Source, language: &LanguageTag, no_date: &str) -> String {
    let title = text(&source.title, language);
    let date = source.published.as_deref().unwrap_or(no_date);
    let mut citation = format!("{} ({date}). {title}", text(&source.publisher, language));
    if let Some(original) = original_title(source, title) {
        citation.push_str(&format!(" [{original}]"));
    }
    citation.push('.');
    if let Some(url) = &source.url {
        citation.push(' ');
        citation.push_str(url);
    }
    citation
}

/// An entry of a BibTeX file. The key is the source's id; `language` is that in which the title is
/// given here.
#[must_use]
pub fn bibtex(source: &Source, language: &LanguageTag) -> String {
    let title = text(&source.title, language);
    let publisher = text(&source.publisher, language);
    let mut fields = vec![("title", format!("{{{}}}", latex(title)))];
    if !publisher.is_empty() {
        // Twice in braces, because it is not a person with a surname.
        fields.push(("author", format!("{{{{{}}}}}", latex(publisher))));
    }
    match Date::of(source) {
        Some(Date::Known(parts)) => {
            if let Some(year) = parts.first() {
                fields.push(("year", format!("{{{year}}}")));
            }
            let month = parts.get(1).and_then(|month| month.checked_sub(1));
            if let Some(month) = month.and_then(|month| MONTHS.get(month as usize)) {
                // BibTeX knows the months by these names, without braces.
                fields.push(("month", (*month).to_owned()));
            }
        }
        Some(Date::Words(words)) => fields.push(("year", format!("{{{}}}", latex(words)))),
        None => {}
    }
    if let Some(url) = &source.url {
        fields.push(("howpublished", format!("{{\\url{{{}}}}}", latex_url(url))));
    }
    if let Some(original) = original_title(source, title) {
        fields.push(("note", format!("{{{}}}", latex(original))));
    }
    fields.push(("language", format!("{{{}}}", latex(language.as_str()))));
    let lines: Vec<String> = (fields.into_iter())
        .map(|(name, value)| format!("  {name} = {value}"))
        .collect();
    format!("@misc{{{},\n{}\n}}", key(&source.id), lines.join(",\n"))
}

/// An item of CSL-JSON. Its type says no more than what is known: something with an address is a
/// page of the web, and anything else a document.
#[must_use]
pub fn csl_json(source: &Source, language: &LanguageTag) -> String {
    let title = text(&source.title, language);
    let publisher = text(&source.publisher, language);
    let kind = if source.url.is_some() {
        "webpage"
    } else {
        "document"
    };
    let issued = Date::of(source).map(|date| match date {
        Date::Known(parts) => json!({ "date-parts": [parts] }),
        Date::Words(words) => json!({ "literal": words }),
    });
    let optional = [
        (
            "original-title",
            original_title(source, title).map(Value::from),
        ),
        (
            "author",
            (!publisher.is_empty()).then(|| json!([{ "literal": publisher }])),
        ),
        ("issued", issued),
        ("URL", source.url.as_deref().map(Value::from)),
    ];
    let mut item = Map::new();
    for (name, value) in [
        ("id", source.id.as_str()),
        ("type", kind),
        ("title", title),
        ("language", language.as_str()),
    ] {
        item.insert(name.to_owned(), Value::from(value));
    }
    for (name, value) in optional {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    }
    format!("{:#}", Value::Object(item))
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// When a source was published.
enum Date<'a> {
    /// Year, month and day, as many as are known.
    Known(Vec<u32>),
    /// In words that are no date.
    Words(&'a str),
}

impl<'a> Date<'a> {
    fn of(source: &'a Source) -> Option<Self> {
        let published = source.published.as_deref()?;
        let parts = PartialDate::parse(published).map(|date| {
            let parts = date.as_str().split('-').map(str::parse);
            parts.filter_map(Result::ok).collect()
        });
        Some(parts.map_or(Self::Words(published), Self::Known))
    }
}

/// A text without the full stop at its end, which the citation sets itself.
fn text<'a>(words: &'a Words, language: &LanguageTag) -> &'a str {
    words.get(language.as_str()).trim_end_matches('.')
}

fn original_title<'a>(source: &'a Source, title: &str) -> Option<&'a str> {
    let original = source.original_title.as_deref();
    original.filter(|original| *original != title)
}

/// A key of BibTeX: what it takes amiss becomes a hyphen.
fn key(id: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.:".contains(letter);
    let key = id.chars();
    key.map(|letter| if plain(letter) { letter } else { '-' })
        .collect()
}

/// Text with the characters that LaTeX takes for commands. Braces are spelled out, because BibTeX
/// counts them whether or not a backslash stands in front.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// An address within `\url`, which takes everything as it stands but braces and backslashes.
fn latex_url(url: &str) -> String {
    url.replace('\\', "%5C")
        .replace('{', "%7B")
        .replace('}', "%7D")
}

#[cfg(test)]
#[path = "citation_tests.rs"]
mod tests;
