"""`warraq db grant|revoke|roles`: who of a team may do what on a PostgreSQL server."""

from glossary.store.grants import Role, grant, members, revoke
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written

_ROLES = (Role.READER, Role.TRANSLATOR, Role.TERMINOLOGIST)


def configure(parser: Parser) -> None:
    """Add the commands of `db`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    granting = commands.add_parser("grant", help="give a user of the server a role, in the place of the one they had")
    granting.add_argument("user", type=written, metavar="USER", help="a user of the PostgreSQL server")
    granting.add_argument(
        "role",
        choices=[role.value for role in _ROLES],
        metavar="ROLE",
        help="reader (reads), translator (adds, changes, merges, removes drafts) or terminologist (what is approved, too)",
    )
    granting.set_defaults(run=grant_role)
    revoking = commands.add_parser("revoke", help="take all rights from a user of the server")
    revoking.add_argument("user", type=written, metavar="USER")
    revoking.set_defaults(run=revoke_role)
    listing = commands.add_parser("roles", help="list who may do what")
    listing.set_defaults(run=list_roles)
    for each in (granting, revoking, listing):
        each.offer_json()


def grant_role(invocation: Invocation) -> int:
    """Give a role and print it."""
    user, role = invocation.options.user, Role(invocation.options.role)
    grant(invocation.services.curating.engine, user, role)
    if invocation.options.json:
        invocation.output.json({"user": user, "role": role.value})
    else:
        invocation.output.line(f"{user}\t{role}")
    return DONE


def revoke_role(invocation: Invocation) -> int:
    """Take all rights from a user."""
    user = invocation.options.user
    revoke(invocation.services.curating.engine, user)
    if invocation.options.json:
        invocation.output.json({"user": user, "role": None})
    else:
        invocation.output.line(f"{user}\t—")
    return DONE


def list_roles(invocation: Invocation) -> int:
    """Print the users who can at least read; 1 where the database has none."""
    found = members(invocation.services.curating.engine)
    if invocation.options.json:
        invocation.output.json({"roles": [{"user": each.user, "role": each.role.value} for each in found]})
    else:
        for each in found:
            invocation.output.line(f"{each.user}\t{each.role}")
    if not found:
        invocation.diagnostics.note("A SQLite file has no users: roles need a PostgreSQL server.")
    return DONE if found else NOTHING
