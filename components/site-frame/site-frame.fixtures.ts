import {emptyFrame, frame} from '../cast.fixtures.ts'

export const siteFrameExamples = {
  'a clinic with locations and topics': {frame},
  'a site without settings': {frame: emptyFrame},
  'a telephone number that is none': {
    frame: {
      ...frame,
      settings: frame.settings && {
        ...frame.settings,
        locations: frame.settings.locations.map((one) => ({...one, phone: 'ask inside'})),
      },
    },
  },
}
