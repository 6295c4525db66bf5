"""What an input line does to its text: where a caret can stand, what a key removes, what is let in, what is taken back."""
