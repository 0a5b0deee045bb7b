import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody} from '../../write/post-body.ts'

export const plantarHeelPain = post('plantar-heel-pain', {
  title: 'Heel pain with the first step of the day',
  excerpt:
    'A stab under the heel when you get out of bed is often plantar fasciitis. It usually fades with time, calf stretches and a smart mix of load and rest.',
  authors: ['theo-brambleford'],
  topics: ['foot-and-ankle', 'running-and-sports'],
  related: ['ankle-sprain-return-to-running'],
  audiences: ['athletes'],
  cover: 'A bare foot resting on a ball. A red line traces the sole from a sore spot under the heel toward the toes.',
  keyPoints: [
    'Pain with the first steps, easing as you warm up, is typical of plantar heel pain.',
    'Most people get better without injections or surgery, but it can take months.',
    'Stretch the calf and the sole every day, and build strength with slow heel raises.',
    'A heel spur on an X-ray is usually not the reason for the pain.',
  ],
  body: postBody(
    `
    You swing your legs out of bed, stand up, and someone drives a tack into your heel. Ten minutes later it is almost
    gone. In the evening, after a long day on your feet, it is back.

    That pattern is the calling card of **plantar fasciitis**, which we often just call plantar heel pain. It is one of
    the most common foot problems I see, in runners and in people who would never run for a bus.

    ## The band under your foot

    The plantar fascia is a strong band along the sole, from the heel bone to the toes. It holds up the arch and stores
    a bit of spring with each step. {When it is strained over and over, it can become sore where it joins the
    heel.}[^source-aaos-plantar-fasciitis]

    Common reasons are simple:

    - more walking, running or standing than your foot was used to
    - tight calves
    - flat or very high arches
    - thin, worn or unsupportive shoes, or lots of barefoot time on hard floors
    - a job on your feet, or a recent gain in weight

    An X-ray sometimes shows a heel spur. It looks like a villain and is mostly a bystander. Many people have spurs and
    no pain.

    ## What to do this week

    1. **Stretch before you stand.** Sit on the edge of the bed, cross the sore foot over your knee and pull the toes
       back until you feel the sole tighten. Ten seconds, ten times.
    2. **Stretch the calf.** Hands on a wall, sore leg back, heel down, knee straight. Thirty seconds, three times.
       Repeat with the knee slightly bent.
    3. **Roll.** Move the sole over a ball or a cold bottle for a minute or two.
    4. **Wear shoes indoors.** Soft heel, some arch support. {Avoid walking barefoot on hard floors for
       now.}[^source-nhs-plantar-fasciitis]
    5. **Trim the load.** Cut what hurts by about a third. Swap some walking or running for cycling or swimming.

    ## Then get strong

    After a week or two, add slow heel raises. They are dull, and they are worth it.

    - Stand on a step with a rolled towel under your toes.
    - Rise for three seconds, pause for two, lower for three.
    - Begin with both feet, eight to twelve times, every other day.
    - When that is easy, use one foot. Later, carry a backpack.

    Some pain while you do it is fine, as long as it stays mild and the next morning is no worse.
    `,
    dataTable('Reading your heel', [
      ['What you notice', 'What it may mean', 'What to do'],
      ['Worst with the first steps, better after', 'Typical plantar heel pain', 'Begin the plan above'],
      ['Worse and worse as you run', 'Load is too high, or a stress injury of the bone', 'Stop running and have it checked'],
      ['Burning, tingling or numbness', 'A nerve may be involved', 'Make an appointment'],
      ['Both heels, with long morning stiffness', 'Sometimes an inflammatory disease', 'See your primary care clinician'],
    ]),
    callout(
      'urgent',
      'Get medical help today if:',
      `
      - you felt a pop and cannot rise on your toes
      - you cannot put weight on the foot after a fall or jump
      - the heel is hot, red or swollen and you feel feverish
      - you have diabetes and a wound on your foot
      `,
    ),
    callout(
      'information',
      'Good to know',
      `
      Store-bought inserts are a fair first try; they do not have to be custom-made. Give them a few weeks, and keep
      stretching. If they help, good. If not, do not buy a third pair.
      `,
    ),
    `
    ## What else is there

    If you are no better after six to eight weeks of steady work, come in. We look at how you walk, run and load your
    foot, and we may try tape, a night splint or a different exercise dose. A physician can talk with you about other
    choices such as an injection, which may ease pain for a while and has risks of its own. Surgery is rare.

    ## Running again

    You can often keep running a little. Use a simple rule:

    - pain up to 3 out of 10 while running
      - that settles within the hour
      - and is no worse the next morning
    - flat, even ground, easy pace, shorter than usual
    - no two days in a row

    If you pass that test for two weeks, add about ten minutes a week. The run-and-walk plan in [[our ankle sprain
    post|post-ankle-sprain-return-to-running]] works well here, too.

    > Heels heal on the calendar of tendons, not of bruises. Think in months and measure in mornings.
    `,
    faq('Questions patients ask', {
      'How long will it last?':
        'Many people feel clearly better within a few months, some need a year. Starting early and staying with it seem to help.',
      'Should I stop all sports?': 'Seldom. Change the dose first. Complete rest makes the calf and the foot weaker.',
      'Is ice or heat better?':
        'Whichever feels better to you. Neither changes the tissue. A cold bottle to roll on is a cheap way to find out.',
    }),
    `
    ## The morning test

    Write down one number each morning: how much do the first ten steps hurt, from 0 to 10? Over a week it jumps around.
    Over a month it tells you the truth.
    `,
  ),
  disclaimers: ['disclaimer-exercise'],
  publishedAt: '2026-09-01T14:00:00.000Z',
})
