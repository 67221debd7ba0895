import { Worker } from 'node:worker_threads';

/** Raw pixels, four bytes each (red, green, blue, alpha), upright. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface DecodeLimits {
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

const LIMITS: DecodeLimits = { memoryBytes: 768 * 1024 * 1024, milliseconds: 30_000 };

// One at a time: a 12 megapixel picture takes some seconds of a core and some hundred megabytes.
let queue: Promise<unknown> = Promise.resolve();

/** Decodes a HEIC picture in a thread of its own; null when it is broken or goes beyond the limits. Never throws. */
export function decodeHeic(bytes: Uint8Array, limits: DecodeLimits = LIMITS): Promise<Pixels | null> {
  const result = queue.then(() => decodeInThread(bytes, limits));
  queue = result;
  return result;
}

function decodeInThread(bytes: Uint8Array, limits: DecodeLimits): Promise<Pixels | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), {
      workerData: { bytes, memoryBytes: limits.memoryBytes },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const finish = (pixels: Pixels | null): void => {
      clearTimeout(timer);
      resolve(pixels);
      worker.terminate().catch(() => undefined);
    };
    const timer = setTimeout(() => finish(null), limits.milliseconds);
    worker.once('message', finish);
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}
