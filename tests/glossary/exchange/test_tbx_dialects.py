"""TBX as other tools write it."""

import io
from dataclasses import replace

import pytest

from glossary.errors import UnreadableFile
from glossary.exchange.port import Heading
from glossary.exchange.tbx.format import Tbx, Tbx2
from glossary.languages import language_of
from glossary.terminology import Definition, Extra, Relation, RelationKind, Status

V3 = 'xmlns="urn:iso:std:iso:30042:ed-2"'


def read(content):
    faults = []
    data = content.encode() if isinstance(content, str) else content
    found = list(Tbx().read(io.BytesIO(data), lambda line, sentence: faults.append((line, sentence))))
    return found, faults


def only(content):
    found, faults = read(content)
    assert faults == []
    assert len(found) == 1
    return found[0]


def dca(entry):
    return f'<tbx type="TBX-Basic" style="dca" xml:lang="en" {V3}><text><body>{entry}</body></text></tbx>'


def martif(entry, head=""):
    return f'{head}<martif type="TBX" xml:lang="en"><text><body>{entry}</body></text></martif>'


def written(concepts, form=Tbx):
    stream = io.BytesIO()
    form().write(concepts, stream, Heading())
    return stream.getvalue()


def test_an_entry_of_iate_is_read():
    """IATE: version 2, a document type that names a file, subjects in groups, reliability codes that are kept."""
    concept = only(
        martif(
            '<termEntry id="IATE-84"><descripGrp><descrip type="subjectField">1011</descrip></descripGrp>'
            '<langSet xml:lang="en"><tig><term>ceasefire</term><termNote type="termType">fullForm</termNote>'
            '<descrip type="reliabilityCode">9</descrip></tig></langSet>'
            '<langSet xml:lang="fr"><tig><term>cessez-le-feu</term></tig></langSet></termEntry>',
            '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n',
        )
    )
    assert concept.id == "IATE-84"
    assert concept.subjects == ("1011",)
    assert [(term.language, term.text, term.term_type) for term in concept.terms] == [
        ("en", "ceasefire", "fullForm"),
        ("fr", "cessez-le-feu", None),
    ]
    assert concept.terms[0].extras == (Extra("tbx", "term", '<descrip type="reliabilityCode">9</descrip>'),)


def test_an_entry_of_multiterm_is_read():
    """MultiTerm: languages in capitals, `ntig` beside `tig`, broken lines in texts, terms with their parts."""
    concept = only(
        martif(
            """<termEntry id="c7">
              <transacGrp><transac type="transactionType">origination</transac>
                <transacNote type="responsibility">Mona</transacNote><date>2019-03-04T10:11:12</date></transacGrp>
              <langSet xml:lang="AR"><descripGrp><descrip type="definition">اتفاق
                  مؤقت</descrip><admin type="source">قاموس</admin></descripGrp>
                <ntig><termGrp><term>هدنة</term><termNote type="partOfSpeech">Noun</termNote>
                  <termCompList type="lemma"><termComp>هدنة</termComp></termCompList></termGrp>
                  <descrip type="context">أعلنت الهدنة</descrip></ntig></langSet>
              <langSet xml:lang="EN"><tig><term>truce</term>
                <termNote type="Status">not recommended</termNote></tig></langSet></termEntry>"""
        )
    )
    arabic, english = concept.terms
    assert (arabic.language, arabic.text, arabic.part_of_speech, arabic.context) == (
        "ar",
        "هدنة",
        "NOUN",
        "أعلنت الهدنة",
    )
    assert (english.language, english.status) == ("en", Status.DEPRECATED)
    assert concept.definitions == (Definition("ar", "اتفاق مؤقت", "قاموس"),)
    assert concept.creator == "Mona"
    again = only(written([concept]))
    assert again == concept
    assert b'<langSec xml:lang="AR">' in written([concept])


