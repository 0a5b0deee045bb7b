const rows = [
  {_key: 'r1', cells: ['Muscle', 'Where it is', 'Where its ache may be felt']},
  {_key: 'r2', cells: ['Piriformis', 'Deep in the buttock', 'Buttock and back of the thigh']},
  {_key: 'r3', cells: ['Hamstrings', 'Back of the thigh', 'Back of the thigh and behind the knee']},
]
const table = {_type: 'dataTable' as const, _key: 't1', caption: 'Muscles often examined', rowHeaders: true, rows}

export const dataTableExamples = {
  'the first column names the rows': {table},
  'no row names': {table: {...table, rowHeaders: false}},
  'rows of different lengths': {
    table: {...table, rows: [...rows, {_key: 'r4', cells: ['Calf']}, {_key: 'r5', cells: ['a', 'b', 'c', 'd']}]},
  },
  'nothing below the column names': {table: {...table, rows: rows.slice(0, 1)}},
}
