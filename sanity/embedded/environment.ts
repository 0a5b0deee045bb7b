/** Reads `.env` where there is one; what is set in the environment itself comes first. Imported before everything else. */
import {existsSync} from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
