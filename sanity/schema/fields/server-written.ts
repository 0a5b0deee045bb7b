import {defineField, type FieldDefinition} from 'sanity'

/** A field that the server writes and Studio only shows. */
export function shown(name: string, title: string, type: FieldDefinition['type'], more: object = {}): FieldDefinition {
  return defineField({name, title, type, readOnly: true, description: 'Written by the server.', ...more})
}

/** Who signed, and with which key. */
export function sealField(name = 'seal', extra: FieldDefinition[] = []): FieldDefinition {
  return shown(name, 'Signature', 'object', {
    fields: [shown('keyId', 'Key', 'string'), shown('signature', 'Signature', 'string'), ...extra],
  })
}

/** A snapshot whose fields are the server's business. */
export function recordField(name: string, title: string, fields: FieldDefinition[]): FieldDefinition {
  return shown(name, title, 'object', {fields})
}

/** That the editorial desk published the document, and when: pages show it only with this. */
export function deskSealField(): FieldDefinition {
  return {
    ...sealField('deskSeal', [
      shown('number', 'Publication', 'number'),
      shown('at', 'At', 'datetime'),
      shown('by', 'By', 'string'),
      shown('rest', 'Number of the private fields', 'string'),
    ]),
    hidden: true,
  }
}
