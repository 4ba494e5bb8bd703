//! The figure room.
