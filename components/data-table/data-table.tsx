import type {DataTableBlock} from '@/lib/editorial/publication.ts'

import styles from './data-table.module.css'

/**
 * A small table. On a phone each row becomes a list of “column: cell”.
 *
 * The roles repeat what the elements say: browsers forget that a table is one once its rows are laid out as blocks.
 */
export function DataTable({table}: {table: DataTableBlock}) {
  const [head, ...rows] = table.rows
  if (!head || rows.length === 0) return null
  return (
    <table role="table" className={styles.table}>
      {table.caption && <caption>{table.caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {head.cells.map((cell, column) => (
            <th key={column} role="columnheader" scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({_key, cells}) => (
          <tr key={_key} role="row">
            {cells.map((cell, column) =>
              table.rowHeaders && column === 0 ? (
                <th key={column} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column} role="cell">
                  <span className={styles.label} aria-hidden="true">
                    {head.cells[column]}
                  </span>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
