"""What may be asked of the glossary: a small query language, its fields, and the orders of a list."""
