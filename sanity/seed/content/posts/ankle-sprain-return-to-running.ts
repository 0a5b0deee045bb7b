import {post} from '../../write/post.ts'
import {callout, dataTable, faq, postBody} from '../../write/post-body.ts'

export const ankleSprainReturnToRunning = post('ankle-sprain-return-to-running', {
  title: 'From sprained ankle to first run: earn each step',
  excerpt:
    'A sprained ankle that “just feels fine” is often the one that rolls again. An athletic trainer lays out the tests that tell you when walking can become running.',
  authors: ['theo-brambleford', 'maren-okafor'],
  topics: ['foot-and-ankle', 'running-and-sports'],
  audiences: ['athletes'],
  cover: 'A runner in mid-stride on a trail between low hills and fir trees, wearing red shoes.',
  keyPoints: [
    'If you cannot take four steps, or a bone hurts when pressed, have the ankle checked before you do anything else.',
    'Gentle movement in the first days helps more than weeks of rest.',
    'Balance and calf strength come back more slowly than comfort.',
    'Return to running in stages, and let the next day tell you whether it was too much.',
  ],
  body: postBody(
    `
    Every fall I meet the same ankle. It belongs to someone who rolled it in August, rested until it stopped hurting,
    went back to practice and rolled it again in September.

    The ligaments were not the whole story. What was missing was everything that rest does not bring back: strength,
    quick balance and trust.

    ## What a sprain is

    Ligaments are strong bands that hold bones together. In a sprain they are stretched or torn. {Most often it is the
    outer side of the ankle that gets hurt, when the foot rolls inward.}[^source-choosept-ankle-sprain] A sprain can be
    mild, or it can be a full tear, and how much it swells does not always tell which.
    `,
    callout(
      'urgent',
      'Have it checked today if:',
      `
      - you cannot take four steps, now or right after the injury
      - it hurts when you press on the bone at the back edge or tip of either ankle bump
      - it hurts when you press on the outer edge of the midfoot, or on the inner side at the top of the arch
      - the ankle looks crooked
      - you are under 18 or over 60 and not sure
      `,
    ),
    callout(
      'emergency',
      'Go to an emergency department now if:',
      `
      - bone shows through the skin
      - the foot is cold, pale, blue or numb
      - the lower leg is swelling fast and the pain is out of all proportion
      `,
    ),
    `
    ## The first days

    - **Protect it.** A brace or wrap, and crutches if you limp.
    - **Raise it.** Above your heart whenever you sit down for a while.
    - **Cool it if that feels good.** Ten to fifteen minutes, with a cloth in between.
    - **Move it.** As soon as you can stand it, draw the alphabet in the air with your big toe, two or three times a
      day.

    Walk as soon as you can do it without a limp. {Early, guided exercise is part of the usual treatment of a
    sprain.}[^source-medlineplus-sprains]

    ## The five gates

    I use five gates. You go through one only when you meet the test, and it does not matter how many days it takes.
    `,
    dataTable('Five gates from sprain to sport', [
      ['Gate', 'The test', 'What it lets you do'],
      ['1. Walk', 'Ten minutes without a limp', 'Longer walks, easy cycling'],
      ['2. Bend', 'Knee to wall: as far as the other side, within a finger’s width', 'Stairs, squats, swimming'],
      ['3. Balance', 'Thirty seconds on one leg, eyes open, without wobbling over', 'Balance work with a ball or on a cushion'],
      ['4. Push', 'Twenty single-leg heel raises, about as many as the other side', 'Hopping in place'],
      ['5. Hop', 'Three hops forward on one leg, no pain, a quiet landing', 'The first run'],
    ]),
    `
    ### How to do the knee-to-wall test

    Stand in front of a wall with one foot forward. Bend the front knee until it touches the wall, and keep the heel
    down. Slide the foot back a little at a time until you can only just reach. Compare the distance from toe to wall on
    both sides.

    ### The heel raise, done well

    1. Stand on one leg and hold on with two fingertips.
    2. Rise over two seconds, with the weight over your big and second toe.
    3. Lower over three seconds. The way down is half the exercise.

    ## Your first runs

    Once you are through gate five, start with a flat path and this plan. Rest a day between runs.

    - **Run 1 and 2:** walk four minutes, jog one minute, five times.
    - **Run 3 and 4:** walk three, jog two, five times.
    - **Run 5 and 6:** walk two, jog three, five times.
    - **Run 7 and 8:** walk one, jog four, five times.

    Mild soreness that is gone the next morning is fine. If the ankle is swollen or stiffer the next day, repeat the
    last step that went well.

    Keep trails, turns and sprints for later. When you add them, add one at a time.

    ## What about a brace?

    After a sprain, a lace-up brace or tape during sport lowers the chance of the next one for many people. It is a seat
    belt, not a driver. Keep up the balance work as well. {Warming up and building strength are among the basic ways to
    prevent sports injuries.}[^source-niams-sports-injuries]

    > Pain-free is a gate, too. It is just not the last one.
    `,
    faq('Questions athletes ask', {
      'Is it bad if it cracks or pops?':
        'Painless noises are common and usually harmless. A pop at the moment of injury, with swelling, is different. Have that checked.',
      'How long until I can play?':
        'A mild sprain may need a couple of weeks, a bad one several months. The gates are a better guide than the calendar.',
      'It keeps giving way. What now?':
        'Come in. An ankle that keeps rolling often gets better with focused strength and balance training, and now and then it needs a closer look by a physician.',
    }),
    `
    ## When to ask for help

    Make an appointment if you are stuck at one gate for two weeks, if pain sits in one spot on the bone, or if the
    ankle gives way on flat ground. And if your heel, not your ankle, is what hurts in the morning, read [[our post on
    plantar heel pain|post-plantar-heel-pain]].
    `,
  ),
  disclaimers: ['disclaimer-exercise'],
  publishedAt: '2026-05-05T14:00:00.000Z',
  updatedAt: '2026-10-20T14:00:00.000Z',
})
