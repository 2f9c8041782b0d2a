//! The tables of the history.
//!
//! Times are milliseconds since 1970-01-01 UTC, days are days since 1970-01-01 of the student's calendar, durations
//! are milliseconds, marks are two integers, and what an answer says is JSON in the form of [`super::code`].

/// The version of these tables, kept in the file's `user_version`. A change of the tables raises it, and comes with
/// the steps that bring an older file up to it.
pub const VERSION: u32 = 1;

/// The tables, as `SQLite` makes them.
pub const TABLES: &str = "
-- Who answers: several students of one account are kept apart by name; '' is who gave none.
CREATE TABLE learner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- A sitting.
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,        -- what it is called outside: in JSON, for the teacher
  learner INTEGER NOT NULL REFERENCES learner,
  banks TEXT NOT NULL,             -- JSON: the ids of the banks that were named; [] for a review
  sources TEXT NOT NULL,           -- JSON: where these banks were found
  title TEXT NOT NULL,
  command TEXT NOT NULL,           -- draws the same quiz
  language TEXT,                   -- of the banks; null where they differ
  seed INTEGER NOT NULL,
  mode TEXT NOT NULL,              -- practice or exam
  certainty INTEGER NOT NULL,      -- whether certainty was asked
  time_limit INTEGER,              -- of active time; null without one
  narrowed INTEGER NOT NULL,       -- whether only some questions or topics were asked for
  started INTEGER NOT NULL,
  touched INTEGER NOT NULL,        -- when something was last kept
  day INTEGER NOT NULL,            -- the day on which it began
  spent INTEGER NOT NULL,          -- active time used
  position INTEGER NOT NULL,       -- the question that is asked next, from 0
  taken_up INTEGER NOT NULL,       -- whether that one was taken up before handing in
  state TEXT NOT NULL,             -- begun (can be resumed), finished, dropped (another one was begun instead)
  sitting INTEGER NOT NULL,        -- raised whenever it is resumed: only the last one to resume writes
  points REAL,                     -- the score, once it has ended or was left
  out_of REAL,
  percent REAL,
  passed INTEGER
);
CREATE INDEX attempt_by_learner ON attempt (learner, state, touched);
CREATE INDEX attempt_by_banks ON attempt (learner, banks, state, narrowed, touched, percent, key);
CREATE INDEX attempt_by_score ON attempt (learner, banks, percent) WHERE state = 'finished' AND narrowed = 0;

-- A question of an attempt. Resuming reads slots, it never draws again.
CREATE TABLE slot (
  attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
  position INTEGER NOT NULL,       -- from 0
  bank TEXT NOT NULL,              -- the id of the bank that holds the question
  language TEXT NOT NULL,
  question TEXT NOT NULL,          -- its id, or # and a digest where it has none
  recipe TEXT,                     -- what a generated question is made from; null for a written one
  place INTEGER NOT NULL,          -- where it stands in its bank, from 0
  fingerprint TEXT NOT NULL,       -- of the key: the same one, the same marks
  kind TEXT NOT NULL,              -- a snapshot, so that the answer can be read without the bank:
  topic TEXT,
  prompt TEXT NOT NULL,
  rows TEXT NOT NULL,              -- JSON: options, steps, items and bins, pieces and words
  solution TEXT NOT NULL,          -- JSON
  points_n INTEGER NOT NULL,       -- what it is worth, 0 outside the score
  points_d INTEGER NOT NULL,
  pass_n INTEGER NOT NULL,         -- per cent needed to pass in its bank
  pass_d INTEGER NOT NULL,
  shown TEXT NOT NULL,             -- JSON: the order in which rows and bins were shown
  seen INTEGER NOT NULL,           -- whether it was put
  hint INTEGER NOT NULL,
  tries INTEGER NOT NULL,          -- near misses and answers so far
  spent INTEGER NOT NULL,
  objection TEXT,                  -- the student disagrees; '' without a reason
  PRIMARY KEY (attempt, position)
) WITHOUT ROWID;

-- An answer; rows are added and never changed. The last one of a slot counts.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  attempt INTEGER NOT NULL,
  position INTEGER NOT NULL,
  response TEXT NOT NULL,          -- JSON: in the author's words
  indices TEXT NOT NULL,           -- JSON: by the author's indices
  mark_n INTEGER,                  -- null outside the score
  mark_d INTEGER,
  try INTEGER NOT NULL,            -- 1 for the first; a near miss before it counts as one
  hint INTEGER NOT NULL,
  certainty INTEGER,               -- 1, 2 or 3
  spent INTEGER NOT NULL,
  time INTEGER NOT NULL,
  day INTEGER NOT NULL,
  FOREIGN KEY (attempt, position) REFERENCES slot ON DELETE CASCADE
);
CREATE INDEX answer_by_slot ON answer (attempt, position);

-- What the parts of an answer prove.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  learner INTEGER NOT NULL,
  bank TEXT NOT NULL,
  subject TEXT NOT NULL,           -- question:ID or fact:TAXONOMY/ITEM
  part TEXT,                       -- the item, where a question has several
  expected TEXT NOT NULL,          -- JSON
  given TEXT NOT NULL,             -- JSON
  fraction_n INTEGER NOT NULL,
  fraction_d INTEGER NOT NULL,
  rating INTEGER NOT NULL,         -- 1 to 4
  learned INTEGER UNIQUE,          -- its place among all that changed a memory; null for none
  learned_day INTEGER              -- the day on which it did
);
CREATE INDEX evidence_by_answer ON evidence (answer);
CREATE INDEX evidence_by_bank ON evidence (learner, bank, learned) WHERE learned IS NOT NULL;

-- What is remembered: made of all learned evidence in its order, and kept so as not to make it again.
CREATE TABLE memory (
  learner INTEGER NOT NULL,
  bank TEXT NOT NULL,
  subject TEXT NOT NULL,
  stability REAL NOT NULL,         -- days
  difficulty REAL NOT NULL,        -- 1 to 10
  last INTEGER NOT NULL,
  due INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  PRIMARY KEY (learner, bank, subject)
) WITHOUT ROWID;
CREATE INDEX memory_by_due ON memory (learner, due);
";
