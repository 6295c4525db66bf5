"""The chain of migrations of the glossary."""

from pathlib import Path

from sqlalchemy import Engine

from corpus.store.migrate import Chain
from glossary.memory.indexing import refresh_units
from glossary.store.refresh import refresh_forms


def _finish(engine: Engine) -> None:
    refresh_forms(engine)
    refresh_units(engine)


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
        "glossary_0008",
    ),
    finish=_finish,
)
"""Every revision from the first to the newest."""
