import * as v from 'valibot'
import { languageChoices } from '../../i18n/languages.ts'
import { latestFrom } from './earlierItems.ts'
import { latest, partOf } from './part.ts'
import type { PrefsDoc, PrefsState } from './prefs.ts'
import { ringTones, themes } from './prefs.ts'

const schemas: { readonly [Name in keyof PrefsState]: v.GenericSchema<unknown, PrefsState[Name]> } =
  {
    theme: v.picklist(themes),
    language: v.picklist(languageChoices),
    ringTone: v.picklist(ringTones),
    output: v.string(),
    keepsAwake: v.boolean(),
  }

/** What a person has chosen about the app itself, as it is kept. */
export const prefsPart = partOf<PrefsDoc>({
  name: 'prefs',
  version: 1,
  fields: {
    theme: latest(schemas.theme),
    language: latest(schemas.language),
    ringTone: latest(schemas.ringTone),
    output: latest(schemas.output),
    keepsAwake: latest(schemas.keepsAwake),
  },
  earlier: {
    names: ['prefs'],
    read({ prefs }) {
      const kept = prefs as Readonly<Record<string, unknown>>
      return {
        theme: latestFrom(kept['theme'], schemas.theme),
        language: latestFrom(kept['language'], schemas.language),
        ringTone: latestFrom(kept['ringTone'], schemas.ringTone),
        output: latestFrom(kept['output'], schemas.output),
        keepsAwake: latestFrom(kept['keepsAwake'], schemas.keepsAwake),
      }
    },
  },
})
