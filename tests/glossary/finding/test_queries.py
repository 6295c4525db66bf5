"""What queries find, on both engines alike."""

import random
import re
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from corpus.store.engine import write
from glossary.errors import UnclearQuery, UnknownConcept
from glossary.finding.orders import Order
from glossary.store.forms import folded_form
from glossary.store.tables import concepts
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Level, MatchMode, Relation, RelationKind, Stage, Status, Term
from tests.benchmarks.misspelt import misspelt

TARGET = "01980d1e-0000-7000-8000-000000000009"
ARTICLE = "01980d1e-0000-7000-8000-000000000007"


def ar(text, *args, **fields):
    return Term("", "ar", text, *args, **fields)


def en(text, *args, **fields):
    return Term("", "en", text, *args, **fields)


GLOSSARY = (
    Concept(
        "",
        (ar("حُكومة", part_of_speech="NOUN", root="ح ك م"), en("government")),
        subjects=("Politics",),
        definitions=(Definition("en", "Those who rule a country.", "Handbook"),),
        stage=Stage.APPROVED,
        glossary="agency",
        qid="Q7188",
    ),
    Concept(
        "",
        (ar("محكمة", root="حكم", gender="feminine"), en("court"), en("tribunal", Status.DEPRECATED)),
        subjects=("Law", "Politics"),
        note="تُراجَع مع القاضي",
        links=("https://example.org/court",),
    ),
    Concept(
        "",
        (ar("الجيش الوطني", Status.DEPRECATED, geography="EG", context="انتشر الجيش."), en("national army")),
        subjects=("Military history",),
        relations=(Relation(RelationKind.BROADER, TARGET),),
        stage=Stage.OBSOLETE,
    ),
    Concept(
        "",
        (ar("هدنة", forbidden=True, note="Never in headlines", article=ARTICLE), en("cease-fire", source="Reuters")),
        subjects=("Military",),
    ),
    Concept("", (ar("نظام GPS", untranslated=True, match=MatchMode.EXACT, plurals=("أنظمة",)),)),
    Concept("", (en("briefing", register="neutral", number="singular", term_type="fullForm"),)),
)


@pytest.fixture
def base(engine):
    base = TermBase(engine, "Salma Haddad")
    base.add_all(GLOSSARY[:3])
    other = TermBase(engine, "karim")
    other.add_all(GLOSSARY[3:])
    return base


def names(found):
    return {concept.terms[0].text for concept in found}


