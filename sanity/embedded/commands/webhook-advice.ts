/** What to do about what came back from a sample message, in a sentence for whoever sent it. */
export function adviceFor(answer: {status: number} | {failure: unknown}): string {
  if ('failure' in answer) {
    const {failure} = answer
    if (failure instanceof Error && failure.name === 'TimeoutError') {
      return 'It did not answer in time. See what the receiver is busy with; the lake waits 30 seconds and then tries again.'
    }
    const reason = failure instanceof Error && failure.cause instanceof Error ? failure.cause.message : String(failure)
    return `Nobody answered there (${reason}). Is the site running? Start it with npm start, or check PORT and ROUNDS_HOST.`
  }
  const {status} = answer
  if (status >= 200 && status < 300) return 'It was taken: messages arrive, and their signature is right.'
  if (status >= 300 && status < 400)
    return 'It was sent on to another address. Webhooks follow no redirects: write the last address itself.'
  if (status === 401 || status === 403) {
    return 'It was refused for its signature. The receiver must know the same secret: SANITY_REVALIDATE_SECRET with a hosted project, the one in secrets.json of ROUNDS_DATA otherwise. Signatures hold for five minutes, so compare the clocks of both machines too.'
  }
  if (status === 404 || status === 405) return 'Nothing takes messages at this address. The site’s own ends with /api/revalidate.'
  if (status === 503) return 'It cannot take messages just now. The lake tries again by itself.'
  if (status >= 500) return 'The receiver failed at it. Its own log says why; the lake tries again by itself.'
  return 'The receiver did not understand it. Compare the projection of the webhook with what the receiver expects.'
}
