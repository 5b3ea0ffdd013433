// The API descriptions for the console: the list of all operations, and each file when one of its
// operations is opened.
import { queryOptions } from '@tanstack/react-query'
import listed from '../../../contracts/scope.json?operations'
import type { ApiDescription, ListedOperation } from '../../domain/console/description.ts'
import { withRetries } from '../../lib/loadPart.tsx'

/** All operations of contracts/scope.json. */
export const allOperations: readonly ListedOperation[] = listed

type Module = { readonly default: ApiDescription }

/** By the names in scope.json. */
const files: Readonly<Record<string, () => Promise<Module>>> = {
  'call-controls.openapi.json': () =>
    import('../../../contracts/call-controls.openapi.json?description'),
  'device.json': () => import('../../../contracts/device.json?description'),
  'admin.json': () => import('../../../contracts/admin.json?description'),
  'messaging.json': () => import('../../../contracts/messaging.json?description'),
  'everyday.openapi.json': () => import('../../../contracts/everyday.openapi.json?description'),
}

/** One description. Rejects if it cannot be loaded. */
export const descriptionQuery = (file: string) =>
  queryOptions({
    queryKey: ['console', 'description', file],
    async queryFn() {
      const load = files[file]
      if (!load) throw new Error(`no description ${file}`)
      return (await withRetries(load)()).default
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
