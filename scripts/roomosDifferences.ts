// The differences between the simulator's tables of one product and a RoomOS schema. The schema has
// much that the simulator leaves out: only the entries of the simulator are compared.

/** The format of https://roomos.cisco.com, reduced to the fields that are read here. */
export type RoomOsSchema = {
  readonly objects: readonly {
    readonly type: string
    /** `Audio Input Microphone[1..8] Mode`. */
    readonly path: string
    readonly products: readonly string[]
    readonly attributes: {
      readonly default?: string
      readonly valuespace?: SchemaSpace
      readonly multiline?: string
      readonly params?: readonly {
        readonly name: string
        readonly required: boolean
        readonly valuespace: SchemaSpace
      }[]
    }
  }[]
}

/** `Step` is not read: it is wrong more often than right (docs/webex/facts.md, 12.4). */
type SchemaSpace = {
  readonly type?: string
  readonly Min?: string
  readonly Max?: string
  readonly MinLength?: string
  readonly MaxLength?: string
  readonly Values?: readonly string[]
  readonly multiple?: string
}

type Space = {
  readonly type: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: object
}

type Argument = { readonly required: boolean; readonly schema: object }

export type Tables = {
  readonly settings: readonly {
    readonly key: string
    readonly space: object
    readonly usual: unknown
  }[]
  readonly statuses: readonly (readonly [path: string, space: object])[]
  readonly commands: readonly (readonly [
    name: string,
    command: {
      readonly arguments: Readonly<Record<string, Argument>>
      readonly bodySchema?: object
    },
  ])[]
}

type Described = RoomOsSchema['objects'][number]

const bare = (path: string) => path.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/[\s.]+/g, '.')

/** `[n]` and `[*]` match any index, as does a missing one; `[1..8]` matches those. */
function reaches(path: string, key: string): boolean {
  const steps = path.split(/[\s.]+(?![^[]*\])/)
  const nodes = key.split(/\.(?![^[]*\])/)
  return steps.length === nodes.length && steps.every((step, at) => isStep(step, nodes[at] ?? ''))
}

