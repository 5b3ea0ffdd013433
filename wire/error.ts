// The body of every refusal (docs/webex/facts.md 2.2).

export type WireError = {
  message: string
  errors?: { description?: string; errorCode?: number | string }[]
  errorCode?: number | string
  trackingId?: string
}
