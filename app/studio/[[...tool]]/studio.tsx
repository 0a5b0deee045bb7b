'use client'

import {NextStudio} from 'next-sanity/studio/client-component'
import {useMemo} from 'react'
import {defineConfig} from 'sanity'

import type {Connection} from '@/sanity/connection.ts'
import {studioWorkspaces} from '@/sanity/studio/workspaces.ts'

/** The real Studio, in the browser alone. */
export function Studio({connection}: {connection: Connection}) {
  const config = useMemo(() => defineConfig(studioWorkspaces(connection)), [connection])
  return <NextStudio config={config} />
}