COURT, ARMY, TRUCE, GPS, BRIEFING, GOVERNMENT = "محكمة", "الجيش الوطني", "هدنة", "نظام GPS", "briefing", "حُكومة"
ALL = {COURT, ARMY, TRUCE, GPS, BRIEFING, GOVERNMENT}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("status:deprecated", {COURT, ARMY}),
        ("status:deprecated lang:ar", {ARMY}),
        ("lang:ar -status:deprecated", {COURT, TRUCE, GPS, GOVERNMENT}),
        ("-status:deprecated", {TRUCE, GPS, BRIEFING, GOVERNMENT}),
        ("status:deprecated lang:en court", set()),
        ("status:deprecated lang:en tribunal", {COURT}),
        ("tribunal status:preferred", set()),
        ("stage:obsolete", {ARMY}),
        ("stage:draft,obsolete", {COURT, ARMY, TRUCE, GPS, BRIEFING}),
        ("subject:politics", {GOVERNMENT, COURT}),
        ("subject:military", {TRUCE}),
        ("subject:milit", {TRUCE, ARMY}),
        ("subject:history", {ARMY}),
        ("subject:cooking", set()),
        ("-subject:politics", {ARMY, TRUCE, GPS, BRIEFING}),
        ("glossary:agency", {GOVERNMENT}),
        ('glossary:""', ALL - {GOVERNMENT}),
        ("author:haddad", {GOVERNMENT, COURT, ARMY}),
        ("creator:karim", {TRUCE, GPS, BRIEFING}),
        ("changed:>2020", ALL),
        ("changed:<2020", set()),
        ("created:today", ALL),
        ("pos:noun", {GOVERNMENT}),
        ("type:full", {BRIEFING}),
        ("register:neutral", {BRIEFING}),
        ("number:singular", {BRIEFING}),
        ("gender:feminine", {COURT}),
        ("match:exact", {GPS}),
        ("geography:eg", {ARMY}),
        ("root:حكم", {GOVERNMENT, COURT}),
        ("root:ح-ك-م pos:noun", {GOVERNMENT}),
        ("note:تراجع", {COURT}),
        ("note:القاضى", {COURT}),
        ("note:headlines", {TRUCE}),
        ("-note:headlines", ALL - {TRUCE}),
        ("definition:country", {GOVERNMENT}),
        ("definition:en", set()),
        ("source:handbook", {GOVERNMENT}),
        ("source:reuters", {TRUCE}),
        ("context:انتشر", {ARMY}),
        (f"article:{ARTICLE}", {TRUCE}),
        ("qid:q7188", {GOVERNMENT}),
        ("link:example.org", {COURT}),
        ("lang:en -lang:ar", ALL - {GPS}),
        ("has:arabic", ALL - {BRIEFING}),
        ("-has:english", {GPS}),
        ("forbidden:yes", {TRUCE}),
        ("forbidden:no", ALL),
        ("untranslated:yes", {GPS}),
        ("has:definition", {GOVERNMENT}),
        ("-has:definition", ALL - {GOVERNMENT}),
        ("has:note", {COURT, TRUCE}),
        ("has:plural", {GPS}),
        ("has:relation", {ARMY}),
        ("has:subject -has:qid", {COURT, ARMY, TRUCE}),
        ("حكومة government", {GOVERNMENT}),
        ("حكومة court", {COURT}),
        ("هدنة court", set()),
        ("نظام GPS", {GPS}),
        ("حكومة or court", {GOVERNMENT, COURT}),
        ("(حكومة or هدنة) -subject:politics", {TRUCE}),
        ("-government", ALL - {GOVERNMENT}),
        ("-gov", ALL),
        ('"الجيش الوطني"', {ARMY}),
        ('"الوطني الجيش"', set()),
        ('"national army"', {ARMY}),
        ('"جيش"', set()),
        ("م*مة", {COURT}),
        ("مح?مة", {COURT}),
        ("مح؟مة", {COURT}),
        ("*مة", {GOVERNMENT, COURT}),
        ("ال*ني", {ARMY}),
        ("*ني", {ARMY}),
        ("n*l", {ARMY}),
        ("?*", set()),
        ("*", set()),
        ("b???????", {BRIEFING}),
        ("b??????", set()),
        ('"national *"', {ARMY}),
        ('"* national"', set()),
        ("sort:changed", ALL),
    ],
)
def test_a_query_finds(base, query, expected):
    """Fields, phrases, wildcards and their combinations find the concepts meant, and as many as are counted."""
    found = base.concepts(query)

    assert names(found) == expected
    assert base.count(query) == len(found) == len(expected)


def test_a_field_of_terms_speaks_of_the_term_that_is_found(base):
    """Looking terms up with fields gives the very terms that have them, with how near they are."""
    assert [each.term.text for each in base.find("status:deprecated lang:en")] == ["tribunal"]
    assert [(each.term.text, each.level) for each in base.find("محكمة -status:deprecated")] == [
        ("محكمة", Level.EXACT),
        ("حُكومة", Level.ROOT),
    ]
    assert [(each.term.text, each.level) for each in base.find("محك lang:ar")] == [("محكمة", Level.PREFIX)]
    assert [each.term.text for each in base.find("has:definition")] == ["حُكومة"]
    assert base.find("sort:root") != []


def test_terms_that_hold_the_word_come_before_its_kin(base, make_concept):
    """A word finds terms that have the very word, then words of its root, then terms with a word that begins so."""
    base.add(make_concept("حكومة الوحدة", "unity government"))
    base.add(make_concept("رئيس الحكومة", "head of government"))
    base.add(make_concept("حكومتان", "two governments"))
    base.add(make_concept("تصريح حكومتي", "statement"))

    levels = [(each.term.text, each.level) for each in base.find("حكومة")]
    assert levels == [
        ("حُكومة", Level.BARE),
        ("حكومة الوحدة", Level.WORD),
        ("رئيس الحكومة", Level.WORD),
        ("محكمة", Level.ROOT),
    ]
    assert [(each.term.text, each.level) for each in base.find("حكو")][-1][1] is Level.PREFIX
    listed = [concept.terms[0].text for concept in base.concepts("حكومة")]
    assert listed.index("رئيس الحكومة") < listed.index("محكمة")


class Forms:
    """Knows of one word what it is a form of, and its root."""

    def __call__(self, word):
        return ("خبر",) if word in ("خبراؤنا", "خبير", "مخابرات") else ()

    def lemmas(self, word):
        return ("خَبِير",) if word == "خبراؤنا" else ()


