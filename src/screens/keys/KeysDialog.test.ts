// The list of shortcuts shows each once.
import { expect, test } from 'vitest'
import { shortcutNames } from '../../domain/keys/shortcuts.ts'
import { groups } from './KeysDialog.tsx'

test('every shortcut stands in exactly one group', () => {
  const shown = groups.flatMap(({ names }): readonly string[] => names)
  expect([...shown].sort()).toEqual([...shortcutNames].sort())
})
