"""Paragraphs in which a site speaks to its readers of its rules, below an article as long as those of the article."""

from collections.abc import Sequence

from corpus.arabic.letters import entries
from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.ingest.verdicts import Marked, Role

_ABOVE = 2
"""So many lines at least stand above such a paragraph."""
_LONGEST = 900
_TRACES = entries("خصوصي شروط تعليقات الارتباط")
_RULES = Pattern(
    "(?P<a>(?:سياسه|بيان) الخصوصيه)|(?P<b>شروط (?:ال)?(?:استخدام|خدمه)|الشروط والاحكام)"
    "|(?P<c>(?:ارشادات|قواعد) (?:الاستخدام|المجتمع|النشر|النقاش))"
    "|(?P<d>(?:مراجعه|نشر|حذف) التعليقات|التعليقات قبل نشرها)|(?P<e>ملفات تعريف الارتباط)"
)
_NAMED = 2
_READER = Pattern(
    "(?:مشاركات|تعليق|تعليقات|بيانات|موافقت|استخدام|اسم|بريد|ننصح|ندعو)(?:ك|كم)\\b"
    "|\\b[نت]رحب\\b|\\bنستخدم\\b|\\bنحتفظ\\b|\\bيرجي\\b"
)


def without_policies(lines: Sequence[Marked]) -> list[Marked]:
    """Return the lines, those marked as noise that name several rules of a site and speak to its reader."""
    return [
        line._replace(role=Role.NOISE) if number >= _ABOVE and _is_policy(line) else line
        for number, line in enumerate(lines)
    ]


def _is_policy(line: Marked) -> bool:
    text = line.text
    if line.role is not Role.BODY or len(text) > _LONGEST or not any(trace in text for trace in _TRACES):
        return False
    key = fold(text)
    named = {found.lastgroup for found in _RULES.finditer(key)}
    return len(named) >= _NAMED and _READER.search(key) is not None
