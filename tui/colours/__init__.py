"""Colours that can be read, in terminals of many colours, of few and of none."""
