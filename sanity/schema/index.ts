import type {SchemaTypeDefinition} from 'sanity'

import {callout} from './blocks/callout.ts'
import {ctaBlock} from './blocks/cta-block.ts'
import {dataTable} from './blocks/data-table.ts'
import {exercise} from './blocks/exercise.ts'
import {faq} from './blocks/faq.ts'
import {figure} from './blocks/figure.ts'
import {video} from './blocks/video.ts'
import {isSharedType} from '../../lib/editorial/shared-documents.ts'
import {auditEntry} from './compliance/audit-entry.ts'
import {clinicianRecord} from './compliance/clinician-record.ts'
import {compactMember} from './compliance/compact-member.ts'
import {licenseRecord} from './compliance/license-record.ts'
import {member} from './compliance/member.ts'
import {patientConsent} from './compliance/patient-consent.ts'
import {readerComment} from './compliance/reader-comment.ts'
import {readerFeedback} from './compliance/reader-feedback.ts'
import {readerReport} from './compliance/reader-report.ts'
import {reviewNote} from './compliance/review-note.ts'
import {aboutPage} from './documents/about-page.ts'
import {clinician} from './documents/clinician.ts'
import {cta} from './documents/cta.ts'
import {disclaimer} from './documents/disclaimer.ts'
import {glossaryTerm} from './documents/glossary-term.ts'
import {legalRule} from './documents/legal-rule.ts'
import {location} from './documents/location.ts'
import {post} from './documents/post.ts'
import {redirect} from './documents/redirect.ts'
import {source} from './documents/source.ts'
import {topic} from './documents/topic.ts'
import {plainText} from './objects/plain-text.ts'
import {postBody} from './objects/post-body.ts'
import {comment} from './records/comment.ts'
import {disclaimerVersion} from './records/disclaimer-version.ts'
import {edition, ledger} from './records/edition.ts'
import {offerReview} from './records/offer-review.ts'
import {publication} from './records/publication.ts'
import {workflow} from './records/workflow.ts'
import {deskSealField} from './fields/server-written.ts'
import {crawlerPolicy} from './singletons/crawler-policy.ts'
import {editorialPolicy} from './singletons/editorial-policy.ts'
import {siteSettings} from './singletons/site-settings.ts'

/** Documents that many pages share carry the desk's seal, whatever else they hold. */
function sealed(type: SchemaTypeDefinition): SchemaTypeDefinition {
  return isSharedType(type.name) && 'fields' in type ? {...type, fields: [...(type.fields ?? []), deskSealField()]} : type
}

/** Everything the public dataset can hold. */
export const schemaTypes = [
  post,
  clinician,
  topic,
  cta,
  disclaimer,
  source,
  location,
  legalRule,
  glossaryTerm,
  aboutPage,
  redirect,
  siteSettings,
  editorialPolicy,
  crawlerPolicy,
  offerReview,
  publication,
  edition,
  ledger,
  workflow,
  disclaimerVersion,
  comment,
  postBody,
  plainText,
  figure,
  callout,
  ctaBlock,
  exercise,
  faq,
  dataTable,
  video,
].map(sealed)

/** Everything the private dataset can hold. */
export const complianceTypes = [
  licenseRecord,
  compactMember,
  clinicianRecord,
  member,
  patientConsent,
  readerComment,
  readerReport,
  readerFeedback,
  reviewNote,
  auditEntry,
].map(sealed)
