// Configurations of the device itself: time, logs, security, sensors, peripherals, macros.
import type { ConfigurationGroup } from './configurationRow.ts'

/** RoomOS takes every zone of the tz database; names that the runtime has under another are added. */
const zones = [
  ...new Set(['Asia/Kolkata', 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')]),
].sort()

export const systemConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'BYOD',
    on: ['Room Bar', 'Board Pro', 'Desk Pro'],
    rows: [
      ['HidControl.Enabled', 'False|True', 'False'],
      ['TouchForwarding.Enabled', 'False|True', 'True'],
    ],
  },
  {
    under: 'GPIO.Pin[1..4]',
    on: ['Codec Pro'],
    rows: [
      [
        'Mode',
        'InputMuteMicrophones|InputNoAction|OutputAllCallsEncrypted|OutputInCall|OutputManualState|OutputMicrophonesMuted|OutputPresentationOn|OutputStandbyActive',
        'InputNoAction',
      ],
    ],
  },
  {
    under: 'Logging',
    rows: [
      ['Debug.Wifi', 'Off|On', 'On'],
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
      ['UnresponsiveTimeout', '0..65535', 5],
      ['XAPI.Transport', 'TSH|WebSocket', 'WebSocket'],
    ],
  },
  {
    under: 'Peripherals',
    rows: [
      ['InputDevice.Mode', 'Off|On', 'Off'],
      ['Pairing.CiscoTouchPanels.EmcResilience', 'Off|On', 'Off'],
      ['Profile.Cameras', '0|1|2|3|4|5|6|7|Minimum1|NotSet', 'NotSet'],
      ['Profile.ControlSystems', '1|NotSet', 'NotSet'],
      ['Profile.TouchPanels', '0|1|2|3|4|5|Minimum1|NotSet', 'Minimum1'],
    ],
  },
  {
    under: 'RoomAnalytics',
    rows: [
      ['AmbientNoiseEstimation.Interval', '10..60', 10],
      ['AmbientNoiseEstimation.Mode', 'Off|On', 'On'],
      ['PeopleCountOutOfCall', 'Off|On', 'Off'],
      ['PeoplePresenceDetector', 'Off|On', 'Off'],
      ['ReverberationTime.Interval', '1800..3600', 1800],
      ['ReverberationTime.Mode', 'Off|On', 'On'],
      ['T3AlarmDetection.Mode', 'Off|On', 'On'],
    ],
  },
  { under: 'RoomReset', rows: [['Control', 'CameraPositionsOnly|Off|On', 'On']] },
  {
    under: 'RoomScheduler',
    on: ['Codec Pro', 'Room Bar', 'Room Kit Mini'],
    rows: [['Enabled', 'False|True', 'False']],
  },
  {
    under: 'Security',
    rows: [
      ['Audit.Logging.Mode', 'External|ExternalSecure|Internal|Off', 'Internal'],
      ['Audit.OnError.Action', 'Halt|Ignore', 'Ignore'],
      ['Session.FailedLoginsLockoutTime', '0..10000', 60],
      ['Session.InactivityTimeout', '0..10000', 0],
      ['Session.MaxFailedLogins', '0..10', 0],
      ['Session.MaxSessionsPerUser', '1..20', 20],
      ['Session.MaxTotalSessions', '1..20', 20],
      ['Session.ShowLastLogon', 'Off|On', 'Off'],
      ['Xapi.WebSocket.ApiKey.Allowed', 'False|True', 'False'],
    ],
  },
  {
    under: 'SerialPort',
    on: ['Codec Pro', 'Room Bar', 'Board Pro'],
    rows: [
      ['BaudRate', '115200|19200|38400|57600|9600', '115200'],
      ['LoginRequired', 'Off|On', 'On'],
      ['Mode', 'Off|On', 'On'],
    ],
  },
  {
    under: 'SystemUnit',
    rows: [
      ['CrashReporting.Advanced', 'Off|On', 'On'],
      ['CrashReporting.Mode', 'Off|On', 'On'],
      ['CrashReporting.Url', 'text 0..255'],
      ['CustomDeviceId', 'text 0..255'],
      ['Name', 'text 0..50'],
    ],
  },
  {
    under: 'Time',
    rows: [
      ['DateFormat', 'DD_MM_YY|MM_DD_YY|YY_MM_DD', 'DD_MM_YY'],
      ['TimeFormat', '12H|24H', '24H'],
      ['Zone', zones.join('|'), 'Etc/UTC'],
    ],
  },
]
