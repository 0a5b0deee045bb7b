import type {Metadata} from 'next'
import type {ReactNode} from 'react'

import {formMetadata, readersPost, type FormProps, type RouteProps} from '@/app/_pages/reader-forms/readers-post.tsx'
import {CommentForm} from '@/components/comment-form/comment-form.tsx'
import {CommentThanks} from '@/components/comment-thanks/comment-thanks.tsx'
import {isHelpline} from '@/lib/editorial/readers/crisis.ts'
import type {Locale} from '@/lib/language/locales.ts'
import {openForm} from '@/lib/readers/open-form.ts'
import {COMMENT_FORM} from '@/lib/readers/receive-comment.ts'
import {door} from '@/lib/readers/this-door.ts'

export const commentMetadata = (locale: Locale, props: RouteProps): Promise<Metadata> =>
  formMetadata(locale, 'Leave a comment', props)

export async function CommentPage({locale, params, searchParams}: FormProps): Promise<ReactNode> {
  return readersPost({locale, params, page: 'comment'}, async (post) => {
    const {typed, ...form} = await openForm(door(), COMMENT_FORM, post, (await searchParams)['kept'])
    return (
      <CommentForm
        post={post}
        isOpen={post.takesComments}
        typed={{name: typed['name'] ?? '', text: typed['text'] ?? ''}}
        locale={locale}
        {...form}
      />
    )
  })
}

export async function CommentThanksPage({locale, params, searchParams}: FormProps): Promise<ReactNode> {
  return readersPost({locale, params, page: 'comment/thanks'}, async (post) => {
    const {number, help} = await searchParams
    const isNumber = typeof number === 'string' && /^[a-z2-9]{10}$/.test(number)
    return (
      <CommentThanks post={post} number={isNumber ? number : null} helpline={isHelpline(help) ? help : null} locale={locale} />
    )
  })
}