def test_a_form_of_a_term_finds_the_term_before_its_kin(engine, make_concept):
    """What the lexicon knows to be a form of a word finds the term that is the word first, in look-ups and in lists."""
    base = TermBase(engine, "me", roots_of=Forms())
    for arabic, english in (("خبر عاجل", "breaking news"), ("مخابرات", "intelligence"), ("الخبير", "expert")):
        concept = make_concept(arabic, english)
        base.add(replace(concept, terms=(replace(concept.terms[0], root="خبر"), *concept.terms[1:])))

    found = [(each.term.text, each.level) for each in base.find("خبراؤنا")]
    assert found[0] == ("الخبير", Level.STRIPPED)
    assert {level for _, level in found[1:]} == {Level.ROOT}
    assert base.concepts("خبراؤنا")[0].terms[0].text == "الخبير"
    assert base.count("خبراؤنا") == len(found) == 3
    assert base.find("خبراؤنا lang:ar")[0].level is Level.STRIPPED


def test_the_lexicon_tells_a_root(engine, base):
    """A word that is no term finds those of the root that is given from above."""
    assert base.find("احتكام") == []
    knowing = TermBase(engine, "me", roots_of=lambda word: ("حكم",) if word == "احتكام" else ())
    assert {(each.term.text, each.level) for each in knowing.find("احتكام")} == {
        ("حُكومة", Level.ROOT),
        ("محكمة", Level.ROOT),
    }
    assert names(knowing.concepts("احتكام")) == {GOVERNMENT, COURT}


def test_lists_are_sorted(engine, base):
    """Concepts are sorted by the Arabic alphabet whatever their article, by English, root, dates and use."""

    def work(connection):
        for place, text in enumerate((TRUCE, GOVERNMENT)):
            number = next(each.id for each in base.concepts() if each.terms[0].text == text)
            connection.execute(update(concepts).where(concepts.c.uuid == UUID(number)).values(used=place + 1))

    write(engine, work)
    changed = next(each for each in base.concepts() if each.terms[0].text == GPS)
    base.revise(replace(changed, note="new"))

    def order(order):
        return [concept.terms[0].text for concept in base.concepts(order=order)]

    assert order(Order.ALPHABET) == order(None) == [ARMY, GOVERNMENT, COURT, GPS, TRUCE, BRIEFING]
    assert order(Order.ENGLISH) == [BRIEFING, TRUCE, COURT, GOVERNMENT, ARMY, GPS]
    assert order(Order.ROOT)[:2] == [GOVERNMENT, COURT]
    assert order(Order.CHANGED)[0] == GPS
    assert order(Order.CREATED)[-1] in {GOVERNMENT, COURT, ARMY}
    assert order(Order.USE)[:3] == [GOVERNMENT, TRUCE, GPS]
    assert [concept.terms[0].text for concept in base.concepts("subject:politics sort:english")] == [COURT, GOVERNMENT]


def test_pages_put_together_are_the_list(engine, make_concept, monkeypatch):
    """Whichever page is asked for first, pages have each concept once and in its order, also while the list changes."""
    monkeypatch.setattr("glossary.store.listing.FEW", 20)
    base = TermBase(engine, "me")
    rng = random.Random(7)
    letters = "ابتحدرسعكم"
    base.add_all(make_concept("".join(rng.choices(letters, k=5)), f"word {number}") for number in range(120))
    for query in ("", "lang:ar", "ا", "-stage:obsolete", "word"):
        for order in (*Order, None):
            whole = [concept.id for concept in base.concepts(query, order=order)]
            places = list(range(0, len(whole) + 7, 7))
            rng.shuffle(places)
            pages = {place: [each.id for each in base.concepts(query, 7, place, order)] for place in places}
            assert [each for place in sorted(pages) for each in pages[place]] == whole
            assert len(set(whole)) == len(whole) == base.count(query)
    first = base.concepts("", 7, 0)[0]
    base.remove(first.id)
    assert first.id not in {each.id for each in base.concepts("", 7, 0)}
    assert base.count("") == 119


@pytest.mark.parametrize("order", [each for each in Order if each is not Order.NEAREST])
def test_an_entry_has_its_place_in_the_list(base, order):
    """The place of an entry is that of the list of all in the same order; one that is removed has none."""
    ids = [concept.id for concept in base.concepts(order=order)]
    assert [base.place(each, order) for each in ids] == list(range(len(ids)))
    base.remove(ids[0])
    assert [base.place(each, order) for each in ids[1:]] == list(range(len(ids) - 1))
    with pytest.raises(UnknownConcept):
        base.place(ids[0], order)


