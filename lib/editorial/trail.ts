import type {Publication} from './publication.ts'

/** The way from the home page to a post: through its main topic, where it has one. */
export function postTrail({topics}: Pick<Publication, 'topics'>, home: string): {title: string; path: string}[] {
  const [main] = topics
  return [{title: home, path: '/'}, ...(main?.slug ? [{title: main.title, path: `/topics/${main.slug}`}] : [])]
}
