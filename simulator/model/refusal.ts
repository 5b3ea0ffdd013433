// Refusals of the simulated cloud, with Webex's status and texts (docs/webex/facts.md 2.2).

/** Thrown by the model and by routes; the pipeline turns it into Webex's error body. */
export class Refusal extends Error {
  readonly status: number
  readonly errorCode: number | undefined
  constructor(status: number, description: string, errorCode?: number) {
    super(description)
    this.name = 'Refusal'
    this.status = status
    this.errorCode = errorCode
  }
}
