/** Now, in microseconds of the machine's own steady clock, which all its processes share. */
export const microseconds = (): number => Number(process.hrtime.bigint() / 1000n);
