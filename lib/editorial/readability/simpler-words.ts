/**
 * Plain words for clinical and official ones.
 *
 * Compiled from the CDC's “Everyday Words for Public Health Communication” (2016) and the Plain Writing Act's list of
 * simple words (plainlanguage.gov). An offer, not an order: where the exact word matters, it stays and is explained.
 */
import {textOf, type LintText} from '../post-text.ts'

export type SimplerWord = {path: string; start: number; end: number; word: string; simpler: string}

/** One pair a line; forms of a word are given where their plain form differs too. */
const PAIRS = `
utilize → use
utilizes → uses
utilized → used
utilizing → using
utilization → use
ambulate → walk
ambulates → walks
ambulated → walked
ambulating → walking
ambulation → walking
ambulatory → able to walk
bilateral → on both sides
bilaterally → on both sides
unilateral → on one side
unilaterally → on one side
anterior → front
posterior → back
lateral → outer
medial → inner
proximal → nearer the body
distal → farther from the body
superior to → above
inferior to → below
acute → sudden
chronic → long-lasting
etiology → cause
idiopathic → of unknown cause
edema → swelling
erythema → redness
contusion → bruise
contusions → bruises
laceration → cut
lacerations → cuts
fracture → broken bone
fractures → broken bones
hematoma → pool of blood under the skin
hypertension → high blood pressure
hypotension → low blood pressure
myocardial infarction → heart attack
cerebrovascular accident → stroke
dyspnea → trouble breathing
vertigo → spinning feeling
syncope → fainting
pruritus → itching
paresthesia → tingling
analgesic → pain medicine
analgesics → pain medicines
anti-inflammatory → medicine that lowers swelling
contraindicated → not safe
contraindication → reason not to have it
contraindications → reasons not to have it
adverse effects → side effects
adverse events → problems
efficacy → how well it works
efficacious → helpful
prognosis → outlook
exacerbate → make worse
exacerbates → makes worse
exacerbated → made worse
exacerbation → flare-up
alleviate → ease
alleviates → eases
alleviating → easing
ameliorate → improve
diminish → lessen
modality → kind of treatment
modalities → kinds of treatment
musculoskeletal → of muscles and bones
palpate → feel
palpation → feeling with the hands
flexion → bending
extension → straightening
abduction → moving out to the side
adduction → moving in
range of motion → how far it moves
gait → way of walking
supine → lying on the back
prone → lying on the belly
administer → give
administered → given
administration of → giving
commence → start
commences → starts
commencing → starting
terminate → end
discontinue → stop
discontinued → stopped
initiate → start
initiated → started
facilitate → help
facilitates → helps
demonstrate → show
demonstrates → shows
indicate → show
indicates → shows
obtain → get
obtained → got
purchase → buy
require → need
requires → needs
sufficient → enough
additional → more
numerous → many
approximately → about
subsequently → later
subsequent → next
prior to → before
in order to → to
due to the fact that → because
in the event that → if
with regard to → about
at this time → now
assistance → help
assist → help
attempt → try
monitor → watch
modify → change
modifications → changes
optimal → best
regimen → plan
`

type Entry = {words: string[]; simpler: string}

const BY_FIRST_WORD = new Map<string, Entry[]>()
for (const line of PAIRS.trim().split('\n')) {
  const [hard = '', simpler = ''] = line.split(' → ')
  const words = hard.split(' ')
  const [first = ''] = words
  // Longer phrases first: “superior to” before a word of its own.
  BY_FIRST_WORD.set(
    first,
    [...(BY_FIRST_WORD.get(first) ?? []), {words, simpler}].toSorted((one, other) => other.words.length - one.words.length),
  )
}

const WORD = /[a-z-]+/gi

/** Words for which a plainer one is known, in the order of the text. Quotations are left as they were said. */
export function offerSimplerWords(text: LintText): SimplerWord[] {
  return text.blocks.flatMap((block) => {
    if (block.quoted) return []
    const words = textOf(block)
    const spans = Array.from(words.matchAll(WORD), ({index, 0: word}) => ({
      start: index,
      end: index + word.length,
      word: word.toLowerCase(),
    }))
    const offers: SimplerWord[] = []
    for (const [at, {start, word}] of spans.entries()) {
      const entry = BY_FIRST_WORD.get(word)?.find((known) => known.words.every((part, index) => spans[at + index]?.word === part))
      const last = entry && spans[at + entry.words.length - 1]
      if (!entry || !last) continue
      offers.push({path: block.path, start, end: last.end, word: words.slice(start, last.end), simpler: entry.simpler})
    }
    return offers
  })
}
