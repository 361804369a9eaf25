"""Japan: both houses of the Diet, two votes that do not meet."""
