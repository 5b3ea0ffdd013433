// The fields of a space, new or changed.
import type { TeamId } from '../../domain/brand.ts'
import type { Team } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import type { SpaceForm } from '../../state/spaces/useSpaces.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { titleText } from './spaceWords.ts'

type Props = {
  readonly form: SpaceForm
  readonly teams: readonly Team[]
  readonly isNameMissing: boolean
  readonly onChange: (form: SpaceForm) => void
}

export function SpaceFields({ form, teams, isNameMissing, onChange }: Props) {
  const { team: _, ...withoutTeam } = form
  return (
    <>
      <TextField
        label={t('spaces.name')}
        data-autofocus
        value={form.title}
        error={isNameMissing && form.title.trim() === '' ? t('spaces.noName') : undefined}
        onChange={({ target }) => onChange({ ...form, title: target.value })}
      />
      <TextArea
        label={t('spaces.description')}
        rows={2}
        value={form.description}
        onChange={({ target }) => onChange({ ...form, description: target.value })}
      />
      {teams.length > 0 && (
        <SelectField
          label={t('spaces.team')}
          value={form.team ?? ''}
          options={[
            { value: '', label: t('spaces.noTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: titleText(name) })),
          ]}
          onChoose={(team) =>
            onChange({ ...withoutTeam, ...(team !== '' && { team: team as TeamId }) })
          }
        />
      )}
      <Switch
        label={t('spaces.locked')}
        hint={t('spaces.lockedWhat')}
        isOn={form.isLocked}
        onChange={(isLocked) => onChange({ ...form, isLocked })}
      />
      {form.isLocked && (
        <Switch
          label={t('spaces.announcementOnly')}
          hint={t('spaces.announcementWhat')}
          isOn={form.isAnnouncementOnly}
          onChange={(isAnnouncementOnly) => onChange({ ...form, isAnnouncementOnly })}
        />
      )}
    </>
  )
}
