"""The days that articles state, in the manners of Arabic news sites."""

import datetime
import re
from typing import NamedTuple

from corpus.arabic.letters import entries
from corpus.arabic.normalise import fold, folded
from corpus.arabic.patterns import Pattern

_MONTHS = (
    "يناير كانون_الثاني كانون_ثاني كانون_ثان جانفي january jan janvier",
    "فبراير شباط فيفري february feb février fevrier",
    "مارس اذار march mar mars",
    "ابريل نيسان افريل april apr avril",
    "مايو ايار ماي may mai",
    "يونيو يونيه حزيران جوان june jun juin",
    "يوليو يوليه تموز جويليه يوليوز july jul juillet",
    "اغسطس اب اوت غشت اغشت august aug août aout",
    "سبتمبر ايلول شتنبر شتمبر september sept sep septembre",
    "اكتوبر تشرين_الاول تشرين_اول october oct octobre",
    "نوفمبر تشرين_الثاني تشرين_ثاني تشرين_ثان نونبر november nov novembre",
    "ديسمبر كانون_الاول كانون_اول دجنبر دجمبر december dec décembre decembre",
)
_WEEKDAYS = (
    "الاحد الاثنين الاتنين الثلاثاء التلات الاربعاء الخميس الجمعه السبت"
    " sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat"
    " dimanche lundi mardi mercredi jeudi vendredi samedi"
)
_HIJRI_MONTHS = (
    "محرم|صفر|ربيع (?:الاول|الاخر|الثاني|اول|اخر|ثاني)|جمادي (?:الاولي|الاخره|الثانيه|الاول|الاخر|الثاني)"
    "|رجب|شعبان|رمضان|شوال|ذو القعده|ذي القعده|ذو الحجه|ذي الحجه"
)
_AROUND = (
    "اخر تحديث تم تحديثه التحديث تحديث نشر نشرت النشر بتاريخ تاريخ التاريخ وقت الوقت كتب حدث حدثت انشي في يوم من علي الساعه ساعه"
    " بتوقيت توقيت بالتوقيت المحلي مكه المكرمه غرينتش غرينيتش جرينتش القاهره الرياض السعوديه الامارات ابوظبي بيروت القدس"
    " صباحا مساء ظهرا عصرا فجرا ليلا بعد قبل الظهر منتصف الليل الموافق الموافقه ل واحد واحده مضت ص م هـ ه ق و"
    " published updated last update posted on at date time gmt utc am pm est by the ast local"
)
_RELATIVE_UNITS = (
    "ثانيه ثواني ثوان دقيقه دقيقتين دقائق ساعه ساعتين ساعات يوم يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر شهور سنه سنتين سنوات عام عامين"
    " seconds minute minutes hour hours day days week weeks month months ago"
)


_AGO = frozenset(entries("منذ قبل ago"))
_ABOUT = frozenset(entries("اكثر نحو حوالي من"))
_CHANGED = "تحديث"
_WORDS = re.compile(r"[^\W_]+")
_WEAK = frozenset(entries("في من علي و م ص ه يوم"))
"""Words that stand in dates and do not begin them."""
_DAY = "يوم"
"""The word that belongs to the day behind it."""
_MONTH_PARTS = frozenset(entries("كانون تشرين الاول الثاني اول ثاني ثان"))
_PARTS = re.compile(r"\S+")
_WHEN = re.compile(r"(?:19|20)\d\d|\d\s*[:.]\s*\d\d")
_ISSUE = re.compile(r"\bالعدد\s*:?\s*\(?\s*\d+\b\)?")
_DISTANCE = re.compile(r"^(?:منذ|قبل)\b|\bago$|تحديث")


class DateLine(NamedTuple):
    """What a line that says nothing but when says."""

    day: datetime.date | None
    """The day, or None where only a time or a distance in time is given."""
    updated: bool
    """Whether it is the day of a later change."""


