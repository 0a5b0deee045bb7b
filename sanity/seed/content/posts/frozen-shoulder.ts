import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody} from '../../write/post-body.ts'

export const frozenShoulder = post('frozen-shoulder', {
  title: 'Frozen shoulder: why it takes so long, and what helps',
  excerpt:
    'First it aches, then it stiffens, then it slowly thaws. A rehabilitation physician explains the stages of frozen shoulder and how treatment changes with them.',
  authors: ['leila-haddad'],
  topics: ['shoulder-arm-and-hand'],
  cover:
    'A man facing a wall walks his hand up it. Marks on the wall show how high he has reached; the second from the top is red.',
  keyPoints: [
    'In frozen shoulder the capsule around the joint stiffens, often without an injury.',
    'It tends to pass through three stages over one to three years.',
    'In the painful stage, gentle beats forceful. Hard stretching can make it worse.',
    'Diabetes and thyroid disease raise the risk; it is worth having them checked.',
  ],
  body: postBody(
    `
    It begins with something small. You cannot reach the seat belt. You cannot fasten a bra or find your back pocket. At
    night you roll onto the arm and wake up with a gasp. A few weeks later you notice that the shoulder does not simply
    hurt. It will not go.

    This is **frozen shoulder**. The medical name is _adhesive capsulitis_. It is stubborn, it is slow, and for most
    people it gets better.

    ## What is frozen

    Your shoulder joint sits in a thin, loose bag called the capsule. The looseness is what lets you reach so far. In
    frozen shoulder, the capsule {becomes thick, stiff and inflamed}[^source-aaos-frozen-shoulder], and the bag shrinks.
    The arm then stops at an invisible wall, no matter whether you lift it or someone else does.

    We often do not know why it starts. {It is more common in people with diabetes or thyroid
    problems,}[^source-aaos-frozen-shoulder] between about 40 and 60, in women, and after the arm has been kept still,
    for example in a sling.

    ## Three stages
    `,
    dataTable('The usual course; yours may be shorter or longer', [
      ['Stage', 'What you notice', 'How long it may last', 'What we aim for'],
      [
        'Freezing',
        'Pain at rest and at night, growing stiffness',
        '6 weeks to 9 months',
        'Calm the pain, keep what movement there is',
      ],
      ['Frozen', 'Less pain, a clear block', '4 to 6 months', 'Use the arm, gentle stretching'],
      ['Thawing', 'Movement slowly returns', '6 months to 2 years', 'Stretching and strength'],
    ]),
    `
    People want to know how long. The honest answer is: longer than either of us would like. {It can take a year and a
    half to three years, sometimes more.}[^source-nhs-frozen-shoulder] Most people get back good use of the arm. Some
    keep a little stiffness that they notice only at the top shelf.

    ## Is it really frozen shoulder?

    Other things can look like it: a tear in the tendons of the rotator cuff, arthritis of the joint, pain that comes
    from the neck, and rarely something more serious. I check how far the arm turns outward with the elbow at the side.
    If I cannot turn it either, the capsule is a likely reason. An X-ray helps to rule out arthritis. If you have not
    been tested for diabetes lately, I may suggest it.
    `,
    callout(
      'urgent',
      'Get help today if:',
      `
      - the shoulder hurts or looks wrong after a fall or a seizure
      - it is hot, red or swollen, or you have a fever
      - your arm is suddenly weak or numb
      `,
    ),
    callout(
      'emergency',
      'Call 911 if shoulder or arm pain comes with:',
      `
      - pressure or pain in the chest
      - shortness of breath, sweating or nausea
      - pain in the jaw or back

      It can be a sign of a heart attack.
      `,
    ),
    `
    ## What helps, stage by stage

    ### While it is freezing

    - **Ease the pain.** Warmth, a pillow under the arm at night, and medicine if it is safe for you.
    - **Move in comfort.** Lean on a table and let the arm swing in small circles. A minute, a few times a day.
    - **Consider an injection.** A steroid injection into the joint can ease pain in this stage, often for some weeks.
      It can raise blood sugar for a time, so tell us if you have diabetes.
    - **Do not force it.** Pulling hard on an inflamed capsule tends to make it angrier.

    ### While it is frozen

    Now we can stretch more, and still with respect. {Exercises to stretch and then strengthen the
    shoulder}[^source-aaos-frozen-shoulder] are the center of the plan.

    1. **Wall walk.** Face a wall and walk your fingers up as far as they go. Hold ten seconds. Put a strip of tape at
       the highest point, and beat it by a hair next week.
    2. **Doorway turn.** Stand in a doorway, elbow bent at your side, palm on the frame. Turn your body slowly away
       until you feel a stretch.
    3. **Towel slide.** Hold a towel behind your back with both hands and let the good arm draw the other one gently up.

    Stretch two or three times a day for a few minutes. It should pull, not stab, and it should settle within minutes.

    ### While it thaws

    Add strength: a light band, wall push-ups, reaching overhead. Muscles that have rested for a year need time.

    ## When exercise is not enough

    Most people do not need an operation. If the shoulder stays stuck after many months, there are procedures to loosen
    the capsule: stretching it with fluid, moving the arm under anesthesia, or cutting tight bands through small
    openings. Each has risks, and each needs months of exercise afterward. We will help you weigh them with a surgeon.

    > I tell patients to treat this as a season, not an emergency. You cannot hurry spring, but you can get the garden
    > ready.
    `,
    faq('Questions patients ask', {
      'Should I rest the arm in a sling?':
        'No, unless someone who examined you told you to. Keeping the arm still makes the stiffness worse.',
      'Can dry needling or massage help?':
        'They may ease sore muscles around the shoulder for a while. They do not stretch the capsule. You can read how we think about needles in our post on sciatica.',
      'Will I get it on the other side?': 'Some people do, usually years later. It rarely returns in the same shoulder.',
    }),
    `
    ## In short

    Get the diagnosis checked, calm the painful stage, then stretch a little every day. Protect your nights as well. Our
    post on [[pain and sleep|post-pain-and-sleep]] has pillow positions for sore shoulders.
    `,
  ),
  disclaimers: ['disclaimer-exercise'],
  publishedAt: '2026-08-11T14:00:00.000Z',
})
