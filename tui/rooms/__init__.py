"""The screens that stay open, how one goes from one to the other, and back."""
