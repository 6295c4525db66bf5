"""Choosing a translation engine, and saying that texts may be sent to it."""
