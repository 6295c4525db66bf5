"""`warraq entity COMMAND`: the names of the library, a module a command."""
