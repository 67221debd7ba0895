import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled to the last byte without hurting the machine. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes all the room there is but so many bytes. */
  fill(leave?: number): Promise<void>;
  /** Gives that room back. */
  empty(): Promise<void>;
  /** How many bytes are free. */
  free(): Promise<number>;
  close(): Promise<void>;
};

const mount = (folder: string, megabytes: number) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], { encoding: 'utf8' });

/** True where a small disk can be mounted: tried, not guessed. */
export function maySmallDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'pitlane-disk-'));
  try {
    const mounted = mount(folder, 1).status === 0;
    if (mounted) spawnSync('umount', [folder]);
    return mounted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillUp(ballast: string, leave: number): Promise<void> {
  const file = await open(ballast, 'a');
  try {
    for (let piece = 1 << 20; piece >= 1; piece = piece > 4096 ? 4096 : piece >> 3) {
      const bytes = Buffer.alloc(piece, 1);
      for (let going = true; going; ) {
        going = await file.write(bytes).then(
          ({ bytesWritten }) => bytesWritten > 0,
          () => false,
        );
      }
    }
    if (leave > 0) await file.truncate(Math.max(0, (await file.stat()).size - leave));
  } finally {
    await file.close();
  }
}

/** Mounts a tmpfs of so many MiB (Linux, as root); throws Error where that is not allowed. */
export async function openSmallDisk(megabytes: number, at?: string): Promise<SmallDisk> {
  const folder = at ?? (await mkdtemp(join(tmpdir(), 'pitlane-disk-')));
  const { status, stderr, error } = mount(folder, megabytes);
  if (status !== 0) throw new Error(`A small disk needs root on Linux: ${stderr || error?.message}`);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (leave = 0) => fillUp(ballast, leave),
    empty: () => rm(ballast, { force: true }),
    free: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    close: async () => {
      spawnSync('umount', ['-l', folder]);
      if (!at) await rm(folder, { recursive: true, force: true });
    },
  };
}
