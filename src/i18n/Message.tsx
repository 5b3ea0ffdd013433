// A message in the page, each argument isolated so that an Arabic name turns nothing around it.
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { MessageKey, ValuesOf } from './translate.ts'
import { piecesOf } from './translate.ts'

type Props<Key extends MessageKey> = {
  readonly id: Key
  readonly values: ValuesOf<Key, ReactNode>
}

export function Message<Key extends MessageKey>({ id, values }: Props<Key>) {
  return piecesOf(id, values).map((piece, index) => (
    <Fragment key={index}>
      {typeof piece === 'string' ? piece : <bdi>{piece.argument as ReactNode}</bdi>}
    </Fragment>
  ))
}
