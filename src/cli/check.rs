//! `mosaique check`: prints every fault of a pack, or says what it holds.
//!
//! With the pack inside the program its own words are checked too: both are what a release holds,
//! while the words are no concern of somebody who writes a pack.

use super::lesson::sentences as lesson_sentences;
use super::story::sentences;
use crate::atlas::{Atlas, Fault, Loaded, PackFiles, PackSource, Summary};
use crate::lesson::plan::{check_lesson, lessons_of};
use crate::lesson::{Story, check, stories_of};
use crate::locale::word_faults;
use std::io::{self, Write};
use std::path::PathBuf;

/// Checks a pack: prints every fault and exits 1, or says what the pack holds.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  mosaique check\n  mosaique check my-pack")]
pub struct CheckArgs {
    /// Folder of the pack; without it the one of --pack, or the pack inside the program
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// Runs the command; `true` when the pack is without fault.
///
/// # Errors
/// When `out` cannot be written to.
pub fn run(args: &CheckArgs, opened: &PackSource, out: &mut dyn Write) -> io::Result<bool> {
    let source = args
        .folder
        .clone()
        .map_or_else(|| opened.clone(), PackSource::Folder);
    let files = PackFiles::read(&source);
    let Loaded { atlas, mut faults } = Atlas::from_files(&files);
    if let Some(atlas) = &atlas
        && !faults.iter().any(Fault::is_of_reading)
    {
        faults.extend(atlas.loose_ends(&files));
    }
    for fault in &faults {
        let lead = if fault.is_warning() { "warning: " } else { "" };
        writeln!(out, "{lead}{fault}")?;
    }
    let (stories, unread) = stories_of(&files);
    let mut in_stories = unread.len();
    for fault in &unread {
        writeln!(out, "{fault}")?;
    }
    if let Some(atlas) = &atlas {
        for story in &stories {
            in_stories += write_findings(story, atlas, out)?;
        }
    }
    let (lessons, unread) = lessons_of(&files);
    let mut in_lessons = unread.len();
    for fault in &unread {
        writeln!(out, "{fault}")?;
    }
    if let Some(atlas) = &atlas {
        for lesson in &lessons {
            for sentence in lesson_sentences(&check_lesson(lesson, &stories, atlas), atlas)? {
                writeln!(out, "lesson '{}': {sentence}", lesson.id)?;
                in_lessons += 1;
            }
        }
    }
    let words = match source {
        PackSource::Embedded => word_faults(),
        PackSource::Folder(_) => Vec::new(),
    };
    for fault in &words {
        writeln!(out, "{fault}")?;
    }
    let faults = faults.iter().filter(|fault| !fault.is_warning()).count();
    let faults = faults + in_stories + in_lessons + words.len();
    match (atlas, faults) {
        (Some(atlas), 0) => {
            write!(out, "{}", Summary::of(&atlas))?;
            writeln!(out, "  {} stories", stories.len())?;
            writeln!(out, "  {} lessons", lessons.len())?;
            writeln!(out, "no fault")?;
            Ok(true)
        }
        (opened, count) => {
            let noun = if count == 1 { "fault" } else { "faults" };
            let opens = if opened.is_some() {
                "the rest of the pack opens"
            } else {
                "the pack does not open"
            };
            writeln!(out, "{count} {noun}; {opens}")?;
            Ok(false)
        }
    }
}

/// Writes what is to be mended in a story, a line each; gives how much that is.
fn write_findings(story: &Story, atlas: &Atlas, out: &mut dyn Write) -> io::Result<usize> {
    let findings = sentences(&check(story, atlas))?;
    for finding in &findings {
        writeln!(out, "story '{}': {finding}", story.id)?;
    }
    Ok(findings.len())
}
