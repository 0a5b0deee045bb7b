import nextJest from 'next/jest.js'

const withNext = nextJest({dir: './'})

/** What both kinds of test share. The environment is a file's ending, never a condition in a test. */
const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {'^@/(.*)$': '<rootDir>/$1', '^server-only$': '<rootDir>/__tests__/setup/server-only.ts'},
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/', '<rootDir>/.tmp/'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/setup/console-is-silent.ts'],
}

async function project(name, config) {
  const made = await withNext({...common, ...config, displayName: name})()
  // Everything on npm is loaded as it is: Node runs today's packages without translation.
  return {...made, transformIgnorePatterns: ['/node_modules/', '\\.module\\.(css|sass|scss)$']}
}

export default async () => ({
  projects: [
    await project('node', {testEnvironment: 'node', testMatch: ['<rootDir>/__tests__/**/*.test.ts']}),
    await project('browser', {
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/__tests__/**/*.test.tsx'],
      setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/__tests__/setup/dom.ts'],
    }),
  ],
})
