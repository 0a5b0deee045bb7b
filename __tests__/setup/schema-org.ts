/**
 * Makes `__tests__/lib/seo/schema-org.json` from the type declarations of the package `schema-dts`:
 *
 *     node __tests__/setup/schema-org.ts
 *
 * The table holds what our pages use and what they must not: each type with its parents and its own properties, each
 * property with what it may hold, and the members of enumerations. Run it again when the package or {@link TYPES} changes.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

export type SchemaTable = {
  /** Release of schema.org. The package does not say; the properties of its pages and its specialties are those of this one. */
  release: string
  package: string
  types: Record<string, {parents: string[]; properties: Record<string, string[]>}>
  /** Properties that have given way to others, by type. */
  superseded: Record<string, string[]>
  enumerations: Record<string, string[]>
}

const RELEASE = '30.0'
/** What pages are made of, and what they have been made of by mistake. */
const TYPES = `
  Article BlogPosting Book BreadcrumbList Certification CollectionPage CorrectionComment CreativeWork Credential
  EducationalOccupationalCredential FAQPage ImageObject IndividualPhysician ItemList ListItem MedicalAudience
  MedicalClinic MedicalCode MedicalCondition MedicalWebPage Occupation Organization Patient Person
  PhysicalTherapy Physician Physiotherapy PostalAddress ProfilePage PropertyValue ScholarlyArticle WebPage
  WebSite
`
  .trim()
  .split(/\s+/)
const ENUMERATIONS = ['MedicalAudienceType', 'MedicalSpecialty', 'CertificationStatusEnumeration']

const ROOT = join(import.meta.dirname, '..', '..')
export const TABLE_FILE = join(ROOT, '__tests__', 'lib', 'seo', 'schema-org.json')

/** The table as the installed package has it. */
export function makeSchemaTable(): SchemaTable {
  const folder = join(ROOT, 'node_modules', 'schema-dts')
  const {name, version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {name: string; version: string}
  const declarations = readFileSync(join(folder, 'dist', 'schema.d.ts'), 'utf8')
  const interfaces = new Map(
    [...declarations.matchAll(/^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm)].map(
      ([, interfaceName = '', parents = '', body = '']) => [interfaceName, {parents: parents.split(/,\s*/), body}],
    ),
  )
  const table: SchemaTable = {release: RELEASE, package: `${name} ${version}`, types: {}, superseded: {}, enumerations: {}}
  const add = (type: string): void => {
    if (table.types[type]) return
    // A type without properties of its own has no base, only a leaf.
    const found = interfaces.get(`${type}Base`) ?? interfaces.get(`${type}Leaf`)
    if (!found) throw new Error(`${name} ${version} knows no type ${type}`)
    const parents = [...new Set(found.parents.flatMap((parent) => /^([A-Z]\w*)Base$/.exec(parent)?.[1] ?? []))]
    const {properties, superseded} = readProperties(found.body)
    table.types[type] = {parents, properties}
    if (superseded.length > 0) table.superseded[type] = superseded
    for (const parent of parents) add(parent)
  }
  for (const type of TYPES) add(type)
  for (const enumeration of ENUMERATIONS) table.enumerations[enumeration] = readMembers(declarations, enumeration)
  table.types = Object.fromEntries(Object.entries(table.types).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return table
}

function readProperties(body: string): {properties: Record<string, string[]>; superseded: string[]} {
  const properties: Record<string, string[]> = {}
  const superseded: string[] = []
  for (const [, comment = '', property = '', range = ''] of body.matchAll(
    /(?:\/\*\*([\s\S]*?)\*\/\s*)?"([a-z]\w*)"\?: SchemaValue<(.*), "\w+">;/g,
  )) {
    properties[property] = range.split(' | ').filter((type) => type !== 'IdReference')
    if (comment.includes('@deprecated')) superseded.push(property)
  }
  return {properties, superseded}
}

function readMembers(declarations: string, enumeration: string): string[] {
  const [, members = ''] = new RegExp(`^export type ${enumeration} = (.*);$`, 'm').exec(declarations) ?? []
  return [...members.matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].flatMap(([, member]) => member ?? [])
}

if (import.meta.filename === process.argv[1]) writeFileSync(TABLE_FILE, `${JSON.stringify(makeSchemaTable(), null, 1)}\n`)
