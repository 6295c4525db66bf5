"""Training of the weights that tell names from common words; nothing of it is imported while warraq runs."""
