"""The ids of entities: from the folded canonical name and the kind, never from an order."""

import hashlib

from glossary.model import EntityKind

_DIGITS = 10


def entity_id(kind: EntityKind, key: str) -> str:
    """Return the id of an entity: its kind and ten hexadecimal digits of the key that all its spellings share."""
    digest = hashlib.sha256(f"{kind}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind.lower()}-{digest[:_DIGITS]}"
