import {picture} from '../../write/document.ts'
import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody, video} from '../../write/post-body.ts'

export const firstWeeksAfterKneeReplacement = post('first-weeks-after-knee-replacement', {
  title: 'A new knee: what the first six weeks are really like',
  excerpt:
    'Swelling, short nights, small victories. A therapist assistant and a physical therapist describe the first weeks after a knee replacement, and when to call.',
  authors: ['kiet-duong', 'hannah-sorrel'],
  topics: ['hip-and-knee', 'how-treatment-works', 'balance-and-healthy-aging'],
  audiences: ['afterSurgery'],
  cover: 'An older person climbing indoor stairs, one hand on the rail. A dotted red circle surrounds the bent knee.',
  keyPoints: [
    'Your surgeon’s instructions come first; this post does not replace them.',
    'Getting the knee fully straight matters as much as bending it.',
    'Swelling and broken sleep are normal for weeks. Good days and bad days take turns.',
    'Calf pain, chest pain, fever or a wound that leaks needs a call right away.',
  ],
  body: postBody(
    `
    Nobody tells you about the ice packs. You will own more ice packs than you thought a freezer could hold.

    We see people from the first days after a knee replacement until they are back in the garden. Every knee writes its
    own story, but the chapters are alike. Here is what to expect, so that the ordinary parts do not frighten you and
    the important ones do not slip by.

    {In a knee replacement, a surgeon removes the worn surfaces of the joint and fits new ones made of metal and
    plastic.}[^source-medlineplus-knee-replacement] The operation takes an hour or two. Getting used to it takes months.
    `,
    callout(
      'emergency',
      'Call 911 if you have:',
      `
      - sudden trouble breathing or chest pain
      - coughing up blood
      - fainting

      A blood clot may have reached your lungs.
      `,
    ),
    callout(
      'urgent',
      'Call your surgeon’s office today if you have:',
      `
      - new pain, swelling or redness in the calf or thigh
      - fever or shaking chills
      - a wound that opens, leaks or smells, or redness that spreads
      - a knee that suddenly cannot bear weight
      - a foot that is newly numb or weak
      `,
    ),
    `
    ## Week one: short and often

    Your jobs are simple: calm the swelling, wake up the muscles, and walk short distances with a walker.

    - **Raise and cool** the leg several times a day, as your team shows you.
    - **Pump your ankles** up and down, ten times an hour while you are awake.
    - **Tighten your thigh.** Press the back of the knee down, hold five seconds, let go.
    - **Walk** inside, a little every hour or two.
    - Take your medicines, blood thinner included, just as prescribed.

    ### No pillow under the knee

    It feels lovely, and it is the most common mistake. A knee that rests bent learns to stay bent. Put the pillow under
    your **heel** instead, so that the knee can sink straight.

    ## Weeks two and three: the hard middle

    Visitors leave, the first medicine runs out, and you are tired. Many people feel low around now. It passes.

    Bending becomes the daily work. {Exercises are usually done two or three times a day in early
    recovery.}[^source-aaos-knee-exercises] Sit on a chair, slide your foot back until you feel a firm stretch, hold it,
    and breathe. The stretch may be uncomfortable. It should settle within half an hour.

    Standing up from a chair is practice and test in one. This short film shows how.
    `,
    video({
      title: 'Standing up from a chair in three steps',
      url: 'https://video.thistledown.example/standing-up-from-a-chair',
      duration: '2:40',
      captioned: true,
      poster: picture(
        'poster-standing-up-from-a-chair',
        'The same person three times beside a chair: sitting, leaning forward with the hips just lifted, and standing tall.',
      ),
      transcript: `
      Kiet: Hi, I am Kiet, a physical therapist assistant. This is Ruth, played today by a very patient actor. We will
      stand up from a chair in three steps.

      Step one. Ruth slides forward until she sits on the front half of the seat. Both feet are flat on the floor, a
      little behind her knees.

      Step two. She leans forward until her nose is over her toes. Her hands are on the armrests. If you have a new
      knee, that foot may stand a bit farther forward in the first weeks.

      Step three. She pushes through both legs and both hands and stands up tall. She waits and counts to three before
      she takes a step. That is important: some people get dizzy.

      To sit down, Ruth backs up until she feels the chair behind both legs. She reaches for the armrests and lowers
      herself slowly. No falling into the chair.

      Try it five times, with somebody beside you the first time. Stop if you feel sharp pain, and call us if it does
      not settle.
      `,
    }),
    `
    ## Weeks four to six: back into your life

    Most people trade the walker for a cane, and the cane for nothing, somewhere in these weeks. Ask before you do. A
    limp is a sign to wait.

    1. **Stairs.** Up with the good leg, down with the new one. Use the rail.
    2. **Strength.** Step-ups, small squats at the counter, standing on one leg with a hand nearby.
    3. **Balance.** The old knee taught your body some bad habits. [[Our balance post|post-steady-on-your-feet]] has a
       few safe ways to practice.
    4. **Driving.** Only when your surgeon agrees and you take no medicine that makes you drowsy.
    `,
    dataTable('A rough map; your team’s plan comes first', [
      ['When', 'What is common', 'What we work on'],
      ['Week 1', 'Swelling, bruises, walker', 'Straightening, thigh muscle, short walks'],
      ['Weeks 2–3', 'Tired, poor sleep, better steps', 'Bending, standing up, longer walks'],
      ['Weeks 4–6', 'Cane or none, light chores', 'Stairs, strength, balance'],
      ['Months 3–6', 'Most daily life', 'Endurance, hills, hobbies'],
      ['Up to a year', 'Numb patch and warmth slowly fade', 'Keeping strong'],
    ]),
    `
    ## What is normal, and annoying

    - The knee is warm and puffy, more so in the evening.
    - It clicks. The parts are hard, and they touch.
    - The skin on the outer side is numb. The patch shrinks with time and may not vanish.
    - Nights are short. Our post on [[pain and sleep|post-pain-and-sleep]] may help.

    > Compare yourself with last week, not with your neighbor’s knee.
    `,
    faq('Questions patients ask', {
      'How far should my knee bend?':
        'For stairs and chairs you need somewhat more than a right angle. Your own goal depends on how far it bent before, so ask your physical therapist for a number that is yours.',
      'Can I kneel?':
        'Often yes, later, if your surgeon agrees. It may feel strange because of the numb skin. Practice on a bed or a thick cushion first.',
      'Is it normal to be sad or cross?':
        'Yes. Pain, poor sleep and needing help wear anyone down. If low mood lasts more than two weeks, tell us or your primary care clinician.',
    }),
    `
    ## One thing at a time

    You do not need to win the day. Straighten a little, bend a little, walk a little, rest. Then do it again tomorrow.
    That is how new knees are made useful.
    `,
  ),
  disclaimers: ['disclaimer-exercise'],
  cta: 'cta-book-a-visit',
  publishedAt: '2026-06-09T14:00:00.000Z',
})
