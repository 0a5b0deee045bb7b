import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody} from '../../write/post-body.ts'

export const firstWeekOfBackPain = post('first-week-of-back-pain', {
  title: 'Your back went out. What helps in the first week?',
  excerpt:
    'A sudden sore back is scary and seldom dangerous. How to get through the first days, which movements help, and which signs mean you need care now.',
  authors: ['maren-okafor'],
  topics: ['back-and-neck', 'work-and-daily-life'],
  related: ['desk-that-fits-you', 'pain-and-sleep'],
  cover:
    'Seven smooth stones stacked like a spine above still water; the fourth one is red. Behind them a pale sun and low hills.',
  keyPoints: [
    'Most new back pain eases within days to weeks, even when it starts out fierce.',
    'Gentle movement usually helps more than bed rest.',
    'Pain is not a measure of damage. A strained back can hurt a great deal.',
    'Numbness around the groin, bladder or bowel trouble, or spreading weakness needs emergency care.',
  ],
  body: postBody(
    `
    You bent down for a sock, and your back seized. Now you stand in the hallway, tilted like a fence post, wondering
    what you have broken.

    Very likely nothing. {Most people have low back pain at some time in their lives.}[^source-who-low-back-pain] In
    most of them no single damaged part can be found, and most get better without special treatment. That does not make
    the first week pleasant. Here is how to get through it.

    ## First, rule out the rare things
    `,
    callout(
      'emergency',
      'Call 911 or go to an emergency department if you have:',
      `
      - numbness around your groin, genitals or buttocks
      - trouble passing urine, or loss of control of your bladder or bowels
      - weakness in a leg that is getting worse
      - back pain after a serious fall or crash
      - sudden, tearing pain in your back or belly with faintness
      `,
    ),
    callout(
      'urgent',
      'Call a clinician today if you have back pain and:',
      `
      - fever, chills or feeling very ill
      - a history of cancer, weight loss you cannot explain, or pain that never lets up, even lying down
      - weak bones or long use of steroid medicine
      - drug use by needle, or a weak immune system
      `,
    ),
    `
    If none of these fits, you can usually begin at home.

    ## Days one and two: settle things down

    Find positions that take the edge off. Many people like one of these:

    - lying on the back with the lower legs on a chair
    - lying on the side with a pillow between the knees
    - sitting with a rolled towel behind the lower back

    Stay in one position only as long as it feels good, then change. A few hours in bed are fine. A few days are not:
    {advice for back pain is to stay active}[^source-nice-ng59], because muscles stiffen and lose strength when they
    rest for long.

    Warmth helps many people. A heat wrap or a warm shower will do. {Heat is among the first options an American
    guideline lists for new back pain.}[^source-acp-low-back-pain] If you prefer cold, use it, with a cloth between the
    pack and your skin.

    Medicine may help as well, but it is not for everyone. Ask your pharmacist or clinician what is safe with your other
    medicines and conditions.

    ## Days two to seven: move a little, often

    Think in small portions. Five minutes, several times a day, is better than one brave hour.

    1. **Walk.** Start with a loop through your home or to the corner. Add a minute or two each time if the pain settles
       afterward.
    2. **Rock.** Lie on your back with your knees bent. Let both knees sway slowly from side to side, ten times.
    3. **Tilt.** In the same position, gently flatten your lower back toward the floor, then let go. Ten times.
    4. **Stand and reach.** Stand with your hands on a counter and step back until your arms are long. Breathe. Step in
       again.

    ### How much pain is too much?

    A bit of discomfort while you move is all right. Use the **next-morning test**: if you are clearly worse the next
    day, do less. If you are the same or better, carry on.
    `,
    dataTable('A rough guide to the first week', [
      ['Everyday task', 'What often helps', 'What to put off'],
      ['Getting out of bed', 'Roll onto your side, then push up with your arms', 'Sitting straight up from lying flat'],
      ['Sitting', 'A firm chair; stand up every 20 to 30 minutes', 'Long drives and deep sofas'],
      ['Lifting', 'Small loads, close to the body', 'Heavy loads, lifting and twisting at once'],
      ['Housework', 'Short rounds with breaks', 'An hour of vacuuming'],
      ['Work', 'Easier tasks and a change of position', 'Waiting until there is no pain at all'],
    ]),
    `
    ## Why it hurts so much

    Pain is an alarm. It is made by your nerves and brain to protect you, and it can ring very loudly over a small
    problem. After a sudden strain, the muscles of the back tighten to guard the area. That guarding is often what bends
    you sideways.

    Worry turns the volume up. So does a bad night. That does not mean that the pain is in your head. It means that
    calm, sleep and easy movement are real treatments. We have written more about this in [[Why pain gets louder when
    you sleep badly|post-pain-and-sleep]].

    ## Do you need a scan?

    Usually not in the first weeks. X-rays and MRI scans show wrinkles as well as wounds: many people without any pain
    have bulging disks or worn joints. {Imaging is most useful when there are signs of something serious, or when the
    result would change your treatment.}[^source-nice-ng59]

    ## When to come and see us

    Make an appointment with a physical therapist if:

    - you are not clearly better after one to two weeks
    - pain runs down your leg, or you feel tingling there; see [[our post on sciatica|post-dry-needling-and-sciatica]]
    - this keeps happening and you want to know how to prevent it
    - you are afraid to move

    {A physical therapist can examine you, explain what is going on and build an exercise plan with
    you.}[^source-choosept-low-back-pain] Many guidelines favor that kind of active care over passive treatment alone.

    > The goal of week one is not to be free of pain. The goal is to trust your back a little more each day.
    `,
    faq('Questions patients ask', {
      'Should I wear a back brace?':
        'For a short, demanding task some people like one. Worn all day, it gives your muscles less to do and is not a lasting solution.',
      'Can I go to work?':
        'Often yes, with changes: shorter days, lighter loads, more breaks. Getting back to ordinary life early tends to help recovery.',
      'Will it come back?':
        'It may. Back pain often returns now and then. Regular exercise, whichever kind you enjoy, is one of the better-studied ways to lower the chance.',
    }),
    `
    ## Keep in mind

    Most backs heal without drama. Keep moving in small amounts, sleep as well as you can, and ask for help early if you
    are stuck or scared.
    `,
  ),
  sources: ['source-niams-back-pain', 'source-ninds-back-pain'],
  disclaimers: ['disclaimer-exercise'],
  publishedAt: '2026-01-20T15:00:00.000Z',
  updatedAt: '2026-06-02T15:00:00.000Z',
})
