"""Trains the tagger; no part of the program that is used."""
