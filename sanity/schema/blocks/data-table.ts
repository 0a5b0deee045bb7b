import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** A small table. The first row names the columns, so that screen readers can say which column a cell stands in. */
export const dataTable = defineType({
  name: 'dataTable',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table compares, in one line.',
      validation: (rule) => rule.required().error('Say in one line what the table shows.'),
    }),
    defineField({
      name: 'rowHeaders',
      title: 'The first column names the rows',
      type: 'boolean',
      description: 'Tick this when each row begins with the name of a thing.',
      initialValue: true,
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      description: 'The first row holds the names of the columns. Every row has the same number of cells.',
      of: [
        defineArrayMember({
          name: 'row',
          title: 'Row',
          type: 'object',
          fields: [
            defineField({
              name: 'cells',
              title: 'Cells',
              type: 'array',
              description: 'One entry a column, from left to right.',
              of: [defineArrayMember({type: 'string'})],
              validation: (rule) => rule.required().min(1).max(6).error('A row has between one and six cells.'),
            }),
          ],
          preview: {
            select: {cells: 'cells'},
            prepare: ({cells}) => ({title: (cells ?? []).join(' · ') || 'Empty row'}),
          },
        }),
      ],
      validation: (rule) => [
        rule.required().min(2).error('A table needs a row of column names and at least one row below it.'),
        rule.custom((rows: {cells?: string[]}[] | undefined) => {
          const widths = new Set((rows ?? []).map((row) => row.cells?.length ?? 0))
          return widths.size <= 1 || 'Give every row the same number of cells.'
        }),
      ],
    }),
  ],
  preview: {
    select: {title: 'caption', rows: 'rows'},
    prepare: ({title, rows}) => ({title: title || 'Table', subtitle: `${Math.max(0, (rows?.length ?? 0) - 1)} rows`}),
  },
})
