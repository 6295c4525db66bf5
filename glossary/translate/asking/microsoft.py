"""Microsoft Translator (Azure), text interface version 3."""

from glossary.translate.asking.asker import Task, Told, groups
from glossary.translate.asking.unanswered import Unanswered, refusal, short_of
from glossary.translate.asking.web import Web

_MOST, _LARGEST = 50, 10_000
_SPENT = 403001
"""Its number for a free allowance that is used up, with the status 403."""


class Microsoft:
    """Azure's service, asked without deep-translator, whose class fetches a fixed address before anything else."""

    def __init__(self, told: Told) -> None:
        """Know the address, the key and the region."""
        base = told.url.strip().rstrip("/").removesuffix("/translate")
        self._url = f"{base}/translate?api-version=3.0&from={told.source}&to={told.target}&textType=plain"
        self._headers = {"Ocp-Apim-Subscription-Key": told.key}
        if told.region:
            self._headers["Ocp-Apim-Subscription-Region"] = told.region
        self._web = Web()

    def english(self, task: Task) -> list[str]:
        """Return the English of every text."""
        found: list[str] = []
        for group in groups(task.texts, _MOST, _LARGEST):
            given = self._web.post(self._url, [{"Text": text} for text in group], self._headers, task.clock)
            if isinstance(given, dict) and isinstance(given.get("error"), dict):
                raise _failed(given["error"])
            if not isinstance(given, list) or len(given) != len(group):
                raise short_of(given, len(group))
            found += [each["translations"][0]["text"] for each in given]
        return found


def _failed(error: dict[str, object]) -> Unanswered:
    code = error.get("code")
    if code == _SPENT:
        return Unanswered("quota", str(error.get("message", "")))
    status = int(code) // 1000 if isinstance(code, int) else 400
    return refusal(status, error, {})
