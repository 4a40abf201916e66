# Importing a list of actors, merging two actors, splitting one.
import-title = Import a list of actors
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
import-how = Letters: { $encoding } · columns parted by: { $separator } · lines read: { $count }
import-read-otherwise = Wrong accents or columns?
import-encoding = Letters
import-separator = Columns parted by
encoding-utf8 = UTF-8
encoding-utf16 = UTF-16
encoding-windows = Windows (Western Europe)
encoding-mac = Mac
separator-comma = comma
separator-semicolon = semicolon
separator-tab = tab
import-unread-columns =
    { $count ->
        [one] One column is not taken: { $columns }.
       *[other] { $count } columns are not taken: { $columns }.
    }
import-column = column { $number }
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
import-internal = The texts of a list are internal. The import can be undone like anything else.
import-accept =
    { $count ->
        [0] Nothing to import
        [one] Import { $count } actor
       *[other] Import { $count } actors
    }
sheet-empty = Nothing is written in this file.
sheet-workbook = This is a workbook (Excel, LibreOffice). Open it in the spreadsheet program, save the sheet as CSV, and import that file.
sheet-not-text = This file is no text. A spreadsheet program saves a list as CSV.
sheet-too-many-rows = This list has more than { $most } lines: it is probably no list of actors. Keep the lines you need and start again.
sheet-too-many-cells = Line { $line } has more than { $most } columns: the file is probably no list of actors.
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
split-no-ties = No pair with this actor has been examined yet: there is no tie to part.
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
