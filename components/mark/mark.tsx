/**
 * The mark of Rounds: a round being made, from one person to the next.
 *
 * It takes the colour of the text around it. Hidden from screen readers: the name always stands beside it.
 */
export function Mark({size = 28}: {size?: number}) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
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
