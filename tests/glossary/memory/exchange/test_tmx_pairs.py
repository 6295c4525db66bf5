"""TMX files of other tools, and our own."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from glossary.errors import UnreadableFile
from glossary.memory.exchange.tmx_reading import tmx_pairs
from glossary.memory.exchange.tmx_writing import write_tmx
from glossary.model import Pair, PairStatus

DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #REQUIRED>
<!ELEMENT header (note | prop)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED segtype (block | paragraph | sentence | phrase) #IMPLIED
  changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)> <!ELEMENT note (#PCDATA)> <!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
"""
"""What TMX 1.4b demands of the elements that we write."""
ARABIC = "قال الوزير"


def file_of(*units, tool="x", version="1.4"):
    header = f'<header creationtool="{tool}" creationtoolversion="1" srclang="*all*" segtype="sentence" adminlang="en" datatype="x" o-tmf="x"/>'
    return f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="{version}">{header}<body>{"".join(units)}</body></tmx>'


def unit(*variants, said="", props=""):
    inside = "".join(f"<tuv {language}><seg>{text}</seg></tuv>" for language, text in variants)
    return f"<tu {said}>{props}{inside}</tu>"


def both(said="", props="", arabic=ARABIC, english="The minister said"):
    return unit(('xml:lang="ar-SA"', arabic), ('xml:lang="EN-GB"', english), said=said, props=props)


def read(content):
    faults = []
    data = content.encode() if isinstance(content, str) else content
    found = [each.pair for each in tmx_pairs(io.BytesIO(data), lambda line, sentence: faults.append((line, sentence)))]
    return found, faults


def written(pairs):
    stream = io.BytesIO()
    write_tmx(pairs, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "status", "origin"),
    [
        (both('changeid="mona" creationid="ali"'), PairStatus.EDITED, "mona"),
        (
            both('creationid="ali"', '<prop type="x-ConfirmationLevel">ApprovedSignOff</prop>'),
            PairStatus.APPROVED,
            "ali",
        ),
        (both("", '<prop type="x-Origin">MachineTranslation</prop>'), PairStatus.MACHINE, ""),
        (both('creationid="MT!"'), PairStatus.MACHINE, "MT!"),
        (both("", '<prop type="corrected">yes</prop>'), PairStatus.APPROVED, ""),
        (both("", '<prop type="x-status:SingleString">reviewed</prop>'), PairStatus.APPROVED, ""),
        (both("", '<prop type="x-anything">approved</prop>'), PairStatus.EDITED, ""),
    ],
)
def test_what_other_tools_say_of_trust_is_understood(content, status, origin):
    """Who made a unit, and whether it was approved or made by a machine, is read from what each tool writes."""
    (pair,), faults = read(file_of(content))

    assert (pair.source, pair.target, pair.status, pair.origin, faults) == (
        ARABIC, "The minister said", status, origin, [],
    )  # fmt: skip


def test_old_files_name_languages_and_moments_in_their_ways():
    """TMX 1.1 writes `lang`; OmegaT writes who and when at the English and tags within texts; both are read, UTF-16 too."""
    omegat = (
        f'<tu><tuv lang="AR"><seg>&lt;f0&gt;{ARABIC}&lt;/f0&gt;</seg></tuv>'
        '<tuv lang="en" changeid="mona" changedate="20190304T101112Z"><seg>&lt;f0&gt;The minister said&lt;/f0&gt;</seg></tuv></tu>'
    )
    content = file_of(omegat, tool="OmegaT", version="1.1").replace('<?xml version="1.0"?>', "")
    (pair,), faults = read(content.encode("utf-16"))

    assert (pair.source, pair.target, pair.origin, faults) == (ARABIC, "The minister said", "mona", [])
    assert pair.changed == datetime(2019, 3, 4, 10, 11, 12, tzinfo=UTC)


def test_codes_of_markup_and_wrapped_lines_are_no_text():
    """What stands in codes is left out, the words between them stay, and lines that an editor wrapped are joined."""
    (pair,), _ = read(
        file_of(both(english='The <bpt i="1">{\\b </bpt>minister<ept i="1">}</ept>\n      <hi>said</hi>'))
    )

    assert pair.target == "The minister said"


