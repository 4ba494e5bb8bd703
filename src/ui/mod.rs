//! The window: panels, pointer and keys to commands, commands to the view.
//!
//! A frame reads the [`world::World`] and returns commands; [`shell::Shell`] applies them in one
//! place, after the frame. [`window`] opens the operating system's window around the shell and
//! turns what can go wrong there into one sentence. Figures are drawn by `figure`; nothing here
//! computes a value or knows a file format.

pub mod browse;
pub mod command;
pub mod copying;
pub mod editor;
pub mod export_dialog;
mod filtered;
pub mod handout_dialog;
pub mod kept_dialog;
pub mod left_panel;
pub mod lesson;
pub mod lesson_editor;
pub mod lesson_export;
pub mod map_panel;
pub mod marking;
pub mod messages;
pub mod pack_watch;
pub mod pages;
pub mod path_field;
pub mod quiz;
pub mod quiz_editor;
pub mod region_list;
pub mod saving;
pub mod search_box;
pub mod sheet_dialog;
pub mod shell;
pub mod symbols;
pub mod talk;
pub mod teach_menu;
pub mod thumbnails;
pub mod tooltip;
pub mod top_bar;
pub mod window;
pub mod work;
pub mod world;
pub mod writing;

pub use shell::Shell;
pub use window::open;
