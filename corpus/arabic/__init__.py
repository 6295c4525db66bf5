"""Pure work on Arabic text: letters, normalised copies, words, sentences, stems."""
