import {referWeakly, type SeedDocument} from '../write/document.ts'

/** What became of two addresses of the fictional clinic's older site. */
export const redirects: SeedDocument[] = [
  {
    _id: 'redirect-old-sciatica',
    _type: 'redirect',
    from: '/blog/dry-needling-sciatica',
    kind: 'moved',
    target: referWeakly('post-dry-needling-and-sciatica'),
  },
  {
    _id: 'redirect-old-bed-rest',
    _type: 'redirect',
    from: '/blog/bed-rest-for-back-pain',
    kind: 'gone',
    reason: 'It told readers to stay in bed for a week. Staying in bed makes most back pain last longer.',
    replacement: referWeakly('post-first-week-of-back-pain'),
    on: '2026-03-02',
  },
]
