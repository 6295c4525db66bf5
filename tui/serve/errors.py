"""What keeps warraq from being served."""


class ServeError(Exception):
    """A server that cannot begin; its text is one sentence for the user."""
