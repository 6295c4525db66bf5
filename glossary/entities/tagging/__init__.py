"""The trained tagger: names that stand as names stand in tagged news, where nobody knows them and no rule has them."""