def test_entries_of_weblate_and_pontoon_are_read():
    """Weblate, Pontoon: no namespace, regions of Arabic, terms that stay untranslated or are forbidden."""
    concept = only(
        martif(
            '<termEntry id="1"><descrip type="definition">The team</descrip>'
            '<langSet lang="en"><tig><term>Falcon</term><descrip type="Translation needed">No</descrip></tig></langSet>'
            '<langSet xml:lang="ar_SA"><tig><term>صقر</term><note from="translator">يبقى</note>'
            '<termNote type="administrativeStatus">forbidden</termNote></tig></langSet></termEntry>'
        )
    )
    english, arabic = concept.terms
    assert english.untranslated
    assert (arabic.language, arabic.forbidden, arabic.status, arabic.note) == ("ar", True, Status.DEPRECATED, "يبقى")
    assert concept.definitions == (Definition("en", "The team"),)
    assert only(written([concept])).terms[1].extras == arabic.extras


def test_elements_of_dct_are_read_as_categories():
    """DCT names each category by an element of a module; what has no field comes back as a category of DCA."""
    concept = only(
        f'<tbx type="TBX-Basic" style="dct" xml:lang="en" {V3} xmlns:min="http://www.tbxinfo.net/ns/min"'
        ' xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1">'
        "<min:subjectField>war</min:subjectField>"
        '<basic:crossReference target="c2">peace</basic:crossReference>'
        '<langSec xml:lang="en"><descripGrp><basic:definition>A stop.</basic:definition>'
        "<basic:source>Desk</basic:source></descripGrp><termSec><term>truce</term>"
        "<min:partOfSpeech>noun</min:partOfSpeech><basic:termLocation>menu</basic:termLocation>"
        "<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>"
        "</conceptEntry></body></text></tbx>"
    )
    assert concept.subjects == ("war",)
    assert concept.relations == (Relation(RelationKind.RELATED, "c2"),)
    assert concept.definitions == (Definition("en", "A stop.", "Desk"),)
    term = concept.terms[0]
    assert (term.status, term.part_of_speech) == (Status.ADMITTED, "NOUN")
    assert term.extras == (Extra("tbx", "term", '<termNote type="termLocation">menu</termNote>'),)


def test_what_has_no_field_is_written_at_its_place():
    """Elements that say nothing in a field of ours come back as they are, and elements with more than a field too."""
    entry = (
        '<conceptEntry id="c1"><admin type="customerSubset">ACME</admin>'
        '<xref type="xGraphic" target="https://example.org/a.png">a.png</xref>'
        '<langSec xml:lang="en"><note>of English</note><termSec><term>H<hi type="subscript">2</hi>O</term>'
        '<termNote type="partOfSpeech" id="p1">noun</termNote><termNote type="grammaticalNumber">mass</termNote>'
        '<termNote type="termLocation">menu</termNote></termSec></langSec></conceptEntry>'
    )
    concept = only(dca(entry))
    assert (concept.glossary, concept.terms[0].text, concept.terms[0].number) == ("ACME", "H2O", "mass")
    out = written([concept]).decode().replace("\n", "")
    for element in (
        '<admin type="customerSubset">ACME</admin>',
        '<xref type="xGraphic" target="https://example.org/a.png">a.png</xref>',
        '<langSec xml:lang="en"><note>of English</note>',
        '<term>H<hi type="subscript">2</hi>O</term>',
        '<termNote type="partOfSpeech" id="p1">noun</termNote>',
        '<termNote type="grammaticalNumber">mass</termNote>',
        '<termNote type="termLocation">menu</termNote>',
    ):
        assert out.count(element) == 1
    assert only(written([concept], Tbx2)) == concept


def test_a_field_that_was_changed_is_written_anew():
    """Where a field was changed since, what the file said of it is not written any more."""
    concept = only(
        dca(
            '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>x</term>'
            '<termNote type="partOfSpeech" id="p1">noun</termNote></termSec></langSec></conceptEntry>'
        )
    )
    changed = replace(concept, terms=(replace(concept.terms[0], part_of_speech="VERB"),))
    out = written([changed]).decode()
    assert '<termNote type="partOfSpeech">verb</termNote>' in out
    assert "noun" not in out


