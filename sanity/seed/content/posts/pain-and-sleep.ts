import {post} from '../../write/post.ts'
import {callout, dataTable, postBody} from '../../write/post-body.ts'

export const painAndSleep = post('pain-and-sleep', {
  title: 'Why pain gets louder when you sleep badly',
  excerpt:
    'Pain spoils sleep, and short sleep sharpens pain. A nurse practitioner on breaking the loop with light, timing, pillows and a few honest limits.',
  authors: ['odalys-merriweather'],
  topics: ['work-and-daily-life', 'back-and-neck'],
  cover: 'A person asleep on their back at night, a red pillow under the knees. A crescent moon stands in the window.',
  keyPoints: [
    'Poor sleep makes most people more sensitive to pain the next day.',
    'A regular wake-up time is the strongest single habit.',
    'Pillows can take the strain off backs, hips and shoulders.',
    'Loud snoring with pauses in breathing, or low mood that lasts, deserves a visit.',
  ],
  body: postBody(
    `
    “I could handle the pain if I could just sleep.” I have heard that sentence, in one form or another, most weeks for
    thirty years.

    Pain and sleep are tied together. Pain wakes you up. Short sleep makes pain feel sharper the next day, so you move
    less, rest more and sleep worse again. It is a loop. The good thing about a loop is that you can step in at any
    point.

    ## What sleep does for pain

    {Pain is made by the nervous system; it is not a simple reading of damage.}[^source-ninds-pain] Your brain is always
    deciding how much attention a signal from the body deserves. When you are rested, it can turn the volume down. When
    you are tired, it does that job badly.

    Sleep also helps with mood, with healing and with patience. {Most adults need at least seven hours a
    night.}[^source-cdc-sleep] You do not have to reach seven tonight. A little more than last week is a fair goal.

    ## Start with the morning

    This surprises people. The time you get up sets your body clock more firmly than the time you go to bed.

    1. **Choose one wake-up time** and keep it all week, weekends too.
    2. **Get daylight within an hour.** Ten minutes outside is enough to begin with. Clouds do not matter.
    3. **Move a little.** A short walk counts. It eases stiffness, and it builds up the need for sleep at night.

    ## Then look at the evening

    - Stop caffeine after lunch.
      - Coffee and tea, of course.
      - Also cola, energy drinks and some headache pills.
    - Alcohol makes you drowsy, then wakes you in the second half of the night.
    - Dim the lights in the last hour. Put the phone in another room to charge.
    - Keep the bedroom cool, dark and quiet.
    - If pain keeps you up, do your gentle exercises or take a warm shower before bed, not in it.

    If you are awake for about twenty minutes, get up. Sit somewhere dim and do something dull. Go back when you feel
    sleepy. It sounds cruel at 2 a.m., yet it teaches your brain that bed is for sleeping.

    ## Borrow some pillows

    No position is right for everyone. The best one is the one you can stay in without strain. These are worth a try:
    `,
    dataTable('Pillow positions to try', [
      ['Where it hurts', 'On your back', 'On your side'],
      ['Lower back', 'A pillow under the knees', 'A pillow between the knees'],
      ['Hip', 'A pillow under both knees', 'Sore side up, a thick pillow between the knees and ankles'],
      ['Shoulder', 'A small pillow under the sore arm', 'Sore side up, hug a pillow'],
      ['Neck', 'One pillow that fills the curve of the neck', 'A pillow as high as your shoulder is wide'],
    ]),
    `
    Turn over in one piece: bend both knees, tighten your belly a little and roll like a log. It looks stiff, and it
    saves many a sore back from waking up.

    A new mattress is rarely the first answer. If yours sags in the middle, or you always sleep better elsewhere, it may
    be worth a look.

    ## A word about pills

    I am a nurse practitioner, so people ask me about sleep medicine. My view is cautious. Some medicines have a place
    for a short time. Many of them cause falls, foggy mornings or a habit that is hard to end, especially after 65.
    “Natural” products can interact with other medicines too.

    {Talk-based treatment called cognitive behavioral therapy for insomnia, or CBT-I, is worth asking about
    first.}[^source-nccih-sleep] It works on habits and on worry about sleep, and it can be done in person, by video or
    with a guided program.
    `,
    callout(
      'nonUrgent',
      'Make an appointment if:',
      `
      - you have had poor sleep three or more nights a week for three months
      - you snore loudly, or someone sees you stop breathing
      - your legs feel restless every evening
      - you feel low or anxious most days
      - you need pain medicine every night in order to sleep
      `,
    ),
    callout(
      'urgent',
      'Get help today if pain at night comes with:',
      `
      - fever, or weight loss you cannot explain
      - pain that nothing eases, in any position
      - new weakness or numbness

      If you have thoughts of harming yourself, call or text [988](tel:988) at any hour.
      `,
    ),
    `
    ## Make it small

    Pick one change from the morning and one from the evening. Keep them for two weeks, and write down two numbers each
    day: how you slept, and how you felt. Bring the page to your next visit. It tells us more than any gadget on your
    wrist.

    And be kind to yourself on bad nights. One poor night does no lasting harm. It only feels that way at 3 a.m.

    > You cannot order yourself to sleep. You can only make it easy for sleep to find you.

    If your back is what keeps you up, [[start with our guide to the first week|post-first-week-of-back-pain]]. If it is
    your hand that tingles, read [[what to do about numb fingers at night|post-carpal-tunnel-at-night]].
    `,
  ),
  disclaimers: ['disclaimer-author-opinion'],
  comments: true,
  publishedAt: '2026-02-17T15:00:00.000Z',
})
