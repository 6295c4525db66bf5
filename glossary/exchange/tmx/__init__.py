"""TMX 1.4b: translation units, and glossaries kept in them."""
