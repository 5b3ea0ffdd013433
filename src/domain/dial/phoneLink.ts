// Parses links and addresses of telephony: `tel:` (RFC 3966), `sip:` (RFC 3261), `callto:`, optionally with
// a person's name around them, as mail programs copy them.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { AfterAnswer } from './afterAnswer.ts'
import { afterAnswerOf } from './afterAnswer.ts'
import { isPossible } from './numbering.ts'
import { dialledText } from './phoneText.ts'

/** The destination of a link. */
export type PhoneLink =
  | { readonly is: 'sip'; readonly address: string }
  | {
      readonly is: 'number'
      /** Formatted as in the link. */
      readonly text: string
      /** From the link's own parameters. */
      readonly after?: AfterAnswer
    }

const SCHEME = /^([a-z][a-z0-9+.-]*):(?:\/\/)?/i
/** `Ann <sip:ann@example.com>;tag=1`, also with `<` in a quoted name. */
const IN_BRACKETS = /<([^<>]+)>(?:;[^<>]*)?$/

/** @returns `nonsense` for a scheme that is not one of telephony, such as `javascript:`. */
export function readPhoneLink(text: string): Result<PhoneLink, 'nonsense' | 'badContext'> {
  const inner = (IN_BRACKETS.exec(text)?.[1] ?? text).trim()
  const scheme = SCHEME.exec(inner)
  const address = inner.slice(scheme?.[0].length ?? 0)
  switch (scheme?.[1]?.toLowerCase()) {
    case undefined:
      return ok(address.includes('@') ? { is: 'sip', address } : { is: 'number', text: address })
    case 'tel':
      return subscriber(address)
    case 'callto':
      return address.includes('@')
        ? ok({ is: 'sip', address })
        : ok({ is: 'number', text: percentDecoded(withoutHeaders(address)) })
    case 'sip':
    case 'sips':
      return sipLink(address)
    default:
      return fail('nonsense')
  }
}

const withoutHeaders = (address: string) => address.split('?', 1)[0] ?? ''

/** `sip:+1…;ext=7042@host;user=phone`: a telephone number that a gateway reaches. */
function sipLink(address: string): Result<PhoneLink, 'nonsense' | 'badContext'> {
  const at = address.indexOf('@')
  if (at < 0) return ok({ is: 'number', text: percentDecoded(address.split(/[;?]/, 1)[0] ?? '') })
  const parameters = withoutHeaders(address.slice(at + 1))
    .split(';')
    .slice(1)
  const isPhone = parameters.some((one) => /^user\s*=\s*phone$/i.test(one.trim()))
  return isPhone ? subscriber(address.slice(0, at)) : ok({ is: 'sip', address })
}

/** The `telephone-subscriber` of RFC 3966: a number and its parameters. */
function subscriber(text: string): Result<PhoneLink, 'nonsense' | 'badContext'> {
  const [first = '', ...parameters] = withoutHeaders(text).split(';')
  const number = percentDecoded(first).trim()
  let later = ''
  let context: string | undefined
  for (const parameter of parameters) {
    const [name = '', value = ''] = percentDecoded(parameter).split('=', 2)
    switch (name.trim().toLowerCase()) {
      case 'ext':
        later += `,${value}`
        break
      case 'postd':
        later += value
        break
      case 'phone-context':
        context = value.trim()
        break
      default:
        // Some phones write `;1234#` for digits that wait for a press.
        if (/^[\d*#]/.test(name) && !parameter.includes('=')) later += `w${name}`
    }
  }
  const after = afterAnswerOf(later)
  if (after === undefined) return fail('nonsense')
  const withAfter = after !== '' && { after }
  if (context === undefined || number.startsWith('+')) {
    return ok({ is: 'number', text: number, ...withAfter })
  }
  const whole = inContext(number, context)
  return whole.ok ? ok({ is: 'number', text: whole.value, ...withAfter }) : whole
}

/**
 * A local number follows its context if that is the beginning of a number; a domain (`example.com`) is the
 * scope of an extension (RFC 3966, 5.1.5).
 */
function inContext(number: string, context: string): Result<string, 'badContext'> {
  if (!context.startsWith('+')) {
    return /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(context) ? ok(number) : fail('badContext')
  }
  const [before, local] = [dialledText(context, undefined), dialledText(number, undefined)]
  if (before === undefined || local === undefined || !/^\d+$/.test(local)) return fail('badContext')
  const whole = dialledText(`${before}${local}`, undefined)
  return whole !== undefined && isPossible(whole) ? ok(whole) : fail('badContext')
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
