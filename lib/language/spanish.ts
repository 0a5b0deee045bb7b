/**
 * What the site says by itself, in Spanish as it is understood across the Americas, and with *usted*.
 *
 * The English sentence is the name of each phrase, so that code that uses it reads like the page. `{…}` is filled in.
 */
export const SPANISH = {
  // The frame of every page
  'Skip to the page': 'Saltar al contenido',
  Home: 'Inicio',
  Site: 'Sitio',
  Main: 'Principal',
  Breadcrumb: 'Ruta de navegación',
  Pages: 'Páginas',
  Topics: 'Temas',
  'Parts of the body': 'Partes del cuerpo',
  'More topics': 'Más temas',
  Languages: 'Idiomas',
  'All posts': 'Todos los artículos',
  Search: 'Buscar',
  'Who writes here': 'Quiénes escriben',
  'How we work': 'Cómo trabajamos',
  Accessibility: 'Accesibilidad',
  'Feed (RSS)': 'Suscripción (RSS)',
  'Where we are': 'Dónde estamos',
  'All locations, and the nearest': 'Todas las sedes, y la más cercana',
  'Visits by video too': 'También consultas por video',
  'Language help': 'Ayuda con el idioma',

  // Lists
  'Written by the clinicians of {clinic}.': 'Escrito por los profesionales de {clinic}.',
  'Meet them': 'Conózcalos',
  Newest: 'Lo más reciente',
  'More posts are being written.': 'Se están escribiendo más artículos.',
  'The first post is being written.': 'Se está escribiendo el primer artículo.',
  'The first post on this topic is being written.': 'Se está escribiendo el primer artículo sobre este tema.',
  'Everything our clinicians have published, newest first.':
    'Todo lo que han publicado nuestros profesionales, primero lo más reciente.',
  'All posts, page {page}': 'Todos los artículos, página {page}',
  'Search within this topic': 'Buscar en este tema',
  'Previous page': 'Página anterior',
  'Next page': 'Página siguiente',
  'Page {page} of {pages}': 'Página {page} de {pages}',

  'Error 404': 'Error 404',
  'There is no page at this address': 'No hay ninguna página en esta dirección',
  'It may have been moved or taken down, or a letter may be missing from the address. Go to the {home}, {search}, or look by topic:':
    'Puede que se haya movido o retirado, o que falte una letra en la dirección. Vaya a la {home}, use la {search} o mire por temas:',
  'Page not found': 'Página no encontrada',
  'Error 410': 'Error 410',
  'This advice was withdrawn': 'Este consejo fue retirado',
  'The page that was here was removed on {day}.': 'La página que estaba aquí se retiró el {day}.',
  'Please do not rely on copies of it.': 'No se guíe por copias de ella.',
  'Read this instead:': 'Lea esto en su lugar:',
  'Go to the {home}, {search}, or look by topic:': 'Vaya a la {home}, use la {search} o mire por temas:',
  'home page': 'página de inicio',
  search: 'búsqueda',

  // Who writes, where, and how the clinic works
  'The people of {clinic} whose names stand above the posts. Each page says what the letters mean.':
    'Las personas de {clinic} que firman los artículos. Cada página explica qué significan las letras junto al nombre.',
  'Former contributors': 'Colaboraciones anteriores',
  'Name not recorded': 'Nombre no registrado',
  'The posts below keep the names of those who wrote them.':
    'Los artículos de abajo conservan los nombres de quienes los escribieron.',
  Credentials: 'Credenciales',
  Speaks: 'Habla',
  'Posts by {name}': 'Artículos de {name}',
  'Posts that {name} reviewed': 'Artículos que revisó {name}',
  'Posts reviewed': 'Artículos revisados',
  'Reviewed {day}': 'Revisado el {day}',
  'No posts yet.': 'Todavía no hay artículos.',
  'The places where {clinic} sees patients.': 'Los lugares donde {clinic} atiende a pacientes.',
  'Your ZIP code': 'Su código postal (ZIP)',
  'Show the nearest': 'Mostrar las más cercanas',
  'The ZIP code is used for this list alone, and is not kept.': 'El código postal se usa solo para esta lista, y no se guarda.',
  'Write the five digits of your ZIP code, for example 59801.':
    'Escriba los cinco números de su código postal, por ejemplo 59801.',
  'Nearest to {zip}': 'Las más cercanas a {zip}',
  'No location is listed yet.': 'Todavía no hay ninguna sede en la lista.',
  Elsewhere: 'En otro lugar',
  'Who writes here, who checks it, and what happens when something is wrong.':
    'Quiénes escriben, quiénes lo revisan y qué pasa cuando algo está mal.',
  'The people whose names stand above the posts, and what the letters mean.':
    'Las personas que firman los artículos, y qué significan las letras junto a sus nombres.',
  'As of {day}': 'Vigente desde el {day}',

  // States and the like that have another name in Spanish
  'District of Columbia': 'Distrito de Columbia',
  Hawaii: 'Hawái',
  Louisiana: 'Luisiana',
  'New Hampshire': 'Nuevo Hampshire',
  'New Jersey': 'Nueva Jersey',
  'New Mexico': 'Nuevo México',
  'New York': 'Nueva York',
  'North Carolina': 'Carolina del Norte',
  'North Dakota': 'Dakota del Norte',
  Oregon: 'Oregón',
  Pennsylvania: 'Pensilvania',
  'South Carolina': 'Carolina del Sur',
  'South Dakota': 'Dakota del Sur',
  'West Virginia': 'Virginia Occidental',
  'American Samoa': 'Samoa Americana',
  'Northern Mariana Islands': 'Islas Marianas del Norte',
  'U.S. Virgin Islands': 'Islas Vírgenes de EE. UU.',
  'Federal practice': 'Servicio federal',
  'Outside the United States': 'Fuera de Estados Unidos',

  // The statement on accessibility
  'These pages are for everyone. How they were checked, and what does not work yet.':
    'Estas páginas son para todas las personas. Cómo se revisaron, y qué no funciona todavía.',
  'How this was checked': 'Cómo se revisó',
  'The measure is the {standard}, level {level}.': 'La medida son las {standard}, nivel {level}.',
  'Web Content Accessibility Guidelines (WCAG) 2.2': 'Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2',
  'These are results of programs, written down by the programs themselves on {day}.':
    'Estos son resultados de programas, anotados por los programas mismos el {day}.',
  'They went over pages of every kind in the example clinic that comes with Rounds, the software behind this site, and not over each page of this site.':
    'Recorrieron páginas de cada tipo en la clínica de ejemplo que viene con Rounds, el programa con el que funciona este sitio, y no cada página de este sitio.',
  'Results, check by check': 'Resultados, prueba por prueba',
  'What was checked': 'Qué se revisó',
  'WCAG criteria': 'Criterios WCAG',
  Result: 'Resultado',
  Passed: 'Aprobada',
  '{faults} of {tests} tests failed': 'No se aprobaron {faults} de {tests} pruebas',
  'beyond WCAG': 'más allá de WCAG',
  'Rounds {version}, checked with {tools}.': 'Rounds {version}, revisado con {tools}.',
  'A program finds only some of the barriers there are.': 'Un programa encuentra solo algunas de las barreras que hay.',
  'What does not work yet': 'Qué no funciona todavía',
  'A check found a fault: {check}.': 'Una prueba encontró una falla: {check}.',
  'Tell us if it stands in your way.': 'Díganos si es un obstáculo para usted.',
  'Known since {day}': 'Se sabe desde el {day}',
  'WCAG {criteria} · known since {day}': 'WCAG {criteria} · se sabe desde el {day}',
  'Nothing that we know of. If something does not work for you, please tell us.':
    'Nada que sepamos. Si algo no le funciona, díganoslo, por favor.',
  'To reach {clinic}, call {phone}.': 'Para comunicarse con {clinic}, llame al {phone}.',
  'To reach us, call {phone}.': 'Para comunicarse con nosotros, llame al {phone}.',
  'This is a statement by {clinic} about these pages. It is neither a certificate nor legal advice.':
    'Esta es una declaración de {clinic} sobre estas páginas. No es un certificado ni asesoría legal.',
  'the clinic': 'la clínica',

  // What the tests for access look at
  'Known faults in names, roles, structure and colors, in light and dark, on a phone and at a desk':
    'Fallas conocidas en nombres, funciones, estructura y colores, en claro y en oscuro, en un teléfono y en una computadora',
  'The same, for readers who have asked for more contrast': 'Lo mismo, para quienes han pedido más contraste',
  'Nothing is cut off and no page scrolls sideways, from 320 to 1,920 pixels':
    'Nada queda cortado y ninguna página se desplaza hacia los lados, de 320 a 1920 píxeles',
  'At 400 percent nothing is lost, and nothing covers what has the focus':
    'Al 400 por ciento no se pierde nada, y nada tapa el elemento que tiene el foco',
  'Letters twice as large still fit': 'Las letras del doble de tamaño también caben',
  'Mirrored, for languages written from right to left, nothing is cut off and no page scrolls sideways':
    'En espejo, para idiomas que se escriben de derecha a izquierda, nada queda cortado y ninguna página se desplaza hacia los lados',
  'The keyboard reaches everything in order, and shows where it is':
    'El teclado llega a todo en orden, y se ve en qué lugar está',
  'A link leads past the menus into the page': 'Un enlace permite saltar los menús y llegar al contenido',
  'Each page has a language, a title, headings without a gap, and landmarks with names':
    'Cada página tiene un idioma, un título, encabezados sin saltos y regiones con nombre',
  'A form that was filled in wrongly says so in place and keeps what was typed':
    'Un formulario con errores dice dónde están y conserva lo que se escribió',
  'Nothing moves by itself': 'Nada se mueve por sí solo',
  'Without scripts every page says the same, and search and forms work':
    'Sin scripts todas las páginas dicen lo mismo, y la búsqueda y los formularios funcionan',
  'The HTML is valid, so that aids read it as it was meant':
    'El HTML es válido, para que las ayudas técnicas lo lean como es debido',
  'On paper a post is complete, with the address of every source':
    'En papel un artículo está completo, con la dirección de cada fuente',

  // What does not work for everyone yet
  'No person with a disability has tested these pages, and nobody has listened to all of them with a screen reader.':
    'Ninguna persona con discapacidad ha probado estas páginas, y nadie las ha escuchado todas con un lector de pantalla.',
  'Tell us what stands in your way, and on which page.': 'Díganos qué es un obstáculo para usted, y en qué página.',
  'The checks ran in one browser, Chromium.': 'Las pruebas se hicieron en un solo navegador, Chromium.',
  'If a post does not work in yours, its plain text stands at the same address with .md behind it.':
    'Si un artículo no funciona en el suyo, su texto simple está en la misma dirección con .md al final.',
  'Films open on other sites. They may have no captions and no description of what is seen.':
    'Los videos se abren en otros sitios. Es posible que no tengan subtítulos ni una descripción de lo que se ve.',
  'Where a film has a transcript, it stands beneath it. Where there is none, ask us for it.':
    'Si un video tiene transcripción, está debajo de él. Si no la tiene, pídanosla.',
  'Some drawings are described in a single sentence.': 'Algunos dibujos se describen en una sola frase.',
  'The steps of an exercise always stand in words as well. Ask us where a drawing says more than its sentence.':
    'Los pasos de un ejercicio siempre están también en palabras. Pregúntenos si un dibujo dice más que su frase.',
  'Works that posts cite are on other sites, often as PDF files, and may not work with your aids.':
    'Los trabajos que citan los artículos están en otros sitios, muchas veces como archivos PDF, y es posible que no funcionen con sus ayudas técnicas.',
  'What matters for you is said in the post. Ask us if you would like to know more of a work.':
    'Lo que importa para usted está dicho en el artículo. Pregúntenos si quiere saber más de un trabajo.',

  // Search
  Posts: 'Artículos',
  'What are you looking for?': '¿Qué busca?',
  Topic: 'Tema',
  'Every topic': 'Todos los temas',
  'Especially for': 'Especialmente para',
  Everyone: 'Todas las personas',
  'People who look after somebody': 'Personas que cuidan a alguien',
  Parents: 'Madres y padres',
  'Older adults': 'Personas mayores',
  'People in sport': 'Deportistas',
  'People at work': 'Personas que trabajan',
  'People after an operation': 'Personas operadas',
  'Did you mean': '¿Quiso decir',
  'Nothing found': 'No se encontró nada',
  'Nothing found for “{query}”': 'No se encontró nada para «{query}»',
  '1 post': '1 artículo',
  '{total} posts': '{total} artículos',
  '1 post for “{query}”': '1 artículo para «{query}»',
  '{total} posts for “{query}”': '{total} artículos para «{query}»',
  'Try fewer words, or the word you would use with a friend.':
    'Pruebe con menos palabras, o con la palabra que usaría con una amiga o un amigo.',
  'Look through the topics below, or': 'Mire los temas de abajo, o',
  'all posts': 'todos los artículos',
  'We do not see who searches, and nobody answers here. If you need help now, see':
    'No vemos quién busca, y aquí no responde nadie. Si necesita ayuda ahora, vea',
  'the foot of this page': 'el pie de esta página',

  // A post
  'Written by': 'Escrito por',
  By: 'Por',
  Author: 'Autoría',
  Authors: 'Autoría',
  'Medically reviewed by': 'Revisión médica de',
  'Medical reviewer': 'Revisión médica',
  'Medical reviewers': 'Revisión médica',
  'What a review covers': 'Qué abarca una revisión',
  'Byline as published': 'Firma en la fecha de publicación',
  'as of': 'a fecha de',
  'Licensed in {states}': 'Con licencia en {states}',
  'and {count} more': 'y {count} más',
  '{name} and {count} more': '{name} y {count} más',
  '{profession} (retired)': '{profession} (jubilación)',
  'On leave': 'En licencia temporal',
  'Former contributor': 'Colaboración anterior',
  Published: 'Publicado',
  Updated: 'Actualizado',
  'Last reviewed': 'Última revisión',
  'Next review due': 'Próxima revisión',
  'Reading time': 'Tiempo de lectura',
  '1 minute': '1 minuto',
  '{minutes} minutes': '{minutes} minutos',
  'On this page': 'En esta página',
  'Key points': 'Puntos clave',
  'About the author': 'Quién escribe',
  'About the authors': 'Quiénes escriben',
  'More about': 'Más sobre',
  'Topics of this post': 'Temas de este artículo',
  'Read next': 'Siga leyendo',
  'The next part of “{series}”:': 'La siguiente parte de «{series}»:',
  'The address of this page:': 'La dirección de esta página:',
  'Share or copy it': 'Compartir o copiar',
  'The address is copied.': 'La dirección se ha copiado.',
  'Your browser did not allow it. Copy the address beside this instead.':
    'Su navegador no lo permitió. Copie la dirección que está al lado.',
  'Was this helpful?': '¿Le resultó útil?',
  Yes: 'Sí',
  No: 'No',
  'Report an error': 'Avisar de un error',
  Comments: 'Comentarios',
  '1 comment': '1 comentario',
  '{count} comments': '{count} comentarios',
  'Written by readers, not by the clinic. None of it is medical advice.':
    'Escritos por lectores, no por la clínica. Nada de esto es consejo médico.',
  '[removed]': '[eliminado]',
  'Leave a comment': 'Dejar un comentario',
  'Reply from {name}': 'Respuesta de {name}',
  'General information for every reader, not advice for one person.':
    'Información general para todos los lectores, no consejo para una persona.',

  // Inside the text
  Information: 'Información',
  'Non-urgent advice': 'Consejo no urgente',
  'Urgent advice': 'Consejo urgente',
  'Immediate action required': 'Actúe de inmediato',
  Exercise: 'Ejercicio',
  'How much:': 'Cuánto:',
  'Stop if': 'Deténgase si',
  'Open the picture alone': 'Abrir solo la imagen',
  Figure: 'Figura',
  Video: 'Video',
  'Watch “{title}” on {host}': 'Ver «{title}» en {host}',
  'with captions': 'con subtítulos',
  'opens in a new tab': 'se abre en otra pestaña',
  Transcript: 'Transcripción',
  'Read the transcript': 'Leer la transcripción',
  'Source {number}': 'Fuente {number}',
  Sources: 'Fuentes',
  'Back to where source {number} is cited': 'Volver a donde se cita la fuente {number}',
  'Back to where source {number} is cited, place {place}': 'Volver a donde se cita la fuente {number}, lugar {place}',
  'Words explained': 'Palabras explicadas',
  'Back to “{term}” in the text': 'Volver a «{term}» en el texto',
  'Offer from the clinic: {headline}': 'Oferta de la clínica: {headline}',
  'From the clinic': 'De la clínica',
  'What we do here:': 'Qué ofrecemos aquí:',
  'Notice from the clinic': 'Aviso de la clínica',
  'What we offer': 'Lo que ofrecemos',
  'What we offer in {state}': 'Lo que ofrecemos en {state}',
  'Some things may be offered in one state and not in another. Choose where you live; nobody keeps it.':
    'Algunas cosas pueden ofrecerse en un estado y no en otro. Elija dónde vive; nadie lo guarda.',
  'We offer nothing in this state at the moment.': 'Por ahora no ofrecemos nada en este estado.',
  'Other states': 'Otros estados',
  States: 'Estados',
  'Offered in {states}.': 'Se ofrece en {states}.',
  'More is offered in some states: choose yours': 'En algunos estados se ofrece más: elija el suyo',
  Guideline: 'Guía clínica',
  'Systematic review': 'Revisión sistemática',
  'Journal article': 'Artículo científico',
  Government: 'Gobierno',
  'Professional body': 'Organización profesional',
  Book: 'Libro',
  'Web page': 'Página web',
  'Retracted since this page was written': 'Retractado desde que se escribió esta página',
  'Its publisher has expressed concern about it since this page was written':
    'Su editorial ha expresado dudas desde que se escribió esta página',
  'Replaced by newer work since this page was written': 'Reemplazado por un trabajo más nuevo desde que se escribió esta página',

  'This is a plain-text copy. The page itself, with corrections made since:':
    'Esta es una copia en texto simple. La página misma, con las correcciones hechas desde entonces:',

  // What readers are told about it
  'Please note': 'Tenga en cuenta',
  'Please note first': 'Antes de leer, tenga en cuenta',
  Corrections: 'Correcciones',
  'Important correction': 'Corrección importante',
  'Paid for by {sponsor}': 'Pagado por {sponsor}',
  'Conflicts of interest declared by {name}:': 'Conflictos de interés declarados por {name}:',
  'The authors declare no conflicts of interest.': 'Quienes escriben declaran no tener conflictos de interés.',
  'No conflicts of interest declared.': 'No se declaran conflictos de interés.',
  Employment: 'Empleo',
  'Consulting or speaking': 'Consultoría o conferencias',
  'Shares or ownership': 'Acciones o propiedad',
  'Research funding': 'Fondos de investigación',
  'Royalties or patents': 'Regalías o patentes',
  'Gifts or travel': 'Regalos o viajes',
  'A family member’s interest': 'Interés de un familiar',
  'Other interest': 'Otro interés',
  Interest: 'Interés',
  'This post has been retracted': 'Este artículo ha sido retirado',
  'Retracted on {day}.': 'Retirado el {day}.',
  'This post was retracted on {day}.': 'Este artículo fue retirado el {day}.',
  'This post was retracted.': 'Este artículo fue retirado.',
  'Reason:': 'Motivo:',
  'Please do not rely on earlier copies of it.': 'No se guíe por copias anteriores.',
  'Archived.': 'Archivado.',
  'Archived on {day}.': 'Archivado el {day}.',
  'Kept for reference; no longer maintained.': 'Se conserva como referencia; ya no se actualiza.',
  'Review overdue': 'Revisión pendiente',
  'This page has been due for review.': 'Esta página tiene pendiente una revisión.',
  'This page has been due for review since {day}.': 'Esta página tiene pendiente una revisión desde el {day}.',
  'This page was due for review.': 'Esta página debía revisarse.',
  'This page was due for review on {day}.': 'Esta página debía revisarse el {day}.',
  'This page is being reviewed again.': 'Esta página se está revisando de nuevo.',
  'Parts may be out of date. Check with a clinician before you rely on it.':
    'Puede haber partes desactualizadas. Consulte con un profesional de la salud antes de guiarse por ella.',

  // A translation
  'About this translation': 'Sobre esta traducción',
  'Translated from {language}.': 'Traducido del {language}.',
  'Translated by software from {language}, then checked by the people named above.':
    'Traducido del {language} por un programa y después revisado por las personas nombradas arriba.',
  'The version in {language} is newer. What it changed may be missing here.':
    'La versión en {language} es más reciente. Aquí puede faltar lo que cambió.',
  'The version in {language} was taken back. Check with a clinician before you rely on this translation.':
    'La versión en {language} fue retirada. Consulte con un profesional de la salud antes de guiarse por esta traducción.',
  'Read it in {language}': 'Leerlo en {language}',
  English: 'inglés',
  Spanish: 'español',

  // What readers write: comments, reports, answers
  'Back to the post': 'Volver al artículo',
  'Back to “{title}”': 'Volver a «{title}»',
  'on “{title}”': 'sobre «{title}»',
  'in “{title}”': 'en «{title}»',
  'Before you write': 'Antes de escribir',
  'Do not share health details, yours or anybody else’s.': 'No comparta datos de salud, ni suyos ni de otras personas.',
  'Leave out full names, dates, numbers and places.': 'No ponga nombres completos, fechas, números ni lugares.',
  'This is public. Once it is approved, anyone can read your comment, and we cannot call it back from people who have copied it.':
    'Esto es público. Una vez aprobado, cualquiera puede leer su comentario, y no podemos recuperarlo de quien lo haya copiado.',
  'Nobody here can give medical advice in a comment.': 'Aquí nadie puede dar consejo médico en un comentario.',
  // SAMHSA: in Spanish, 988 is reached by pressing 2, and by the word AYUDA as a text message.
  'In an emergency, call {emergency}. In a crisis, call or text {crisis}, at any time.':
    'En una emergencia, llame al {emergency}. En una crisis, llame al {crisis} y oprima el 2, a cualquier hora.',
  'We do not read comments around the clock.': 'No leemos los comentarios a toda hora.',
  'A moderator reads each comment before it is shown. We may not show it, and we may not reply.':
    'Una persona lee cada comentario antes de mostrarlo. Puede que no lo mostremos y puede que no respondamos.',
  'We keep what you type until {days} days after the decision, and a comment that is shown for {months} months. We ask for no e-mail address and use no cookies.':
    'Guardamos lo que escribe hasta {days} días después de la decisión, y un comentario que se muestra, durante {months} meses. No pedimos correo electrónico y no usamos cookies.',
  'To have it removed, call the clinic and tell us the number that you get after sending. You need not say who you are.':
    'Para que lo quitemos, llame a la clínica y díganos el número que recibe al enviarlo. No tiene que decir quién es.',
  'Name to show': 'Nombre que se mostrará',
  'A first name or a made-up name is fine, up to {most} characters.':
    'Basta un nombre de pila o un nombre inventado, de hasta {most} caracteres.',
  Comment: 'Comentario',
  'Plain text, up to {most} characters.': 'Texto simple, hasta {most} caracteres.',
  'Send comment': 'Enviar comentario',
  'Comments on this post are closed. Thank you for wanting to write.':
    'Los comentarios sobre este artículo están cerrados. Gracias por querer escribir.',
  'Thank you. Your comment is waiting to be read.': 'Gracias. Su comentario está a la espera de que lo lean.',
  'It is not on the page yet. A moderator reads it first, usually within a few days, and may leave words out or not show it. You need not do anything.':
    'Todavía no está en la página. Antes lo lee una persona, por lo general en unos días, y puede quitar palabras o no mostrarlo. Usted no tiene que hacer nada.',
  'Your comment’s number is {number}. To have it removed, call the clinic and say this number. You need not say who you are.':
    'El número de su comentario es {number}. Para que lo quitemos, llame a la clínica y diga este número. No tiene que decir quién es.',
  'This goes to the people who keep the post up to date. It is not shown to other readers, and we cannot reply.':
    'Esto llega a quienes mantienen el artículo al día. No se muestra a otras personas, y no podemos responder.',
  'Names and numbers are taken out before we store it.': 'Quitamos nombres y números antes de guardarlo.',
  'Which part is it about?': '¿De qué parte se trata?',
  'Choose a part': 'Elija una parte',
  'The post as a whole, or something else': 'El artículo entero, u otra cosa',
  'What is wrong?': '¿Qué está mal?',
  'Up to {most} characters. If you know where it is said better, name it.':
    'Hasta {most} caracteres. Si sabe dónde está mejor dicho, díganos dónde.',
  'Send report': 'Enviar aviso',
  'Thank you.': 'Gracias.',
  'Thank you': 'Gracias',
  'Your report is with the people who keep this post up to date. If something is wrong, the post is corrected, and the correction is shown on it with its date.':
    'Su aviso está en manos de quienes mantienen este artículo al día. Si algo está mal, el artículo se corrige, y la corrección se muestra en él con su fecha.',
  'Your answer is counted. It helps us see which posts need work. We count answers only, and keep nothing about you.':
    'Su respuesta está contada. Nos ayuda a ver qué artículos hay que mejorar. Solo contamos respuestas y no guardamos nada sobre usted.',
  'Thank you for telling us': 'Gracias por decírnoslo',
  'Your “No” about “{title}” is counted. If you like, tell us why. We count answers only.':
    'Su «No» sobre «{title}» está contado. Si quiere, díganos por qué. Solo contamos respuestas.',
  'Why was it not helpful?': '¿Por qué no le resultó útil?',
  'It is hard to understand': 'Es difícil de entender',
  'Something is missing': 'Falta algo',
  'Something looks wrong': 'Algo parece estar mal',
  'It is not about what I need': 'No trata de lo que necesito',
  Send: 'Enviar',
  'You found a mistake?': '¿Encontró un error?',

  // What keeps a form from being sent
  'Leave this field empty': 'Deje vacío este campo',
  'It was not sent yet': 'Todavía no se ha enviado',
  'Problem:': 'Problema:',
  'Enter a name to show. It need not be your real one.': 'Escriba un nombre para mostrar. No tiene que ser el verdadero.',
  'Shorten the name to {most} characters. It has {length} now.': 'Acorte el nombre a {most} caracteres. Ahora tiene {length}.',
  'Write your comment.': 'Escriba su comentario.',
  'Shorten your comment to {most} characters. It has {length} now.':
    'Acorte su comentario a {most} caracteres. Ahora tiene {length}.',
  'Choose the part of the post that it is about.': 'Elija la parte del artículo de la que se trata.',
  'Say what is wrong.': 'Diga qué está mal.',
  'Shorten it to {most} characters. It has {length} now.': 'Acórtelo a {most} caracteres. Ahora tiene {length}.',
  'Choose one of the reasons.': 'Elija uno de los motivos.',
  'Letters from the clinic': 'Cartas de la clínica',
  'Now and then, what is new here, by e-mail.': 'De vez en cuando, las novedades, por correo electrónico.',
  'Before you sign up': 'Antes de inscribirse',
  'We send one letter first, to ask whether it was you. Unless you press the button in it, we keep nothing.':
    'Primero enviamos una carta para preguntar si fue usted. Si no pulsa el botón, no guardamos nada.',
  'Then we keep your address, the language of this page and the day, and nothing about what you read here.':
    'Después guardamos su dirección, el idioma de esta página y el día, y nada sobre lo que usted lee aquí.',
  'Every letter has a link to leave. Whoever leaves is deleted at once.':
    'Cada carta lleva un enlace para darse de baja. Quien se da de baja se borra en el acto.',
  'Our letters are never medical advice, and we cannot answer questions about your health by e-mail.':
    'Nuestras cartas no son nunca un consejo médico, y no podemos responder preguntas sobre su salud por correo electrónico.',
  'Send me the first letter': 'Enviarme la primera carta',
  'E-mail address': 'Correo electrónico',
  'Write one e-mail address, such as name@mail.example.': 'Escriba una dirección de correo, por ejemplo nombre@correo.example.',
  'The letter could not be sent. Nothing is lost: please try again in a few minutes.':
    'No se pudo enviar la carta. No se ha perdido nada: inténtelo de nuevo en unos minutos.',
  'Please look into your mail': 'Mire su correo, por favor',
  'If the address is right, a letter is on its way. Open it, and press the button on the page that it leads to. It may lie among the spam.':
    'Si la dirección es correcta, una carta está en camino. Ábrala y pulse el botón de la página a la que lleva. Puede estar entre el correo no deseado.',
  'One press, and you get our letters': 'Pulse una vez y recibirá nuestras cartas',
  'Somebody has asked for them at this address. If it was not you, close this page: nothing is kept.':
    'Alguien las ha pedido para esta dirección. Si no fue usted, cierre esta página: no se guarda nada.',
  'Yes, send me letters': 'Sí, enviarme cartas',
  'Thank you. You are on the list.': 'Gracias. Ya está en la lista.',
  'Every letter has a link to leave.': 'Cada carta lleva un enlace para darse de baja.',
  'No more letters?': '¿No quiere más cartas?',
  'One press, and your address is deleted here.': 'Pulse una vez y borramos su dirección.',
  'Yes, delete my address': 'Sí, borrar mi dirección',
  'You are off the list': 'Ya no está en la lista',
  'Your address is deleted. You will get no more letters from us.': 'Su dirección está borrada. No recibirá más cartas nuestras.',
  'This link does not hold any more': 'Este enlace ya no vale',
  'Links to confirm hold for three days. Ask for a new one.': 'Los enlaces para confirmar valen tres días. Pida otro.',
  'Somebody, perhaps you, has asked for the letters of {clinic} at this address.':
    'Alguien, quizás usted, ha pedido las cartas de {clinic} para esta dirección.',
  'If it was you, open this page and press the button:': 'Si fue usted, abra esta página y pulse el botón:',
  'The link holds for {days} days. If it was not you, do nothing: we have kept nothing, and you will not hear from us.':
    'El enlace vale {days} días. Si no fue usted, no haga nada: no hemos guardado nada y no volverá a saber de nosotros.',
  'Please do not answer this letter, and never send health details by e-mail.':
    'Por favor, no responda a esta carta y no envíe nunca datos de salud por correo electrónico.',
  'Please confirm: letters of {clinic}': 'Confirme, por favor: cartas de {clinic}',
  'There have been many messages in a short time. Please wait an hour and send it again.':
    'Han llegado muchos mensajes en poco tiempo. Espere una hora y vuelva a enviarlo, por favor.',
  'A field that people cannot see was filled in, perhaps by your browser. Please send the form once more.':
    'Se llenó un campo que las personas no ven, quizá por su navegador. Envíe el formulario otra vez, por favor.',
  'This was sent already, and we have it. To write something else, change it and send it.':
    'Esto ya se envió y lo tenemos. Para escribir otra cosa, cámbielo y envíelo.',
  'That was very quick. Please read the notes above once more, then send it.':
    'Eso fue muy rápido. Lea otra vez las notas de arriba, por favor, y después envíelo.',
  'The form was open for more than two hours. Nothing is lost: please send it again.':
    'El formulario estuvo abierto más de dos horas. No se perdió nada: envíelo de nuevo, por favor.',
  'The form could not be recognized. Nothing is lost: please send it again.':
    'No se pudo reconocer el formulario. No se perdió nada: envíelo de nuevo, por favor.',
  'There is no post at this address any more.': 'Ya no hay ningún artículo en esta dirección.',

  // Help for somebody who may be in danger
  'You are not alone. Help is there right now.': 'No está solo ni sola. Hay ayuda ahora mismo.',
  'If you are thinking about ending your life or hurting yourself, please talk to somebody now. It is free and private.':
    'Si piensa en quitarse la vida o en hacerse daño, hable con alguien ahora, por favor. Es gratis y confidencial.',
  'Call 988': 'Llame al 988 y oprima el 2',
  'You can also text 988. The 988 Suicide & Crisis Lifeline answers day and night.':
    'También puede enviar la palabra AYUDA en un mensaje de texto al 988. La Línea 988 de Prevención del Suicidio y Crisis responde en español de día y de noche.',
  'If you are in danger this minute, or have already hurt yourself, call {emergency}.':
    'Si está en peligro en este momento, o ya se hizo daño, llame al {emergency}.',
  'If this is happening now, call 911.': 'Si esto está pasando ahora, llame al 911.',
  'Chest pain, trouble breathing, signs of a stroke, an overdose or sudden numbness cannot wait for an answer here.':
    'El dolor en el pecho, la dificultad para respirar, las señales de un derrame cerebral, una sobredosis o la pérdida repentina de sensibilidad no pueden esperar una respuesta aquí.',
  'Call 911': 'Llame al 911',
  'For a poisoning you can also call Poison Control, {poison}. If you are thinking about hurting yourself, call or text {crisis}.':
    'En caso de intoxicación también puede llamar al Centro de Control de Intoxicaciones, {poison}. Si piensa en hacerse daño, llame al {crisis} y oprima el 2.',
  'Nobody at the clinic may see your message in time.': 'Puede que nadie en la clínica vea su mensaje a tiempo.',

  // Professions
  'Physical therapist': 'Fisioterapeuta',
  'Physical therapist assistant': 'Asistente de fisioterapia',
  'Occupational therapist': 'Terapeuta ocupacional',
  'Occupational therapy assistant': 'Asistente de terapia ocupacional',
  'Athletic trainer': 'Preparación deportiva (athletic trainer)',
  Physician: 'Medicina',
  'Osteopathic physician': 'Medicina osteopática',
  'Physician associate': 'Asociado médico',
  'Registered nurse': 'Enfermería registrada',
  'Licensed practical nurse': 'Enfermería práctica con licencia',
  'Nurse practitioner': 'Enfermería de práctica avanzada',
  'Clinical nurse specialist': 'Enfermería clínica especialista',
  'Nurse-midwife': 'Enfermería obstétrica',
  'Nurse anesthetist': 'Enfermería anestesista',
  'Speech-language pathologist': 'Patología del habla y el lenguaje',
  Audiologist: 'Audiología',
  Chiropractor: 'Quiropráctica',
  Podiatrist: 'Podología',
  Pharmacist: 'Farmacia',
  Psychologist: 'Psicología',
  'Clinical social worker': 'Trabajo social clínico',
  'Professional counselor': 'Consejería profesional',
  'Registered dietitian': 'Dietética y nutrición',
  'Massage therapist': 'Terapia de masaje',
  Acupuncturist: 'Acupuntura',
  'Exercise physiologist': 'Fisiología del ejercicio',
  Researcher: 'Investigación',
  'Medical writer': 'Redacción médica',
  Editor: 'Edición',
} as const satisfies Record<string, string>
