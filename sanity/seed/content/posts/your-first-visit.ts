import {post} from '../../write/post.ts'
import {callout, ctaBlock, dataTable, faq, postBody} from '../../write/post-body.ts'

export const yourFirstVisit = post('your-first-visit', {
  title: 'Your first physical therapy visit, minute by minute',
  excerpt:
    'What to bring, what we ask, what we test and what you go home with, in the clinic or by video. A therapist assistant takes the mystery out of the first hour.',
  authors: ['kiet-duong', 'maren-okafor'],
  topics: ['how-treatment-works', 'work-and-daily-life'],
  cover:
    'A patient and a physical therapist sit facing each other and talk. The therapist holds a clipboard; a drawing of a spine hangs on the wall.',
  keyPoints: [
    'The first visit is mostly listening and looking, with a little treatment at the end.',
    'Bring a list of your medicines and one thing you want to be able to do again.',
    'You may say no to any test or treatment, at any time.',
    'You should leave knowing what we think is going on, and what to do at home.',
  ],
  body: postBody(
    `
    New patients often sit on the edge of the chair. They have waited a while, they hurt, and they are not sure what we
    will do to them.

    So let us walk through it. No two visits are the same, but this is how the first hour usually goes.

    ## Before you come

    - **Clothes** you can move in. Shorts for a knee, a tank top for a shoulder.
    - **A list of your medicines**, including vitamins.
    - **Reports** of scans or operations, if you have them. If not, come anyway.
    - **Your insurance card**, and a referral if your plan asks for one. In many places you can see a physical therapist
      without one. We will tell you what applies to you.
    - **One wish.** What would you do next week if the pain were half as bad?

    You can bring someone with you. We can also arrange an interpreter at no cost to you. Please tell us when you call.
    `,
    callout(
      'emergency',
      'Do not wait for a visit. Call 911 for:',
      `
      - chest pain or trouble breathing
      - sudden weakness, numbness, trouble speaking or a drooping face
      - numbness around the groin with new bladder or bowel trouble
      - a serious injury
      `,
    ),
    dataTable('The first hour', [
      ['Minutes', 'What happens', 'Why'],
      ['0–5', 'Check-in and a short form', 'So that we do not miss something about your health'],
      ['5–25', 'We talk', 'Your story tells us more than any test'],
      ['25–45', 'We look at how you move', 'To find what is stiff, weak, sore or just fine'],
      ['45–55', 'First treatment and exercises', 'To see how your body answers'],
      ['55–60', 'The plan', 'So that you know what comes next, and what it costs'],
    ]),
    `
    ## We talk

    We ask where it hurts, when it started, what makes it better and worse, how you sleep, what you do all day and what
    worries you. Some questions may seem odd. Weight loss, fever, or trouble with your bladder can be signs that you
    need a physician instead of us.

    Tell us about your worries, even if they feel silly. “I think my spine is crumbling” is a very useful sentence. It
    lets us answer the question you really came with.

    ## We look at how you move

    You walk, bend, reach, squat. We test strength, feeling and reflexes. We may press on sore places. We say what we
    are about to do and ask before we touch you.

    - You can keep your clothes on, or ask for a gown or a sheet.
    - You can ask for a second staff member in the room.
    - You can stop at any time. “Stop” is enough; you do not have to explain.

    ## A little treatment

    Most people go home with two or three exercises, not twelve. We watch you do them once, so that you know how they
    should feel. We may add hands-on treatment. If we think that something like [[dry
    needling|post-dry-needling-and-sciatica]] might be useful later, we talk about benefits, risks and other choices
    first. You never have to decide that on the first day.

    ### Who will treat you

    A **physical therapist** examines you, decides on the plan and checks your progress. A **physical therapist
    assistant**, like me, works with you on that plan under the therapist’s direction. An **occupational therapist**
    helps with hands and with daily tasks, and an **athletic trainer** with sports. Where a question needs a physician
    or nurse practitioner, we ask one.

    ## The plan

    Before you leave you should be able to answer four questions:

    1. What do you think is going on?
    2. What can I do about it myself?
    3. What will you do, how often, and for how long?
    4. How will we know whether it is working?

    If you cannot, ask us again. It is our job to say it more simply.

    ## What about a video visit?

    Some first visits work well by video, such as desk problems, early back pain or questions about exercise. {Video
    visits can save travel and time.}[^source-hhs-telehealth] Others need hands: an injured joint, dizziness, new
    numbness.

    For a video visit you need:

    - a phone, tablet or computer that can stand by itself
    - two or three steps of free space
    - a chair without wheels
    - a quiet, private corner

    We can see you by video only while you are in a state where your clinician may practice, so we will ask where you
    are.
    `,
    callout(
      'information',
      'What does it cost?',
      `
      That depends on your plan. We check your benefits before the first visit and tell you what we expect you to pay.
      If you do not have insurance, you have a right to an estimate in advance.
      `,
    ),
    ctaBlock('cta-book-a-visit'),
    faq('Questions new patients ask', {
      'Will it hurt?':
        'Some tests touch the sore spot, so you may be a bit more sore for a day. It should not be more than you can bear. Tell us, and we change what we do.',
      'How many visits will I need?':
        'It varies a lot. Some people need two, some need twelve. We look again at every few visits and do not keep you longer than it helps.',
      'What if you cannot help me?':
        'Then we say so and help you find the right person. That is a good result of a first visit, too.',
      'Are my details private?':
        'Yes. We share your records only as the law allows, for example with clinicians who treat you, and you can ask for a copy.',
    }),
    `
    ## After the first visit

    Do your exercises, but do not be a hero. Write down what helped and what did not. At the second visit the first
    thing we ask is, “What did you notice?” The plan is a draft, and you are one of its authors.
    `,
  ),
  disclaimers: ['disclaimer-telehealth-states'],
  comments: true,
  publishedAt: '2026-11-18T15:00:00.000Z',
})
