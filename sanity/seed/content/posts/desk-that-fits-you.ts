import {post} from '../../write/post.ts'
import {callout, dataTable, postBody} from '../../write/post-body.ts'

export const deskThatFitsYou = post('desk-that-fits-you', {
  title: 'A desk that fits you: a ten-minute setup',
  excerpt:
    'You do not need an expensive chair. You need a screen at eye level, forearms that rest and a reason to stand up. A hand therapist walks you through it.',
  authors: ['marisol-quillon'],
  topics: ['work-and-daily-life', 'back-and-neck', 'shoulder-arm-and-hand'],
  audiences: ['workers'],
  cover:
    'A person at a desk, seen from the side: feet flat, forearms level. A dotted line runs straight from the eyes to the top of the screen.',
  keyPoints: [
    'There is no perfect posture. The next position is the best one.',
    'Set the chair first, then the keyboard, then the screen.',
    'Books, towels and boxes work as well as new furniture.',
    'Stand up or change position about every half hour.',
  ],
  body: postBody(
    `
    People often come to me with a photo of their desk and a guilty look. “I know,” they say, “my posture is terrible.”

    Let me take that guilt off your shoulders. No single way of sitting has been shown to protect everyone from pain.
    Bodies like variety. A good setup is simply one that lets you work without straining, and reminds you to move.

    Give me ten minutes and a stack of books.

    ## Step 1: the chair

    Sit all the way back. Then check three things.

    1. **Feet.** Flat on the floor. If they dangle, put a box or a thick book under them.
    2. **Knees.** About level with your hips or a little lower.
    3. **Back.** Touching the backrest. If there is a gap at your waist, a rolled towel fills it.

    If the chair has armrests, lower them until your shoulders can drop. If they keep you away from the desk, take them
    off.

    ## Step 2: the keyboard and mouse

    Let your arms hang. Bend your elbows to about a right angle. Your hands should land on the keys with straight
    wrists. {Elbows close to the body and wrists in line with the forearms}[^source-osha-workstations] take the least
    effort.

    - If the desk is too high, raise the chair and support your feet.
    - If the desk is too low, put solid blocks under its legs.
    - Keep the mouse beside the keyboard, at the same height, close to you.

    ## Step 3: the screen

    - **Height:** the top edge at or just below eye level. If you wear progressive lenses, go a bit lower.
    - **Distance:** about an arm’s length.
    - **Light:** windows to the side, not behind or in front of the screen.

    ### Only a laptop?

    A laptop joins the screen to the keyboard, so one of them is always in the wrong place. If you use it for hours, put
    it on books and plug in a separate keyboard and mouse. It is the best-value change on this page.

    ### Glasses, phones and paper

    If you lean in to read, your back is not the problem; your eyes are. Have your glasses checked for the distance of
    your screen. Make the letters bigger before you move your head.

    Do not pinch the phone between ear and shoulder. Use a headset or the speaker. If you copy from paper, prop it up
    next to the screen, so that your head does not travel up and down all day.

    ## Step 4: a reason to move

    Here is the step that matters most. Even a lovely chair gets hard after an hour.

    - Stand for phone calls.
    - Keep your water glass small, so you have to refill it.
    - Put the printer in another room.
    - Let a kitchen timer ring every 30 minutes.
      - Stand up when it rings.
      - Reach both arms up, breathe out, and sit down again.

    It counts toward your day as well. {Adults need about 150 minutes of moderate activity a week, plus two days of
    strengthening.}[^source-cdc-adult-activity] Short walks add up.
    `,
    dataTable('If this hurts, change that first', [
      ['Where you feel it', 'Common reason', 'First thing to change'],
      ['Neck', 'Screen too low or off to one side', 'Raise it and center it'],
      ['Top of the shoulders', 'Desk or armrests too high', 'Raise the chair, lower the armrests'],
      ['Lower back', 'Sitting too long, no support', 'A towel roll and a timer'],
      ['Wrists', 'Wrists bent up or resting on an edge', 'Lower the keyboard, flatten its feet'],
      ['Eyes', 'Glare, screen too close', 'Turn the desk, move the screen back'],
    ]),
    `
    ## What about standing desks?

    Some people love them. They are one more position, and that is their charm. Standing all day brings its own aches,
    so take turns: sit a while, stand a while. A firm mat and comfortable shoes help.

    Set it up by the same rules as your chair: elbows at a right angle, wrists straight, the top of the screen at eye
    level. An ironing board is a fine way to find out whether you like it before you spend any money.

    The kitchen table is a fair office, too. Sit on a cushion if the table is high, put a box under your feet and raise
    the screen. Pack it all away in the evening. Closing the office door matters for your mind, even when the door is
    only a drawer.
    `,
    callout(
      'information',
      'Working for someone else?',
      `
      In the United States you can ask your employer for changes to your workstation. If a health condition limits you,
      you may have a right to reasonable adjustments. Your clinician can write down what you need.
      `,
    ),
    callout(
      'nonUrgent',
      'Make an appointment if:',
      `
      - pain lasts more than two weeks in spite of changes
      - your fingers tingle or feel numb, above all at night
      - your hands feel weak, or you drop things
      - pain runs down an arm
      `,
    ),
    `
    Tingling fingers are worth a closer look. Here is [[how to tell whether it is carpal tunnel
    syndrome|post-carpal-tunnel-at-night]].

    ## Good enough is good

    Change one thing today and one next week. Notice what your body says by Friday. If you want another pair of eyes,
    send us a photo of your setup before your visit, guilty look and all.
    `,
  ),
  cta: 'cta-book-a-visit',
  publishedAt: '2026-04-07T14:00:00.000Z',
})
