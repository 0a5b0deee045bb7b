import {linked, pictures, words} from '../cast.fixtures.ts'

const video = {
  _type: 'video' as const,
  _key: 'v1',
  title: 'Three gentle nerve exercises',
  url: 'https://www.youtube.com/watch?v=example',
  duration: '2:40',
  captioned: true,
  poster: pictures.walking,
  transcript: words('Sit tall. Straighten one knee until you feel a stretch.'),
}

export const videoExamples = {
  'a film elsewhere': {video},
  'an address that runs script is no link': {
    video: {...video, url: 'javascript:alert(1)', transcript: linked('x', 'javascript:alert(1)')},
  },
  'without length, captions, picture or transcript': {
    video: {...video, duration: null, captioned: false, poster: null, transcript: []},
  },
}
