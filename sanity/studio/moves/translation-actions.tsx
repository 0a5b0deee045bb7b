/** Beginning the translation of a post, and saying that one is up to date again. */
import {TranslateIcon} from '@sanity/icons/Translate'
import {SyncIcon} from '@sanity/icons/Sync'
import {Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {getDraftId, getPublishedId, useClient, type DocumentActionComponent, type SanityDocument} from 'sanity'
import {useRouter} from 'sanity/router'

import type {PostDocument} from '../../../lib/editorial/documents.ts'
import {beginTranslation, isBehind, type TranslatedText} from '../../../lib/editorial/translation.ts'
import {DEFAULT_LOCALE, LANGUAGES, LOCALES, localeOf, type Locale} from '../../../lib/language/locales.ts'

const API_VERSION = '2025-12-01'
const PUBLISHED = '*[_type == "publication" && post._ref == $id && standing == "live"][0]{edition, contentHash}'
const TRANSLATIONS = '*[_type == "post" && translation.of._ref == $id].locale'

/** One button for each language the site speaks besides its first. */
export const translateActions: DocumentActionComponent[] = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map(
  translateInto,
)

function translateInto(locale: Locale): DocumentActionComponent {
  const language = LANGUAGES.find(({code}) => code === locale)?.english ?? locale
  const useTranslate: DocumentActionComponent = ({id, published}) => {
    const client = useClient({apiVersion: API_VERSION})
    const router = useRouter()
    const original = asPost(published)
    const isOriginal = original !== null && !original.translation && localeOf(original.locale) === DEFAULT_LOCALE
    const text = usePublishedText(isOriginal ? getPublishedId(id) : undefined)
    const [problem, setProblem] = useState<string | null>(null)
    if (!isOriginal || !text) return null
    const begin = async () => {
      const taken = await client.fetch<(string | null)[]>(TRANSLATIONS, {id: getPublishedId(id)}, {perspective: 'raw'})
      if (taken.includes(locale)) {
        setProblem(`There is a translation into ${language} already. Open it and change it there.`)
        return
      }
      // The lake completes the id.
      const {_id} = await client.create({...beginTranslation(original, text, locale), _type: 'post', _id: 'drafts.'})
      router.navigateIntent('edit', {id: getPublishedId(_id), type: 'post'})
    }
    return {
      label: `Translate into ${language}`,
      icon: TranslateIcon,
      title: 'Makes a draft with everything in it, to be written over. It goes through its own reviews.',
      onHandle: () => void begin().catch((cause: unknown) => setProblem(cause instanceof Error ? cause.message : String(cause))),
      dialog: problem !== null && {
        type: 'dialog',
        header: `Translate into ${language}`,
        onClose: () => setProblem(null),
        content: <Text size={1}>{problem}</Text>,
      },
    }
  }
  return useTranslate
}

/** On a translation whose original has changed: takes note that somebody has brought it up to date. */
export const useTranslationUpToDate: DocumentActionComponent = ({id, draft, published}) => {
  const client = useClient({apiVersion: API_VERSION})
  const post = asPost(draft ?? published)
  const translation = post?.translation
  const text = usePublishedText(translation?.of?._ref)
  const [isAsked, setAsked] = useState(false)
  if (!post || !text || !isBehind(translation, text)) return null
  const confirm = async () => {
    const {_rev, _createdAt, _updatedAt, ...fields} = post
    const draftId = getDraftId(id)
    await client
      .transaction()
      .createIfNotExists({...fields, _type: 'post', _id: draftId})
      .patch(draftId, {set: {'translation.edition': text.edition, 'translation.contentHash': text.contentHash}})
      .commit()
    setAsked(false)
  }
  return {
    label: 'Translation is up to date',
    icon: SyncIcon,
    title: `The original is at edition ${text.edition} now; this was made from edition ${translation?.edition ?? '?'}.`,
    onHandle: () => setAsked(true),
    dialog: isAsked && {
      type: 'confirm',
      message: `Have you put everything that edition ${text.edition} of the original changed into this translation? It is reviewed again before readers see it.`,
      onCancel: () => setAsked(false),
      onConfirm: () => void confirm(),
    },
  }
}

/** What is published of a post when the document at hand is opened. */
function usePublishedText(id: string | undefined): TranslatedText | null {
  const client = useClient({apiVersion: API_VERSION})
  const [text, setText] = useState<TranslatedText | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const found = id ? await client.fetch<TranslatedText | null>(PUBLISHED, {id}) : null
        if (isCurrent) setText(found)
      } catch {
        // The button stays away.
      }
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [client, id])
  return text
}

function asPost(document: SanityDocument | null): PostDocument | null {
  return document?._type === 'post' ? document : null
}
