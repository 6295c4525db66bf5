"""What the command line and the screens stand on: what is kept, what analyses texts, what is decided, each part opened when first asked for."""
