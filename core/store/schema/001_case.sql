-- Schema 1 of a case file. Every statement ends in a line of its own; comments stay outside of the statements,
-- because SQLite keeps their text and it is compared at opening.
--
-- Offsets are code points of the document's text. Days count from 1970-01-01. Hashes are SHA-256.
-- Prefixes are the layers: evidence_ is never changed, derived_ can be thrown away, judged_ is the analyst's.

-- What the case is called, whether it is a sample, when it was made.
CREATE TABLE case_property (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- A digest of each table that is written as a whole, so that verify notices what SQLite's checks do not.
CREATE TABLE case_seal (
    table_name TEXT NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- ---- evidence -------------------------------------------------------------------------------------------

-- `position` is the order of first import; an outlet's colour follows from it.
CREATE TABLE evidence_outlet (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_document (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    outlet INTEGER NOT NULL REFERENCES evidence_outlet (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    file_name TEXT NOT NULL,
    origin TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    charset TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    published_edtf TEXT,
    published_earliest INTEGER,
    published_latest INTEGER,
    published_from TEXT NOT NULL,
    title_start INTEGER NOT NULL,
    title_end INTEGER NOT NULL,
    body_start INTEGER NOT NULL,
    body_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
    UNIQUE (outlet, title, version)
) STRICT;

-- The bytes as they came in, apart from the document so that reading texts does not read them.
CREATE TABLE evidence_bytes (
    document INTEGER PRIMARY KEY REFERENCES evidence_document (id),
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE evidence_author (
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

CREATE TABLE evidence_boilerplate (
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

-- ---- derivation -----------------------------------------------------------------------------------------

CREATE TABLE derived_claim (
    position INTEGER PRIMARY KEY,
    id INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    date_edtf TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    date_reason TEXT NOT NULL,
    date_start INTEGER NOT NULL,
    date_end INTEGER NOT NULL,
    modality TEXT NOT NULL,
    modality_reason TEXT NOT NULL,
    modality_start INTEGER NOT NULL,
    modality_end INTEGER NOT NULL,
    polarity TEXT NOT NULL
) STRICT;

CREATE TABLE derived_origin (
    claim INTEGER NOT NULL REFERENCES derived_claim (position),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    via TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT;

CREATE TABLE derived_event (
    position INTEGER PRIMARY KEY,
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    date_edtf TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    date_reason TEXT NOT NULL,
    independent_origins INTEGER NOT NULL,
    corroboration_reason TEXT NOT NULL
) STRICT;

CREATE TABLE derived_event_claim (
    event INTEGER NOT NULL REFERENCES derived_event (position),
    position INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE derived_event_name (
    event INTEGER NOT NULL REFERENCES derived_event (position),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE derived_conflict (
    position INTEGER PRIMARY KEY,
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    event INTEGER,
    a_document INTEGER NOT NULL REFERENCES evidence_document (id),
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    a_value TEXT NOT NULL,
    b_document INTEGER NOT NULL REFERENCES evidence_document (id),
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    b_value TEXT NOT NULL
) STRICT;

CREATE TABLE derived_shared_copy (
    position INTEGER PRIMARY KEY,
    a INTEGER NOT NULL REFERENCES evidence_document (id),
    b INTEGER NOT NULL REFERENCES evidence_document (id),
    share_a REAL NOT NULL,
    share_b REAL NOT NULL
) STRICT;

CREATE TABLE derived_shared_passage (
    copy INTEGER NOT NULL REFERENCES derived_shared_copy (position),
    position INTEGER NOT NULL,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    PRIMARY KEY (copy, position)
) STRICT;

CREATE TABLE derived_inferred_date (
    position INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    date_edtf TEXT NOT NULL,
    date_earliest INTEGER,
    date_latest INTEGER,
    why TEXT NOT NULL
) STRICT;

-- ---- judgement: the tables undo records -----------------------------------------------------------------

CREATE TABLE judged_event (
    event INTEGER PRIMARY KEY,
    title TEXT,
    date_edtf TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    status TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE judged_event_anchor (
    event INTEGER NOT NULL REFERENCES judged_event (event),
    position INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE judged_event_tag (
    event INTEGER NOT NULL REFERENCES judged_event (event),
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE judged_conflict (
    conflict INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    a_document INTEGER NOT NULL REFERENCES evidence_document (id),
    a_exact TEXT NOT NULL,
    a_prefix TEXT NOT NULL,
    a_suffix TEXT NOT NULL,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    b_document INTEGER NOT NULL REFERENCES evidence_document (id),
    b_exact TEXT NOT NULL,
    b_prefix TEXT NOT NULL,
    b_suffix TEXT NOT NULL,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE judged_outlet (
    outlet INTEGER PRIMARY KEY REFERENCES evidence_outlet (id),
    grade TEXT,
    name TEXT
) STRICT;

CREATE TABLE judged_document (
    document INTEGER PRIMARY KEY REFERENCES evidence_document (id),
    published_edtf TEXT,
    published_earliest INTEGER,
    published_latest INTEGER,
    outlet INTEGER REFERENCES evidence_outlet (id)
) STRICT;

-- One row a judgement: what Edit > Undo says, the session changeset and the hash of both. Rows that are undone
-- come after all that are not; a new judgement deletes them.
CREATE TABLE journal_step (
    position INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changeset BLOB NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

-- ---- search: kept by the program, since triggers on virtual tables are refused in an untrusted schema ----

CREATE VIRTUAL TABLE search_document USING fts5 (
    title, text,
    content = 'evidence_document', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_claim USING fts5 (
    text,
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_event USING fts5 (
    title, note,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
