import {slug, type SeedDocument} from '../write/document.ts'
import {portableText} from '../write/portable-text.ts'

type About = {title: string; summary: string; sections: Record<string, string>}

/** The day on which these texts were written for the demo clinic. */
const WRITTEN_ON = '2026-11-25'

function about(name: string, order: number, {title, summary, sections}: About): SeedDocument {
  return {
    _id: `about-${name}`,
    _type: 'aboutPage',
    title,
    slug: slug(name),
    summary,
    order,
    effectiveFrom: WRITTEN_ON,
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
  }),
]
