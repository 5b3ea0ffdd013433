// The refusals that every resource shares, with the headers that belong to them
// (docs/webex/facts.md 2.2, 2.3).
import { Refusal } from '../model/refusal.ts'

/** A refusal whose answer needs a header, such as `Retry-After`. */
export class RefusalWithHeaders extends Refusal {
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, description: string, headers: Record<string, string>) {
    super(status, description)
    this.headers = headers
  }
}

export const unauthorized = (): Refusal =>
  new RefusalWithHeaders(
    401,
    'The request requires a valid access token set in the Authorization request header.',
    { 'www-authenticate': 'Bearer' },
  )

/** Webex does not say which scope is missing (docs/webex/facts.md 1.10). */
export const forbidden = (): Refusal =>
  new Refusal(403, 'The access token lacks a required scope, or the user a required role.')

export const notFound = (): Refusal =>
  new Refusal(404, 'The requested resource could not be found.')

export const methodNotAllowed = (allowed: readonly string[]): Refusal =>
  new RefusalWithHeaders(405, 'The request method is not allowed for this resource.', {
    allow: allowed.join(', '),
  })

export const unsupportedMediaType = (): Refusal =>
  new Refusal(415, 'The Content-Type of the request is missing or not supported.')

export const tooManyRequests = (retryAfterSeconds: number): Refusal =>
  new RefusalWithHeaders(429, 'Too many requests have been sent in a given amount of time.', {
    'retry-after': String(retryAfterSeconds),
  })

export const badRequest = (description: string): Refusal => new Refusal(400, description)
