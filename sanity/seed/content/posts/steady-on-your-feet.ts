import {post} from '../../write/post.ts'
import {callout, ctaBlock, dataTable, faq, postBody} from '../../write/post-body.ts'

export const steadyOnYourFeet = post('steady-on-your-feet', {
  title: 'Steady on your feet: how to lower your risk of falling',
  excerpt:
    'Falls are common after 65, and many can be prevented. A physical therapist and a nurse practitioner on balance exercises, medicines, shoes and night-lights.',
  authors: ['hannah-sorrel', 'odalys-merriweather'],
  topics: ['balance-and-healthy-aging', 'hip-and-knee'],
  audiences: ['olderAdults', 'caregivers'],
  cover:
    'An older woman in a red sweater stands on one leg in her kitchen, both hands resting on the counter. A mug steams beside her.',
  keyPoints: [
    'A fall is not simply bad luck, and not simply age. Most have several causes, and some of them can be changed.',
    'Exercise that trains balance and strength is the best-supported way to prevent falls.',
    'Ask for a review of your medicines, your eyes and your feet.',
    'After a blow to the head, get help, above all if you take a blood thinner.',
  ],
  body: postBody(
    `
    There is a moment just before a fall that people remember very clearly. “I knew the rug was there,” they tell us. “I
    was only going to answer the door.”

    Falls are common. {They are a leading cause of injury in older adults,}[^source-cdc-steadi] and the fear that
    follows can be as limiting as the fall itself. People stop going out, move less, lose strength, and fall more
    easily.

    But balance can be trained, at almost any age. And many of the other causes can be found and changed.

    ## If you have just fallen
    `,
    callout(
      'emergency',
      'Call 911 after a fall if:',
      `
      - you hit your head and take a blood thinner
      - you passed out, are confused, or have a severe headache or vomiting
      - you cannot get up, or a hip, leg or arm looks wrong
      - you have neck pain, new weakness or numbness
      - you had chest pain or trouble breathing before or after
      `,
    ),
    callout(
      'nonUrgent',
      'Make an appointment if:',
      `
      - you fell in the past year, even without getting hurt
      - you feel unsteady when you stand or walk
      - you worry about falling
      `,
    ),
    `
    ## Three questions to start with

    Clinicians begin with questions like these:

    1. Have you fallen in the past year?
    2. Do you feel unsteady when you stand or walk?
    3. Do you worry about falling?

    One yes is a reason to look closer. In the clinic we time how long you can stand in different foot positions, how
    quickly you rise from a chair, and how you walk and turn. It takes about twenty minutes, and it shows us where to
    begin.

    ## What works: strength and balance

    {For people 65 and older who are at higher risk, a national panel recommends exercise programs to prevent
    falls.}[^source-uspstf-falls] The best programs challenge your balance a little, make your legs stronger, and
    continue for months.

    Here are three exercises to talk over with your clinician. Stand at a kitchen counter, with a chair behind you and
    someone nearby the first time.

    ### 1. Stand narrow

    Put your feet together and hold the counter with fingertips. Stay for ten slow breaths. If that is easy, move one
    foot half a step ahead of the other. Later, stand heel to toe.

    ### 2. Rise and sit

    Stand up from a firm chair and sit down slowly, eight to ten times. Use your hands as much as you need to. Over the
    weeks, use them less.

    ### 3. March in place

    Lift one knee, then the other, for one minute. When it is easy, pause for a second on each leg.

    #### How hard should it be?

    You should wobble a little and never be in danger. If you are not sure, hold on with more fingers. Two or three
    short rounds a week are a start; most days is better. Walking is good for you, but walking alone does not train
    balance enough.

    ## The rest of the list

    Odalys looks at everything that is not muscle.

    - **Medicines.** Sleeping pills, some drugs for mood, pain and blood pressure, and several drugs together can make
      you dizzy or slow.
      - Bring every bottle to your visit, including those without a prescription.
      - Never stop a medicine on your own.
    - **Blood pressure.** If you feel faint when you get up, sit on the edge of the bed for a minute first, and tell us.
    - **Eyes.** Have them checked each year. New progressive lenses can blur the edge of a step.
    - **Feet and shoes.** Firm heel, thin sole, closed back. Loose slippers are the enemy.
    - **Bones.** Ask whether you should be tested for weak bones.
    - **Hearing and the inner ear.** Spinning when you turn over in bed is often easy to treat.
    `,
    dataTable('A walk through your home', [
      ['Room', 'Look for', 'Easy change'],
      ['Hallway', 'Loose rugs, cords', 'Remove rugs, tape cords to the wall'],
      ['Stairs', 'Missing rail, dim light', 'Rails on both sides, a switch at top and bottom'],
      ['Bathroom', 'Wet floor, low toilet', 'Grab bars, non-slip mat, raised seat'],
      ['Bedroom', 'Dark path to the bathroom', 'Night-lights that switch on by themselves'],
      ['Kitchen', 'Things on high shelves', 'Move what you use daily to waist height'],
    ]),
    `
    ## If you do go down

    Wait a moment before you move. If you are not hurt, roll onto your side, come to your hands and knees, crawl to a
    sturdy chair, put one foot flat and push up. Then sit and rest. Practice this with us on a mat, so that you know you
    can.

    If you live alone, keep a phone or alert button where you could reach it from the floor.

    > The opposite of falling is not sitting still. It is moving well.
    `,
    ctaBlock('cta-balance-check'),
    faq('Questions families ask', {
      'Should Mom stop going out?':
        'Usually not. Staying in makes legs weaker. It is better to make going out safer: good shoes, a cane that fits, an arm to hold.',
      'Which cane is right?':
        'One that reaches the crease of the wrist when she stands tall with the arm hanging. It goes in the hand opposite the weaker leg. A physical therapist can fit it in five minutes.',
      'Do balance exercises help after 85?':
        'Yes, they can, if the starting point is right. They may be done sitting or holding on at first.',
    }),
    `
    ## Start today

    Move one rug. Plug in one night-light. Stand at the counter while the kettle boils. {Many falls can be
    prevented,}[^source-cdc-steadi] and small things count.
    `,
  ),
  sources: ['source-who-falls'],
  disclaimers: ['disclaimer-exercise'],
  cta: 'cta-balance-check',
  publishedAt: '2026-07-14T14:00:00.000Z',
  updatedAt: '2026-10-01T14:00:00.000Z',
})
