import {Button, Flex, Stack, Text, type CardTone} from '@sanity/ui'

import {ROLES} from '../../../lib/editorial/workflow.ts'
import {countHolding, type Groups, type Item} from './grouping.ts'
import {useOpenField} from './open-field.ts'
import {Folded, Note, Part, Words} from './parts.tsx'

const PARTS: {group: 'now' | 'later' | 'warnings' | 'ideas'; title: string; tone: CardTone}[] = [
  {group: 'now', title: 'To do before the next step', tone: 'critical'},
  {group: 'later', title: 'To do before it is published', tone: 'caution'},
  {group: 'warnings', title: 'Please look at this', tone: 'caution'},
  {group: 'ideas', title: 'Ideas', tone: 'transparent'},
]

const LIST = {listStyle: 'none', padding: 0, margin: 0, display: 'grid', gap: 8}

/** Everything the gate has to say, what stops first; what holds is folded away. */
export function Findings({groups}: {groups: Groups}) {
  return (
    <>
      {PARTS.filter(({group}) => groups[group].length > 0).map(({group, title, tone}) => (
        <Part key={group} title={title} testId={`gate-${group}`}>
          <ul role="list" style={LIST}>
            {groups[group].map((item, index) => (
              <li key={`${item.rule}-${index}`}>
                <FindingCard item={item} tone={tone} />
              </li>
            ))}
          </ul>
        </Part>
      ))}
      <Folded title={countHolding(groups)} testId="gate-holding">
        {() => (
          <Stack as="ul" gap={3} paddingLeft={4}>
            {groups.holding.map(({id, title}) => (
              <li key={id}>
                <Words>{title}</Words>
              </li>
            ))}
          </Stack>
        )}
      </Folded>
    </>
  )
}

function FindingCard({item: {rule, why, fix, who, path}, tone}: {item: Item; tone: CardTone}) {
  const openField = useOpenField()
  const people = who.map((role) => ROLES.find(({value}) => value === role)?.title ?? role).join(', ')
  return (
    <Note tone={tone} testId={`finding-${rule}`}>
      <Text size={1} weight="medium">
        {why}
      </Text>
      <Words>{fix}</Words>
      <Flex align="center" justify="space-between" gap={2}>
        <Words muted>{people}</Words>
        {path && <Button mode="ghost" fontSize={1} padding={2} text="Show me" onClick={() => openField(path)} />}
      </Flex>
    </Note>
  )
}
