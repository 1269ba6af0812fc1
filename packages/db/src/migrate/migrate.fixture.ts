// Run by a test as a process of its own, to be killed while it migrates.
import { migrate } from './migrate.ts'

const [url = '', folder] = process.argv.slice(2)
await migrate(url, folder)
