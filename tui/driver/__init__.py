"""What stands between Textual and the terminal: how Arabic is handed over, and how the terminal is given back."""
