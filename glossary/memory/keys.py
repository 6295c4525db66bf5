"""By what a segment is found again."""

import hashlib

from corpus.arabic.normalise import bare, composed


def segment_key(source: str) -> str:
    """Return the hash of a segment as it is compared: NFC, no marks nor invisible characters, single spaces."""
    plain = bare(composed(source))
    return hashlib.sha256(" ".join(plain.split()).encode("utf-8", "surrogatepass")).hexdigest()
