import type {DatabaseSync} from 'node:sqlite'

/**
 * The database's shape, as the steps that lead to it. A step that has shipped is never edited: the next one is added.
 *
 * `document` holds the present, `revision` every document before and after every transaction, `transaction_log` who
 * did what when. `reference` is derived from `document` and answers “who points at this?”.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE document (
    dataset TEXT NOT NULL,
    id TEXT NOT NULL,
    published_id TEXT NOT NULL,
    type TEXT NOT NULL,
    slug TEXT,
    rev TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (dataset, id)
  );
  CREATE INDEX document_by_group ON document (dataset, published_id);
  CREATE INDEX document_by_type ON document (dataset, type);
  CREATE INDEX document_by_slug ON document (dataset, slug) WHERE slug IS NOT NULL;

  CREATE TABLE reference (
    dataset TEXT NOT NULL,
    target TEXT NOT NULL,
    source TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (dataset, target, source)
  ) WITHOUT ROWID;
  CREATE INDEX reference_by_source ON reference (dataset, source);

  CREATE TABLE transaction_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset TEXT NOT NULL,
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (dataset, id)
  );

  CREATE TABLE revision (
    dataset TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES transaction_log (seq),
    mutations TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (dataset, id, seq)
  ) WITHOUT ROWID;
  CREATE INDEX revision_by_transaction ON revision (seq);

  CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE user_value (
    user_id TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
  ) WITHOUT ROWID;

  CREATE TABLE webhook_delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook TEXT NOT NULL,
    dataset TEXT NOT NULL,
    document_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    last_error TEXT
  );
  CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at);
  `,
  // What queries ask of documents without reading them: see `attributes.ts` and `words.ts`.
  `
  CREATE TABLE document_2 (
    n INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    id TEXT NOT NULL,
    published_id TEXT NOT NULL,
    rev TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (dataset, id)
  );
  INSERT INTO document_2 (dataset, id, published_id, rev, body) SELECT dataset, id, published_id, rev, body FROM document;
  DROP TABLE document;
  ALTER TABLE document_2 RENAME TO document;
  CREATE INDEX document_by_group ON document (dataset, published_id);

  CREATE TABLE attributes (
    n INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    layer INTEGER NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    published_id TEXT NOT NULL
  );
  CREATE UNIQUE INDEX attributes_by_id ON attributes (dataset, id);
  CREATE INDEX attributes_by_group ON attributes (dataset, published_id);
  CREATE INDEX attributes_by_type ON attributes (dataset, type, layer, id);

  CREATE TABLE attribute_column (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    is_ready INTEGER NOT NULL DEFAULT 0,
    has_index INTEGER NOT NULL DEFAULT 0,
    dull_until INTEGER NOT NULL DEFAULT 0,
    has_composite INTEGER NOT NULL DEFAULT 0
  );

  DROP INDEX webhook_delivery_due;
  CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook, next_attempt_at, id);

  INSERT INTO attributes (n, dataset, layer, type, id, published_id)
    SELECT n, dataset, CASE WHEN id LIKE 'drafts.%' THEN 1 WHEN id LIKE 'versions.%' THEN 2 ELSE 0 END,
      json_extract(body, '$._type'), id, published_id FROM document;

  CREATE TABLE unread_words (n INTEGER PRIMARY KEY);
  INSERT INTO unread_words SELECT n FROM document;
  CREATE TABLE word_source (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE VIRTUAL TABLE words USING fts5 (
    ${Array.from({length: 120}, (_, number) => `c${number}`).join(', ')},
    content='', contentless_delete=1, detail=column, tokenize='ascii'
  );
  `,
  // Datasets, their aliases and tokens that were made over the API. AUTOINCREMENT: a number is never given twice, so that what is
  // remembered of a dataset is known to be of that one.
  `
  CREATE TABLE made_dataset (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    acl_mode TEXT NOT NULL,
    description TEXT,
    grants_of TEXT,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL
  );

  CREATE TABLE dataset_alias (
    name TEXT PRIMARY KEY,
    dataset TEXT
  ) WITHOUT ROWID;

  CREATE TABLE token (
    id TEXT PRIMARY KEY,
    hash TEXT UNIQUE,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER
  ) WITHOUT ROWID;
  `,
  // Webhooks that are made by requests, what became of messages, and how attempts to send them went.
  `
  CREATE TABLE webhook (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
  );
  CREATE TABLE webhook_message (
    id INTEGER PRIMARY KEY,
    webhook TEXT NOT NULL,
    dataset TEXT NOT NULL,
    document_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    status TEXT NOT NULL,
    finished_at INTEGER NOT NULL
  );
  CREATE INDEX webhook_message_by_webhook ON webhook_message (webhook, id);
  CREATE INDEX webhook_message_by_time ON webhook_message (webhook, finished_at);
  CREATE TABLE webhook_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook TEXT NOT NULL,
    message INTEGER NOT NULL,
    at INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    result_code INTEGER,
    failure TEXT,
    said TEXT NOT NULL
  );
  CREATE INDEX webhook_attempt_by_webhook ON webhook_attempt (webhook, id);
  CREATE INDEX webhook_attempt_by_time ON webhook_attempt (webhook, at);
  CREATE INDEX webhook_attempt_by_message ON webhook_attempt (message, id);
  `,
  // The dataset whose documents this one's are about: Studio keeps comments and tasks apart from what they are about.
  `ALTER TABLE made_dataset ADD COLUMN addon_for TEXT`,
  // What stands in lists, as `attributes.ts` keeps it of single values. Without a type, a value stays what it is.
  `
  CREATE TABLE member (number INTEGER NOT NULL, value NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (number, value, n)) WITHOUT ROWID;
  CREATE INDEX member_by_document ON member (n);
  `,
  'CREATE TABLE assigned_roles (user_id TEXT PRIMARY KEY, roles TEXT NOT NULL) WITHOUT ROWID',
]

/** The shape that this version knows and writes. */
export const NEWEST_SHAPE = MIGRATIONS.length

/** Brings a database to the newest shape, each step in a transaction of its own. */
export function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get()
  const version = Number(row?.['user_version'] ?? 0)
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The data folder was written by a newer version of the lake (shape ${version}, this one knows ${MIGRATIONS.length}). Update Rounds, or use another ROUNDS_DATA.`,
    )
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
