import {guardReply, REPLY_TEMPLATES} from '../../../../lib/editorial/readers/reply-guard.ts'

const COMMENT = {name: 'Sam Example', text: 'My name is Pat and this helped me.'}
const rules = (reply: string, comment = COMMENT) => guardReply(reply, comment, '2026-11-25').map(({rule}) => rule)

describe('a reply that tells who is a patient is refused', () => {
  it.each([
    ['reply-visit', 'Thanks for coming in last week, everyone liked it.'],
    ['reply-visit', 'Thank you for your visit last week.'],
    ['reply-visit', 'We are so glad it was better when you came in on Monday.'],
    ['reply-visit', 'It was great seeing you and good luck.'],
    ['reply-visit', 'See you next week!'],
    ['reply-visit', 'Thank you for choosing us.'],
    ['reply-visit', 'We look forward to seeing you again.'],
    ['reply-record', 'Please call us about your appointment.'],
    ['reply-record', 'According to your chart this should be fine.'],
    ['reply-record', 'Your insurance did not cover that.'],
    ['reply-record', 'We will look at your last MRI.'],
    ['reply-record', 'Good luck with your recovery!'],
    ['reply-record', 'Please bring this up at your next physical therapy session.'],
    ['reply-treated', 'Our team loved working with you.'],
    ['reply-treated', 'As we discussed, rest is fine.'],
    ['reply-treated', 'Dr. Doe saw you in spring, if we remember well.'],
    ['reply-treated', 'Please do the exercises we gave you every day.'],
    ['reply-treated', 'Ask your therapist here about it.'],
    ['reply-patient', 'You have been a wonderful patient.'],
    ['reply-patient', 'We have no record of you.'],
    ['reply-visit', 'Gracias por su visita de la semana pasada.'],
    ['reply-visit', 'Nos alegra que mejorara cuando vino el lunes.'],
    ['reply-visit', 'Fue un placer atenderlo.'],
    ['reply-visit', 'Gracias por elegirnos.'],
    ['reply-visit', '¡Nos vemos el martes!'],
    ['reply-record', 'Llámenos para hablar de su próxima cita.'],
    ['reply-record', 'Según su expediente, no hay problema.'],
    ['reply-record', 'Tu seguro no lo cubrió.'],
    ['reply-treated', 'La Dra. Doe la atendió muy bien.'],
    ['reply-treated', 'Como hablamos, puede descansar.'],
    ['reply-treated', 'Haga los ejercicios que le dimos.'],
    ['reply-treated', 'Pregunte a su fisioterapeuta aquí.'],
    ['reply-patient', 'Usted es una de nuestras mejores pacientes.'],
    ['reply-patient', 'No tenemos ningún registro de usted.'],
    ['reply-name', 'Gracias, Sam.'],
    ['reply-name', 'Thank you, Sam!'],
    ['reply-name', 'Thank you, Pat!'],
  ])('%s: %s', (rule, reply) => {
    expect(rules(reply)).toContain(rule)
  })

  it('also where it promises or advises like no post may', () => {
    expect(rules('Dry needling cures sciatica.')).toContain('absolute-outcome')
  })

  it('says which words, why, and what to do', () => {
    const [reason] = guardReply('Thanks for coming in last week, Sam', COMMENT, '2026-11-25')
    expect(reason?.why).toMatch(/^“Thanks for coming” — It says that the writer was here/)
    expect(reason?.fix).toMatch(/Speak to every reader/)
  })
})

describe('a reply to every reader alike passes', () => {
  it.each([
    'Thank you for taking the time to write.',
    'We are glad to hear that the post was useful.',
    'Thank you for the kind words.',
    'That is a good question. The section “When to worry” has an answer.',
    'We cannot talk about anybody’s health here.',
    'In an emergency, call 911. In a crisis, call or text 988.',
    'Ask your own doctor before starting something new.',
    'A licensed clinician who can examine a person can answer this.',
    'Please call the clinic and ask for the person in charge.',
    'We have corrected the typo. Thank you for finding it.',
    'The study we cite followed 120 people for a year.',
    'Many people find that walking helps; some do not.',
    'A first visit usually takes an hour, as the post says.',
    'People who see a physical therapist early may need fewer scans.',
    'Good point. We will add it at the next review.',
    'You can find the sources at the end of the page.',
    'If pain keeps you awake, it is worth talking to a clinician.',
    'Thank you. We have passed this on to the authors.',
    'Insurance plans differ; the number on the card can tell more.',
    'Comments here are public, so please leave health details out.',
    'Patients and families often ask this.',
    'We hope that you will read on.',
    'Gracias por sus amables palabras.',
    'Es una buena pregunta. La sección «Cuándo preocuparse» tiene una respuesta.',
    'Aquí no podemos hablar de la salud de nadie.',
    'Consulte con su médico antes de empezar algo nuevo.',
    'Muchas personas mejoran al caminar; otras no.',
    'Una primera visita suele durar una hora, como dice el artículo.',
    'Corregimos la errata. Gracias por encontrarla.',
    'Las fuentes están al final de la página.',
    'Pacientes y familias lo preguntan a menudo.',
    'Esperamos que siga leyendo.',
  ])('%s', (reply) => {
    expect(rules(reply)).toEqual([])
  })

  it.each(
    Object.values(REPLY_TEMPLATES)
      .flat()
      .map(({title, text}) => [title, text]),
  )('as does the template “%s”', (_title, text) => {
    expect(rules(text)).toEqual([])
  })

  it('where the writer gave no name', () => {
    expect(rules('Anonymous comments are welcome. The reader decides.', {name: 'Anonymous reader', text: 'Hello'})).toEqual([])
  })
})

it('takes time that grows with the text alone', () => {
  const long = 'your last last last thank you for when you as we gracias por su cuando le como es un '.repeat(40)
  const started = performance.now()
  guardReply(`${long}${'a'.repeat(3000)}`, COMMENT, '2026-11-25')
  expect(performance.now() - started).toBeLessThan(500)
})
