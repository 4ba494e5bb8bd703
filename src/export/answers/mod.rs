//! What somebody answered in a quiz: as a table for other programs, and to be printed.

mod csv;
mod pdf;

pub use csv::answers_csv;
pub use pdf::answers_pdf;
