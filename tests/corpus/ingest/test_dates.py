"""The days that articles state."""

import datetime

import pytest

from corpus.arabic.normalise import fold
from corpus.ingest.dates import Dates

DAY = datetime.date(2025, 7, 15)


@pytest.mark.parametrize(
    "line",
    [
        "15 يوليو 2025، 12:16 م",
        "الثلاثاء 15 يوليو/تموز 2025",
        "15 تموز/ يوليو 2025 - 14:30",
        "الثلاثاء - 20 محرم 1447 هـ - 15 يوليو 2025 م",
        "نُشر: 14:20-15 يوليو 2025 م ـ 20 مُحرَّم 1447 هـ",
        "١٥ يوليو (تموز) ٢٠٢٥",
        "۱۵ یولیو ۲۰۲۵",
        "15/7/2025",
        "15/07/2025 12:16",
        "15.07.2025 | 10:11 GMT",
        "15-7-2025",
        "2025-07-15",
        "2025/07/15",
        "2025-07-15T12:16:00+03:00",
        "07/15/2025",
        "Tuesday, July 15, 2025",
        "15 July 2025",
        "15 جويلية 2025",
        "الثلاثاء 15 يوليوز 2025 - 09:00",
        "Mardi 15 juillet 2025 - 09:00",
        "15 من يوليو 2025",
        "تاريخ النشر: 15 يوليو 2025 الساعة 01:40 ص بتوقيت أبوظبي",
        "12:16 م الثلاثاء 15 يوليو 2025",
        "الثلاثاء 15 يوليه 2025 12:16 مساءً",
        "الثلاثاء 20 محرم 1447 الموافق 15 يوليو 2025",
    ],
)
def test_date_lines(line):
    """A line that says nothing but when is a date line in whatever manner, and its day is known."""
    said = Dates().line(fold(line))
    assert said is not None
    assert said.day == DAY
    assert not said.updated


@pytest.mark.parametrize(
    ("line", "month"),
    [
        (f"1 {name} 2024", month)
        for month, names in enumerate(
            (
                "يناير|كانون الثاني|جانفي|janvier",
                "فبراير|شباط|فيفري|février|Fevrier",
                "مارس|آذار|mars",
                "أبريل|نيسان|أفريل|إبريل|avril",
                "مايو|أيار|ماي|mai",
                "يونيو|حزيران|جوان|juin",
                "يوليو|تموز|جويلية|يوليوز|juillet",
                "أغسطس|آب|أوت|غشت|أغشت|août|aout",
                "سبتمبر|أيلول|شتنبر|شتمبر|septembre",
                "أكتوبر|تشرين الأول|octobre",
                "نوفمبر|تشرين الثاني|نونبر|novembre",
                "ديسمبر|كانون الأول|دجنبر|دجمبر|décembre",
            ),
            1,
        )
        for name in names.split("|")
    ],
)
def test_months(line, month):
    """The months are known by their names in all systems, also by those of Mauritania, and the French ones of the Maghreb."""
    assert Dates().day_in(line) == datetime.date(2024, month, 1)


@pytest.mark.parametrize("line", ["منذ ساعتين", "قبل 3 ساعات", "آخر تحديث قبل 5 دقائق", "12:16 م", "منذ يوم واحد"])
def test_lines_without_a_day(line):
    """A time or a distance in time is a date line without a day."""
    said = Dates().line(fold(line))
    assert said is not None
    assert said.day is None


def test_updated():
    """A day of a later change says so."""
    said = Dates().line(fold("آخر تحديث: 16/7/2025 الساعة 12:30 (توقيت مكة المكرمة)"))
    assert said is not None
    assert said.updated
    assert said.day == datetime.date(2025, 7, 16)


@pytest.mark.parametrize(
    "line",
    ["2025", "أسعار الذهب اليوم الثلاثاء 15 يوليو 2025", "حصاد 2024", "فاز الفريق 3:1 على ضيفه", "31/2/2025", "السبت"],
)
def test_other_lines(line):
    """A line that says more than when, or names no real day, is no date line."""
    assert Dates().line(fold(line)) is None


def test_hijri_days_are_left_alone():
    """A day of the Hijri calendar alone is not taken for one of ours."""
    assert Dates().day_in("20 محرم 1447 هـ") is None
