/** `POST /api/readers/posts/<slug>/reports`: takes a report of an error. */
import {fileReport} from '../desk/reports.ts'
import {readTypedReport} from '../editorial/readers/report.ts'
import {formPath, receiveForm, type Door, type Form} from './door.ts'
import {newNumber} from './new-number.ts'

const HOUR = 60 * 60 * 1000

export const REPORT_FORM: Form = {
  kind: 'report',
  perCaller: {most: 5, milliseconds: HOUR},
  altogether: {most: 200, milliseconds: HOUR},
  page: 'report',
  fields: ['part', 'text'],
}

export function receiveReport(request: Request, slug: string, door: Door): Promise<Response> {
  return receiveForm(request, slug, door, REPORT_FORM, {
    read: ({post, fields}) => {
      const {typed, problems} = readTypedReport(fields, post.parts)
      return {value: typed, problems}
    },
    take: async (typed, {post}) => {
      const crisis = await fileReport(door.desk, typed, `report-${newNumber()}`, post)
      return `${formPath(REPORT_FORM, post)}/thanks${crisis ? `?help=${crisis.helpline}` : ''}`
    },
  })
}
