"""The library: every article kept, searched while one types."""
