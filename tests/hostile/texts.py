"""Texts that mean harm: what steers terminals, turns order, piles up or never ends, made here and stored nowhere."""

import sys
import unicodedata

WORDS = "كتب الطالب"
"""Plain Arabic, so that a hostile text has something to explain and to shape."""

ESC, BEL = "\x1b", "\x07"
_CLIPBOARD = "52;c;d2FycmFx"
_BODIES = {
    "title": "0;taken",
    "link": "8;;http://example.org",
    "clipboard": _CLIPBOARD,
    "question": "11;?",
    "palette": "4;1;rgb:00/00/00",
    "picture": "1337;File=inline=1:AAAA",
}


def sequences() -> dict[str, str]:
    """Return escape sequences by name, in the forms of seven and of eight bits."""
    found = {
        "colour": f"{ESC}[31m",
        "clear": f"{ESC}[2J{ESC}[H",
        "scroll": f"{ESC}[3;5r{ESC}[5S",
        "insert mode": f"{ESC}[4h",
        "report": f"{ESC}[6n{ESC}[c{ESC}[21t",
        "reset": f"{ESC}c",
        "character set": f"{ESC}(0qqq{ESC}(B",
        "shift": "\x0eqqq\x0f",
        "answerback": "\x05",
        "request": f"{ESC}P$qm{ESC}\\",
        "sixel": f"{ESC}Pq#0;2;0;0;0{ESC}\\",
        "application command": f"{ESC}_Gf=100;AAAA{ESC}\\",
        "privacy message": f"{ESC}^quiet{ESC}\\",
        "string": f"{ESC}Xquiet{ESC}\\",
        "unfinished": f"{ESC}]0;never ends",
        "eight bits": "\x9b31m\x9b2J",
        "eight-bit command": "\x90$qm\x9c",
    }
    for name, body in _BODIES.items():
        found[f"{name} BEL"] = f"{ESC}]{body}{BEL}"
        found[f"{name} ST"] = f"{ESC}]{body}{ESC}\\"
        found[f"{name} C1"] = f"\x9d{body}\x9c"
    return found


def controls() -> str:
    """Return every control character of both sets, each after a letter."""
    return "".join(f"ب{chr(code)}" for code in (*range(32), *range(0x7F, 0xA0)))


def nested(depth: int = 200) -> dict[str, str]:
    """Return embeddings, overrides and isolates so many deep, closed and left open."""
    found = {}
    for name, opening, closing in (
        ("embeddings", "\u202b", "\u202c"),
        ("overrides", "\u202e", "\u202c"),
        ("left overrides", "\u202d", "\u202c"),
        ("isolates", "\u2067", "\u2069"),
        ("first strong isolates", "\u2068", "\u2069"),
    ):
        inside = "ab اب 12 "
        found[name] = (opening + inside) * depth + closing * depth
        found[f"open {name}"] = f"{WORDS} {opening * depth} abc"
    return found