def test_references_lead_into_the_file():
    """A relation to a concept of the file is a reference, one to another concept a note; both come back."""
    first, second = read(
        dca(
            '<conceptEntry id="c1"><ref type="crossReference" target="c2">broader</ref>'
            '<langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>'
            '<conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>b</term></termSec></langSec></conceptEntry>'
        )
    )[0]
    whole, part = written([first, second]), written([first])
    assert b'target="c2"' in whole
    assert b'target="c2"' not in part
    assert read(part)[0] == [first]
    assert read(whole)[0] == [first, second]


def test_an_entry_without_terms_is_reported():
    """An entry that has no term is left out with its line, the others are read."""
    found, faults = read(
        martif(
            '\n<termEntry id="a"/>\n<termEntry id="b"><langSet xml:lang="en"><tig><term>b</term></tig></langSet></termEntry>'
        )
    )
    assert [each.id for each in found] == ["b"]
    assert [line for line, _ in faults] == [2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_encodings_are_told(encoding):
    """The byte order mark, the first bytes or the declaration tell the encoding."""
    declared = "windows-1256" if encoding == "cp1256" else encoding.removesuffix("-sig")
    entry = '<termEntry id="a"><langSet xml:lang="ar"><tig><term>هدنة</term></tig></langSet></termEntry>'
    content = martif(entry, f'<?xml version="1.0" encoding="{declared}"?>').encode(encoding)
    assert only(content).terms[0].text == "هدنة"
    assert Tbx().sniff(content[:4096])


def test_another_xml_file_is_refused():
    """A file of another kind is refused with what it is."""
    with pytest.raises(UnreadableFile, match="<html>"):
        read("<html><body/></html>")


@pytest.mark.parametrize("content", ["<langSec ", '<langSec xml:lang="1 2"/>', "<a>", "", "&x;", "<a/><b/>", "<note/>"])
def test_what_cannot_stand_in_a_file_is_kept_all_the_same(content):
    """An extra that is no XML, or none that the standard allows, comes back as it is and breaks nothing."""
    concept = only(
        dca('<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry>')
    )
    kept = replace(concept, terms=(replace(concept.terms[0], extras=(Extra("tbx", "term", content),)),))
    assert only(written([kept])) == kept


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("AR", "ar"), ("ar_SA", "ar"), ("ara", "ar"), ("English (US)", "en"), ("zh_hant", "zh-Hant"), ("pt-br", "pt-BR")],
)
def test_languages_are_told(theirs, ours):
    """Languages are read as tags, whatever their case and separators, and those that are shown without a region."""
    assert language_of(theirs) == ours


def test_what_is_no_language_is_reported():
    """Terms of something that is no language are kept, and it is said."""
    found, faults = read(
        martif('<termEntry id="b"><langSet xml:lang="?!"><tig><term>b</term></tig></langSet></termEntry>')
    )
    assert found[0].terms[0].language == "und"
    assert "?!" in faults[0][1]


@pytest.mark.parametrize("own", ["c1", "7", "a b", "ع 1", "0190a1b2-0000-7000-8000-000000000001"])
def test_ids_come_back(own):
    """An id that XML does not allow is written in another way and read as it was."""
    concept = only(
        dca('<conceptEntry id="x"><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry>')
    )
    assert only(written([replace(concept, id=own)])).id == own


@pytest.mark.parametrize(
    ("told", "status", "lines"),
    [
        ("Do not use", Status.DEPRECATED, []),
        ("notRecommended", Status.DEPRECATED, []),
        ("supersededTerm-admin-sts", Status.SUPERSEDED, []),
        ("rejected", Status.PREFERRED, [2]),
    ],
)
def test_no_term_is_preferred_without_a_word(told, status, lines):
    """A status of other words is understood, or told with its line: the term would pass for a preferred one."""
    note = f'<termNote type="Status">{told}</termNote>'
    found, faults = read(
        martif(f'\n<termEntry><langSet xml:lang="en"><tig><term>x</term>{note}</tig></langSet></termEntry>')
    )
    assert ([term.status for term in found[0].terms], [line for line, _ in faults]) == ([status], lines)
    assert note in found[0].terms[0].extras[0].content
