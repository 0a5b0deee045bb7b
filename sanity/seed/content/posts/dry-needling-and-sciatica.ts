import {post} from '../../write/post.ts'
import {callout, ctaBlock, dataTable, faq, figure, postBody} from '../../write/post-body.ts'

export const dryNeedlingAndSciatica = post('dry-needling-and-sciatica', {
  title: 'Can dry needling help with sciatica pain?',
  excerpt:
    'A thin needle cannot free a pinched nerve, but it may calm the tight muscles around it. What dry needling does, what it cannot do, and who should not have it.',
  authors: ['maren-okafor', 'leila-haddad'],
  topics: ['back-and-neck', 'how-treatment-works'],
  cover: 'A person walking up a low hill; a fine red line runs from the lower back down the leg, tracing the sciatic nerve.',
  keyPoints: [
    'Sciatica is pain along the sciatic nerve, from the lower back or buttock down the leg. It often eases within weeks.',
    'Dry needling treats sore spots in muscle. It does not move a disk or free a nerve.',
    'It may ease pain for a while as part of a plan of movement, strength and education. The evidence is limited.',
    'Soreness and small bruises are common. Serious harm is rare, but some people should not have it.',
    'Numbness around the groin, new trouble with bladder or bowels, or spreading weakness is an emergency.',
  ],
  body: postBody(
    `
    If you have sciatica, someone has probably told you about dry needling: a friend, a teammate, a video. It looks
    strange, and it sounds simple. A thin needle goes into a sore muscle, the muscle lets go, and the pain fades.

    The truth is a little less tidy. Dry needling may help some people with sciatica feel and move better for a time. It
    does not help everyone, and it does not treat every cause. Here is what we tell patients who ask us about it in the
    clinic.
    `,
    callout(
      'emergency',
      'Call 911 or go to an emergency department if you have:',
      `
      - numbness around your groin, genitals or buttocks, where you would sit on a saddle
      - new trouble passing urine, or loss of control of your bladder or bowels
      - weakness that is spreading or getting worse, or weakness in both legs
      - back or leg pain after a bad fall or crash
      - back pain with fever, chills or feeling very ill
      `,
    ),
    `
    ## What sciatica is

    Sciatica is a name for a pattern of pain, not for one disease. {The pain follows the sciatic nerve, and it can come
    with tingling, numbness or weakness.}[^source-medlineplus-sciatica] It usually affects one side.

    The sciatic nerve is the largest nerve in your body. Several nerve roots leave the lower spine, join in the pelvis
    and form one thick cord. It runs through the buttock and down the back of the thigh. Near the knee it divides into
    branches for the lower leg and foot.
    `,
    figure('figure-sciatic-nerve', {
      alt: 'The body from waist to feet, seen from behind. On the right side a red line leaves the lower spine, crosses the buttock, follows the back of the thigh, splits above the knee and runs to the foot.',
      caption:
        'The path of the sciatic nerve, from behind. 1: nerve roots leave the lower spine. 2: they pass through the buttock, under the piriformis muscle. 3: one cord runs down the thigh. 4: it divides above the knee. 5: its branches reach the foot.',
    }),
    `
    Anything that irritates the nerve, or one of its roots, can set off pain along that path. The most common causes sit
    in the spine:

    - **A herniated disk.** The soft center of a disk bulges out and presses on a nerve root or inflames it.
    - **Narrowing around the nerves**, called spinal stenosis. It is more common later in life.
    - **A slipped vertebra**, where one bone of the spine has moved forward on the next.

    Muscles can add to the picture. Around a painful nerve, the muscles of the back and hip often tighten to guard it.
    And sore muscles can send pain down the leg by themselves, so that it feels like sciatica when the nerve is fine.
    Telling these apart takes a careful exam. It cannot be done from a list on the internet, and that includes this one.

    The outlook is better than it feels on a bad night. {Sciatica usually gets better in 4 to 6 weeks, though it can
    last longer.}[^source-nhs-sciatica]

    ## What a trigger point is

    Press around in a tense muscle and you may find a small, firm spot that is sore to touch. Clinicians call this a
    **trigger point**. Pressing on it can hurt right there, or it can send an ache somewhere else. That is called
    _referred pain_.

    Researchers still argue about what a trigger point is and how well clinicians can find one by touch. We use the word
    because it describes what we feel under our fingers and what you feel in your leg. We do not use it as proof of what
    is wrong.

    ## What the needle does

    Dry needling uses a solid, very thin, sterile needle. “Dry” means that nothing is injected. The physical therapist
    cleans the skin, slides the needle through it and into the sore spot, and may move it a little.

    Often the muscle gives a quick, small jump. This is a _twitch response_. It feels odd, like a cramp that ends at
    once. The needle stays in for a few seconds or a few minutes and is then thrown away.
    `,
    figure('figure-trigger-point', {
      alt: 'Cut-away drawing of skin, fat and muscle in layers. A thin needle passes straight down through all of them and ends at a small knot in one tight band of muscle fibers.',
      caption:
        '1: skin. 2: fat. 3: the thin sheath around the muscle. 4: muscle fibers; one band is drawn tight. 5: the trigger point, where the tip of the needle ends. The drawing is not to scale.',
    }),
    `
    Why might that help? There are several ideas. The needle may calm the nerves that carry pain signals, change how
    tense the muscle is, and bring more blood to the spot. Expecting to feel better plays a part too, as it does in most
    treatments for pain. None of these ideas is settled.

    What the needle does **not** do is just as important. It does not put a disk back. It does not widen a narrow spine.
    It does not “release” the nerve itself, and we never aim for the nerve.

    ### Which muscles are involved

    Which muscles we consider depends on where you hurt, what we find in the exam and how safe it is to reach them.
    `,
    dataTable('Muscles often examined in people with sciatica-like pain', [
      ['Muscle', 'Where it is', 'Where its ache may be felt'],
      ['Lumbar multifidus', 'Deep, along both sides of the lower spine', 'Lower back, sometimes the buttock'],
      ['Gluteus medius', 'Upper outer side of the hip', 'Lower back, hip and buttock'],
      ['Gluteus minimus', 'Deeper, under the gluteus medius', 'Outer or back side of the thigh and calf'],
      ['Piriformis', 'Deep in the buttock, next to the sciatic nerve', 'Buttock and back of the thigh'],
      ['Hamstrings', 'Back of the thigh', 'Back of the thigh and behind the knee'],
    ]),
    `
    The **piriformis** gets the most attention, because the sciatic nerve runs right beside it. In some people it may
    press on or irritate the nerve. That is real, but it is a less common cause of sciatica than a problem in the spine.

    ## Can it help?

    An honest answer has three parts.

    ### It may ease pain for a while

    Some studies report less pain and easier movement after dry needling, mostly over days to weeks. Many of these
    studies are small, and it is hard to hide from people whether a real needle was used. {A guideline for physical
    therapists on low back pain}[^source-jospt-low-back-pain] covers dry needling as one possible treatment next to
    others. It does not treat it as a plan by itself.

    ### Guidelines do not agree

    There is less research on dry needling for sciatica itself than for back pain. Acupuncture also uses thin needles,
    though for different reasons, and even there experts differ. {The American College of Physicians lists acupuncture
    among the options for low back pain.}[^source-acp-low-back-pain] {The British guideline on low back pain and
    sciatica advises against offering it.}[^source-nice-ng59] When careful groups read the studies and disagree, the
    effect is probably modest.

    ### It works best with company

    What guidelines do agree on is the base of the plan: {staying active, exercise, and good
    information}[^source-nice-ng59]. If the needle calms things down, the calm is a chance to move. Without the moving,
    the effect tends to fade.

    ## Side effects, and who should not have it

    Most people feel some soreness for a day or two, much like after a workout. Small bruises or a drop of blood are
    common. Some people feel tired, lightheaded or faint.

    Serious harm is rare, but it can happen. {Reports from acupuncture show that needles can cause infections or injure
    organs when they are not clean or not used properly.}[^source-nccih-acupuncture] Near the ribs, a needle that goes
    too deep can let air in around the lung. Near a nerve, it can hurt or irritate the nerve. This is why training
    matters, and why we use a new sterile needle each time.

    Tell your physical therapist before you start if any of these is true for you. Dry needling may be unsafe for you,
    or may need extra care:

    - You take a blood thinner, or you bleed easily.
      - This includes some heart and stroke medicines.
      - Do not stop any medicine on your own. Ask whoever prescribed it.
    - You are or may be pregnant.
    - You have an infection, broken skin or swelling in the area.
    - Your immune system is weak, or you have lymphedema.
    - You have a joint replacement, a pacemaker or another implant.
    - You are very afraid of needles, or have fainted from one.

    You can say no at any time, even halfway through. There are other ways to reach the same goal.
    `,
    callout(
      'urgent',
      'Get medical help today if, after dry needling, you have:',
      `
      - fever, spreading redness or warmth where the needle went in
      - new numbness or weakness
      - bleeding or swelling that does not stop

      Call 911 for chest pain or trouble breathing.
      `,
    ),
    `
    ## One part of a program

    Think of the plan as a table with several legs. The needle is, at most, one of them.

    1. **Find out what is going on.** We ask about your pain and your health. We test strength, feeling, reflexes and
       movement. If something does not fit, we send you to a physician.
    2. **Understand it.** Pain that shoots down a leg is frightening. Knowing what is likely, and what is not, helps you
       move with less fear.
    3. **Move in ways that settle the nerve.** That may be a short walk several times a day, a change of position, or
       gentle nerve exercises.
    4. **Get stronger.** Hips, trunk and legs learn to share the load again. [[Our guide to the first week of back
       pain|post-first-week-of-back-pain]] shows easy ways to begin.
    5. **Treat what stands in the way.** Here hands-on treatment or dry needling may have a place for a few visits.
    6. **Check.** If you are no better after a fair trial, the plan should change.

    Sleep belongs to the plan too. Pain feels sharper after a short night, so we often talk about [[pain and
    sleep|post-pain-and-sleep]] on the very first visit.

    > If the needle is the only thing that changes, not much will. If it helps you take your first easy walk in a month,
    > it has done its job.

    ## Curious about dry needling?

    You do not have to decide anything today. Come and talk with a physical therapist. We will ask what you have tried,
    look at how you move and tell you whether dry needling makes sense in your case. If it does not, we will say so.
    `,
    ctaBlock('cta-free-assessment'),
    faq('Questions patients ask', {
      'Does dry needling hurt?': `
      Usually less than people fear. You may feel a pinch when the needle goes in, and a brief cramp if the muscle
      twitches. Afterward the spot may be sore for a day or two.
      `,
      'Is it the same as acupuncture?': `
      No. The needles look alike, but the thinking differs. Acupuncture comes from traditional Chinese medicine and has
      its own training and license. Dry needling by a physical therapist aims at muscles and is based on an exam of how
      you move.
      `,
      'How many visits would I need?': `
      There is no set number. If it is going to help you, we expect to see some change within the first few visits. If
      nothing changes, we stop and look for a better way.
      `,
      'Can I exercise afterward?': `
      Light movement is a good idea on the same day: an easy walk, or the exercises from your plan. Leave hard training
      for a day or two later, when the soreness has passed.
      `,
      'Do I need an MRI scan first?': `
      Often not. Scans show many changes that do not hurt, so they are most useful when the result would change your
      treatment. Warning signs like those at the top of this page are a different matter. Those need care right away.
      `,
    }),
    `
    ## The short version

    Dry needling is a tool for sore muscles around a painful nerve. It may help you for a while, and it has real limits
    and real risks. What carries most people through sciatica is time, movement, strength and a plan they understand.
    `,
  ),
  sources: ['source-ninds-back-pain'],
  disclaimers: ['disclaimer-dry-needling-scope'],
  cta: 'cta-book-a-visit',
  publishedAt: '2026-09-15T14:00:00.000Z',
  updatedAt: '2026-11-12T15:30:00.000Z',
  seo: {
    title: 'Dry needling for sciatica: can it help?',
    description:
      'What dry needling can and cannot do for sciatica pain, its side effects, who should avoid it, and when leg pain is an emergency.',
  },
})
