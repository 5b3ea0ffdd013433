// Pages are found with and without a Link that may be read.
import { expect, it } from 'vitest'
import { nextPageAt, pageTarget } from './startPaging.ts'

it('follows a Link as it is given', () => {
  const url = 'https://webex.test/v1/devices?start=3'
  const at = nextPageAt(undefined, url, 3)
  expect(at).toEqual({ url })
  expect(pageTarget(undefined, { max: 5 })).toEqual({ query: { max: 5 } })
  expect(pageTarget(at, { max: 5 })).toEqual({ page: url })
})

it('tries the next one where a full page has no Link, and ends with a page that is not full', () => {
  const second = nextPageAt(undefined, undefined, 100)
  expect(second).toEqual({ start: 100 })
  expect(pageTarget(second, { max: 1_000 })).toEqual({ query: { max: 1_000, start: 100 } })
  expect(nextPageAt(second, undefined, 250)).toEqual({ start: 350 })
  expect(nextPageAt(second, undefined, 99)).toBeUndefined()
})

it('trusts a Link that was there once: a page without one is the last', () => {
  expect(nextPageAt({ url: 'https://webex.test/v1/devices?start=3' }, undefined, 500)).toBe(
    undefined,
  )
})
