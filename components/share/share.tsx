import styles from './share.module.css'

/**
 * The address of a page, to be handed on, through nobody else. The button needs the page's own small script
 * (`public/page.js`) and is not there without scripts.
 *
 * @param url whole, as others will open it
 */
export function Share({url, title}: {url: string; title: string}) {
  return (
    <div className={styles.share}>
      <p>
        The address of this page:{' '}
        <a href={url} rel="bookmark noopener">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </p>
      <button type="button" data-share={url} data-title={title} className={styles.button}>
        Share or copy it
      </button>
      <output className={styles.status} />
    </div>
  )
}
