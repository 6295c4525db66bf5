"""Whether what a library keeps is whole, and what mends it."""
