import {post} from '../../write/post.ts'
import {callout, ctaBlock, faq, postBody} from '../../write/post-body.ts'

export const carpalTunnelAtNight = post('carpal-tunnel-at-night', {
  title: 'Numb fingers at night: is it carpal tunnel syndrome?',
  excerpt:
    'Waking up to shake out a tingling hand is a common sign of carpal tunnel syndrome. A hand therapist explains why it happens and what a simple night splint can do.',
  authors: ['marisol-quillon'],
  topics: ['shoulder-arm-and-hand', 'work-and-daily-life'],
  audiences: ['workers'],
  cover:
    'An open hand in a wrist splint under a crescent moon. Red lines run from the wrist to the thumb, index, middle and ring fingers.',
  keyPoints: [
    'Carpal tunnel syndrome comes from pressure on one nerve at the wrist.',
    'Tingling in the thumb, index and middle fingers, worse at night, is typical.',
    'A splint that keeps the wrist straight at night is often the first thing to try.',
    'Lasting numbness, weakness or a shrinking thumb muscle should be seen soon.',
  ],
  body: postBody(
    `
    You wake up at three with a hand that feels fat, numb and full of bees. You shake it, and after a minute it is yours
    again.

    Many people who tell me this story have **carpal tunnel syndrome**. It is common, it is treatable, and the earlier
    you pay attention, the simpler the treatment tends to be.

    ## A tunnel with too little room

    At the base of your palm there is a narrow passage. Small bones form its floor and walls, and a strong band forms
    the roof. Nine tendons pass through it, and so does one nerve, the **median nerve**.

    {When there is too little room in the tunnel, the nerve gets squeezed.}[^source-ninds-carpal-tunnel] It answers with
    tingling, numbness or pain in the fingers it serves: the thumb, the index, the middle and half of the ring finger.
    The little finger has another nerve. If it is numb as well, something else may be going on.

    Why at night? Most of us sleep with bent wrists. Bending makes the tunnel narrower. Fluid also spreads more evenly
    through the body when we lie down, and a little swelling is enough.

    ## Who gets it

    {It is more common in women than in men,}[^source-medlineplus-carpal-tunnel] and it runs in families, perhaps
    because some tunnels are small from the start. It is also linked with:

    - pregnancy, when it often fades after the birth
    - diabetes, thyroid disease and rheumatoid arthritis
    - an old fracture of the wrist
    - work with strong or repeated gripping, or with tools that vibrate

    What about typing? It is blamed a lot. The link is weaker than most people think, though a better setup can still
    make your day more comfortable. Our post about [[a desk that fits you|post-desk-that-fits-you]] shows how.

    ## What you can try first

    ### 1. A night splint

    A splint keeps the wrist straight while you sleep, so that the tunnel stays as wide as it can. You can buy one or
    have one made.

    - It should hold the wrist **straight**, not bent back.
    - Fingers and thumb should move freely.
    - It should not leave deep marks. Snug is not tight.

    Wear it every night for several weeks before you decide whether it helps. If you take it off in your sleep without
    noticing, put a light sock over it.

    ### 2. Gentler days

    - Change hands and change tasks.
    - Use thick, soft handles.
      - Foam tubing from a hardware store works well.
      - So does a folded washcloth.
    - Hold things only as firmly as they need.
    - Keep your wrist straight when you push or carry.

    ### 3. Easy movement

    Open your hand wide, make a loose fist, then let your fingers hang. Do it five times, a few times a day. It should
    never bring on tingling that lasts. Some people benefit from special “gliding” exercises. Learn those in person,
    because too much of them can irritate the nerve.
    `,
    callout(
      'nonUrgent',
      'See a clinician within a week or two if:',
      `
      - numbness does not go away between attacks
      - you drop things or your thumb feels weak
      - the pad of muscle below your thumb looks flatter than on the other hand
      - six weeks with a splint have changed nothing
      `,
    ),
    callout(
      'emergency',
      'Call 911 if numbness or weakness in an arm comes on suddenly, together with:',
      `
      - a drooping face
      - trouble speaking or understanding
      - sudden trouble seeing or walking

      These can be signs of a stroke.
      `,
    ),
    `
    ## What happens in a visit

    I ask what your hands do all day and all night. I test feeling and strength, and tap and bend a few places to see
    whether I can wake up the tingling. If the picture is not clear, a physician may order a nerve test.

    If splints and changes are not enough, there are other steps. A physician may suggest a steroid injection, which can
    ease symptoms for a time. {Surgery makes more room by cutting the band that forms the
    roof.}[^source-ninds-carpal-tunnel] It is a common operation, and it may be the better choice when the nerve is
    already losing function. Like any operation it has risks, so the decision deserves a calm talk.
    `,
    ctaBlock('cta-hand-therapy'),
    faq('Questions patients ask', {
      'Should I wear the splint during the day, too?':
        'Usually not all day. It makes the hand stiff and clumsy. Some people wear it for one hard task, such as a long drive.',
      'Can I keep knitting, gaming or playing the guitar?':
        'Most people can, in shorter rounds. Stop when the tingling starts, not an hour later.',
      'Is it safe to wait?':
        'For a few weeks of mild tingling that comes and goes, often yes. Numbness that stays, or weakness, should not wait, because a nerve that is squeezed for long may not recover fully.',
    }),
    `
    ## Before you go to bed tonight

    Straighten your wrist, and find something that will hold it there. It is a small thing. For many people it is the
    first quiet night in months. And if poor sleep has become a habit, read [[what it does to
    pain|post-pain-and-sleep]].
    `,
  ),
  cta: 'cta-hand-therapy',
  publishedAt: '2026-03-10T15:00:00.000Z',
})
