//! Two sessions side by side, as they are said: places and moves in words, never a figure that is a difference.

mod actors;
mod axes;
mod doubts;
mod territory;
