const comment = {
  _id: 'comment-k7m3x9qa2b',
  name: 'A reader',
  text: 'The part about stairs was new to me.\n\nThank you!',
  submittedAt: '2026-11-20T17:00:00.000Z',
  reply: null,
}
const reply = {text: 'Thank you for writing.', at: '2026-11-21T17:00:00.000Z'}
const formPath = '/posts/dry-needling-and-sciatica/comment'

export const commentsExamples = {
  'nobody has written yet': {comments: [], formPath},
  'one, with words taken out': {comments: [{...comment, text: 'Call me: [removed]. It helped.'}], formPath},
  'answered by the clinic and by a clinician': {
    comments: [
      {...comment, reply: {...reply, name: 'Rounds Physical Therapy', role: null, isClinician: false}},
      {
        ...comment,
        _id: 'comment-x9qa2bk7m3',
        reply: {...reply, name: 'Maren Okafor', role: 'Physical therapist', isClinician: true},
      },
    ],
    formPath,
  },
  'a script is text, and a long word does not break the page': {
    comments: [{...comment, name: '<b>Sam</b>', text: `<script>alert(1)</script> ${'long'.repeat(60)}`}],
    formPath,
  },
  'closed, with what was said': {comments: [comment], formPath: null},
  'closed, and nothing was said': {comments: [], formPath: null},
}
