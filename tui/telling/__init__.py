"""What is told in words and figures, by screens and on the command line alike."""
