/** @jest-environment node */
import {describe, expect, it} from '@jest/globals'
import {evaluate, parse} from 'groq-js'

import {compileQuery} from '../../../../sanity/lake/groq/compile.ts'
import {Scope} from '../../../../sanity/lake/groq/scope.ts'
import {dice, documents, PARAMS, query} from './generated.ts'

const NOW = Date.UTC(2026, 0, 15)
const SEEDS = Array.from({length: 60}, (_, seed) => seed)
const QUERIES_A_SEED = 60

describe('every made-up query is answered as by groq-js', () => {
  it.each(SEEDS)('seed %i', async (seed) => {
    const given = dice(seed)
    const dataset = documents(given, 25)
    // Accents are where the two differ on purpose.
    const everything = dataset.map(
      (document) => JSON.parse(JSON.stringify(document).replaceAll('É', 'E')) as (typeof dataset)[number],
    )
    for (let number = 0; number < QUERIES_A_SEED; number++) {
      const text = query(given)
      const tree = parse(text, {params: PARAMS})
      const theirs = await evaluate(tree, {dataset: everything, params: PARAMS, timestamp: new Date(NOW)})
      const expected = JSON.parse(JSON.stringify((await theirs.get()) ?? null)) as unknown
      const byId = new Map(everything.map((document) => [document._id, document]))
      const context = {
        params: PARAMS,
        view: {all: () => everything, document: (id: string) => byId.get(id), referrers: () => 0},
        identity: 'me',
        now: NOW,
        projectId: 'p',
        dataset: 'd',
      }
      const ours = compileQuery(tree)(new Scope(context, null))
      expect({text, answer: JSON.parse(JSON.stringify(ours)) as unknown}).toEqual({text, answer: expected})
    }
  })
})
