"""The XML that MultiTerm itself writes."""

import pytest

from glossary.exchange.port import format_of_file
from glossary.terminology import Definition, Status
from tests.glossary.exchange.test_tbx_dialects import only, written

ENTRY = """<?xml version="1.0" encoding="UTF-16"?>
<mtf><conceptGrp><concept>17</concept><system type="entryClass">3</system>
 <transacGrp><transac type="origination">mona</transac><date>2019-03-04T10:11:12</date></transacGrp>
 <descripGrp><descrip type="Subject">law</descrip></descripGrp>
 <languageGrp><language type="Arabic" lang="AR-SA"/>
  <descripGrp><descrip type="Definition">مكان
    القضاء</descrip><descripGrp><descrip type="Source">قاموس</descrip></descripGrp></descripGrp>
  <termGrp><term>محكمة</term><descripGrp><descrip type="Gender">f</descrip></descripGrp></termGrp></languageGrp>
 <languageGrp><language type="English"/><termGrp><term>court</term></termGrp>
  <termGrp><term>tribunal</term><descripGrp><descrip type="Status">Deprecated</descrip></descripGrp></termGrp></languageGrp>
</conceptGrp></mtf>"""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_an_entry_of_multiterm_is_read(encoding):
    """Entries, languages, terms, their fields and who made them when are read as those of TBX are, and written as TBX."""
    content = ENTRY.replace("UTF-16", encoding).encode(encoding)
    assert format_of_file("termbase.xml", content[:4096]).name == "tbx"
    concept = only(content)
    assert (concept.id, concept.subjects, concept.creator, concept.created.year) == ("17", ("law",), "mona", 2019)
    assert concept.definitions == (Definition("ar", "مكان القضاء", "قاموس"),)
    assert [(term.language, term.text, term.gender, term.status) for term in concept.terms] == [
        ("ar", "محكمة", "feminine", Status.PREFERRED),
        ("en", "court", None, Status.PREFERRED),
        ("en", "tribunal", None, Status.DEPRECATED),
    ]
    again = only(written([concept]))
    assert (again.terms, again.definitions, again.created) == (concept.terms, concept.definitions, concept.created)
