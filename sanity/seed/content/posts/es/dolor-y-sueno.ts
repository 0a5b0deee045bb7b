import {post} from '../../../write/post.ts'
import {callout, dataTable, postBody} from '../../../write/post-body.ts'

export const dolorYSueno = post('dolor-y-sueno', {
  locale: 'es',
  translationOf: 'pain-and-sleep',
  title: 'Por qué el dolor habla más fuerte cuando se duerme mal',
  excerpt:
    'El dolor arruina el sueño, y dormir poco agudiza el dolor. Una enfermera de práctica avanzada explica cómo romper el círculo con luz, horarios, almohadas y algunos límites honestos.',
  authors: ['odalys-merriweather'],
  topics: ['work-and-daily-life', 'back-and-neck'],
  cover:
    'Una persona duerme boca arriba por la noche, con una almohada roja bajo las rodillas. En la ventana hay una luna creciente.',
  keyPoints: [
    'Dormir mal vuelve a casi todas las personas más sensibles al dolor al día siguiente.',
    'Levantarse siempre a la misma hora es el hábito que más ayuda.',
    'Las almohadas pueden quitar esfuerzo a la espalda, las caderas y los hombros.',
    'Si ronca fuerte con pausas al respirar, o el ánimo bajo no cede, conviene consultar.',
  ],
  body: postBody(
    `
    «Podría con el dolor si tan solo pudiera dormir.» He oído esa frase, de una forma u otra, casi todas las semanas
    durante treinta años.

    El dolor y el sueño van atados. El dolor despierta. Dormir poco hace que al día siguiente el dolor se sienta más
    agudo, así que uno se mueve menos, descansa más y vuelve a dormir peor. Es un círculo. Lo bueno de un círculo es que
    se puede entrar por cualquier punto.

    ## Lo que el sueño hace por el dolor

    {El dolor lo produce el sistema nervioso; no es una simple lectura del daño.}[^source-ninds-pain] El cerebro decide
    todo el tiempo cuánta atención merece una señal del cuerpo. Cuando usted ha descansado, puede bajar el volumen.
    Cuando está cansado, hace mal ese trabajo.

    El sueño también ayuda al ánimo, a sanar y a la paciencia. {La mayoría de los adultos necesita al menos siete horas
    por noche.}[^source-cdc-sleep] No tiene que llegar a siete hoy. Un poco más que la semana pasada es una buena meta.

    ## Empiece por la mañana

    Esto sorprende. La hora a la que se levanta ajusta el reloj del cuerpo con más firmeza que la hora a la que se
    acuesta.

    1. **Elija una hora para levantarse** y manténgala toda la semana, también el fin de semana.
    2. **Busque luz del día en la primera hora.** Para empezar bastan diez minutos afuera. Las nubes no importan.
    3. **Muévase un poco.** Una caminata corta cuenta. Alivia la rigidez y hace crecer las ganas de dormir por la noche.

    ## Luego mire la noche

    - Deje la cafeína después del almuerzo.
      - El café y el té, claro.
      - También la cola, las bebidas energéticas y algunas pastillas para el dolor de cabeza.
    - El alcohol da sueño y después despierta en la segunda mitad de la noche.
    - Baje las luces en la última hora. Deje el teléfono cargándose en otro cuarto.
    - Mantenga el dormitorio fresco, oscuro y en silencio.
    - Si el dolor no le deja dormir, haga sus ejercicios suaves o dese una ducha tibia antes de acostarse, no en la cama.

    Si lleva unos veinte minutos despierto, levántese. Siéntese en un lugar con poca luz y haga algo aburrido. Vuelva
    cuando tenga sueño. Suena cruel a las dos de la mañana, pero le enseña al cerebro que la cama es para dormir.

    ## Pida prestadas unas almohadas

    Ninguna posición sirve para todos. La mejor es aquella en la que puede quedarse sin esfuerzo. Vale la pena probar
    estas:
    `,
    dataTable('Posiciones con almohadas para probar', [
      ['Dónde le duele', 'Boca arriba', 'De lado'],
      ['Parte baja de la espalda', 'Una almohada bajo las rodillas', 'Una almohada entre las rodillas'],
      ['Cadera', 'Una almohada bajo las dos rodillas', 'El lado que duele arriba, una almohada gruesa entre rodillas y tobillos'],
      ['Hombro', 'Una almohada pequeña bajo el brazo que duele', 'El lado que duele arriba, abrazado a una almohada'],
      ['Cuello', 'Una almohada que llene la curva del cuello', 'Una almohada tan alta como ancho es el hombro'],
    ]),
    `
    Dese la vuelta en una sola pieza: doble las dos rodillas, apriete un poco el vientre y ruede como un tronco. Se ve
    rígido, y evita que muchas espaldas se despierten.

    Un colchón nuevo rara vez es la primera respuesta. Si el suyo se hunde en el medio, o siempre duerme mejor en otra
    parte, quizá valga la pena mirarlo.

    ## Unas palabras sobre las pastillas

    Soy enfermera de práctica avanzada, así que me preguntan por los medicamentos para dormir. Mi opinión es prudente.
    Algunos tienen su lugar por poco tiempo. Muchos causan caídas, mañanas nubladas o un hábito difícil de dejar, sobre
    todo después de los 65. Los productos «naturales» también pueden interactuar con otros medicamentos.

    {Primero vale la pena preguntar por la terapia cognitivo-conductual para el insomnio, un tratamiento
    hablado.}[^source-nccih-sleep] Trabaja con los hábitos y con la preocupación por el sueño, y puede hacerse en persona,
    por video o con un programa guiado.
    `,
    callout(
      'nonUrgent',
      'Pida una cita si:',
      `
      - ha dormido mal tres o más noches por semana durante tres meses
      - ronca fuerte, o alguien ve que deja de respirar
      - siente las piernas inquietas todas las noches
      - se siente triste o con ansiedad la mayoría de los días
      - necesita medicina para el dolor todas las noches para poder dormir
      `,
    ),
    callout(
      'urgent',
      'Busque ayuda hoy si el dolor nocturno viene con:',
      `
      - fiebre, o pérdida de peso que no puede explicar
      - dolor que nada alivia, en ninguna posición
      - debilidad o adormecimiento nuevos

      Si piensa en hacerse daño, llame o envíe un mensaje de texto al [988](tel:988) a cualquier hora. Para hablar en
      español, marque 988 y oprima 2.
      `,
    ),
    `
    ## Hágalo pequeño

    Elija un cambio de la mañana y uno de la noche. Manténgalos dos semanas y anote cada día dos números: cómo durmió y
    cómo se sintió. Traiga la hoja a su próxima consulta. Nos dice más que cualquier aparato en la muñeca.

    Y tenga paciencia consigo en las noches malas. Una mala noche no hace un daño duradero. Solo lo parece a las tres de
    la mañana.

    > Nadie puede ordenarse dormir. Solo puede ponérselo fácil al sueño para que lo encuentre.

    Si es la mano lo que le hormiguea, lea [[qué hacer con los dedos dormidos por la
    noche|post-dedos-dormidos-por-la-noche]].
    `,
  ),
  disclaimers: ['disclaimer-author-opinion'],
  comments: true,
  publishedAt: '2026-10-13T15:00:00.000Z',
})
