"""Armenia: National Assembly, mixed in two ways between 1999 and 2021."""
