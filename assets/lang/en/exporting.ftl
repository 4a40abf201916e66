# Writing the minutes, the pictures, the data.
export-stopped = Writing was stopped: no file was left.
export-no-format = This cannot be written in that format.
export-no-pillar = This pillar is no longer in the framework.
export-not-put-together = The document could not be put together. Nothing is lost: try another format.

export-what = What
export-as = Format
export-edition = Edition
export-place = File
export-browse = Browse…
export-write = Write the file
export-cancel = Close
export-width = Width in pixels
export-minutes = minutes
export-sheets = blank sheets for sub-groups
export-board = picture of the board
export-pillar = picture, { $pillar }
export-map = picture of the map of actors
export-workbook = workbook of all data
export-journal = journal of arguments
export-axes = axes and positions
export-actors = actors, grid I
export-ties = relations, grid II
export-preparation = preparation, { $name }
export-decisions = decisions
export-file-internal = { $kind }, INTERNAL
edition-shareable = shareable
edition-internal = internal
edition-key-shareable = S
edition-key-internal = I
edition-shareable-help = May leave the group: shareable texts are in it, not internal texts, words of minority positions or reasons for withdrawal.
edition-internal-help = Everything is in it, and each page says that it is internal.
export-names = Name people
export-names-in-words = Leave the names written in the texts
export-natures = Tell the natures of relations
export-told = yes
export-not-told = no
export-writing = Writing…
export-stopping = Stopping after the step under way…
export-stop = Stop
export-exists = A file bears this name already.
export-beside = Keep both
export-replace = Replace it
export-back = Choose another name
export-written =
    { $count ->
        [one] Written: { $paths }
       *[other] Written: { $paths }
    }
format-pdf = PDF to publish or print, for screen readers too
format-docx = Word document (DOCX), to edit
format-odt = LibreOffice document (ODT), to edit
format-html = Page to read or print (HTML), one file
format-svg = Drawing to enlarge without loss (SVG)
format-png = Picture (PNG)
format-xlsx = Workbook (XLSX)
format-csv-french = French spreadsheet (CSV, semicolons)
format-csv-international = International CSV (commas)
format-graphml = GraphML
format-gexf = GEXF
format-kumu = Tables for Kumu
format-gephi = Tables for Gephi
export-beside-session = In the folder of the session

# What to look at before sending.
export-look-nothing = Nothing to look at before sending.
export-look-title = To look at before sending
export-look-unrecognised =
    { $count ->
        [one] One voice not recognised, told without a name:
       *[other] { $count } voices not recognised, told without a name:
    }
export-look-masked =
    { $count ->
        [one] Someone named in the words, told as “[one person]”:
       *[other] People named in { $count } texts, told as “[one person]”:
    }
export-look-named =
    { $count ->
        [one] Someone named in the words, and left there:
       *[other] People named in { $count } texts, and left there:
    }
export-look-reached =
    { $count ->
        [one] A phone number or an address in the words, which is left out:
       *[other] Phone numbers or addresses in { $count } texts, which are left out:
    }
export-look-file =
    { $count ->
        [one] The name of a file among what supports arguments, which leaves as it is:
       *[other] { $count } names of files among what supports arguments, which leave as they are:
    }
export-look-absent =
    { $count ->
        [one] Someone noted absent spoke:
       *[other] People noted absent spoke, { $count } times:
    }
export-look-shared =
    { $count ->
        [one] One shareable text in all:
       *[other] { $count } shareable texts in all:
    }
export-look-more = and { $count } more
export-look-argument = no. { $number }
export-look-likely = { $of }, { $typed } ({ $person }?)
export-bearers = Name who sees to decisions
written-not-shown = The system could not open it. The file is written all the same: { $path }
