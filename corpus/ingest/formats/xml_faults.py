"""What is wrong with XML, in clauses of our own: the parsers say it in English, each otherwise."""

from corpus.worded import worded

MISMATCHED = worded("an element is closed by the name of another")
CUT_OFF = worded("it ends before all that it opens is closed")
NOT_ENDED = worded("a tag, a comment or a stretch that is quoted has no end")
NO_TAG = worded("something else stands where a tag should")
BAD_SIGN = worded("a sign stands where XML does not allow it, such as a bare &")
BAD_NUMBER = worded("a number is given for a sign that XML does not allow")
TWICE = worded("a tag has the same attribute twice")
BARE_VALUE = worded("an attribute has no value, or one that is not in quotes")
AFTER_END = worded("something follows behind its end")
NOT_DEFINED = worded("an entity is used that it does not define")
NOT_DECLARED = worded("a prefix is used that it does not declare")
NOT_FIRST = worded("its XML declaration does not stand at its very beginning")

LIBXML = {
    4: NO_TAG,
    5: AFTER_END,
    6: BAD_NUMBER,
    7: BAD_NUMBER,
    8: BAD_NUMBER,
    9: BAD_SIGN,
    26: NOT_DEFINED,
    38: BAD_SIGN,
    39: BARE_VALUE,
    40: NOT_ENDED,
    41: BARE_VALUE,
    42: TWICE,
    45: NOT_ENDED,
    63: NOT_ENDED,
    64: NOT_FIRST,
    68: BAD_SIGN,
    73: NOT_ENDED,
    76: MISMATCHED,
    77: CUT_OFF,
    201: NOT_DECLARED,
}
"""What is wrong by the numbers of libxml2 (`xmlParserErrors` in its xmlerror.h)."""
EXPAT = {
    2: NO_TAG,
    3: CUT_OFF,
    4: BAD_SIGN,
    5: NOT_ENDED,
    7: MISMATCHED,
    8: TWICE,
    9: AFTER_END,
    11: NOT_DEFINED,
    14: BAD_NUMBER,
    17: NOT_FIRST,
    20: NOT_ENDED,
}
"""What is wrong by the numbers of Expat (`XML_Error` in its expat.h)."""
