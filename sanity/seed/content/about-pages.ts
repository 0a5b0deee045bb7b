import {slug, type SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

type Words = {title: string; summary: string; sections: Record<string, string>}

/** The day on which these texts were written for the demo clinic. */
const WRITTEN_ON = '2026-11-25'

function about(name: string, order: number, {spanish, ...english}: Words & {spanish: Words}): SeedDocument {
  return {
    _id: `about-${name}`,
    _type: 'aboutPage',
    ...written(english),
    slug: slug(name),
    order,
    effectiveFrom: WRITTEN_ON,
    translations: [{_key: 'es', locale: 'es', ...written(spanish)}],
  }
}

function written({title, summary, sections}: Words) {
  return {
    title,
    summary,
    sections: Object.entries(sections).map(([heading, text], index) => ({
      _type: 'section',
      _key: `s${index + 1}`,
      heading,
      text: portableText(text),
    })),
  }
}

/** How the fictional clinic works. What is said about the software is true of every clinic that uses it as it comes. */
export const aboutPages: SeedDocument[] = [
  about('how-we-review', 1, {
    title: 'How we review',
    summary: 'Who reads a post before you do, how often we read it again, and what the dates mean.',
    sections: {
      'Before a post goes out': `
        A licensed clinician writes it. An editor reads it for plain words and open questions. A second clinician, who is
        not one of its authors and whose license was looked up at the state board, checks what it says against the works
        it cites. For most topics somebody from compliance reads it last.

        Each of them approves exactly the words that you see. If one letter changes, they are asked again.
      `,
      'How often we read it again': `
        - every 12 months: medicines, warning signs, children, pregnancy, operations, needles, mental health
        - every 24 months: conditions and treatments
        - every 36 months: well-being and everyday life

        We also read a post again when a work it cites no longer stands, or when its reviewer may no longer practice. A
        page whose review is late says so.
      `,
      'What the dates mean': `
        **Published** is when you could first read it. **Updated** is when its words last changed. **Last reviewed** is
        when a clinician last checked all of it. We keep the three apart: a review that changes nothing moves the last
        one alone.
      `,
      'Letters behind a name': `
        They follow from what a person has studied and is licensed for, not from what they type. When a license ends, its
        letters leave the page the same day. “Byline as published” shows how it read before.
      `,
      'Who pays': `
        The clinic pays for these pages. There are no advertisements. Offers of the clinic itself are marked “From the
        clinic” and stand apart from the advice. Every author says once a year what interests they have.
      `,
    },
    spanish: {
      title: 'Cómo revisamos',
      summary: 'Quién lee un artículo antes que usted, cada cuánto lo volvemos a leer y qué significan las fechas.',
      sections: {
        'Antes de publicar un artículo': `
          Lo escribe un profesional de la salud con licencia. Alguien de la redacción lo lee para que las palabras sean
          claras y no queden preguntas abiertas. Un segundo profesional, que no es uno de sus autores y cuya licencia se
          consultó en la junta de su estado, compara lo que dice con los trabajos que cita. En la mayoría de los temas,
          al final lo lee alguien del equipo de cumplimiento.

          Cada persona aprueba exactamente las palabras que usted ve. Si cambia una sola letra, se les pregunta de nuevo.
        `,
        'Cada cuánto lo volvemos a leer': `
          - cada 12 meses: medicinas, señales de alarma, niños, embarazo, operaciones, agujas, salud mental
          - cada 24 meses: enfermedades, lesiones y tratamientos
          - cada 36 meses: bienestar y vida diaria

          También volvemos a leer un artículo cuando un trabajo que cita deja de ser válido, o cuando quien lo revisó ya
          no puede ejercer. Una página cuya revisión está atrasada lo dice.
        `,
        'Qué significan las fechas': `
          **Publicado** es el día en que se pudo leer por primera vez. **Actualizado** es la última vez que cambiaron sus
          palabras. **Última revisión** es la última vez que un profesional lo comprobó entero. No mezclamos las tres
          fechas: una revisión que no cambia nada mueve solo la de la última revisión.
        `,
        'Las letras junto a un nombre': `
          Dependen de lo que la persona ha estudiado y de las licencias que tiene, no de lo que ella escriba. Cuando una
          licencia termina, sus letras desaparecen de la página ese mismo día. «Firma en la fecha de publicación» muestra
          cómo se leía antes.
        `,
        'Quién paga': `
          La clínica paga estas páginas. No hay anuncios. Las ofertas de la propia clínica llevan la marca «De la
          clínica» y están separadas de los consejos. Quienes escriben declaran una vez al año qué intereses tienen.
        `,
      },
    },
  }),
  about('corrections', 2, {
    title: 'Corrections',
    summary: 'What we do when something we wrote was wrong.',
    sections: {
      'When we are wrong': `
        We say so on the page, with the day and with what was wrong. Where it concerns your safety, the note stands above
        the text. A misspelled word is mended without a note.
      `,
      'When we take a post back': `
        If we no longer stand by what a post said, two people decide together to retract it. Its address stays, and in
        place of the text you read why. Search engines are asked to leave it out.
      `,
      'What a page used to say': `
        We keep every version that could be read here. If you need to know what a page said on a certain day, call us.
      `,
    },
    spanish: {
      title: 'Correcciones',
      summary: 'Qué hacemos cuando algo que escribimos estaba mal.',
      sections: {
        'Cuando nos equivocamos': `
          Lo decimos en la página, con la fecha y con lo que estaba mal. Si tiene que ver con su seguridad, la nota está
          arriba del texto. Una palabra mal escrita se corrige sin nota.
        `,
        'Cuando retiramos un artículo': `
          Si ya no respaldamos lo que decía un artículo, dos personas deciden juntas retirarlo. Su dirección sigue ahí, y
          en lugar del texto usted lee el motivo. A los buscadores se les pide que no lo muestren.
        `,
        'Lo que decía antes una página': `
          Guardamos cada versión que se pudo leer aquí. Si necesita saber qué decía una página en cierta fecha, llámenos.
        `,
      },
    },
  }),
  about('privacy', 3, {
    title: 'Privacy',
    summary: 'What these pages know about you: next to nothing.',
    sections: {
      'What we do not do': `
        - no cookies
        - no record of who reads what
        - no pictures, fonts, films or scripts from other companies: your browser talks to our address alone
        - no accounts, and no question where you are
      `,
      Searching: `
        What you look for is used to answer you and is not kept. It stands in the address of the page of results, so
        whoever uses your device after you may see it in the history.
      `,
      'Your ZIP code': `
        It is used for the list you asked for and is not kept.
      `,
      'Comments, reports and answers': `
        A comment is kept with the name you chose and what you wrote, and nothing else: no e-mail address, no address of
        your device. It is read by a moderator before anybody else can see it. What you first sent is deleted thirty days
        after the decision, and everything after two years. Ask us, and we remove it sooner.

        “Was this helpful?” adds one to a number for that page and day. Reports of mistakes are kept without your name.
      `,
      'Links to others': `
        When you follow a link to a source or to our booking pages, their rules hold. They learn that you came from this
        site, and not from which page.
      `,
    },
    spanish: {
      title: 'Privacidad',
      summary: 'Lo que estas páginas saben de usted: casi nada.',
      sections: {
        'Lo que no hacemos': `
          - no usamos cookies
          - no anotamos quién lee qué
          - no usamos imágenes, letras, videos ni programas de otras empresas: su navegador habla solo con nuestra
            dirección
          - no hay cuentas, ni le preguntamos dónde está
        `,
        'Al buscar': `
          Lo que usted busca se usa para responderle y no se guarda. Queda en la dirección de la página de resultados, así
          que quien use su aparato después podría verlo en el historial.
        `,
        'Su código postal': `
          Se usa para la lista que usted pidió y no se guarda.
        `,
        'Comentarios, avisos y respuestas': `
          Un comentario se guarda con el nombre que usted eligió y con lo que escribió, y nada más: ni correo electrónico,
          ni la dirección de su aparato. Una persona lo modera antes de que alguien más pueda verlo. Lo que usted envió al
          principio se borra treinta días después de la decisión, y todo se borra después de dos años. Si nos lo pide, lo
          quitamos antes.

          «¿Le resultó útil?» suma uno a un número de esa página y ese día. Los avisos de errores se guardan sin su
          nombre.
        `,
        'Enlaces a otros sitios': `
          Cuando usted sigue un enlace a una fuente o a nuestras páginas de citas, valen las reglas de esos sitios. Ellos
          saben que usted llegó desde este sitio, pero no desde qué página.
        `,
      },
    },
  }),
  about('accessibility', 4, {
    title: 'Accessibility',
    summary: 'These pages are for everyone. What we aim for, how it was checked, and what does not work yet.',
    sections: {
      'What we aim for': `
        The Web Content Accessibility Guidelines 2.2 at level AA. Every page works by keyboard, with a screen reader, at
        400 percent, with large letters, without scripts, and on paper. Colors follow what your device is set to: light,
        dark, or with more contrast.
      `,
      'If something does not work for you': `
        Call us at +1 555 555 0100 and tell us which page it was. We will read it to you or send it to you in another
        form, and mend the page.
      `,
    },
    spanish: {
      title: 'Accesibilidad',
      summary: 'Estas páginas son para todas las personas. Qué nos proponemos, cómo se revisó y qué no funciona todavía.',
      sections: {
        'Qué nos proponemos': `
          Cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. Cada página funciona con
          teclado, con un lector de pantalla, al 400 por ciento, con letras grandes, sin scripts y en papel. Los colores
          siguen lo que está elegido en su aparato: claro, oscuro o con más contraste.
        `,
        'Si algo no le funciona': `
          Llámenos al +1 555 555 0100 y díganos en qué página fue. Se la leeremos o se la enviaremos de otra forma, y
          arreglaremos la página.
        `,
      },
    },
  }),
  about('contact', 5, {
    title: 'Contact',
    summary: 'How to reach the clinic, and when not to wait for us.',
    sections: {
      'In an emergency': `
        Call 911. In a mental health crisis call or text 988, day and night.
      `,
      'For an appointment or a question about your care': `
        Call +1 555 555 0100. We cannot give advice about your own case through these pages.
      `,
      'About a post': `
        If you think that something is wrong in a post, use **Report an error** at its foot. An editor looks into it, and
        if you were right, the page will say so. Please leave out what concerns your own health.
      `,
    },
    spanish: {
      title: 'Contacto',
      summary: 'Cómo comunicarse con la clínica, y cuándo no esperar por nosotros.',
      sections: {
        'En una emergencia': `
          Llame al 911. En una crisis de salud mental llame al 988 y oprima 2 para español, o envíe la palabra AYUDA al
          988, de día y de noche.
        `,
        'Para una cita o una pregunta sobre su atención': `
          Llame al +1 555 555 0100. Por medio de estas páginas no podemos dar consejos sobre su propio caso.
        `,
        'Sobre un artículo': `
          Si cree que algo está mal en un artículo, use **Avisar de un error** al final. Alguien de la redacción lo
          revisará, y si usted tenía razón, la página lo dirá. Por favor, no incluya nada sobre su propia salud.
        `,
      },
    },
  }),
]
