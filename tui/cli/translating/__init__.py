"""Articles put into English on the command line."""
