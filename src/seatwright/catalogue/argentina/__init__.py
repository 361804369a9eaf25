"""Argentina: four provincial chambers, members of departments beside members of the whole province."""
