/**
 * What a clinic must not claim, as data.
 *
 * Sources: FTC, “Health Products Compliance Guidance” (2022) and the Endorsement Guides (16 CFR 255) for outcomes, proof
 * and testimonials; state practice acts, and the APTA and BOC guides to the use of their titles and letters; AMA Manual of
 * Style, 11th ed., 11.12, and the CDC's “Preferred Terms” for words about people.
 *
 * Every pattern runs in time that grows with the text alone: gaps between words have a greatest length, and nothing that
 * repeats stands inside something that repeats.
 */

export type Severity = 'error' | 'warn' | 'info'

export type ClaimRule = {
  id: string
  severity: Severity
  /** Why readers are better off without it; shown to the author. */
  why: string
  /** What to write instead. */
  fix: string
  /** Global, case-insensitive unless capitals matter. */
  patterns: readonly RegExp[]
  /** Words that look alike and are harmless; a match inside one of them is dropped. */
  exceptions?: readonly RegExp[]
  /** Where the rule stays silent: denied (“there is no cure”), asked (“Can it cure …?”), softened (“usually harmless”). */
  allowContexts?: readonly ('negation' | 'question' | 'hedge')[]
  /** A citation in the same sentence or the next calms it. */
  needsSource?: boolean
  /** What must be known about the people who are named: see `lint.ts`. */
  about?: 'doctorTitle' | 'certification'
}

export type RuleSet = {version: string; rules: readonly ClaimRule[]}

/** A few words of the same sentence between two parts of a claim. */
const GAP = String.raw`[^.!?;:\n]{0,30}`
const ASKED_OR_DENIED = ['negation', 'question'] as const

const any = (source: string) => new RegExp(source, 'gi')

