//! Where a pack's files come from.

use super::Fault;
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The pack inside the program.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/china");

/// The bytes of a file of the pack inside the program, by its name within the pack.
#[must_use]
pub fn embedded_bytes(name: &str) -> Option<&'static [u8]> {
    EMBEDDED.get_file(name).map(include_dir::File::contents)
}

/// The largest file that is read: beyond it a mistake is likelier than a pack.
const LIMIT_BYTES: u64 = 64 * 1024 * 1024;

/// The folder of a pack in which the figures are.
pub(crate) const OBSERVATIONS: &str = "observations";

/// The folders of a pack in which its figures are, its lessons, and its stories.
const FOLDERS: [&str; 3] = [LESSONS, OBSERVATIONS, STORIES];

const LESSONS: &str = "lessons";
const STORIES: &str = "stories";

/// Which pack to open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PackSource {
    /// The one inside the program.
    #[default]
    Embedded,
    /// A folder.
    Folder(PathBuf),
}

/// The texts of a pack by their names within it (`regions.ron`, `observations/gdp.ron`), and what
/// could not be read.
#[derive(Clone, Debug, Default)]
pub struct PackFiles {
    /// Where they were read from.
    pub(crate) source: PackSource,
    pub(crate) texts: Vec<(String, Cow<'static, str>)>,
    pub(crate) faults: Vec<Fault>,
    /// Names of files and folders that are there but could not be read; a folder's ends in `/`,
    /// and that of the pack itself is empty.
    pub(crate) unread: Vec<String>,
}

impl PackFiles {
    /// Reads the texts of a pack.
    #[must_use]
    pub fn read(source: &PackSource) -> Self {
        match source {
            PackSource::Embedded => Self::embedded(),
            PackSource::Folder(folder) => Self {
                source: source.clone(),
                ..Self::folder(folder)
            },
        }
    }

    /// Texts that are in memory already.
    #[must_use]
    pub fn from_texts<N: Into<String>, T: Into<Cow<'static, str>>>(
        texts: impl IntoIterator<Item = (N, T)>,
    ) -> Self {
        let mut files = Self::default();
        for (name, text) in texts {
            files.texts.push((name.into(), text.into()));
        }
        files.texts.sort_by(|a, b| a.0.cmp(&b.0));
        files
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let place = self
            .texts
            .binary_search_by(|(candidate, _)| candidate.as_str().cmp(name))
            .ok()?;
        self.texts.get(place).map(|(_, text)| text.as_ref())
    }

    /// Where they were read from.
    #[must_use]
    pub fn source(&self) -> &PackSource {
        &self.source
    }

    /// The files by name, in order.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        (self.texts.iter()).map(|(name, text)| (name.as_str(), text.as_ref()))
    }

    fn embedded() -> Self {
        let folders = FOLDERS
            .into_iter()
            .filter_map(|name| EMBEDDED.get_dir(name));
        Self::from_texts(
            std::iter::once(&EMBEDDED)
                .chain(folders)
                .flat_map(Dir::files)
                .filter_map(|file| {
                    let name = file.path().to_string_lossy().replace('\\', "/");
                    (is_ron(file.path())).then_some((name, file.contents_utf8()?))
                }),
        )
    }

    fn folder(folder: &Path) -> Self {
        let mut files = Self::default();
        files.read_folder(folder, "");
        let listed = !files.unread.iter().any(String::is_empty);
        for name in FOLDERS {
            let inner = folder.join(name);
            if listed && inner.exists() {
                files.read_folder(&inner, &format!("{name}/"));
            }
        }
        files.texts.sort_by(|a, b| a.0.cmp(&b.0));
        files
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) {
        let listed = fs::read_dir(folder).and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<io::Result<Vec<_>>>()
        });
        let mut paths = match listed {
            Ok(paths) => paths,
            Err(error) => {
                self.faults.push(unreadable(folder, &error));
                self.unread.push(prefix.to_owned());
                return;
            }
        };
        paths.sort();
        for path in paths {
            // Editors keep swap files and unfinished copies beside the file, with a dot in front.
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if !is_ron(&path) || name.starts_with('.') || path.is_dir() {
                continue;
            }
            let name = format!("{prefix}{name}");
            match read_limited(&path, &name) {
                Ok(text) => self.texts.push((name, Cow::Owned(text))),
                Err(fault) => {
                    self.faults.push(fault);
                    self.unread.push(name);
                }
            }
        }
    }
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

fn unreadable(path: &Path, error: &io::Error) -> Fault {
    let message = match error.kind() {
        io::ErrorKind::PermissionDenied => "no right to read it".to_owned(),
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::NotADirectory => "found a file; expected a folder".to_owned(),
        _ => format!("cannot be read: {error}"),
    };
    Fault::Unreadable {
        path: path.display().to_string(),
        message,
    }
}

/// Reads a text file, but never more than the limit, whatever its size is said to be.
fn read_limited(path: &Path, name: &str) -> Result<String, Fault> {
    let too_large = |bytes: u64| Fault::TooLarge {
        file: name.to_owned(),
        found_mb: bytes.div_ceil(1024 * 1024),
        limit_mb: LIMIT_BYTES / (1024 * 1024),
    };
    let described = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !described.is_file() {
        return Err(Fault::Unreadable {
            path: path.display().to_string(),
            message: "is not a file".to_owned(),
        });
    }
    if described.len() > LIMIT_BYTES {
        return Err(too_large(described.len()));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LIMIT_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LIMIT_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let good = String::from_utf8_lossy(good);
        Fault::Syntax {
            file: name.to_owned(),
            line: 1 + good.matches('\n').count(),
            column: 1 + good.chars().rev().take_while(|&c| c != '\n').count(),
            message: "found bytes that are not UTF-8 text; save the file as UTF-8".to_owned(),
            suggestion: None,
        }
    })
}
