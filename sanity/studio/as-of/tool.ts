import {ClockIcon} from '@sanity/icons/Clock'
import type {Tool} from 'sanity'

import {AsOfPage} from './as-of-page.tsx'

/** What a page said on a day, from the ledger. */
export const asOfTool: Tool = {name: 'as-of', title: 'As of', icon: ClockIcon, component: AsOfPage}
