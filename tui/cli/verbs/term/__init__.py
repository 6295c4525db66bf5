"""`warraq term COMMAND`: the glossary, a module a command."""
