"""The chain of migrations of the glossary."""

from pathlib import Path

from corpus.store.migrate import Chain
from glossary.store.refresh import refresh_forms

GLOSSARY_CHAIN = Chain(
    name="glossary",
    folder=Path(__file__).with_name("migrations"),
    revisions=(
        "glossary_0001",
        "glossary_0002",
        "glossary_0003",
        "glossary_0004",
        "glossary_0005",
        "glossary_0006",
        "glossary_0007",
    ),
    finish=refresh_forms,
)
"""Every revision from the first to the newest."""
