/** Hands a file from the desk to the browser, which asks its person where to put it. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: the browser reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
