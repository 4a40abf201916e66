# The pictures of the board and of the map.
picture-title = { $of }: { $title }, { $date }
picture-board = The board
picture-minority = minority position
picture-examined = examined pair
picture-pair = { $one } and { $other }: examined pair
picture-too-large = The picture is too large for this computer’s memory. Choose a smaller width.
picture-not-drawn = The picture could not be drawn. Save it as SVG.
