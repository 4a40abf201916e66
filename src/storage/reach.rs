//! Who may read a file: those who may read the session it says something of, never more.

use std::fs::{self, File};
use std::path::Path;

#[cfg(unix)]
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};

/// Whom a file lets read and write it. Each part of it is tried, none is needed to write a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// Permission bits and group, as Unix has them; nothing for a file of its own, that any new file's are good for. Without a group, it
    /// is that of a new file.
    #[cfg(unix)]
    bits: Option<(u32, Option<u32>)>,
}

impl Reach {
    /// Of the file at `path`; of any new file where there is none.
    pub(super) fn of(path: &Path) -> Self {
        Self::known(path).unwrap_or_default()
    }

    /// Of the file at `path`, if it is there.
    pub(super) fn known(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok()?;
        #[cfg(unix)]
        return Some(Self { bits: Some((found.mode() & 0o777, Some(found.gid()))) });
        #[cfg(not(unix))]
        return Some(found).map(|_| Self::default());
    }

    /// No more than both.
    #[cfg(unix)]
    pub(super) fn within(self, other: Self) -> Self {
        let bits = match (self.bits, other.bits) {
            (Some((mine, _)), Some((theirs, group))) => Some((mine & theirs, group)),
            (bits, None) | (None, bits) => bits,
        };
        Self { bits }
    }

    #[cfg(not(unix))]
    pub(super) fn within(self, _other: Self) -> Self {
        self
    }

    /// The owner alone.
    #[cfg(unix)]
    pub(super) fn alone(self) -> Self {
        Self { bits: Some((0o600, self.bits.and_then(|(_, group)| group))) }
    }

    #[cfg(not(unix))]
    pub(super) fn alone(self) -> Self {
        self
    }

    /// Has files created with no more than this from the first moment.
    #[cfg(unix)]
    pub(super) fn limit_temporary(self, builder: &mut tempfile::Builder<'_, '_>) {
        let mode = self.bits.map_or(0o666, |(mode, _)| mode & 0o666);
        builder.permissions(fs::Permissions::from_mode(mode));
    }

    #[cfg(not(unix))]
    pub(super) fn limit_temporary(self, _builder: &mut tempfile::Builder<'_, '_>) {}

    /// The same for a file that is opened or created.
    #[cfg(unix)]
    pub(super) fn limit(self, options: &mut fs::OpenOptions) {
        options.mode(self.bits.map_or(0o666, |(mode, _)| mode & 0o666));
    }

    #[cfg(not(unix))]
    pub(super) fn limit(self, _options: &mut fs::OpenOptions) {}

    /// Lets the group and the others have `file` as far as this goes: what the system takes away from new files is given back.
    #[cfg(unix)]
    pub(super) fn give(self, file: &File, of: Of) {
        let Some((mode, group)) = self.bits else { return };
        let Ok(found) = file.metadata() else { return };
        let is_in_group = group.is_none_or(|group| found.gid() == group)
            || std::os::unix::fs::fchown(file, None, group).is_ok();
        // In another group, these would be other people.
        let mode = if is_in_group { mode } else { mode & !0o070 | (mode & 0o007) << 3 };
        let mode = match of {
            Of::File => mode & 0o666,
            // Whoever may read what is in it may look into it, and its owner always.
            Of::Folder => mode & 0o666 | (mode & 0o444) >> 2 | 0o700,
        };
        if found.mode() & 0o777 != mode {
            // Bits that stand above these, as the group's own of a shared folder, stay.
            let above = found.mode() & 0o7000;
            file.set_permissions(fs::Permissions::from_mode(above | mode)).ok();
        }
    }

    #[cfg(not(unix))]
    pub(super) fn give(self, _file: &File, _of: Of) {}
}

/// What is let be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    File,
    Folder,
}
