/** What any Studio finds at the lake: releases, what was before and how to have it back, comments, tasks. */
import type {Page} from '@playwright/test'

import {expect, test, type PlainStudio} from './plain-studio.ts'

/** Studio fetches much of itself when a part of it is first opened. */
const AFTER_LOADING = {timeout: 60_000}

/** Studio asks whether somebody may by trying. */
const MAY_MAKE_NO_RELEASES = /status of 403 .*data\/actions/

const titleOf = (page: Page) => page.getByTestId('field-title').locator('input')

async function open(page: Page, studio: PlainStudio, id: string): Promise<void> {
  await page.goto(`${studio.url}/intent/edit/id=${id};type=post/`)
  await expect(page.getByTestId('form-view')).toBeVisible(AFTER_LOADING)
}

/** A post with one published revision for each title, written as somebody does who publishes each. */
async function published(studio: PlainStudio, id: string, ...titles: string[]): Promise<string> {
  for (const title of titles) {
    await studio.admin.createOrReplace({_id: `drafts.${id}`, _type: 'post', title, excerpt: 'What helps.'})
    await studio.admin.action({actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id})
  }
  return id
}

test('a release is made, a version is written in it, and publishing it publishes the version; it is taken back as a whole', async ({
  signIn,
  studio,
}) => {
  const id = await published(studio, 'post-in-a-release', 'How a knee mends')
  const page = await signIn('Saskia Brandt')
  await open(page, studio, id)
  await page.getByTestId('global-perspective-menu-button').click()
  await page.getByTestId('create-new-release-button').last().click()
  await page.getByTestId('release-form-title').fill('Spring')
  await page.getByTestId('submit-release-button').click()
  await page.getByRole('button', {name: 'Add to release'}).click()
  await expect(titleOf(page)).toBeEditable(AFTER_LOADING)
  await titleOf(page).fill('How a knee mends in spring')
  const versions = '*[_id in path("versions.*." + $id)].title'
  await expect.poll(() => studio.admin.fetch<string[]>(versions, {id})).toEqual(['How a knee mends in spring'])
  expect(await studio.admin.getDocument(id)).toMatchObject({title: 'How a knee mends'})

  await page.getByTestId('releases-tool-link').click()
  await page.getByTestId('table-row').getByText('Spring').click()
  await page.getByTestId('publish-all-button').click()
  await page.getByTestId('confirm-button').click()
  await expect(page.getByText('This release is published successfully.')).toBeVisible(AFTER_LOADING)
  expect(await studio.admin.getDocument(id)).toMatchObject({title: 'How a knee mends in spring'})
  expect(await studio.admin.fetch(versions, {id})).toEqual([])

  await page.getByTestId('revert-button').click()
  await page.getByText('Immediately revert the release').click()
  await page.getByTestId('confirm-button').click()
  await expect.poll(async () => (await studio.admin.getDocument(id))?.['title']).toBe('How a knee mends')
})

test('what a post said before is shown, with who said it, and brought back', async ({signIn, studio}) => {
  const id = await published(studio, 'post-with-a-past', 'Rest for a week', 'Rest for a day')
  const page = await signIn('Saskia Brandt')
  await open(page, studio, id)
  await titleOf(page).fill('Do not rest')
  await page.getByTestId('action-publish').click()
  await expect.poll(async () => (await studio.admin.getDocument(id))?.['title']).toBe('Do not rest')

  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByTestId('action-history').click()
  const events = page.getByTestId('timeline-item-button')
  await expect(events.filter({hasText: 'Published'})).toHaveCount(3, AFTER_LOADING)
  await events.filter({hasText: 'Published'}).nth(1).click()
  await expect(titleOf(page)).toHaveValue('Rest for a day', AFTER_LOADING)
  await page.getByTestId('action-reverttorevision').click()
  await page.getByTestId('confirm-popover-confirm-button').click()
  await expect.poll(async () => (await studio.admin.getDocument(`drafts.${id}`))?.['title']).toBe('Rest for a day')
  await expect(titleOf(page)).toBeEditable(AFTER_LOADING)
})

test('people talk about a field of a draft, and agree', async ({signIn, studio, expectComplaints}) => {
  expectComplaints(MAY_MAKE_NO_RELEASES)
  const id = 'post-talked-about'
  await studio.admin.createOrReplace({_id: `drafts.${id}`, _type: 'post', title: 'How a knee mends'})
  const [saskia, ines] = await Promise.all([signIn('Saskia Brandt'), signIn('Ines Marchetti')])
  await Promise.all([open(saskia, studio, id), open(ines, studio, id)])
  const say = async (page: Page, text: string) => {
    await page.getByTestId('comment-input-editable').locator('visible=true').last().click()
    await page.keyboard.type(text)
    await page.getByTestId('comment-input-send-button').locator('visible=true').last().click()
  }
  await saskia.getByTestId('field-title').hover()
  await saskia.getByTestId('field-title').getByRole('button', {name: 'Add comment'}).click()
  await say(saskia, 'Is this so?')
  await expect(saskia.getByTestId('comments-list-item').getByText('Is this so?')).toBeVisible(AFTER_LOADING)

  // Who had the post open when nobody had commented on anything yet learns of the place when they look again.
  await ines.reload()
  await ines.getByTestId('field-title').getByRole('button', {name: 'Open comments'}).click(AFTER_LOADING)
  await expect(ines.getByTestId('comments-list-item').getByText('Is this so?')).toBeVisible(AFTER_LOADING)
  await ines.getByTestId('comments-list-item').first().click()
  await say(ines, 'It is.')
  await expect(saskia.getByTestId('comments-list-item').getByText('It is.')).toBeVisible(AFTER_LOADING)
  await saskia.getByTestId('comments-list-item').first().hover()
  await saskia.getByTestId('comments-list-item-status-button').first().click()
  await expect(ines.getByTestId('comments-list-item').getByText('Is this so?')).toBeHidden(AFTER_LOADING)
})

test('a task is given to somebody, who finds it', async ({signIn, expectComplaints}) => {
  const page = await signIn('Saskia Brandt')
  await page.getByTestId('tasks-toolbar').click()
  await page
    .getByRole('button', {name: /new task/i})
    .first()
    .click()
  await page.getByPlaceholder('Task title').fill('Read this before Friday')
  await page.getByText('Select assignee').click()
  await page.getByText('Ines Marchetti').last().click()
  await page.getByRole('button', {name: 'Create Task'}).click()
  await expect(page.getByRole('button', {name: 'Create Task'})).toBeHidden()

  expectComplaints(MAY_MAKE_NO_RELEASES)
  const ines = await signIn('Ines Marchetti')
  await ines.getByTestId('tasks-toolbar').click()
  await expect(ines.getByText('Read this before Friday')).toBeVisible(AFTER_LOADING)
})
