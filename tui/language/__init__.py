"""The language of the interface: its sentences, its numbers and its direction."""
