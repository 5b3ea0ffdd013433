// `npm run check:roomos`: what checkRoomOs.ts finds. Without a schema file it says that it was skipped.
import { checkRoomOs } from './checkRoomOs.ts'

process.exitCode = checkRoomOs(process.env['ROOMOS_SCHEMA'], (line) => console.log(line))
