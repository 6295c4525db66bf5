"""Which columns of a mapping terms of regions stand in."""

import io

import pytest

from glossary.exchange.port import Heading
from glossary.exchange.tables.tabular import Csv
from glossary.languages import kept_as
from glossary.terminology import Concept, Definition, Status, Term

DOOR = Concept(
    "",
    (
        Term("", "ar", "باب", note="n", extras=(kept_as("ar-SA"),)),
        Term("", "en", "door", extras=(kept_as("en-US"),)),
        Term("", "en", "gate", Status.DEPRECATED, forbidden=True),
        Term("", "fr-CA", "porte"),
    ),
    definitions=(Definition("ar-SA", "مدخل"),),
)


@pytest.mark.parametrize(
    ("mapping", "row"),
    [
        ({"Arabic": "ar", "English": "en"}, "باب,door|gate"),
        (
            {"Arabic": "ar", "n": "ar.note", "English": "en", "Status": "en.status"},
            "باب,n,door|gate,preferred|deprecated",
        ),
        ({"Arabic": "ar", "American": "en-us", "English": "en"}, "باب,door,gate"),
        ({"Saudi": "ar-SA", "Arabic": "ar", "French": "fr"}, "باب,,porte"),
        ({"What it is": "ar.definition"}, "مدخل"),
        ({"Egyptian": "ar-EG"}, ""),
    ],
)
def test_a_term_of_a_region_stands_in_the_nearest_column(mapping, row):
    """A term of `ar-SA` stands in `ar`, with what is said of it, unless a column is wanted for the region."""
    stream = io.BytesIO()
    Csv(mapping).write([DOOR], stream, Heading())
    assert stream.getvalue().decode().splitlines()[1].strip('"') == row
