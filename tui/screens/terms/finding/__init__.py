"""The screens that look for something in the library or the glossary: occurrences, candidates, duplicates, checks."""
