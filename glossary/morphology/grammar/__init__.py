"""The forms of Arabic words: writing, clitics, endings, patterns, sound laws, romanisation."""
