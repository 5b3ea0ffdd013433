// The dynamic settings of phones with PhoneOS (9800 series, 8875): what they are called and what they may
// be. Webex's list is longer, and no public description has it: these names are made up.

/** How a value is checked; every value is a text. */
export type TagRule =
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly increment: 1 }
  | { readonly type: 'string'; readonly maxLength: number; readonly regex?: string }

export type DynamicTag = {
  readonly tag: string
  readonly friendlyName: string
  readonly tooltip: string
  readonly group: string
  readonly tab: string
  readonly rule: TagRule
  /** Of the system. */
  readonly usual: string
}

const onOff: TagRule = { type: 'enum', values: ['true', 'false'] }
const whole = (min: number, max: number): TagRule => ({ type: 'integer', min, max, increment: 1 })

type Row = readonly [tag: string, name: string, tooltip: string, rule: TagRule, usual: string]

const groups: Readonly<Record<string, { readonly tab: string; readonly rows: readonly Row[] }>> = {
  'Call features': {
    tab: 'Calling',
    rows: [
      [
        '%CALL_WAITING_TONE%',
        'Call waiting tone',
        'A tone while another call waits.',
        onOff,
        'true',
      ],
      ['%AUTO_ANSWER_PAGE%', 'Answer pages', 'Pages are answered by themselves.', onOff, 'true'],
      ['%HOLD_REMINDER_SECONDS%', 'Hold reminder', 'Seconds; 0: none.', whole(0, 600), '0'],
    ],
  },
  Display: {
    tab: 'Preferences',
    rows: [
      [
        '%BACKLIGHT_TIMER%',
        'Backlight',
        'When it goes off.',
        { type: 'enum', values: ['1m', '5m', '30m', 'always'] },
        '5m',
      ],
      [
        '%DISPLAY_NAME_FORMAT%',
        'Name format',
        'How names are shown.',
        { type: 'enum', values: ['first-last', 'last-first'] },
        'first-last',
      ],
      [
        '%IDLE_TEXT%',
        'Text at rest',
        'Shown while nothing rings.',
        { type: 'string', maxLength: 48 },
        '',
      ],
    ],
  },
  Sound: {
    tab: 'Preferences',
    rows: [
      ['%RINGER_VOLUME%', 'Ringer volume', '0 to 15.', whole(0, 15), '9'],
      ['%HEADSET_SIDETONE%', 'Sidetone', 'One’s own voice in the headset.', onOff, 'true'],
    ],
  },
  Network: {
    tab: 'System',
    rows: [
      ['%LLDP_ENABLED%', 'LLDP', 'The phone tells switches what it is.', onOff, 'true'],
      ['%WIFI_ENABLED%', 'Wi-Fi', 'Where the phone has it.', onOff, 'false'],
      [
        '%SYSLOG_SERVER%',
        'Syslog server',
        'A host name, or empty.',
        { type: 'string', maxLength: 253, regex: '^[A-Za-z0-9.-]*$' },
        '',
      ],
    ],
  },
}

export const dynamicTags: readonly DynamicTag[] = Object.entries(groups).flatMap(
  ([group, { tab, rows }]) =>
    rows.map(([tag, friendlyName, tooltip, rule, usual]) => ({
      tag,
      friendlyName,
      tooltip,
      group,
      tab,
      rule,
      usual,
    })),
)

/** Whether the value is one that the rule allows. */
export function isAllowed(rule: TagRule, value: string): boolean {
  switch (rule.type) {
    case 'enum':
      return rule.values.includes(value)
    case 'integer':
      return /^\d{1,6}$/.test(value) && Number(value) >= rule.min && Number(value) <= rule.max
    case 'string':
      return value.length <= rule.maxLength && new RegExp(rule.regex ?? '').test(value)
  }
}
