//! Where the settings are kept, and what happens when they are damaged.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::settings::Settings;
use super::write::{StoreError, write_atomically};

/// The environment variable that names another configuration folder.
pub const CONFIG_FOLDER_VARIABLE: &str = "MOSAIQUE_CONFIG_DIR";

const FILE_NAME: &str = "settings.ron";
/// Settings are a few hundred bytes; a file beyond this is not ours and is not read.
const LARGEST_FILE_BYTES: u64 = 1 << 20;

/// What the reader should be told about the settings that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsNotice {
    /// The file was not settings; it was kept under another name and the defaults apply.
    SetAside {
        /// Where the damaged file is now.
        kept_at: PathBuf,
        /// What was wrong with it, with the line where there is one.
        reason: String,
    },
    /// The file could not be read, or not be moved; it is where it was and the defaults apply.
    LeftInPlace {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
}

/// The settings file in a configuration folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsStore {
    folder: PathBuf,
}

impl SettingsStore {
    /// The store in this folder, which is created by the first [`save`](Self::save).
    pub fn open(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The store in the folder that [`CONFIG_FOLDER_VARIABLE`] names or else that the system has
    /// for the configuration of programs.
    ///
    /// # Errors
    /// [`StoreError::NoConfigurationFolder`] where neither is known, for example without a home.
    pub fn in_default_folder() -> Result<Self, StoreError> {
        if let Some(folder) = std::env::var_os(CONFIG_FOLDER_VARIABLE).filter(|it| !it.is_empty()) {
            return Ok(Self::open(Path::new(&folder)));
        }
        directories::ProjectDirs::from("", "", "mosaique")
            .map(|places| Self::open(places.config_dir()))
            .ok_or(StoreError::NoConfigurationFolder)
    }

    /// The configuration folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The settings file.
    pub fn path(&self) -> PathBuf {
        self.folder.join(FILE_NAME)
    }

    /// The settings kept, or the defaults; with a notice where a file was there but was no
    /// settings. Never fails: a program must start without its settings.
    pub fn load(&self) -> (Settings, Option<SettingsNotice>) {
        let path = self.path();
        let bytes = match read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return (Settings::default(), None);
            }
            Err(error) => {
                let reason = error.to_string();
                let notice = SettingsNotice::LeftInPlace { path, reason };
                return (Settings::default(), Some(notice));
            }
        };
        match parse(&bytes) {
            Ok(settings) => (settings.clamped(), None),
            Err(reason) => (Settings::default(), Some(set_aside(path, reason))),
        }
    }

    /// Keeps the settings, written whole or not at all.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be created or the file not be written.
    pub fn save(&self, settings: &Settings) -> Result<(), StoreError> {
        fs::create_dir_all(&self.folder).map_err(|cause| StoreError::Folder {
            path: self.folder.clone(),
            cause,
        })?;
        let pretty = ron::ser::PrettyConfig::default();
        let text =
            ron::ser::to_string_pretty(&settings.clone().clamped(), pretty).map_err(|error| {
                StoreError::Serialise {
                    detail: error.to_string(),
                }
            })?;
        write_atomically(&self.path(), text.as_bytes())
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let length = fs::metadata(path)?.len();
    if length > LARGEST_FILE_BYTES {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            format!("the file has {length} bytes, which no settings have"),
        ));
    }
    fs::read(path)
}

fn parse(bytes: &[u8]) -> Result<Settings, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    ron::from_str(text).map_err(|error| error.to_string())
}

