"""Results: one tree of steps with their evidence, read by people, checkers and programs alike."""
