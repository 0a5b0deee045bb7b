import {InboxIcon} from '@sanity/icons/Inbox'
import type {Tool} from 'sanity'

import {QueuesPage} from './queues-page.tsx'

/** What waits for whom, beside the content. */
export const queuesTool: Tool = {name: 'queues', title: 'Queues', icon: InboxIcon, component: QueuesPage}
