//! A pack with all that people made of it: the atlas, its stories and its lessons.

use super::plan::{Lesson, lessons_of};
use super::{FileFault, Story, stories_of};
use crate::atlas::{Atlas, Fault, Loaded, PackFiles, PackSource};
use thiserror::Error;

/// What came of opening a pack.
#[derive(Clone, Debug)]
pub struct OpenedPack {
    /// The atlas, as far as it could be opened.
    pub atlas: Option<Atlas>,
    /// The stories that can be read, in the order of their files.
    pub stories: Vec<Story>,
    /// The lessons that can be read, in the order of their files.
    pub lessons: Vec<Lesson>,
    /// Everything that is wrong, file by file. Empty for a good pack.
    pub faults: Vec<PackFault>,
}

/// What is wrong with a file of a pack.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum PackFault {
    /// With one that the atlas is made of.
    #[error(transparent)]
    Atlas(#[from] Fault),
    /// With a story or a lesson.
    #[error(transparent)]
    File(#[from] FileFault),
}

impl OpenedPack {
    /// Opens a pack: what is wrong is reported and left out, and the rest opens.
    #[must_use]
    pub fn open(source: &PackSource) -> Self {
        let files = PackFiles::read(source);
        let Loaded { atlas, faults } = Atlas::from_files(&files);
        let (stories, no_stories) = stories_of(&files);
        let (lessons, no_lessons) = lessons_of(&files);
        let unread = no_stories.into_iter().chain(no_lessons);
        let faults = faults.into_iter().map(PackFault::from);
        Self {
            atlas,
            stories,
            lessons,
            faults: faults.chain(unread.map(PackFault::from)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_story_that_cannot_be_read_is_a_fault_and_the_rest_opens() {
        let tiny = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny");
        let folder = tempfile::tempdir().unwrap();
        for inside in ["", "observations"] {
            fs::create_dir_all(folder.path().join(inside)).unwrap();
            for entry in fs::read_dir(tiny.join(inside)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let to = folder.path().join(inside).join(path.file_name().unwrap());
                    fs::copy(&path, to).unwrap();
                }
            }
        }
        let stories = folder.path().join("stories");
        fs::create_dir(&stories).unwrap();
        let good = Story::new("tiny", "talk", crate::atlas::Words::default());
        fs::write(stories.join("1-talk.ron"), good.to_ron()).unwrap();
        fs::write(stories.join("2-broken.ron"), "(mosaique_story: 1,").unwrap();
        let opened = OpenedPack::open(&PackSource::Folder(folder.path().to_owned()));
        assert!(opened.atlas.is_some());
        let read: Vec<Story> = opened.stories;
        assert_eq!((read.len(), &read[0].id), (1, &good.id));
        let said: Vec<String> = opened.faults.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("stories/2-broken.ron:1:"), "{said:?}");
    }
}
