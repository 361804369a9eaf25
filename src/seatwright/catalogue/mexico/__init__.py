"""Mexico: both chambers of the Congress."""
