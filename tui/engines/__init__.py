"""The translation engines as this run may use them."""
