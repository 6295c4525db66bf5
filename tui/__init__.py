"""How it looks and answers: the command line, the typesetting, the screens."""
