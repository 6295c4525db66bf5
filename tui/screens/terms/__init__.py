"""The glossary's screens: the list with its entries, and the form."""
