import type {Helpline} from '@/lib/editorial/readers/crisis.ts'
import {DEFAULT_LOCALE, type Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'

import {Filled} from '../filled/filled.tsx'
import styles from './crisis-card.module.css'

const CALL_911 = <a href="tel:911">911</a>
const CALL_988 = <a href="tel:988">988</a>
/** Poison Control, the same number in every state. */
const CALL_POISON_CONTROL = <a href="tel:+18002221222">1-800-222-1222</a>

/**
 * Where help is, for somebody who may be in danger now. The number that helps first is the large one. It comes first on its
 * page and is what the page is about: its heading is the page's.
 */
export function CrisisCard({helpline, locale = DEFAULT_LOCALE}: {helpline: Helpline; locale?: Locale}) {
  const say = sayIn(locale)
  return (
    <section className={styles.card} aria-labelledby="crisis_help">
      {helpline === '988' ? (
        <>
          <h1 id="crisis_help" className={styles.title}>
            {say('You are not alone. Help is there right now.')}
          </h1>
          <p>
            {say(
              'If you are thinking about ending your life or hurting yourself, please talk to somebody now. It is free and private.',
            )}
          </p>
          <ul role="list">
            <li>
              <a href="tel:988">{say('Call 988')}</a>
            </li>
          </ul>
          <p>{say('You can also text 988. The 988 Suicide & Crisis Lifeline answers day and night.')}</p>
          <p>
            <Filled
              words={say('If you are in danger this minute, or have already hurt yourself, call {emergency}.')}
              emergency={CALL_911}
            />
          </p>
        </>
      ) : (
        <>
          <h1 id="crisis_help" className={styles.title}>
            {say('If this is happening now, call 911.')}
          </h1>
          <p>
            {say(
              'Chest pain, trouble breathing, signs of a stroke, an overdose or sudden numbness cannot wait for an answer here.',
            )}
          </p>
          <ul role="list">
            <li>
              <a href="tel:911">{say('Call 911')}</a>
            </li>
          </ul>
          <p>
            <Filled
              words={say(
                'For a poisoning you can also call Poison Control, {poison}. If you are thinking about hurting yourself, call or text {crisis}.',
              )}
              poison={CALL_POISON_CONTROL}
              crisis={CALL_988}
            />
          </p>
        </>
      )}
      <p>{say('Nobody at the clinic may see your message in time.')}</p>
    </section>
  )
}
