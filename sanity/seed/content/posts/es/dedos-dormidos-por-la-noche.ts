import {post} from '../../../write/post.ts'
import {callout, ctaBlock, faq, postBody} from '../../../write/post-body.ts'

export const dedosDormidosPorLaNoche = post('dedos-dormidos-por-la-noche', {
  locale: 'es',
  translationOf: 'carpal-tunnel-at-night',
  title: 'Dedos dormidos por la noche: ¿es el síndrome del túnel carpiano?',
  excerpt:
    'Despertarse para sacudir una mano que hormiguea es una señal común del síndrome del túnel carpiano. Una terapeuta de mano explica por qué ocurre y qué puede hacer una férula sencilla.',
  authors: ['marisol-quillon'],
  topics: ['shoulder-arm-and-hand', 'work-and-daily-life'],
  audiences: ['workers'],
  cover:
    'Una mano abierta con una férula de muñeca bajo una luna creciente. Líneas rojas van de la muñeca al pulgar y a los dedos índice, medio y anular.',
  keyPoints: [
    'El síndrome del túnel carpiano se debe a la presión sobre un nervio en la muñeca.',
    'Es típico el hormigueo en el pulgar, el índice y el dedo medio, peor de noche.',
    'Una férula que mantiene la muñeca recta por la noche suele ser lo primero que se prueba.',
    'Si el adormecimiento no cede, hay debilidad o el músculo del pulgar se adelgaza, conviene consultar pronto.',
  ],
  body: postBody(
    `
    Usted se despierta a las tres con una mano que se siente gorda, dormida y llena de abejas. La sacude y, al cabo de un
    minuto, vuelve a ser suya.

    Muchas personas que me cuentan esta historia tienen **síndrome del túnel carpiano**. Es común, tiene tratamiento y,
    cuanto antes se le presta atención, más sencillo suele ser el tratamiento.

    ## Un túnel con poco espacio

    En la base de la palma hay un pasaje estrecho. Unos huesos pequeños forman el piso y las paredes, y una banda fuerte
    forma el techo. Por él pasan nueve tendones y un nervio, el **nervio mediano**.

    {Cuando hay poco espacio en el túnel, el nervio queda apretado.}[^source-ninds-carpal-tunnel] Responde con hormigueo,
    adormecimiento o dolor en los dedos que le tocan: el pulgar, el índice, el medio y la mitad del anular. El meñique
    tiene otro nervio. Si también está dormido, puede tratarse de otra cosa.

    ¿Por qué de noche? Casi todos dormimos con las muñecas dobladas. Doblarlas estrecha el túnel. Además, al acostarnos
    el líquido se reparte de manera más pareja por el cuerpo, y basta un poco de hinchazón.

    ## A quién le pasa

    {Es más común en mujeres que en hombres,}[^source-medlineplus-carpal-tunnel] y se da en familias, quizá porque
    algunos túneles son pequeños desde el principio. También se relaciona con:

    - el embarazo, y entonces suele desaparecer después del parto
    - la diabetes, las enfermedades de la tiroides y la artritis reumatoide
    - una fractura antigua de la muñeca
    - el trabajo que exige apretar con fuerza o muchas veces, o con herramientas que vibran

    ¿Y escribir en la computadora? Se le echa mucho la culpa. La relación es más débil de lo que se cree, aunque un
    puesto más cómodo puede hacerle el día más llevadero. Nuestro artículo sobre [[un escritorio a su
    medida|post-un-escritorio-a-su-medida]] muestra cómo.

    ## Qué puede probar primero

    ### 1. Una férula para la noche

    Una férula mantiene la muñeca recta mientras duerme, para que el túnel siga lo más ancho posible. Puede comprarla o
    mandarla hacer.

    - Debe mantener la muñeca **recta**, no doblada hacia atrás.
    - Los dedos y el pulgar deben moverse con libertad.
    - No debe dejar marcas profundas. Ajustada no es lo mismo que apretada.

    Úsela todas las noches durante varias semanas antes de decidir si le ayuda. Si se la quita dormida o dormido sin
    darse cuenta, póngase encima un calcetín ligero.

    ### 2. Días más suaves

    - Cambie de mano y cambie de tarea.
    - Use mangos gruesos y blandos.
      - La espuma para tubos de una ferretería funciona bien.
      - También un trapo doblado.
    - Sujete las cosas solo con la fuerza que necesitan.
    - Mantenga la muñeca recta al empujar o cargar.

    ### 3. Movimiento fácil

    Abra bien la mano, cierre un puño flojo y luego deje colgar los dedos. Hágalo cinco veces, varias veces al día. Nunca
    debe provocar un hormigueo que dure. A algunas personas les sirven unos ejercicios especiales de «deslizamiento».
    Apréndalos en persona, porque hacer demasiados puede irritar el nervio.
    `,
    callout(
      'nonUrgent',
      'Consulte en una o dos semanas si:',
      `
      - el adormecimiento no se va entre un episodio y otro
      - se le caen cosas o siente débil el pulgar
      - el músculo bajo el pulgar se ve más plano que en la otra mano
      - seis semanas con una férula no han cambiado nada
      `,
    ),
    callout(
      'emergency',
      'Llame al 911 si el brazo se duerme o se debilita de repente, junto con:',
      `
      - un lado de la cara caído
      - dificultad para hablar o entender
      - problemas repentinos para ver o caminar

      Pueden ser señales de un derrame cerebral.
      `,
    ),
    `
    ## Qué pasa en una consulta

    Pregunto qué hacen sus manos todo el día y toda la noche. Pruebo la sensibilidad y la fuerza, y golpeo suavemente y
    doblo en algunos puntos para ver si despierto el hormigueo. Si el cuadro no está claro, un médico puede pedir un
    estudio del nervio.

    Si las férulas y los cambios no bastan, hay otros pasos. Un médico puede sugerir una inyección de esteroides, que
    puede aliviar los síntomas por un tiempo. {La cirugía da más espacio al cortar la banda que forma el
    techo.}[^source-ninds-carpal-tunnel] Es una operación común, y puede ser la mejor opción cuando el nervio ya está
    perdiendo función. Como toda operación tiene riesgos, así que la decisión merece una conversación tranquila.
    `,
    ctaBlock('cta-terapia-de-mano'),
    faq('Preguntas de nuestros pacientes', {
      '¿Debo usar la férula también de día?':
        'Por lo general no todo el día. Deja la mano rígida y torpe. Algunas personas la usan para una sola tarea pesada, como un viaje largo al volante.',
      '¿Puedo seguir tejiendo, jugando o tocando la guitarra?':
        'La mayoría puede, por ratos más cortos. Pare cuando empiece el hormigueo, no una hora después.',
      '¿Se puede esperar?':
        'Con un hormigueo leve que va y viene, a menudo sí, unas semanas. El adormecimiento que se queda, o la debilidad, no deben esperar, porque un nervio apretado mucho tiempo puede no recuperarse del todo.',
    }),
    `
    ## Antes de acostarse esta noche

    Ponga recta la muñeca y busque algo que la mantenga así. Es algo pequeño. Para muchas personas es la primera noche
    tranquila en meses. Y si dormir mal se ha vuelto costumbre, lea [[lo que eso le hace al
    dolor|post-dolor-y-sueno]].
    `,
  ),
  cta: 'cta-terapia-de-mano',
  publishedAt: '2026-09-15T15:00:00.000Z',
})
