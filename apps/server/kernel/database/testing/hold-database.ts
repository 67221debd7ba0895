import { startEmbeddedDatabase } from '../embedded.ts';

/** A process that starts the database of a folder, says where, and waits to be killed. */
const { url } = await startEmbeddedDatabase({ folder: process.argv[2] ?? '' });
process.send?.(url);
setInterval(() => {}, 1000);
