"""Italy: majorities by premium, by constituencies and by both, from 1924 on."""
