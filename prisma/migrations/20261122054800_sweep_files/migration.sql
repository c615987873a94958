-- Whoever sweeps away files without a row has to know which schools there are: their ids, and nothing they say of themselves.
-- What is swept goes with that school's own key.
CREATE POLICY sweep ON "HistoryHead" FOR SELECT TO alongside_app USING (current_setting('app.sweep', true) = 'on');

-- A family that goes for good goes out of what is in the bin as well, such as who came to a session that was removed.
GRANT UPDATE ("taken") ON "BinEntry" TO alongside_app;
