import {HOME} from '@/lib/editorial/trail.ts'

export const breadcrumbsExamples = {
  'a post below its topic': {
    trail: [HOME, {title: 'Back and neck', path: '/topics/back-and-neck'}],
    current: 'Can dry needling help with sciatica pain?',
  },
}
