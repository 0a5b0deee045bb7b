import {cards} from '../cast.fixtures.ts'

const {_id, slug, title, excerpt} = cards.bare
const visit = {_id, slug, title, excerpt}
const second = {_id: 'post-second', slug: 'second-week', title: 'The second week', excerpt: 'What changes, and what does not.'}

export const nextPostsExamples = {
  'a few posts': {next: {series: null, posts: [visit, second]}},
  'the next part of a series': {next: {series: {name: 'Back pain, week by week', next: second}, posts: [visit]}},
  'nothing: no heading either': {next: {series: null, posts: []}},
}
