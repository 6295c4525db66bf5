"""Versions and copies of articles: found when one is added, kept in groups of which lists show one."""
