import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import type {ReactNode} from 'react'

import {getSiteFrame} from '@/app/_pages/asked-once.ts'
import {NewsletterForm} from '@/components/newsletter/newsletter-form.tsx'
import {NewsletterStep} from '@/components/newsletter/newsletter-step.tsx'
import type {Locale} from '@/lib/language/locales.ts'
import {sayIn} from '@/lib/language/phrases.ts'
import {isNewsletterStep} from '@/lib/newsletter/steps.ts'
import {newsletter} from '@/lib/newsletter/this-newsletter.ts'
import {openForm} from '@/lib/readers/open-form.ts'
import {SIGN_UP_FORM, SIGN_UP_SUBJECT} from '@/lib/readers/receive-newsletter.ts'
import {door} from '@/lib/readers/this-door.ts'
import {unlistedMetadata} from '@/lib/seo/metadata.ts'

type Asked = Promise<Record<string, string | string[] | undefined>>

export async function newsletterMetadata(locale: Locale): Promise<Metadata> {
  return unlistedMetadata(sayIn(locale)('Letters from the clinic'), await getSiteFrame(locale))
}

export async function NewsletterPage({locale, searchParams}: {locale: Locale; searchParams: Asked}): Promise<ReactNode> {
  if (!newsletter()) notFound()
  const {typed, ...form} = await openForm(door(), SIGN_UP_FORM, SIGN_UP_SUBJECT, (await searchParams)['kept'])
  return <NewsletterForm {...form} typed={{address: typed['address'] ?? ''}} locale={locale} />
}

export async function NewsletterStepPage({
  locale,
  params,
  searchParams,
}: {
  locale: Locale
  params: Promise<{step: string}>
  searchParams: Asked
}): Promise<ReactNode> {
  const {step} = await params
  if (!newsletter() || !isNewsletterStep(step)) notFound()
  const {letter} = await searchParams
  const carried = typeof letter === 'string' && letter !== '' ? letter : null
  // Half a link, as mail programs sometimes cut them, leads nowhere.
  const isCut = (step === 'confirm' || step === 'leave') && carried === null
  return <NewsletterStep step={isCut ? 'ended' : step} letter={carried} locale={locale} />
}
