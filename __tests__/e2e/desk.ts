import {expect, type Locator, type Page} from '@playwright/test'

/** Someone at Studio: what a person does there, in a person's words. */
export class Desk {
  readonly page: Page
  readonly #studio: string

  private constructor(page: Page, studio: string) {
    this.page = page
    this.#studio = studio
  }

  /** Signs in on Studio's own screen, by pressing the button with the person's name. */
  static async signIn(page: Page, site: string, personaName: string): Promise<Desk> {
    const studio = `${site}/studio/production`
    await page.goto(studio)
    await page.getByText(new RegExp(`^${personaName} —`)).click()
    await expect(page.getByTestId('structure-tool-list-pane').first()).toBeVisible({timeout: 60_000})
    return new Desk(page, studio)
  }

  async openList(...path: string[]): Promise<void> {
    await this.page.goto(`${this.#studio}/structure`)
    for (const title of path) await this.page.getByTestId(`pane-item-${title}`).click()
    await expect(this.page.getByTestId('document-list-pane')).toBeVisible()
  }

  /** Presses the plus above the open list. */
  async startDocument(): Promise<void> {
    await this.page.getByTestId('action-intent-button').last().click()
    await expect(this.field('title')).toBeVisible()
  }

  async openDocument(type: string, id: string): Promise<void> {
    await this.page.goto(`${this.#studio}/intent/edit/id=${id};type=${type}/`)
    await expect(this.page.getByTestId('form-view')).toBeVisible({timeout: 60_000})
  }

  entry(title: string): Locator {
    return this.page.getByTestId('document-list-pane').getByText(title, {exact: true})
  }

  field(name: string): Locator {
    return this.page.getByTestId(`field-${name}`)
  }

  /** @param timeout how long the field may take to show it, in milliseconds */
  async write(name: string, text: string, timeout?: number): Promise<void> {
    const input = this.field(name).locator('input, textarea').first()
    // Closed until Studio has the whole document, which takes its time on a busy machine.
    await expect(input).toBeEditable({timeout: 60_000})
    await input.fill(text)
    await expect(input).toHaveValue(text, timeout === undefined ? {} : {timeout})
  }

  async generateSlug(): Promise<string> {
    await this.field('slug').getByRole('button', {name: 'Generate'}).click()
    const input = this.field('slug').locator('input')
    await expect(input).not.toHaveValue('')
    return input.inputValue()
  }

  /** Adds a reference to a list by typing a part of its title and picking what is offered. */
  async addReference(name: string, title: string): Promise<void> {
    const field = this.field(name)
    await field.getByRole('button', {name: /Add item/}).click()
    await this.pickReference(field, title)
    await expect(field.getByText(title)).toBeVisible()
  }

  async pickReference(within: Locator, title: string): Promise<void> {
    await within.getByTestId('autocomplete').locator('input').or(within.locator('input')).last().fill(title)
    await this.page.locator('[data-ui="Popover"]').getByText(title, {exact: true}).first().click()
  }

  async addLines(name: string, lines: string[]): Promise<void> {
    const field = this.field(name)
    for (const [index, line] of lines.entries()) {
      await field.getByRole('button', {name: /Add item/}).click()
      const input = field.locator('input').nth(index)
      await input.fill(line)
      await expect(input).toHaveValue(line)
    }
  }

  async uploadCover(file: {name: string; mimeType: string; buffer: Buffer}, alt: string): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(file)
    await expect(this.page.getByTestId('image-input').first().locator('img')).toBeVisible()
    await this.write('coverImage.alt', alt)
  }

  /** The status line of the open document says that everything is stored. */
  async saved(): Promise<void> {
    await expect(
      this.page.getByTestId('pane-footer-document-status-pulse').or(this.page.getByTestId('pane-footer-document-status')),
    ).toBeVisible()
  }

  /**
   * Presses the large button, which bears the name of the next move. Where Studio draws the foot of the document anew between
   * the finger's going down and up, nothing happens, for all to see: then somebody presses again.
   */
  async press(move: string): Promise<void> {
    const button = this.page.getByTestId(`action-${move.toLowerCase().replaceAll(' ', '')}`)
    const answer = this.page.getByRole('dialog')
    await expect(button).toBeEnabled({timeout: 30_000})
    await expect(async () => {
      await button.click({timeout: 5000})
      const hasAnswered = async () => (await button.count()) === 0 || (await button.isDisabled()) || (await answer.count()) > 0
      await expect.poll(hasAnswered, {timeout: 10_000}).toBe(true)
    }).toPass({timeout: 40_000})
  }

  /**
   * Makes a move from the menu beside the large button. Studio draws the foot of a document anew while it is still
   * loading, and the menu closes with it: then somebody opens it again. The bar above a long text has a menu of the same
   * name.
   */
  async choose(move: string): Promise<void> {
    const menu = this.page.locator('[data-testid="action-menu-button"][id$="-action-menu"]')
    const item = this.page.getByRole('menuitem', {name: move})
    await expect(async () => {
      if (!(await item.isVisible())) await menu.click({timeout: 10_000})
      await item.click({timeout: 5000})
    }).toPass({timeout: 60_000})
  }

  /** The next step as the gate's panel says it. */
  get nextStep(): Locator {
    return this.page.getByTestId('gate-next-step')
  }

  get state(): Locator {
    return this.page.getByTestId('gate-state')
  }

  async isIn(state: string): Promise<void> {
    await expect(this.state).toHaveText(state, {timeout: 30_000})
  }

  /** Goes through the questions of a review: all answered with yes. */
  async answerChecklist(): Promise<void> {
    const form = this.page.locator('[data-testid^="move-form-"]')
    await expect(form).toBeVisible()
    for (const question of await form.locator('[data-testid^="question-"]').all())
      await question.getByLabel('Yes', {exact: true}).check()
    await this.page.getByTestId('confirm-move').click()
  }

  /** Publishes a document that needs no review: a profile, a topic, an offer. */
  async publish(): Promise<void> {
    const button = this.page.getByTestId('action-publish')
    await expect(button).toBeEnabled({timeout: 30_000})
    await button.click()
    await expect(this.page.getByText(/^Published/).last()).toBeVisible({timeout: 30_000})
  }
}
