import { parentPort, workerData } from 'node:worker_threads';

const { bytes, memoryBytes } = workerData as { bytes: Uint8Array; memoryBytes: number };
const PAGE = 65_536;

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

// A worker's resource limits cover JavaScript's heap alone; the decoder lives in WebAssembly memory, so cap that here.
const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: WasmMemory } } }).WebAssembly;
const grow = Memory.prototype.grow;
Memory.prototype.grow = function limitedGrow(this: WasmMemory, pages: number): number {
  if (this.buffer.byteLength + pages * PAGE > memoryBytes) throw new RangeError('decoder memory limit');
  return grow.call(this, pages);
};

const { default: decode } = await import('heic-decode');
const { width, height, data } = await decode({ buffer: bytes });
parentPort?.postMessage({ width, height, data }, [data.buffer]);
