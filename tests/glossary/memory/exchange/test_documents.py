"""An article beside its English, as documents."""

import base64
import hashlib
import io
import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from corpus.arabic.tokenise import tokens
from corpus.model import Article, Block, BlockKind
from corpus.paragraphs import paragraphs
from glossary.errors import UnreadableFile
from glossary.memory.exchange.as_html import write_html
from glossary.memory.exchange.as_markdown import write_markdown
from glossary.memory.exchange.bilingual import Bilingual, Layout, Only, Row, bilingual, bilingual_shape
from glossary.memory.exchange.xliff_reading import xliff_pairs
from glossary.memory.exchange.xliff_writing import write_xliff
from glossary.model import Pair, PairStatus
from glossary.translate.port import Wording

MACHINE, EDITED, APPROVED = PairStatus
HOSTILE = "قال <script>alert(1)</script> & \u202eevil</style>\x00\x1b[2J ![x](data:image/png;base64,AA) | `x`"
X = "{urn:oasis:names:tc:xliff:document:2.0}"
TWO = "وصل الوفد إلى باماكو يوم 3 مايو. وغادر بعد ذلك."


@pytest.fixture
def article():
    return paragraphs("\n".join([TWO, HOSTILE, "قال الوزير إن العمل انتهى.", "مضى."]))


@pytest.fixture
def document(article):
    pairs = {
        0: Pair(TWO, "The delegation came to Bamako on May 3. After that it left.", "google", MACHINE),
        1: Pair(HOSTILE, f"{HOSTILE}\ud800", "<b>me</b>", EDITED, engine="google"),
        2: Pair("", "The minister said the work was done.", "mona", APPROVED),
    }
    return bilingual(article, pairs, terms={2: [Wording("الوزير", "minister")]})


def written(write, document, *options, **named):
    stream = io.BytesIO()
    write(document, stream, *options, **named)
    return stream.getvalue()


def test_a_document_shows_what_is_trusted_enough(article, document):
    """All, those a person edited, or approved ones are shown; the rest is missing, and the summary counts them."""
    pairs = {row.block.index: row.pair for row in document.rows if row.pair}
    shown = {only: [row.pair is not None for row in bilingual(article, pairs, only).rows] for only in Only}

    assert document.summary == "3 of 4 paragraphs are translated (1 machine, 1 edited, 1 approved)."
    assert shown == {
        Only.ALL: [True, True, True, False],
        Only.EDITED: [False, True, True, False],
        Only.APPROVED: [False, False, True, False],
    }
    assert document.rows[1].credit == "<b>me</b>, after google, edited"
    assert [each["en"] is None for each in bilingual_shape(document)["blocks"]] == [False, False, False, True]


@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("layout", Layout)
def test_a_page_needs_and_does_nothing_else(document, paper, layout):
    """A page has no script, link or picture, its policy allows its own style alone, and hostile text is only text."""
    content = written(write_html, document, layout, paper=paper)
    page = html.document_fromstring(content)
    style = page.findtext(".//style")
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")

    assert {each.tag for each in page.iter()} <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "section",
        "div",
        "p",
        "h1",
        "h2",
        "bdi",
        "ul",
        "li",
    }
    assert not any(name.startswith(("on", "src", "href", "style")) for each in page.iter() for name in each.attrib)
    assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not re.search(rb"[\x00-\x08\x0b-\x1f]", content)
    assert page.body.get("class") == layout.value
    shown = [each.text_content() for each in page.findall(".//div[@lang='en']")]
    assert "alert(1)" in shown[1]
    assert "<b>me</b>" in shown[1]
    assert shown[3] == "[not translated]"
    assert [each.get("dir") for each in page.findall(".//section/div")] == ["rtl", "ltr"] * 4
    assert page.find(".//ul[@class='terms']").text_content() == "الوزير: minister"


def test_a_running_title_cannot_end_its_style(document):
    """The title on every sheet is a string of CSS in which everything but letters is spelt out."""
    from dataclasses import replace

    odd = replace(document, article=replace(document.article, title='a"} </style><script>x\n\\'))
    style = html.document_fromstring(written(write_html, odd, paper=True)).findtext(".//style")

    assert "<" not in style
    assert r'content: "a\22 \7d \20 \3c \2f style' in style


def test_markdown_runs_right_to_left_where_it_is_arabic(document):
    """The Arabic stands in blocks that say their direction; nothing in a text becomes markup; tables have no blank lines."""
    stacked = written(write_markdown, document).decode()
    columns = written(write_markdown, document, Layout.COLUMNS).decode()

    assert stacked.count('<div dir="rtl" lang="ar">\n\n') == 4
    assert "*not translated*" in stacked
    assert not re.search(r"(?<!\\)<(?!/?(div|sub)\b)", stacked)
    assert "\\!\\[x\\]" in stacked or "!\\[x\\]" in stacked
    table = columns[columns.index("<table>") :]
    assert "\n\n" not in table
    assert set(re.findall(r"<(\w+)", table)) == {"table", "tr", "td", "span", "em", "br", "sub"}


