// Configurations of the device itself: time, logs, security, sensors, peripherals, macros.
import type { ConfigurationGroup } from './configurationRow.ts'
import type { ValueSpace } from './valueSpace.ts'

/** RoomOS accepts every zone of the tz database, also those that the runtime has under another name. */
const zones = [
  ...new Set(['Asia/Kolkata', 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')]),
].sort()

/** The installed items: a list that no single field holds (docs/webex/facts.md 12.4). */
const macros: ValueSpace = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      type: { type: 'string', enum: ['raw', 'url'] },
      roles: { type: 'array', items: { type: 'string' } },
      active: { type: 'boolean' },
      payload: { type: 'string' },
    },
  },
}

export const systemConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'BYOD',
    on: ['Board Pro', 'Desk Pro'],
    rows: [['TouchForwarding.Enabled', 'False|True', 'True']],
  },
  {
    under: 'GPIO.Pin[1..4]',
    on: ['Codec Pro'],
    rows: [
      [
        'Mode',
        'InputAcceptAllCalls|InputDisconnectAllCalls|InputMuteMicrophones|InputNoAction|OutputAllCallsEncrypted|OutputInCall|OutputManualState|OutputMicrophonesMuted|OutputPresentationOn|OutputStandbyActive',
        'InputNoAction',
      ],
    ],
  },
  {
    under: 'Logging',
    rows: [
      ['External.Mode', 'Off|On', 'Off'],
      ['External.Protocol', 'Syslog|SyslogTLS', 'SyslogTLS'],
      ['External.Server.Address', 'text 0..255'],
      ['External.Server.Port', '0..65535', 514],
      ['External.TlsVerify', 'Off|On', 'On'],
      ['Internal.Mode', 'Off|On', 'On'],
      ['Mode', 'Off|On', 'On'],
    ],
  },
  {
    under: 'Macros',
    rows: [
      ['AutoStart', 'Off|On', 'On'],
      ['Mode', 'Off|On', 'Off'],
      ['UnresponsiveTimeout', '0..65535 seconds', 5],
      ['Macros', macros, []],
    ],
  },
  {
    under: 'Peripherals',
    rows: [
      ['InputDevice.Mode', 'Off|On', 'Off'],
      ['Profile.ControlSystems', '1|NotSet', 'NotSet'],
    ],
  },
  {
    under: 'Peripherals.Profile',
    on: ['Board Pro', 'Codec Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [['Cameras', '0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|Minimum1|NotSet', 'Minimum1']],
  },
  {
    under: 'Peripherals.Profile',
    on: ['Codec Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [['TouchPanels', '0|1|2|3|4|5|Auto|Minimum1|NotSet', 'Auto']],
  },
  {
    under: 'Peripherals.Profile',
    on: ['Board Pro'],
    rows: [['TouchPanels', '0|1|2|3|4|5|Auto|Minimum1|NotSet', '0']],
  },
  {
    under: 'Peripherals.Profile',
    on: ['Desk Pro'],
    rows: [
      ['Cameras', '0', '0'],
      ['TouchPanels', '0', '0'],
    ],
  },
  {
    under: 'RoomAnalytics',
    rows: [
      ['AmbientNoiseEstimation.Interval', '10..60', 10],
      ['AmbientNoiseEstimation.Mode', 'Off|On', 'Off'],
      ['PeopleCountOutOfCall', 'Off|On', 'Off'],
      ['PeoplePresenceDetector', 'Off|On', 'On'],
      ['ReverberationTime.Interval', '60..3600', 1800],
      ['ReverberationTime.Mode', 'Off|On', 'Off'],
      ['T3AlarmDetection.Mode', 'Off|On', 'Off'],
    ],
  },
  {
    under: 'RoomScheduler',
    on: ['Codec Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [['Enabled', 'False|True', 'False']],
  },
  {
    under: 'Security',
    rows: [
      ['Audit.Logging.Mode', 'External|ExternalSecure|Internal|Off', 'Internal'],
      ['Audit.OnError.Action', 'Halt|Ignore', 'Ignore'],
      ['Session.FailedLoginsLockoutTime', '0..10000 minutes', 5],
      ['Session.InactivityTimeout', '0..10000 minutes', 0],
      ['Session.MaxFailedLogins', '0..10', 5],
      ['Session.MaxSessionsPerUser', '1..20', 20],
      ['Session.MaxTotalSessions', '1..30', 30],
      ['Session.ShowLastLogon', 'Off|On', 'Off'],
      ['Xapi.WebSocket.ApiKey.Allowed', 'False|True', 'False'],
    ],
  },
  {
    under: 'SerialPort',
    rows: [
      ['LoginRequired', 'Off|On', 'On'],
      ['Mode', 'Off|On', 'On'],
    ],
  },
  {
    under: 'SerialPort',
    on: ['Codec Pro'],
    rows: [['BaudRate', '9600|19200|38400|57600|115200', '115200']],
  },
  {
    under: 'SerialPort',
    on: ['Board Pro', 'Desk Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [['BaudRate', '115200', '115200']],
  },
  {
    under: 'SystemUnit',
    rows: [
      ['CrashReporting.Mode', 'Off|On', 'Off'],
      ['SoftwareUpgrade.Provider', 'Cisco|Microsoft', 'Cisco'],
      ['CustomDeviceId', 'text 0..255'],
      ['Name', 'text 0..50'],
    ],
  },
  { under: 'ThousandEyes', rows: [['ConnectionString', 'text 0..512']] },
  {
    under: 'Time',
    rows: [
      ['DateFormat', 'DD_MM_YY|MM_DD_YY|YY_MM_DD', 'DD_MM_YY'],
      ['TimeFormat', '12H|24H', '24H'],
      ['Zone', zones.join('|'), 'Etc/UTC'],
    ],
  },
]
