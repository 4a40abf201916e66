//! What needs more than one room of the house, or none.

mod layers;
mod source;
