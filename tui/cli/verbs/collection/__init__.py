"""The commands of `collection`, a module each."""
