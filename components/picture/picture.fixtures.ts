import {pictures} from '../cast.fixtures.ts'

export const pictureExamples = {
  'a picture in a list': {picture: pictures.walking, sizes: '20rem', shape: 'card' as const},
  'the main picture of a page': {
    picture: {...pictures.walking, lqip: 'data:image/png;base64,AAAA'},
    sizes: '60rem',
    isMain: true,
  },
  'decoration, which screen readers skip': {picture: pictures.decorative, sizes: '20rem'},
  'cut to the part the editor chose': {
    picture: {
      ...pictures.walking,
      crop: {top: 0.1, bottom: 0.1, left: 0, right: 0.5},
      hotspot: {x: 0.3, y: 0.4, width: 0.4, height: 0.4},
    },
    sizes: '20rem',
    shape: 'square' as const,
  },
  'no file': {picture: null, sizes: '20rem'},
  'a file that is no picture': {picture: {...pictures.walking, assetId: 'file-abc-pdf'}, sizes: '20rem'},
}
