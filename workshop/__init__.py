"""Our Joint Journey: a workshop is folded from what happened, and each person is shown a view built for them."""
