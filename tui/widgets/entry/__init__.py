"""The rows of forms: lines, choices, what folds away, what is offered."""
