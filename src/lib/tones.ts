// The available ring tones.
import type { Sound } from './ringTone.ts'
import { bell, ring, soft } from './ringTone.ts'

export const tones: Readonly<Record<'bars' | 'bell' | 'soft', Sound>> = { bars: ring, bell, soft }
