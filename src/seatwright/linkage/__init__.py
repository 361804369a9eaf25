"""What may refer to an earlier tier, and what it means."""
