export const shareExamples = {
  'a post': {url: 'https://blog.example/posts/dry-needling', title: 'Can dry needling help with sciatica pain?'},
  'a title with everything in it': {url: 'https://blog.example/posts/x', title: '50% & more: “pain”? <b>#1</b>'},
}
