"""The real articles and the samples: who and what they name, and under how many ids."""

from pathlib import Path

import pytest

from corpus.ingest.sources import open_article
from glossary.entities.directory import EntityDirectory
from glossary.model import EntityKind

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SAMPLES = sorted((ROOT / "corpus" / "samples").glob("*.txt"))
needs_seeds = pytest.mark.skipif(len(SEEDS) != 5, reason="the five real articles are not beside the checkout")

PEOPLE = {
    "آسيمي غويتا": (6, 3),
    "كريستوفر لاندو": (5, 3),
    "عبد الله ديوب": (4, 3),
    "رودولف عطا الله": (4, 1),
    "عمرو ديالو": (2, 1),
    "محمد إدريس": (2, 1),
    "نفات تونكارا": (2, 1),
    "موسى آغ أشاراتومان": (1, 1),
}
"""Mentions and articles of everybody the five articles name."""
ORGANISATIONS = {
    "جماعة نصرة الإسلام والمسلمين": 11,
    "تنظيم القاعدة": 7,
    "الجيش المالي": 6,
    "إرم نيوز": 4,
    "إكس": 2,
    "تحالف دول الساحل": 2,
    "مجموعة فاغنر": 2,
    "وكالة فرانس برس": 2,
    "الأمم المتحدة": 1,
    "البيت الأبيض": 1,
    "الفيلق الأفريقي": 1,
    "المجلس الوطني الانتقالي": 1,
    "حركة طالبان": 1,
    "مركز أو دغست للدراسات الإقليمية": 1,
    "وزارة الخارجية الأمريكية": 1,
    "وزارة الدفاع الروسية": 1,
    "وكالة أسوشيتد برس": 1,
    "وكالة رويترز": 1,
}
PLACES = {
    "مالي": 34,
    "باماكو": 26,
    "واشنطن": 15,
    "الولايات المتحدة": 13,
    "روسيا": 7,
    "الساحل": 6,
    "موسكو": 4,
    "غرب أفريقيا": 3,
    "فرنسا": 2,
    "النيجر": 2,
    "موريتانيا": 1,
    "أستراليا": 1,
    "أفغانستان": 1,
    "الساحل الأوسط": 1,
    "بوركينا فاسو": 1,
    "ساحل العاج": 1,
    "كابل": 1,
}


@pytest.fixture(scope="module")
def seeds(recogniser):
    directory = EntityDirectory(recogniser=recogniser)
    for path in SEEDS:
        directory.add(open_article(str(path)))
    return directory.entities()


def counts(records, kind):
    return {each.entity.ar: each.count for each in records if each.entity.kind is kind and each.count}


@needs_seeds
def test_people_of_the_five_articles(seeds):
    """Everybody is found, each under one id in every spelling, and nobody else."""
    people = [each for each in seeds if each.entity.kind is EntityKind.PERSON]
    assert {each.entity.ar: (each.count, len(each.articles)) for each in people} == PEOPLE


@needs_seeds
def test_organisations_of_the_five_articles(seeds):
    """Groups, agencies and institutions are found with and without quotes and type nouns."""
    assert counts(seeds, EntityKind.ORGANISATION) == ORGANISATIONS


@needs_seeds
def test_places_of_the_five_articles(seeds):
    """Countries, cities and regions are found, and the country told from its adjective."""
    assert counts(seeds, EntityKind.PLACE) == PLACES


@needs_seeds
def test_nationalities_of_the_five_articles(seeds):
    """Adjectives count for the country, not for a ministry of finance or a language."""
    adjectives = {each.entity.ar: each.adjectives for each in seeds if each.adjectives}
    assert adjectives == {
        "الولايات المتحدة": 23,
        "مالي": 14,
        "روسيا": 11,
        "أفريقيا": 2,
        "موريتانيا": 2,
        "فرنسا": 1,
    }


def test_people_of_the_samples(recogniser):
    """Everybody of the sample articles is found, each under one id across the samples, and nobody else."""
    directory = EntityDirectory(recogniser=recogniser)
    for path in SAMPLES:
        directory.add(open_article(str(path)))
    people = [each for each in directory.entities() if each.entity.kind is EntityKind.PERSON]
    assert len(people) == 13
    together = {frozenset(each.variants): len(each.articles) for each in people if len(each.articles) > 1}
    assert together == {
        frozenset({"آداما كيندارا", "أداما كيندارا", "كيندارا"}): 2,
        frozenset({"إدوين براندو", "إدوين برانداو"}): 2,
        frozenset({"عبد الله ولد زيدون", "عبدالله ولد زيدون", "ولد زيدون"}): 3,
        frozenset({"نجوى الشريفي", "الشريفي"}): 2,
    }
