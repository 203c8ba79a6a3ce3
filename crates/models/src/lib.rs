//! Trained tables that the engine reads, and their loader.
