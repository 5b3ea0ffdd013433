// The headers that every answer carries (docs/quality.md, Security).
import type { MiddlewareHandler } from 'hono'

export type SecurityOptions = {
  /** Origin of the API that the page may use. */
  readonly apiOrigin: string
  /** Origins, besides Webex's own, that pictures may come from. */
  readonly imageOrigins: readonly string[]
  /** Origins that recordings of calls may be played from. */
  readonly recordingOrigins?: readonly string[]
  readonly isHttps: boolean
  /** Vite's hot reload needs inline styles and scripts, and a web socket. */
  readonly isDevelopment?: boolean
}

/** Webex's hosts of people's pictures: the current one, and the previous one. */
const webexImages = [
  'https://*.webexcontent.com',
  'https://1efa7a94ed216783e352-c62266528714497a17239ececf39e9e2.ssl.cf1.rackcdn.com',
]

/**
 * What may make trusted HTML and script addresses: our own worker script, DOMPurify for formatted
 * messages, and the renderer of cards, whose texts DOMPurify has cleaned (src/lib/adaptiveCard.ts).
 */
const policies = [
  'cordboard',
  'dompurify',
  'adaptivecards#deprecatedExportedFunctionPolicy',
  'adaptivecards#markdownPassthroughPolicy',
  'adaptivecards#restoreContentsPolicy',
]

/** The policy of the page: only our own files, and the one API. */
export function contentSecurityPolicy(options: SecurityOptions): string {
  const { apiOrigin, imageOrigins, recordingOrigins = [], isDevelopment } = options
  const ours = isDevelopment ? ["'self'", 'ws:'] : ["'self'"]
  const directives = {
    'default-src': "'none'",
    'script-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    // Pictures of messages are read with the token and shown from memory.
    'img-src': ["'self'", 'data:', 'blob:', ...webexImages, ...imageOrigins].join(' '),
    'font-src': "'self'",
    'media-src': ["'self'", ...recordingOrigins].join(' '),
    'worker-src': "'self'",
    'manifest-src': "'self'",
    // Of recordings, their transcripts.
    'connect-src': [...new Set([...ours, apiOrigin, ...recordingOrigins])].join(' '),
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...(isDevelopment
      ? {}
      : { 'require-trusted-types-for': "'script'", 'trusted-types': policies.join(' ') }),
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** The features that the page uses, and their purpose. */
const usedFeatures = [
  // The ring tone.
  'autoplay',
  // Copying a trackingId or a support report.
  'clipboard-write',
  // A wall display.
  'fullscreen',
  'screen-wake-lock',
  // The buttons of a headset.
  'hid',
  // Browsers name loudspeakers only to pages that may use the microphone.
  'microphone',
  'speaker-selection',
]

/**
 * All other features that browsers know (w3c/webappsec-permissions-policy, features.md). On Linux
 * Chromium does not know `bluetooth` and `web-share` and logs that. On other systems it does, and a
 * script could use them.
 */
const unusedFeatures = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
]

const permissionsPolicy = [
  ...usedFeatures.map((name) => `${name}=(self)`),
  ...unusedFeatures.map((name) => `${name}=()`),
].join(', ')

/**
 * Sets CSP and the other headers; the configuration has the origins that the page may reach.
 */
export function securityHeaders(options: SecurityOptions): MiddlewareHandler {
  const headers: readonly (readonly [string, string])[] = [
    ['Content-Security-Policy', contentSecurityPolicy(options)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', permissionsPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(options.isHttps
      ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const]
      : []),
  ]
  return async (context, next) => {
    await next()
    for (const [name, value] of headers) context.header(name, value)
  }
}
