# What the window asks, and what it tells.
dialog-cancel = Cancel
dialog-understood = Understood
dialog-unsaved-title = Some changes are not saved
dialog-unsaved-what = What was entered since the last save exists in this window only.
dialog-unsaved-stay = Keep it open
dialog-unsaved-retry = Try again
dialog-unsaved-elsewhere = Save elsewhere…
dialog-unsaved-close = Close without saving
dialog-open-title = This file does not open
dialog-open-untouched = The file stays as it is: nothing was written to it.
dialog-open-copies = Good copies
dialog-open-no-copies = No good copy was found beside the file.
dialog-open-copy-when = Copy of { $when }
dialog-open-copy-arguments =
    { $count ->
        [0] no argument
        [one] { $count } argument
       *[other] { $count } arguments
    }
dialog-open-copy = open this copy
dialog-open-other = Open another file…
dialog-read-only-title = Session open for reading only
prompt-open-title = Open a file
prompt-open-accept = Open
prompt-save-title = Save a copy
prompt-save-accept = Save
prompt-path = Path of the file
prompt-note = The system’s file dialog is not available. Type or paste the whole path.
prompt-folder-path = Path of the folder
prompt-folder-accept = Add
prompt-needs-path = Give a path.
notice-dismiss = Dismiss this message
notice-dismiss-key = Dismiss this message ({ $key })
notices = Messages
about-title = About
about-version = Version { $version }
release-age =
    { $months ->
        [0] less than a month ago
        [1] a month ago
       *[other] { $months } months ago
    }
about-purpose = A board of cursors that a group moves as it speaks, with no network and no account, in one readable file.
about-method = Method
about-licence = Licence
about-licence-text = Curseur is free software, under the MIT or the Apache 2.0 licence, as you prefer. The file THIRD-PARTY.txt of each package names what it is built from, with the licences.
about-font = Typeface
about-font-text = Inter, by Rasmus Andersson and its contributors, under the SIL Open Font Licence 1.1.
about-data = Your data
about-data-text = No data leaves this computer: no account, no usage statistics, no connection. A newer version would be where you found this one.
erased-told = It is erased from the session, its copies and its drafts. What was copied or sent elsewhere, and what a disk keeps of old files, is beyond Curseur’s reach.
prompt-list-title = List of actors to import
prompt-people-title = List of people to import
drop-what = Let go: a session opens, two are compared, a list is imported
drop-not-now = What was dropped is not opened: first answer what is asked, or take back the window that the room sees.
drop-too-many = Drop one session, two sessions to compare, or one list.
drop-list-needs-session = A list is imported into a session: open one first, then drop the list again.
dialog-list-dropped-title = Whom is this list of?
dialog-open-readings = What can still be read in this file
dialog-fuller-title = Another file of this session holds more
dialog-fuller-open = open this file
dialog-fuller-anyway = Open all the same
dialog-fuller-library = See in the library
