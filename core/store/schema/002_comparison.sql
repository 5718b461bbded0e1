-- Schema 2: pairings, merges and splits as judgements; what changed between versions of an article; of which
-- kind shared copy is. Everything older stays as it is.

-- One row a pair of passages; `paired` is 0 where the analyst keeps them apart.
CREATE TABLE judged_pairing (
    a_document INTEGER NOT NULL REFERENCES evidence_document (id),
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    a_exact TEXT NOT NULL,
    a_prefix TEXT NOT NULL,
    a_suffix TEXT NOT NULL,
    b_document INTEGER NOT NULL REFERENCES evidence_document (id),
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    b_exact TEXT NOT NULL,
    b_prefix TEXT NOT NULL,
    b_suffix TEXT NOT NULL,
    paired INTEGER NOT NULL CHECK (paired IN (0, 1)),
    PRIMARY KEY (a_document, a_start, a_end, b_document, b_start, b_end)
) STRICT;

-- The event a claim belongs to by the analyst's decision.
CREATE TABLE judged_membership (
    document INTEGER NOT NULL REFERENCES evidence_document (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (document, start, end)
) STRICT;

CREATE TABLE derived_revision (
    position INTEGER PRIMARY KEY,
    before INTEGER NOT NULL REFERENCES evidence_document (id),
    after INTEGER NOT NULL REFERENCES evidence_document (id)
) STRICT;

CREATE TABLE derived_revision_change (
    revision INTEGER NOT NULL REFERENCES derived_revision (position),
    position INTEGER NOT NULL,
    before_start INTEGER NOT NULL,
    before_end INTEGER NOT NULL,
    after_start INTEGER NOT NULL,
    after_end INTEGER NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT;

-- The stories that the derivation was made of, by fingerprint.
CREATE TABLE derived_story (
    fingerprint INTEGER PRIMARY KEY
) STRICT;

ALTER TABLE derived_shared_copy ADD COLUMN class_a TEXT NOT NULL DEFAULT 'not_derived';

ALTER TABLE derived_shared_copy ADD COLUMN class_b TEXT NOT NULL DEFAULT 'not_derived';

ALTER TABLE derived_shared_copy ADD COLUMN direction TEXT NOT NULL DEFAULT 'unknown';

ALTER TABLE derived_shared_copy ADD COLUMN why TEXT NOT NULL DEFAULT '';
