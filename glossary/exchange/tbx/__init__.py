"""TBX (ISO 30042), versions 2 and 3: read in every style, written as TBX-Basic."""
