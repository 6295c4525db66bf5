"""The chain of migrations of the glossary."""

from pathlib import Path

from corpus.store.migrate import Chain

GLOSSARY_CHAIN = Chain(
    name="glossary",
    folder=Path(__file__).with_name("migrations"),
    revisions=("glossary_0001",),
)
"""Every revision from the first to the newest."""
