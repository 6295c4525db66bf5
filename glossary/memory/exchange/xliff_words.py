"""What XLIFF 2 files say, and what we say in them (OASIS XLIFF 2.1, urn:oasis:names:tc:xliff:document:2.0)."""

import re

from glossary.model import PairStatus

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
ROOT = re.compile(r"<(?:[\w.-]+:)?xliff[\s>]")
ORIGIN = "origin"
"""The category of the note that names the engine or the author."""
UNKNOWN = "unknown"
"""What the note says where nobody is named."""
MACHINE = "warraq:machine"
"""The part of a state that says that nobody has looked at what an engine wrote."""
MISSING = "initial"
STATES = {PairStatus.MACHINE: "translated", PairStatus.EDITED: "reviewed", PairStatus.APPROVED: "final"}
"""The state of a segment by the status of its translation."""
