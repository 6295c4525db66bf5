"""Reading without a screen: lines in the order of the text, for screen readers and for other programs."""
