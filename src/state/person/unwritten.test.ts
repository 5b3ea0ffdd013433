// What a page left as it went is dropped only once it was read.
import { expect, it } from 'vitest'
import { createCipher } from '../../lib/cipher.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { keyOf } from './storeForTests.ts'
import { prepareUnwritten, readUnwritten } from './unwritten.ts'

const change = (value: string) => ({ part: 'notes', version: 1, change: value })

it('keeps what no key opens until its key comes back', async () => {
  const store = createTestStore()
  const [before, now] = [await createCipher([keyOf('before')]), await createCipher([keyOf('now')])]
  for (const [cipher, value] of [
    [before, 'old'],
    [now, 'new'],
  ] as const) {
    const keep = await prepareUnwritten(store, 'ana', cipher)
    keep([change(value)])
  }
  const left = await readUnwritten(store, 'ana', now)
  expect(left.changes).toEqual([change('new')])
  left.done()
  const both = await createCipher([keyOf('now'), keyOf('before')])
  expect((await readUnwritten(store, 'ana', both)).changes).toEqual([change('old')])
})
