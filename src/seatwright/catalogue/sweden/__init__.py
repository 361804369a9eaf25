"""Sweden: the Riksdag, 310 fixed seats in constituencies and 39 adjustment seats."""
