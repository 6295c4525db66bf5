"""What Arabic words are made of and what they mean, offline."""
