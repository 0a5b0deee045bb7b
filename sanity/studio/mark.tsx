/** The mark of Rounds beside a workspace's name: the site's own, in the size of Studio's text. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" fill="none" aria-hidden="true">
      <path d="M21.6 5.9A11.5 11.5 0 1 0 27.4 14.4" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="26.1" cy="8.6" r="3.1" fill="currentColor" />
      <path
        d="M11 16h3.1l1.9-4.4 2.6 8.4 1.7-4H22"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
