"""`warraq memory`: the translations that are kept."""