function isStep(step: string, node: string): boolean {
  const [, name = '', from, to] = /^([^[]+)(?:\[(\w+)(?:\.\.(\w+))?\])?$/.exec(step) ?? []
  const [, own = '', index] = /^([^[]+)(?:\[(\d+|\*)\])?$/.exec(node) ?? []
  if (name.toLowerCase() !== own.toLowerCase()) return false
  if (from === undefined || index === undefined || index === '*' || from === 'n') return true
  return Number(index) >= Number(from) && Number(index) <= Number(to ?? from)
}

/** @param codename of the product in the schema. @returns the number of compared entries, and the differences. */
export function differences(
  schema: RoomOsSchema,
  codename: string,
  { settings, statuses, commands }: Tables,
): { readonly compared: number; readonly lines: readonly string[] } {
  const own = schema.objects.filter(({ products }) => products.includes(codename))
  const byName = new Map<string, Described[]>()
  for (const object of own) {
    const name = `${object.type} ${bare(object.path).toLowerCase()}`
    byName.set(name, [...(byName.get(name) ?? []), object])
  }
  const find = (type: string, key: string) =>
    byName.get(`${type} ${bare(key).toLowerCase()}`)?.find(({ path }) => reaches(path, key))
  const known = { settings: 0, statuses: 0, commands: 0 }
  const lines = [
    ...settings.flatMap(({ key, space, usual }) => {
      const object = find('Configuration', key)
      if (!object) return [`${key} is no configuration of it`]
      known.settings += 1
      return [
        ...spaceLines(key, space as Space, object.attributes.valuespace),
        ...defaultLines(key, usual, object.attributes.default),
      ]
    }),
    ...statuses.flatMap(([path, space]) => {
      const object = find('Status', path)
      if (!object) return [`${path} is no status of it`]
      known.statuses += 1
      return spaceLines(path, space as Space, object.attributes.valuespace, true)
    }),
    ...commands.flatMap(([name, command]) => {
      const object = find('Command', name)
      if (!object) return [`${name} is no command of it`]
      known.commands += 1
      return commandLines(name, command, object)
    }),
  ]
  return { compared: known.settings + known.statuses + known.commands, lines }
}

function commandLines(
  name: string,
  command: Tables['commands'][number][1],
  { attributes: { params = [], multiline } }: Described,
): readonly string[] {
  const ours = Object.entries(command.arguments)
  const takesText = multiline === 'True'
  return [
    ...(takesText === (command.bodySchema !== undefined)
      ? []
      : [`${name} ${takesText ? 'takes' : 'takes no'} lines of text`]),
    ...params
      .filter(({ name: param }) => !(param in command.arguments))
      .map(({ name: param }) => `${name} has the argument ${param}, too`),
    ...ours.flatMap(([argument, { required, schema }]) => {
      const param = params.find((one) => one.name === argument)
      const where = `${name} ${argument}`
      if (!param) return [`${where} is no argument of it`]
      const need = param.required ? 'required' : 'not required'
      return [
        ...(required === param.required ? [] : [`${where} is ${need}`]),
        ...spaceLines(where, schema as Space, param.valuespace),
      ]
    }),
  ]
}

/** @param isLoose of a status, which may lack bounds and may have any text for its values. */
function spaceLines(
  where: string,
  ours: Space,
  theirs: SchemaSpace | undefined,
  isLoose = false,
): readonly string[] {
  if (!theirs?.type) return []
  const isList = theirs.type.endsWith('Array')
  if (isList !== (ours.type === 'array')) return [`${where} is ${isList ? 'a list' : 'no list'}`]
  const space = isList ? (ours.items as Space) : ours
  const counts =
    isList && theirs.multiple !== undefined && Number(theirs.multiple) !== ours.maxItems
  const more = counts ? [`${where} has at most ${theirs.multiple} values`] : []
  switch (theirs.type.replace('Array', '')) {
    case 'Literal': {
      const [mine, wanted] = [new Set(space.enum ?? []), new Set(theirs.Values ?? [])]
      const isSame = mine.size === wanted.size && [...wanted].every((one) => mine.has(one))
      return isSame || (isLoose && !space.enum)
        ? more
        : [...more, `${where} is one of ${[...wanted].join('|')}`]
    }
    case 'Integer': {
      const isSame = Number(theirs.Min) === space.minimum && Number(theirs.Max) === space.maximum
      if (space.type === 'integer' && (isSame || isLoose || theirs.Min === undefined)) return more
      return [...more, `${where} is ${theirs.Min ?? ''}..${theirs.Max ?? ''}`]
    }
    default: {
      const isSame =
        Number(theirs.MinLength ?? 0) === (space.minLength ?? 0) &&
        (theirs.MaxLength === undefined || Number(theirs.MaxLength) === space.maxLength)
      if (space.type === 'string' && !space.enum && (isSame || isLoose)) return more
      return [...more, `${where} is text ${theirs.MinLength ?? 0}..${theirs.MaxLength ?? ''}`]
    }
  }
}

/** `50`, or `[1]: 0; [2]: 1;` if indexes differ. */
function defaultLines(key: string, usual: unknown, theirs: string | undefined): readonly string[] {
  if (theirs === undefined) return []
  const index = /\[(\d+)\]/.exec(key)?.[1]
  const byIndex = new Map(
    [...theirs.matchAll(/\[(\d+)\]: ([^;]*);/g)].map(([, at, value]) => [at, value?.trim()]),
  )
  const wanted = byIndex.size > 0 ? byIndex.get(index) : theirs
  if (wanted === undefined || wanted === String(usual)) return []
  return [`${key} is ${wanted === '' ? 'empty' : wanted} by default`]
}
