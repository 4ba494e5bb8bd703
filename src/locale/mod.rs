//! The locale room.
