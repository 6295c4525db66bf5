"""The migrations of the glossary tables, one module a revision."""
