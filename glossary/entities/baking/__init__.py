"""Making tables of this package out of collections of others that are never needed to run it: `make data`."""
