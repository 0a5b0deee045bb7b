import type {SeedDocument} from '../write/document.ts'

function word(id: string, term: string, definition: string, alsoWritten: string[] = []): SeedDocument {
  return {_id: `glossary-${id}`, _type: 'glossaryTerm', term, definition, ...(alsoWritten.length > 0 ? {alsoWritten} : {})}
}

/** What words mean, and never what to do: advice stands in posts, which somebody reviews. */
export const glossary: SeedDocument[] = [
  word(
    'sciatic-nerve',
    'sciatic nerve',
    'The largest nerve in the body. It runs from the lower spine through the buttock and down the leg.',
  ),
  word('nerve-root', 'nerve root', 'The first part of a nerve, where it leaves the spinal cord and passes out of the spine.'),
  word('disk', 'disk', 'A cushion between two bones of the spine, with a firm rim and a soft center.', [
    'disc',
    'intervertebral disk',
  ]),
  word('spinal-stenosis', 'spinal stenosis', 'A narrowing of the space around the nerves in the spine.'),
  word('tendon', 'tendon', 'The strong cord that ties a muscle to a bone.'),
  word('ligament', 'ligament', 'A strong band that ties one bone to another and steadies a joint.'),
  word('cartilage', 'cartilage', 'The smooth, firm layer that covers the ends of bones where they meet in a joint.'),
  word('median-nerve', 'median nerve', 'A nerve that runs down the arm and through the wrist to the thumb and the next fingers.'),
  word('plantar-fascia', 'plantar fascia', 'A strong band under the foot, from the heel to the toes. It helps hold up the arch.'),
]
