//! Mosaïque: a desktop atlas of China's innovation regions.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod atlas;
pub mod carto;
pub mod cli;
pub mod export;
pub mod figure;
pub mod locale;
pub mod store;
pub mod ui;
pub mod view;
