const hrefOf = (page: number) => `/posts/page/${page}`

export const pagerExamples = {
  'the first of three': {page: 1, pages: 3, hrefOf},
  'in the middle': {page: 2, pages: 3, hrefOf},
  'the last': {page: 3, pages: 3, hrefOf},
  'a single page: nothing': {page: 1, pages: 1, hrefOf},
}
