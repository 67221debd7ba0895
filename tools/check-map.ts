import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { circles, graphOf } from './checks/edges.ts';
import { type Finding, printFindings } from './checks/finding.ts';
import { roomFindings } from './checks/rooms.ts';
import { sizeAndNameFindings } from './checks/sizes.ts';
import { parse, sourceFiles } from './checks/source.ts';
import { crossedWalls } from './checks/walls.ts';
import { mapWithTree, treeMarks, unexplainedFolders } from './docs/tree.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
node tools/check-map.ts

Is the house in order? Who imports whom, circles of imports, names of rooms, sizes of files and functions,
folder names that say nothing, and the tree in MAP.md.
`);

const files = sourceFiles();
const parsed = files.map(parse);
const graph = graphOf(files, parsed);
const findings: Finding[] = [
  ...crossedWalls(graph.edges),
  ...graph.broken.map(({ from, to, line }) => ({
    where: `${from}:${line}`,
    what: `imports ${to}, which is not there.`,
  })),
  ...circles(graph.runtime).map(circleFinding),
  ...roomFindings(),
  ...sizeAndNameFindings(files, parsed),
  ...unexplainedFolders().map((path) => ({ where: path, what: 'has no meaning yet: add it to tools/docs/tree.ts.' })),
  ...mapFindings(),
];
process.exitCode = printFindings('House', findings, say) > 0 ? 1 : 0;

function circleFinding(members: string[]): Finding {
  return {
    where: members[0] ?? '',
    what: `imports itself in a circle through ${members.join(', ')}: move what both need into a file of its own.`,
  };
}

function mapFindings(): Finding[] {
  const map = mapWithTree();
  if (map) return map.now === map.should ? [] : [{ where: 'MAP.md', what: 'its tree is old: npm run docs.' }];
  const what = existsSync(join(root, 'MAP.md'))
    ? `lacks its marks: ${treeMarks.begin} … ${treeMarks.end}`
    : 'is missing';
  return [{ where: 'MAP.md', what: `${what}.` }];
}
