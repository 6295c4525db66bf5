"""The term base in the files of others: one module a format, all behind one port."""
