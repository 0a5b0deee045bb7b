/**
 * `*[_id == ^.sourceId][0]`: one document, by an id that another one names.
 *
 * As it is written every such expression reads the whole dataset, once for each document around it. It says the same as following a
 * reference, which is a look-up: `{"_ref": sourceId}->`.
 */
type Node = Record<string, unknown>

/** @returns the look-up, or undefined where the expression is something else */
export function lookUpById(node: Node): Node | undefined {
  if (node['type'] !== 'AccessElement' || node['index'] !== 0) return undefined
  const filter = node['base'] as Node
  if (filter['type'] !== 'Filter' || (filter['base'] as Node)['type'] !== 'Everything') return undefined
  const condition = filter['expr'] as Node
  if (condition['type'] !== 'OpCall' || condition['op'] !== '==') return undefined
  const sides = [condition['left'] as Node, condition['right'] as Node]
  const id = sides.find((side) => !isOwnId(side))
  if (!sides.some(isOwnId) || !id || !isOfParents(id) || !namesParent(id)) return undefined
  return {
    type: 'Deref',
    base: {type: 'Object', attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: fromOutside(id)}]},
  }
}

function isOwnId({type, name, base}: Node): boolean {
  return type === 'AccessAttribute' && name === '_id' && (base === undefined || (base as Node)['type'] === 'This')
}

const PURE: ReadonlySet<unknown> = new Set([
  'Value',
  'Parameter',
  'Parent',
  'AccessAttribute',
  'AccessElement',
  'OpCall',
  'Group',
  'FuncCall',
])

/** Whether it says the same for every document that the filter looks at. */
function isOfParents(node: Node): boolean {
  if (!PURE.has(node['type'])) return false
  // An attribute of the document itself.
  if (node['type'] === 'AccessAttribute' && node['base'] === undefined) return false
  return childrenOf(node).every(isOfParents)
}

function namesParent(node: Node): boolean {
  return node['type'] === 'Parent' || childrenOf(node).some(namesParent)
}

/** The same expression, read from where the filter stands: one step nearer to what it names. */
function fromOutside(node: Node): Node {
  if (node['type'] === 'Parent') {
    const steps = Number(node['n'])
    return steps === 1 ? {type: 'This'} : {...node, n: steps - 1}
  }
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, moved(value)]))
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved)
  return isNode(value) ? fromOutside(value) : value
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node)['type'] === 'string'
}
