"""What was written: articles, their blocks and words, keeping them and finding them."""
