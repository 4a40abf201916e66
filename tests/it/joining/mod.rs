//! Copies of one session that went apart, joined.
//!
//! `CURSEUR_JOININGS` says how many divergences are tried, of up to twenty copies each; a few without it.

mod copies;
mod erasures;
mod laws;
