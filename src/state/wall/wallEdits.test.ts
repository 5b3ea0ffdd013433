// Unsaved changes to the wall's settings survive as JSON, on top of the saved settings.
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { draftOf, settingsWith } from '../../domain/wall/wallDraft.ts'
import { usualSettings } from '../../domain/wall/wallSettings.ts'
import { ok } from '../../domain/result.ts'
import type { WallEdits } from './wallEdits.ts'
import { wallEditsDraft } from './wallEdits.ts'

const reread = (edits: unknown) =>
  v.safeParse(wallEditsDraft.schema, JSON.parse(JSON.stringify(edits)))

it('keeps changed fields, the choice and the chime', () => {
  const edits: WallEdits = {
    fields: { title: 'Front desk', 'ringing.warn': '0:1' },
    choice: { is: 'list', people: ['ana@example.com', '2001'] },
    isChimeOn: false,
  }
  expect(reread(edits)).toMatchObject({ success: true, output: edits })
})

it('leaves fields that were not changed to the saved settings', () => {
  const saved = { ...usualSettings, title: 'Saved since', minimumSeconds: 7 }
  const { output } = reread({ fields: { answerWithin: '30' } }) as { output: WallEdits }
  expect(output).not.toHaveProperty('choice')
  const draft = { ...draftOf(saved), ...output.fields }
  expect(settingsWith(saved, draft)).toEqual(ok({ ...saved, answerWithinSeconds: 30 }))
})

it('refuses a draft of another shape', () => {
  expect(reread({ title: 'Front desk' }).success).toBe(false)
  expect(reread({ fields: { title: 5 } }).success).toBe(false)
})
