erase-draft-first = First record or clear what is in the entry bar: an erasure also deletes drafts.
extract-save = Save the text
