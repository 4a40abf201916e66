# The command line.
cli-about = A board of cursors that a group moves as it speaks
cli-about-check = Check that session files are sound
cli-about-show = Write all of a session as readable text: territory, board, journal, actors; for its owner, not to be passed on
cli-heading-usage = Usage:
cli-heading-commands = Commands:
cli-heading-arguments = Arguments:
cli-heading-options = Options:
cli-usage =
    curseur [OPTIONS] [FILE]
    { "  " }curseur [OPTIONS] check|show|compare|export|join <FILE>...
    { "  " }curseur [OPTIONS] list [FOLDER]...
cli-usage-check = curseur check [OPTIONS] <FILE>...
cli-usage-show = curseur show [OPTIONS] <FILE>
cli-name-file = FILE
cli-name-folder = FOLDER
cli-help-file = The session to open; without a file, the start screen
cli-help-check-files = The files to check
cli-help-show-file = The session to print
cli-help-lang = The language: fr or en (without this option, the system’s)
cli-help-sessions = The folder where sessions are kept
cli-help-help = Show this help
cli-help-version = Show the version
cli-after =
    Exit code: 0 when all is well, 1 when a file is damaged,
    2 when the request cannot be understood or a file is not there.
cli-error = curseur: { $message }
cli-see-help = To see what Curseur understands: { $command }
cli-on-file =
    { $message }
    { "  " }{ $path }
cli-unknown-option = there is no option { $option }
cli-unknown-option-similar = there is no option { $option }; did you mean { $similar }?
cli-unexpected = { $argument } is one too many; one session opens at a time
cli-value-missing = a value is missing after { $option }
cli-value-unknown = { $option } does not know “{ $value }”; choose { $valid }
cli-value-or = { $first } or { $second }
cli-value-refused = { $option } takes no value
cli-twice = { $option } can be given only once
cli-file-needed = a file is missing after “{ $command }”
cli-file-and-command = “{ $command }” goes before the file { $path }
cli-not-text = { $option } has characters that cannot be read
cli-not-understood = this request cannot be understood
cli-not-a-folder = This is not a folder. Name the one where sessions are kept.
cli-output-failed = The text could not be written to its end. Check the room on the disk, then try again.
cli-sound = sound
cli-about-export = Write the minutes, the pictures or the data of a session
cli-usage-export = curseur export <FILE> --to <PATH> [OPTIONS]
cli-name-path = PATH
cli-name-what = WHAT
cli-name-format = FORMAT
cli-help-export-file = The session
cli-help-to =
    The file to write; its ending says the format:
    pdf, docx, odt, html, xlsx, csv, svg, png,
    graphml, gexf, ics, ron, ron.age
cli-help-what =
    What is wanted: minutes, sheets, agreement, calendar,
    hand-over, session, board, eco, soc, env, gov, map,
    workbook, journal, observations, types, axes, actors,
    ties, decisions
cli-help-as =
    The format, where the ending does not tell:
    csv-fr, csv, gephi, kumu, sealed…
cli-help-internal = Internal edition: everything, also what is not to be passed on
cli-help-names = Name people; else their college
cli-help-bearers = Name the people who see to decisions
cli-help-names-in-words = Leave the names of people written in the texts
cli-help-hide-doubts = Leave out also what may be a name or an address
cli-help-natures = Tell the nature and the object of relations
cli-help-width = The width of a PNG picture, in pixels, from 200 to 8000
cli-help-replace = Replace the file if it exists
cli-after-export =
    Without --what: the minutes as pdf, docx, odt or html, the board as svg or png, the workbook
    as xlsx, the journal as csv, the ties as graphml or gexf, the dates as ics,
    a copy to hand over as ron: the session with nothing internal in it; what it lacks is said.
    The same as ron.age, sealed by a passphrase; with --what session, the whole session.
    The paths written are printed.
cli-exists = A file bears this name already. Choose another one, or add --replace to replace it.
cli-ending-unknown = “.{ $ending }” tells no known format; end the name with { $endings }, or add --as
cli-doubts-or-names = --hide-doubts leaves out what may be a name: it does not go with --names, --names-in-words or --internal, which keep them.
cli-what-unknown = --what does not know “{ $what }”; choose among { $all }
cli-not-as = this cannot be written in that format; choose { $formats }
cli-to-needed = “--to” and the file to write are missing after “{ $command }”
cli-number-needed = { $option } takes a whole number from { $least } to { $most }, not “{ $value }”
cli-help-compare-internal = Also tells what ties the actors, and every question: for the group
man-title = Curseur manual
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-arguments = ARGUMENTS
man-options = OPTIONS
man-commands = COMMANDS
man-exit = EXIT STATUS
man-files = FILES
man-settings = The settings. Removing the program leaves them; they hold no session.
cli-help-passphrase-file =
    The file whose first line is the passphrase, or - for what
    is piped in; without this option it is asked for
cli-passphrase = Passphrase:
cli-passphrase-again = The same once more:
cli-passphrase-of = Passphrase of { $path }:
cli-passphrase-needed = The passphrase is needed, and no terminal asks for it. Give it by --passphrase-file.
cli-passphrase-unread = no passphrase can be read from { $path }
