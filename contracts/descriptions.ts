// Where the API descriptions of this folder are, for the contract tests and scripts/scope.ts.
import { readFileSync } from 'node:fs'

/** The file of each description. Its operations are listed in scope.json, except the everyday ones. */
export const descriptionFiles = {
  calls: 'call-controls.openapi.json',
  devices: 'device.json',
  admin: 'admin.json',
  messaging: 'messaging.json',
} as const

export type DescriptionName = keyof typeof descriptionFiles

/** Read for what is used of it; scope.json does not list it. */
const everydayFile = 'everyday.openapi.json'

/** The parts of an OpenAPI operation that are read without a schema validator. */
export type DescribedOperation = {
  readonly operationId?: string
  readonly parameters?: readonly ({ $ref: string } | { in: string; name: string })[]
  readonly requestBody?: { content: Record<string, { schema: DescribedSchema }> }
  readonly security?: readonly Record<string, readonly string[]>[]
}
export type DescribedSchema = { readonly [keyword: string]: unknown }
export type Description = {
  readonly paths: Record<string, Record<string, DescribedOperation>>
  readonly components: Record<string, Record<string, DescribedSchema>>
}

const methods = new Set(['get', 'put', 'post', 'patch', 'delete'])

/** @throws where the file is missing or is not JSON: no test may pass without its description. */
export function readDescription(name: DescriptionName | 'everyday'): Description {
  const path = name === 'everyday' ? everydayFile : descriptionFiles[name]
  const file = new URL(path, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Description
}

export type ListedOperation = {
  readonly operationId: string
  readonly method: string
  /** Below the base `https://webexapis.com/v1`. */
  readonly path: string
}

/** Every operation of a description, in its order. @throws where one has no `operationId`. */
export function operationsOf({ paths }: Description): readonly ListedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.has(method))
      .map(([method, { operationId }]) => {
        if (operationId === undefined) throw new Error(`${method} ${path} has no operationId`)
        return { operationId, method: method.toUpperCase(), path }
      }),
  )
}

/** The text of scope.json: one operation a line, grouped by the file that describes it. */
export function scopeText(): string {
  const groups = (Object.keys(descriptionFiles) as DescriptionName[]).map((name) => {
    const lines = operationsOf(readDescription(name)).map((one) => `    ${JSON.stringify(one)}`)
    return `  ${JSON.stringify(descriptionFiles[name])}: [\n${lines.join(',\n')}\n  ]`
  })
  return `{\n${groups.join(',\n')}\n}\n`
}
