# The list of sessions.
cli-about-list = List the sessions of the folders given, one a line, put together by approach
cli-usage-list = curseur list [OPTIONS] [FOLDER]...
cli-help-list-folders = The folders to look through, not the folders in them; without any, the one for sessions
cli-after-list =
    Only the beginning of each file is read: “curseur check” looks at the rest.
    Exit code: 0 when all is well, 1 when a file is damaged, 2 when a folder is not there.
list-date = Date
list-title = Session
list-organisation = Organisation
list-people = People
list-arguments = Arguments
list-to-place = To place
list-to-complete = To complete
list-to-check = To check
list-decisions = Open decisions
list-file = File
list-uncounted = –
list-copy = { $path } (copy of the same session)
list-handed-over = { $path } ({ $what })
list-newer = This session comes from a newer version of Curseur (format { $found }). Update Curseur to change it.
list-none = No session here.
list-no-folder = This folder does not exist. Check its name, and that the stick or the disk is plugged in.
list-not-a-folder = This is not a folder. Name the one that holds the sessions.
list-folder-unread = This folder could not be looked through to its end. Check that you may read it, and that the stick or the disk is plugged in.

library-compare-none = This session carries on none that is in these folders: choose it, then the other one, with “Compare with another”.
