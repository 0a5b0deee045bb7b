type Block = {children?: {text?: string}[]}

/**
 * The words of Portable Text in one line: for previews, search results and feeds' summaries.
 *
 * @param longest characters after which the text is cut at a word and ended with an ellipsis
 */
export function plainTextSummary(blocks: unknown, longest = 120): string {
  if (!Array.isArray(blocks)) return ''
  const text = blocks
    .map((block: Block) => (block.children ?? []).map((span) => span.text ?? '').join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
