"""Text to visual lines on a cell grid; knows no screen library and none of the other rooms."""