/// Moves a damaged file to the first free name, such as `settings.damaged-1.ron`, so that an older
/// one is never overwritten.
pub(super) fn set_aside(path: PathBuf, reason: String) -> SettingsNotice {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    for number in 1..1000_u32 {
        let kept_at = path.with_file_name(format!("{stem}.damaged-{number}.ron"));
        // A hard link fails where the name is taken, a rename would overwrite: no gap between
        // asking and moving. Where there are no hard links, asking has to do.
        match fs::hard_link(&path, &kept_at) {
            Ok(()) if fs::remove_file(&path).is_ok() => {
                return SettingsNotice::SetAside { kept_at, reason };
            }
            Ok(()) => break,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) if kept_at.symlink_metadata().is_ok() => {}
            Err(_) => {
                if fs::rename(&path, &kept_at).is_ok() {
                    return SettingsNotice::SetAside { kept_at, reason };
                }
                break;
            }
        }
    }
    SettingsNotice::LeftInPlace { path, reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::settings::{Panels, Theme};

    fn store() -> (tempfile::TempDir, SettingsStore) {
        let folder = tempfile::tempdir().unwrap();
        let store = SettingsStore::open(&folder.path().join("mosaique"));
        (folder, store)
    }

    #[test]
    fn a_first_start_has_the_defaults_and_writes_nothing() {
        let (_folder, store) = store();
        assert_eq!(store.load(), (Settings::default(), None));
        assert!(!store.path().exists());
    }

    #[test]
    fn what_is_saved_comes_back() {
        let (_folder, store) = store();
        let settings = Settings {
            language: Some("zh-Hans".into()),
            theme: Theme::Dark,
            text_scale: 1.25,
            hints_dismissed: true,
            window_size_pt: Some((1280.0, 800.0)),
            last_view: Some("(metric: \"a\", note: \"é中\\n\")".to_owned()),
            panels: Panels {
                profile: false,
                ..Panels::default()
            },
            ..Settings::default()
        };
        store.save(&settings).unwrap();
        assert_eq!(store.load(), (settings, None));
    }

    #[test]
    fn a_settings_file_may_say_as_little_as_it_likes() {
        let (_folder, store) = store();
        fs::create_dir_all(store.path().parent().unwrap()).unwrap();
        fs::write(store.path(), "(theme: light)").unwrap();
        let (settings, notice) = store.load();
        assert_eq!((settings.theme, notice), (Theme::Light, None));
    }

    #[test]
    fn damaged_settings_are_set_aside_and_older_ones_are_kept() {
        let (_folder, store) = store();
        let folder = store.path().parent().unwrap().to_owned();
        fs::create_dir_all(&folder).unwrap();
        let damaged: [&[u8]; 5] = [
            b"(theme: lig",
            b"(colour: \"red\")",
            b"\xff\xfe\x00",
            b"",
            b"(theme: light, theme: dark)",
        ];
        for (index, bytes) in damaged.iter().enumerate() {
            fs::write(store.path(), bytes).unwrap();
            let (settings, notice) = store.load();
            assert_eq!(settings, Settings::default());
            let kept = folder.join(format!("settings.damaged-{}.ron", index + 1));
            let Some(SettingsNotice::SetAside { kept_at, reason }) = notice else {
                panic!("{notice:?}");
            };
            assert_eq!(kept_at, kept);
            assert!(!reason.is_empty());
            assert!(!store.path().exists());
        }
        for (index, bytes) in damaged.iter().enumerate() {
            let kept = folder.join(format!("settings.damaged-{}.ron", index + 1));
            assert_eq!(fs::read(kept).unwrap(), *bytes);
        }
        store.save(&Settings::default()).unwrap();
        assert_eq!(store.load(), (Settings::default(), None));
    }

    #[test]
    fn what_cannot_be_read_is_left_where_it_is() {
        let (_folder, store) = store();
        fs::create_dir_all(store.path()).unwrap();
        let (settings, notice) = store.load();
        assert_eq!(settings, Settings::default());
        assert!(matches!(notice, Some(SettingsNotice::LeftInPlace { .. })));
        assert!(store.path().is_dir());
    }

    #[test]
    fn a_file_too_large_for_settings_is_not_read() {
        let (_folder, store) = store();
        fs::create_dir_all(store.path().parent().unwrap()).unwrap();
        fs::write(store.path(), vec![b'('; 2 << 20]).unwrap();
        let (_, notice) = store.load();
        assert!(matches!(notice, Some(SettingsNotice::LeftInPlace { .. })));
    }

    #[test]
    fn deeply_nested_settings_do_no_harm() {
        let (_folder, store) = store();
        fs::create_dir_all(store.path().parent().unwrap()).unwrap();
        fs::write(store.path(), vec![b'('; 500_000]).unwrap();
        let (_, notice) = store.load();
        assert!(matches!(notice, Some(SettingsNotice::SetAside { .. })));
    }

    #[test]
    fn numbers_out_of_range_are_brought_back() {
        let (_folder, store) = store();
        fs::create_dir_all(store.path().parent().unwrap()).unwrap();
        for (text, scale) in [("9.0", 2.0), ("-1.0", 0.8), ("NaN", 1.0), ("inf", 2.0)] {
            fs::write(
                store.path(),
                format!("(text_scale: {text}, window_size_pt: Some((1e30, 0.0)))"),
            )
            .unwrap();
            let (settings, notice) = store.load();
            assert_eq!(notice, None, "{text}");
            assert_eq!(
                (settings.text_scale, settings.window_size_pt),
                (scale, None)
            );
        }
    }
}
