# Writing the minutes, the pictures, the data.
export-stopped = Writing was stopped: no file was left.
export-no-format = This cannot be written in that format.
export-no-pillar = This pillar is no longer in the framework.
export-empty = This session has nothing to write there: no file was left.
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
export-agreement = commitments to sign
export-calendar = dates for calendars
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
edition-shareable-help = May leave the group: shareable texts are in it, not internal texts, words of minority positions or reasons for withdrawal.
edition-internal-help = Everything is in it, and each page says that it is internal.
export-names = Name people
export-names-in-words = Leave the names written in the texts
export-doubts = Leave what may be a name or an address
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
export-with-dates = The dates go beside it, in a calendar file (.ics).
export-written-sealed = Written: { $path }. A passphrase that is forgotten is lost: nobody will be able to open this file again.
export-written-with-dates = Written: { $path }, and the dates: { $dates }
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
format-ics = Calendar (ICS), which every calendar imports
export-beside-session = In the folder of the session

# What to look at before sending.
export-look-internal = Among ourselves: this file says what is internal. To keep, not to send.
export-look-nothing = Nothing to look at before sending.
export-look-sealed = All of it, what is internal too. For whoever has the passphrase, and nobody else.
export-look-title = To look at before sending
export-look-unrecognised =
    { $count ->
        [one] One voice not recognised, told without a name:
       *[other] { $count } voices not recognised, told without a name:
    }
export-look-doubtful =
    { $count ->
        [one] Perhaps a name or an address, to be read again as it leaves as it is:
       *[other] Perhaps names or addresses in { $count } texts, to be read again as they leave as they are:
    }
export-look-doubtful-masked =
    { $count ->
        [one] Perhaps a name or an address, which will not leave:
       *[other] Perhaps names or addresses in { $count } texts, which will not leave:
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
        [one] A phone number or an e-mail address in the words, which is left out:
       *[other] Phone numbers or e-mail addresses in { $count } texts, which are left out:
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

# A copy to hand over: the session, with nothing internal in it.
export-hand-over = copy to hand over, nothing internal
export-session = whole session, sealed
format-ron = Curseur session (RON)
format-sealed = Session sealed by a passphrase (AGE)
hand-over-mark = (copy to hand over)
hand-over-withdrawn = [withdrawn argument]
copy-title = Save a copy
copy-why = A copy to hand over is a session of its own: it can be given away and carried on elsewhere, and the original does not change.
copy-as-it-is =
    { $count ->
        [0] As it is
        [one] As it is (it holds one internal text)
       *[other] As it is (it holds { $count } internal texts)
    }
copy-hand-over = To hand over (nothing internal)
copy-moved-holds =
    { $count ->
        [one] This file holds one internal text. For a copy to hand over: { $keys }
       *[other] This file holds { $count } internal texts. For a copy to hand over: { $keys }
    }
left-title = Not in a copy to hand over:
left-nothing = Nothing internal in this session: the copy to hand over tells all of it.
left-actor-texts =
    { $count ->
        [one] one internal text on an actor
       *[other] { $count } internal texts on actors
    }
left-tie-texts =
    { $count ->
        [one] one internal text on a relation
       *[other] { $count } internal texts on relations
    }
left-ties =
    { $count ->
        [one] what ties two actors (one relation)
       *[other] what ties the actors ({ $count } relations)
    }
left-involvements =
    { $count ->
        [one] one part in deciding, not shared
       *[other] { $count } parts in deciding, not shared
    }
left-minority-words =
    { $count ->
        [one] the words of one minority position (the position stays)
       *[other] the words of { $count } minority positions (the positions stay)
    }
left-earlier =
    { $count ->
        [one] what an argument said before it was corrected
       *[other] what arguments said before { $count } corrections
    }
left-withdrawn =
    { $count ->
        [one] one withdrawn argument (its number stays)
       *[other] { $count } withdrawn arguments (their numbers stay)
    }
left-reviews =
    { $count ->
        [one] what a side said of its commitment
       *[other] what the sides said of their commitments ({ $count } times)
    }
left-voices =
    { $count ->
        [one] one named voice (its college, or nothing)
       *[other] { $count } named voices (their college, or nothing)
    }
left-named =
    { $count ->
        [one] one name of whoever acts, facilitates, validates or is to be asked
       *[other] { $count } names of those who act, facilitate, validate or are to be asked
    }
left-people =
    { $count ->
        [one] one person of the list, and whether they were there
       *[other] { $count } people of the list, and who was there
    }
left-in-words =
    { $count ->
        [one] one name, address or folder written in a text (the text stays)
       *[other] names, addresses or folders written in { $count } texts (the texts stay)
    }
left-strategy = { $count ->
    [one] one item of the strategy
   *[other] { $count } items of the strategy
}

# What is sealed by a passphrase.
seal-passphrase = Passphrase
seal-again = The same once more
seal-advice = At least { $fewest } characters: four or five unrelated words are easily remembered. Tell it in person, not on the way the file takes.
seal-too-short = Too short to seal by: at least { $fewest } characters.
seal-not-the-same = The two are not the same.
seal-lost = A passphrase that is forgotten is lost: nobody will be able to open this file again, neither you nor Curseur.
copy-not-sealed = Nothing is written: this is the name of a sealed file, and this copy would not be one. To seal: Export.
unseal-title = Open a sealed session
unseal-open = Open
unseal-opening = Opening…
unseal-place-why = It is open, and nothing is written. To change it, a copy of it has to be on the disk, which is not sealed: where does it go? The sealed file stays as it is.
unseal-place = Copy that is not sealed
unseal-keep = Save there and open
unseal-read = Read, write nothing
