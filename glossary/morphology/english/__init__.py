"""English for Arabic words: senses put into words, derived words, expressions of several words."""
