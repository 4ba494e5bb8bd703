//! The carto room.
