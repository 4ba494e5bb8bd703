//! `mosaique story`: stories as files that are shown without the atlas, and what to mend in them.

mod check;
mod find;

use self::find::story_of;

pub use self::check::sentences;
use super::PackUnusable;
use super::render::ThemeArgument;
use super::unknown::UnknownId;
use crate::atlas::{Atlas, PackFiles, PackSource};
use crate::export::Format;
use crate::export::slides::{Form, Sheets, SlidesError, pictures, story_file};
use crate::figure::ThemeKind;
use crate::lesson::{Story, StoryFault, stories_of};
use crate::locale::{LANGUAGES, LanguageTag};
use crate::store::{StoreError, write_atomically, write_folder};
use clap::{Args, Subcommand, ValueEnum};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Lists stories, checks them, and writes them as slides.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct StoryArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: StoryCommand,
}

const EXAMPLES: &str = "Examples:
  mosaique story list
  mosaique story check my-talk.ron
  mosaique story export my-talk.ron --to pptx --language fr -o talk.pptx
  mosaique story export my-talk.ron --to pdf --notes -o notes.pdf
  mosaique story export my-talk.ron --to pdf --handout 3 -o handout.pdf
  mosaique story export my-talk.ron --to svg -o pictures";

/// The commands on stories.
#[derive(Debug, Subcommand)]
pub enum StoryCommand {
    /// List the stories of the pack: id, title, steps, minutes, languages.
    List {
        /// The language of the titles: en, fr or zh-Hans.
        #[arg(long, value_name = "TAG", default_value = "en")]
        language: String,
    },
    /// Say what to mend in a story; exit code 1 when there is anything.
    Check {
        /// A file that ends in .ron, or the id of a story of the pack.
        #[arg(value_name = "FILE|ID")]
        story: String,
    },
    /// Write a story as slides, as sheets, as a page or as pictures.
    Export(ExportArgs),
}

/// What is written and where it goes.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// A file that ends in .ron, or the id of a story of the pack.
    #[arg(value_name = "FILE|ID")]
    pub story: String,
    /// The form; png and svg write a picture a step into a folder.
    #[arg(long, value_enum)]
    pub to: FormArgument,
    /// The file to write; for png and svg the folder.
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// The language: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// The theme.
    #[arg(long, value_enum, default_value = "light")]
    pub theme: ThemeArgument,
    /// In a PDF: a slide a page, and below it what the speaker says.
    #[arg(long, conflicts_with = "handout")]
    pub notes: bool,
    /// In a PDF: so many slides a page, with lines to write on.
    #[arg(long, value_name = "N", value_parser = ["2", "3", "6"])]
    pub handout: Option<String>,
}

/// A form, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormArgument {
    /// Slides for an office program.
    Pptx,
    /// Sheets for printing.
    Pdf,
    /// One page for a browser.
    Html,
    /// Pictures of pixels.
    Png,
    /// Pictures of lines.
    Svg,
}