def oddities() -> dict[str, str]:
    """Return what is no control but has no width, too much of it, or another one than it seems to have."""
    return {
        "marks on one letter": "ب" + "\u064e\u0651\u0301" * 30,
        "marks on every letter": "".join(letter + "\u064e" * 40 for letter in WORDS),
        "marks on nothing": "\u0301" * 40 + " " + "\u064e" * 40,
        "marks on spaces": f"{WORDS} \u0301\u0301 \u0301\u0301",
        "marks of every block": "ب" + "".join(filter(unicodedata.combining, map(chr, range(0x20000)))),
        "zero widths": f"{WORDS}\u200b\u200b\u2060\ufeff\u034f\u061c\u200d\u200c{WORDS}",
        "surrogates": f"{WORDS} \ud800 \udcff\udc80 \udbff\ud83d",
        "noncharacters": "\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff" + WORDS,
        "private": "\ue000\uf8ff\U000f0000\U00100000" + WORDS,
        "tags": "\U0001f3f4\U000e0067\U000e0062\U000e007f \U000e0001" + WORDS,
        "selectors": "\u2764\ufe0f\u2764\ufe0e漢\U000e0100\U000e01ef\u180b" + WORDS,
        "families": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 4,
        "skins": "\U0001f44d\U0001f3fd\U0001f3fd \U0001f3fb" + WORDS,
        "flags": "\U0001f1f2\U0001f1f1\U0001f1f2 \U0001f1e6" + WORDS,
        "keycaps": "1\ufe0f\u20e3 #\u20e3 " + WORDS,
        "jamo": "\u1112\u1161\u11ab\u1100\u1161 \u1161\u11a8 \u115f\u1160 \ud7b0\ud7cb",
        "wide": "漢字仮名" * 30,
        "wide after one": "a" + "漢字仮名" * 30,
        "half width": "\uff71\uff72\uff9e\uffa0\uff21",
        "phrases": "\ufdfd\ufdfa\ufdfb\ufdf2 \ufdfd\u0301",
        "cuneiform": "\U00012031\U00012219\U0001242b",
        "spaces": "a\u2003b\u3000c\u1680d\u2028e\u2029f\x85g\vh\fi\tj\rk\xa0\u202fl",
        "soft hyphens": "\xad".join(WORDS),
        "interlinear": "\ufff9base\ufffanote\ufffb\ufffc" + WORDS,
        "music": "\U0001d158\U0001d165\U0001d16e\U0001d173\U0001d17a\U0001d1aa",
        "signs that enclose": "\u06dd١٢ \u0600١٢٣ \u08e2١ \u0890١ \u070f",
        "letters without forms": "ڕێکخستن ئەڵمانیا ئۇيغۇر ښاغلی ګڼ ۀ ۍ ۵ ࢠࢡ ݐݑ",
        "other scripts": "\u0e01\u0e33\u0e31\u0e49 \u0915\u094d\u0937\u093f \u1000\u1039\u1000 \u0f40\u0f90 \u07ca\u07eb",
        "new letters": "\u0870\u0888\u088f\u0897\u08b5\u08c8\U00010ec2\U00010efd\U0001e900",
        "unassigned": "\u0378\u05ff\u1c8f\u2fff\U0001fbff\U0003fffd",
        "markup": "[/] [red]x[/red] [@click=app.quit]go[/] [link=http://example.org]a[/] \\[b] [",
        "one long word": "ب" * 400,
        "one long latin word": "x" * 400,
    }


def all_texts() -> dict[str, str]:
    """Return every short hostile text by name."""
    found = {f"sequence {name}": f"{WORDS}{sequence}بعد" for name, sequence in sequences().items()}
    return found | {"controls": controls()} | nested() | oddities()


def article_bytes() -> bytes:
    """Return a file that holds them all, a paragraph each; what UTF-8 cannot hold is left out."""
    lines = [text.replace("\n", " ").replace("\r", " ").replace("\0", "") for text in all_texts().values()]
    head = f"عنوان {sequences()['title BEL']}\u202e المقال"
    return "\n\n".join([head, *lines]).encode("utf-8", "ignore")


def floods(many: int) -> dict[str, str]:
    """Return texts of one odd kind that go on for so many code points."""
    return {
        "marks": "ب" + "\u064e" * many,
        "marks on every letter": ("ب" + "\u064e" * 50) * (many // 51),
        "marks in a sentence": f"{WORDS} " + "ك" + "\u0301" * many + f" {WORDS}",
        "other marks": "x" + "\U0001d165" * many,
        "zero widths": f"{WORDS} " + "\u200b" * many + f" {WORDS}",
        "joiners": "ب" + "\u200d" * many + "ب",
        "non-joiners": ("ب\u200c" * (many // 2)),
        "embeddings": ("\u202bاب ab " * 200 + "\u202c" * 200) * (many // 1400),
        "isolates": ("\u2067اب ab " * 200 + "\u2069" * 200) * (many // 1400),
        "left open": "\u2067\u202e" * (many // 2) + WORDS,
        "long word": "ب" * many,
        "long latin word": "x" * many,
        "words": f"{WORDS} " * (many // len(WORDS)),
        "sequences": f"{WORDS}\x1b[31m" * (many // 15),
        "tatweel": "بـ" * (many // 2),
        "lams": "لا" * (many // 2),
        "dots": "." * many,
        "quotes": "«" * many,
        "brackets": "(" * many,
        "commas": "كتب، " * (many // 5),
        "digits": "1" * many,
        "conjunctions": "و" * many,
        "tabs": "\t" * many,
        "non-breaking": "\xa0" * many,
        "addresses": "http://a.b/" * (many // 11),
        "surrogates": "\ud800" * many,
        "unassigned": "\u0378" * many,
        "jamo": "\u1112\u1161\u11ab" * (many // 3),
        "families": "\U0001f468\u200d" * (many // 2),
        "every letter": "".join(chr(0x4E00 + code % 20000) for code in range(many)),
        "every character": "".join(map(chr, range(0xA0, min(many, sys.maxunicode)))),
    }
