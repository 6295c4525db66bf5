"""Finding articles: what a query means and where its words stand."""
