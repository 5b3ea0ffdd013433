// The method of an operation: what reads is calm, what deletes is red.
import type { ApiMethod } from '../../domain/console/description.ts'

const looks: Readonly<Record<ApiMethod, string>> = {
  GET: 'text-good',
  POST: 'text-accent',
  PUT: 'text-warn',
  PATCH: 'text-warn',
  DELETE: 'text-bad',
}

type Props = { readonly method: ApiMethod; readonly isQuiet?: boolean }

export function Method({ method, isQuiet = false }: Props) {
  return (
    <code
      dir="ltr"
      className={`shrink-0 text-xs font-bold ${isQuiet ? 'text-quiet' : looks[method]}`}
    >
      {method}
    </code>
  )
}
