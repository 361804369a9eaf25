"""South Africa: municipal councils, and the National Assembly."""
