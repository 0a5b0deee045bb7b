/** Which buttons each kind of document has. What crosses to readers does so by the desk's moves alone. */
import type {DocumentActionComponent, DuplicateDocumentActionComponent} from 'sanity'

import {isSharedType, sharedKind, type SharedType} from '../../../lib/editorial/shared-documents.ts'
import {commentActions, useReply} from './comment-actions.tsx'
import {offerActions} from '../offers/offer-actions.tsx'
import {moveActions} from './move-actions.tsx'
import {usePreviewLink} from './preview-action.tsx'
import {translateActions, useTranslationUpToDate} from './translation-actions.tsx'
import {publishThroughDesk, useApproveWording, useConfirmRoles, useTakeDown} from './record-actions.tsx'

/** Written by the server; nobody does anything with them. */
const RECORDS: ReadonlySet<string> = new Set([
  'publication',
  'edition',
  'ledger',
  'workflow',
  'disclaimerVersion',
  'auditEntry',
  'reviewNote',
  'publishedRecord',
  'comment',
  'offerReview',
  'readerComment',
  'readerReport',
  'readerFeedback',
])

const KEPT_FOR_POSTS: ReadonlySet<string | undefined> = new Set(['discardChanges', 'restore'])
const KEPT_FOR_MEMBERS: ReadonlySet<string | undefined> = new Set(['discardChanges', 'delete', 'restore'])
/** What may be done with a document that there is always exactly one of. */
const KEPT_FOR_SINGLETONS: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore'])

export function isRecord(schemaType: string): boolean {
  return RECORDS.has(schemaType)
}

/**
 * @param actions Sanity's own
 */
export function documentActions(actions: DocumentActionComponent[], schemaType: string): DocumentActionComponent[] {
  if (schemaType === 'readerComment') return commentActions
  if (schemaType === 'comment') return [useReply]
  if (isRecord(schemaType)) return []
  if (isSharedType(schemaType)) return actionsForShared(actions, schemaType)
  switch (schemaType) {
    case 'post':
      return [
        ...moveActions,
        useTranslationUpToDate,
        usePreviewLink,
        ...translateActions,
        ...actions.filter(({action}) => action === 'duplicate').map(duplicateUndated),
        ...actions.filter(({action}) => KEPT_FOR_POSTS.has(action)),
        ...actions.filter(({action}) => action === 'delete').map(deleteOnlyDrafts),
      ]
    case 'member':
      return [useConfirmRoles, ...actions.filter(({action}) => KEPT_FOR_MEMBERS.has(action))]
    default:
      return actions
  }
}

/** What many pages share: published and taken down by the desk, and deleted only while no page shows it. */
function actionsForShared(actions: DocumentActionComponent[], type: SharedType): DocumentActionComponent[] {
  const {isSingleton} = sharedKind(type)
  const kept = isSingleton ? actions.filter(({action}) => KEPT_FOR_SINGLETONS.has(action)) : actions
  return [
    ...(type === 'disclaimer' ? [useApproveWording] : []),
    ...(type === 'cta' ? offerActions : []),
    ...kept.flatMap((action) => {
      switch (action.action) {
        case 'publish':
          // What is offered, compliance approves.
          return type === 'cta' ? [] : [publishThroughDesk(action)]
        case 'unpublish':
          return [useTakeDown]
        case 'delete':
          return [deleteOnlyDrafts(action)]
        default:
          return [action]
      }
    }),
  ]
}

const undated = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** A copy was never published. */
function duplicateUndated(action: DocumentActionComponent): DocumentActionComponent {
  const known = undated.get(action)
  if (known) return known
  const duplicate: DuplicateDocumentActionComponent = action
  const useDuplicateUndated: DocumentActionComponent = (props) =>
    duplicate({...props, mapDocument: ({publishedAt: _published, updatedAt: _updated, ...words}) => words})
  useDuplicateUndated.action = 'duplicate'
  undated.set(action, useDuplicateUndated)
  return useDuplicateUndated
}

const forDrafts = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** What was ever published is taken down by the desk, which keeps what it said. */
function deleteOnlyDrafts(action: DocumentActionComponent): DocumentActionComponent {
  const known = forDrafts.get(action)
  if (known) return known
  const useDeleteDraft: DocumentActionComponent = (props) => {
    const description = action(props)
    return props.published ? null : description
  }
  useDeleteDraft.action = 'delete'
  forDrafts.set(action, useDeleteDraft)
  return useDeleteDraft
}
