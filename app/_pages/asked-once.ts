/** What the head of a page, the page and the frame around it all ask for: asked once a rendering, whoever asks first. */
import {cache} from 'react'

import * as about from '@/lib/content/about.ts'
import * as clinicians from '@/lib/content/clinicians.ts'
import * as posts from '@/lib/content/posts.ts'
import * as site from '@/lib/content/site.ts'
import * as topics from '@/lib/content/topics.ts'

export const getSiteFrame = cache(site.getSiteFrame)
export const getPost = cache(posts.getPost)
export const getTopic = cache(topics.getTopic)
export const getClinician = cache(clinicians.getClinician)
export const getAboutPage = cache(about.getAboutPage)
