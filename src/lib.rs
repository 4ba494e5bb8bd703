//! Mosaïque, a desktop atlas: the map of the house, and a walk from file to screen.
//!
//! What is known (an [`Atlas`]), what is asked (a [`View`]) and where it is shown (a [`Medium`])
//! go in; a picture, a table or a file comes out. This page follows one figure on its way, from a
//! line in a file to a colour on the screen. `ARCHITECTURE.md` says how the rooms lie and why.
//!
//! # From file to value
//!
//! A region's value stands in `observations/<metric>.ron` of a **pack**, a folder of text files.
//! [`PackFiles::read`] fetches the files, from a folder or from inside the program.
//! [`Atlas::from_files`] parses them and checks everything that can be checked: that ids lead
//! somewhere, that units match, that years ascend, that numbers are numbers. What is wrong becomes
//! a [`Fault`] that says where; what is right becomes an [`Atlas`], in which an id that was looked
//! up is a [`Key`] and a row of figures is a dense row of [`Observations`] with the source and the
//! [`Status`] of each. The atlas never changes again. Editing the pack makes another one, with
//! another [`generation`](atlas::Atlas::generation).
//!
//! The outline of the region comes from `boundaries.ron`, where [`carto`] has put it: projected on
//! an equal-area plane ([`Albers`]), cut into arcs that neighbours share ([`Topology`]), with a
//! weight for each vertex, so that any [level of detail](carto::LevelOfDetail) is one comparison.
//!
//! # From question to answer
//!
//! A [`View`] is one question: which figure, of what, of when, for whom, from where. It holds ids,
//! for it outlives the atlas it was asked of: it is saved, undone, sent as a line of text
//! ([`View::to_text`]). [`resolve()`] asks an atlas, and answers with a [`Resolved`] view (keys,
//! series, a year that exists) and with what is not there any more, as [`Gap`]s.
//!
//! A click, a key or a choice from a menu becomes a [`Change`]; a change applied to a view is the
//! next view; the views before are the [`History`].
//!
//! What follows from figures alone is worked out by [`analysis`] and remembered in a [`DataCache`]:
//! limits of classes over all years, ranks, order, the class of each region ([`FigureData`]).
//!
//! # From answer to picture
//!
//! A figure is a function of a [`Scene`], which gathers all of this with the reader's words
//! ([`Locale`]) and colours ([`Theme`]). [`figure::map::paint()`] finds the region's class, takes
//! its colour, and paints its triangles with egui's painter. That is the end of the way on the
//! screen.
//!
//! For paper, [`figure::paper::record`] runs the same function in a context without a window and
//! keeps the shapes as a [`Page`], in which the region is a path with its id and a title.
//! [`export()`] writes a page as SVG, and from that SVG as PNG or PDF.
//!
//! The whole way, without a window:
//!
//! ```
//! use mosaique::atlas::Atlas;
//! use mosaique::export::{Format, view_picture};
//! use mosaique::figure::{Medium, Surface, ThemeKind};
//! use mosaique::view::{MeasureId, View};
//!
//! let loaded = Atlas::embedded();
//! assert!(loaded.faults.is_empty());
//! let atlas = loaded.atlas.ok_or("the pack cannot be used")?;
//! let view = View {
//!     measure: Some(MeasureId::plain("gdp_per_capita")),
//!     ..View::default()
//! };
//! let medium = Medium {
//!     width_pt: 800.0,
//!     height_pt: 500.0,
//!     scale: 1.0,
//!     language: "fr".into(),
//!     theme: ThemeKind::Light,
//!     text_scale: 1.0,
//!     reduced_motion: true,
//!     surface: Surface::Paper,
//! };
//! let picture = view_picture(&atlas, &view, &medium, Format::Svg)?;
//! assert!(picture.bytes.starts_with(b"<"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Around it
//!
//! The window is [`ui`]: each frame reads, and returns commands, which one place applies. The
//! commands without a window are [`cli`]. Settings, and files that are written whole or not at
//! all, are [`store`]. Words, numbers and finding by name are [`locale`].
//!
//! [`Atlas`]: atlas::Atlas
//! [`Atlas::from_files`]: atlas::Atlas::from_files
//! [`PackFiles::read`]: atlas::PackFiles::read
//! [`Fault`]: atlas::Fault
//! [`Key`]: atlas::Key
//! [`Observations`]: atlas::Observations
//! [`Status`]: atlas::Status
//! [`Albers`]: carto::Albers
//! [`Topology`]: carto::Topology
//! [`View`]: view::View
//! [`View::to_text`]: view::View::to_text
//! [`resolve()`]: view::resolve()
//! [`Resolved`]: view::Resolved
//! [`Gap`]: view::Gap
//! [`Change`]: view::Change
//! [`History`]: view::History
//! [`DataCache`]: figure::DataCache
//! [`FigureData`]: figure::FigureData
//! [`Scene`]: figure::Scene
//! [`Medium`]: figure::Medium
//! [`Theme`]: figure::Theme
//! [`Locale`]: locale::Locale
//! [`Page`]: figure::paper::Page
//! [`export()`]: export::export()
#![forbid(unsafe_code)]

pub mod analysis;
pub mod atlas;
pub mod carto;
pub mod cli;
pub mod export;
pub mod figure;
pub mod lesson;
pub mod locale;
pub mod store;
pub mod ui;
pub mod view;
