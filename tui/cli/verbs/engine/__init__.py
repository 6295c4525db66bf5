"""`warraq engine`: the engines that translate, a module for each command."""
