//! Copies of one session that went apart, joined.
//!
//! `CURSEUR_JOININGS` says how many divergences are tried, of up to twenty copies each, and `CURSEUR_JOININGS_SEED` which; a few
//! without it.

mod copies;
mod erasures;
mod laws;
