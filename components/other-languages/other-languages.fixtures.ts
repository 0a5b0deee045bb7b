import type {OtherLanguage} from '@/lib/editorial/publication.ts'

export const otherLanguagesExamples: Record<string, {posts: readonly OtherLanguage[]}> = {
  'a post that is to be read in Spanish': {
    posts: [{locale: 'es', slug: 'puncion-seca-y-ciatica', title: '¿Ayuda la punción seca?'}],
  },
  'a post in one language': {posts: []},
}
