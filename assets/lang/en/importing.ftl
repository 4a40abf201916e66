# Importing or pasting a list of people or of actors, merging two actors, splitting one.
import-title-actors = Import a list of actors
import-title-people = Import a list of people
import-title-paste-actors = Paste a list of actors
import-title-paste-people = Paste a list of people
import-field-actors = List of actors
import-field-actors-hint = Paste here ({ $paste }) a table, or names, one a line
import-field-people = List of people
import-field-people-hint = Paste here ({ $paste }) a table, names, the recipients of an e-mail
import-field-help = What will be added is shown here before it is.
import-files = Lists (CSV, Excel, LibreOffice)
import-new = { $count } new
import-completed = { $count } completed
import-known = { $count } already here
import-left-out = { $count } left out
import-nameless =
    { $count ->
        [one] { $count } line without a name
       *[other] { $count } lines without a name
    }
import-above =
    { $count ->
        [one] { $count } line above the headings
       *[other] { $count } lines above the headings
    }
import-nobody = No actor in this list
import-no-people = Nobody in this list
import-people-new =
    { $count ->
        [one] { $count } person to add
       *[other] { $count } people to add
    }
import-people-completed =
    { $count ->
        [one] { $count } person to complete
       *[other] { $count } people to complete
    }
import-people-noted =
    { $count ->
        [one] attendance of { $count } person to note, sitting of { $date }
       *[other] attendance of { $count } people to note, sitting of { $date }
    }
import-unnoted =
    { $count ->
        [one] Whether { $count } person came is not noted: the session has no sitting yet.
       *[other] Whether { $count } people came is not noted: the session has no sitting yet.
    }
import-people-known = { $count } already here
import-people-again = { $count } twice in the list
import-people-left-out = { $count } left out
import-how = Letters: { $encoding } · columns separated by: { $separator } · lines read: { $count }
import-how-pasted = Columns separated by: { $separator } · lines read: { $count }
import-how-workbook = Sheet: { $sheet } · lines read: { $count }
import-read-otherwise = Wrong accents or columns?
import-encoding = Letters
import-separator = Columns separated by
import-sheet = Sheet
encoding-utf8 = UTF-8
encoding-utf16 = UTF-16
encoding-windows = Windows (Western Europe)
encoding-mac = Mac
separator-comma = comma
separator-semicolon = semicolon
separator-tab = tab
separator-bar = bar
separator-several = nothing: several a line
import-heads = Headings of the columns: { $row }
import-heads-caption = Headings of the columns
import-heads-none = No headings
import-heads-in = Line { $line }
import-column-is = { $column }: { $role }
import-role-name = Name
import-role-first-name = First name
import-role-left-out = Left out
import-more-columns =
    { $count ->
        [one] Show { $count } more column
       *[other] Show { $count } more columns
    }
import-more-unread =
    { $count ->
        [one] Show { $count } more cell not taken
       *[other] Show { $count } more cells not taken
    }
import-contacts = Left out: { $what }.
import-phones =
    { $count ->
        [one] { $count } phone number
       *[other] { $count } phone numbers
    }
import-mails =
    { $count ->
        [one] { $count } e-mail address
       *[other] { $count } e-mail addresses
    }
import-streets =
    { $count ->
        [one] { $count } postal address
       *[other] { $count } postal addresses
    }
import-unread-columns =
    { $count ->
        [one] One column is not taken: { $columns }.
       *[other] { $count } columns are not taken: { $columns }.
    }
