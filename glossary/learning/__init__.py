"""What the reader chose and knows: readings kept for a word, the status of each word, how much of an article is known."""