export const CLAIM_RULES: RuleSet = {
  version: '2026-11-22',
  rules: [
    {
      id: 'absolute-outcome',
      severity: 'error',
      why: 'It promises a result. No treatment works for everyone, and a promise can mislead people who are in pain.',
      fix: 'Say what may happen, for how many people, and cite a source; or leave the promise out.',
      patterns: [
        any(String.raw`\b(?:cure[sd]?|curing)\b`),
        any(String.raw`\bguarantee(?:s|d|ing)?\b`),
        any(
          String.raw`\b(?:100 ?%|100 percent|one hundred percent)[ -](?:effective|safe|pain[ -]free|success|successful|relief|recovery|of (?:our )?(?:patients|people|cases))`,
        ),
        any(
          String.raw`\bpermanent(?:ly)? (?:fix(?:es|ed)?|relief|solution|cured?|results?|recovery|heal(?:s|ed)?|ends?|stops?|removes?|corrects?|gone|relieves?)\b`,
        ),
        any(String.raw`\b(?:relief|results) (?:is|are) permanent\b`),
        any(
          String.raw`\b(?:fix(?:es|ed)?|gone|ends?|heal(?:s|ed)?|stops? (?:the|your|my)\b${GAP}\b(?:pain|aches?|headaches?))${GAP} (?:for good|forever|once and for all)\b`,
        ),
        any(String.raw`\bnever (?:returns?|returned|comes? back|came back|recurs?)\b`),
        any(
          String.raw`\bnever (?:have|feel|hurt|suffer)\b${GAP}\bagain\b|\bsay goodbye to\b${GAP}\b(?:pain|aches?|headaches?|sciatica|stiffness)\b`,
        ),
        any(
          String.raw`\beliminat(?:e|es|ed|ing)\b${GAP}\b(?:pain|aches?|symptoms?|inflammation|sciatica|arthritis|headaches?|stiffness|disease|the need|risks?|side effects)\b`,
        ),
        any(String.raw`\b(?:works?|effective) (?:for everyone|for every patient|every time|in every case)\b|\balways works\b`),
        any(String.raw`\bwe promise\b${GAP}\b(?:relief|results?|recovery|you will|you['’]ll)\b`),
        any(
          String.raw`\bpain[ -]free (?:for life|forever|in (?:just )?(?:one|two|three|\d{1,3}) (?:visits?|days?|weeks?|sessions?|minutes?))\b`,
        ),
      ],
      exceptions: [
        any(
          String.raw`\b(?:search(?:ing)?|look(?:ing)?|research|hop(?:e|ing)|work(?:ing)?) (?:for|on|toward|towards) (?:a |the )?cures?\b`,
        ),
        any(String.raw`\bcure rates?\b|\bcured (?:meats?|hams?|fish)\b`),
        any(String.raw`\bguarantee(?:s|d)? (?:you |your |patients |everyone )?(?:the |a |your )?(?:rights?|privacy|access)\b`),
        any(String.raw`\b(?:if|when|unless|until)\b[^.,;!?\n]{0,40}\bnever (?:returns?|comes? back|recurs?)\b`),
        any(String.raw`\bwhether\b[^.,;!?\n]{0,40}\bcured?s?\b`),
      ],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'no-risk',
      severity: 'error',
      why: 'It says that nothing can go wrong. Every treatment can do harm to someone, and readers decide on what they are told.',
      fix: 'Name the common side effects and the rare serious ones, and who should not have the treatment.',
      patterns: [
        any(
          String.raw`\b(?:no|zero|without(?: any)?|free of|free from|has never had) (?:known |harmful |negative )?(?:side[ -]effects?|risks?|dangers?|complications)\b`,
        ),
        any(
          String.raw`\b(?:completely|totally|entirely|perfectly|absolutely|always|100 ?%|100 percent) (?:safe|risk[ -]free|without risk)\b`,
        ),
        any(String.raw`\brisk[ -]free\b`),
        any(String.raw`\bharmless\b`),
        any(String.raw`\b(?:nothing can go wrong|can do no harm|safe for everyone)\b`),
      ],
      exceptions: [
        any(String.raw`\b(?:no|without(?: any)?|zero) (?:known )?(?:risk factors?|risk categor|danger signs?)`),
        any(String.raw`\bno risk-?taking\b|\bno (?:risks?|dangers?) (?:is|are) (?:too|ever)\b`),
      ],
      allowContexts: ['negation', 'question', 'hedge'],
    },
    {
      id: 'superiority',
      severity: 'warn',
      why: 'It puts one clinic or treatment above others. Without a comparison that readers can check, it is advertising.',
      fix: 'Cite the comparison beside the sentence, or describe what you do without ranking it.',
      patterns: [
        any(
          String.raw`\bbest (?:[a-z-]{1,20} )?(?:clinics?|therapists?|doctors?|surgeons?|clinicians?|teams?|practices?|care|treatments?|therapy|results|outcomes)\b`,
        ),
        any(String.raw`\bbest in (?:town|the (?:city|state|county|region|area|country|business|field|valley))\b`),
        any(
          String.raw`(?:#\s?1\b|\bnumber one\b|\bno\. 1\b)|\b(?:top[ -](?:rated|ranked)|world[ -]class|unmatched|unrivall?ed|second to none|premier)\b`,
        ),
        any(
          String.raw`\bleading (?:[a-z-]{1,20} )?(?:clinics?|providers?|experts?|teams?|practices?|centers?|therapists?|specialists?)\b`,
        ),
        any(String.raw`\bmost (?:advanced|experienced|trusted|effective|qualified|skilled|innovative)\b`),
        any(String.raw`\b(?:the|our) only (?:clinic|practice|team|provider|place|therapists?)\b`),
        any(
          String.raw`\b(?:better|safer|faster|cheaper|more effective|works better|superior) (?:than|to) (?:any |an? |most |other |all )?(?:other |spine |back |knee )?(?:surgery|drugs?|medicines?|medications?|pills?|injections?|opioids?|operations?|clinics?|treatments?|therap(?:y|ies)|the competition)\b`,
        ),
      ],
      exceptions: [any(String.raw`\bbest (?:self|home)[ -]care\b`)],
      allowContexts: ASKED_OR_DENIED,
      needsSource: true,
    },
    {
      id: 'miracle',
      severity: 'error',
      why: 'It sells hope instead of explaining. Words like these are a mark of health fraud in the guidance of the FTC and the FDA.',
      fix: 'Say plainly what is new, who tested it and what was found.',
      patterns: [
        any(String.raw`\bmiracles?\b|\bmiraculous(?:ly)?\b`),
        any(String.raw`\bbreakthroughs?\b`),
        any(String.raw`\brevolutionary\b|\brevolutioni[sz](?:e|es|ed|ing)\b`),
        any(String.raw`\bsecrets? (?:to|of|for|formula|weapon|ingredient|trick|method|cure)\b|\bsecret is\b`),
        any(String.raw`\bmagic (?:bullets?|pills?|cures?|fix|touch|wand)\b`),
        any(
          String.raw`\b(?:doctors?|physicians?|surgeons?|big pharma|hospitals?)\b[^.!?;:\n]{0,12}\b(?:hate|fear)\b|\b(?:doctors?|physicians?|surgeons?|big pharma|hospitals?) (?:don['’]t|do not|won['’]t) (?:want you to know|tell you)\b`,
        ),
      ],
      exceptions: [
        any(String.raw`\bbreakthrough (?:pain|bleeding|seizures?|infections?|medicines?|medications?|doses?|cases?)\b`),
        any(String.raw`\brevolutionary war\b`),
      ],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'proven',
      severity: 'warn',
      why: 'It speaks of proof without showing it.',
      fix: 'Cite the study on these words or in the next sentence, and say how sure it makes us.',
      patterns: [
        any(String.raw`\b(?:clinically|scientifically|medically) (?:proven|tested|shown|validated)\b`),
        any(
          String.raw`\bproven (?:to|treatments?|results?|methods?|techniques?|track record|relief|way)\b|\b(?:has|have) been proven\b|\bis proven\b`,
        ),
        any(
          String.raw`\b(?:studies|research|trials|science|evidence|data) (?:clearly |now |consistently )?(?:shows?|proves?|has shown|have shown|has proven|have proven|confirms?|says|finds?|found|demonstrates?)\b`,
        ),
        any(String.raw`(?<!the |our |your )\b(?:experts|doctors|scientists) (?:all )?(?:agree|recommend|say)\b`),
      ],
      allowContexts: ASKED_OR_DENIED,
      needsSource: true,
    },
    {
      id: 'instead-of-care',
      severity: 'error',
      why: 'It may keep someone from care they need. A blog cannot know who is reading.',
      fix: 'Tell readers to speak with their own clinician, and name the signs that mean they should not wait.',
      patterns: [
        any(
          String.raw`\byou(?: really)? (?:do not|don['’]t|won['’]t|will not|never|no longer) need (?:to see |to call |to visit )?(?:an? |any |your |the |more )?(?:doctors?|physicians?|surgeons?|surgery|operations?|specialists?|medicines?|medications?|pills|hospital|emergency)\b`,
        ),
        any(
          String.raw`\b(?:stop|quit|come off|get off|ditch|throw away|throw out)(?: taking| using)? (?:all )?(?:of )?(?:your|the|all|any|those|these)[a-z -]{0,24}\b(?:medications?|medicines?|meds|pills|drugs|blood thinners?|insulin|prescriptions?|antidepressants?|painkillers|statins)\b`,
        ),
        any(
          String.raw`\b(?:avoid|skip|stay away from|stay out of|forget|instead of)(?: going to| calling| a trip to| visiting| seeing)? (?:the |an? |your )?(?:ER|emergency (?:room|department)|hospital|911|doctors?|physicians?|surgeons?|cardiologist)\b`,
        ),
        any(
          String.raw`\b(?:skip|cancel|forget(?: about)?) (?:the |your |that )?(?:[a-z-]{1,12} )?(?:surgery|operation|scan|follow-up)\b`,
        ),
        any(
          String.raw`\bno need (?:for|to see|to call|to visit) (?:an? |any |your |the )?(?:doctors?|physicians?|surgeons?|surgery|specialists?|hospital|911)\b`,
        ),
        any(String.raw`\b(?:ignore|replaces?) (?:what )?(?:your|a|the) (?:doctor|physician|surgeon|medications?|medicines?)\b`),
      ],
      exceptions: [
        any(String.raw`\b(?:doctor|physician|surgeon|specialist)['’]s (?:referral|note|order|prescription|visit)`),
        any(String.raw`\b(?:doctor|physician) referral\b`),
        any(
          String.raw`\b(?:before you|if you|when to|whether to|whether you|ask [^.!?;\n]{1,40}|talk [^.!?;\n]{1,40}|check [^.!?;\n]{1,40}|tell you to|tells you to|told you to|told to|asked you to)[^.!?;\n]{0,20}\b(?:stop|quit|come off|get off)\b[^.!?;\n]{0,40}`,
        ),
      ],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'specific-advice',
      severity: 'error',
      why: 'It gives one dose or diagnosis to everyone. What is right for one reader can harm the next.',
      fix: 'Send readers to their clinician or pharmacist, or to the label; explain how a diagnosis is made instead.',
      patterns: [
        any(
          String.raw`\btake (?:up to |about |at least )?\d[\d,.]{0,7} ?(?:-|–|to)? ?\d{0,6} ?(?:mg|milligrams?|mcg|micrograms?|ml|g|grams?|IU|units?|tablets?|pills?|capsules?|drops?)\b`,
        ),
        any(
          String.raw`\btake (?:\d{1,2}|one|two|three|four|five|six|a couple of) (?:[a-z-]{1,16} )?(?:tablets?|pills?|capsules?|ibuprofen|aspirins?|acetaminophen|advil|tylenol|aleve|naproxen)\b`,
        ),
        any(
          String.raw`\b\d[\d,.]{0,7} ?(?:mg|milligrams?|mcg) (?:of [a-z-]{1,20} )?(?:every|once|twice|three times|four times|daily|a day|per day|each day|before bed|at night)\b`,
        ),
        any(
          String.raw`\b(?:double|triple|increase|lower|reduce|raise|halve) (?:your (?:daily |usual )?(?:dose|dosage)|the (?:dose|dosage) of your)\b`,
        ),
        any(String.raw`\b(?:diagnose (?:yourself|your own|it yourself)|self[- ]diagnose)\b`),
      ],
      exceptions: [
        any(String.raw`\b(?:trial|study|studies|participants|volunteers|researchers)\b[^.!?;\n]{0,120}`),
        any(
          String.raw`\b(?:ask|talk|check|before|whether) [^.!?,;\n]{0,60}\b(?:double|triple|increase|lower|reduce|raise|halve) (?:your|the) (?:dose|dosage)\b`,
        ),
      ],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'title-misuse',
      severity: 'error',
      why: 'Readers take “Dr.” before a name for a physician. Many states ask others to say what they are a doctor of.',
      fix: 'Write the name with its letters and the profession, for example “Maren Okafor, PT, DPT, a physical therapist”.',
      patterns: [/\b(?:Dr\.?|Doctor) (\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?)/gu],
      about: 'doctorTitle',
    },
    {
      id: 'title-misuse',
      severity: 'warn',
      why: 'States and boards reserve “specialist” and “board certified” for people with a current certification.',
      fix: 'Name the certification and the board that gave it, or say what the person works on instead.',
      patterns: [
        any(String.raw`\bboard[ -]certified\b`),
        any(
          String.raw`\b(?:our|I am an?|I['’]m an?|we are|is an?|as an?|an? certified) (?:[a-z-]{1,20} )?(?:[a-z-]{1,20} )?specialists?\b`,
        ),
        any(String.raw`\b(?:your|the) (?:[a-z-]{1,20} )?specialists in\b`),
      ],
      exceptions: [any(String.raw`\b(?:not|see|ask|to|with|from|by|need|needs) (?:an? )?(?:[a-z-]{1,20} )?specialists?\b`)],
      allowContexts: ['question', 'negation'],
      about: 'certification',
    },
    {
      id: 'title-misuse',
      severity: 'warn',
      why: 'ATC is a credential, not a word for a person.',
      fix: 'Write “athletic trainer” for the person and keep ATC for after the name.',
      patterns: [
        /\bATCs\b/g,
        /\b(?:[Aa]n|[Oo]ur|[Yy]our|[Mm]y|[Tt]he) ATC\b(?! (?:credential|certification|exam|letters|after))/g,
      ],
    },
    {
      id: 'free-offer',
      severity: 'error',
      why: 'An offer of free care has terms, and some states and payers limit it. Terms in running text are soon forgotten.',
      fix: 'Put the offer into a call to action, where its terms and dates are kept, and link to it.',
      patterns: [
        any(
          String.raw`(?<![-\w])(?:free|complimentary|no[- ]cost|no[- ]charge)(?! (?:to|of|from|up)\b) (?:[\w-]{1,20} ){0,3}(?:exams?|examinations?|assessments?|screens?|screenings?|consultations?|consults?|evaluations?|visits?|check-?ups?|x-rays?|sessions?|trials?|massages?)\b`,
        ),
        any(
          String.raw`\b(?:exams?|assessments?|screenings?|consultations?|consults?|evaluations?|visits?|check-?ups?|sessions?)\b[^.!?;:\n]{0,20}\b(?:is|are) (?:completely |always |absolutely )?(?:free(?! (?:of|from) (?!charge))|complimentary|at no cost|on the house)\b`,
        ),
        any(
          String.raw`\b(?:exams?|assessments?|screenings?|consultations?|evaluations?|visits?|check-?ups?|sessions?)\b[^.!?;:\n]{0,20}\b(?:free of charge|at no (?:cost|charge)|for free)\b`,
        ),
      ],
      exceptions: [any(String.raw`\bfeel free\b[^.!?;\n]{0,40}|\bdrug[- ]free (?:sport|trial)\b`)],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'testimonial',
      severity: 'error',
      why: 'One person’s result in their own words reads as a promise to the next, and it may show who was a patient.',
      fix: 'Leave it out, or keep the written permission on file and say beside it what most people can expect.',
      patterns: [
        any(
          String.raw`\bmy (?:[a-z-]{1,16} )?(?:pain|sciatica|back|neck|knees?|hips?|shoulder|headaches?|symptoms?|numbness|arthritis)\b[^.!?;:,\n]{0,24}\b(?:is|are|was|were|has|have|just) ?(?:now |completely |totally |all )?(?:gone|disappeared|vanished|cured|healed|fixed|better than ever)\b`,
        ),
        any(
          String.raw`\bmy (?:[a-z-]{1,16} )?(?:pain|sciatica|headaches?|symptoms?|numbness)\b[^.!?;:,\n]{0,12}\b(?:disappeared|vanished|went away)\b`,
        ),
        any(
          String.raw`\b(?:gave me (?:back )?my (?:life|mobility|confidence|freedom)|(?:changed|saved) my (?:life|career|marriage|back|knee|season))\b`,
        ),
        any(
          String.raw`\bI(?:['’]m| am| was| became| feel| felt| left) (?:now |finally |completely |totally |so )?(?:pain[ -]free|cured|healed|like new|like a new person|good as new)\b`,
        ),
        any(
          String.raw`\bI can (?:now |finally )?(?:walk|run|sleep|dance|play|lift|work|climb|golf|drive|stand)\b[^.!?;:\n]{0,30}\b(?:again|without (?:any )?pain|pain[ -]free)\b`,
        ),
        any(String.raw`\b(?:fixed|healed|cured) (?:me|my)\b`),
        any(String.raw`\bthanks to\b[^.!?;:\n]{0,40}, I(?:['’]m| am| can| could| was)\b`),
        any(String.raw`\bbest (?:decision|thing) I(?:['’]ve)? (?:ever )?(?:made|did|done)\b`),
      ],
      allowContexts: ASKED_OR_DENIED,
    },
    {
      id: 'stigma',
      severity: 'info',
      why: 'It names people by what they have, or blames them for it.',
      fix: 'Put the person first: “has diabetes”, “uses a wheelchair”, “did not take the medicine”, “a person with an addiction”.',
      patterns: [
        any(
          String.raw`\bsuffer(?:s|ed|ing)? from\b|\bsufferers?\b|\bvictims? of (?:a )?(?:stroke|arthritis|pain|disease)\b|\bafflicted (?:with|by)\b`,
        ),
        any(
          String.raw`\b(?:wheelchair|bed|home)[ -]bound\b|\bbedridden\b|\bconfined to (?:a |his |her |their )?(?:wheelchair|bed)\b`,
        ),
        any(String.raw`\bnon-?complian(?:t|ce)\b|\bnon-?adherent patients?\b`),
        any(
          String.raw`\b(?:drug |opioid |ex-)?addicts?\b|\bjunk(?:ie|y|ies)\b|\b(?:substance|drug|alcohol) abusers?\b|\balcoholics?\b`,
        ),
        any(
          String.raw`\b(?:the (?:elderly|handicapped|disabled)|cripples?|crippled|handicapped|diabetics|schizophrenics?|epileptics?)\b`,
        ),
      ],
      exceptions: [any(String.raw`\balcoholics anonymous\b`)],
    },
  ],
}
