import type {Dataset} from '../config.ts'
import type {Statements} from './statements.ts'

export type MadeDataset = Dataset & {
  description: string | null
  /** The dataset whose grants hold here too; null where administrators alone have business here. */
  grantsOf: string | null
  /** The dataset whose documents are talked about in this one; null for one that stands on its own. */
  addonFor: string | null
  /** One that is still filled, or on its way out, is not there for anybody. */
  state: 'ready' | 'copying' | 'deleting'
  /** ISO 8601. */
  createdAt: string
  createdBy: string
}

export type Alias = {name: string; dataset: string | null}

/** What is known of datasets that were made over the API, and of the other names of datasets. */
export class MadeDatasets {
  readonly #statements: Statements
  /** Asked at every request, changed once in a while. */
  #known: MadeDataset[]
  #aliases: Alias[]

  constructor(statements: Statements) {
    this.#statements = statements
    this.#known = this.#read()
    this.#aliases = this.#readAliases()
  }

  /** In the order in which they were made, in whatever state. */
  all(): readonly MadeDataset[] {
    return this.#known
  }

  aliases(): readonly Alias[] {
    return this.#aliases
  }

  add({name, aclMode, description, grantsOf, addonFor, state, createdAt, createdBy}: MadeDataset): void {
    this.#statements
      .prepare(
        `INSERT INTO made_dataset (name, acl_mode, description, grants_of, addon_for, state, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(name, aclMode, description, grantsOf, addonFor, state, createdAt, createdBy)
    this.#known = this.#read()
  }

  change({name, aclMode, description, state}: Pick<MadeDataset, 'name' | 'aclMode' | 'description' | 'state'>): void {
    this.#statements
      .prepare('UPDATE made_dataset SET acl_mode = ?, description = ?, state = ? WHERE name = ?')
      .run(aclMode, description, state, name)
    this.#known = this.#read()
  }

  remove(name: string): void {
    this.#statements.prepare('DELETE FROM made_dataset WHERE name = ?').run(name)
    this.#known = this.#read()
  }

  /** Makes the alias, or lets it mean another dataset; null where it means none. */
  setAlias({name, dataset}: Alias): void {
    this.#statements
      .prepare(
        'INSERT INTO dataset_alias (name, dataset) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET dataset = excluded.dataset',
      )
      .run(name, dataset)
    this.#aliases = this.#readAliases()
  }

  removeAlias(name: string): void {
    this.#statements.prepare('DELETE FROM dataset_alias WHERE name = ?').run(name)
    this.#aliases = this.#readAliases()
  }

  #read(): MadeDataset[] {
    return this.#statements
      .prepare('SELECT * FROM made_dataset ORDER BY number')
      .all()
      .map((row) => ({
        name: String(row['name']),
        aclMode: row['acl_mode'] === 'public' ? 'public' : 'private',
        description: row['description'] === null ? null : String(row['description']),
        grantsOf: row['grants_of'] === null ? null : String(row['grants_of']),
        addonFor: row['addon_for'] === null ? null : String(row['addon_for']),
        state: String(row['state']) as MadeDataset['state'],
        createdAt: String(row['created_at']),
        createdBy: String(row['created_by']),
      }))
  }

  #readAliases(): Alias[] {
    return this.#statements
      .prepare('SELECT name, dataset FROM dataset_alias ORDER BY name')
      .all()
      .map((row) => ({name: String(row['name']), dataset: row['dataset'] === null ? null : String(row['dataset'])}))
  }
}
