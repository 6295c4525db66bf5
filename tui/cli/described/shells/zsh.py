"""Completions for zsh."""

from collections.abc import Iterable

from tui.cli.described.grammar import Described
from tui.cli.described.shells.cases import Spelling, tables
from tui.cli.described.shells.offers import MADE

_WALK = r"""
_warraq_offer() {
    local -a told lines
    if (( $#reply )); then told=("${reply[@]}"); _describe -t values "$what" told; fi
    if [[ -n $kind ]]; then
        lines=("${(@f)$(command warraq completions --values $kind --begin "${(Q)PREFIX}" 2>/dev/null)}")
        told=("${(@)${(@)lines//:/\\:}//$'\t'/:}")
        [[ -n $lines[1] ]] && _describe -t values "$kind" told
    fi
    [[ -n $files ]] && _files
    return 0
}

_warraq() {
    local at="" word what="" kind="" files="" cur=$words[CURRENT] prev=$words[CURRENT-1]
    local -a reply
    integer i number=0 skip=0
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        if (( skip )); then
            skip=0
        elif [[ $word == -?* ]]; then
            [[ $word != *=* ]] && _warraq_place "$at" "$word" && skip=1
        elif (( number == 0 )) && _warraq_commands "${at:+$at }$word"; then
            at="${at:+$at }$word"
        else
            number+=1
        fi
    done
    reply=() kind="" files=""
    if [[ $cur == --*=* ]] && _warraq_place "$at" "${cur%%=*}"; then
        compset -P '*='
        what=value
        _warraq_offer
    elif [[ $prev == -?* ]] && _warraq_place "$at" "$prev"; then
        what=value
        _warraq_offer
    elif [[ $cur == -* ]]; then
        _warraq_options "$at"
        what=option
        _warraq_offer
    else
        (( number == 0 )) && _warraq_commands "$at"
        what=command
        _warraq_offer
        reply=() kind="" files="" what=value
        _warraq_place "$at" "$number" && _warraq_offer
    fi
}

if [[ $funcstack[1] == _warraq ]]; then _warraq "$@"; else compdef _warraq warraq; fi
"""


def script(whole: Described) -> str:
    """Return the script."""
    return "\n".join(
        ["#compdef warraq", f"# Completions of warraq for zsh, {MADE} completions zsh.", *tables(whole, _SPELLING)]
    ) + (_WALK)


def _told(pairs: Iterable[tuple[str, str]]) -> str:
    return " ".join(_quoted(f"{name}:{told}" if told else name) for name, told in pairs)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"


def _pattern(where: str, place: str) -> str:
    if not place.endswith("+"):
        return _quoted(f"{where}:{place}")
    return f"{_quoted(f'{where}:')}<{place[:-1]}->"


_SPELLING = Spelling(
    case=_quoted,
    words=lambda pairs: f"reply=({_told(pairs)})",
    place=_pattern,
    values=lambda words: f"reply=({' '.join(_quoted(word.replace(':', chr(92) + ':')) for word in words)})",
)