import-column = column { $number }
import-column-holding = column { $number } (“{ $words }”)
quoted = “{ $text }”
import-unread = Not taken (line { $line }, { $column }): { $text }
import-lines =
    { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
import-no-name = (no name)
import-row-new = new
import-row-completed = completed
import-row-known = already here
import-row-left-out = left out
import-row-to-add = to add
import-row-to-complete = to complete
import-row-left-out-person = left out
import-row-there = already on the list
import-row-again = twice in the list, see line { $line }
import-row-nameless = not taken
import-row-above = not taken
import-part-short = Short name
import-part-level = Level
import-part-natures = Natures
import-part-circle = Circle
import-part-us = This is us
import-said = { $part }: { $value }
import-differs = { $part }: the session and the list differ
import-differs-in = { $actor }, { $part }
import-keep = Keep: { $value }
import-take = Take: { $value }
import-both = Both, one after the other
import-internal = The texts of a list are internal. The import can be undone like anything else. { $accept } imports.
import-people-internal = Names are internal. What is added can be undone like anything else. { $accept } adds.
import-accept-people =
    { $count ->
        [0] Nobody to add
        [one] Add { $count } person
       *[other] Add { $count } people
    }
import-accept-completed =
    { $count ->
        [one] Complete { $count } person
       *[other] Complete { $count } people
    }
import-accept-both = Add { $count }, complete { $completed }
import-accept =
    { $count ->
        [0] Nothing to import
        [one] Import { $count } actor
       *[other] Import { $count } actors
    }
sheet-empty = Nothing is written there.
sheet-workbook = This is a workbook, but it is damaged or too large to be read. Open it in the spreadsheet program, copy the list and paste it here.
sheet-locked = This document is protected by a password. Open it, copy the list and paste it here.
sheet-document = This is a word processor document (Word, LibreOffice). Open it, copy the list and paste it here.
sheet-slides = These are slides. Open them, copy the list and paste it here.
sheet-pdf = This is a PDF. Open it, copy the list and paste it here.
sheet-picture = This is a picture: the names in it cannot be read.
sheet-archive = This is a compressed archive. Take the list out of it first.
sheet-network = This is a network (GEXF, GraphML), not a list. The program that wrote it can save its nodes as CSV.
sheet-web-page = This is a web page. Open it in a browser, copy the table and paste it here.
sheet-cards = This is an address book (vCard). Save it as CSV from the mail program.
sheet-session = This is a session of Curseur, not a list. It is opened with “Open”.
sheet-data = This is data for programs (JSON, XML), not a list. Save it as CSV.
sheet-sound = This is a recording, sound or video.
sheet-program = This is a program.
sheet-not-text = This file is neither a text nor a workbook. A list is saved as CSV, XLSX or ODS.
sheet-too-many-rows = This list has more than { $most } lines: it is probably not the right one. Keep the lines you need and start again.
sheet-too-many-cells = Line { $line } has more than { $most } columns: it is probably no list of names.
sheet-open-quote = A quotation mark opened from line { $line } on is never closed: the rest of the file would be taken for one cell. Close it and start again.
merge-title = Merge “{ $name }” with another actor
merge-with = Other actor
merge-hint = First letters of its name
merge-none-found = No actor of that name
merge-alone = There is no other actor in this session.
merge-name = Which name stays?
merge-follow = The ties of “{ $gone }”, the arguments and the axes that cite it pass to “{ $kept }”.
merge-texts = What is written about both is put end to end. A text is internal as soon as one of the two is.
merge-own-tie = What was noted between the two disappears: { $said }.
merge-lost-name = the name “{ $name }”
merge-lost = Does not stay: { $what }.
merge-conflicts =
    { $count ->
        [one] One actor is not tied in the same way to both. Which relation stays?
       *[other] { $count } actors are not tied in the same way to both. Which relation stays for each?
    }
merge-option = { $said } (with { $name })
merge-undo = The merge can be undone like anything else ({ $key }).
merge-accept = Merge
split-title = Split “{ $name }” into two actors
split-what = A part becomes an actor of its own. Texts, arguments and axes stay with “{ $name }”.
split-name = Name of the new actor
split-short = Short name, if needed
split-taken = Another actor already has this name.
split-ties = Where does each tie go?
split-no-ties = No pair with this actor has been examined yet: there is no tie to share out.
split-tie = Tie with { $name }
split-stays = stays
split-goes = goes
split-both = both
split-key-stays = S
split-key-goes = G
split-key-both = B
split-keys = S stays · G goes · B both · ↑ ↓ from one tie to the next
split-undo = The split can be undone like anything else ({ $key }).
split-accept = Split
import-waits = The list is not added: it waits under “Paste a list…”.
