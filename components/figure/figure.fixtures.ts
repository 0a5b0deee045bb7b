import {pictures} from '../cast.fixtures.ts'

const figure = {
  ...pictures.walking,
  _type: 'figure' as const,
  _key: 'f1',
  caption: 'The path of the sciatic nerve.',
  credit: 'Drawn for this clinic.',
}

export const figureExamples = {
  'with caption and credit': {figure},
  'without words under it': {figure: {...figure, caption: null, credit: null}},
  'without a file': {figure: {...figure, assetId: null}},
}
