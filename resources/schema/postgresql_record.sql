-- PostgreSQL's own: whose tables these are and of which format, as a SQLite file says it in its header.

CREATE TABLE record_format (application TEXT NOT NULL PRIMARY KEY CHECK (application = 'privyseal'), schema_number INTEGER NOT NULL)

INSERT INTO record_format (application, schema_number) VALUES ('privyseal', 0)
