-- A meeting that was put down by mistake goes into the bin. Its table's policy holds for this too: only the school's own rows.
GRANT DELETE ON "ForumMeeting" TO alongside_app;
