import {slugOf} from '../../../sanity/studio/form/slug.ts'
import {filledChecklist, REVIEW_QUESTIONS} from '../../../sanity/studio/moves/checklist.ts'

test.each([
  ['Why knees click – and when to worry', 'why-knees-click-and-when-to-worry'],
  ['Don’t “rest” your back!', 'dont-rest-your-back'],
  ['Ménière’s disease', 'menieres-disease'],
  ['…', ''],
  ['a'.repeat(95) + ' b c', 'a'.repeat(95)],
])('the address of “%s” is “%s”', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a checklist counts once every question has an answer, and none has one to begin with', () => {
  expect(REVIEW_QUESTIONS).toHaveLength(14)
  expect(filledChecklist({})).toBeNull()
  const draft = Object.fromEntries(
    REVIEW_QUESTIONS.map((_, index) => [index, {answer: 'yes' as const, note: index === 0 ? ' n ' : ''}]),
  )
  expect(filledChecklist(draft)?.[0]).toEqual({question: REVIEW_QUESTIONS[0], answer: 'yes', note: 'n'})
  expect(filledChecklist(draft)?.[1]).toEqual({question: REVIEW_QUESTIONS[1], answer: 'yes'})
  expect(filledChecklist({...draft, 13: {}})).toBeNull()
})
