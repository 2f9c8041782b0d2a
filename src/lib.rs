//! Cornet.
pub mod quiz;
