"""What the user chose, and where things are kept."""
