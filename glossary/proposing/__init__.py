"""What an entry can be given beside what was typed: look-up forms, plurals, a root; and the entries that are like it."""
