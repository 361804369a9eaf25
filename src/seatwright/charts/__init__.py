"""Charts: geometry first, then the ways of drawing it. Nothing is decided here, so floats may be used."""
