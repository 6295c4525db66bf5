"""Language models behind an interface like OpenAI's: Ollama, llama.cpp, vLLM and many others, OpenAI itself."""

from typing import Any

from corpus.worded import worded
from glossary.translate.asking.asker import Task, Told
from glossary.translate.asking.cleaning import cleaned
from glossary.translate.asking.prompt import fence_of, in_one, messages
from glossary.translate.asking.unanswered import Unanswered, refusal
from glossary.translate.asking.web import Web

_PATH = "/chat/completions"


def endpoint(url: str) -> str:
    """Return where a chat goes, of an address with or without `/v1` and `/chat/completions`."""
    base = url.strip().rstrip("/").removesuffix(_PATH).rstrip("/")
    last = base.rpartition("/")[2]
    is_versioned = last[:1] == "v" and last[1:2].isdigit()
    is_host = base.count("/") == 2
    return f"{base}{'' if is_versioned or not is_host else '/v1'}{_PATH}"


class Chat:
    """A model that is asked for the English of one text at a time."""

    def __init__(self, told: Told) -> None:
        """Know the address, the model and the key."""
        self._url = endpoint(told.url)
        self._told = told
        self._web = Web()
        self._takes_temperature = self._takes_system = True

    def english(self, task: Task) -> list[str]:
        """Return the English of every text."""
        return [self._of(text, task) for text in task.texts]

    def _of(self, text: str, task: Task) -> str:
        terms = [term for term in task.terms if len(task.texts) == 1 or term[0] in text]
        said = self._said(messages(text, terms or task.terms), task)
        return cleaned(said, text, fence_of(text))

    def _said(self, asked: list[dict[str, str]], task: Task) -> str:
        body: dict[str, Any] = {"model": self._told.model, "messages": asked, "stream": False}
        takes = (self._takes_temperature, self._takes_system)
        if self._takes_temperature:
            body["temperature"] = 0
        if not self._takes_system:
            body["messages"] = in_one(asked)
        headers = {"Authorization": f"Bearer {self._told.key}"} if self._told.key else {}
        try:
            answer = self._web.post(self._url, body, headers, task.clock)
        except Unanswered as failure:
            self._learn(failure)
            if takes == (self._takes_temperature, self._takes_system):
                raise
            return self._said(asked, task)
        return _content(answer)

    def _learn(self, failure: Unanswered) -> None:
        """Remember what a model does not take, as its refusal says."""
        said = failure.detail.lower()
        if failure.kind in {"refused", "server"}:
            self._takes_temperature = self._takes_temperature and "temperature" not in said
            self._takes_system = self._takes_system and "system role" not in said


def _content(answer: Any) -> str:
    """Return what the model said; raises Unanswered where it said nothing, refused, or was cut off."""
    if isinstance(answer, dict) and answer.get("error") and not answer.get("choices"):
        error = answer["error"]
        code = error.get("code") if isinstance(error, dict) else None
        raise refusal(code if isinstance(code, int) else 400, answer, {})
    choice = answer["choices"][0]
    ended, message = choice.get("finish_reason"), choice["message"]
    if ended == "length":
        raise Unanswered("cut", worded("the model came to the end of what it may say"))
    if ended == "content_filter" or message.get("refusal"):
        said = message.get("refusal")
        raise Unanswered("refused", str(said) if said else worded("its filter took the answer away"))
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    if not isinstance(content, str):
        raise Unanswered("empty")
    return content
