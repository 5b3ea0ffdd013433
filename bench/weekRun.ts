import { print } from './table.ts'
import { week } from './week.ts'
print(
  'x',
  await week(Number(process.argv[2] ?? 7), (w) => console.log(new Date().toISOString(), w)),
)
process.exit(0)
