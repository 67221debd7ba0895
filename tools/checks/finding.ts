/** One thing that is not as it should be: where, what, and where it should go instead. */
export type Finding = { where: string; what: string };

/** Prints findings the way compilers do and returns how many there were. */
export function printFindings(title: string, findings: readonly Finding[], print: (line: string) => void): number {
  for (const { where, what } of findings) print(`${where}: ${what}`);
  print(findings.length === 0 ? `${title}: in order.` : `${title}: ${findings.length} to mend.`);
  return findings.length;
}
