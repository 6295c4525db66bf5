"""What is filled into the form of an entry, without a screen: fields, texts for them, checks."""
