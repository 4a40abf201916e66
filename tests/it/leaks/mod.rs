//! Nothing confidential reaches the room by accident: secrets are planted, and looked for in all that it sees.

mod one_screen;
mod pages;
mod painted;
pub mod planted;
mod projected;
mod twins;
