//! The analysis room.
