"""The queries of a session."""

_MOST = 50


class Past:
    """Remembers the queries whose answers were looked at, the last first."""

    def __init__(self) -> None:
        self._queries: list[str] = []

    def note(self, query: str) -> None:
        """Remember a query as the last one."""
        if query.strip():
            self._queries = [query, *(each for each in self._queries if each != query)][:_MOST]

    def before(self, query: str) -> str | None:
        """Return the query before another one, the last where that is none of them; None where there is none before."""
        place = self._queries.index(query) + 1 if query in self._queries else 0
        return self._queries[place] if place < len(self._queries) else None