/// Why nothing was done.
#[derive(Debug, Error)]
pub enum StoryError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that is not there.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// There is no story at all.
    #[error("the pack has no stories; give the path of one, a file that ends in .ron")]
    NoStories,
    /// The story's file cannot be read.
    #[error("{}: {fault}", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        fault: io::Error,
    },
    /// The story's file is not a story.
    #[error(transparent)]
    Story(#[from] StoryFault),
    /// An option that another form has.
    #[error("--{option} is for --to pdf")]
    OnlyPdf {
        /// The option.
        option: &'static str,
    },
    /// The file cannot be made.
    #[error(transparent)]
    Slides(#[from] SlidesError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The answer cannot be written.
    #[error("the answer could not be written: {0}")]
    Answer(#[from] io::Error),
}

impl StoryError {
    /// Whether the command line makes no sense.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::OnlyPdf { .. })
    }
}

/// Runs a command; `false` when a story has something to mend.
///
/// # Errors
/// A [`StoryError`] that says what was asked and what could be asked instead.
pub fn run(args: &StoryArgs, source: &PackSource, out: &mut dyn Write) -> Result<bool, StoryError> {
    match &args.command {
        StoryCommand::List { language } => {
            let language = language_of(language)?;
            list(&PackFiles::read(source), &language, out)?;
            Ok(true)
        }
        StoryCommand::Check { story } => {
            let story = story_of(story, source)?;
            let atlas = super::atlas_of(source)?;
            Ok(check::write(&story, &atlas, out)?)
        }
        StoryCommand::Export(export) => {
            write(export, source)?;
            Ok(true)
        }
    }
}

fn list(files: &PackFiles, language: &LanguageTag, out: &mut dyn Write) -> io::Result<()> {
    let (stories, faults) = stories_of(files);
    for fault in &faults {
        eprintln!("mosaique: {fault}");
    }
    let width = (stories.iter().map(|story| story.id.chars().count())).max();
    let width = width.unwrap_or_default();
    for story in &stories {
        let minutes =
            (story.minutes).map_or_else(String::new, |minutes| format!(", {minutes} min"));
        writeln!(
            out,
            "{:width$}  {}  ({} steps{minutes}; {})",
            story.id,
            story.title.get(language.as_str()),
            story.steps.len(),
            story.languages().join(", ")
        )?;
    }
    Ok(())
}

fn write(args: &ExportArgs, source: &PackSource) -> Result<(), StoryError> {
    let target = target_of(args)?;
    let language = language_of(&args.language)?;
    let theme = match args.theme {
        ThemeArgument::Light => ThemeKind::Light,
        ThemeArgument::Dark => ThemeKind::Dark,
    };
    let story = story_of(&args.story, source)?;
    let atlas = super::atlas_of(source)?;
    let looks = (&language, theme);
    match target {
        Target::File(form) => write_file(&story, &atlas, looks, form, &args.output),
        Target::Folder(format) => write_pictures(&story, &atlas, looks, format, &args.output),
    }
}

/// What is made: one file, or a folder of pictures.
enum Target {
    File(Form),
    Folder(Format),
}

fn target_of(args: &ExportArgs) -> Result<Target, StoryError> {
    let sheets = match (args.notes, args.handout.as_deref()) {
        (true, _) => Sheets::Notes,
        (false, Some("2")) => Sheets::HandoutOf2,
        (false, Some("6")) => Sheets::HandoutOf6,
        (false, Some(_)) => Sheets::HandoutOf3,
        (false, None) => Sheets::Slides,
    };
    if args.to != FormArgument::Pdf && sheets != Sheets::Slides {
        let option = if args.notes { "notes" } else { "handout" };
        return Err(StoryError::OnlyPdf { option });
    }
    Ok(match args.to {
        FormArgument::Pptx => Target::File(Form::Pptx),
        FormArgument::Pdf => Target::File(Form::Pdf(sheets)),
        FormArgument::Html => Target::File(Form::Html),
        FormArgument::Png => Target::Folder(Format::Png),
        FormArgument::Svg => Target::Folder(Format::Svg),
    })
}

fn write_file(
    story: &Story,
    atlas: &Atlas,
    looks: (&LanguageTag, ThemeKind),
    form: Form,
    path: &Path,
) -> Result<(), StoryError> {
    let file = story_file(story, atlas, looks, form, &mut |_, _| {
        ControlFlow::Continue(())
    })?;
    for warning in &file.warnings {
        eprintln!("mosaique: {warning}");
    }
    Ok(write_atomically(path, &file.bytes)?)
}

fn write_pictures(
    story: &Story,
    atlas: &Atlas,
    looks: (&LanguageTag, ThemeKind),
    format: Format,
    folder: &Path,
) -> Result<(), StoryError> {
    let pictures = pictures(story, atlas, looks, format, &mut |_, _| {
        ControlFlow::Continue(())
    })?;
    let mut files = Vec::with_capacity(pictures.len());
    for picture in pictures {
        for warning in &picture.warnings {
            eprintln!("mosaique: {}: {warning}", picture.name);
        }
        files.push((picture.name, picture.bytes));
    }
    Ok(write_folder(folder, &files)?)
}

fn language_of(tag: &str) -> Result<LanguageTag, UnknownId> {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    if !tags.contains(&tag) {
        return Err(UnknownId::language(tag, &tags));
    }
    Ok(LanguageTag::new(tag))
}
