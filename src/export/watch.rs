//! How far what is written for others is, and the way to stop it.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::order::Unwritten;
use super::pdf::{NotPrinted, Printed};
use super::picture::{self, Picture, PictureError};

/// How far an order is; whoever watches may stop it.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicUsize,
    stopped: AtomicBool,
    lacking: Mutex<BTreeSet<char>>,
}

impl Watch {
    /// In how many steps an order is done.
    pub const STEPS: usize = 4;

    /// How much is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.done.load(Ordering::Relaxed).min(Self::STEPS) as f32 / Self::STEPS as f32
    }

    /// Nothing more is done after the step under way, and nothing is written.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// The letters of its pictures that no font of this computer draws.
    pub fn lacking(&self) -> BTreeSet<char> {
        self.lacking.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The picture as pixels.
    pub(super) fn png(&self, picture: &Picture, width: u32) -> Result<Vec<u8>, PictureError> {
        let lacking = picture::lacking(picture);
        self.lacking.lock().unwrap_or_else(PoisonError::into_inner).extend(lacking);
        picture::png(picture, width)
    }

    /// The pages of a PDF.
    pub(super) fn printed(
        &self,
        printed: Result<Printed, NotPrinted>,
    ) -> Result<Vec<u8>, Unwritten> {
        let Printed { bytes, lacking } =
            printed.map_err(|error| Unwritten::Document(error.to_string()))?;
        self.lacking.lock().unwrap_or_else(PoisonError::into_inner).extend(lacking);
        Ok(bytes)
    }

    pub(super) fn step(&self) -> Result<(), Unwritten> {
        self.done.fetch_add(1, Ordering::Relaxed);
        if self.is_stopped() { Err(Unwritten::Stopped) } else { Ok(()) }
    }
}