def test_xliff_has_a_unit_for_each_block_and_a_segment_for_each_sentence(document):
    """The file is XLIFF 2.1 as its rules have it: ids, order, states with their targets, languages, terms, spelt-out controls."""
    root = etree.fromstring(written(write_xliff, document))
    file = root.find(f"{X}file")
    units = file.findall(f"{X}unit")

    assert (root.get("version"), root.get("srcLang"), root.get("trgLang"), file.get("srcDir")) == (
        "2.1", "ar", "en", "rtl",
    )  # fmt: skip
    assert len({each.get("id") for each in units}) == len(units) == 4
    for unit in units:
        tags = [etree.QName(each).localname for each in unit]
        order = [("glossary", "notes", "segment", "ignorable").index(tag) for tag in tags]
        assert [min(each, 2) for each in order] == sorted(min(each, 2) for each in order)
        ids = [each.get("id") for each in unit.findall(f"{X}segment")]
        assert len(set(ids)) == len(ids) > 0
        for segment in unit.findall(f"{X}segment"):
            assert segment.get("state") in ("initial", "translated", "reviewed", "final")
            assert (segment.find(f"{X}target") is not None) == (segment.get("state") != "initial")
    assert [each.get("state") for each in units[0].findall(f"{X}segment")] == ["translated", "translated"]
    assert [[each.get("hex") for each in units[1].iter(f"{X}cp")], units[3][0].get("state")] == [
        ["0000", "001B", "0000", "001B", "D800"], "initial",
    ]  # fmt: skip
    assert [each.text for each in units[2][0].iter() if each.text] == ["الوزير", "minister"]


def test_xliff_brings_the_translations_back(document):
    """Every translation is read again with its text, origin and status, whatever its sentences; the missing one is passed over."""
    faults = []
    found = [
        each.pair for each in xliff_pairs(io.BytesIO(written(write_xliff, document)), lambda *each: faults.append(each))
    ]

    assert [(pair.source, pair.target, pair.origin, pair.status) for pair in found] == [
        (row.block.text, row.pair.target, row.pair.origin, row.pair.status) for row in document.rows if row.pair
    ]
    assert faults == []


def test_a_unit_that_is_half_translated_is_told():
    """A sentence without English costs its unit, with the line; a unit that nobody has begun is no fault."""
    begun = "<segment><source>قال.</source><target>He said.</target></segment><segment><source>مضى.</source></segment>"
    content = f'<xliff version="2.1" srcLang="ar" trgLang="en"><file>\n<unit>{begun}</unit><unit><segment><source>x</source></segment></unit></file></xliff>'
    faults = []

    assert list(xliff_pairs(io.BytesIO(content.encode()), lambda *each: faults.append(each))) == []
    assert faults == [(2, "The unit has a sentence without English; it is left out.")]


@pytest.mark.parametrize(("english", "faults"), [("قال.", []), ("He said.", [2])])
def test_arabic_in_the_place_of_the_english_is_none(english, faults):
    """A tool that writes the source where nobody translated has translated nothing; a number is the same in both languages."""
    copied = f"<segment><source>قال.</source><target>{english}</target></segment><segment><source>مضى.</source><target> مضى. </target></segment>"
    year = "<segment><source>2019</source><target>2019</target></segment>"
    content = f'<xliff version="2.1" srcLang="ar" trgLang="en"><file>\n<unit>{copied}</unit><unit>{year}</unit></file></xliff>'
    told = []
    found = [each.pair.target for each in xliff_pairs(io.BytesIO(content.encode()), lambda line, _: told.append(line))]
    assert (found, told) == (["2019"], faults)


SIGNS = st.characters(exclude_categories=("Cn",)) | st.sampled_from("ابتجد.؟!3 \t\n<&>\x00\x1b\u202e")
ANY_TEXT = st.lists(
    st.text(SIGNS, min_size=1) | st.sampled_from(["قال الوفد 3. ", "He came. ", "BBC "]), min_size=1, max_size=6
)


def without_arabic(text):
    return "".join("x" if tokens(sign) else sign for sign in text)


@settings(max_examples=60, deadline=None)
@given(source=ANY_TEXT.map("".join), target=ANY_TEXT.map("".join).map(without_arabic))
@example("0A. 0 ", ". 0")
def test_xliff_brings_any_text_back(source, target):
    """Whatever stands in a paragraph and its English comes back as it was, however many segments it was cut into."""
    assume(source.strip() and target.strip() and any(sign.isalpha() for sign in source))
    block = Block(0, BlockKind.PARAGRAPH, source, 0, len(source))
    pair = Pair(source, target, "mona", PairStatus.EDITED)
    content = written(
        write_xliff, Bilingual(Article("0" * 12, "x", False, source, True, (block,)), (Row(block, pair),))
    )
    faults = []
    found = [each.pair for each in xliff_pairs(io.BytesIO(content), lambda *each: faults.append(each))]

    assert (found, faults) == ([pair], [])


@pytest.mark.parametrize("said", ['version="1.2"', 'version="2.0" srcLang="en" trgLang="ar"'])
def test_other_xliff_is_refused(said):
    """XLIFF 1.2, and what is translated from another language, is refused in a sentence."""
    with pytest.raises(UnreadableFile):
        list(xliff_pairs(io.BytesIO(f"<xliff {said}><file><unit/></file></xliff>".encode()), lambda *_: None))
