//! The atlas room.
