"""Which reading of a word is meant: weights, a learned model, the words beside it, and how sure one may be."""
