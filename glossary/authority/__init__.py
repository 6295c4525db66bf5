"""Names across articles as the reader rules them: one record an entity, and what the library says of each."""
