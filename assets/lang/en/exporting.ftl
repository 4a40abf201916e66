# Writing the minutes, the pictures, the data.
export-stopped = Writing was stopped: no file was left.
export-no-format = This is not written as such a file.
export-no-pillar = This pillar is no longer in the framework.
export-not-put-together = The document could not be put together. Nothing is lost: try another format.
