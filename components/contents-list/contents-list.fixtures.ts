const heading = (text: string, key: string, level: 2 | 3 = 2) => ({key, level, text, id: `h_${key}`})

export const contentsListExamples = {
  'a long post': {
    headings: [
      heading('What sciatica is', 'a'),
      heading('The nerve', 'b', 3),
      heading('Can it help?', 'c'),
      heading('The short version', 'd'),
    ],
  },
  'too short to need one': {headings: [heading('What sciatica is', 'a'), heading('Can it help?', 'c')]},
}
