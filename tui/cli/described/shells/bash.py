"""Completions for bash, from version 3.2 on."""

from tui.cli.described.grammar import Described
from tui.cli.described.shells.cases import Spelling, tables
from tui.cli.described.shells.offers import MADE

_WALK = r"""
_warraq_take() {
    local word typed=${cur//\\/}
    while IFS= read -r word; do
        word=${word%%$'\t'*}
        [[ -n $word && $word == "$typed"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
    done
}

_warraq_files() {
    local word
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
}

_warraq_offer() {
    [[ -n $words ]] && _warraq_take < <(printf '%s\n' $words)
    [[ -n $kind && ( -z $files || -n $cur ) ]] && _warraq_take < <(command warraq completions --values "$kind" --begin "$cur" 2>/dev/null)
    [[ -n $files ]] && _warraq_files
}

_warraq() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} at="" number=0 skip="" word i
    local words="" kind="" files="" IFS=$' \t\n'
    COMPREPLY=()
    if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $skip ]]; then
            [[ $word == "=" ]] || skip=""
        elif [[ $word == -?* ]]; then
            _warraq_place "$at" "$word" && skip=1
        elif [[ $number == 0 ]] && _warraq_commands "${at:+$at }$word"; then
            at="${at:+$at }$word"
        else
            number=$((number + 1))
        fi
    done
    words="" kind="" files=""
    if [[ $prev == -?* ]] && _warraq_place "$at" "$prev"; then
        _warraq_offer
    elif [[ $cur == -* ]]; then
        _warraq_options "$at"
        _warraq_offer
    else
        [[ $number == 0 ]] && _warraq_commands "$at"
        _warraq_offer
        words="" kind="" files=""
        _warraq_place "$at" "$number" && _warraq_offer
    fi
}

complete -F _warraq warraq
"""


def script(whole: Described) -> str:
    """Return the script."""
    return (
        "\n".join([f"# Completions of warraq for bash, {MADE} completions bash.", *tables(whole, _SPELLING), ""])
        + _WALK
    )


def _pattern(where: str, place: str) -> str:
    if not place.endswith("+"):
        return f'"{where}:{place}"'
    first = int(place[:-1])
    return "|".join(f'"{where}:"{number}' for number in (f"[{first}-9]", "[1-9][0-9]*"))


_SPELLING = Spelling(
    case=lambda command: f'"{command}"',
    words=lambda pairs: f'words="{" ".join(name for name, _ in pairs)}"',
    place=_pattern,
    values=lambda words: f'words="{" ".join(words)}"',
)
