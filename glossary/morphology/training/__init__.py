"""Trains the model that ranks readings; run by `make models`, never imported while reading."""
