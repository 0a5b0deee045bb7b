import {crisisIn} from '../../../../lib/editorial/readers/crisis.ts'

describe('words of somebody who may be in danger', () => {
  it.each([
    'I want to end it',
    'i just want to end it all.',
    'I want to end it <b>now</b>',
    'I want to end it i cannot sleep',
    'Some days I want to die.',
    'I am thinking about suicide',
    'I feel suicidal since the accident',
    'I’m going to kill myself tonight',
    'ending my life would be easier',
    'Everyone would be better off without me.',
    'I wish I was dead',
    'I don’t want to live anymore',
    'I do not want to wake up.',
    'There is no reason to go on.',
    'Life is not worth living with this pain',
    "I can't go on like this any more",
    'I have been cutting myself again',
    'the pain makes me think of self-harm',
    'I want to hurt myself',
  ])('988: %s', (text) => {
    expect(crisisIn(text)?.helpline).toBe('988')
  })

  it.each([
    'I am having chest pain while I read this',
    'chest pain right now, what do I do?',
    'My chest hurts and my arm too',
    'I can’t breathe',
    'I think I’m having a heart attack',
    'my face is drooping',
    'I took too many pain pills',
    'My son has overdosed',
    'bleeding that won’t stop',
    'I am numb between my legs and lost control of my bladder',
    'Suddenly I cannot speak well',
  ])('911: %s', (text) => {
    expect(crisisIn(text)?.helpline).toBe('911')
  })

  it('911 comes first where both are said', () => {
    expect(crisisIn('I want to die. I took too many pills.')).toEqual({
      helpline: '911',
      signs: ['thoughts of suicide', 'an overdose or poisoning'],
    })
  })
})

describe('in Spanish, with accents and without', () => {
  it.each([
    'Quiero morir',
    'me quiero morir.',
    'Ya no quiero vivir así',
    'ya no quiero seguir viviendo',
    'A veces pienso en suicidarme',
    'he pensado en el suicidio',
    'voy a matarme esta noche',
    'Quiero quitarme la vida',
    'quiero acabar con mi vida',
    'Quiero acabar con todo',
    'Todos estarían mejor sin mí',
    'estarian mejor sin mi',
    'Ojalá no despierte mañana',
    'no tengo ganas de vivir',
    'Sin razones para vivir',
    'La vida ya no tiene sentido con este dolor',
    'quiero despedirme de mi familia',
    'Tengo ganas de hacerme daño',
    'pienso en cortarme',
    'me estoy cortando otra vez',
  ])('988: %s', (text) => {
    expect(crisisIn(text)?.helpline).toBe('988')
  })

  it.each([
    'Tengo un dolor fuerte en el pecho',
    'dolor en el pecho desde esta mañana',
    'Me duele el pecho y el brazo',
    'No puedo respirar',
    'Creo que estoy teniendo un infarto',
    'creo que le está dando un derrame a mi papá',
    'se me cae un lado de la cara',
    'De repente no puedo hablar bien',
    'Me tomé todas las pastillas',
    'mi hijo tuvo una sobredosis',
    'la herida no para de sangrar',
    'No siento nada entre las piernas',
    'perdí el control de la vejiga',
    'no puedo mover las piernas',
  ])('911: %s', (text) => {
    expect(crisisIn(text)?.helpline).toBe('911')
  })

  it.each([
    '¡Muy buenos consejos!',
    'Me lastimé la rodilla corriendo.',
    'No quiero lastimarme con un mal estiramiento.',
    'Este ejercicio me mata, pero ayuda.',
    'Quiero acabar con todo el dolor de rodilla.',
    'Quiero terminar con esta rutina de ejercicios.',
    'El dolor en el pecho es motivo para llamar al 911, qué bueno que lo dice.',
    'Tuve dolor de pecho hace dos años.',
    'No puedo respirar por la nariz cuando me acuesto.',
    'No puedo más con las escaleras.',
    'Ya no aguanto el dolor de espalda.',
    'Mi abuelo tuvo un derrame en 2010.',
    'Tomo mis pastillas con el desayuno.',
    'Se me duermen las piernas cuando me siento mucho.',
    'Voy a cortarme el pelo antes de la cita.',
    'Me muero por probarlo.',
    'Quiero vivir sin dolor.',
    'Vivo cerca de la clínica.',
  ])('left alone: %s', (text) => {
    expect(crisisIn(text)).toBeNull()
  })

  it('looks for it on every page, whatever language the post is in', () => {
    expect(crisisIn('Great post. Pero quiero morir.')?.signs).toEqual(['thoughts of suicide'])
  })
})

describe('words of the clinic’s own field are left alone', () => {
  it.each([
    'Great tips!',
    'This exercise kills me, in a good way.',
    'My knee is killing me on stairs.',
    'I hurt myself running last year.',
    'I don’t want to hurt myself with the wrong stretch.',
    'I cut myself shaving and the plaster helped.',
    'I want to end it with a cool-down, is that right?',
    'We end things with a stretch.',
    'Going to end the session earlier next time.',
    'I had chest pain two years ago; it was the ribs.',
    'Chest pain is a reason to call 911, good that you say so.',
    'I can’t breathe through my nose when I lie flat.',
    'I can’t go on stairs without the rail.',
    'I cannot do this exercise.',
    'My grandfather had a stroke in 2010.',
    'The bleeding edge of research, as they say.',
    'My foot feels numb after sitting.',
    'No point in stretching cold muscles.',
    'I am dying to try this.',
    'I live near the clinic and want to live an active life.',
    'Pain takes over my life some days.',
    'I take my pills with breakfast.',
  ])('%s', (text) => {
    expect(crisisIn(text)).toBeNull()
  })
})

it('takes time that grows with the text alone', () => {
  const started = performance.now()
  crisisIn('i want want want to end it my chest pain is now '.repeat(70))
  crisisIn('quiero quiero ya no quiero creo que tengo me tomé todas de repente sangra '.repeat(45))
  expect(performance.now() - started).toBeLessThan(500)
})
