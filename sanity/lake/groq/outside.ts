import type {Node} from './node.ts'
import {FUNCTIONS} from './functions.ts'

/** Whether an expression says the same for every member of the list that a filter looks at: it does not look at them. */
export function isOutside(node: Node): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Parent':
      return true
    case 'AccessAttribute':
      return node['base'] !== undefined && isOutside(node['base'] as Node)
    case 'AccessElement':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Group':
    case 'Deref':
    case 'Neg':
    case 'Pos':
      return isOutside(node['base'] as Node)
    case 'Map':
      return isOutside(node['base'] as Node) && isPlainPath(node['expr'] as Node)
    case 'OpCall':
      return isOutside(node['left'] as Node) && isOutside(node['right'] as Node)
    case 'Array':
      return (node['elements'] as {value: Node}[]).every(({value}) => isOutside(value))
    case 'FuncCall': {
      const key = `${String(node['namespace'])}::${String(node['name'])}`
      return (Object.hasOwn(FUNCTIONS, key) || key === 'global::now') && (node['args'] as Node[]).every(isOutside)
    }
    default:
      return false
  }
}

/** What is read from each member of a list: `_ref` in `^.topics[]._ref`. */
function isPlainPath(node: Node): boolean {
  if (node.type === 'This') return true
  return (node.type === 'AccessAttribute' || node.type === 'Deref') && isPlainPath((node['base'] ?? {type: 'This'}) as Node)
}
