// Configurations of PhoneOS: the 9800 series and the 8875 (docs/webex/facts.md 12.4). It is known that
// they exist, but no public description names them: these names are invented in RoomOS's style.
import type { ConfigurationGroup } from './configurationRow.ts'

/** The name of the platform in `settingsOn`. */
export const phoneOs = 'PhoneOS'

const phoneOsPhones = /\b(98\d\d|8875)\b/

export const isPhoneOs = (product: string): boolean => phoneOsPhones.test(product)

export const phoneConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Audio',
    rows: [
      ['DefaultVolume', '0..100', 50],
      ['Ringtone.Name', 'text 1..100', 'Sunrise'],
      ['Ringtone.Volume', '0..15', 9],
      ['NoiseRemoval.Mode', 'Disabled|Enabled', 'Enabled'],
    ],
  },
  {
    under: 'Bluetooth',
    rows: [
      ['Allowed', 'False|True', 'True'],
      ['Enabled', 'False|True', 'False'],
    ],
  },
  {
    under: 'CallFeatures',
    rows: [
      ['DoNotDisturb.Mode', 'Off|On', 'On'],
      ['CallsPerLine', '2..10', 4],
      ['OffHookTimer', '0..30 seconds', 30],
    ],
  },
  {
    under: 'Display',
    rows: [
      ['Backlight.Timer', '0..1440 minutes', 30],
      ['Brightness', '1..15', 10],
      ['ScreenLock.Mode', 'Off|On', 'Off'],
      ['Wallpaper.Url', 'text 0..2048'],
    ],
  },
  {
    under: 'NetworkServices',
    rows: [
      ['CDP.Mode', 'Off|On', 'On'],
      ['LLDP.Mode', 'Off|On', 'On'],
      ['SSH.Mode', 'Off|On', 'Off'],
      ['WebAccess.Mode', 'Off|On', 'Off'],
    ],
  },
  {
    under: 'Time',
    rows: [
      ['DateFormat', 'DD_MM_YY|MM_DD_YY|YY_MM_DD', 'MM_DD_YY'],
      ['TimeFormat', '12H|24H', '12H'],
    ],
  },
  {
    under: 'UserInterface',
    rows: [
      ['Language', 'English|EnglishUK|French|German|Japanese|Spanish', 'English'],
      ['LineLabel.Format', 'Extension|Name|Number', 'Name'],
    ],
  },
]
