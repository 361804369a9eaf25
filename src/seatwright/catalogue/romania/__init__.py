"""Romania 2008 to 2015: both chambers elected in uninominal colleges."""
