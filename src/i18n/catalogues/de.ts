// stub
import type { Catalogue } from '../formatted.ts'

export default {} satisfies Catalogue
