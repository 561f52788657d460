-- The check of everything reads place by place what the index holds, from tables of its own that go with the connection.
DROP TABLE search_word;
DROP TABLE beginning_word;
