"""`python -m glossary.entities.baking`: make the tables that come from collections of others."""

import sys

from glossary.entities.baking.cities import write_cities
from glossary.entities.baking.tables import table_path
from glossary.entities.baking.territories import write_territories


def main() -> int:
    """Write the tables and say how many rows each has."""
    for name, write in (("territories", write_territories), ("large_cities", write_cities)):
        path = table_path(name)
        sys.stdout.write(f"{path}: {write(path)} rows\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
