//! What each kind of disk may leave when the power goes. Where what is known of one is in doubt, it may leave more than it does.

/// What may be left of what was asked and not flushed.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    pub name: &'static str,
    /// In which order names reach the disk: made, taken away, given to another file.
    pub names: Order,
    /// Which names a flush of a file takes along.
    pub with_file: Along,
    /// Which names a flush of a folder takes along; none where there is no such flush.
    pub with_folder: Option<Along>,
    /// A rename may be half done: one file under two names, or under the new one or the old one alone.
    pub renames_by_halves: bool,
    pub data: Data,
    /// A file may have two names; else what is asked of such a disk is recorded with links refused.
    pub has_links: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As they were asked for: there is a journal, or a tree that is replaced as a whole.
    AsAsked,
    /// Any of them may be there without any other.
    Any,
}

/// Which names reach the disk with a flush.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// All that was asked before: one journal for everything.
    AllBefore,
    /// Those of the file or in the folder, and the folders above.
    OwnAndAbove,
    /// Those in the folder.
    Own,
    Nothing,
}

/// What a file may hold that was not flushed, beside what was flushed last and what was written last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Data {
    /// The beginning of what was written, to a block of the disk.
    pub beginning: bool,
    /// As long as it was to be, with zeros where nothing arrived.
    pub zeros: bool,
    /// Some sectors new and others not, in any order.
    pub torn: bool,
}

const WHOLE_BLOCKS: Data = Data { beginning: true, zeros: false, torn: false };
const ANYTHING: Data = Data { beginning: true, zeros: true, torn: true };

pub const PROFILES: [Profile; 8] = [
    // What is promised in writing, and nothing else: data by a flush of the file, names by a flush of their folder.
    Profile {
        name: "posix",
        names: Order::Any,
        with_file: Along::Nothing,
        with_folder: Some(Along::Own),
        renames_by_halves: false,
        data: ANYTHING,
        has_links: true,
    },
    // One journal: any flush writes all names asked for before. Data stands before the names that need it, but its length
    // comes only when it is written out, which may be half a minute later.
    Profile {
        name: "ext4-ordered",
        names: Order::AsAsked,
        with_file: Along::AllBefore,
        with_folder: Some(Along::AllBefore),
        renames_by_halves: false,
        data: Data { beginning: true, zeros: false, torn: true },
        has_links: true,
    },
    // The same journal; what a file holds that was not flushed may be anything.
    Profile {
        name: "ext4-writeback",
        names: Order::AsAsked,
        with_file: Along::AllBefore,
        with_folder: Some(Along::AllBefore),
        renames_by_halves: false,
        data: ANYTHING,
        has_links: true,
    },
    // A journal too; files that were not flushed were found full of zeros.
    Profile {
        name: "xfs",
        names: Order::AsAsked,
        with_file: Along::AllBefore,
        with_folder: Some(Along::AllBefore),
        renames_by_halves: false,
        data: Data { beginning: true, zeros: true, torn: true },
        has_links: true,
    },
    // A tree replaced as a whole, now and then; a flush writes what it is asked for, and the folders above, into a log beside it.
    Profile {
        name: "btrfs",
        names: Order::AsAsked,
        with_file: Along::OwnAndAbove,
        with_folder: Some(Along::OwnAndAbove),
        renames_by_halves: false,
        data: WHOLE_BLOCKS,
        has_links: true,
    },
    // A stick (FAT32, exFAT): no journal, no links; a rename is two entries of a folder. Its one table of what belongs to which
    // file is written in place: what is lost when the power goes in the midst of that, no program can hold.
    Profile {
        name: "fat-usb",
        names: Order::Any,
        with_file: Along::Nothing,
        with_folder: Some(Along::Own),
        renames_by_halves: true,
        data: ANYTHING,
        has_links: false,
    },
    // A journal of names that no program flushes by the folder: the last save may be undone, never torn.
    Profile {
        name: "ntfs",
        names: Order::AsAsked,
        with_file: Along::AllBefore,
        with_folder: None,
        renames_by_halves: false,
        data: Data { beginning: true, zeros: true, torn: true },
        has_links: true,
    },
    // A tree replaced as a whole; a full flush of a file or a folder brings its own names with it.
    Profile {
        name: "apfs",
        names: Order::AsAsked,
        with_file: Along::OwnAndAbove,
        with_folder: Some(Along::OwnAndAbove),
        renames_by_halves: false,
        data: WHOLE_BLOCKS,
        has_links: true,
    },
];

impl Profile {
    /// Whether what was said to be saved stays when the power goes: a program can ask for it.
    pub fn keeps_what_is_said(&self) -> bool {
        self.with_folder.is_some()
    }
}
