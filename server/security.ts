// The headers that every answer carries (docs/quality.md, Security).
import type { MiddlewareHandler } from 'hono'

export type SecurityOptions = {
  /** Origin of the API that the page may speak to. */
  readonly apiOrigin: string
  readonly isHttps: boolean
  /** Vite's hot reload needs inline styles and scripts, and a web socket. */
  readonly isDevelopment?: boolean
}

/** The policy of the page: nothing but our own files, and the one API. */
export function contentSecurityPolicy({ apiOrigin, isDevelopment }: SecurityOptions): string {
  const directives = {
    'default-src': "'none'",
    'script-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': "'self' data: https:",
    'font-src': "'self'",
    'media-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': isDevelopment ? `'self' ws: ${apiOrigin}` : `'self' ${apiOrigin}`,
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...(isDevelopment
      ? {}
      : { 'require-trusted-types-for': "'script'", 'trusted-types': 'cordboard' }),
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'midi',
  'payment',
  'usb',
]

export function securityHeaders(options: SecurityOptions): MiddlewareHandler {
  const headers: readonly (readonly [string, string])[] = [
    ['Content-Security-Policy', contentSecurityPolicy(options)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', unusedFeatures.map((name) => `${name}=()`).join(', ')],
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
