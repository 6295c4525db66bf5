"""Terms of the glossary found in text, in whatever inflection they stand."""
