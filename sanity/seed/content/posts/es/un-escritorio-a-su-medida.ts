import {post} from '../../../write/post.ts'
import {callout, dataTable, postBody} from '../../../write/post-body.ts'

export const unEscritorioASuMedida = post('un-escritorio-a-su-medida', {
  locale: 'es',
  translationOf: 'desk-that-fits-you',
  title: 'Un escritorio a su medida: diez minutos para acomodarlo',
  excerpt:
    'No necesita una silla cara. Necesita la pantalla a la altura de los ojos, los antebrazos apoyados y una razón para ponerse de pie. Una terapeuta de mano le muestra cómo.',
  authors: ['marisol-quillon'],
  topics: ['work-and-daily-life', 'back-and-neck', 'shoulder-arm-and-hand'],
  audiences: ['workers'],
  cover:
    'Una persona ante un escritorio, vista de lado: pies planos, antebrazos a nivel. Una línea de puntos va recta de los ojos al borde superior de la pantalla.',
  keyPoints: [
    'No hay una postura perfecta. La mejor es la siguiente.',
    'Acomode primero la silla, luego el teclado y después la pantalla.',
    'Libros, toallas y cajas sirven tanto como muebles nuevos.',
    'Levántese o cambie de posición más o menos cada media hora.',
  ],
  body: postBody(
    `
    Es común que alguien llegue con una foto de su escritorio y cara de culpa. «Ya sé», me dicen, «mi postura es
    terrible».

    Permítame quitarle ese peso de encima. No se ha demostrado que una sola manera de sentarse proteja a todo el mundo
    del dolor. Al cuerpo le gusta la variedad. Un buen puesto es, sencillamente, uno que le deja trabajar sin forzarse y
    le recuerda que se mueva.

    Deme diez minutos y una pila de libros.

    ## Paso 1: la silla

    Siéntese bien atrás. Luego revise tres cosas.

    1. **Pies.** Planos en el piso. Si cuelgan, ponga debajo una caja o un libro grueso.
    2. **Rodillas.** Más o menos a la altura de las caderas, o un poco más abajo.
    3. **Espalda.** Apoyada en el respaldo. Si queda un hueco en la cintura, una toalla enrollada lo llena.

    Si la silla tiene brazos, bájelos hasta que los hombros puedan caer. Si no le dejan acercarse al escritorio, quítelos.

    ## Paso 2: el teclado y el ratón

    Deje colgar los brazos. Doble los codos más o menos en ángulo recto. Las manos deben caer sobre las teclas con las
    muñecas rectas. {Los codos cerca del cuerpo y las muñecas en línea con los
    antebrazos}[^source-osha-workstations] son lo que menos esfuerzo pide.

    - Si el escritorio es muy alto, suba la silla y apoye los pies.
    - Si es muy bajo, ponga bloques firmes bajo las patas.
    - Tenga el ratón al lado del teclado, a la misma altura y cerca de usted.

    ## Paso 3: la pantalla

    - **Altura:** el borde de arriba a la altura de los ojos o un poco más abajo. Si usa lentes progresivos, bájela algo
      más.
    - **Distancia:** más o menos un brazo.
    - **Luz:** las ventanas a un lado, no detrás ni delante de la pantalla.

    ### ¿Solo una computadora portátil?

    La portátil une la pantalla al teclado, así que uno de los dos siempre está en mal lugar. Si la usa durante horas,
    póngala sobre libros y conecte un teclado y un ratón aparte. Es el cambio que más rinde de esta página.

    ### Lentes, teléfonos y papeles

    Si se inclina para leer, el problema no es la espalda: son los ojos. Haga revisar sus lentes para la distancia de la
    pantalla. Agrande las letras antes de mover la cabeza.

    No sujete el teléfono entre la oreja y el hombro. Use audífonos o el altavoz. Si copia de un papel, apóyelo junto a
    la pantalla para que la cabeza no suba y baje todo el día.

    ## Paso 4: una razón para moverse

    Este es el paso que más importa. Hasta una silla preciosa se pone dura después de una hora.

    - Póngase de pie para las llamadas.
    - Use un vaso de agua pequeño, para tener que llenarlo.
    - Ponga la impresora en otro cuarto.
    - Deje sonar un reloj de cocina cada 30 minutos.
      - Levántese cuando suene.
      - Estire los dos brazos hacia arriba, suelte el aire y vuelva a sentarse.

    También cuenta para su día. {Los adultos necesitan unos 150 minutos de actividad moderada a la semana, y dos días de
    ejercicios de fuerza.}[^source-cdc-adult-activity] Las caminatas cortas suman.
    `,
    dataTable('Si le duele esto, cambie primero aquello', [
      ['Dónde lo siente', 'Motivo común', 'Lo primero que conviene cambiar'],
      ['Cuello', 'Pantalla muy baja o a un lado', 'Súbala y céntrela'],
      ['Parte alta de los hombros', 'Escritorio o brazos de la silla muy altos', 'Suba la silla, baje los brazos'],
      ['Parte baja de la espalda', 'Mucho tiempo sentado, sin apoyo', 'Una toalla enrollada y un reloj'],
      ['Muñecas', 'Dobladas hacia arriba o sobre un borde', 'Baje el teclado y pliegue sus patas'],
      ['Ojos', 'Reflejos, pantalla muy cerca', 'Gire el escritorio, aleje la pantalla'],
    ]),
    `
    ## ¿Y los escritorios de pie?

    A algunas personas les encantan. Son una posición más, y ahí está su gracia. Pasar todo el día de pie trae sus propios
    dolores, así que altérnelos: un rato sentado, un rato de pie. Ayudan un tapete firme y zapatos cómodos.

    Acomódelo con las mismas reglas que la silla: codos en ángulo recto, muñecas rectas, el borde de la pantalla a la
    altura de los ojos. Una tabla de planchar sirve muy bien para saber si le gusta antes de gastar dinero.

    La mesa de la cocina también es una oficina digna. Siéntese en un cojín si la mesa es alta, ponga una caja bajo los
    pies y suba la pantalla. Guárdelo todo por la noche. Cerrar la puerta de la oficina le hace bien a la mente, aunque la
    puerta sea solo un cajón.
    `,
    callout(
      'information',
      '¿Trabaja para alguien más?',
      `
      En Estados Unidos puede pedir a su empleador cambios en su puesto de trabajo. Si una condición de salud le limita,
      puede tener derecho a ajustes razonables. Su profesional de la salud puede anotar lo que necesita.
      `,
    ),
    callout(
      'nonUrgent',
      'Pida una cita si:',
      `
      - el dolor dura más de dos semanas a pesar de los cambios
      - los dedos hormiguean o se duermen, sobre todo de noche
      - siente débiles las manos o se le caen las cosas
      - el dolor baja por un brazo
      `,
    ),
    `
    El hormigueo en los dedos merece una mirada más atenta. Aquí explicamos [[cómo saber si es el síndrome del túnel
    carpiano|post-dedos-dormidos-por-la-noche]].

    ## Lo bastante bueno es bueno

    Cambie una cosa hoy y otra la semana que viene. El viernes, fíjese en lo que dice su cuerpo. Si quiere otro par de
    ojos, envíenos una foto de su puesto antes de la consulta, con cara de culpa y todo.
    `,
  ),
  cta: 'cta-pedir-cita',
  publishedAt: '2026-09-29T15:00:00.000Z',
})
