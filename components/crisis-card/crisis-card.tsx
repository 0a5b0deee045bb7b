import type {Helpline} from '@/lib/editorial/readers/crisis.ts'

import styles from './crisis-card.module.css'

/** Where help is, for somebody who may be in danger now. The number that helps first is the large one. */
export function CrisisCard({helpline}: {helpline: Helpline}) {
  return (
    <section className={styles.card} aria-labelledby="crisis_help">
      {helpline === '988' ? (
        <>
          <h2 id="crisis_help">You are not alone. Help is there right now.</h2>
          <p>
            If you are thinking about ending your life or hurting yourself, please talk to somebody now. It is free and private.
          </p>
          <ul role="list">
            <li>
              <a href="tel:988">Call 988</a>
            </li>
          </ul>
          <p>
            You can also text 988. The 988 Suicide &amp; Crisis Lifeline answers day and night. If you are in danger this minute,
            or have already hurt yourself, call <a href="tel:911">911</a>.
          </p>
        </>
      ) : (
        <>
          <h2 id="crisis_help">If this is happening now, call 911.</h2>
          <p>Chest pain, trouble breathing, signs of a stroke, an overdose or sudden numbness cannot wait for an answer here.</p>
          <ul role="list">
            <li>
              <a href="tel:911">Call 911</a>
            </li>
          </ul>
          <p>
            For a poisoning you can also call Poison Control, <a href="tel:+18002221222">1-800-222-1222</a>. If you are thinking
            about hurting yourself, call or text <a href="tel:988">988</a>.
          </p>
        </>
      )}
      <p>Nobody at the clinic may see your message in time.</p>
    </section>
  )
}