class Dates:
    """Finds days in lines; made once for an article."""

    def __init__(self) -> None:
        self._months = {
            name.replace("_", " "): number for number, names in enumerate(_MONTHS, 1) for name in names.split()
        }
        month = "|".join(sorted(self._months, key=len, reverse=True))
        twin = rf"(?:{month})(?:\s*[/\-(]\s*(?:{month})\s*\)?)?"
        day = r"(?P<day>\d{1,2})"
        year = r"(?P<year>(?:19|20)\d\d)"
        self._patterns = (
            Pattern(
                rf"(?<!\d){day}\s*(?:من\s+|st\b|nd\b|rd\b|th\b)?[\s,،\-/]*(?P<month>{twin})[\s,،\-/]*(?:عام\s+)?{year}(?!\d)"
            ),
            Pattern(rf"(?<!\w)(?P<month>{twin})\s+{day}(?:st|nd|rd|th)?\s*[,،]?\s*{year}(?!\d)"),
            Pattern(rf"(?<!\d){year}\s*[-/.]\s*(?P<month>\d{{1,2}})\s*[-/.]\s*{day}(?!\d)"),
            Pattern(rf"(?<!\d){day}\s*[-/.]\s*(?P<month>\d{{1,2}})\s*[-/.]\s*{year}(?!\d)"),
        )
        self._hijri = Pattern(
            rf"\d{{1,2}}\s*(?:من\s+)?(?:{_HIJRI_MONTHS})\s*[,،]?\s*1[345]\d\d\s*(?:ه\b)?|1[345]\d\d[-/]\d{{1,2}}[-/]\d{{1,2}}|\d{{1,2}}[-/]\d{{1,2}}[-/]1[345]\d\d"
        )
        self._time = Pattern(
            r"t?\d{1,2}\s*[:.]\s*\d{2}(?:\s*:\s*\d{2}(?:\.\d+)?)?z?(?:\s*\(?(?:gmt|utc)?[+-]\d{1,2}(?::?\d\d)?)?"
        )
        self._around = frozenset(fold(f"{_AROUND} {_WEEKDAYS}").split())
        self._units = frozenset(fold(_RELATIVE_UNITS).split())

    def day_in(self, text: str) -> datetime.date | None:
        """Return the first day a text names with its year, or None."""
        return self._find(fold(text))[0]

    def line(self, folded: str) -> DateLine | None:
        """Return what a folded line says if it says nothing but when, else None."""
        if not _WHEN.search(folded):
            return DateLine(None, updated=False) if _DISTANCE.search(folded) and self._is_distance(folded) else None
        day, rest = self._find(folded)
        rest = _ISSUE.sub(" ", self._hijri.sub(" ", rest))
        rest, times = self._time.subn(" ", rest)
        words = _WORDS.findall(rest)
        if not words or all(word in self._around for word in words):
            if day or times:
                return DateLine(day, updated=_CHANGED in folded or "updated" in folded)
            return None
        return DateLine(None, updated=False) if self._is_distance(folded) else None

    def cut(self, text: str) -> tuple[int, int] | None:
        """Return where the date begins and ends that a line of other words begins or ends with, in code points, or None."""
        copy = folded(text)
        words = list(_PARTS.finditer(copy.text))
        flags = [self._is_when(word[0]) for word in words]
        if all(flags) or not any(flags):
            return None
        last = next((index for index in range(len(flags) - 1, -1, -1) if not flags[index]), -1)
        first = next((index for index, flag in enumerate(flags) if not flag), len(flags))
        for run in (words[last + 1 :], words[:first]):
            strong = [word for word in run if word[0] not in _WEAK and _WORDS.search(word[0])]
            if strong and self._find(copy.text[strong[0].start() : run[-1].end()])[0]:
                named = [word for word in run if word[0] == _DAY and word.start() < strong[0].start()]
                return copy.offsets[(named or strong)[0].start()], copy.offsets[run[-1].end()]
        return None

    def _is_when(self, part: str) -> bool:
        known = self._around | self._units | self._months.keys()
        return all(word.isdigit() or word in known or word in _MONTH_PARTS for word in _WORDS.findall(part))

    def _find(self, folded: str) -> tuple[datetime.date | None, str]:
        day: datetime.date | None = None
        for pattern in self._patterns:
            for found in pattern.finditer(folded):
                day = day or self._day(found)
            if day:
                folded = pattern.sub(" ", folded)
        return day, folded

    def _day(self, found: re.Match[str]) -> datetime.date | None:
        name = re.split(r"\s*[/\-(]\s*", found["month"])[0].strip()
        day, month, year = int(found["day"]), self._months.get(name) or int(name), int(found["year"])
        if month > 12 >= day and name.isdigit():
            day, month = month, day
        try:
            return datetime.date(year, month, day)
        except ValueError:
            return None

    def _is_distance(self, folded: str) -> bool:
        words = _WORDS.findall(folded)
        if len(words) < 2 or not (words[0] in _AGO or words[-1] in _AGO or _CHANGED in words):
            return False
        rest = [word for word in words if word not in _AGO and word not in _ABOUT]
        known = self._units | self._around
        return any(word in self._units for word in rest) and all(word.isdigit() or word in known for word in rest)
