//! The marks of a class as CSV.

use super::find::lesson_of;
use super::{LessonError, MarksArgs, language_of, read};
use crate::atlas::{PackFiles, PackSource};
use crate::export::lesson::marks_csv;
use crate::lesson::answers::{Answers, Marking, Paper, marks_table};
use crate::locale::Locale;
use crate::store::write_atomically;
use std::io::Write;
use std::path::Path;

/// Writes the table. A file of answers of which nothing can be read is said and left out.
pub(super) fn write(
    args: &MarksArgs,
    (files, source): (&PackFiles, &PackSource),
    out: &mut dyn Write,
) -> Result<(), LessonError> {
    let locale = Locale::load(&language_of(&args.language)?)?;
    let lesson = lesson_of(&args.lesson, files)?;
    let atlas = crate::cli::atlas_of(source)?;
    let marking = match &args.marking {
        Some(path) => {
            let marking = Marking::from_ron(&path.to_string_lossy(), &read(path)?)?;
            if let Some(fault) = marking.faults_in(&lesson).into_iter().next() {
                let path = path.clone();
                return Err(LessonError::Marking { path, fault });
            }
            marking
        }
        None => Marking::of(&lesson),
    };
    let mut papers = Vec::with_capacity(args.answers.len());
    for path in &args.answers {
        let file = name_of(path);
        match Answers::read(&file, &read(path)?) {
            Ok(read) => papers.push(Paper::of(&file, read, &lesson, &atlas)),
            Err(fault) => eprintln!("mosaique: {fault}"),
        }
    }
    let table = marks_csv(&marks_table(&lesson, &papers, &marking), &locale)?;
    match &args.output {
        Some(path) => write_atomically(path, &table)?,
        None => out.write_all(&table)?,
    }
    Ok(())
}

/// The name of a file without its folder, by which a marking knows it.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
