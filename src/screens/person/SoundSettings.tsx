// The ring tone, its loudspeaker, and whether the screen stays on.
import { useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { askForOutputs, outputs } from '../../lib/audioOutputs.ts'
import type { AudioOutput } from '../../lib/audioOutputs.ts'
import { canUseHeadset, chooseHeadset } from '../../state/keys/headset.ts'
import { canChooseOutput, setOutput } from '../../lib/sounds.ts'
import { canStayAwake } from '../../lib/wakeLock.ts'
import type { RingToneName } from '../../state/person/prefs.ts'
import { ringTones } from '../../state/person/prefs.ts'
import { usePrefs } from '../../state/person/usePrefs.ts'
import { headsetAllowed } from '../../state/keys/useKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'

export function SoundSettings() {
  const [{ ringTone, keepsAwake }, set] = usePrefs()
  return (
    <div className="border-line mt-4 flex flex-col gap-3 border-t pt-3">
      <SelectField
        label={t('sound.tone')}
        value={ringTone}
        options={ringTones.map((name) => ({ value: name, label: t(`sound.${name}`) }))}
        onChoose={(value) => set({ ringTone: value as RingToneName })}
      />
      {canChooseOutput() && <OutputChoice />}
      {canUseHeadset() && <HeadsetChoice />}
      {canStayAwake() && (
        <Switch
          label={t('sound.keepsAwake')}
          hint={t('sound.keepsAwakeHint')}
          isOn={keepsAwake}
          onChange={(isOn) => set({ keepsAwake: isOn })}
        />
      )}
    </div>
  )
}

function OutputChoice() {
  const [{ output }, set] = usePrefs()
  const [named, setNamed] = useState<readonly AudioOutput[]>()
  const [problem, setProblem] = useState<'refused' | 'gone'>()
  function choose(id: string) {
    set({ output: id })
    setOutput(id).then(
      () => setProblem(undefined),
      () => {
        setProblem('gone')
        set({ output: '' })
      },
    )
  }
  const find = (ask: () => Promise<readonly AudioOutput[]>) => {
    ask().then(
      (found) => {
        setNamed(found)
        setProblem(undefined)
      },
      () => setProblem('refused'),
    )
  }
  const isKnown = named?.some(({ id }) => id === output) ?? false
  return (
    <div className="flex flex-col items-start gap-2">
      {named ? (
        <div className="w-full">
          <SelectField
            label={t('sound.output')}
            value={isKnown ? output : ''}
            options={[
              { value: '', label: t('sound.systemOutput') },
              ...named.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={choose}
          />
        </div>
      ) : (
        <>
          <Button onClick={() => find(output === '' ? askForOutputs : outputs)}>
            {t('sound.chooseOutput')}
          </Button>
          <p className="text-quiet text-xs">{t('sound.whyMicrophone')}</p>
        </>
      )}
      {problem && (
        <p role="alert" className="text-bad text-sm">
          {t(`sound.${problem}`)}
        </p>
      )}
    </div>
  )
}

function HeadsetChoice() {
  const [said, setSaid] = useState<string>()
  function choose() {
    chooseHeadset().then(
      (headset) => {
        if (headset) headsetAllowed()
        setSaid(headset ? t('headset.connected', { name: headset.name }) : t('headset.none'))
      },
      () => setSaid(t('headset.none')),
    )
  }
  return (
    <div>
      <Button onClick={choose}>{t('headset.connect')}</Button>
      <p aria-live="polite" className="text-quiet mt-1 text-sm">
        {said}
      </p>
    </div>
  )
}
