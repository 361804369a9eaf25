"""Hungary: the National Assembly in its two mixed systems, and the councils of towns, counties and the capital."""
