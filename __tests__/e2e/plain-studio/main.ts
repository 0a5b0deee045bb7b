/** A Studio as Sanity makes it, with nothing of this project in it: what it finds at the lake is what any Studio would. */
import {createClient} from '@sanity/client'
import {defineConfig, defineField, defineType, renderStudio} from 'sanity'
import {structureTool} from 'sanity/structure'

/** Written into the build: where this run's lake is. */
declare const LAKE: {url: string; projectId: string; dataset: string}

const post = defineType({
  name: 'post',
  title: 'Post',
  type: 'document',
  fields: [
    defineField({name: 'title', title: 'Title', type: 'string'}),
    defineField({name: 'excerpt', title: 'Excerpt', type: 'text', rows: 3}),
  ],
})

const config = defineConfig({
  projectId: LAKE.projectId,
  dataset: LAKE.dataset,
  apiHost: LAKE.url,
  unstable_clientFactory: (options) => createClient({...options, useProjectHostname: false}),
  auth: {loginMethod: 'token'},
  plugins: [structureTool()],
  schema: {types: [post]},
})

renderStudio(document.querySelector('#sanity'), config)
