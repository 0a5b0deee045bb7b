import styles from './key-points.module.css'

/** What a hurried reader should take along. */
export function KeyPoints({points}: {points: readonly string[]}) {
  const written = points.filter((point) => point.trim() !== '')
  if (written.length === 0) return null
  return (
    <section className={styles.keyPoints} aria-labelledby="key_points">
      <h2 id="key_points" className={styles.heading}>
        Key points
      </h2>
      <ul>
        {written.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
