// The members that every organization starts with, whatever its seed and size, so that tests and
// documents can name them.

export type Personality = {
  firstName: string
  lastName: string
  /** If it is not the first and the last name. */
  displayName?: string
  email: string
  /** Index in `locationTable`. */
  location: number
  department: string
  title: string
  roles: readonly string[]
  hasCallingLicence?: false
  isPrivate?: true
  /** No endpoint that Webex could make answer or place a call. */
  hasNoEndpoints?: true
}

const user = ['user']
const [sanJose, london, berlin, madrid, tokyo, cairo] = [0, 1, 2, 3, 4, 5]

export const personalities: readonly Personality[] = [
  {
    firstName: 'Ana',
    lastName: 'Ruiz',
    email: 'ana.ruiz',
    location: sanJose,
    department: 'Operations',
    title: 'Head of Telephony',
    roles: ['user', 'supervisor', 'administrator'],
  },
  {
    firstName: 'Ben',
    lastName: 'Okafor',
    email: 'ben.okafor',
    location: sanJose,
    department: 'Sales',
    title: 'Sales Representative',
    roles: user,
  },
  {
    firstName: 'Chloé',
    lastName: 'Martin',
    email: 'chloe.martin',
    location: sanJose,
    department: 'Support',
    title: 'Support Agent',
    roles: user,
  },
  {
    firstName: 'Dmitri',
    lastName: 'Volkov',
    email: 'dmitri.volkov',
    location: london,
    department: 'Engineering',
    title: 'Software Engineer',
    roles: user,
  },
  {
    firstName: 'Emi',
    lastName: 'Tanaka',
    displayName: '田中 恵美',
    email: 'emi.tanaka',
    location: tokyo,
    department: 'Sales',
    title: 'Account Manager',
    roles: user,
  },
  {
    firstName: 'Layla',
    lastName: 'Hassan',
    displayName: 'ليلى حسن',
    email: 'layla.hassan',
    location: cairo,
    department: 'Support',
    title: 'Support Engineer',
    roles: user,
  },
  {
    firstName: 'Noah',
    lastName: 'Klein',
    email: 'noah.klein',
    location: berlin,
    department: 'Operations',
    title: 'Facilities Coordinator',
    roles: user,
    hasCallingLicence: false,
  },
  {
    firstName: 'Paula',
    lastName: 'Private',
    email: 'paula.private',
    location: london,
    department: 'People',
    title: 'Human Resources Partner',
    roles: user,
    isPrivate: true,
  },
  {
    firstName: 'Olga',
    lastName: 'Empty',
    email: 'olga.empty',
    location: madrid,
    department: 'Finance',
    title: 'Accountant',
    roles: user,
    hasNoEndpoints: true,
  },
]
