// `npm run scope`: writes contracts/scope.json from the descriptions beside it.
import { writeFileSync } from 'node:fs'
import { scopeText } from '../contracts/descriptions.ts'
import { root } from './processes.ts'

writeFileSync(`${root}/contracts/scope.json`, scopeText())
