/**
 * The guard that lets honest sentences pass: “There is no cure”, “This is not guaranteed”, “Be wary of anyone who
 * promises a cure”, “Can it cure sciatica?”.
 *
 * It looks at one sentence around one match: at the clause before it, for a word that denies it, at the words right after
 * it, and at whether the sentence asks or warns. It errs on the side of a finding: an editor can answer one, a patient
 * cannot.
 */

const REACH = 120

const NEGATOR =
  /\b(?:no|not|never|nor|neither|none|nothing|nobody|no one|cannot|hardly|seldom|rarely|unlikely|impossible|few|doubtful)\b|n['’]t\b|\bfar from\b|\bwithout(?: an?| any| the)?\s*$/i

/** Looks like a denial and is none: “not only cures”, “no doubt”, “never fails to”, “no surgery needed to”. */
const FALSE_NEGATOR = new RegExp(
  [
    String.raw`\bnot (?:only|just|merely|simply)\b`,
    String.raw`\b(?:no|without(?: a)?|have no) (?:doubt|question|other|wonder)\b`,
    String.raw`(?:\bnever|\bnot|\bcannot|n['’]t) fails?\b`,
    String.raw`\bfew (?:weeks|days|visits|sessions|minutes|hours|months|steps)\b`,
    String.raw`(?:\bnot|n['’]t|\bnever) (?:need|wait|miss|hesitate|forget|have to|worry|settle)\b`,
    String.raw`\bno [\w -]{1,30}\b(?:needed|required|necessary)\b`,
    String.raw`\b(?:nothing (?:but|less)|why not|no longer)\b`,
    String.raw`\b(?:that|which|who) (?:\w{1,12}n['’]t|will not|does not|do not|never) [\w ]{1,20}\b(?:can|will|is|are)\b`,
  ].join('|'),
  'i',
)

/** “Nothing cures it like our laser” is a boast. */
const BOAST_AFTER = /^[^.!?;:]{0,50}\b(?:like|as (?:well|fast|quickly) as|better than|faster than) (?:our|we|this|these)\b/i

/** A comma, semicolon or word after which a denial no longer holds. “No pill, brace or needle cures it” holds on. */
const CLAUSE_BREAK =
  /[;:—–()“”"]|\b(?:but|yet|however|because|although|while)\b|,(?=\s*$)|,\s*(?=(?:and|so|we|it|you|this|that|they|he|she|our|just|only|with|which)\b)|[.!?](?=\s)/gi

const DENIED_AFTER =
  /^[’'a-z -]{0,30}?\b(?:(?:is|are|was)(?: not|n['’]t| rarely| never)(?: yet)? (?:possible|known|realistic|available|likely|guaranteed|promised|the goal|the point)|(?:does|do)(?: not|n['’]t) exist|(?:is|are) (?:unlikely|unknown|impossible|rare|a myth|not something|not what))\b/i

/** Words that warn of what others claim: “Be wary of …”, “Clinics that promise …”, “If someone guarantees …”. */
const WARNING = new RegExp(
  [
    String.raw`\b(?:beware|wary|(?:skeptical|suspicious|cautious) (?:about|of)|careful (?:of|with|about)|steer clear|watch out|(?:a|the) myth|so-called|falsely|misleading|(?:sold|marketed|advertised|billed) as)\b`,
    String.raw`\b(?:anyone|anybody|someone|somebody|people|clinics?|ads?|products?|websites?|posts?|videos?|programs?|devices?|creams?|supplements?|claims?|headlines?) (?:who|that|which) (?:promis|claim|say|guarantee|sell|advertis)[^.!?;]{0,40}$`,
    String.raw`\b(?:if|when) (?:anyone|somebody|someone|a clinic|an ad|a product|a website) (?:promis|claim|say|guarantee|sell|advertis)[^.!?;]{0,40}$`,
  ].join('|'),
  'i',
)

const OPEN_QUESTION =
  /^(?:["“'‘(]\s*)?(?:so |but |and |or )?(?:can|could|does|do|did|is|isn['’]t|are|was|were|will|would|should|has|have|may|might|what|which|who|where|how|when|if)\b/i
/** Questions that sell rather than ask. */
const SALES_QUESTION =
  /^(?:["“'‘(]\s*)?(?:are you|do you|would you|have you|did you know|will you|why not|who (?:else )?wants|what if)\b/i

/** True when the words between start and end of the sentence are denied or warned of. */
export function isDenied(sentence: string, start: number, end: number): boolean {
  const before = lastClause(sentence.slice(Math.max(0, start - REACH), start))
  if (NEGATOR.test(before) && !FALSE_NEGATOR.test(before)) return !BOAST_AFTER.test(sentence.slice(end, end + 80))
  if (DENIED_AFTER.test(sentence.slice(end, end + 70))) return true
  return WARNING.test(sentence.slice(Math.max(0, start - REACH), end))
}

/** True for a sentence that asks: “Can it cure sciatica?”, but not “Are you ready for guaranteed relief?”. */
export function isQuestion(sentence: string): boolean {
  const trimmed = sentence.trim()
  return /\?["”'’)]*$/.test(trimmed.slice(-4)) && OPEN_QUESTION.test(trimmed) && !SALES_QUESTION.test(trimmed)
}

function lastClause(words: string): string {
  let from = 0
  for (const {index, 0: mark} of words.matchAll(CLAUSE_BREAK)) from = index + mark.length
  return words.slice(from)
}
