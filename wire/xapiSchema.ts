// The cloud's shape for what a device supports (docs/webex/facts.md 5.2). Types only, no code.

/** `schema` is JSON Schema throughout. */
export type WireCommandSchema = {
  arguments: Record<string, { required: boolean; schema: object }>
  resultSchema: object
  /** Of a command that takes lines of text. */
  bodySchema?: { schema: object }
}

/** `GET /xapi/schema`: one for each device; what was not asked for is left out. */
export type WireXapiSchema = readonly {
  deviceId: string
  status?: Record<string, { schema: object }>
  commands?: Record<string, WireCommandSchema>
}[]
