//! What needs more than one room of the house.
