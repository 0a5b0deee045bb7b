/** Whether the clinic sends letters, and how. */
export type NewsletterSettings = {
  /** Where subscribers are kept, and letters where no server takes them. */
  folder: string
  /** Address of a mail server; null where letters are put into the folder. */
  server: string | null
  /** The sender, as letters name it. */
  from: string
}

/**
 * `ROUNDS_NEWSLETTER`: `off`, `folder`, or the address of a mail server. Where nobody has said, the demo clinic puts letters into a
 * folder and a clinic with a hosted project sends none.
 *
 * @throws Error naming the variable that cannot be right
 */
export function readNewsletterSettings(environment: NodeJS.ProcessEnv): NewsletterSettings | null {
  const isDemo = !environment['NEXT_PUBLIC_SANITY_PROJECT_ID']
  const said = environment['ROUNDS_NEWSLETTER']?.trim() || (isDemo ? 'folder' : 'off')
  if (said === 'off') return null
  const folder = environment['ROUNDS_DATA'] || '.data'
  const from = environment['ROUNDS_NEWSLETTER_FROM']?.trim() ?? ''
  if (said === 'folder') return {folder, server: null, from: from || 'Letters <letters@thistledown.example>'}
  if (!/^smtps?:\/\/[^/]/i.test(said) || !URL.canParse(said))
    throw new Error(
      'ROUNDS_NEWSLETTER is neither off, folder nor the address of a mail server, such as smtps://mail.clinic.example.',
    )
  if (!/^[^\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new Error('ROUNDS_NEWSLETTER_FROM must name the sender of letters, such as “The clinic <letters@clinic.example>”.')
  return {folder, server: said, from}
}
