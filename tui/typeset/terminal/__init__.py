"""What a line becomes on its way to a terminal, by what that terminal does to Arabic itself."""
