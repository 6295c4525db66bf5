"""How the English is seen: how it keeps up with the Arabic, what of it is hidden, who wrote it."""
