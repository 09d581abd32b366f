/** One line of an answer on the control channel, as it happens: what a command says or, last, its exit code. */
export type ControlEvent = { out: string } | { err: string } | { show: string } | { exit: number };

/** How long a command's words may be together, as JSON in bytes. */
export const largestCommandLine = 65_536;
