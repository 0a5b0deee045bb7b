import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody, exercise} from '../../write/post-body.ts'

export const exerciseWithKneeArthritis = post('exercise-with-knee-arthritis', {
  title: 'Is exercise safe for a knee with arthritis?',
  excerpt:
    'Bone on bone, wear and tear: the words make people sit down. The evidence says that the right amount of movement is one of the better treatments we have.',
  authors: ['leila-haddad', 'hannah-sorrel'],
  topics: ['hip-and-knee', 'balance-and-healthy-aging'],
  related: ['steady-on-your-feet'],
  audiences: ['olderAdults'],
  cover: 'An older man riding a red bicycle past low hills and fir trees. A dotted red circle surrounds his knee.',
  keyPoints: [
    'For most people with knee arthritis, exercise is safe and eases pain.',
    'Some discomfort during exercise is acceptable if it settles by the next day.',
    'The best exercise is the one you will still be doing in six months.',
    'A hot, swollen knee with fever needs care the same day.',
  ],
  body: postBody(
    `
    “It is bone on bone,” our patient says, and puts both hands around the knee as if to hold it together. “I do not
    want to wear out what is left.”

    It is a sensible fear, and it leads to the wrong place. A knee is not a tire. It is living tissue, and living tissue
    needs use.

    ## What osteoarthritis is

    {In osteoarthritis, the tissues of a joint break down over time.}[^source-niams-osteoarthritis] Cartilage gets
    thinner, the bone below it changes, the lining may become irritated and the muscles around it weaken. It is the most
    common kind of arthritis. It is not only a matter of age or use: old injuries, body weight, family and the shape of
    your leg all have a say.

    What the X-ray shows and what you feel often do not match. Some people with worn knees hike. Others with mild
    changes can hardly sleep. This is good news. It means that pain depends on things you can change, even if the
    picture stays the same.

    ## What the guidelines say

    {The British national guideline puts therapeutic exercise at the center of treatment for everyone with
    osteoarthritis, along with information and, where it applies, weight loss.}[^source-nice-ng226] It also says
    something every patient should hear: pain may rise a little at first, and regular exercise helps in the long run.

    Exercise does not grow new cartilage. What it can do is make the knee better protected, steadier and less sensitive.
    The benefit is moderate for most people, and it fades if you stop.

    ## How much may it hurt?

    We use a traffic light.
    `,
    dataTable('The traffic light for sore knees', [
      ['Light', 'During exercise', 'The next morning', 'What to do'],
      ['Green', 'Pain 0 to 3 out of 10', 'Same as usual', 'Carry on, add a little each week'],
      ['Yellow', 'Pain 4 to 5 out of 10', 'A bit worse, gone within a day', 'Keep the same dose'],
      ['Red', 'Pain 6 or more', 'Clearly worse, or swollen', 'Halve the dose and build up again'],
    ]),
    `
    ## A simple week

    ### Two or three days: strength

    Begin with this one. It needs a chair and nothing else.
    `,
    exercise({
      title: 'Stand up and sit down',
      purpose: 'Strong thighs carry part of what the knee would have to carry.',
      steps: [
        'Sit on the front half of a firm chair. Put your feet a little behind your knees.',
        'Lean forward until your nose is over your toes.',
        'Stand up slowly. Use your hands if you need them.',
        'Sit down just as slowly, without dropping.',
      ],
      dose: 'Two rounds of eight, two or three days a week',
      stopIf: [
        'the pain is sharp, or clearly worse the next morning',
        'the knee locks, gives way or swells',
        'you feel dizzy or short of breath',
      ],
    }),
    `
    Once it is easy, add the others:

    1. **Step-up.** One low step, hand on the rail. Two rounds of eight on each side.
    2. **Heel raise.** At the counter. Two rounds of twelve.
    3. **Bridge.** On your back, knees bent, lift your hips. Two rounds of eight.

    The last two of each round should feel like work. If they do not, use a lower chair, a higher step or a small
    weight.

    ### Most days: something you like

    - cycling, outside or on a stationary bike
    - walking, if the knee allows
      - on soft ground if pavement bothers you
      - with poles on hills
    - swimming or water exercise
    - dancing, gardening, tai chi

    {Adults do well with about 150 minutes of moderate activity a week.}[^source-cdc-adult-activity] Ten minutes counts.
    If you do nothing now, ten minutes is where the largest gain is.

    #### Losing some weight, if you carry extra

    Every step sends several times your weight through the knee, so even a modest loss can be felt. It is hard, and
    shame does not help. Ask us for support that fits you.

    ## Other things that may help

    - Cushioned, comfortable shoes.
    - A cane in the opposite hand on long days.
    - Warmth before and cold after exercise, whichever you like.
    - A gel or cream with an anti-inflammatory medicine. Tablets help some people, but they can harm the stomach, the
      kidneys and the heart, so check with your clinician first.
    - A steroid injection for a bad flare. It may ease pain for some weeks.

    Be careful with anything that promises new cartilage. We do not know of a pill or a supplement that does that.
    `,
    callout(
      'urgent',
      'Get medical help today if:',
      `
      - the knee is suddenly hot, red and very swollen
      - you have fever with a painful joint
      - the knee is locked and will not bend or straighten
      - you cannot put weight on it after a fall
      - your calf is swollen and sore
      `,
    ),
    callout(
      'nonUrgent',
      'Make an appointment if:',
      `
      - the knee gives way
      - pain keeps you awake most nights
      - eight weeks of steady exercise have not helped
      - you are starting to give up things you love
      `,
    ),
    `
    ## When is it time for a new knee?

    Surgery is a good choice for some people: when pain and stiffness rule your days, and a fair trial of exercise and
    other care has not helped enough. Going in strong makes the weeks afterward easier. If you are thinking about it,
    read [[what the first six weeks are like|post-first-weeks-after-knee-replacement]].

    > The question is seldom whether to move. It is how much, how often, and who will help you begin.
    `,
    faq('Questions patients ask', {
      'My knee grinds and cracks. Should I stop?':
        'Noise alone is not a warning sign. Noise with swelling, locking or sharp pain should be checked.',
      'Is running out of the question?':
        'Not always. If you ran before and the traffic light stays green, short, easy runs may be fine. It is worth planning with a clinician.',
      'I have not exercised for years. Where do I start?':
        'With one exercise: stand up from a chair five times, twice a day. In two weeks, add a walk. Also look at our ideas for better balance.',
    }),
    `
    ## Take this with you

    Your knee may be worn, and it is still yours to use. Start low, build slowly, and let the next morning be the judge.
    [[Balance practice|post-steady-on-your-feet]] makes a good partner.
    `,
  ),
  disclaimers: ['disclaimer-exercise'],
  comments: true,
  publishedAt: '2026-10-06T14:00:00.000Z',
})
