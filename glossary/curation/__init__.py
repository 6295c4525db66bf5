"""Looking after entries: what was changed, by whom; bringing versions together; merging, splitting, changing many."""
