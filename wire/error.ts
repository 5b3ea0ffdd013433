// The body of every refusal (facts 2.2).

export type WireError = {
  message: string
  errors?: { description?: string; errorCode?: number | string }[]
  errorCode?: number | string
  trackingId?: string
}
