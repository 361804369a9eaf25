"""France: councils elected by lists in two rounds, part of the seats for the first list."""
