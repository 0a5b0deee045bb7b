/** A node of the syntax tree; which further fields it has depends on its type. */
export type Node = {readonly type: string; readonly [field: string]: unknown}

/** A query that asks for something that this language, or this lake, does not have. */
export class Unsupported extends Error {}
