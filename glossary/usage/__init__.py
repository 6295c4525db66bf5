"""The glossary put to use: where terms stand in the library, which are missing from it, which say the same."""
