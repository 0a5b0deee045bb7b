export const previewBannerExamples = {
  'a link that ends next week': {until: '2026-11-29T17:00:00.000Z'},
}
