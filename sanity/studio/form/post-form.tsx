import {useEffect, useRef} from 'react'
import {set, type ObjectInputProps} from 'sanity'

import {GATE_INSPECTOR} from '../gate/inspector.ts'
import {useCheckBeside} from './check-beside.ts'
import {slugOf} from './slug.ts'

type Post = {title?: string; slug?: {current?: string}}

/** The form of a post: opens the gate beside it, and makes the web address when the title has been written. */
export function PostForm(props: ObjectInputProps) {
  useCheckBeside(GATE_INSPECTOR)
  useAddressFromTitle(props)
  return props.renderDefault(props)
}

/** Only an address that is still missing: one that people may have saved is never changed behind their back. */
function useAddressFromTitle({focusPath, value, onChange, readOnly}: ObjectInputProps): void {
  const wasInTitle = useRef(false)
  const {title, slug} = (value ?? {}) as Post
  const isInTitle = focusPath[0] === 'title'
  useEffect(() => {
    const leaves = wasInTitle.current && !isInTitle
    wasInTitle.current = isInTitle
    if (!leaves || readOnly || slug?.current || !title?.trim()) return
    const current = slugOf(title)
    if (current) onChange(set({_type: 'slug', current}, ['slug']))
  }, [isInTitle, title, slug, readOnly, onChange])
}
