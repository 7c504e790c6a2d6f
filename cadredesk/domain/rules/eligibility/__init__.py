"""Not yet, because …: what somebody still needs for a grade or a post, and from which day."""
