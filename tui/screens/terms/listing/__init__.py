"""The list of the glossary: its columns, its pages, what is selected in it and what is done with that."""