def test_utf8_is_read_as_such_whatever_is_declared():
    """A file that says another encoding than it is in is read as UTF-8 where it is that beyond doubt; names are on one line."""
    content = file_of(both('creationid="mo&#10;na&#x202e;"')).replace('"1.0"?', '"1.0" encoding="windows-1256"?')
    found = [read(content.encode(encoding))[0] for encoding in ("utf-8", "windows-1256")]

    assert [(pair.source, pair.origin) for (pair,) in found] == [(ARABIC, "mo na")] * 2


def test_every_english_text_is_a_translation_of_its_own():
    """A unit with several English texts is several translations; the same text twice is one; other languages are none."""
    variants = [('xml:lang="ar"', ARABIC), ('xml:lang="en-US"', "a"), ('xml:lang="en-GB"', "b"), ('xml:lang="en"', "a")]
    found, _ = read(file_of(unit(*variants, ('xml:lang="fr"', "c"))))

    assert [(pair.source, pair.target) for pair in found] == [(ARABIC, "a"), (ARABIC, "b")]


def test_what_lacks_a_language_is_told_with_its_line():
    """Units without Arabic, without English, or without both are left out, each with its line and the reason."""
    units = [unit(('xml:lang="ar"', ARABIC)), unit(('xml:lang="en"', "x")), unit(('xml:lang="de"', "y")), both()]
    found, faults = read(file_of("\n", "\n".join(units)))

    assert len(found) == 1
    assert [line for line, _ in faults] == [2, 3, 4]
    assert ["no English" in faults[0][1], "no Arabic" in faults[1][1], "but de" in faults[2][1]] == [True] * 3


def test_hostile_files_are_refused_and_damaged_ones_read_as_far_as_they_go():
    """Entities are refused before anything is expanded; a cut file and a giant unit cost only themselves."""
    bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body/></tmx>'
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        read(bomb)
    giant = both(english="x" * 4_100_000)
    found, faults = read(
        file_of(both(english="one"), giant, both(english="two")).removesuffix("</body></tmx>") + "<tu><tuv"
    )

    assert [pair.target for pair in found] == ["one", "two"]
    assert len(faults) == 2


TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from("\t\n<>&\"'ابت"), min_size=1
).filter(lambda text: bool(text.strip()))
MOMENT = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
NAME = st.text(st.characters(categories=("L", "N", "P")), min_size=1).map(str.strip).filter(bool)
PAIR = st.builds(Pair, TEXT, TEXT, NAME, st.sampled_from(PairStatus), MOMENT, engine=NAME | st.just(""))


@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(PAIR, max_size=3))
def test_our_own_files_bring_everything_back(pairs):
    """What is written is read again with its texts, origin, engine, status and moment, and is valid TMX 1.4."""
    content = written(pairs)
    found, faults = read(content)

    assert (found, [(each.changed, each.engine) for each in found]) == (
        pairs,
        [(each.changed, each.engine) for each in pairs],
    )
    assert faults == []
    assert etree.DTD(io.StringIO(DTD)).validate(etree.fromstring(content))


def test_a_file_says_what_its_units_are():
    """A unit of one sentence says so, one of several is a paragraph as the header says, and ids come along."""
    one, two = Pair("قال.", "He said.", "m", id="7"), Pair("قال. ومضى.", "He said. He went.", "m")
    root = etree.fromstring(written([one, two]))

    assert root.find("header").get("segtype") == "paragraph"
    assert [(each.get("segtype"), each.get("tuid")) for each in root.iter("tu")] == [("sentence", "7"), (None, None)]


def test_what_xml_cannot_hold_is_left_out():
    """Control characters and lone surrogates cost nothing but themselves."""
    (pair,), _ = read(written([Pair("ق\x00ال\ud800", "s\x1ba", "m\x01")]))

    assert (pair.source, pair.target, pair.origin) == ("قال", "sa", "m")


def test_the_arabic_again_is_no_english():
    """A unit whose English is its Arabic has not been translated, in a file of another tool."""
    found, faults = read(file_of(both(english=f" {ARABIC} "), both(arabic="2019", english="2019")))
    assert [pair.target for pair in found] == ["2019"]
    assert [sentence for _, sentence in faults] == ["The unit has no English text; it is left out."]
