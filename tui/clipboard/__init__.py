"""Ways to the clipboard: programs, the terminal itself, a file; knows no Textual."""
