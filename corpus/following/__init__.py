"""Following feeds: what is known of each, when it is asked again, and how its entries become articles."""
