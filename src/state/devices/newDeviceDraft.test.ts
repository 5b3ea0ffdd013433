// The form of a new device survives as JSON.
import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { NewDeviceForm } from './newDeviceDraft.ts'
import { newDeviceDraft } from './newDeviceDraft.ts'

const reread = (form: unknown) =>
  v.safeParse(newDeviceDraft.schema, JSON.parse(JSON.stringify(form)))

const form: NewDeviceForm = {
  way: 'mac',
  kind: 'person',
  workspace: undefined,
  person: 'p1' as PersonId,
  search: 'Ana Ruiz',
  mac: '1A:2B:3C:4D:5E:6F',
  model: 'DMS Cisco 8845',
}

it('keeps every field', () => {
  const { workspace: _, ...typed } = form
  expect(reread(form)).toMatchObject({ success: true, output: typed })
})

it('refuses a draft of another shape', () => {
  expect(reread({ ...form, way: 'fax' }).success).toBe(false)
  expect(reread({ ...form, mac: 5 }).success).toBe(false)
})
