// The OAuth bodies of Webex (docs/webex/facts.md 1.3, 1.5, 1.7; RFC 6749, RFC 8628). Lifetimes in
// seconds.

export type WireToken = {
  access_token: string
  expires_in: number
  refresh_token?: string
  refresh_token_expires_in?: number
  token_type: string
  scope?: string
}

export type WireOAuthError = { error: string; error_description?: string }

export type WireDeviceAuthorization = {
  device_code: string
  user_code: string
  verification_uri: string
  verification_uri_complete?: string
  expires_in: number
  interval: number
}
