// The one script of public pages. Everything works without it; it adds sharing where the browser can.
document.addEventListener('click', ({target}) => {
  const button = target instanceof Element ? target.closest('[data-share]') : null
  if (!button) return
  const {share: url, title, copied, refused} = button.dataset
  const say = (words) => {
    button.nextElementSibling.textContent = words
  }
  const done = navigator.share
    ? navigator.share({title, url})
    : Promise.resolve(navigator.clipboard?.writeText(url)).then(() => say(copied))
  done.catch((cause) => {
    // Closing the sheet is no failure.
    if (cause.name !== 'AbortError') say(refused)
  })
})
