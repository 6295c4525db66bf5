"""The palette: commands, articles, terms and names, found by what one types in either language."""