HOSTILE = [
    "'", '"', "%", "_", "\\", "\\\\*", "*%*", "' OR 1=1 --", '" OR "', "a\x00b", "\u200f\u202e", "(*)", "*" * 900,
    "?" * 50 + "a", "a*" * 200, "x" * 10_000, "حكومة " * 3000, "-" * 300, "or or or", "-or", "() ()", "note:%", "note:'",
    "note:\\", "author:*", "subject:[", "link:%_\\", "context:.*", "\ud800", "NEAR(a b)", "a AND b NOT c", "^a", "{a}",
    "term_words:a", "a:b:c", "::", ":x", "lang:%", "root:%", "geography:'", "register:\\", 'note:"', "-(-(-a))", "id:'",
    "source:((((", "definition:\"]", "٪", "changed:>", "created:..", "changed:99999d", "changed:0001", "created:9999",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries(base, query):
    """Signs of SQL, of patterns and of direction, and endless texts find something or nothing, or are refused in our words."""
    sentences = []
    for ask in (base.concepts, base.count, base.find):
        try:
            ask(query)
        except UnclearQuery as error:
            sentences.append(str(error))
    assert len(sentences) in (0, 3)
    assert all(sentence.endswith((".", "?")) for sentence in sentences)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="حكومةالجيشهدنnatiol *?\"-()|:%_\\'أوr\u200f", max_size=24))
def test_any_query(base, query):
    """Whatever is typed, the list, its number and the look-up agree or refuse alike."""
    try:
        found = base.concepts(query)
    except UnclearQuery:
        return
    assert base.count(query) == len(found)
    assert {each.concept.id for each in base.find(query, 100)} <= {each.id for each in found} or not query.strip()


def test_wildcards_find_what_a_plain_comparison_finds(engine, make_concept):
    """A pattern finds exactly the terms with a word that fits it, with or without an article."""
    rng = random.Random(3)
    words = ["".join(rng.choices("ابلمكت", k=rng.randint(2, 5))) for _ in range(150)]
    texts = [*words[:60], *(f"{one} ال{two}" for one, two in zip(words[60:100], words[100:140], strict=True))]
    texts += ["the act", "a mall", "to talk"]
    texts = list(dict.fromkeys(texts))
    base = TermBase(engine, "me")
    base.add_all(make_concept(text, "x") for text in texts)
    patterns = [
        "ال*",
        "*ال*",
        "?ل*",
        "*ب",
        "ا?",
        "لم*ك",
        "*لب*",
        "ب??",
        "*كت",
        "ل*",
        "الم*",
        "?لم*",
        "th*",
        "t?",
        "*a*",
    ]
    for pattern in patterns:
        fits = re.compile(pattern.replace("*", "[^ ]*").replace("?", "[^ ]"))
        expected = {text for text in texts if any(fits.fullmatch(word) for word in folded_form(text).split(" "))}
        assert names(base.concepts(pattern)) == expected, pattern


def test_misspelt_terms_are_found(engine, make_concept):
    """Among the first twenty is the term meant for 95 of 100 with one letter wrong and 90 of 100 with two."""
    rng = random.Random(11)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = ["".join(rng.choices(letters, k=rng.randint(4, 7))) for _ in range(400)]
    texts = list(dict.fromkeys([*words, *(f"{one} ال{two}" for one, two in zip(words, words[7:], strict=False))]))
    base = TermBase(engine, "me")
    base.add_all(make_concept(text, "x") for text in texts)
    asked = [text for text in rng.sample(texts, 120) if len(text) > 4][:100]
    for wrong, least in ((1, 0.95), (2, 0.90)):
        hits = sum(text in {each.term.text for each in base.find(misspelt(text, wrong, rng), 20)} for text in asked)
        assert hits / len(asked) >= least


def test_a_query_of_another_day(base):
    """A day is one by the user's own clock."""
    year = datetime.now(UTC).year
    assert names(base.concepts(f"changed:{year - 1}..")) == ALL


@pytest.mark.parametrize("text", ["ب" * 500, " ".join(["باب"] * 125), f"{'ا' * 250} {'ب' * 249}"])
def test_the_longest_terms_are_found_in_quotes(engine, make_concept, text):
    """A term of five hundred letters is found by itself in quotes as without, and one that ends otherwise is not."""
    base = TermBase(engine, "me")
    kept = base.add(make_concept(text, "long"))
    assert [each.id for each in base.concepts(f'"{text}"')] == [kept.id]
    assert base.concepts(f'"{text[:-2]}جج"') == []


def test_nothing_was_changed_before_all_time(engine, make_concept):
    """The first day there is has none before it; what came after it is everything."""
    base = TermBase(engine, "me")
    base.add(make_concept("باب", "door"))
    assert base.concepts("changed:<0001-01-01") == []
    assert base.concepts("changed:<=0001-01-01") == []
    assert base.concepts("changed:..0001-01-01") == []
    assert len(base.concepts("changed:>=0001-01-01")) == 1
    assert len(base.concepts("changed:<9999-01-01")) == 1
